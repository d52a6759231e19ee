// Builds everything into dist/: the library by tsc, the run-time of compiled scorers as one file, the plugins for apps, then the
// command as one bundled file with V8's code cache beside it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { bundleRuntime } from "./bundle-runtime.mjs";
import { lighten } from "./lighten.mjs";

const root = join(import.meta.dirname, "..");
process.chdir(root);

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) {
    console.error(`build: ${args.join(" ")} failed`);
    process.exit(1);
  }
}

/** What was compiled from files that are gone must not be shipped. */
function prune(compiled, source) {
  if (!existsSync(compiled)) return;
  for (const entry of readdirSync(compiled, { withFileTypes: true })) {
    const path = join(compiled, entry.name);
    const from = join(source, entry.name.replace(/(\.d\.ts|\.js)$/, ".ts"));
    if (!existsSync(from)) rmSync(path, { recursive: true });
    else if (entry.isDirectory()) prune(path, from);
  }
}

prune("dist/src", "src");
prune("dist/grammar", "grammar");
run([
  "node_modules/typescript/bin/tsc",
  "-p",
  ".",
  "--incremental",
  "--tsBuildInfoFile",
  "dist/.tsbuildinfo",
]);

const { Grammar } = await import(pathToFileURL(join(root, "dist/src/syntax/grammar.js")).href);
const decisions = JSON.stringify(new Grammar().decisions());

await bundleRuntime();

const common = {
  platform: "node",
  plugins: [lighten()],
  onLog(level, log) {
    throw new Error(`bundling: ${log.message}`);
  },
};
const parts = ["esbuild", "hooks", "register", "rollup", "vite", "webpack"];
const forApps = await rolldown({
  ...common,
  input: Object.fromEntries(parts.map((name) => [name, `dist/src/plugin/${name}.js`])),
  external: ["unplugin"],
});
rmSync("dist/plugin", { recursive: true, force: true });
await forApps.write({ dir: "dist/plugin", format: "es", chunkFileNames: "[name].js", comments: false });
await forApps.close();

/** A bundler plugin that puts into the command what its grammar decides, so that no start works it out. */
const preparedGrammar = {
  name: "prepared-grammar",
  load: (id) =>
    id.replaceAll("\\", "/").endsWith("/dist/src/syntax/prepared.js")
      ? `export const prepared = ${decisions};`
      : undefined,
};

/** A bundler plugin that leaves out of the command all but `check`. */
const checkAlone = {
  name: "check-alone",
  resolveId: (source, from) =>
    from?.replaceAll("\\", "/").endsWith("/dist/src/cli/program.js") &&
    source.startsWith("./commands/") &&
    source !== "./commands/check.js"
      ? { id: source, external: true }
      : undefined,
};

/** Writes the command as one file: a function of `require`, with a fingerprint by which the launcher finds its code cache. */
async function bundled(name, ...plugins) {
  const bundle = await rolldown({
    ...common,
    input: "dist/src/cli/main.js",
    plugins: [...common.plugins, preparedGrammar, ...plugins],
  });
  const { output } = await bundle.generate({
    format: "cjs",
    codeSplitting: false,
    // One byte a character: it is read, and cached, faster.
    charset: "ascii",
    comments: false,
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
  const { code } = output[0];
  if (/[^\x00-\x7f]/.test(code))
    throw new Error("bundling: the bundle is not plain ASCII, as the launcher reads it");
  const fingerprint = createHash("sha256").update(code).digest("hex").slice(0, 16);
  writeFileSync(`dist/${name}.cjs`, `(function(require,__dirname){${code}\n})//${fingerprint}`);
}

for (const name of readdirSync("dist")) if (/^(cli|check)-.*\.cache/.test(name)) rmSync(join("dist", name));
await bundled("cli");
await bundled("check", checkAlone);

// First runs, to see that the command runs. They leave V8's code cache behind, with what most checks come to.
const rubrics = ["commerce", "yangjiang", "tieling"].map((name) => `rubrics/${name}.rubric`);
const guide = ["parks", "parks-zh"].map((name) => `examples/guide-exercise/${name}.rubric`);
for (const args of [
  ["check", ...rubrics, ...guide],
  ["report", "rubrics/tieling.rubric"],
]) {
  const { status } = spawnSync(process.execPath, ["bin/rubric.js", ...args], { stdio: "ignore" });
  if (status !== 0 && status !== 1) {
    console.error(`build: the bundled command does not run (${args[0]}: exit code ${status})`);
    process.exit(1);
  }
}
