// What rules, bounds and facts mean, in places where a mistake would change a score without a word.
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import { analyse } from "../../src/project/analyse.js";
import { tryExamples } from "../../src/project/try-examples.js";
import { exact, print } from "../../src/runtime/exact.js";
import type { FactValue } from "../../src/runtime/facts.js";
import { Source } from "../../src/text/source.js";

const read = (text: string) => analyse(new Source("test.rubric", text), "0");
const codes = (text: string): string[] => read(text).diagnostics.map((d) => d.code);
const english = (body: string): string =>
  `rubric "T" {\n  unit station { title: text }\n  defaults { floor 0 }\n${body}\n}\n`;
const indicator = (body: string): string => english(`  indicator 1 "A" 4 points {\n${body}\n  }`);

/** Scores of blocks, by id, for facts that are numbers, yes/no or words. */
function scores(
  text: string,
  facts: Readonly<Record<string, string | boolean>>,
  stage = "",
): Record<string, string> {
  const { rubric, diagnostics, failed } = read(text);
  expect(failed, diagnostics.map((d) => d.title).join("\n")).toBe(false);
  const values = new Map(
    Object.entries(facts).map(([key, value]): [string, FactValue] => [
      key,
      typeof value === "string" && /^-?[\d.]+$/.test(value) ? exact(value) : value,
    ]),
  );
  const found = interpret(rubric!, values, stage);
  expect(found.problems).toEqual([]);
  return Object.fromEntries(
    [...found.scores].map(([block, score]) => [block.printedId || block.title, print(score)]),
  );
}

describe("bounds", () => {
  it("of a rubric leave room for bonus sections at any depth", () => {
    const text = english(`  section 1 "A" 10 points {
    indicator 1.1 "a" 10 points { deduct 1 per case of late }
    bonus section 1.2 "b" at most 3 points { indicator 1.2.1 "c" 3 points { award 1 per case of praise, at most 3 } }
  }`);
    expect(scores(text, { "1.1/late": "0", "1.2.1/praise": "5" })).toEqual({
      T: "13",
      "1": "13",
      "1.1": "10",
      "1.2": "3",
      "1.2.1": "3",
    });
    expect(scores(text, { "1.1/late": "4", "1.2.1/praise": "5" })).toMatchObject({ T: "9" });
  });

  it("are plain numbers of points", () => {
    expect(codes(indicator("start at 1..3\naward 1 when good\ndeduct 1 per case of late"))).toContain(
      "type-mismatch",
    );
    expect(codes(indicator("given x: number\ncap at (x + 1)\ndeduct 1 per case of late"))).toContain(
      "type-mismatch",
    );
    expect(
      scores(indicator("start at full less 1\naward 1 when good\ndeduct 1 per case of late"), {
        "1/good": true,
        "1/late": "2",
      }),
    ).toMatchObject({ "1": "2" });
  });

  it("beyond the points are told as they are written", () => {
    const { diagnostics } = read(
      english('  indicator 1 "A" 1.8 points { cap at 2.5\ndeduct 1 per case of late }'),
    );
    expect(diagnostics.map((d) => d.code)).toEqual(["rule-exceeds-points"]);
    expect(diagnostics[0]!.title).toContain("2.5");
    expect(diagnostics[0]!.title).toContain("1.8");
  });

  it("of rounding are whole numbers of places", () => {
    expect(codes(indicator("round to 2.5 places half up\ndeduct 1 per case of late"))).toEqual([
      "whole-number",
    ]);
    expect(codes(indicator("round to 21 places half up\ndeduct 1 per case of late"))).toEqual([
      "whole-number",
    ]);
    expect(codes(indicator("round to 20 places half up\ndeduct 1 per case of late"))).toEqual([]);
    expect(codes(indicator("round to 2 cases half up\ndeduct 1 per case of late"))).toEqual(["unexpected"]);
  });
});

describe("statements", () => {
  it("take no modifiers that say nothing about them", () => {
    expect(codes(indicator("floor at 0, default 3\ndeduct 1 per case of late"))).toEqual(["unwanted-clause"]);
    expect(codes(indicator('text "T", no upper limit\ndeduct 1 per case of late'))).toEqual([
      "unwanted-clause",
    ]);
  });
});

describe("marks", () => {
  it("go in steps above 0, in both vocabularies", () => {
    const zh = (step: string): string =>
      `细则 "题" {\n考核对象 所 { 名：文字 }\n通则 { 各项最低0分 }\n指标 1 "甲" 2分 { 监管不力的，酌情扣0.1至0.5分，记为 分数，以${step}分为一级 }\n示例 "例" { 1：监管不力 = 是，分数 = 0.3，应得1.7分 }\n}\n`;
    expect(codes(zh("0"))).toEqual(["type-mismatch"]);
    expect(tryExamples(read(zh("0.1")).rubric!)).toMatchObject({ passed: 1, failures: [] });
    expect(tryExamples(read(zh("0.15")).rubric!)).toMatchObject({
      passed: 0,
      failures: [{ problems: [{ code: "out-of-range" }] }],
    });
  });
});

describe("rows", () => {
  it("cover all a rate without upper limit can be", () => {
    const rows = (limit: string, last: string): string =>
      indicator(`given r: rate${limit}\nbands of r { < 50% => none; 50% to ${last} => full }`);
    expect(codes(rows("", "100%"))).toEqual([]);
    expect(codes(rows(", no upper limit", "100%"))).toEqual(["bands-gap"]);
    expect(codes(rows(", up to 150%", "150%"))).toEqual([]);
  });
});

describe("amounts", () => {
  it("below 0 are errors, also in brackets", () => {
    expect(codes(indicator("deduct (-1) when late"))).toEqual(["negative-amount"]);
    expect(codes(indicator("deduct (1 - 2) when late"))).toEqual(["negative-amount"]);
  });
});

describe("values that name each other", () => {
  const doubling = (steps: number, op: string): string =>
    indicator(
      `given a: number\nlet a0 = a\n${Array.from({ length: steps }, (_, i) => `let a${i + 1} = a${i} ${op} a${i}`).join("\n")}\nscore a${steps}`,
    );
  it("are scored while they are small", () => {
    expect(scores(doubling(9, "+"), { "1/a": "0.005" })).toMatchObject({ "1": "2.56" });
    expect(scores(doubling(2, "*"), { "1/a": "1" })).toMatchObject({ "1": "1" });
  });
  it("are refused when written out they are too large", () => {
    expect(codes(doubling(12, "+"))).toEqual(["too-large"]);
    expect(codes(doubling(11, "*"))).toEqual(["too-large"]);
  });
});

describe("scored as", () => {
  const both = (first: string): string =>
    english(`  indicator 1 "A" 4 points { ${first} }\n  indicator 2 "B" 2 points { scored as 1 }`);
  it("takes the rules with points and facts of its own", () => {
    expect(scores(both("deduct 1 per case of late"), { "1/late": "1", "2/late": "5" })).toMatchObject({
      "1": "3",
      "2": "0",
      T: "3",
    });
    expect(scores(both("proportional to closing"), { "1/closing": "0.5", "2/closing": "0.5" })).toMatchObject(
      { "1": "2", "2": "1" },
    );
  });
  it("is refused where there are no rules to take: the indicator would have full points", () => {
    expect(codes(both('part "P" 4 points { deduct 1 per case of late }'))).toEqual(["reference-empty"]);
    const staged = `rubric "T" {\n  unit station { title: text }\n  stages a1, a2\n  each on its own\n  defaults { floor 0 }\n  indicator 1 "A" 4 points { at a1 { deduct 1 per case of late } }\n  indicator 2 "B" 2 points { scored as 1 }\n}\n`;
    expect(codes(staged)).toEqual(["reference-empty"]);
  });
  it("is refused in a circle, once", () => {
    expect(
      codes(
        english('  indicator 1 "A" 4 points { scored as 2 }\n  indicator 2 "B" 2 points { scored as 1 }'),
      ),
    ).toEqual(["circle"]);
    expect(codes(english('  indicator 1 "A" 4 points { scored as 1 }'))).toEqual(["circle"]);
  });
});

describe("examples", () => {
  it("may give facts of the sections around", () => {
    const text = english(`  section 1 "S" {
    given visited: yes/no
    indicator 1.1 "A" 4 points { award 4 when visited and good, otherwise none }
  }
  example "both" { 1.1: visited = yes, good = yes, expect 4; 1.1: visited = no, good = yes, expect 0 }`);
    expect(codes(text)).toEqual([]);
    expect(tryExamples(read(text).rubric!)).toMatchObject({ passed: 2, failures: [] });
  });
});
