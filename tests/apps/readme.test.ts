// The recipes of the README, tried as they stand there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app, node, sound, type App } from "./app.js";

const section = /## In your app\n([^]*?)\n## /.exec(readFileSync("README.md", "utf8"))![1]!;
const blocks = [...section.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, kind, text]) => ({
  kind,
  text: text!,
}));
const files = new Map(
  blocks.flatMap(({ text }) => {
    const name = /^\/\/ (\S+)\n/.exec(text)?.[1];
    return name === undefined ? [] : [[name, text]];
  }),
);
/** What runs each of them, and where the bundle is. */
const runs: Readonly<Record<string, readonly [packages: string, args: readonly string[], bundle: string]>> = {
  "vite.config.js": [
    "vite",
    ["node_modules/vite/bin/vite.js", "build", "--ssr", "src/app.js"],
    "dist/app.js",
  ],
  "rollup.config.js": ["rollup", ["node_modules/rollup/dist/bin/rollup", "-c"], "dist/app.js"],
  "webpack.config.js": ["webpack", ["run.js"], "dist/app.js"],
  "build.js": ["esbuild", ["build.js"], "dist/app.js"],
};

const code = `${blocks[0]!.text}
const facts = { 所: { 名称: "甲" }, 1: { 报送: 1 } };
console.log(score(facts).total, account(facts).total);
`;

it("has a recipe for each bundler", () => {
  expect([...files.keys()].sort()).toEqual(Object.keys(runs).sort());
});

describe.each(Object.entries(runs))("%s", (name, [bundler, args, bundle]) => {
  let own: App;
  beforeAll(() => {
    own = app(["rubric-lang", bundler]);
    own.write(name, files.get(name)!);
    own.write("src/app.js", code);
    own.write("src/quality.rubric", sound);
    // webpack's own command is a package of its own, which does this.
    own.write(
      "run.js",
      'import webpack from "webpack";\nimport config from "./webpack.config.js";\nwebpack({ mode: "none", ...config }, (error, stats) => process.exit(error || stats.hasErrors() ? 1 : 0));\n',
    );
  });
  afterAll(() => own.remove());

  it("builds an app that scores", async () => {
    expect(await node(own, ...args)).toMatchObject({ code: 0 });
    expect(await node(own, bundle)).toEqual({ code: 0, out: "1 1\n", err: "" });
  });
});

describe("Node", () => {
  let own: App;
  beforeAll(() => {
    own = app();
    own.write("app.js", code);
    own.write("quality.rubric", sound);
  });
  afterAll(() => own.remove());

  it("runs the app as it is told to", async () => {
    const command = /`node (--import .* app\.js)`/.exec(section)![1]!;
    expect(await node(own, ...command.split(" "))).toEqual({ code: 0, out: "1 1\n", err: "" });
  });
});

it("the page's tsconfig.json has what TypeScript is said to need", () => {
  const wanted = JSON.parse(blocks.find(({ kind }) => kind === "json")!.text) as { compilerOptions: object };
  const page = JSON.parse(readFileSync(join("examples", "apps", "vite", "tsconfig.json"), "utf8")) as object;
  expect(page).toMatchObject(wanted);
});
