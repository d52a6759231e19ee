// The mean of the stages: what it is of, who has none, and what is said of it.
import { describe, expect, it } from "vitest";
import { emit } from "../src/emit/emit.js";
import { analyse } from "../src/project/analyse.js";
import { scorePartialUnits } from "../src/project/score-partial.js";
import { scoreUnits, type StageScores } from "../src/project/score-units.js";
import { Source } from "../src/text/source.js";
import { load } from "./agreement.js";

const text = `rubric "T" total 10 points {
  unit office { name: text }
  defaults { floor 0 }
  stages first, second
  mean as whole_year
  indicator 1 "Plan" 10 points {
    at first { deduct 1 per case of early }
    at second { deduct 1 per case of late }
  }
  grades of total { >= 9 => good, at most 1 unit, rest to fair; >= 5 => fair; otherwise => poor }
}`;
const read = (edit: (text: string) => string = (same) => same) => {
  const { rubric, diagnostics } = analyse(new Source("t", edit(text)), "0");
  expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  return rubric!;
};
const unit = (name: string, early: number, late: number) => ({
  office: { name },
  "1@first": { early },
  "1@second": { late },
});
function scored(
  units: readonly object[],
  stage?: string,
  edit?: (text: string) => string,
): readonly StageScores[] {
  const found = scoreUnits(read(edit), units, stage);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.stages;
}
const grade = (scores: StageScores["scores"]) =>
  scores.map(({ place, explanation }) => [explanation.total, explanation.grades?.[0]?.grade, place]);

describe("the mean of the stages", () => {
  const units = [unit("a", 0, 1), unit("b", 2, 0), unit("c", 9, 8)];

  it("stands beside the stages, with places, grades and quotas of its own", () => {
    const stages = scored(units);
    expect(stages.map(({ stage }) => stage)).toEqual(["first", "second", "whole_year"]);
    // (10 + 9) ÷ 2, (8 + 10) ÷ 2, (1 + 2) ÷ 2; b reaches 9 as well, beyond the quota of one.
    expect(grade(stages[2]!.scores)).toEqual([
      ["9.5", "good", 1],
      ["9", "fair", 2],
      ["1.5", "poor", 3],
    ]);
    expect(stages[2]!.quotas.map(({ label, found }) => [label, found])).toEqual([["good", 1]]);
  });

  it("takes the facts of every stage, and is asked for by its name", () => {
    expect(grade(scored(units, "whole_year")[0]!.scores)[0]).toEqual(["9.5", "good", 1]);
    const found = scoreUnits(read(), [{ office: { name: "a" }, "1@first": { early: 1 } }], "whole_year");
    expect("problems" in found && found.problems.map(({ key }) => key)).toEqual(["1@second/late"]);
  });

  it("is the same in a compiled scorer", async () => {
    const { js } = emit(read(), { sourceName: "t" });
    expect(js).toContain('if (stage === "whole_year") return in_integers_whole_year(unit);');
    const compiled = await load("mean-of-stages-test", js);
    const all = compiled.scoreAll(units, "whole_year");
    expect(all.units.map(({ place, grades }) => [place, grades?.[""]])).toEqual([
      [1, "good"],
      [2, "fair"],
      [3, "poor"],
    ]);
    expect(compiled.score(units[0], "whole_year")).toMatchObject({ total: 9.5, scores: { "1": 9.5 } });
  });

  it("is not there for a unit that some stage does not assess", () => {
    const edit = (text: string): string =>
      text.replace("  indicator", "  at second { requires open, otherwise not assessed }\n  indicator");
    const [, , whole] = scored(
      [
        { ...units[0], open: true },
        { ...units[1], open: false },
      ],
      undefined,
      edit,
    );
    expect(whole!.scores.map(({ place, explanation }) => [place, explanation.total])).toEqual([
      [1, "9.5"],
      [null, null],
    ]);
    expect(whole!.scores[1]!.explanation.assessed).toBe(false);
  });

  it("is a range where the source leaves something open", () => {
    const edit = (text: string): string =>
      text.replace("  }\n  grades", '    unresolved deduction "annex"\n  }\n  grades');
    const [, , whole] = scored([units[0]!], undefined, edit);
    const { total, totalAtMost } = whole!.scores[0]!.explanation;
    expect([total, totalAtMost]).toEqual(["0", "9.5"]);
  });

  it("is rounded as the total is, and only so", () => {
    const three = (text: string): string =>
      text.replace("first, second", "first, middle, second").replace("at first", "at first, middle");
    const facts = { ...units[0], "1@middle": { early: 3 } };
    const at = (edit: (text: string) => string): string | null =>
      scored([facts], "whole_year", edit)[0]!.scores[0]!.explanation.total;
    // (10 + 7 + 9) ÷ 3
    expect(at(three)).toBe("26/3");
    expect(at((t) => three(t).replace("floor 0", "floor 0; round total to 1 places down"))).toBe("8.6");
    const codes = analyse(new Source("t", three(text)), "0").diagnostics.map((d) => d.code);
    expect(codes).toContain("may-not-terminate");
  });

  it("is between its ends while facts are missing", () => {
    const found = scorePartialUnits(
      read(),
      [{ office: { name: "a" }, "1@first": { early: 2 } }],
      "whole_year",
    );
    if ("problems" in found) throw new Error(JSON.stringify(found.problems));
    const { least, most, missing, grades } = found.stages[0]!.units[0]!;
    expect([least, most, missing]).toEqual(["4", "9", ["1@second/late"]]);
    expect(grades![0]!.possible).toEqual(["good", "fair", "poor"]);
  });
});
