import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintIds } from "../../src/lint/ids.js";
import { chinese, folder, rubric } from "./run.js";

const untidy = `rubric "Kitchens" {
  unit kitchen { name: text }
  defaults { floor 0 }
  indicator 1 "Records" 3 points {
    text "Each record that is late costs 0.3 points."
    deduct 0.2 per case of late_records;
  }
  example "one" { 1: late_records = 1, expect 2.8 }
}
`;
const tidy = untidy.replace("0.2 per", "0.3 per").replace("records;", "records").replace("2.8", "2.7");
const codes = (out: string): string[] =>
  [...out.matchAll(/(?:warning|error|note) ([a-z-]+):/g)].map((m) => m[1]!);

describe("rubric lint", () => {
  test("a tidy rubric: nothing on standard output, a summary on standard error", async () => {
    expect(await rubric(["lint", "-"], { input: tidy })).toEqual({
      code: 0,
      out: "",
      err: "✓ -: 21 rules applied, nothing found\n",
    });
  });

  test("findings are the answer; warnings do not fail, unless they are too many", async () => {
    const { code, out, err } = await rubric(["lint", "-"], { input: untidy });
    expect(code).toBe(0);
    expect(out).toContain('warning[text-number-missing]: The text says "0.3 points"');
    expect(err).toBe(
      "✓ -: 21 rules applied, 3 warnings\nWhat a finding means and how it is mended, by its code: rubric explain text-number-missing\n",
    );
    const strict = await rubric(["lint", "-q", "-", "--max-warnings", "2"], { input: untidy });
    expect(strict).toMatchObject({ code: 1, err: "3 warnings, more than --max-warnings 2 allows\n" });
  });

  test("in Chinese when asked, one line each, as JSON", async () => {
    const zh = await rubric(["lint", "-", "--format", "compact", "--lang", "zh"], { input: untidy });
    expect(zh.out).toContain(
      "-:5:42: warning text-number-missing: 原文写有“0.3 points”，1 Records的规则里却没有这个数。",
    );
    expect(zh.err).toBe("✓ -：按21条写法规则检查，3条警告\n");
    const { out } = await rubric(["lint", "--json", "-"], { input: untidy });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ version: 1, errors: 0, warnings: 3, files: [{ ok: true, file: "-" }] });
    expect(report.files[0].diagnostics.map((d: { code: string }) => d.code)).toEqual([
      "text-number-missing",
      "number-without-text",
      "trailing-punctuation",
    ]);
  });

  test("levels for one run; a rule that is an error fails", async () => {
    const args = ["lint", "-", "--format", "compact", "--rule"];
    const off = await rubric([...args, "trailing-punctuation=off", "--rule", "text-number-missing=off"], {
      input: untidy,
    });
    expect(codes(off.out)).toEqual(["number-without-text"]);
    expect((await rubric([...args, "trailing-punctuation=error"], { input: untidy })).code).toBe(1);
  });

  test("a rubric that does not check keeps its errors and is not looked at", async () => {
    const { code, out, err } = await rubric(["lint", "-", "--format", "compact"], {
      input: untidy.replace("late_records;", "late_records; deduct"),
    });
    expect({ code, codes: codes(out) }).toEqual({ code: 1, codes: ["unexpected"] });
    expect(err).toContain("the style is looked at once they are mended");
  });

  test("an acknowledgement is used by lint, and check minds it not", async () => {
    const accepted = untidy.replace(
      "    text",
      '    acknowledge trailing-punctuation "as printed"\n    text',
    );
    const { out } = await rubric(["lint", "-", "--format", "compact"], { input: accepted });
    expect(out).toContain("note trailing-punctuation");
    expect(await rubric(["check", "-q", "-"], { input: accepted })).toMatchObject({ code: 0, out: "" });
    const unused = accepted.replace("records;", "records");
    expect((await rubric(["lint", "-q", "-"], { input: unused })).code).toBe(1);
    expect((await rubric(["check", "-q", "-"], { input: unused })).code).toBe(0);
  });
});

describe("the configuration of lint", () => {
  test("is the nearest above each file; another may be named", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "a", "b"), { recursive: true });
    for (const place of ["top.rubric", "a/a.rubric", "a/b/b.rubric"]) writeFileSync(join(cwd, place), untidy);
    writeFileSync(join(cwd, "rubric.config.json"), '{ "lint": { "trailing-punctuation": "off" } }');
    writeFileSync(join(cwd, "a", "rubric.config.json"), '{ "lint": { "number-without-text": "off" } }');
    writeFileSync(join(cwd, "other.json"), '{ "lint": { "text-number-missing": "off" } }');
    const found = async (...args: string[]) =>
      codes((await rubric(["lint", "--format", "compact", ...args], { cwd })).out);
    expect(await found("top.rubric")).toEqual(["text-number-missing", "number-without-text"]);
    expect(await found("a/a.rubric")).toEqual(["text-number-missing", "trailing-punctuation"]);
    expect(await found("a/b/b.rubric")).toEqual(["text-number-missing", "trailing-punctuation"]);
    expect(await found("top.rubric", "--config", "other.json")).toEqual([
      "number-without-text",
      "trailing-punctuation",
    ]);
    expect(await found("top.rubric", "--rule", "trailing-punctuation=warn")).toHaveLength(3);
  });

  test("that is wrong is told with its place, and nothing is looked at by half of it", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "a.rubric"), untidy);
    writeFileSync(join(cwd, "rubric.config.json"), '{\n  "lint": { "long-lines": "off" }\n}');
    const { code, out, err } = await rubric(["lint", "a.rubric"], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("rubric.config.json:2:13");
    expect(err).toContain('Did you mean "long-line"?');
    const zh = await rubric(["lint", "a.rubric"], { cwd, env: chinese });
    expect(zh.err).toContain("没有“long-lines”这条写法规则。");
  });
});

describe("the rules of lint", () => {
  test("are listed with their levels, to be read or as data", async () => {
    const { out } = await rubric(["lint", "--list", "--rule", "long-line=off"], { cwd: folder() });
    for (const id of lintIds) expect(out).toMatch(new RegExp(`^${id} +(off|warn|error) +\\S`, "m"));
    expect(out).toMatch(/^long-line +off/m);
    const list = JSON.parse((await rubric(["lint", "--list", "--json"], { cwd: folder() })).out);
    expect(list).toHaveLength(lintIds.length);
    expect((await rubric(["lint", "--list"], { cwd: folder(), env: chinese })).out).toContain("warn 警告");
  });

  test.each([
    [["lint"], "FILES is missing"],
    [["lint", "x", "--rule", "long-lin=off"], 'no lint rule "long-lin". Did you mean long-line?'],
    [["lint", "x", "--rule", "long-line=of"], 'not "long-line=of". Did you mean off?'],
    [["lint", "x", "--rule", "long-line"], "long-line=off"],
    [["lint", "--explain", "long-line"], "--explain"],
    [["lint", "x.rubric", "--config", "none.json"], "there is no such file"],
    [["lint", "none.rubric"], "there is no such file"],
  ])("%j is a wrong call", async (args, words) => {
    const { code, out, err } = await rubric(args, { cwd: folder() });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });
});
