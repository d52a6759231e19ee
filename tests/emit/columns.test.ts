// What goes into columns and comes out of them: lists, texts, dates, units that are compared or not assessed, and what is refused.
import { describe, expect, it } from "vitest";
import type { FactColumns, ScoreColumns } from "../../src/runtime/columns.js";
import { compile, rubricOf, type Compiled } from "./compiled.js";

const scored = (compiled: Compiled, facts: object): ScoreColumns =>
  compiled.scoreColumns!(facts as unknown as FactColumns);
const totals = (compiled: Compiled, facts: object): number[] => {
  const { scale } = compiled.columns!.scores.find(({ id }) => id === "")!;
  return [...scored(compiled, facts).scores[""]!].map((score) => score / scale);
};
interface Told {
  readonly message: string;
  readonly problems: readonly { readonly code: string; readonly key: string; readonly row?: number }[];
}
function refusal(run: () => unknown): Told {
  try {
    run();
  } catch (error) {
    return error as Told;
  }
  throw new Error("nothing was refused");
}
/** A rubric of one indicator; `z` adds 1,000 points, so that they can be earned. */
const z = (rows: number): Uint8Array => new Uint8Array(rows);

describe("lists in columns", () => {
  const listed = rubricOf(
    ["t: list of { late: yes/no, faults: count, title: text }", "m: list of number, from 0 to 10"],
    ["score sum of m", "for each of t { award 2 when late; award 1 per case of faults }"],
  );
  const facts = (offsets: readonly number[], more: object = {}): object => ({
    1: {
      t: {
        offsets: Int32Array.from(offsets),
        entries: { late: Uint8Array.of(1, 0, 1), faults: Int32Array.of(1, 2, 3) },
      },
      m: { offsets: Int32Array.of(0, 1, 1, 3), entries: Int32Array.of(5_000_000, 250_000, 1_000_000) },
      z: z(3),
      ...more,
    },
  });

  it("are the entries of all units one after the other, and where those of each begin", async () => {
    const { compiled } = await compile(listed);
    expect(
      compiled.columns!.lists.map(({ path, entries }) => [path, entries.map((e) => [e.path, e.scale])]),
    ).toEqual([
      [
        ["1", "t"],
        [
          [["1", "t", "entries", "late"], 1],
          [["1", "t", "entries", "faults"], 1],
        ],
      ],
      [["1", "m"], [[["1", "m", "entries"], 1_000_000]]],
    ]);
    expect(totals(compiled, facts([0, 2, 2, 3]))).toEqual([5 + 3 + 2, 0, 1.25 + 5]);
    expect(totals(compiled, facts([0, 0, 3, 3]))).toEqual([5, 10, 1.25]);
  });

  it("are made from the facts of units, names of entries left out", async () => {
    const { compiled } = await compile(listed);
    const unit = (name: string, t: object[], m: number[]): object => ({ u: { name }, 1: { t, m, z: false } });
    const units = [
      unit("a", [], [10]),
      unit(
        "b",
        [
          { late: true, faults: 1, title: "x" },
          { late: false, faults: 4, title: "y" },
        ],
        [],
      ),
    ];
    const columns = compiled.columnsOf!(units) as { 1: { t: object; m: object } };
    expect(columns[1].t).toEqual({
      offsets: Int32Array.of(0, 0, 2),
      entries: { late: Uint8Array.of(1, 0), faults: Int32Array.of(1, 4) },
    });
    expect(columns[1].m).toEqual({ offsets: Int32Array.of(0, 1, 1), entries: Int32Array.of(10_000_000) });
    expect(totals(compiled, columns)).toEqual([10, 7]);
  });

  it("are refused where offsets or lengths are wrong, in words", async () => {
    const { compiled } = await compile(listed);
    for (const [offsets, code, words] of [
      [[0, 2, 3], "wrong-column", /t.*Int32Array\(4\).*Int32Array\(3\)/],
      [[1, 2, 2, 3], "wrong-offsets", /begin with 0.*given: 1/],
      [[0, 2, 1, 3], "wrong-offsets", /never fall.*2, 1/],
      [[0, 2, 2, 4], "wrong-column", /Uint8Array\(4\).*Uint8Array\(3\)/],
    ] as const) {
      const told = refusal(() => scored(compiled, facts(offsets)));
      expect(told.problems[0]!.code, String(offsets)).toBe(code);
      expect(told.message).toMatch(words);
    }
    const told = refusal(() => scored(compiled, { 1: { m: facts([]), z: z(3) } }));
    expect(told.problems.map(({ code, key }) => [code, key])).toEqual([
      ["missing", "1/t"],
      ["missing", "1/m"],
    ]);
  });

  it("name the entry that is wrong, and its row", async () => {
    const { compiled } = await compile(listed);
    const wrong = { m: { offsets: Int32Array.of(0, 1, 1, 3), entries: Int32Array.of(5, 6, -7) } };
    const { problems, message } = refusal(() => scored(compiled, facts([0, 2, 2, 3], wrong)));
    expect(problems.map(({ code, key, row }) => [code, key, row])).toEqual([["out-of-range", "1/m[2]", 3]]);
    expect(message).toContain("-0.000007");
  });

  it("longer than integers are made for are scored all the same", async () => {
    const { compiled } = await compile(
      rubricOf(["m: list of number, from 0 to 10"], ["score smaller of (sum of m, 900)"]),
    );
    const long = new Int32Array(1500).fill(500_000);
    expect(
      totals(compiled, { 1: { m: { offsets: Int32Array.of(0, 1499, 1500), entries: long }, z: z(2) } }),
    ).toEqual([749.5, 0.5]);
  });
});

const ranked = (among: string): string =>
  [
    'rubric "T" total 10 points {',
    "  unit u { name: text, area: text }",
    "  defaults { floor 0 }",
    '  indicator 1 "A" 10 points {',
    "    given done: count",
    `    ranking of done${among}, highest first { 1st => award 10; 2nd => award 5 }`,
    "  }",
    "}",
  ].join("\n");

describe("units that are compared", () => {
  it("are one cohort, the rows of all columns", async () => {
    const { compiled } = await compile(ranked(""));
    expect(compiled.columns!.texts).toEqual([]);
    const done = new Int32Array(10_000).fill(1);
    done[9_999] = 7;
    done[3] = 8;
    const all = totals(compiled, { 1: { done } });
    expect([all[3], all[9_999], all[0], all[5_000]]).toEqual([10, 5, 0, 0]);
  });

  it("in groups by a text, which then has a column", async () => {
    const { compiled } = await compile(ranked(", among area"));
    expect(compiled.columns!.texts).toEqual([{ key: "u.area", path: ["u", "area"] }]);
    const facts = { u: { area: ["东", "西", "东", "西"] }, 1: { done: Int32Array.of(1, 9, 3, 2) } };
    expect(totals(compiled, facts)).toEqual([5, 10, 10, 5]);
    const told = refusal(() => scored(compiled, { u: { area: ["东"] }, 1: { done: Int32Array.of(1, 9) } }));
    expect(told.problems.map(({ code, key }) => [code, key])).toEqual([["wrong-column", "u.area"]]);
    const blank = refusal(() =>
      scored(compiled, { u: { area: ["东", " "] }, 1: { done: Int32Array.of(1, 9) } }),
    );
    expect(blank.problems.map(({ key, row }) => [key, row])).toEqual([["u.area", 2]]);
  });

  it("are all scored by the exact run-time where one is not plain", async () => {
    const { compiled } = await compile(ranked(""));
    expect(totals(compiled, { 1: { done: Int32Array.of(1, 5_000_000, 3) } })).toEqual([0, 10, 5]);
    const told = refusal(() => scored(compiled, { 1: { done: Int32Array.of(1, -1, 3) } }));
    expect(told.problems.map(({ key, row }) => [key, row])).toEqual([["1/done", 2]]);
  });
});

describe("what else stands in columns", () => {
  it("dates are the numbers of days", async () => {
    const { compiled } = await compile(
      rubricOf(["due: date", "filed: date"], ["score 20", "deduct 1 per day of filed beyond due"]),
    );
    const day = (text: string): number => Date.parse(text) / 86_400_000 + 719_163;
    const facts = {
      1: {
        due: Int32Array.of(day("2023-12-31"), day("2024-02-28")),
        filed: Int32Array.of(day("2024-01-03"), day("2024-03-01")),
        z: z(2),
      },
    };
    expect(totals(compiled, facts)).toEqual([17, 18]);
    facts[1].due[1] = 0;
    const told = refusal(() => scored(compiled, facts));
    expect(told.problems.map(({ key, row }) => [key, row])).toEqual([["1/due", 2]]);
  });

  it("scores that are fractions are the nearest numbers", async () => {
    const { compiled } = await compile(
      rubricOf(["a: count", "b: count, from 1"], ["score smaller of (a / b, 900)"]),
    );
    const total = compiled.columns!.scores.find(({ id }) => id === "")!;
    expect(total).toMatchObject({ nearest: true, scale: 1, array: "Float64Array" });
    expect(
      totals(compiled, { 1: { a: Int32Array.of(1, 2, 3), b: Int32Array.of(3, 3, 3), z: z(3) } }),
    ).toEqual([1 / 3, 2 / 3, 1]);
  });

  it("numbers that are no numbers are named, where BigInt is needed too", async () => {
    const { compiled, js } = await compile(
      rubricOf(
        [
          "a: number, from 0 to 999999999",
          "b: number, from 0 to 999999999",
          "c: number, from 0 to 999999999",
        ],
        ["score smaller of (a * b * c * 0.000001, 900)"],
      ),
    );
    expect(js).toMatch(/function columns_in_integers[^]*BigInt\(a\)/);
    const facts = {
      1: {
        a: Float64Array.of(10_000, NaN),
        b: Float64Array.of(20_000, Infinity),
        c: Float64Array.of(1e10, 0.5),
        z: z(2),
      },
    };
    const told = refusal(() => scored(compiled, facts));
    expect(told.problems.map(({ key, row }) => [key, row])).toEqual([
      ["1/a", 2],
      ["1/b", 2],
      ["1/c", 2],
    ]);
  });
});
