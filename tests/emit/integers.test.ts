// Scoring in integers: random formulas over facts of random ranges, at and beside the ends of every range, where numbers leave 32 and
// 53 bits. What integers give is what the interpreter gives, and what they are not made for is left to the exact run-time.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { FactColumns } from "../../src/runtime/columns.js";
import { compile, reference, rubricOf } from "./compiled.js";

const tops = [1, 9, 100, 4096, 46_340, 46_341, 1_000_000, 2_147_483_647, 2_147_483_648, 1_000_000_000_000];
const names = ["a", "b", "c"];
const modes = ["round half up", "round up", "round down", "round half even"];

/** Formulas of facts a, b, c (from 1 up) and the yes/no fact d. */
const formula = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...names),
    fc.constantFrom("0", "1", "0.3", "2.5", "7", "1000", "0.0001", "123456789"),
    fc
      .tuple(fc.constantFrom("+", "-", "*"), tie("value"), tie("value"))
      .map(([sign, x, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie("value"), fc.constantFrom(...names, "3", "0.7")).map(([x, y]) => `(${x} / ${y})`),
    fc
      .tuple(fc.constantFrom("smaller", "larger"), tie("value"), tie("value"))
      .map(([which, x, y]) => `(${which} of (${x}, ${y}))`),
    fc
      .tuple(fc.constantFrom(...modes), tie("value"), fc.constantFrom("", ", 2", ", 4"))
      .map(([mode, x, places]) => `(${mode} (${x}${places}))`),
  ),
})).value;

const tuples = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>((all, list) => all.flatMap((t) => list.map((x) => [...t, x])), [[]]);

async function expectExact(seed: number): Promise<{ quick: number; columns: number; tiers: Set<string> }> {
  const [drawn] = fc.sample(
    fc.record({
      tops: fc.tuple(...names.map(() => fc.constantFrom(...tops))),
      value: formula,
      other: formula,
      limit: formula,
      level: fc.constantFrom("5", "100.5", "0"),
      mode: fc.constantFrom(
        "",
        "; round each indicator to 4 places half up",
        "; round each indicator to 1 places half even",
      ),
    }),
    { numRuns: 1, seed },
  );
  const { value, other, limit, level, mode } = drawn!;
  const text = rubricOf(
    [...names.map((name, i) => `${name}: count, from 1 to ${drawn!.tops[i]!}`), "d: yes/no"],
    [
      `let x = ${value}`,
      `let y = first of { x > ${level} => ${other}; d => x; otherwise => 1 }`,
      "score larger of (y, 0)",
      `when d: deduct (larger of (${limit}, 0))`,
    ],
    mode,
  );
  const { rubric, compiled, js } = await compile(text);
  const units = tuples(
    drawn!.tops.map((top) => [
      ...new Set([1, 2, Math.ceil(top / 2), top - 1, top].filter((x) => x >= 1 && x <= top)),
    ]),
  ).flatMap((numbers) =>
    [true, false].map((d, i) => ({
      u: { name: `${numbers.join("-")} ${i}` },
      1: { a: numbers[0]!, b: numbers[1]!, c: numbers[2]!, d, z: false },
    })),
  );
  let quick = 0;
  const right = units.map((unit) => reference(rubric, unit));
  units.forEach((unit, i) => {
    const scored = compiled.quick?.(unit);
    if (!scored) return;
    quick++;
    expect({ total: scored.total, scores: { ...scored.scores } }, `${text}\n${JSON.stringify(unit)}`).toEqual(
      right[i],
    );
  });
  let columns = 0;
  const sound = units.filter((_, i) => right[i]);
  if (compiled.scoreColumns && sound.length > 0) {
    const scored = compiled.scoreColumns(compiled.columnsOf!(sound));
    const { scale } = compiled.columns!.scores.find(({ id }) => id === "1")!;
    sound.forEach((unit, row) => {
      columns++;
      expect(scored.scores["1"]![row]! / scale, `${text}\n${JSON.stringify(unit)}`).toBe(
        reference(rubric, unit)!.scores["1"],
      );
    });
  }
  const body = js.slice(js.indexOf("function in_integers"), js.indexOf("function only_known"));
  const tiers = new Set([
    ...(/\| 0|Math\.imul/.test(body) ? ["int32"] : []),
    ...(/Math\.round\(|Math\.floor\(|Math\.min\(/.test(body) ? ["number"] : []),
    ...(/BigInt\(/.test(body) ? ["big"] : []),
  ]);
  return { quick, columns, tiers };
}

describe("integers", () => {
  const found = { quick: 0, columns: 0, tiers: new Set<string>() };
  beforeAll(async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const { quick, columns, tiers } = await expectExact(seed);
      found.quick += quick;
      found.columns += columns;
      for (const tier of tiers) found.tiers.add(tier);
    }
  }, 120_000);

  it("give what the interpreter gives, in every tier", () => {
    expect(found.quick).toBeGreaterThan(10_000);
    expect(found.columns).toBeGreaterThan(5_000);
    expect([...found.tiers].sort()).toEqual(["big", "int32", "number"]);
  });
});

describe("what integers are not made for", () => {
  const unit = (a: unknown, more: object = {}): object => ({
    u: { name: "甲" },
    1: { a, z: false, ...more },
  });

  it.each([
    [-1, undefined],
    [0, 0],
    [-0, 0],
    [1000, 1000],
    [1001, undefined],
    [1.5, undefined],
    ["5", 5],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [null, undefined],
    [true, undefined],
    [5n, 5],
  ])("a count of %s", async (a, score) => {
    const { compiled } = await compile(rubricOf(["a: count, from 0 to 1000"], ["score a"]));
    const plain = typeof a === "number" && score !== undefined;
    expect(compiled.quick!(unit(a))?.total).toBe(plain ? score : undefined);
    if (score === undefined) expect(() => compiled.score(unit(a))).toThrow();
    else expect(compiled.score(unit(a)).total).toBe(score);
  });

  it("more than a count without a limit is taken to be", async () => {
    const { compiled, rubric } = await compile(
      rubricOf(["a: count"], ["score smaller of (a * 0.0001, 900)"]),
    );
    for (const a of [999_999, 1_000_000]) expect(compiled.quick!(unit(a))!.total).toBe(a / 10_000);
    for (const a of [1_000_001, 2 ** 31, 2 ** 53 - 1]) {
      expect(compiled.quick!(unit(a))).toBeUndefined();
      expect(compiled.score(unit(a)).total).toBe(reference(rubric, unit(a))!.total);
    }
  });

  it("more decimal places than are read", async () => {
    const { compiled } = await compile(rubricOf(["a: rate"], ["score 10 * a"]));
    expect(compiled.quick!(unit(0.123456))!.total).toBe(1.23456);
    expect(compiled.quick!(unit(0.1234567))).toBeUndefined();
    expect(compiled.score(unit(0.1234567)).total).toBe(1.234567);
  });

  it("decimals that a JavaScript number does not tell apart", async () => {
    const { compiled, rubric } = await compile(
      rubricOf(
        ["a: number, from -9999999999999999 to 9999999999999999"],
        ["score smaller of (larger of (a * 0.0000000001, 0), 900)"],
      ),
    );
    expect(compiled.quick!(unit(99_999_999_999.9999))!.total).toBe(
      reference(rubric, unit(99_999_999_999.9999))!.total,
    );
    for (const a of [
      100_000_000_000, 123_456_789_012_345.6, 4_503_599_627_370_495.5, 9_999_999_999_999_998,
    ]) {
      expect(compiled.quick!(unit(a))).toBeUndefined();
      expect(compiled.score(unit(a)).total).toBe(reference(rubric, unit(a))!.total);
    }
  });

  it("keys that the rubric does not know: they are an error where data are untrusted", async () => {
    const { compiled } = await compile(rubricOf(["a: count, from 0 to 9"], ["score a"]));
    expect(compiled.scoreChecked(unit(3)).total).toBe(3);
    expect(compiled.quickChecked!(unit(3))!.total).toBe(3);
    for (const wrong of [
      unit(3, { b: 1 }),
      { ...unit(3), 2: {} },
      { ...unit(3), u: { name: "甲", nam: "乙" } },
    ])
      expect(() => compiled.scoreChecked(wrong)).toThrow();
  });

  it("data that cannot be looked at", async () => {
    const { compiled } = await compile(rubricOf(["a: count, from 0 to 9"], ["score a"]));
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
      },
    );
    for (const data of [
      undefined,
      null,
      3,
      "x",
      [],
      {},
      { 1: null },
      hostile,
      { u: { name: " " }, 1: { a: 1 } },
    ])
      expect(() => compiled.score(data)).toThrow(/./);
  });
});

function problemsOf(run: () => unknown): readonly { readonly row: number; readonly key: string }[] {
  try {
    run();
  } catch (error) {
    return (error as { problems: { row: number; key: string }[] }).problems;
  }
  return [];
}

describe("columns", () => {
  it("name every row that is wrong, and score rows that integers are not made for", async () => {
    const { compiled } = await compile(
      rubricOf(["a: count", "d: yes/no"], ["score smaller of (a, 900)", "deduct 1 when d"]),
    );
    const facts = {
      1: { a: Int32Array.of(1, 2_000_000, 3), d: Uint8Array.of(0, 1, 1), z: new Uint8Array(3) },
    } as unknown as FactColumns;
    expect([...compiled.scoreColumns!(facts).scores[""]!]).toEqual([1, 899, 2]);
    const wrong = {
      1: { a: Int32Array.of(1, -5, 3), d: Uint8Array.of(0, 1, 7), z: new Uint8Array(3) },
    } as unknown as FactColumns;
    const problems = problemsOf(() => compiled.scoreColumns!(wrong));
    expect(problems.map(({ row, key }) => [row, key])).toEqual([
      [2, "1/a"],
      [3, "1/d"],
    ]);
  });

  it("tell numbers that could stand for no answer from none", async () => {
    const { compiled } = await compile(
      rubricOf(
        ["a: number, from -1000000 to 1000000"],
        ["score smaller of (larger of (a + 300000, 0), 900)"],
      ),
    );
    const facts = { 1: { a: Float64Array.of(-(2 ** 31), -2_995_000_000, Number.NaN), z: new Uint8Array(3) } };
    const problems = problemsOf(() => compiled.scoreColumns!(facts as unknown as FactColumns));
    expect(problems.map(({ row, key }) => [row, key])).toEqual([[3, "1/a"]]);
    const sound = { 1: { a: facts[1].a.slice(0, 2), z: new Uint8Array(2) } } as unknown as FactColumns;
    const { scale } = compiled.columns!.scores.find(({ id }) => id === "")!;
    expect([...compiled.scoreColumns!(sound).scores[""]!].map((x) => x / scale)).toEqual([900, 500]);
  });

  it("of a stage that there is not are told so, and so are columns too short for the scores", async () => {
    const { compiled } = await compile(
      rubricOf(["a: count"], ["score smaller of (a, 900)"]).replace(
        "  defaults",
        "  stages first, second\n  latest\n  defaults",
      ),
    );
    expect(() => compiled.columnsOf!([], "third")).toThrow(/third.*first、second/);
    expect(() => compiled.scoreColumns!({}, "third")).toThrow(/third.*first、second/);
    const facts = { "1": { first: {} } };
    expect(() => compiled.scoreColumns!(facts as unknown as FactColumns, "first")).toThrow();
    const { compiled: plain } = await compile(rubricOf(["a: count"], ["score smaller of (a, 900)"]));
    const three = { 1: { a: Int32Array.of(1, 2, 3), z: new Uint8Array(3) } } as unknown as FactColumns;
    const two = plain.scoreColumns!({
      1: { a: Int32Array.of(1, 2), z: new Uint8Array(2) },
    } as unknown as FactColumns);
    expect(() => plain.scoreColumns!(three, two)).toThrow(/cannot hold the scores of 3 rows/);
  });

  it("must be there, of their kind and of one length", async () => {
    const { compiled } = await compile(
      rubricOf(["a: count", "d: yes/no"], ["score smaller of (a, 900)", "deduct 1 when d"]),
    );
    const short = {
      1: { a: Int32Array.of(1, 2), d: Uint8Array.of(1), z: new Uint8Array(2) },
    } as unknown as FactColumns;
    expect(() => compiled.scoreColumns!(short)).toThrow();
    expect(() => compiled.scoreColumns!({ 1: { a: Int32Array.of(1) } } as unknown as FactColumns)).toThrow();
  });
});
