// Lists scored in integers: every figure and every way to make entries into one, on lists of every length, with ties and gaps, and
// data that are no lists.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, reference, rubricOf, type Compiled } from "./compiled.js";

const plain = "m: list of number, from -3 to 10";
const things =
  "t: list of { late: yes/no, faults: count from 0 to 4, done: rate, level: grade (high, low), gain: number from 0 to 2 }";

const figures = [
  "score (10 + sum of m)",
  "let x = mean of m, or 1 when dividing by zero; score (10 + x)",
  "let x = highest of m, or 2 when dividing by zero; score (10 + x)",
  "let x = lowest of m, or 3 when dividing by zero; score (10 + x)",
  "score number of m",
  "score number of (m, where m >= 2)",
  "score (10 + (sum of m without highest 1 and lowest 2))",
  "let x = mean of m without highest 1 and lowest 1, or 0 when dividing by zero; score (10 + x)",
  "score (10 + (sum of m only the highest 2))",
  "let x = mean of m only the highest 1 and the lowest 2, or 0 when dividing by zero; score (10 + x)",
  "let x = highest of m without highest 2, or 0 when dividing by zero; score (10 + x)",
  "let x = lowest of m only the highest 2, or 0 when dividing by zero; score (10 + x)",
  "let x = highest of m only the lowest 2, or 0 when dividing by zero; score (10 + x)",
];
const forEach = (head: string): string =>
  `for each of t${head} { deduct 1 when late; deduct 0.5 per case of faults, at most 1.5 }`;
const awarded = (head: string): string =>
  `for each of t${head} { proportional to done; when late: award (1 * gain), otherwise award 0.25 per case of faults }`;
const rules = [
  `score 50; ${forEach("")}`,
  `score 50; ${forEach(", worst 2")}`,
  `score 50; ${forEach(", best 3")}`,
  `score 50; ${forEach(", mean, or none when none")}`,
  forEach(", sharing 15 points, or full when none"),
  forEach(", each worth 3 points, or none when none"),
  awarded(", each worth 4 points, mean, or none when none"),
  awarded(", sharing 20 points, or none when none"),
  awarded(", each worth 4 points, best 2, or none when none"),
  "for each of t { tiered by level { high => 3; low => 1 } }",
  "score (sum of (faults * done) across t)",
];

/** Lists of 0 to 5 entries, few different values, so that ties are frequent. */
const marks = fc.array(fc.constantFrom(-3, -1, 0, 0.25, 2, 7.5, 10), { maxLength: 5 });
const entries = fc.array(
  fc.record({
    late: fc.boolean(),
    faults: fc.constantFrom(0, 1, 4),
    done: fc.constantFrom(0, 0.3333, 0.5, 1),
    level: fc.constantFrom("high", "low"),
    gain: fc.constantFrom(0, 0.1, 2),
  }),
  { maxLength: 5 },
);

const unitOf = (name: string, list: unknown, more: object = {}): object => ({
  u: { name: "甲" },
  1: { [name]: list, z: false, ...more },
});

async function expectSame(text: string, units: readonly object[]): Promise<Compiled> {
  const { rubric, compiled } = await compile(text);
  expect(compiled.quick, text).toBeDefined();
  let scored = 0;
  for (const unit of units) {
    const right = reference(rubric, unit);
    const made = compiled.quick!(unit);
    if (!made) continue;
    scored++;
    expect({ total: made.total, scores: { ...made.scores } }, `${text}\n${JSON.stringify(unit)}`).toEqual(
      right,
    );
  }
  expect(scored, text).toBeGreaterThan(units.length * 0.9);
  return compiled;
}

describe("figures of lists", () => {
  const units = fc.sample(marks, { numRuns: 200, seed: 3 }).map((list) => unitOf("m", list));
  it.each(figures)("%s", async (rule) => void (await expectSame(rubricOf([plain], rule.split("; ")), units)));
});

describe("rules for each entry", () => {
  const units = fc.sample(entries, { numRuns: 200, seed: 4 }).map((list) => unitOf("t", list));
  it.each(rules)("%s", async (rule) => {
    const facts = rule.includes("gain") ? things : things.replace(", gain: number from 0 to 2", "");
    const known = units.map((unit) => structuredClone(unit) as { 1: { t: Record<string, unknown>[] } });
    if (!facts.includes("gain"))
      for (const unit of known) for (const entry of unit[1].t) delete entry["gain"];
    await expectSame(
      rubricOf(
        [facts],
        rule.split("; for").map((part, i) => (i > 0 ? `for${part}` : part)),
      ),
      known,
    );
  });
});

describe("lists that integers are not made for", () => {
  const text = rubricOf([plain], ["score (10 + sum of m)"]);
  it.each([
    [[1, 2], 13],
    [[], 10],
    [Array.from({ length: 1000 }, () => 0.01), 20],
    [["1", 2], undefined],
    [Array.from({ length: 1001 }, () => 0.01), undefined],
    ["1; 2", undefined],
    [{ length: 1, 0: 2 }, undefined],
    // A gap.
    [Object.assign([1], { 2: 2 }), undefined],
    [[1, null], undefined],
    [[[1]], undefined],
    [[11], undefined],
    [undefined, undefined],
    [null, undefined],
  ])("%j", async (list, total) => {
    const { rubric, compiled } = await compile(text);
    const unit = unitOf("m", list);
    const right = reference(rubric, unit);
    expect(compiled.quick!(unit)?.total).toBe(total);
    expect(compiled.quickChecked!(unit)?.total).toBe(total);
    if (right) expect(compiled.score(unit).total).toBe(right.total);
    else expect(() => compiled.score(unit)).toThrow();
  });

  const listed = rubricOf(
    ["t: list of { late: yes/no, title: text }"],
    ["for each of t { award 2 when late }"],
  );
  it.each([
    [[{ late: true, title: "a" }], 2, 2],
    [[{ late: true, title: "a", more: 1 }], 2, undefined],
    [[{ late: true }], undefined, undefined],
    [[{ late: true, title: " " }], undefined, undefined],
    [[{ late: "yes", title: "a" }], undefined, undefined],
    [[null], undefined, undefined],
    [["a"], undefined, undefined],
    [[["late"]], undefined, undefined],
  ])("%j", async (list, total, checked) => {
    const { compiled } = await compile(listed);
    expect(compiled.quick!(unitOf("t", list))?.total).toBe(total);
    expect(compiled.quickChecked!(unitOf("t", list))?.total).toBe(checked);
    if (checked === undefined && total === undefined && list[0] !== undefined)
      if (JSON.stringify(list).includes("yes")) expect(compiled.score(unitOf("t", list)).total).toBe(2);
      else expect(() => compiled.score(unitOf("t", list))).toThrow();
  });

  it("sums that no number of 53 bits holds", async () => {
    const big = rubricOf(
      ["m: list of number, from 0 to 99999999999"],
      ["score smaller of (sum of m * 0.0000001, 900)"],
    );
    const { rubric, compiled } = await compile(big);
    for (const many of [1, 500, 1000]) {
      const unit = unitOf(
        "m",
        Array.from({ length: many }, () => 99_999_999_999),
      );
      expect(compiled.quick!(unit)?.total).toBe(reference(rubric, unit)!.total);
    }
  });

  it("a list in the rules of another", async () => {
    const { rubric, compiled } = await compile(
      rubricOf(
        [plain, "t: list of { late: yes/no, most: number }"],
        ["for each of t { when late: award (number of (m, where m > most)) }"],
      ),
    );
    const of = (t: object[], m: unknown[]): object => unitOf("t", t, { m });
    for (const unit of [
      of([], []),
      of([{ late: true, most: 1 }], [0, 1, 2, 3]),
      of(
        [
          { late: true, most: 1 },
          { late: false, most: 0 },
          { late: true, most: 2.5 },
        ],
        [0, 1, 2, 3],
      ),
    ])
      expect(compiled.quick!(unit)?.total).toBe(reference(rubric, unit)!.total);
    // The one is looked at even where the other has no entries.
    for (const m of [["x"], [11], [null]]) expect(compiled.quick!(of([], m))).toBeUndefined();
  });

  it("marks with the reasons for them have nothing else beside", async () => {
    const { compiled } = await compile(rubricOf([], ["judge a up to 5"]));
    const checked = (a: unknown): unknown =>
      compiled.quickChecked!({ u: { name: "甲" }, 1: { a, z: false } })?.total;
    expect(checked(2)).toBe(2);
    expect(checked({ value: 2 })).toBe(2);
    expect(checked({ value: 2, reason: "x" })).toBe(2);
    for (const wrong of [{ value: 2, reason: 3 }, { value: 2, by: "x" }, { reason: "x" }, [2], "2"])
      expect(checked(wrong)).toBeUndefined();
  });
});
