import { readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chinese, folder, rubric } from "./run.js";

const english = `rubric "Office" total 4 points {
  unit office { name: text }; defaults { floor 0 }
  indicator 1 "Files" 4 points { deduct 1 per case of late, at most 3 }
  example "two" { 1: late = 2, expect 2 }
}
`;

describe("rubric test --coverage", () => {
  test("a table, what is not reached with its line and sentence, and the share", async () => {
    const { code, out, err } = await rubric(["test", "-", "--coverage"], { input: english });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(
      [
        "-: what the examples cover",
        "item          rules  rows  conditions  bounds  results  boundaries  all      %",
        "1 Files         1/3                                                 1/3  33.3%",
        "total           1/3                                                 1/3  33.3%",
        "",
        "not reached by any example (2):",
        "  line 3  1 Files",
        "    deduct 1 per case of late, at most 3",
        "    - nothing is deducted",
        "    - more than the limit 3, held to it",
        "",
        "coverage: 1/3 (33.3%)",
        "",
        "examples: 1 passed, 0 failed",
        "",
      ].join("\n"),
    );
  });

  test("in Chinese", async () => {
    const { out } = await rubric(["test", "examples/17-veto/veto-zh.rubric", "--coverage"], { env: chinese });
    expect(out).toContain("\n项目            规则  档次  条件  上下限  评定  界点   合计      %\n");
    expect(out).toContain(
      "  第15行　1 检查工作\n    发生较大事故的，本项目一票否决\n    - 否决\n    - 未否决\n",
    );
    expect(out).toMatch(/覆盖：\d+\/\d+（[\d.]+%）/);
  });

  test("as JSON: every aim, reached or not", async () => {
    for (const option of [["--json"], ["--format", "json"]]) {
      const { code, out } = await rubric(["test", "-", "--coverage", ...option], { input: english });
      expect(code).toBe(0);
      const { coverage } = JSON.parse(out).files[0];
      expect(coverage).toMatchObject({ reached: 1, total: 3, percent: "33.3", beyond: [] });
      expect(coverage.blocks).toEqual([{ id: "1", title: "Files", reached: 1, total: 3 }]);
      expect(coverage.aims[0]).toEqual({
        line: 3,
        indicator: "1",
        kind: "rule",
        case: "zero",
        what: "nothing is deducted",
        rule: "deduct 1 per case of late, at most 3",
        reached: false,
      });
    }
  });

  test("--min-coverage fails below, and only below", async () => {
    const short = await rubric(["test", "-", "--min-coverage", "34"], { input: english });
    expect(short.code).toBe(1);
    expect(short.err).toBe("✗ -: the examples cover 33.3%, less than the 34% asked for\n");
    expect((await rubric(["test", "-", "--min-coverage", "33"], { input: english })).code).toBe(0);
    expect((await rubric(["test", "-", "--min-coverage", "101"], { input: english })).code).toBe(2);
    expect((await rubric(["test", "-", "--min-coverage", "many"], { input: english })).code).toBe(2);
  });

  test("without the option nothing of it is said", async () => {
    expect((await rubric(["test", "-"], { input: english })).out).toBe("examples: 1 passed, 0 failed\n");
  });
});

describe("rubric test --generate", () => {
  test("example blocks on standard output, the rest on standard error", async () => {
    const { code, out, err } = await rubric(["test", "-", "--generate"], { input: english });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        "  # The examples below are generated, their points computed by the rules as they stand here:",
        '  # check each against the official text, then delete these lines and "to be confirmed" in the titles.',
        '  example "to be confirmed: 1 Files" {',
        "    1: late = 0, expect 4  # nothing is deducted",
        "    1: late = 4, expect 1  # more than the limit 3, held to it",
        "  }",
        "",
      ].join("\n"),
    );
    expect(err).toBe("-: 2 lines generated, coverage from 1/3 (33.3%) to 3/3 (100%)\n");
  });

  test("--write puts them into the rubric: it checks, and its examples come out", async () => {
    const file = join(folder(), "甲.rubric");
    // A real rubric without the examples at its end.
    const before = readFileSync("rubrics/yangjiang.rubric", "utf8").replace(/\n {2}示例[^]*$/, "\n}\n");
    writeFileSync(file, before);
    const { code, out, err } = await rubric(["test", file, "--generate", "--write", "--most", "7"]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toContain("生成7例");
    expect(err).toContain("超出 --most 所定的例数");
    const after = readFileSync(file, "utf8");
    expect(after.startsWith(before.trimEnd().replace(/\}$/, "").trimEnd())).toBe(true);
    expect((await rubric(["check", file])).code).toBe(0);
    expect((await rubric(["test", file])).out).toBe("示例：7例相符，0例不符\n");
  });

  test("-o writes a file; options that do not go together are refused", async () => {
    const out = join(folder(), "more.txt");
    expect((await rubric(["test", "-", "--generate", "-o", out], { input: english })).out).toBe("");
    expect(readFileSync(out, "utf8")).toContain("late = 0, expect 4");
    for (const wrong of [
      ["-", "--generate", "--coverage"],
      ["-", "--generate", "--json"],
      ["-", "--generate", "--write"],
      ["-", "--most", "3"],
      ["-", "--write"],
    ])
      expect((await rubric(["test", ...wrong], { input: english })).code, wrong.join(" ")).toBe(2);
  });

  test("nothing is generated beside examples that fail, or where there are errors", async () => {
    const failing = await rubric(["test", "-", "--generate"], {
      input: english.replace("expect 2", "expect 3"),
    });
    expect(failing).toMatchObject({ code: 1, out: "" });
    expect(failing.err).toContain("1 example failed");
    const wrong = await rubric(["test", "-", "--generate"], {
      input: english.replace("4 points {", "5 points {"),
    });
    expect(wrong).toMatchObject({ code: 1, out: "" });
  });
});

test("mutants: the same seed makes the same changes, and those noticed are counted", () => {
  const run = (): string =>
    spawnSync(process.execPath, ["scripts/mutate.mjs", "25", "3", "rubrics/quality.rubric", "--list"], {
      encoding: "utf8",
    }).stdout;
  const first = run();
  expect(first).toMatch(/^25 changes, seed 3: \d+ noticed \([\d.]+%\)\n/);
  expect(first).toContain("\nconstruct ");
  expect(run()).toBe(first);
});
