import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { analyse } from "../../src/project/analyse.js";
import { contentHash } from "../../src/project/node-host.js";
import { Source } from "../../src/text/source.js";
import { chinese, folder, rubric } from "./run.js";

const yangjiang = "rubrics/yangjiang.rubric";
const source = readFileSync(yangjiang, "utf8");
const emitted = emit(analyse(new Source(yangjiang, source), contentHash(source)).rubric!, {
  sourceName: "yangjiang.rubric",
});
const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

describe("rubric compile", () => {
  test("beside the rubric, in TypeScript; elsewhere and in JavaScript when asked", async () => {
    const dir = folder();
    writeFileSync(join(dir, "yangjiang.rubric"), source);
    const { code, out, err } = await rubric(["compile", join(dir, "yangjiang.rubric")]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toBe(`✓ 已写入 ${join(dir, "yangjiang.ts")}\n`);
    expect(read(dir, "yangjiang.ts")).toBe(emitted.ts);
    await rubric(["compile", yangjiang, "-o", join(dir, "a", "b"), "--target", "all"]);
    expect(readdirSync(join(dir, "a", "b")).sort()).toEqual([
      "yangjiang.d.ts",
      "yangjiang.js",
      "yangjiang.ts",
    ]);
    expect(read(dir, "a", "b", "yangjiang.js")).toBe(emitted.js);
    expect(read(dir, "a", "b", "yangjiang.d.ts")).toBe(emitted.dts);
  });

  test("to standard output", async () => {
    const { code, out, err } = await rubric(["compile", yangjiang, "--stdout", "--target", "js"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(emitted.js);
    const piped = await rubric(["compile", "-", "--stdout"], { input: source });
    expect(piped.out).toContain("export function score(");
    expect((await rubric(["compile", "-"], { input: source })).code).toBe(2);
    expect((await rubric(["compile", yangjiang, "--stdout", "--target", "all"])).code).toBe(2);
  });

  test("a rubric with errors writes nothing and leaves what is there", async () => {
    const dir = folder();
    writeFileSync(join(dir, "a.rubric"), source.replace("总分100分", "总分101分"));
    writeFileSync(join(dir, "a.ts"), "before");
    const { code, err } = await rubric(["compile", join(dir, "a.rubric")]);
    expect(code).toBe(1);
    expect(err).toContain("points-do-not-sum");
    expect(readdirSync(dir).sort()).toEqual(["a.rubric", "a.ts"]);
    expect(read(dir, "a.ts")).toBe("before");
  });

  test("all files or none: one that cannot be replaced keeps the others as they were", async () => {
    const dir = folder();
    writeFileSync(join(dir, "yangjiang.js"), "before");
    mkdirSync(join(dir, "yangjiang.d.ts"));
    const { code, err } = await rubric(["compile", yangjiang, "-o", dir, "--target", "all"]);
    expect(code).toBe(2);
    expect(err).toContain("yangjiang.d.ts: this is a folder, not a file");
    expect(readdirSync(dir).sort()).toEqual(["yangjiang.d.ts", "yangjiang.js"]);
    expect(read(dir, "yangjiang.js")).toBe("before");
  });

  test("what is there is replaced whole, through a link too", async () => {
    const dir = folder();
    writeFileSync(join(dir, "real.ts"), "x".repeat(emitted.ts.length * 2));
    symlinkSync("real.ts", join(dir, "yangjiang.ts"));
    expect((await rubric(["compile", yangjiang, "-o", dir])).code).toBe(0);
    expect(read(dir, "real.ts")).toBe(emitted.ts);
    expect(readdirSync(dir).sort()).toEqual(["real.ts", "yangjiang.ts"]);
  });

  test("--check: whether what is there is what would be written", async () => {
    const dir = folder();
    const check = () => rubric(["compile", yangjiang, "-o", dir, "--target", "js", "--check"]);
    const missing = await check();
    expect(missing.code).toBe(1);
    expect(missing.err).toContain("yangjiang.js：没有此文件，或与细则编译所得不同");
    expect(readdirSync(dir)).toEqual([]);
    await rubric(["compile", yangjiang, "-o", dir, "--target", "js"]);
    expect((await check()).code).toBe(0);
    writeFileSync(join(dir, "yangjiang.d.ts"), `${emitted.dts}\n`);
    const stale = await check();
    expect(stale.code).toBe(1);
    expect(stale.err).not.toContain("yangjiang.js");
  });
});

describe("rubric new", () => {
  test.each([
    ["in the locale's language", [], chinese, "示例：7例相符，0例不符"],
    ["in the language asked for", ["--lang", "en"], chinese, "examples: 7 passed, 0 failed"],
  ])("%s: checks clean, its examples hold", async (_, args, env, counts) => {
    const path = join(folder(), "a.rubric");
    const made = await rubric(["new", path, ...args], { env });
    expect({ code: made.code, out: made.out }).toEqual({ code: 0, out: "" });
    const checked = await rubric(["check", path, "--max-warnings", "0"]);
    expect({ code: checked.code, out: checked.out }).toEqual({ code: 0, out: "" });
    expect((await rubric(["test", path])).out).toBe(`${counts}\n`);
    expect((await rubric(["compile", path])).code).toBe(0);
  });

  test("nothing that is there is lost", async () => {
    const path = join(folder(), "a.rubric");
    writeFileSync(path, "mine");
    const { code, err } = await rubric(["new", path]);
    expect(code).toBe(2);
    expect(err).toContain("this file is there already (--force replaces it)");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect((await rubric(["new", path, "--force"])).code).toBe(0);
    expect(readFileSync(path, "utf8")).toContain('rubric "Example rubric"');
    expect(statSync(path).isFile()).toBe(true);
  });

  test("a folder that is not there", async () => {
    const path = join(folder(), "none", "a.rubric");
    const { code, err } = await rubric(["new", path]);
    expect({ code, err }).toEqual({ code: 2, err: `✗ ${path}: there is no such folder\n` });
    expect(existsSync(path)).toBe(false);
  });
});
