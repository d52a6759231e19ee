// Gates: who fails one has no total and is asked nothing further; who passes is asked for everything.
import { describe, expect, it } from "vitest";
import { scoresAsCsv, scoresAsJson } from "../../src/cli/score-data.js";
import { renderOverview, renderSheet } from "../../src/cli/sheet.js";
import { analyse } from "../../src/project/analyse.js";
import { scoreUnits } from "../../src/project/score-units.js";
import { Source } from "../../src/text/source.js";
import { compiled, findings, scored } from "./scoring.js";

const text = `rubric "T" total 6 points {
  unit office { name: text, registered: yes/no }
  defaults { floor 0; ties take the better place }
  requires registered, otherwise not assessed
  requires deaths = 0, otherwise not assessed
  given deaths: count
  indicator 1 "A" 2 points { deduct 1 when late and again }
  indicator 2 "B" 2 points { tiered by overall { good => 2, at most 50% of units, rounded down; fair => 1 } }
  indicator 3 "C" 2 points { given n: count; full when n >= average of n in cohort, otherwise none }
  grades of total { >= 5 => best; otherwise => no grade }
}
`;
const unit = (name: string, deaths: number, overall: string, n: number, more: object = {}): object => ({
  office: { name, registered: true },
  deaths,
  "1": { late: false, again: false, ...more },
  "2": { overall },
  "3": { n },
});
const failing = { office: { name: "x", registered: true }, deaths: 1 };

describe("a unit that fails a gate", () => {
  it("has no total, and the account tells every gate it fails", async () => {
    expect(findings(text)).toEqual([]);
    const result = await scored(text, { office: { name: "x", registered: false }, deaths: 2 });
    expect(result).toMatchObject({
      explanation: {
        unit: "x",
        assessed: false,
        total: null,
        blocks: [],
        gates: [
          { line: 4, rule: "requires registered, otherwise not assessed", facts: [{ value: "no" }] },
          { line: 5, rule: "requires deaths = 0, otherwise not assessed", facts: [{ value: "2" }] },
        ],
      },
    });
    const scorer = await compiled(text);
    expect(scorer.score(failing)).toEqual({ unit: "x", assessed: false, total: null, scores: {} });
  });
  it("must still answer what the gates ask", async () => {
    expect(await scored(text, { office: { name: "x", registered: true } })).toMatchObject({
      problems: [{ code: "missing", key: "deaths" }],
    });
  });
});

it("a unit that passes is asked for everything, even what a rule does not come to", async () => {
  const gaps = { office: { name: "a", registered: true }, deaths: 0, "1": { late: false } };
  const result = await scored(text, gaps);
  const keys = "problems" in result ? result.problems.map((p) => [p.code, p.key]) : [];
  expect(keys.slice(0, 3)).toEqual([
    ["missing", "1/again"],
    ["missing", "2/overall"],
    ["missing", "3/n"],
  ]);
});

describe("in a cohort", () => {
  // Without x the mean of n is 5, and of three units one may be good.
  const units = [unit("a", 0, "good", 6), failing, unit("b", 0, "fair", 4), unit("c", 0, "good", 5)];
  it("who is not assessed counts in no place, quota or figure of all units", async () => {
    const { units: results, quotas } = (await compiled(text)).scoreAll(units);
    expect(results.map((r) => [r["unit"], r["total"], r["place"], r["assessed"]])).toEqual([
      ["a", 6, 1, true],
      ["x", null, null, false],
      ["b", 3, 3, true],
      ["c", 6, 1, true],
    ]);
    expect(quotas).toMatchObject([{ allowed: 1, found: 2, kept: false }]);
  });
  const { rubric } = analyse(new Source("t.rubric", text), "sha256:1");
  const result = scoreUnits(rubric!, units);
  if (!("stages" in result)) throw new Error(JSON.stringify(result.problems));
  const accounts = result.stages[0]!.scores.map((score) => score.explanation);
  it("is said in words, in the overview, the sheet, CSV and JSON", () => {
    const options = { lang: "en", color: false } as const;
    expect(renderOverview(accounts, options)).toContain(
      "x: not assessed\n  requires deaths = 0, otherwise not assessed\n  line 5: deaths = 1",
    );
    expect(renderSheet(accounts[1]!, options).split("\n").slice(2, 4)).toEqual([
      "unit: x",
      "not assessed: what the rubric requires is not fulfilled",
    ]);
    const csv = scoresAsCsv(rubric!, result.stages, () => true, "en");
    expect(csv.split("\n").slice(0, 3)).toEqual([
      "unit,place,total,grade,1,2,3",
      "a,1,6,best,2,2,2",
      "x,,not assessed,,,,",
    ]);
    expect(scoresAsJson(result.stages, () => true)).toMatchObject({
      units: [{ place: 1, total: "6" }, { unit: "x", place: null, total: null, assessed: false }, {}, {}],
    });
    expect(result.stages[0]!.quotas).toMatchObject([{ allowed: 1, found: 2 }]);
  });
});

it("a gate stands at the top, and does not compare units", () => {
  const rubric = (top: string, inside: string): string =>
    `rubric "T" { unit office { name: text, size: count }; defaults { floor 0; ties take the better place }\n${top}\nindicator 1 "A" 2 points { ${inside}; deduct 1 when late } }`;
  expect(findings(rubric("", "requires x, otherwise not assessed"))).toEqual(["misplaced"]);
  expect(findings(rubric("", "requires x, otherwise none"))).toEqual([]);
  expect(
    findings(rubric("requires rank of size in cohort <= 3, otherwise not assessed", "floor at 0")),
  ).toEqual(["misplaced"]);
});
