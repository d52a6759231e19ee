// `rubric compile` for apps: types for an import of the rubric itself, one file that stands alone, source maps, layout.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import prettier from "prettier";
import { describe, expect, test } from "vitest";
import { folder, rubric } from "./run.js";

const small = `细则 "试" 总分2分 {
  考核对象 所 { 名称：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 2分 {
    每起 违规 扣1分
  }
}
`;
const read = (...path: string[]): string => readFileSync(join(...path), "utf8");
/** A folder with the small rubric, its name one that a URL must not have as it is. */
function withSmall(): { dir: string; file: string } {
  const dir = folder();
  mkdirSync(join(dir, "考核 1"));
  const file = join(dir, "考核 1", "small.rubric");
  writeFileSync(file, small);
  return { dir, file };
}

describe("rubric compile --types", () => {
  test("writes the declarations alone, under the name TypeScript looks for", async () => {
    const { dir, file } = withSmall();
    expect((await rubric(["compile", file, "--types"])).code).toBe(0);
    expect(readdirSync(join(dir, "考核 1")).sort()).toEqual(["small.d.rubric.ts", "small.rubric"]);
    await rubric(["compile", file, "--target", "js", "-o", join(dir, "out")]);
    expect(read(dir, "考核 1", "small.d.rubric.ts")).toBe(read(dir, "out", "small.d.ts"));
    const printed = await rubric(["compile", file, "--types", "--stdout"]);
    expect(printed.out).toBe(read(dir, "out", "small.d.ts"));
  });

  test("--check tells when they are stale", async () => {
    const { file } = withSmall();
    await rubric(["compile", file, "--types"]);
    expect((await rubric(["compile", file, "--types", "--check"])).code).toBe(0);
    writeFileSync(file, small.replace("违规", "违法"));
    expect((await rubric(["compile", file, "--types", "--check"])).code).toBe(1);
  });
});

describe("rubric compile --source-map", () => {
  test("a map beside each module, which names it; the rubric is named from there", async () => {
    const { dir, file } = withSmall();
    const out = join(dir, "out");
    const { code } = await rubric(["compile", file, "--target", "all", "--source-map", "-o", out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      "small.d.ts",
      "small.js",
      "small.js.map",
      "small.ts",
      "small.ts.map",
    ]);
    const plain = await rubric(["compile", file, "--target", "js", "--stdout"]);
    expect(read(out, "small.js")).toBe(`${plain.out}//# sourceMappingURL=small.js.map\n`);
    for (const name of ["small.js", "small.ts"])
      expect(JSON.parse(read(out, `${name}.map`))).toMatchObject({
        version: 3,
        file: name,
        sources: ["../考核%201/small.rubric"],
        sourcesContent: [small],
      });
    expect(
      (await rubric(["compile", file, "--target", "all", "--source-map", "-o", out, "--check"])).code,
    ).toBe(0);
  });
});

describe("rubric compile --standalone", () => {
  test("one module without imports, with its map when asked", async () => {
    const { dir, file } = withSmall();
    const out = join(dir, "out");
    expect((await rubric(["compile", file, "--standalone", "--source-map", "-o", out])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["small.js", "small.js.map"]);
    expect(read(out, "small.js")).not.toMatch(/^import\b|from "rubric-lang/m);
    const printed = await rubric(["compile", "-", "--standalone", "--stdout"], { input: small });
    expect(printed.out).toContain("export function score(");
  });
});

describe("rubric compile --pretty", () => {
  test("lays the files out as the app's own prettier would", async () => {
    const { dir, file } = withSmall();
    mkdirSync(join(dir, "node_modules"));
    symlinkSync(resolve("node_modules/prettier"), join(dir, "node_modules", "prettier"), "junction");
    writeFileSync(join(dir, ".prettierrc"), '{ "singleQuote": true, "printWidth": 70 }');
    const asked = ["compile", file, "--target", "all", "--pretty", "-o", join(dir, "out")];
    expect((await rubric(asked)).code).toBe(0);
    for (const name of ["small.ts", "small.js", "small.d.ts"]) {
      const text = read(dir, "out", name);
      expect(text).toContain("'rubric-lang/runtime'");
      const options = { singleQuote: true, printWidth: 70, filepath: name };
      expect(await prettier.check(text, options), name).toBe(true);
    }
    expect((await rubric([...asked, "--check"])).code).toBe(0);
    const alone = ["compile", file, "--standalone", "--pretty", "-o", join(dir, "out")];
    expect((await rubric(alone)).code).toBe(0);
    const { score } = (await import(/* @vite-ignore */ pathToFileURL(join(dir, "out", "small.js")).href)) as {
      score(facts: unknown): { total: number };
    };
    expect(score({ 所: { 名称: "甲" }, 1: { 违规: 1 } }).total).toBe(1);
  });

  test("says so where none is installed", async () => {
    const { dir, file } = withSmall();
    const { code, err } = await rubric(["compile", file, "--pretty"]);
    expect(code).toBe(2);
    expect(err).toContain("--pretty needs prettier where the files go");
    expect(readdirSync(join(dir, "考核 1"))).toEqual(["small.rubric"]);
  });
});

test.each([
  [["--source-map", "--pretty"]],
  [["--types", "--target", "js"]],
  [["--types", "--standalone"]],
  [["--types", "--source-map"]],
  [["--standalone", "--target", "ts"]],
  [["--source-map", "--stdout"]],
])("what does not go together is a wrong call: %j", async (options) => {
  const { dir, file } = withSmall();
  const { code, err } = await rubric(["compile", file, ...options]);
  expect(code).toBe(2);
  expect(err).toContain(options[0]);
  expect(readdirSync(join(dir, "考核 1"))).toEqual(["small.rubric"]);
});
