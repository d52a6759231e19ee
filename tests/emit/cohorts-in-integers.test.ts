// Cohorts scored in integers: ranks, shares, quotas, gates and open points, ties frequent, against the exact run-time; and data that
// integers are not made for.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allInIntegers, type InIntegers } from "../../src/runtime/score-all.js";
import type { Scorer } from "../../src/runtime/scorer.js";
import { compile as compiled, type Compiled } from "./compiled.js";

interface Cohorts extends Compiled {
  readonly scorer: Scorer;
  readonly cohortsInIntegers?: Readonly<Record<string, InIntegers>>;
  scoreAll(units: readonly unknown[]): {
    readonly units: readonly object[];
    readonly quotas: readonly object[];
  };
}
const compile = async (text: string): Promise<Cohorts> => (await compiled(text)).compiled as Cohorts;

const attribute = "kind: choice (town, village), seat: yes/no";
const rubricOf = (rules: string, head = ""): string =>
  `rubric "T" total 100 points {
  unit u { name: text, ${attribute} }
  defaults { floor 0; ties take the better place }
  ${head}
  indicator 1 "A" 100 points {
    given a: count, from 0 to 3
    given b: number, from -2 to 5
    given c: rate
    start at 0
    award 100 when z
    ${rules}
  }
}`;

/** Rules, what stands above them, and facts of a unit that only they look at. */
const rules: Readonly<
  Record<
    string,
    readonly [rules: string, head?: string, more?: (i: number) => { top?: object; inside?: object }]
  >
> = {
  "a ranking, shared places the better": [
    "ranking of a, highest first { 1st => award 5; 2nd => award 3; last => award 1 }",
  ],
  "a ranking from below, the worse": [
    "ranking of b, lowest first, ties take the worse place { 1st => award 5; 2nd => award 3; last => award 1 }",
  ],
  "a ranking, shared points": [
    "ranking of c, highest first, ties take the average { 1st => award 5; 2nd => award 3; last => award 1 }",
  ],
  "at least so many units": [
    "ranking of a, highest first, at least 4 units { 1st => award 5; last => award 1 }",
  ],
  "what tells equals apart": ["ranking of a, highest first, ties by b { 1st => award 5; 2nd => award 3 }"],
  groups: ["ranking of a, among kind, highest first { 1st => award 5; 2nd => award 3; last => award 1 }"],
  "places by quotients": [
    "ranking of (a / (c + 1)), highest first { 1st => award 5; 2nd => award 3; last => award 1 }",
  ],
  "places by quotients whose doubles are alike": [
    "ranking of ((e + a) / (e + a + 1)), lowest first, ties take the average { 1st => award 5; 2nd => award 3; last => award 1 }",
    "let e = 900000000",
  ],
  "what units are compared by hangs on all of them": [
    "ranking of portion, lowest first, ties by b { 1st => award 5; 2nd => award 3; last => award 1 }",
    "given d: number, from 1 to 9\n  let portion = round half up (share of d, 2)",
    (i) => ({ top: { d: 1 + (i % 3) } }),
  ],
  lots: [
    "ranking of a, among kind, highest first, ties by lot { 1st => award 5; 2nd => award 3; last => award 1 }",
    "",
    // Now and then somebody drew none, which matters only among equals.
    (i) => ({ inside: i % 8 === 5 ? {} : { lot: (i * 7) % 10 } }),
  ],
  "groups by yes and no": ["score (1 if a > average of a among seat, otherwise 0)"],
  "cohorts with a condition": [
    "let x = share of a among peers, or 0 when dividing by zero, or 0.5 when not comparable\n    score 10 * x",
    "cohort peers, among kind, where seat",
  ],
  "points that fall from place to place": ["ranking of b, lowest first, from 5 down by 2, last none"],
  "points that fall, shared by equals": [
    "ranking of b, lowest first, ties take the average, from 5 down by 1.5, last none",
  ],
  "figures of all": [
    "let m = average of b\n    let h = highest of b\n    let l = lowest of b\n    score (10 + b - m + h - l)",
  ],
  "tiers by place": [
    "tiered by ranking of a, highest first, ties take the worse place { top 50% rounded up => 3; otherwise => 1 }",
  ],
  "quotas counted": [
    "bands of a { >= 3 => 5, at most 1 unit; >= 1 => 3, exactly 2 units; otherwise => none }",
  ],
};

/** Facts of few values. */
const unit = fc.record({
  kind: fc.constantFrom("town", "village"),
  seat: fc.boolean(),
  a: fc.constantFrom(0, 1, 2, 3),
  b: fc.constantFrom(-2, -0.25, 0, 5),
  c: fc.constantFrom(0, 0.3333, 1),
});
const cohort = fc.array(unit, { maxLength: 9 }).map((units) =>
  units.map(({ kind, seat, ...facts }, i) => ({
    u: { name: `u${i}`, kind, seat },
    1: { ...facts, z: false },
  })),
);

function expectSame(made: Cohorts, units: readonly object[], text: string): boolean {
  const exact = made.scorer.scoreAll(units);
  expect(made.scoreAll(units), `${text}\n${JSON.stringify(units)}`).toEqual(exact);
  const how = made.cohortsInIntegers?.[""];
  return how !== undefined && allInIntegers(units, how, made.scorer.tables, "") !== undefined;
}

describe("cohorts in integers", () => {
  it.each(Object.entries(rules))("%s", async (_, [body, head, more]) => {
    const text = rubricOf(body, head);
    const made = await compile(text);
    let scored = 0;
    let inIntegers = 0;
    for (const drawn of fc.sample(cohort, { numRuns: 150, seed: 9 })) {
      const units = drawn.map((each, i) => {
        const { top, inside } = more?.(i) ?? {};
        return { ...each, ...top, 1: { ...each[1], ...inside } };
      });
      try {
        made.scorer.scoreAll(units);
      } catch {
        expect(() => made.scoreAll(units)).toThrow();
        continue;
      }
      scored++;
      if (expectSame(made, units, text)) inIntegers++;
    }
    expect(scored).toBeGreaterThan(75);
    // Equals without lots are for the exact run-time, which knows whether anybody asks.
    if (body.includes("by lot")) expect(inIntegers).toBeGreaterThan(scored * 0.8);
    else expect(inIntegers).toBe(scored);
  });
});

/** A rubric, and its facts beside the name of a unit. */
const whole: Readonly<Record<string, readonly [text: string, facts: fc.Arbitrary<object>]>> = {
  "places told apart by scores and facts": [
    `rubric "T" total 15 points {
  unit u { name: text, staff: number }
  defaults { floor 0; ties take the worse place }
  places by total, then indicator(2), then -staff
  indicator 1 "A" 10 points { deduct 1 per case of late }
  indicator 2 "B" 5 points { deduct 1 per case of lost }
}`,
    fc.record({
      u: fc.record({ staff: fc.constantFrom(-0.5, 0, 0.25) }),
      1: fc.record({ late: fc.constantFrom(0, 1, 2) }),
      2: fc.record({ lost: fc.constantFrom(0, 1, 2) }),
    }),
  ],
  "totals that are fractions, and what tells them apart": [
    `rubric "T" total 12 points {
  unit u { name: text }
  defaults { floor 0; ties take the better place }
  places by total, then closed / opened
  given closed: count, from 0 to 9
  given opened: count, from 1 to 9
  indicator 1 "A" 10 points { given t: list of { late: yes/no }; for each of t, sharing 10 points, or full when none { deduct 10 when late } }
  indicator 2 "B" 2 points { start at 0; award 2 when closed > opened }
}`,
    fc.record({
      closed: fc.constantFrom(1, 2),
      opened: fc.constantFrom(2, 4, 3),
      1: fc.record({ t: fc.array(fc.record({ late: fc.boolean() }), { maxLength: 4 }) }),
    }),
  ],
  "quotas that move units, grades barred and given by events": [
    `rubric "T" total 100 points {
  unit u { name: text, staff: number }
  defaults { floor 0; ties take the worse place }
  section 1 "A" 60 points { indicator 1.1 "AA" 60 points { deduct 10 per case of late; bar from good when blamed } }
  section 2 "B" 40 points { indicator 2.1 "BB" 40 points { deduct 10 per case of lost } }
  graded poor when fatal
  grades of total {
    >= 80 => excellent, at most 25% of units, rounded down, rest to good, order by section(1), then staff
    >= 60 => good, at most 2 units, rest to basic
    >= 40 => basic
    otherwise => poor
  }
}`,
    fc.record({
      u: fc.record({ staff: fc.constantFrom(-0.5, 0, 0.25) }),
      "1.1": fc.record({ late: fc.constantFrom(0, 1, 2), blamed: fc.boolean() }),
      "2.1": fc.record({ lost: fc.constantFrom(0, 1, 2) }),
      fatal: fc.boolean(),
    }),
  ],
  "gates and points that are open": [
    `rubric "T" total 8 points {
  unit u { name: text, registered: yes/no }
  defaults { floor 0; ties take the better place }
  requires registered, otherwise not assessed
  indicator 1 "A" 2 points { deduct 1 when late; unresolved deduction "lost" }
  indicator 2 "B" 2 points { tiered by level { good => 2, at most 50% of units, rounded down; fair => 1 } }
  indicator 3 "C" 4 points { given n: count; ranking of n, highest first { 1st => award 4; 2nd => award 2 } }
}`,
    fc.record({
      u: fc.record({ registered: fc.boolean() }),
      1: fc.record({ late: fc.boolean() }),
      2: fc.record({ level: fc.constantFrom("good", "fair") }),
      3: fc.record({ n: fc.constantFrom(0, 1, 2) }),
    }),
  ],
};

describe("whole rubrics in integers", () => {
  it.each(Object.entries(whole))("%s", async (_, [text, facts]) => {
    const made = await compile(text);
    const cohorts = fc.array(facts, { maxLength: 9 });
    for (const drawn of fc.sample(cohorts, { numRuns: 200, seed: 11 })) {
      const units = drawn.map((each, i) => ({
        ...each,
        u: { ...(each as { u?: object }).u, name: `u${i}` },
      }));
      expect(expectSame(made, units, text)).toBe(true);
    }
  });
});

describe("what cohorts in integers are not made for", async () => {
  const ranked = rubricOf("ranking of b, highest first { 1st => award 5; 2nd => award 3 }");
  const made = await compile(ranked);
  const one = (name: unknown, more: object = {}): object => ({
    u: { name, kind: "town", seat: true },
    1: { a: 1, b: 2, c: 0.5, z: false, ...more },
  });
  const inIntegers = (units: readonly unknown[]): boolean =>
    allInIntegers(units, made.cohortsInIntegers![""]!, made.scorer.tables, "") !== undefined;

  it("nobody, and one alone", () => {
    for (const units of [[], [one("x")]]) expect(expectSame(made, units, ranked)).toBe(true);
  });

  it.each([
    ["a number as a text", one("y", { b: "2.5" })],
    ["more decimal places than are read", one("y", { b: 1.1234567 })],
  ])("%s", (_, other) => {
    const units = [one("x"), other];
    expect(inIntegers(units)).toBe(false);
    expect(made.scoreAll(units)).toEqual(made.scorer.scoreAll(units));
  });

  it.each([
    ["two of one name", one("x")],
    ["a key that the rubric does not know", one("y", { d: 1 })],
    ["an answer that is missing", one("y", { b: undefined })],
    ["nothing at all", undefined],
    [
      "what cannot be looked at",
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
        },
      ),
    ],
  ])("%s", (_, other) => {
    const units = [one("x"), other];
    expect(inIntegers(units)).toBe(false);
    expect(() => made.scoreAll(units)).toThrow();
  });

  it("a unit alone, where it is compared; where it is not, it is scored", async () => {
    const compared = await compile(
      rubricOf(
        "when seat { ranking of b, highest first { 1st => award 5; 2nd => award 3 } } otherwise { award 2 }",
      ),
    );
    expect(() => compared.score(one("x"))).toThrow();
    const apart = { ...one("x"), u: { name: "x", kind: "town", seat: false } };
    expect(compared.quick!(apart)?.total).toBe(2);
    expect(compared.score(apart).total).toBe(2);
  });

  it("totals that no number tells apart", async () => {
    const facts = [..."abcdefghi"];
    const great = await compile(`rubric "T" total 899999999991 points {
  unit u { name: text }
  defaults { floor 0; ties take the better place }
  indicator 1 "A" 899999999991 points {
    ${facts.map((name) => `given ${name}: number, from 0 to 99999999999`).join("\n    ")}
    score (${facts.join(" + ")})
  }
}`);
    const units = Array.from({ length: 6 }, (_, i) => ({
      u: { name: `u${i}` },
      1: {
        ...Object.fromEntries(facts.map((name) => [name, 99_999_999_999])),
        a: 99_999_999_990 + i / 10_000,
      },
    }));
    const { units: scored } = great.scoreAll(units) as { units: readonly { total: number; place: number }[] };
    expect(new Set(scored.map(({ total }) => total)).size).toBeLessThan(6);
    expect(scored.map(({ place }) => place)).toEqual([6, 5, 4, 3, 2, 1]);
    const how = great.cohortsInIntegers![""]!;
    expect(allInIntegers(units, how, great.scorer.tables, "")).toEqual(great.scorer.scoreAll(units));
  });

  it("sums that no number holds exactly", async () => {
    const shares = await compile(
      rubricOf(
        "let x = share of m, or 0 when dividing by zero\n    score 90 * x",
        "given m: number, from 0 to 99999999999",
      ),
    );
    const units = (many: number): object[] =>
      Array.from({ length: many }, (_, i) => ({ ...one(`u${i}`), m: 99_999_999_999 - (i % 7) / 10_000 }));
    for (const many of [3, 12])
      expect(shares.scoreAll(units(many))).toEqual(shares.scorer.scoreAll(units(many)));
    const how = shares.cohortsInIntegers![""]!;
    expect(allInIntegers(units(3), how, shares.scorer.tables, "")).toBeDefined();
    expect(allInIntegers(units(12), how, shares.scorer.tables, "")).toBeUndefined();
  });
});
