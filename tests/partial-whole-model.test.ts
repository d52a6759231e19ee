// Scoring with facts missing, worked out by hand, for what is said of a unit beside its rules: points by kind, rescaling, gates,
// scores of other blocks, grades that an event gives or a quota takes, groups and lots of rankings, lists.
import { describe, expect, it } from "vitest";
import type { PartialAccount } from "../src/partial/account.js";
import { analyse } from "../src/project/analyse.js";
import { scorePartialUnits } from "../src/project/score-partial.js";
import { Source } from "../src/text/source.js";
import { openFrom } from "./open-beside.js";

const results = (body: string, ...units: object[]) => {
  const text = `rubric "T" {\n  unit office { name: text, rural: yes/no, kind: choice (town, village) }\n  defaults { floor 0; ties take the better place }\n${body}\n}\n`;
  const { rubric, diagnostics, failed } = analyse(new Source("t.rubric", text), "0");
  expect(failed, diagnostics.map((d) => d.title).join("\n")).toBe(false);
  return scorePartialUnits(
    rubric!,
    units.map((unit, at) => ({ "office.name": `u${at}`, ...unit })),
  );
};
const scored = (body: string, ...units: object[]): readonly PartialAccount[] => {
  const result = results(body, ...units);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.stages[0]!.units;
};
/** The ends of a block of the first unit. */
const ends = (account: PartialAccount, id = ""): string => {
  const { least, most, applicable } = account.blocks.find((block) => block.id === id)!;
  return `${least ?? "-"}..${most ?? "-"}${applicable === null ? "?" : ""}`;
};

/** What is missing, attributes of the unit aside. */
const asked = ({ missing }: PartialAccount): readonly string[] =>
  missing.filter((key) => !key.startsWith("office."));

describe("points by kind of unit", () => {
  const body = `indicator 1 "A" (4 if rural, otherwise 6) points { deduct 1 per case of late; deduct full when riot }`;
  it.each([
    [{ "1/late": 1, "1/riot": false }, "3..5", "6", "4"],
    [{ "1/late": 1, "1/riot": true }, "0..0", "6", "4"],
    [{ "1/late": 5 }, "0..1", "6", "4"],
    [{ "office.rural": true, "1/riot": false }, "0..4", "4", undefined],
  ] as const)("%j", (facts, expected, points, pointsAtLeast) => {
    const account = scored(body, facts)[0]!;
    expect(ends(account, "1")).toBe(expected);
    expect([account.points, account.pointsAtLeast]).toEqual([points, pointsAtLeast]);
  });
  it("decides at once what a block does that is for one kind only", () => {
    const one = `indicator 1 "A" (4 if rural, otherwise 10) points { deduct 1 per case of late }
      indicator 2 "B" 6 points { applies when rural, otherwise not applicable; deduct 1 per case of lost }`;
    // rural: 3 + 5; otherwise 9
    expect(ends(scored(one, { "1/late": 1, "2/lost": 1 })[0]!)).toBe("8..9");
  });
});

describe("rescaling", () => {
  const body = `items may be absent, rescaled to 100
    section 1 "S" 60 points {
      indicator 1.1 "A" 40 points { deduct 5 per case of late }
      indicator 1.2 "B" 20 points { applies when rural, otherwise not applicable; deduct 5 per case of lost }
    }
    section 2 "T" 40 points {
      items may be absent, rescaled to 40
      indicator 2.1 "C" 40 points { applies when kind = town, otherwise not applicable; deduct 4 per case of left }
    }
    bonus section 3 "U" at most 5 points { indicator 3.1 "D" 5 points { add 1 per case of more, at most 5 } }`;
  it("is of what applies: each case on its own", () => {
    const facts = { "1.1/late": 2, "1.2/lost": 0, "2.1/left": 0, "3.1/more": 0 };
    // town: (30 + 40) of 80, or (30 + 20 + 40) of 100; village: 30 of 40, or (30 + 20) of 60
    expect(ends(scored(body, { ...facts, "office.kind": "town" })[0]!)).toBe("87.5..90");
    expect(ends(scored(body, { ...facts, "office.kind": "village" })[0]!)).toBe("75..250/3");
    expect(ends(scored(body, facts)[0]!)).toBe("75..90");
    expect(ends(scored(body, { ...facts, "office.rural": true })[0]!)).toBe("250/3..90");
  });
  it("leaves open whether a section counts of which nothing may apply", () => {
    const [open, none, all] = scored(
      body,
      { "2.1/left": 1 },
      { "office.kind": "village" },
      { "office.kind": "town", "2.1/left": 1 },
    );
    expect(ends(open!, "2")).toBe("36..36?");
    expect(none!.blocks.find(({ id }) => id === "2")?.applicable).toBe(false);
    expect(ends(all!, "2")).toBe("36..36");
  });
  it("of nothing at all is a fault of the data, once that is certain", () => {
    const one = `items may be absent, rescaled to 4
      indicator 1 "A" 4 points { applies when rural, otherwise not applicable; deduct 1 per case of late }`;
    expect(scored(one, { "1/late": 1 })[0]).toMatchObject({ least: "3", most: "3" });
    expect(results(one, { "office.rural": false, "1/late": 1 })).toMatchObject({
      problems: [{ code: "nothing-applies", row: 1 }],
    });
  });
});

describe("gates", () => {
  const body = `requires registered and fatal = 0, otherwise not assessed
    given fatal: count of cases
    indicator 1 "A" 5 points { deduct 1 per case of late; deduct 2 per case of fatal }
    indicator 2 "B" 5 points { ranking of seen, highest first, at least 2 units { 1st => award 5; 2nd => award 3 } }
    grades of total { >= 8 => good; otherwise => fair }`;
  it("that fail leave nothing to tell but the gates", () => {
    const out = scored(body, { registered: false })[0]!;
    expect(out).toMatchObject({
      assessment: { assessed: false, gates: [{ rule: expect.stringContaining("requires registered") }] },
      blocks: [],
    });
    expect([out.least, out.most, out.grades]).toEqual([undefined, undefined, undefined]);
    // Behind the gate nothing is asked.
    expect(asked(out)).toEqual(["fatal"]);
  });
  it("that are open are taken to hold in what is told", () => {
    const open = scored(body, { registered: true, "1/late": 1 })[0]!;
    expect(open.assessment).toMatchObject({ assessed: null, hangsOn: ["fatal"] });
    // An accident would fail the gate, so none is deducted for.
    expect(ends(open, "1")).toBe("4..4");
    expect(asked(open)).toEqual(["fatal", "2/seen"]);
  });
  it("decide which units are ranked", () => {
    const here = { registered: true, fatal: 0, "1/late": 0 };
    const units = scored(body, { ...here, "2/seen": 5 }, { fatal: 0, "2/seen": 9 }, { ...here, "2/seen": 1 });
    // The second may not be assessed: the first is then the first of two.
    expect(ends(units[0]!, "2")).toBe("3..5");
    expect(units[0]!.blocks[2]).toMatchObject({ hangsOn: [], hangsOnOthers: ["registered"] });
    expect(ends(units[1]!, "2")).toBe("5..5");
    expect(ends(units[2]!, "2")).toBe("0..3");
    expect(units[0]!.grades).toMatchObject([{ possible: ["good"] }]);
  });
});

describe("what the source leaves open", () => {
  const body = `section 1 "S" 7 points {
      indicator 1.1 "A" 5 points { deduct 1 per case of late; unresolved deduction "annex 3" }
      missing 2 points "the page ends here"
    }`;
  it("a deduction may take all down to the floor, lost points may be all or none", () => {
    const account = scored(body, { "1.1/late": 2 })[0]!;
    expect([ends(account, "1.1"), ends(account, "1")]).toEqual(["0..3", "0..5"]);
  });
});

describe("scores of other blocks", () => {
  const body = `section 1 "S" 60 points {
      indicator 1.1 "A" 40 points {
        deduct 5 per case of missed
        deduct (10% * indicator(1.2)) when indicator(2.1) < 24
      }
      indicator 1.2 "B" 20 points { deduct 2 per case of late }
    }
    section 2 "T" 40 points {
      applies when rural, otherwise none
      indicator 2.1 "C" 40 points { deduct 10 per case of upheld; no points when section(3) < 2 }
    }
    bonus section 3 "U" at most 5 points { indicator 3.1 "D" 5 points { score 25% * indicator(1.2) } }
    flag "thin" when total < 70`;
  it("are as open as these are, wherever the blocks stand", () => {
    const rural = { "office.rural": true };
    const upheld = scored(body, { ...rural, "1.1/missed": 0, "1.2/late": 0 })[0]!;
    // upheld 4: 38 + 20 + 0 + 5; none: 40 + 20 + 40 + 5
    expect([ends(upheld, "1.1"), ends(upheld)]).toEqual(["38..40", "63..105"]);
    expect(upheld.blocks.find(({ id }) => id === "1.1")!.hangsOn).toEqual(["2.1/upheld"]);
    expect(upheld.flags).toEqual([{ words: "thin", certain: false }]);
    const late = scored(body, { ...rural, "1.1/missed": 0, "2.1/upheld": 0 })[0]!;
    expect([ends(late, "3"), ends(late, "2.1")]).toEqual(["0..5", "0..40"]);
    expect(late.blocks.find(({ id }) => id === "2.1")!.hangsOn).toEqual(["1.2/late"]);
  });
  it("are nothing where a block around does not apply", () => {
    const facts = { "1.1/missed": 0, "1.2/late": 0, "2.1/upheld": 0 };
    expect(ends(scored(body, { ...facts, "office.rural": false })[0]!, "1.1")).toBe("38..38");
    expect(ends(scored(body, facts)[0]!, "1.1")).toBe("38..40");
    expect(ends(scored(body, { ...facts, "office.rural": true })[0]!, "1.1")).toBe("40..40");
  });
});

describe("grades", () => {
  const fixed = `indicator 1 "A" 10 points { deduct 1 per case of late; graded poor when fraud }
    graded fair when lost
    bar from good when audited
    grades of total { >= 8 => good; >= 5 => fair; otherwise => poor }`;
  it.each([
    [{ fraud: true }, ["poor"], []],
    [{ fraud: false, lost: true, audited: false }, ["fair"], []],
    [{ late: 0, lost: false, audited: false }, ["good", "poor"], ["1/fraud"]],
    [{ late: 0, fraud: false, audited: false }, ["good", "fair"], ["lost"]],
    [{ late: 0, fraud: false, lost: false }, ["good", "fair"], ["audited"]],
    [{ late: 9, fraud: false, audited: false }, ["fair", "poor"], ["lost"]],
  ] as const)("an event gives: %j", (facts, possible, hangsOn) => {
    const keys = Object.entries(facts).map(([key, value]) => [
      key === "lost" || key === "audited" ? key : `1/${key}`,
      value,
    ]);
    expect(scored(fixed, Object.fromEntries(keys))[0]!.grades).toEqual([{ of: "", possible, hangsOn }]);
  });

  const quotas = `indicator 1 "A" 10 points { deduct 1 per case of late }
    grades of total {
      >= 8 => excellent, at most 25% of units, rounded down, rest to good
      >= 6 => good, at most 2 units, rest to fair
      >= 4 => fair
      otherwise => poor
    }`;
  it("may fall where a quota moves them", () => {
    const [most, some, none] = scored(quotas, { "1/late": 0 }, { "1/late": 4 }, { "1/late": 5 });
    expect(most!.grades).toEqual([
      { of: "", possible: ["excellent", "good", "fair"], quota: true, hangsOn: [] },
    ]);
    expect(some!.grades).toEqual([{ of: "", possible: ["good", "fair"], quota: true, hangsOn: [] }]);
    expect(none!.grades).toEqual([{ of: "", possible: ["fair"], hangsOn: [] }]);
  });
});

describe("an included rubric", () => {
  it("keeps its bars and events to the grades it gives", () => {
    const part = `rubric "P" total 10 points {
      unit office { name: text }
      defaults { floor 0 }
      indicator 1 "A" 10 points { deduct 1 per case of late; graded poor when fraud; bar from good when audited }
      grades of total { >= 8 => good; >= 5 => fair; otherwise => poor }
    }`;
    const whole = `rubric "W" total 10 points {
      unit office { name: text }
      defaults { floor 0 }
      include "p.rubric" as P 10 points
      grades of total { >= 8 => good; >= 5 => fair; otherwise => poor }
    }`;
    const { rubric } = analyse(
      new Source("w.rubric", whole),
      "0",
      undefined,
      openFrom("w.rubric", { "p.rubric": part }),
    );
    const result = scorePartialUnits(rubric!, [{ "office.name": "x", "P/1/late": 1 }]);
    expect("stages" in result && result.stages[0]!.units[0]!.grades).toEqual([
      { of: "", possible: ["good"], hangsOn: [] },
      { of: "P", possible: ["good", "fair", "poor"], hangsOn: ["P/1/fraud", "P/1/audited"] },
    ]);
  });
});

describe("all units together", () => {
  it("leaves out of a ranking those to which a block does not apply", () => {
    const body = `indicator 1 "A" 3 points {
        applies when rural, otherwise none
        ranking of seen, highest first, at least 1 unit { 1st => award 3; 2nd => award 1 }
      }`;
    const units = scored(
      body,
      { "office.rural": true, "1/seen": 5 },
      { "1/seen": 9 },
      { "office.rural": false, "1/seen": 8 },
    );
    expect(ends(units[0]!, "1")).toBe("1..3");
    expect(units[0]!.blocks[1]).toMatchObject({ hangsOn: [], hangsOnOthers: ["office.rural"] });
    expect(ends(units[1]!, "1")).toBe("0..3");
    expect(ends(units[2]!, "1")).toBe("0..0");
  });

  it("ranks and sums within a group", () => {
    const body = `indicator 1 "A" 3 points {
        given seen: count of times
        tiered by ranking of seen, among kind, highest first { top 1 unit => 2; otherwise => 0 }
        award 1 when seen > average of seen among kind
      }`;
    const units = scored(
      body,
      { "office.kind": "town", "1/seen": 5 },
      { "1/seen": 9 },
      { "office.kind": "village", "1/seen": 8 },
    );
    // alone in its group: first, and no better than its mean; with the other of 9: second, below the mean
    expect(ends(units[0]!, "1")).toBe("0..2");
    expect(units[0]!.blocks[1]!.hangsOnOthers).toEqual(["office.kind"]);
    expect(ends(units[1]!, "1")).toBe("2..3");
    expect(ends(units[2]!, "1")).toBe("0..2");
  });

  const lots = `indicator 1 "A" 3 points {
      ranking of rate_closed, highest first, ties by lot, at least 2 units { 1st => award 3; 2nd => award 1 }
      given rate_closed: rate
    }`;
  it("has lots decide among equals only, and asks for those alone", () => {
    const [one, two, last] = scored(
      lots,
      { "1/rate_closed": 0.9, "1/lot": 2 },
      { "1/rate_closed": 0.9 },
      { "1/rate_closed": 0.5 },
    );
    expect([ends(one!, "1"), ends(two!, "1"), ends(last!, "1")]).toEqual(["1..3", "1..3", "0..0"]);
    expect([one!, two!, last!].map(asked)).toEqual([[], ["1/lot"], []]);
    expect(one!.blocks[1]!.hangsOnOthers).toEqual(["1/lot"]);
    expect(
      ends(scored(lots, { "1/rate_closed": 0.9, "1/lot": 1 }, { "1/rate_closed": 0.9, "1/lot": 3 })[0]!),
    ).toBe("3..3");
  });
  it("finds the same lot drawn twice", () => {
    const twice = { "1/rate_closed": 0.9, "1/lot": 1 };
    expect(results(lots, twice, twice)).toMatchObject({ problems: [{ code: "lot-repeated" }, {}] });
  });
});

describe("lists", () => {
  const body = `indicator 1 "A" 6 points {
      given papers: list of { title: text, level: grade (national, local) }
      for each of papers, best 2 { tiered by level { national => 3; local => 1 } }
    }
    indicator 2 "B" 4 points {
      given visits: list of { title: text, faults: count of cases }, at least 1 entries
      let worst = highest of faults across visits
      deduct 1 when number of (visits, where faults > allowed) >= 2
      given allowed: count of cases
      deduct 0.5 when worst > 3
    }`;
  it("are missing as a whole, or open where their conditions are", () => {
    const papers = [
      { title: "a", level: "national" },
      { title: "b", level: "local" },
    ];
    const visits = [
      { title: "a", faults: 4 },
      { title: "b", faults: 1 },
    ];
    const account = scored(body, { "1/papers": papers, "2/visits": visits })[0]!;
    expect([ends(account, "1"), ends(account, "2")]).toEqual(["4..4", "2.5..3.5"]);
    expect(asked(account)).toEqual(["2/allowed"]);
    expect(ends(scored(body, { "2/visits": visits })[0]!, "1")).toBe("0..6");
    expect(ends(scored(body, { "1/papers": papers, "2/allowed": 0 })[0]!, "2")).toBe("2.5..4");
  });
});
