// What the examples of a rubric show: each kind of node, once shown and once not.
import { describe, expect, it } from "vitest";
import { aimWords } from "../src/examples/aim-words.js";
import { coverageOf, isEnough } from "../src/examples/coverage.js";
import { interpret } from "../src/interpret/interpret.js";
import { analyse } from "../src/project/analyse.js";
import { Source } from "../src/text/source.js";

const read = (text: string) => {
  const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "sha256:test");
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return rubric!;
};

/** What the examples of an indicator of 10 points show, and what they do not. */
function shown(body: string, lines: string, around = ""): { reached: string[]; open: string[] } {
  const rubric = read(
    `rubric "t" total 10 points { unit u { name: text; rural: yes/no }; defaults { floor 0 }
     ${around}
     indicator 1 "a" 10 points { ${body} }
     example "e" { ${lines} } }`,
  );
  const { aims, reached } = coverageOf(rubric);
  const words = (wanted: boolean): string[] =>
    aims.filter((aim) => reached.has(aim) === wanted).map((aim) => `${aim.kind}: ${aimWords(aim, "en")}`);
  return { reached: words(true), open: words(false) };
}

describe("what is reached", () => {
  it("a deduction per case: none, some, and beyond its limit", () => {
    const rule = "deduct 2 per case of late, at most 6";
    const none = shown(rule, "1: late = 0, expect 10");
    expect(none).toEqual({
      reached: ["rule: nothing is deducted"],
      open: ["rule: points are deducted", "limit: more than the limit 6, held to it"],
    });
    expect(shown(rule, "1: late = 3, expect 4").reached).toEqual(["rule: points are deducted"]);
    expect(shown(rule, "1: late = 4, expect 4").reached).toEqual([
      "limit: more than the limit 6, held to it",
    ]);
  });

  it("the floor of a block, where its rules can come below it", () => {
    const rule = "deduct 4 per case of late, floor at 0";
    expect(shown(rule, "1: late = 3, expect 0").reached).toContain("floor: below the floor, raised to it");
    expect(shown(rule, "1: late = 2, expect 2").open).toContain("floor: below the floor, raised to it");
    // Two and a half cases exhaust it: at 5 a case, two do exactly.
    expect(shown("deduct 5 when late", "1: late = yes, expect 5")).toEqual({
      reached: ["row: the condition holds"],
      open: ["row: the condition does not hold"],
    });
  });

  it("no end that the rules cannot come to together", () => {
    const ends = (body: string): string[] => {
      const { reached, open } = shown(body, "1: expect 10");
      return [...reached, ...open].filter((aim) => /^(floor|cap): (below|above|more)/.test(aim));
    };
    // Each may take 6, but only one of them does.
    const floor = "floor: below the floor, raised to it";
    expect(ends("deduct 6 when rural and late; deduct 6 when lost and not rural")).toEqual([]);
    expect(ends("deduct 6 when rural and late; deduct 6 when lost")).toEqual([floor]);
    // What is left of a count without a part of it is never below 0.
    const half = "start at 0; given papers: count; given old: count, at most papers";
    expect(ends(`${half}; award 2 per item of papers excluding old, at most 10`)).toEqual([]);
    expect(ends(`${half}; award (2 * (papers - old - 1)), at most 10`)).toEqual([floor]);
  });

  it("rows of a scale, and each of its thresholds exactly, below and above", () => {
    const scale = "bands of rate_done { >= 90% => full; >= 60% => 5; otherwise => none }";
    const at = shown(`given rate_done: rate; ${scale}`, "1: rate_done = 90%, expect 10");
    expect(at.reached).toEqual(["row: this row counts", "boundary: rate_done exactly 90%"]);
    expect(at.open).toHaveLength(7);
    const all = ["100%, expect 10", "90%, expect 10", "89.9%, expect 5", "60%, expect 5", "59%, expect 0"];
    expect(
      shown(`given rate_done: rate; ${scale}`, all.map((x) => `1: rate_done = ${x}`).join("\n")).open,
    ).toEqual([]);
  });

  it("a threshold that facts cannot come beyond has two sides", () => {
    const { reached, open } = shown(
      "full when share >= 100%, otherwise none; given share: rate",
      "1: share = 99%, expect 0",
    );
    expect([...reached, ...open].filter((words) => words.startsWith("boundary"))).toEqual([
      "boundary: share below 100%",
      "boundary: share exactly 100%",
    ]);
  });

  it("vetoes, what does not apply, circumstances, limits together, arms", () => {
    const body = `applies when asked, otherwise none
      deduct 1 per case of late, halved when minor
      deduct together at most 3 { deduct 1 per case of a; deduct 1 per case of b }
      worst of { deduct 1 when c; deduct 2 when d }
      no points when forged`;
    const rest = "a = 2, b = 2, c = yes, d = no";
    const one = shown(body, `1: asked = yes, late = 1, minor = yes, ${rest}, forged = no, expect 5.5`);
    expect(one.reached).toEqual([
      "applies: applies",
      "rule: points are deducted",
      "circumstance: the circumstance holds",
      "rule: points are deducted",
      "rule: points are deducted",
      "limit: more than the limit 3, held to it",
      "arm: this is the one that counts",
      "row: the condition holds",
      "row: the condition does not hold",
      "floor: not below the floor",
      "veto: not vetoed",
    ]);
    expect(one.open).toContain("veto: vetoed");
    const left = shown(body, "1: asked = no, expect 0");
    expect(left.reached).toEqual(["applies: does not apply"]);
  });

  it("entries of a list, places of a ranking", () => {
    const list = "for each of jobs, each worth 5 points, sum, or full when none { deduct 1 when bad }";
    expect(shown(list, "1: jobs = { }, expect 10").reached).toContain("entries: no entries of jobs");
    expect(shown(list, "1: jobs = { bad = yes }, expect 4").reached).toContain("entries: entries of jobs");
    const ranking = "ranking of x, highest first { 1st => award 10; last => award 2 }";
    const first = shown(ranking, "1: x = 9, others x = (8, 7), expect 10");
    expect(first.reached).toContain("place: place 1");
    expect(first.open).toEqual(
      expect.arrayContaining(["place: place 1 from the end", "place: at none of the places named"]),
    );
  });

  it("grades and bars where a grade is expected, remarks where they are", () => {
    const grades = "grades of total { >= 8 => good; otherwise => poor }";
    const body = 'deduct 1 per case of late; bar from good when forged; flag "forged" when forged';
    const points = shown(body, "1: late = 1, forged = yes, expect 9", grades);
    expect(points.reached.filter((words) => /^(grade|bar|flag)/.test(words))).toEqual([]);
    const graded = shown(body, "total: 1/late = 2, 1/forged = yes, expect grade poor", grades);
    expect(graded.reached).toEqual(
      expect.arrayContaining(["bar: barred from good: holds", "grade: graded poor"]),
    );
    expect(graded.reached.filter((words) => words.startsWith("flag"))).toEqual([]);
    const flagged = shown(body, '1: late = 1, forged = yes, expect flag "forged"', grades);
    expect(flagged.reached).toContain('flag: flagged "forged"');
  });

  it("an example that comes out otherwise shows nothing", () => {
    expect(shown("deduct 2 per case of late, at most 6", "1: late = 1, expect 9").reached).toEqual([]);
  });

  it("requirements and quotas are beyond examples and not counted", () => {
    const rubric = read(
      `rubric "t" total 2 points { unit u { name: text, listed: yes/no }; defaults { floor 0 }
       requires listed, otherwise not assessed
       indicator 1 "a" 2 points { given g: grade (A, B); tiered by g { A => 2, at most 1 units; B => 1 } }
       example "e" { 1: g = A, expect 2; 1: g = B, expect 1 } }`,
    );
    const coverage = coverageOf(rubric);
    expect(coverage.beyond.map(({ kind }) => kind)).toEqual(["gate", "gate", "quota"]);
    expect([coverage.reached.size, coverage.aims.length]).toEqual([2, 2]);
    expect(isEnough(coverage, 100)).toBe(true);
  });
});

it("whoever watches changes nothing", () => {
  const rubric = read(
    'rubric "t" total 2 points { unit u { name: text }; defaults { floor 0 }; indicator 1 "a" 2 points { deduct 1 when late } }',
  );
  const facts = new Map([["1/late", true]]);
  const seen: string[] = [];
  const watched = interpret(rubric, facts, "", undefined, undefined, true, undefined, (_, sight) =>
    seen.push(sight),
  );
  expect(watched.explanation).toEqual(interpret(rubric, facts).explanation);
  expect(seen).toContain("reached");
});
