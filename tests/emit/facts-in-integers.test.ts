// Facts that integers read in ways of their own: dates, facts that stand for others, facts of other stages, what need not be answered,
// gates, and functions so long that they are written in pieces.
import { describe, expect, it } from "vitest";
import { compile, reference } from "./compiled.js";

const rubricOf = (rules: string, head = ""): string =>
  `rubric "T" total 10 points {\n  unit u { name: text }\n  defaults { floor 0 }\n  ${head}\n  indicator 1 "A" 10 points {\n    ${rules}\n  }\n}`;
const unit = (facts: object): object => ({ u: { name: "x" }, 1: facts });

describe("dates", () => {
  it.each([
    ["2026-06-30", 10],
    ["2026-07-02", 8],
    ["2024-02-29", 10],
    ["0001-01-01", 10],
    ["9999-12-31", 0],
    ["2026年7月2日", undefined],
    [" 2026-07-02", undefined],
    ["2026-7-2", undefined],
    ["2026-02-29", undefined],
    ["2026-13-01", undefined],
    ["２026-07-02", undefined],
    [20260702, undefined],
    [new Date(0), undefined],
    ["", undefined],
    [null, undefined],
  ])("%s", async (filed, total) => {
    const { rubric, compiled } = await compile(
      rubricOf("given filed: date\n    deduct 1 per day of filed beyond 2026-06-30"),
    );
    expect(compiled.quick!(unit({ filed }))?.total).toBe(total);
    const right = reference(rubric, unit({ filed }));
    if (right) expect(compiled.score(unit({ filed })).total).toBe(right.total);
    else expect(() => compiled.score(unit({ filed }))).toThrow();
    if (total !== undefined) expect(right!.total).toBe(total);
  });
});

describe("facts that take the value of others", () => {
  const text = rubricOf(
    [
      "given first: number, from 0 to 9, default second",
      "given second: number, from 0 to 7, default third",
      "given third: number, from 0 to 5",
      "score smaller of (first + 1, 10)",
    ].join("\n    "),
  );
  it.each([
    [{ first: 9, second: 4, third: 1 }, 10],
    [{ second: 4, third: 1 }, 5],
    [{ third: 1 }, 2],
    [{ first: null, second: null, third: 1 }, 2],
    [{ third: 6 }, undefined],
    [{ first: 2, second: 4 }, undefined],
    [{ first: 2, second: 8, third: 1 }, undefined],
    [{ first: "", third: 1 }, undefined],
    [{}, undefined],
  ])("%j", async (facts, total) => {
    const { rubric, compiled } = await compile(text);
    const right = reference(rubric, unit(facts));
    expect(compiled.quick!(unit(facts))?.total).toBe(total);
    if (right) expect(compiled.score(unit(facts)).total).toBe(right.total);
    else expect(() => compiled.score(unit(facts))).toThrow();
    if (total !== undefined) expect(right!.total).toBe(total);
  });
});

describe("a mark that is asked for only where a rule comes to it", () => {
  it.each([
    [{ late: true, much: 0.3 }, 9.7],
    [{ late: false }, 10],
    [{ late: false, much: null }, 10],
    [{ late: true }, undefined],
    // No answer is no least answer.
    [{ late: true, much: null }, undefined],
    [{ late: true, much: "" }, undefined],
    [{ late: true, much: { value: null } }, undefined],
  ])("%j", async (facts, total) => {
    const { rubric, compiled } = await compile(rubricOf("deduct 0.1..0.5 when late, marked much"));
    const right = reference(rubric, unit(facts));
    expect(compiled.quick!(unit(facts))?.total).toBe(total);
    expect(right?.total).toBe(total);
    if (right) expect(compiled.score(unit(facts)).total).toBe(total);
    else expect(() => compiled.score(unit(facts))).toThrow();
  });
});

describe("facts of other stages", () => {
  const text = `rubric "T" total 10 points {
  unit u { name: text }
  stages first, second
  latest
  items without a stage keep the last
  defaults { floor 0 }
  indicator 1 "A" 5 points at first { deduct 1 per case of late }
  indicator 2 "B" 5 points {
    at first { deduct 1 per case of lost }
    at second { deduct 2 per case of lost }
  }
}`;
  const all = { u: { name: "x" }, "1@first": { late: 2 }, "2@first": { lost: 9 }, "2@second": { lost: 1 } };
  const { "2@first": _, ...without } = all;
  it.each([
    [all, 6, 6],
    // Not looked at here.
    [without, 6, 6],
    [{ ...all, "2@first": { lost: "?" } }, 6, 6],
    [{ ...all, "2@first": {} }, 6, 6],
    // A key that there is at no stage.
    [{ ...all, "2@first": { last: 1 } }, 6, undefined],
    [{ ...all, "3@first": { lost: 1 } }, 6, undefined],
    [{ ...all, "1@first": {} }, undefined, undefined],
    [{ ...all, "1@first": { late: -1 } }, undefined, undefined],
  ])("%j", async (facts, total, checked) => {
    const { compiled } = await compile(text);
    type At = (unit: unknown, stage: string) => { readonly total: number } | undefined;
    const { quick, quickChecked, score } = compiled as unknown as Record<string, At>;
    expect(quick!(facts, "second")?.total).toBe(total);
    expect(quickChecked!(facts, "second")?.total).toBe(checked);
    if (total === undefined) expect(() => score!(facts, "second")).toThrow();
    else expect(score!(facts, "second")!.total).toBe(total);
  });
});

describe("a block that need not say anything", () => {
  it.each([
    [{}, 10],
    [{ late: 2 }, 8],
    [5, undefined],
    ["x", undefined],
    [[], undefined],
    [true, undefined],
  ])("%j", async (block, total) => {
    const { compiled } = await compile(
      rubricOf("given late: count, default 0\n    deduct 1 per case of late"),
    );
    const of = { u: { name: "x" }, 1: block };
    expect(compiled.quick!(of)?.total).toBe(total);
    expect(compiled.quickChecked!(of)?.total).toBe(total);
    if (total === undefined) expect(() => compiled.scoreChecked(of)).toThrow();
    else expect(compiled.scoreChecked(of).total).toBe(total);
  });
});

describe("gates", () => {
  const text = rubricOf(
    "given late: count\n    deduct 1 per case of late",
    "requires ready, otherwise not assessed",
  );
  const of = (ready: unknown, facts: object): object => ({ u: { name: "x" }, ready, 1: facts });
  const refused = { unit: "x", assessed: false, total: null, scores: {} };
  it.each([
    [of(true, { late: 2 }), { unit: "x", assessed: true, total: 8, scores: { 1: 8 } }],
    [of(false, { late: 2 }), refused],
    [of(false, {}), refused],
    [of(true, {}), undefined],
    [of(false, { late: -2 }), undefined],
    [of(undefined, { late: 2 }), undefined],
  ])("%j", async (facts, result) => {
    const { compiled } = await compile(text);
    expect(compiled.quick!(facts)).toEqual(result);
    if (result) expect(compiled.score(facts)).toEqual(result);
    else expect(() => compiled.score(facts)).toThrow();
    if (result)
      expect(
        (compiled as unknown as { scorer: { score(unit: unknown): unknown } }).scorer.score(facts),
      ).toEqual(result);
  });
});

it("long functions are written in pieces, and blocks still see the scores of others", async () => {
  const many = 400;
  const blocks = Array.from({ length: many }, (_, i) => {
    const before = i < 3 ? "" : `\n    deduct 0.5 when indicator(${i - 2}) < 2`;
    return `  indicator ${i + 1} "B${i + 1}" 3 points {\n    given n${i}: count, from 0 to 9\n    deduct 1 per case of n${i}, at most 2\n    deduct 1 when shared and n${i} > 1${before}\n  }`;
  });
  const { rubric, compiled, js } = await compile(
    `rubric "T" total ${3 * many} points {\n  unit u { name: text }\n  defaults { floor 0 }\n  given shared: yes/no\n${blocks.join("\n")}\n}`,
  );
  expect(js).toContain("function in_integers_piece(");
  expect(js).toContain("function in_integers_piece_2(");
  for (let seed = 1; seed <= 10; seed++) {
    const facts = Array.from({ length: many }, (_, i) => [i + 1, { [`n${i}`]: (i * seed * 7919) % 4 }]);
    const of = { u: { name: "x" }, shared: seed % 2 === 0, ...(Object.fromEntries(facts) as object) };
    const made = compiled.quick!(of)!;
    expect({ total: made.total, scores: made.scores }).toEqual(reference(rubric, of));
  }
  // What is wrong in the first piece, and in the last.
  for (const at of [1, many]) {
    const facts = Array.from({ length: many }, (_, i) => [i + 1, { [`n${i}`]: i + 1 === at ? 1.5 : 1 }]);
    expect(
      compiled.quick!({ u: { name: "x" }, shared: true, ...(Object.fromEntries(facts) as object) }),
    ).toBeUndefined();
  }
});
