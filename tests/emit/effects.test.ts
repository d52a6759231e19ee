// `explain` of a compiled scorer: what every rule and every limit gave or took, in integers and by the exact run-time.
import { beforeAll, describe, expect, it } from "vitest";
import type { Cause } from "../../src/runtime/effects.js";
import { compile } from "./compiled.js";

interface Explaining {
  readonly causes: readonly Cause[];
  explain(unit: unknown): { total: number; scores: Record<string, number>; effects: readonly number[] };
  quickExplained?(unit: unknown): object | undefined;
}

const text = `
rubric "T" total 40 points {
  unit u { name: text, has_archive: yes/no }
  defaults { floor 0 }
  section 1 "Rules" 20 points {
    indicator 1.1 "Vetoes" 4 points {
      deduct 0.5 per time of missed, floor at 0
      no points when forged
      no points when refused
    }
    indicator 1.2 "Best of several" 6 points {
      start at 0
      best of {
        award 2 per case of county
        award 3 per case of province
      }
    }
    indicator 1.3 "Together" 5 points {
      deduct together at most 2 {
        deduct 0.5 per case of late
        deduct 1 per case of lost
      }
    }
    indicator 1.4 "Archive" 5 points {
      applies when has_archive, otherwise full
      deduct 0.1 per document of unsorted
    }
  }
  section 2 "Rates" 20 points {
    indicator 2.1 "Share" 10 points {
      given due: count, from 1 to 100
      given done: count, from 0 to 100
      let share = done / due
      proportional to share
      round to 2 places half up
    }
    indicator 2.2 "Nothing taken" 10 points {
      first of {
        bad => deduct 3
        otherwise => no deduction
      }
    }
  }
}`;

const unit = (
  more: Record<string, Record<string, unknown>> = {},
): Record<string, Record<string, unknown>> => {
  const all: Record<string, Record<string, unknown>> = {
    u: { name: "A", has_archive: true },
    "1.1": { missed: 1, forged: false, refused: false },
    "1.2": { county: 1, province: 1 },
    "1.3": { late: 1, lost: 0 },
    "1.4": { unsorted: 3 },
    "2.1": { done: 1, due: 3 },
    "2.2": { bad: false },
  };
  return Object.fromEntries(Object.entries(all).map(([key, facts]) => [key, { ...facts, ...more[key] }]));
};

let scorer: Explaining;
beforeAll(async () => {
  scorer = (await compile(text)).compiled as unknown as Explaining;
});

/** What changed points of a block: rule or limit, and by how much. */
function told(facts: unknown, block: string): (readonly [string, number])[] {
  const { effects } = scorer.explain(facts);
  expect(effects).toHaveLength(scorer.causes.length);
  return scorer.causes.flatMap((cause, i) =>
    cause.block === block && effects[i] !== 0
      ? [[[cause.limit, cause.rule?.split(" {")[0]].filter(Boolean).join(": "), effects[i]!] as const]
      : [],
  );
}

describe("effects", () => {
  it("of two vetoes, the first takes everything", () => {
    const taken = (forged: boolean, refused: boolean): unknown =>
      told(unit({ "1.1": { forged, refused } }), "1.1").slice(1);
    expect(taken(false, false)).toEqual([]);
    expect(taken(true, false)).toEqual([["veto: no points when forged", -3.5]]);
    expect(taken(false, true)).toEqual([["veto: no points when refused", -3.5]]);
    expect(taken(true, true)).toEqual([["veto: no points when forged", -3.5]]);
  });

  it("a floor gives back what was taken too much", () => {
    expect(told(unit({ "1.1": { missed: 11 } }), "1.1")).toEqual([
      ["deduct 0.5 per time of missed, floor at 0", -5.5],
      ["floor", 1.5],
    ]);
  });

  it("of several rules, those that do not count gave nothing; of equals the first counts", () => {
    const given = (county: number, province: number): unknown =>
      told(unit({ "1.2": { county, province } }), "1.2");
    expect(given(1, 1)).toEqual([["award 3 per case of province", 3]]);
    expect(given(2, 1)).toEqual([["award 2 per case of county", 4]]);
    expect(given(3, 2)).toEqual([["award 2 per case of county", 6]]);
    expect(given(1, 3)).toEqual([
      ["award 3 per case of province", 9],
      ["cap", -3],
    ]);
  });

  it("what several rules take together is limited once", () => {
    expect(told(unit({ "1.3": { late: 3, lost: 2 } }), "1.3")).toEqual([
      ["deduct 0.5 per case of late", -1.5],
      ["deduct 1 per case of lost", -2],
      ["limit: deduct together at most 2", 1.5],
    ]);
  });

  it("what does not apply has its points all the same, and none of its rules takes any", () => {
    expect(told(unit({ u: { has_archive: false } }), "1.4")).toEqual([
      ["applies-full: applies when has_archive, otherwise full", 5],
    ]);
    expect(told(unit(), "1.4")).toEqual([["deduct 0.1 per document of unsorted", -0.3]]);
  });

  it("the double nearest to a fraction; rounding is no cause", () => {
    expect(told(unit(), "2.1")).toEqual([["proportional to share", 10 / 3]]);
    expect(scorer.explain(unit()).scores["2.1"]).toBe(3.33);
  });

  it("a rule that can take nothing is no cause", () => {
    expect(scorer.causes.filter(({ block }) => block === "2.2").map(({ rule }) => rule)).toEqual([
      "bad => deduct 3",
    ]);
  });

  it("the score beside them is that of `score`", async () => {
    const { score } = scorer as unknown as { score(facts: unknown): object };
    const { effects: _, ...rest } = scorer.explain(unit());
    expect(rest).toEqual(score(unit()));
  });

  it("the exact run-time says the same of facts that are not plain", () => {
    const apart = unit({ "1.1": { missed: "3" }, "2.1": { done: "1", due: "3" } });
    expect(scorer.explain(apart).effects).toEqual(scorer.explain(unit({ "1.1": { missed: 3 } })).effects);
    expect(() => scorer.explain({})).toThrow(/name/);
  });

  it("causes tell the line, the rule, its facts, and the most it could give", () => {
    expect(scorer.causes.find(({ rule }) => rule?.startsWith("proportional"))).toEqual({
      block: "2.1",
      title: "Share",
      line: 34,
      rule: "proportional to share",
      facts: ["2.1/done", "2.1/due"],
      possible: 10,
    });
    expect(scorer.causes.find(({ limit }) => limit === "cap")).toEqual({
      block: "1.2",
      title: "Best of several",
      line: 11,
      limit: "cap",
    });
  });
});

it("whoever is not assessed has no effects", async () => {
  const { compiled } = await compile(`
rubric "T" total 5 points {
  unit u { name: text }
  requires filed, otherwise not assessed
  indicator 1 "A" 5 points { deduct 1 per case of late, floor at 0 }
}`);
  const { explain, causes } = compiled as unknown as Explaining;
  expect(causes.map(({ limit, rule }) => limit ?? rule)).toEqual([
    "deduct 1 per case of late, floor at 0",
    "floor",
  ]);
  const [filed, missing] = [true, false].map((given) =>
    explain({ u: { name: "A" }, 1: { late: 6 }, filed: given }),
  );
  expect(filed).toMatchObject({ assessed: true, total: 0, effects: [-6, 1] });
  expect(missing).toEqual({ unit: "A", assessed: false, total: null, scores: {} });
});
