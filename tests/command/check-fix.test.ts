// `rubric check --fix`: what it writes, what it shows, and what it leaves alone.
import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chinese, folder, rubric } from "./run.js";

const slips = `细则 "题" 总分5分 {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 2分
  {
    每发现一起违规扣一分，扣完2分为止
    率 60%以上的，得满分，否则不得分
  }
  指标 2 "乙" 3分 { 每起 超期 扣1分 }
  示例 "例" {
    2：超期 = 3 应得0分
  }
}
`;
const mended = slips
  .replace("2分\n  {", "2分 {")
  .replace("每发现一起违规扣一分，扣完2分为止", "每发现一起违规扣1分，扣完2分为止")
  .replace("3 应得", "3，应得");

const english = `rubric "T" total 9 points {
  unit station { title: text }
  defaults { floor 0 }
  indicator 1 "A" 5 points { Deduct 1 per case of late }
}
`;

function file(name: string, text: string | Uint8Array): { cwd: string; path: string; now: () => string } {
  const cwd = folder();
  const path = join(cwd, name);
  writeFileSync(path, text);
  return { cwd, path, now: () => readFileSync(path, "utf8") };
}

describe("rubric check --fix", () => {
  test("writes what is certain, says what, and tells the rest", async () => {
    const { cwd, now } = file("质量.rubric", slips);
    const { code, out, err } = await rubric(["check", "--fix", "质量.rubric"], { cwd, env: chinese });
    expect(now()).toBe(mended);
    expect(code).toBe(1);
    expect(out).toContain("质量.rubric:6:7");
    expect(out).toContain("请写成：率 达到60%的");
    expect(err).toBe(
      [
        "质量.rubric:4",
        '  -   指标 1 "甲" 2分',
        "  -   {",
        "  -     每发现一起违规扣一分，扣完2分为止",
        '  +   指标 1 "甲" 2分 {',
        "  +     每发现一起违规扣1分，扣完2分为止",
        "质量.rubric:11",
        "  -     2：超期 = 3 应得0分",
        "  +     2：超期 = 3，应得0分",
        "质量.rubric：已改正3处",
        "✗ 质量.rubric：1处错误",
        "问题的含义和改法，按代码查看，例如：rubric explain unexpected",
        "",
      ].join("\n"),
    );
    expect(readdirSync(cwd)).toEqual(["质量.rubric"]);
  });

  test("writes the same whatever language it speaks", async () => {
    const { cwd, now } = file("a.rubric", slips);
    await rubric(["check", "--fix", "--lang", "en", "a.rubric"], { cwd });
    expect(now()).toBe(mended);
  });

  test("never mends a total", async () => {
    const { cwd, now } = file("a.rubric", english);
    const { code, out, err } = await rubric(["check", "--fix", "a.rubric"], { cwd });
    expect(now()).toBe(english.replace("Deduct", "deduct"));
    expect(code).toBe(1);
    expect(out).toContain("declared 9 points, but the parts add up to 5");
    expect(err).toContain("a.rubric: 1 fix made");
  });

  test("keeps byte order mark, line ends and rights", async () => {
    const before = `\ufeff${english.replaceAll("\n", "\r\n")}`;
    const { cwd, path, now } = file("a.rubric", before);
    chmodSync(path, 0o640);
    await rubric(["check", "--fix", "a.rubric"], { cwd });
    expect(now()).toBe(before.replace("Deduct", "deduct"));
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test("touches no file in which there is nothing to mend, nor one that is no text", async () => {
    const good = english.replace("Deduct", "deduct").replace("total 9", "total 5");
    for (const text of [good, "", Uint8Array.from([0xcf, 0xb8, 0xd4, 0xf2])]) {
      const { cwd, path } = file("a.rubric", text);
      const before = statSync(path, { bigint: true });
      await rubric(["check", "--fix", "a.rubric"], { cwd });
      const after = statSync(path, { bigint: true });
      expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
    }
  });

  test("several files, of which one is missing", async () => {
    const { cwd, now } = file("a.rubric", slips);
    const { code, err } = await rubric(["check", "--fix", "none.rubric", "a.rubric"], { cwd });
    expect(code).toBe(2);
    expect(now()).toBe(mended);
    expect(err.match(/there is no such file/g)).toHaveLength(1);
  });

  test("with a format for programs, the document is of what is left", async () => {
    const { cwd } = file("a.rubric", slips);
    const { out } = await rubric(["check", "--fix", "--json", "a.rubric"], { cwd });
    expect(JSON.parse(out)).toMatchObject({ errors: 1 });
    expect(JSON.parse(out).files[0].diagnostics[0].fixes).toMatchObject([
      {
        title: "改为：率 达到60%的，得满分，否则不得分",
        confidence: "likely",
        edits: [{ line: 6, column: 5 }],
      },
    ]);
  });

  test("is offered in the summary of a check", async () => {
    const { cwd } = file("a.rubric", slips);
    expect((await rubric(["check", "a.rubric"], { cwd })).err).toBe(
      "✗ a.rubric：4处错误，3处可由 --fix 改正\n问题的含义和改法，按代码查看，例如：rubric explain unexpected\n",
    );
    expect((await rubric(["check", "--lang", "en", "a.rubric"], { cwd })).err).toBe(
      "✗ a.rubric: 4 errors, 3 that --fix can mend\nWhat a finding means and how it is mended, by its code: rubric explain unexpected\n",
    );
  });
});

describe("rubric check --fix --dry-run", () => {
  test("shows the changes and writes nothing", async () => {
    const { cwd, now } = file("a.rubric", english);
    const { code, out } = await rubric(["check", "--fix", "--dry-run", "a.rubric"], { cwd });
    expect(now()).toBe(english);
    expect({ code, out }).toEqual({
      code: 1,
      out: [
        "a.rubric:4",
        '  -   indicator 1 "A" 5 points { Deduct 1 per case of late }',
        '  +   indicator 1 "A" 5 points { deduct 1 per case of late }',
        "a.rubric: 1 fix possible, nothing written",
        "",
      ].join("\n"),
    });
  });

  test("takes standard input, and says when there is nothing to mend", async () => {
    const piped = await rubric(["check", "--fix", "--dry-run", "-"], { input: slips });
    expect(piped.out).toContain("-：可改正3处，未写入");
    const nothing = await rubric(["check", "--fix", "--dry-run", "-"], { input: mended });
    expect(nothing).toMatchObject({ code: 1, out: "", err: "-：没有可以自动改正的问题\n" });
  });

  test.each([
    [["--dry-run", "a.rubric"], "--dry-run shows what --fix would do"],
    [["--fix", "-"], "a rubric from standard input cannot be written back"],
    [["--fix", "--watch", "a.rubric"], "cannot be used together"],
    [["--fix", "--dry-run", "--json", "a.rubric"], "cannot be used together"],
    [["--watch", "-"], "standard input cannot be watched"],
  ])("%j is a wrong call", async (args, words) => {
    const { code, out, err } = await rubric(["check", ...args], { input: slips });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });
});
