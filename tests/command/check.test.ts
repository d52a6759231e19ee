import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chinese, folder, rubric } from "./run.js";

const yangjiang = "rubrics/yangjiang.rubric";
const good = readFileSync("examples/01-per-case/per-case.rubric", "utf8");
const broken = good.replace("total 10 points", "total 11 points");
/** Full points when both are there; the list's third name is never asked for elsewhere. */
const odd = good.replace(
  "approved_stalls, floor at 0",
  "approved_stalls, floor at 0\n    given unused_one: yes/no",
);

describe("rubric check", () => {
  test("a sound rubric: nothing on standard output, a summary on standard error", async () => {
    const { code, out, err } = await rubric(["check", yangjiang]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toBe(
      "✓ rubrics/yangjiang.rubric：42项指标，总分100分，加分至多5分，扣分至多10分，59处分值核对相符\n",
    );
  });

  test("stages and findings acknowledged are told", async () => {
    const { code, out, err } = await rubric(["check", "rubrics/tieling.rubric"]);
    expect(code).toBe(0);
    expect(out).toContain("已确认：");
    expect(err).toContain("3个节点（半年80分、前三季度69分、年终96分）");
    expect(err).toContain("1处原文问题已确认");
  });

  test("quietly: notes and summaries are left out, errors are not", async () => {
    expect(await rubric(["check", "--quiet", "rubrics/tieling.rubric"])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const { code, out, err } = await rubric(["check", "-q", "-"], { input: broken });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("points-do-not-sum");
  });

  test("errors are the answer: on standard output, exit code 1", async () => {
    const { code, out, err } = await rubric(["check", "-"], { input: broken });
    expect(code).toBe(1);
    expect(out).toContain("error[points-do-not-sum]");
    expect(out).toContain("-:2:");
    expect(err).toMatch(/^✗ -: 1 error\n/);
  });

  test("one line for each finding", async () => {
    const { code, out } = await rubric(["check", "-", "--format", "compact"], { input: broken });
    expect(code).toBe(1);
    expect(out).toMatch(/^-:2:\d+: error points-do-not-sum: .+\n$/);
  });

  test("as JSON, in one document for all files", async () => {
    const { code, out, err } = await rubric(["check", "--json", yangjiang, "-"], { input: broken });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(["version", "files", "errors", "warnings", "notes", "unread"]);
    expect(report).toMatchObject({ version: 1, errors: 1, warnings: 0 });
    expect(report.files[0]).toMatchObject({
      file: yangjiang,
      ok: true,
      language: "zh",
      indicators: 42,
      points: "100",
      diagnostics: [],
    });
    expect(report.files[0].hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(report.files[1]).toMatchObject({ file: "-", ok: false, errors: 1 });
    expect(report.files[1].diagnostics[0]).toMatchObject({
      code: "points-do-not-sum",
      severity: "error",
      labels: [{ line: 2 }, {}, {}, {}, {}],
    });
  });

  test("the hash is of the words, not of line ends or a byte order mark", async () => {
    const hash = async (input: string): Promise<string> =>
      JSON.parse((await rubric(["check", "--json", "-"], { input })).out).files[0].hash;
    const plain = await hash(good);
    expect(await hash(`\uFEFF${good.replaceAll("\n", "\r\n")}`)).toBe(plain);
    expect(await hash(`${good}# more\n`)).not.toBe(plain);
  });

  test("several files: each is checked, whatever becomes of the others", async () => {
    const { code, out, err } = await rubric(["check", "rubrics/none.rubric", yangjiang, "-"], {
      input: broken,
    });
    expect(code).toBe(2);
    expect(out).toContain("points-do-not-sum");
    expect(err).toContain("✗ rubrics/none.rubric: there is no such file");
    expect(err).toContain("✓ rubrics/yangjiang.rubric");
    expect(err).toContain("3 files: 1 passed, 1 with errors, 1 unreadable");
    const asData = await rubric(["check", "rubrics/none.rubric", "--json"]);
    expect(asData.code).toBe(2);
    expect(JSON.parse(asData.out)).toMatchObject({
      files: [],
      unread: [{ file: "rubrics/none.rubric", message: "rubrics/none.rubric: there is no such file" }],
    });
  });

  test("warnings pass, unless there are more than --max-warnings", async () => {
    const loose = await rubric(["check", "-"], { input: odd });
    expect(loose.out).toContain("warning[");
    expect(loose.code).toBe(0);
    const strict = await rubric(["check", "-", "--max-warnings", "0"], { input: odd });
    expect(strict.code).toBe(1);
    expect(strict.err).toContain("1 warning, more than --max-warnings 0 allows");
  });

  test("the language of the rubric, unless another is asked for", async () => {
    const inChinese = await rubric(["check", "-", "--lang", "zh"], { input: broken });
    expect(inChinese.out).toContain("错误 points-do-not-sum");
    expect(inChinese.err).toMatch(/^✗ -：1处错误\n/);
    const { err } = await rubric(["check", yangjiang, "--lang", "en"], { env: chinese });
    expect(err).toContain(
      "42 indicators, 100 points and up to 5 bonus, up to 10 penalty, 59 figures reconciled",
    );
  });

  test("no text: the encoding is named, and where it shows", async () => {
    const gbk = Uint8Array.from([
      ...new TextEncoder().encode('rubric "'),
      0xcf,
      0xb8,
      0xd4,
      0xf2,
      0x22,
      0x0a,
    ]);
    const english = await rubric(["check", "-"], { input: gbk });
    expect(english.code).toBe(1);
    expect(english.out).toContain("this file is GB18030 (GBK), save it as UTF-8");
    const { out } = await rubric(["check", "-"], { input: gbk, env: chinese });
    expect(out).toContain(
      "错误 gb18030：本文件是 GB18030（GBK）编码，请另存为 UTF-8；首个不合 UTF-8 的字节在第 1 行",
    );
    const utf16 = await rubric(["check", "-", "--json"], { input: Uint8Array.from([0xff, 0xfe, 0x72, 0]) });
    expect(JSON.parse(utf16.out).files[0].diagnostics).toMatchObject([{ code: "utf-16", labels: [] }]);
  });

  test.each([
    ["nothing", ""],
    ["blanks", " \n\n"],
    ["a brace", "}"],
    ["deep nesting", `rubric "x" total 1 points {${"(".repeat(5000)}`],
    ["10,000 broken lines", `rubric "x" total 1 points {\n${"deduct deduct per 】\n".repeat(10_000)}`],
  ])("%s is a finding, not a failure", async (_, input) => {
    const { code, out, err } = await rubric(["check", "-"], { input });
    expect(code).toBe(1);
    expect(out).toContain("error[");
    expect(`${out}${err}`).not.toMatch(/\bat .*\.(js|cjs):\d+/);
  });

  test("colours: for terminals, or when asked for", async () => {
    const coloured = async (args: readonly string[], env: Record<string, string>): Promise<boolean> =>
      (await rubric(["check", "-", ...args], { input: broken, env })).out.includes("\u001b[");
    expect(await coloured([], {})).toBe(false);
    expect(await coloured(["--color"], {})).toBe(true);
    expect(await coloured([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await coloured([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
    expect(await coloured(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
    expect(await coloured(["--color"], { NO_COLOR: "1" })).toBe(true);
  });

  test("names of files with blanks and Chinese", async () => {
    const path = join(folder(), "考核 细则.rubric");
    writeFileSync(path, good);
    expect((await rubric(["check", path])).code).toBe(0);
  });
});
