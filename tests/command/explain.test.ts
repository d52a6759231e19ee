// `rubric explain`, and the line of `rubric check` that leads to it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entries } from "../../src/diagnostics/pages.js";
import { lintIds } from "../../src/lint/ids.js";
import { displayWidth } from "../../src/text/width.js";
import { chinese, folder, rubric } from "./run.js";

const broken =
  'rubric "T" total 3 points {\n  unit office { name: text }\n  defaults { floor 0 }\n  indicator 1 "A" 2 points { deduct 1 per case of late }\n}\n';

describe("rubric explain", () => {
  test("one finding: title, meaning, both rubrics; how to try them, beside the answer", async () => {
    const { code, out, err } = await rubric(["explain", "zero-divisor"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^error\[zero-divisor\]: A divisor may be 0\.\n\nAn office with nothing due/);
    expect(out).toMatch(/\nWrong:\n {4}rubric "Example" \{\n/);
    expect(out).toMatch(/\n {8}let completion = done \/ due  # ←\n/);
    expect(out).toMatch(/\nRight:\n/);
    expect(err).toContain("The two rubrics differ in the lines that end in # ←.");
    expect((await rubric(["explain", "zero-divisor", "--quiet"])).err).toBe("");
  });

  test("in Chinese, by the locale or when asked for", async () => {
    const byLocale = await rubric(["explain", "zero-divisor"], { env: chinese });
    expect(byLocale.out).toMatch(/^错误 zero-divisor：分母可能为0。\n\n应办为0的单位没有完成率/);
    expect(byLocale.out).toContain("计算 完成率 = 已办 / 应办，分母为0时取100%  # ←");
    expect((await rubric(["explain", "zero-divisor", "--lang", "zh"])).out).toBe(byLocale.out);
  });

  test("a code in any case, and as a finding shows it", async () => {
    const { out } = await rubric(["explain", "numbering"]);
    for (const given of ["NUMBERING", "Numbering", "warning[numbering]"])
      expect(await rubric(["explain", given])).toMatchObject({ code: 0, out });
    expect((await rubric(["explain", "ZERO_DIVISOR"])).out).toContain("error[zero-divisor]");
  });

  test("what can be done about a warning", async () => {
    expect((await rubric(["explain", "numbering"])).out).toContain('acknowledge numbering "reason"');
    expect((await rubric(["explain", "circle"])).out).not.toContain("acknowledge");
  });

  test("several codes in the order given, each once", async () => {
    const { code, out } = await rubric(["explain", "circle", "numbering", "circle"]);
    expect(code).toBe(0);
    expect([...out.matchAll(/^(?:error|warning)\[(.+)\]/gm)].map((m) => m[1])).toEqual([
      "circle",
      "numbering",
    ]);
  });

  test("a file that another one includes is shown too", async () => {
    const { out } = await rubric(["explain", "include-points"]);
    expect(out).toMatch(/\nBeside both, in the file annex\.rubric:\n {4}rubric "Example" \{/);
  });

  test("both rubrics can be saved as they are shown, and checked", async () => {
    const { out } = await rubric(["explain", "bands-gap", "--lang", "zh"]);
    const shown = [...out.matchAll(/^(?: {4}.*\n)+/gm)].map((m) => m[0]);
    expect(shown).toHaveLength(2);
    const found = await Promise.all(shown.map((input) => rubric(["check", "-"], { input })));
    expect(found.map(({ code }) => code)).toEqual([1, 0]);
    expect(found[0]!.out).toContain("错误 bands-gap");
  });

  test("no code: all of them by family, each with its severity and title", async () => {
    for (const lang of ["en", "zh"]) {
      const { code, out, err } = await rubric(["explain", "--lang", lang]);
      expect(code).toBe(0);
      for (const code of [...entries.map((entry) => entry.code), ...lintIds])
        expect(out).toMatch(new RegExp(`^  ${code} +\\S`, "m"));
      expect(err).toContain("rubric explain ");
      for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(100);
    }
  });

  test("an unknown code: the nearest ones, and exit code 2", async () => {
    const slip = await rubric(["explain", "zero-divsor"]);
    expect(slip).toEqual({
      code: 2,
      out: "",
      err: '✗ there is no finding or lint rule "zero-divsor". Did you mean zero-divisor?\nall codes: rubric explain\n',
    });
    expect((await rubric(["explain", "quota"], { env: chinese })).err).toBe(
      "✗ 没有“quota”这个代码。是否指 quota-rounding、quota-impossible、quota-empty？\n全部代码见：rubric explain\n",
    );
    const some = await rubric(["explain", "zzz", "circle"]);
    expect(some).toMatchObject({ code: 2, out: expect.stringContaining("error[circle]") });
    expect(some.err).toContain('there is no finding or lint rule "zzz"\n');
  });

  test("as JSON and as Markdown", async () => {
    const one = JSON.parse((await rubric(["explain", "include-unit", "--json"])).out);
    expect(one).toMatchObject({
      version: 1,
      findings: [
        {
          code: "include-unit",
          severity: "error",
          family: "Included rubrics",
          wrong: expect.stringContaining("unit county"),
          right: expect.stringContaining("unit office"),
          beside: { name: "annex.rubric" },
        },
      ],
    });
    expect(Object.keys(one.findings[0])).toEqual(
      "code severity family title meaning wrong right beside".split(" "),
    );
    const all = JSON.parse((await rubric(["explain", "--json"])).out);
    expect(all.findings).toHaveLength(entries.length + lintIds.length);
    const { out, err } = await rubric(["explain", "circle", "--format", "markdown", "--lang", "zh"]);
    expect(out).toMatch(/^### circle\n\n\*\*错误：互相引用，绕成了一圈。\*\* /);
    expect(out.match(/^```rubric$/gm)).toHaveLength(2);
    expect(err).toBe("");
  });
});

describe("rubric explain, of the rules of lint", () => {
  test.each(["en", "zh"])("a page, in %s", async (lang) => {
    const { code, out, err } = await rubric(["explain", "long-name", "--lang", lang]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      lang === "zh" ? /^long-name：数据名称不要太长（默认 warn）\n/ : /^long-name: names of facts/,
    );
    expect(out).toContain(lang === "zh" ? "不要写成" : "Instead of");
    expect(out).toMatch(
      lang === "zh" ? /\n选项\n {2}most {2}名称最多占几列/ : /\nOptions\n {2}most {2}the most columns/,
    );
    expect(out).toContain(lang === "zh" ? "确认 long-name" : "acknowledge long-name");
  });

  test("beside findings, in the order given", async () => {
    const { code, out } = await rubric(["explain", "Long_Line", "circle", "warning[long-line]"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^long-line: [^]*\n\n\nerror\[circle\]/);
    expect(out.match(/^long-line: /gm)).toHaveLength(1);
  });

  test("as JSON and as Markdown", async () => {
    const { findings } = JSON.parse((await rubric(["explain", "long-name", "--json"])).out);
    expect(findings).toEqual([
      {
        code: "long-name",
        severity: "warning",
        family: "House style (rubric lint)",
        title: "names of facts are short",
        meaning: expect.stringContaining("heading of a column"),
        wrong: expect.stringContaining("deduct 1"),
        right: expect.stringContaining("unreported"),
        options: [{ name: "most", means: expect.stringContaining("columns"), usual: 40 }],
      },
    ]);
    const { out } = await rubric(["explain", "long-name", "--format", "markdown"]);
    expect(out).toMatch(/^### long-name\n\n\*\*names of facts are short \(usually warn\)\*\* /);
    expect(out).toContain("- `most`: the most columns");
    const index = (await rubric(["explain", "--format", "markdown"])).out;
    expect(index).toContain("| [long-name](lint.md#long-name) | warn | names of facts are short |");
  });

  test("a slip: the nearest of both", async () => {
    const { code, err } = await rubric(["explain", "long-lin", "numberin"]);
    expect(code).toBe(2);
    expect(err).toContain('"long-lin". Did you mean long-line');
    expect(err).toContain('"numberin". Did you mean numbering');
    expect((await rubric(["explain", "title-"])).err).toContain("title-missing, title-repeated");
  });

  test("are led to by rubric lint, once", async () => {
    const path = join(folder(), "wide.rubric");
    writeFileSync(
      path,
      broken.replace("total 3", "total 2").replace("late }", `late } # ${"wide ".repeat(40)}`),
    );
    const { out, err } = await rubric(["lint", path, path]);
    expect(out).toContain("warning[");
    expect(err.match(/rubric explain \S+$/gm)).toHaveLength(1);
  });
});

describe("rubric check", () => {
  test("leads to it once, at the end, by a code that was found", async () => {
    const path = join(folder(), "broken.rubric");
    writeFileSync(path, broken);
    const { out, err } = await rubric(["check", path, path]);
    expect(out.match(/error\[/g)).toHaveLength(2);
    expect(`${out}${err}`.match(/rubric explain/g)).toHaveLength(1);
    expect(err).toMatch(/by its code: rubric explain points-do-not-sum\n$/);
    const inChinese = await rubric(["check", path, "--lang", "zh"]);
    expect(inChinese.err).toMatch(/按代码查看，例如：rubric explain points-do-not-sum\n$/);
  });

  test.each([["--quiet"], ["--json"], ["--format=compact"]])("is silent of it with %s", async (option) => {
    const { out, err } = await rubric(["check", "-", option], { input: broken });
    expect(`${out}${err}`).not.toContain("rubric explain");
  });

  test("is silent of it where nothing was found", async () => {
    expect((await rubric(["check", "rubrics/yangjiang.rubric"])).err).not.toContain("explain");
  });
});
