// Scoring with facts missing, worked out by hand: the ends are the very least and most, and what they hang on is named.
import { describe, expect, it } from "vitest";
import { accountOf, type PartialAccount } from "../src/partial/account.js";
import { inverted, times, raised, type Interval } from "../src/partial/interval.js";
import { scorePartial } from "../src/partial/partial.js";
import { analyse } from "../src/project/analyse.js";
import { scorePartialUnits } from "../src/project/score-partial.js";
import { exact, print } from "../src/runtime/exact.js";
import { Source } from "../src/text/source.js";

const rubricOf = (body: string) => {
  const text = `rubric "T" {\n  unit office { name: text }\n  defaults { floor 0; ties take the better place }\n${body}\n}\n`;
  const { rubric, diagnostics, failed } = analyse(new Source("t.rubric", text), "0");
  expect(failed, diagnostics.map((d) => d.title).join("\n")).toBe(false);
  return rubric!;
};
const scored = (body: string, ...units: object[]): readonly PartialAccount[] => {
  const result = scorePartialUnits(
    rubricOf(body),
    units.map((unit, i) => ({ office: { name: `u${i}` }, ...unit })),
  );
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.stages[0]!.units;
};
/** The ends of one indicator of 4 points. */
const ends = (rules: string, facts: object): string => {
  const [account] = scored(`indicator 1 "A" 4 points {\n${rules}\n}`, { "1": facts });
  const { least, most } = account!.blocks[1]!;
  return `${least ?? "-"}..${most ?? "-"}`;
};

describe("an indicator", () => {
  it.each([
    ["deduct 1 per case of late", {}, "0..4"],
    ["deduct 1 per case of late, at most 2", {}, "2..4"],
    ["deduct 1 per case of late\ndeduct 0.5 when lost", { late: 1 }, "2.5..3"],
    ["deduct 1 per case of late\ndeduct 0.5 when lost", { lost: true }, "0..3.5"],
    ["floor at -2\ndeduct 1 per case of late", {}, "-2..4"],
    ["no floor\ndeduct 1 per case of late", {}, "-..4"],
    ["award 0.5 per item of done, at most 4", {}, "0..4"],
    ["proportional to done, none below 50%", {}, "0..4"],
    ["bands of done { >= 90% => full; >= 60% => 2; otherwise => 1 }", {}, "1..4"],
    [
      "given done: rate, up to 80%\nbands of done { >= 90% => full; >= 60% => 2; otherwise => 1 }",
      {},
      "1..2",
    ],
    ["given done: rate, from 60%\nbands of done { >= 90% => full; >= 60% => 2; otherwise => 1 }", {}, "2..4"],
    ["tiered by work { good => 4; fair => 3; poor => 1 }", {}, "1..4"],
    ["first of { a => 4; not a and b => 3; not a => 2; otherwise => 0 }", {}, "2..4"],
    ["full when at least 2 of (a, b, c), otherwise none", { a: true }, "0..4"],
    ["full when at least 2 of (a, b, c), otherwise none", { a: true, c: true }, "4..4"],
    ["full when at least 2 of (a, b, c), otherwise none", { a: false, c: false }, "0..0"],
    ["deduct 1 for each of (a, b, c)", { a: true, b: false }, "2..3"],
    ["deduct 1 per case of late\nno points when lost", { late: 1 }, "0..3"],
    ["deduct 1 per case of late\nno points when lost", { lost: false }, "0..4"],
    ["deduct 1 per case of late\nno points when lost", { lost: true }, "0..0"],
    ["worst of { deduct 1 when a; deduct 3 when b }", { a: true }, "1..3"],
    ["deduct together at most 2 { deduct 1 when a; deduct 1 per case of late }", { a: true }, "2..3"],
    ["deduct 0.5..2 when a, marked how", { a: true }, "2..3.5"],
    ["deduct 0.5..2 when a, marked how", {}, "2..4"],
    ["applies when open, otherwise full\ndeduct 1 per case of late", { late: 3 }, "1..4"],
    ["applies when open, otherwise none\ndeduct 1 per case of late", { late: 3 }, "0..1"],
    ["given held: count\ngiven late: count, up to held\ndeduct 1 per case of late", { held: 2 }, "2..4"],
    [
      "given held: count\ngiven late: count, up to held\nstart at 0\nadd 1 per case of held, at most 4\ndeduct 0.1 per case of late",
      { late: 3 },
      "2.7..3.7",
    ],
    // 1 of at least one: the share is at most 1, and with none held it is taken as 0
    [
      "given held: count\nlet share = 1 / held, or 0 when held = 0\nscore smaller of (share * 4, 4)",
      {},
      "0..4",
    ],
    [
      "given held: count\nlet share = 1 / held, or 0 when held = 0\nscore smaller of (share * 3 + 1, 4)",
      { held: 4 },
      "1.75..1.75",
    ],
  ] as const)("%s", (rules, facts, expected) => {
    expect(ends(rules, facts)).toBe(expected);
  });

  it("says what is lost, what is open, and on which facts it hangs", () => {
    const [account] = scored(
      'indicator 1 "A" 4 points { deduct 1 per case of late; deduct 0.5 when lost; deduct 1 when seen }',
      {
        "1": { late: 1, seen: false },
      },
    );
    expect(account).toMatchObject({ least: "2.5", most: "3", lost: "1", open: "0.5", missing: ["1/lost"] });
    expect(account!.blocks[1]).toMatchObject({ id: "1", lost: "1", open: "0.5", hangsOn: ["1/lost"] });
  });

  it("hangs on nothing once its missing facts no longer matter", () => {
    const [account] = scored('indicator 1 "A" 4 points { deduct 1 per case of late; no points when lost }', {
      "1": { lost: true },
    });
    expect(account).toMatchObject({ least: "0", most: "0", missing: ["1/late"] });
    expect(account!.blocks[1]!.hangsOn).toEqual([]);
  });

  it("asks for facts of a row only where the row may hold", () => {
    const body = 'indicator 1 "A" 4 points { deduct 0.5..2 when a, marked how }';
    expect(scored(body, { "1": { a: false } })[0]!.missing).toEqual([]);
    expect(scored(body, { "1": { a: true } })[0]!.missing).toEqual(["1/how"]);
    expect(scored(body, {})[0]!.missing).toEqual(["1/a", "1/how"]);
  });
});

describe("sections and roll-ups", () => {
  const parts = (how: string): string => `section 1 "S" 10 points ${how} {
    indicator 1.1 "A" 10 points { deduct 1 per case of late }
    indicator 1.2 "B" 10 points { deduct 1 per case of late; applies when open, otherwise not applicable }
  }`;
  it.each([
    ["mean", { "1.1": { late: 4 }, "1.2": { open: true } }, "3", "8"],
    ["mean", { "1.1": { late: 4 }, "1.2": { late: 1 } }, "6", "9"],
    ["minimum", { "1.1": { late: 4 }, "1.2": { open: true } }, "0", "6"],
    ["maximum", { "1.1": { late: 4 }, "1.2": { open: true } }, "6", "10"],
  ] as const)("%s of %j", (how, facts, least, most) => {
    expect(scored(parts(how), facts)[0]!.blocks[1]).toMatchObject({ id: "1", least, most });
  });

  it("says whether a block counts where that is open", () => {
    const { blocks } = scored(parts("mean"), { "1.1": { late: 0 }, "1.2": { late: 0 } })[0]!;
    expect(blocks.map(({ id, applicable }) => [id, applicable])).toEqual([
      ["", true],
      ["1", true],
      ["1.1", true],
      ["1.2", null],
    ]);
  });
});

describe("all units together", () => {
  const ranked = `indicator 1 "R" 3 points {
    ranking of speed, highest first, at least 3 units { 1st => 3; 2nd => 2; 3rd => 1 }
  }`;
  it("gives the points of the places a unit can still have", () => {
    const units = scored(ranked, { "1": { speed: 30 } }, {}, { "1": { speed: 10 } });
    // The one that is missing may come first, second or third.
    expect(units.map(({ least, most }) => [least, most])).toEqual([
      ["2", "3"],
      ["1", "3"],
      ["1", "2"],
    ]);
    expect(units[0]!.blocks[1]).toMatchObject({ hangsOn: [], hangsOnOthers: ["1/speed"] });
    expect(units[1]!.blocks[1]).toMatchObject({ hangsOn: ["1/speed"] });
  });

  it("needs no cohort to say what is possible at all", () => {
    const rubric = rubricOf(ranked);
    const facts = new Map([["1/speed", exact("3")]]);
    const open = accountOf(rubric, scorePartial(rubric, facts), facts, "");
    expect(open).toMatchObject({ least: "0", most: "3" });
  });
});

describe("grades and remarks", () => {
  const graded = `section 1 "S" 10 points {
      indicator 1.1 "A" 6 points { deduct 1 per case of late; bar from good when audited }
      indicator 1.2 "B" 4 points { deduct 1 when lost; flag "look" when burnt }
    }
    grades of total { >= 9 => good; >= 5 => fair; otherwise => poor }`;
  const grade = (facts: object) => scored(graded, facts)[0]!.grades![0];
  it("are those still possible, with the facts they hang on", () => {
    expect(grade({ "1.1": { late: 0, audited: false } })).toEqual({
      of: "",
      possible: ["good"],
      hangsOn: [],
    });
    expect(grade({ "1.1": { late: 1, audited: false } })).toEqual({
      of: "",
      possible: ["good", "fair"],
      hangsOn: ["1.2/lost"],
    });
    expect(grade({ "1.1": { late: 0 }, "1.2": { lost: false } })).toEqual({
      of: "",
      possible: ["good", "fair"],
      hangsOn: ["1.1/audited"],
    });
    expect(grade({ "1.1": { late: 0, audited: true } })).toMatchObject({ possible: ["fair"] });
    expect(grade({ "1.1": { late: 6, audited: true } })).toMatchObject({ possible: ["poor"] });
  });
  it("tell a remark that is certain from one that is open", () => {
    expect(scored(graded, { "1.2": { burnt: true } })[0]!.flags).toEqual([{ words: "look", certain: true }]);
    expect(scored(graded, {})[0]!.flags).toEqual([{ words: "look", certain: false }]);
    expect(scored(graded, { "1.2": { burnt: false } })[0]!.flags).toBeUndefined();
  });
});

describe("data", () => {
  it("that are there must be sound: all problems at once, missing ones none of them", () => {
    const rubric = rubricOf(
      'indicator 1 "A" 4 points { deduct 1 per case of late; deduct 0.5..2 when a, marked how }',
    );
    const result = scorePartialUnits(rubric, [
      { office: { name: "x" }, "1": { late: -1 } },
      { office: { name: "y" }, "1": { a: true, how: 3 } },
      { "1": { lost: 1 } },
    ]);
    expect("problems" in result && result.problems.map(({ code, row }) => [code, row])).toEqual([
      ["out-of-range", 1],
      ["out-of-range", 2],
      ["no-unit-name", 3],
      ["unknown-fact", 3],
    ]);
  });
});

describe("intervals", () => {
  const of = (low: string | undefined, high: string | undefined): Interval => ({
    low: low === undefined ? undefined : exact(low),
    high: high === undefined ? undefined : exact(high),
  });
  const shown = ({ low, high }: Interval): string => `${low ? print(low) : "-"}..${high ? print(high) : "-"}`;
  it.each([
    [of("1", undefined), of("2", "3"), "2..-"],
    [of("-1", undefined), of("2", "3"), "-3..-"],
    [of(undefined, "-1"), of("1", undefined), "-..-1"],
    [of(undefined, undefined), of("0", "0"), "0..0"],
    [of("-2", "3"), of("-5", "4"), "-15..12"],
  ])("product %#", (a, b, expected) => expect(shown(times(a, b))).toBe(expected));
  it.each([
    [of("2", "4"), false, "1/4..1/2"],
    [of("0", "4"), false, "0.25..-"],
    [of("0", undefined), true, "0..1"],
    [of("-4", "-2"), false, "-0.5..-0.25"],
    [of("-1", "1"), false, "-..-"],
    [of("-3", "3"), true, "-1..1"],
  ])("one over %#", (b, isWhole, expected) =>
    expect(shown(inverted(b, isWhole))).toBe(expected.replace("1/4..1/2", "0.25..0.5")),
  );
  it("even powers are never below zero", () => {
    expect(shown(raised(of("-2", "1"), 2n))).toBe("0..4");
    expect(shown(raised(of("-2", undefined), 2n))).toBe("0..-");
    expect(shown(raised(of("-2", "1"), 3n))).toBe("-8..1");
  });
});
