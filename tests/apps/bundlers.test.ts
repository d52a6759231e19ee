// The plugins for Rollup, webpack and esbuild, each in a build of its own; Vite has a test of its own.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app, broken, composite, node, sound, stackLine, withWarning, type App } from "./app.js";

/** Builds `entry` into `out.mjs`; prints what the bundler says and the files it watches. */
const builds: Readonly<Record<string, string>> = {
  rollup: `import { rollup } from "rollup";
import rubric from "rubric-lang/rollup";
try {
  const bundle = await rollup({ input: entry, plugins: [rubric()], onLog: (level, { message }) => console.log(level, message) });
  await bundle.write({ file: "out.mjs", sourcemap: true });
  console.log(bundle.watchFiles.join("\\n"));
} catch (error) {
  console.log(error.message, error.stack);
  process.exitCode = 1;
}`,
  webpack: `import webpack from "webpack";
import rubric from "rubric-lang/webpack";
webpack({
  mode: "none",
  target: "node",
  entry,
  devtool: "source-map",
  experiments: { outputModule: true },
  output: { path: import.meta.dirname, filename: "out.mjs", module: true },
  plugins: [rubric()],
}, (error, stats) => {
  console.log(error ?? stats.toString({ preset: "errors-warnings" }), [...stats.compilation.fileDependencies].join("\\n"));
  process.exitCode = stats.hasErrors() ? 1 : 0;
});`,
  esbuild: `import { build } from "esbuild";
import rubric from "rubric-lang/esbuild";
await build({
  entryPoints: [entry],
  bundle: true,
  format: "esm",
  sourcemap: true,
  charset: "utf8",
  outfile: "out.mjs",
  plugins: [rubric()],
}).catch(() => process.exitCode = 1);`,
};
const score = (file: string, facts: string): string =>
  `import { account } from "./${file}";\nconsole.log(account(${facts}).total);\n`;

describe.each(["rollup", "webpack", "esbuild"])("the plugin for %s", (bundler) => {
  let own: App;
  const build = (entry: string) => node(own, "build.mjs", entry);
  beforeAll(() => {
    own = app(["rubric-lang", bundler]);
    own.write("build.mjs", `const entry = process.argv[2];\n${builds[bundler]}\n`);
    own.write("part.rubric", sound);
    own.write("all.rubric", composite(2));
    own.write("warning.rubric", withWarning);
    own.write("broken.rubric", broken);
    own.write("all.js", score("all.rubric", '{ 所: { 名称: "甲" }, 附件1: { 1: { 报送: 1 } } }'));
    own.write("warning.js", score("warning.rubric", '{ 所: { 名称: "甲" }, 1: { 报送: 2 } }'));
    own.write("broken.js", score("broken.rubric", "{}"));
  });
  afterAll(() => own.remove());

  it("takes in the scorer, its run-time and its source map, and watches what the rubric includes", async () => {
    const { code, out } = await build("./all.js");
    expect(code).toBe(0);
    if (bundler !== "esbuild") expect(out).toContain(join(own.folder, "part.rubric"));
    expect(readFileSync(join(own.folder, "out.mjs"), "utf8")).not.toMatch(/from\s*"rubric-lang/);
    expect(await node(own, "out.mjs")).toEqual({ code: 0, out: "1\n", err: "" });
    const map = JSON.parse(readFileSync(join(own.folder, "out.mjs.map"), "utf8")) as { sources: string[] };
    expect(map.sources.filter((source) => source.endsWith("part.rubric"))).toHaveLength(1);
  });

  it("passes warnings on", async () => {
    const { code, out, err } = await build("./warning.js");
    expect(code).toBe(0);
    expect(out + err).toMatch(/警告 unused-value：“没用”计算了，却没有用到。\n.*─ warning\.rubric:6:5\n/);
    expect((await node(own, "out.mjs")).out).toBe("0\n");
  });

  it("fails when the rubric has errors: told as `rubric check` does, without a stack", async () => {
    const { code, out, err } = await build("./broken.js");
    expect(code).toBe(1);
    const check = await node(own, resolve("bin/rubric.js"), "check", "broken.rubric");
    expect(out + err).toContain(check.out.trim());
    expect(out + err).toContain("细则有1处错误");
    // Rollup's own error of its own making has a stack of its own; ours adds none.
    if (bundler !== "rollup") expect(out + err).not.toMatch(stackLine);
    expect(out + err).not.toMatch(/compiled-rubric\.|plugin\.js/);
  });
});

it("types that cannot be written are a warning", async () => {
  const own = app(["rubric-lang", "rollup"]);
  own.write(
    "build.mjs",
    `const entry = "a.js";\n${builds["rollup"]!.replace("rubric()", "rubric({ types: true })")}\n`,
  );
  own.write("a.rubric", sound);
  own.write("a.js", score("a.rubric", "{}"));
  own.write("a.d.rubric.ts/in-the-way", "");
  const { code, out } = await node(own, "build.mjs");
  expect(code).toBe(0);
  expect(out).toMatch(/^warn .*a\.d\.rubric\.ts: this is a folder, not a file$/m);
  own.remove();
});

describe("where the package is not installed beside the rubric", () => {
  let own: App;
  beforeAll(() => {
    own = app([]);
    own.write("a.rubric", sound);
    own.write("a.js", score("a.rubric", '{ 所: { 名称: "甲" }, 1: { 报送: 2 } }'));
  });
  afterAll(() => own.remove());

  it.each(["rollup", "webpack", "esbuild"])(
    "the plugin for %s brings the run-time along",
    async (bundler) => {
      // The builder's tools stand elsewhere, as in a workspace.
      const tools = app(["rubric-lang", bundler]);
      tools.write(
        "build.mjs",
        `const entry = ${JSON.stringify(join(own.folder, "a.js"))};\n${builds[bundler]}\n`,
      );
      const { code, err } = await node(tools, "build.mjs");
      expect({ code, err }).toEqual({ code: 0, err: expect.any(String) });
      expect((await node(tools, "out.mjs")).out).toBe("0\n");
      tools.remove();
    },
  );

  it("so does the loader", async () => {
    const register = resolve("dist/plugin/register.js");
    expect((await node(own, "--import", register, "a.js")).out).toBe("0\n");
  });
});
