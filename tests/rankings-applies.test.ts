// Units to which a block does not apply are left out of its rankings and figures.
import { expect, it } from "vitest";
import { analyse } from "../src/project/analyse.js";
import { scoreUnits } from "../src/project/score-units.js";
import { Source } from "../src/text/source.js";

const text = `rubric "T" {
  unit office { name: text, rural: yes/no }
  defaults { floor 0; round each indicator to 2 places half up }
  section 1 "Rural" 4 points {
    applies when rural, otherwise not applicable
    indicator 1.1 "Ranked" 2 points {
      ranking of speed, highest first, at least 2 units { 1st => award 2; last => award 1 }
    }
    indicator 1.2 "Mean" 2 points { full when speed_of >= average of speed_of, otherwise none
      given speed_of: number
    }
  }
}`;

const unit = (name: string, rural: boolean, speed: number) => ({
  office: { name, rural },
  "1.1": { speed },
  "1.2": { speed_of: speed },
});

function totals(edit: (text: string) => string, ...units: readonly object[]): string[] {
  const { rubric, diagnostics } = analyse(new Source("t", edit(text)), "0");
  expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  const found = scoreUnits(rubric!, units);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.stages[0]!.scores.map(({ explanation }) => explanation.total);
}
const same = (text: string): string => text;

it("neither take a place nor move the mean", () => {
  const units = [unit("a", true, 5), unit("b", true, 3), unit("c", false, 9), unit("d", false, 1)];
  // Of the two rural offices a is first and b last; their mean is 4.
  expect(totals(same, ...units)).toEqual(["4", "1", "0", "0"]);
  // Without the condition c is first and d last; the mean is 4.5.
  const everyone = (text: string): string => text.replace(/ +applies when.*\n/, "");
  expect(totals(everyone, ...units)).toEqual(["2", "0", "4", "1"]);
});

it("do not make up the number that a ranking takes", () => {
  expect(totals(same, unit("a", true, 5), unit("c", false, 9))).toEqual(["2", "0"]);
});

it("are not known by scores", () => {
  const scored = text
    .replace("applies when rural", "applies when indicator(2) > 1")
    .replace(/}$/, `  indicator 2 "Other" 2 points { deduct 1 per case of late }\n}`);
  expect(analyse(new Source("t", scored), "0").diagnostics.map((d) => d.code)).toContain("score-too-early");
});
