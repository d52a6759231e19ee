// Mechanisms of rules: multipliers, tables, the best of several, shares, inherited facts, points between rows. Every figure is
// worked out by hand; that the compiled scorer says the same is held by the agreement tests over their lessons.
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import { analyse } from "../../src/project/analyse.js";
import { factTable, jsonSchemaOf } from "../../src/project/fact-templates.js";
import { exact } from "../../src/runtime/exact.js";
import type { FactValue } from "../../src/runtime/facts.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { Source } from "../../src/text/source.js";

const read = (text: string) => analyse(new Source("test.rubric", text), "0");
const rubric = (body: string, above = ""): string =>
  `rubric "T" {\n  unit station { title: text }\n  defaults { floor 0 }\n  ${above}\n  indicator 1 "A" 10 points {\n${body}\n  }\n}\n`;
const chinese = (body: string): string =>
  `细则 "题" {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  指标 1 "甲" 10分 {\n${body}\n  }\n}\n`;
/** Codes of errors and warnings. */
const codes = (text: string): string[] => read(text).diagnostics.map((d) => d.code);

type Answers = Readonly<Record<string, unknown>>;

function scored(text: string, facts: Answers, top: Answers = {}) {
  const { rubric: made, diagnostics, failed } = read(text);
  expect(failed, diagnostics.map((d) => d.title).join("\n")).toBe(false);
  const { key } = made!.unit!;
  const unit = { [key.spec.path[0]!]: { [key.spec.path[1]!]: "A" }, "1": facts, ...top };
  const given = readFacts(
    made!.facts.map((f) => f.spec),
    unit,
  );
  if ("problems" in given) return { total: "", problems: given.problems, rules: [] };
  const { explanation, problems } = interpret(made!, given.facts);
  const block = explanation.blocks.find((b) => b.id === "1")!;
  return { total: explanation.total, problems, rules: block.rules };
}
const score = (text: string, facts: Answers): string => {
  const { total, problems } = scored(text, facts);
  expect(problems).toEqual([]);
  return total;
};

describe("multipliers", () => {
  it("of every kind that hold are multiplied together, in any order", () => {
    const either = [
      "deduct 2 when late, halved when a, doubled when b, times 1.5 when c",
      "deduct 2 when late, times 1.5 when c, doubled when b, halved when a",
    ];
    for (const body of either) {
      const of = (a: boolean, b: boolean, c: boolean): string => score(rubric(body), { late: true, a, b, c });
      expect(of(false, false, false)).toBe("8");
      expect(of(true, false, false)).toBe("9");
      expect(of(false, true, true)).toBe("4");
      expect(of(true, true, true)).toBe("7");
    }
  });
  it("come before the rule's own limit, wherever they stand", () => {
    for (const clauses of ["at most 3, doubled when again", "doubled when again, at most 3"])
      expect(score(rubric(`deduct 1 per case of late, ${clauses}`), { late: 2, again: true })).toBe("7");
  });
  it("of one kind may be said twice", () => {
    expect(
      score(rubric("deduct 4 when late, halved when a, halved when b"), { late: true, a: true, b: true }),
    ).toBe("9");
  });
  it("stand behind rows, rankings' neighbours and the other branch, each for its own amount", () => {
    const rows = rubric("bands of closed { >= 90% => 10, halved when late; otherwise => 4 }");
    expect(score(rows, { closed: "95%", late: true })).toBe("5");
    expect(score(rows, { closed: "80%", late: true })).toBe("4");
    const branch = rubric("award 10 when a, otherwise award 6, halved when b");
    expect(score(branch, { a: true, b: true })).toBe("10");
    expect(score(branch, { a: false, b: true })).toBe("3");
  });
  it("waive an award as well", () => {
    expect(score(chinese("每起办结得1分，最多得10分，弄虚作假的不计"), { 办结: 20, 弄虚作假: true })).toBe(
      "0",
    );
    expect(score(chinese("每起办结得1分，最多得10分，弄虚作假的不计"), { 办结: 4, 弄虚作假: false })).toBe(
      "4",
    );
  });
  it("take compound conditions and comparisons in Chinese, with or without 扣分 behind them", () => {
    const body =
      "数据 逾期：天数\n发生事故的，扣2分，主动报告 且 未造成后果的减半扣分，逾期超过3天的按1.5倍扣分";
    const facts = { 逾期: 4, 发生事故: true, 主动报告: true, 未造成后果: true };
    expect(score(chinese(body), facts)).toBe("8.5");
    expect(score(chinese(body), { ...facts, 逾期: 3 })).toBe("9");
    expect(score(chinese(body), { ...facts, 未造成后果: false })).toBe("7");
  });
  it("may stand behind 的 and a comma, as official tables print them", () => {
    const body =
      "每起超期扣1分，主动报告的，减半扣分，情节严重的，按3倍扣分，再次发生的，加倍扣分，因不可抗力的，不扣分，最多扣8分";
    const facts = { 超期: 2, 主动报告: false, 情节严重: false, 再次发生: false, 因不可抗力: false };
    expect(score(chinese(body), facts)).toBe("8");
    expect(score(chinese(body), { ...facts, 主动报告: true })).toBe("9");
    expect(score(chinese(body), { ...facts, 情节严重: true })).toBe("4");
    expect(score(chinese(body), { ...facts, 情节严重: true, 再次发生: true })).toBe("2");
    expect(score(chinese(body), { ...facts, 情节严重: true, 因不可抗力: true })).toBe("10");
  });
  it("say nothing about groups, nor about `full` and `full less`", () => {
    for (const body of [
      "best of { award 10 when a; award 2 when b }, halved when c",
      "full when a, halved when c, otherwise none",
      "full less 2 when a, halved when c, otherwise full",
    ])
      expect(codes(rubric(body)), body).toContain("unwanted-clause");
  });
  it("are never below 0", () => {
    expect(codes(rubric("given k: number\nscore 10, times k when a"))).toContain("negative-factor");
    expect(codes(rubric("given k: number, from 0 to 1\nscore 10, times k when a"))).toEqual([]);
  });
});

describe("two-way tables", () => {
  const table = (columns: string, rows: string): string =>
    rubric(`given size: choice (large, small)\nbands of closed by size (${columns}) { ${rows} }`);
  it("take columns in any order", () => {
    const text = table("small, large", ">= 90% => 8, 10; otherwise => none, 2");
    expect(score(text, { closed: "90%", size: "small" })).toBe("8");
    expect(score(text, { closed: "90%", size: "large" })).toBe("10");
    expect(score(text, { closed: "89%", size: "small" })).toBe("0");
    expect(score(text, { closed: "89%", size: "large" })).toBe("2");
  });
  it("try the narrowest row first, whatever its place", () => {
    const text = table("large, small", ">= 60% => 5, 4; >= 90% => 10, 8; otherwise => none, none");
    expect(score(text, { closed: "95%", size: "small" })).toBe("8");
    expect(score(text, { closed: "70%", size: "large" })).toBe("5");
  });
  it("let a verb go on to the cells behind it", () => {
    const text = table("large, small", ">= 90% => no deduction, deduct 1; otherwise => deduct 2, 3");
    expect(score(text, { closed: "90%", size: "large" })).toBe("10");
    expect(score(text, { closed: "90%", size: "small" })).toBe("9");
    expect(score(text, { closed: "10%", size: "small" })).toBe("7");
  });
  it("want every column, each once and known", () => {
    const rows = (n: number): string => `otherwise => ${Array.from({ length: n }, () => "10").join(", ")}`;
    expect(codes(table("large", rows(1)))).toContain("bands-gap");
    expect(codes(table("large, small, tiny", rows(3)))).toContain("unknown-label");
    expect(codes(table("large, large, small", rows(3)))).toContain("row-repeated");
    expect(codes(table("large, small", rows(3)))).toContain("table-cells");
    expect(codes(rubric("given n: count\nbands of closed by n (a, b) { otherwise => 1, 10 }"))).toContain(
      "type-mismatch",
    );
  });
  it("tell the fact of the column in the trace, also in the last one", () => {
    const text = table("large, small", ">= 90% => 10, 8; otherwise => none, 2");
    const { rules } = scored(text, { closed: "90%", size: "small" });
    expect(rules).toHaveLength(1);
    expect(rules[0]!.effect).toBe("8");
    expect(rules[0]!.facts.map((f) => `${f.label} = ${f.value}`)).toEqual(["closed = 90%", "size = small"]);
  });
});

describe("the best of several", () => {
  const body = "best 2 of { award 5 when a; award 5 when b; award 5 when c; award 1 when d }";
  it("takes the first of equals, in the order of the rules", () => {
    const { total, rules } = scored(rubric(body), { a: false, b: true, c: true, d: true });
    expect(total).toBe("10");
    expect(rules.map((r) => `${r.rule}: ${r.effect}`)).toEqual(["award 5 when b: 5", "award 5 when c: 5"]);
    const all = scored(rubric(body), { a: true, b: true, c: true, d: true });
    expect(all.rules.map((r) => r.rule)).toEqual(["award 5 when a", "award 5 when b"]);
  });
  it("reaches the sum of the best rules, and no more", () => {
    expect(codes(rubric("best 2 of { award 5 when a; award 4 when b; award 4 when c }"))).toContain(
      "points-unreachable",
    );
    expect(codes(rubric(body))).toEqual([]);
  });
  it("leaves at least one rule out, and takes at least one", () => {
    expect(codes(rubric("best 3 of { award 5 when a; award 5 when b }"))).toContain("picks-all");
    expect(codes(rubric("best 0 of { award 10 when a; award 5 when b }"))).toContain("whole-number");
  });
  it("can be limited in a group", () => {
    const text = rubric(
      "start at full\ndeduct together at most 3 { worst 2 of { deduct 2 when a; deduct 2 when b; deduct 1 when c } }",
    );
    expect(score(text, { a: true, b: true, c: true })).toBe("7");
    expect(score(text, { a: false, b: true, c: true })).toBe("7");
    expect(score(text, { a: false, b: false, c: true })).toBe("9");
  });
  it("leaves `best` and `worst` free as names", () => {
    expect(score(rubric("award 5 when best\naward 5 when worst"), { best: true, worst: false })).toBe("5");
  });
});

describe("equal shares", () => {
  it("are exact, also where a share has no end", () => {
    const text = rubric("award 10 in equal shares for each of (a, b, c)");
    expect(codes(text)).toEqual(["may-not-terminate"]);
    expect(score(text, { a: true, b: true, c: true })).toBe("10");
    expect(score(text, { a: false, b: false, c: false })).toBe("0");
  });
  it("may be of a formula, and of a range an assessor marks", () => {
    const formula = rubric("given n: count, up to 5\naward (2 * n) in equal shares for each of (a, b)");
    expect(score(formula, { n: 3, a: true, b: false })).toBe("3");
    const marked = rubric("start at full\ndeduct 2..4 in equal shares for each of (a, b), marked loss");
    expect(score(marked, { a: true, b: false, loss: 2 })).toBe("8");
    expect(scored(marked, { a: true, b: false, loss: 3 }).problems).toMatchObject([{ code: "out-of-range" }]);
  });
});

describe("inherited facts", () => {
  const text = rubric(`given x: rate, default y
    given y: rate, default z
    given z: rate
    award 4 when x >= 50%
    award 6 when y >= 90%`);
  it("take the nearest value given, and the trace says which", () => {
    const { total, rules } = scored(text, { z: "60%" });
    expect(total).toBe("4");
    expect(rules[0]!.facts[0]).toEqual({
      key: "1/x",
      label: "x",
      value: "60% (not given, taken from 1/z)",
    });
    expect(scored(text, { y: "95%", z: "10%" }).rules[0]!.facts[0]!.value).toBe(
      "95% (not given, taken from 1/y)",
    );
    expect(scored(text, { x: "50%", z: "10%" }).rules[0]!.facts[0]!.value).toBe("50%");
  });
  it("tell as missing what they inherit from", () => {
    expect(scored(text, {}).problems).toMatchObject([{ code: "missing", key: "1/z" }]);
    expect(scored(text, { x: "50%", y: "90%" }).problems).toMatchObject([{ code: "missing", key: "1/z" }]);
  });
  it("are optional for whoever fills in the data", () => {
    const specs = read(text).rubric!.facts.map((f) => f.spec);
    expect(factTable(specs, "en").map((row) => row.needed)).toEqual([
      "required",
      "default: 1/y",
      "default: 1/z",
      "required",
    ]);
    const schema = jsonSchemaOf(specs, { title: "T" }) as {
      properties: { "1": { required: string[] } };
    };
    expect(schema.properties["1"].required).toEqual(["z"]);
  });
  it("may come from a block around them", () => {
    const above = rubric("given x: rate, default y\nfull when x >= 50%, otherwise none", "given y: rate");
    const told = scored(above, {}, { y: "60%" });
    expect(told.total).toBe("10");
    expect(told.rules[0]!.facts[0]!.value).toBe("60% (not given, taken from y)");
  });
  it("are held against their limits: an heir that could not take every value is refused", () => {
    const of = (x: string, y: string): string[] =>
      codes(rubric(`given x: ${x}, default y\ngiven y: ${y}\nfull when x = x, otherwise none`));
    expect(of("rate, up to 50%", "rate")).toEqual(["type-mismatch"]);
    expect(of("rate", "rate, from 10% to 50%")).toEqual([]);
    expect(of("rate", "number")).toEqual(["type-mismatch"]);
    expect(of("count of cases", "count of households")).toEqual(["type-mismatch"]);
  });
  it("inherit grades whose labels they have", () => {
    const of = (x: string, y: string): string[] =>
      codes(
        rubric(`given x: grade (${x}), default y\ngiven y: grade (${y})\nfull when x = good, otherwise none`),
      );
    expect(of("good, fair, poor", "good, poor")).toEqual([]);
    expect(of("good, fair", "good, fair, poor")).toEqual(["type-mismatch"]);
  });
  it("never go in a circle, which is told once", () => {
    const circle = rubric(`given x: rate, default y
      given y: rate, default z
      given z: rate, default x
      full when x >= 50%, otherwise none`);
    expect(codes(circle)).toEqual(["circle"]);
    expect(codes(rubric("given x: rate, default x\nfull when x >= 50%, otherwise none"))).toEqual(["circle"]);
  });
  it("are checked against another fact they may not exceed", () => {
    const bounded = rubric(`given most: count
      given late: count, up to most, default usual
      given usual: count
      deduct 1 per case of late`);
    expect(scored(bounded, { most: 3, usual: 4 }).problems).toMatchObject([
      { code: "exceeds-fact", key: "1/late", given: "4", allowed: "3" },
    ]);
    expect(score(bounded, { most: 3, usual: 3 })).toBe("7");
  });
  it("need a fact: an unknown name is no default", () => {
    expect(codes(rubric("given x: rate, default nowhere\nfull when x >= 50%, otherwise none"))).toEqual([
      "type-mismatch",
    ]);
  });
});

describe("points between rows", () => {
  const line = rubric("given x: number\ninterpolated by x { 20 => 2; 10 => full; 13 => 4 }");
  it("lie on the line between the nearest two, in whatever order these stand", () => {
    for (const [x, points] of [
      ["10", "10"],
      ["11", "8"],
      ["12.5", "5"],
      ["13", "4"],
      ["16.5", "3"],
      ["20", "2"],
      ["-5", "10"],
      ["1000", "2"],
    ])
      expect(score(line, { x }), x).toBe(points);
  });
  it("may be taken as well as given, with a limit and a multiplier", () => {
    const text = rubric(
      "given x: number\ninterpolated by x { 0 => deduct 0; 10 => deduct 8 }, at most 5, halved when minor",
    );
    expect(score(text, { x: "5", minor: false })).toBe("6");
    expect(score(text, { x: "10", minor: false })).toBe("5");
    expect(score(text, { x: "10", minor: true })).toBe("6");
  });
  it("are at most those of the best row", () => {
    expect(codes(rubric("given x: number\ninterpolated by x { 0 => 2; 10 => 8 }"))).toEqual([
      "points-unreachable",
    ]);
    // -2/7 a unit between 13 and 20
    expect(codes(line)).toEqual(["may-not-terminate"]);
  });
  it("read what is measured off the rows", () => {
    const text = rubric("interpolated by closed { 50% => none; 100% => 10 }");
    expect(score(text, { closed: "75%" })).toBe("5");
    expect(read(text).rubric!.facts.at(-1)!.spec.kind).toBe("rate");
  });
  it("want plain numbers, two rows or more, all giving or all taking", () => {
    const of = (rows: string): string[] => codes(rubric(`given x: number\ninterpolated by x { ${rows} }`));
    expect(of("10 => 10")).toContain("interpolated-row");
    expect(of("10 => 10; otherwise => 2")).toContain("interpolated-row");
    expect(of("10 => 10; >= 20 => 2")).toContain("interpolated-row");
    expect(of("10 => 10; 20 => (2 * x)")).toContain("interpolated-row");
    expect(of("10 => 10; 10 => 2")).toContain("row-repeated");
    expect(of("10 => award 10; 20 => deduct 2")).toContain("wrong-sign");
  });
});

describe("a ranking without rows", () => {
  const places = (text: string, values: readonly string[]): string[] => {
    const { rubric: made, diagnostics, failed } = read(text);
    expect(failed, diagnostics.map((d) => d.title).join("\n")).toBe(false);
    const [unit, ranked] = made!.facts.map((f) => f.spec.key);
    const cohort = values.map(
      (v, i) =>
        new Map<string, FactValue>([
          [unit!, `u${i}`],
          [ranked!, exact(v)],
        ]),
    );
    return cohort.map((facts) => interpret(made!, facts, "", undefined, cohort).explanation.total);
  };
  it("takes the rule's clauses behind its options", () => {
    const zh = chinese("按 得数 排名得分，由高到低，第1名得12分，依次递减2分，最多得10分");
    expect(places(zh, ["5", "4", "3"])).toEqual(["10", "10", "8"]);
    const en = rubric("ranking of x, highest first, from 12 down by 2, at most 10, halved when 2 < 1");
    expect(places(en, ["5", "4", "3"])).toEqual(["10", "10", "8"]);
  });
  it("takes them in the other branch, and another branch behind them", () => {
    const text = rubric(
      "when 2 > 1: ranking of x, highest first, from 10 down by 4, at most 9, otherwise award 10",
    );
    expect(places(text, ["5", "4", "3"])).toEqual(["9", "6", "2"]);
    const other = rubric(
      "award 10 when 2 < 1, otherwise ranking of x, lowest first, from 10 down by 4, at most 9",
    );
    expect(places(other, ["5", "4", "3"])).toEqual(["2", "6", "9"]);
  });
});

describe("a step of 1 of a rate", () => {
  it("is told to be a hundred percentage points, also where the level alone shows a rate", () => {
    expect(codes(rubric("given x: rate\ndeduct 1 per whole 1 of x below 90%"))).toContain("step-of-rate");
    expect(codes(rubric("given x: rate\nlet y = x - 5pp\ndeduct 1 per whole 2 of y below 90%"))).toContain(
      "step-of-rate",
    );
    expect(codes(rubric("given x: rate\ndeduct 1 per whole 0.01 of x below 90%"))).toEqual([]);
    expect(codes(rubric("given x: number\ndeduct 1 per whole 1 of x below 90"))).toEqual([]);
  });
});
