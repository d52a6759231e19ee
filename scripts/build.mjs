// Builds everything into dist/: the library by tsc, the run-time of compiled scorers as one file, the plugins for apps, then the
// command as one bundled file with V8's code cache beside it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

await bundleRuntime();

const common = {
  platform: "node",
  plugins: [lighten()],
  onLog(level, log) {
    throw new Error(`bundling: ${log.message}`);
  },
};
const parts = ["esbuild", "hooks", "register", "rollup", "vite", "webpack"];
const plugins = await rolldown({
  ...common,
  input: Object.fromEntries(parts.map((name) => [name, `dist/src/plugin/${name}.js`])),
  external: ["unplugin"],
});
rmSync("dist/plugin", { recursive: true, force: true });
await plugins.write({ dir: "dist/plugin", format: "es", chunkFileNames: "[name].js", comments: false });
await plugins.close();

const bundle = await rolldown({ ...common, input: "dist/src/cli/main.js" });
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
// The launcher finds the code cache by this fingerprint.
const fingerprint = createHash("sha256").update(code).digest("hex").slice(0, 16);
for (const name of readdirSync("dist")) if (/^cli-.*\.cache/.test(name)) rmSync(join("dist", name));
writeFileSync("dist/cli.cjs", `/*${fingerprint}*/${code}`);

// A first check, to see that the command runs; it leaves V8's code cache behind.
const { status } = spawnSync(process.execPath, ["bin/rubric.js", "check", "rubrics/tieling.rubric"], {
  stdio: "ignore",
});
if (status !== 0 && status !== 1) {
  console.error(`build: the bundled command does not run (exit code ${status})`);
  process.exit(1);
}
