// Units to which a block does not apply are left out of its rankings and figures.
import { describe, expect, it } from "vitest";
import { emit } from "../src/emit/emit.js";
import { analyse } from "../src/project/analyse.js";
import { scorePartialUnits } from "../src/project/score-partial.js";
import { scoreUnits } from "../src/project/score-units.js";
import { Source } from "../src/text/source.js";
import { load } from "./agreement.js";

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

describe("what is ranked by", () => {
  const under = (text: string): string =>
    text.replace("ranking of", "given ranked: yes/no\n      when ranked: ranking of");
  const problems = (edit: (text: string) => string, ...units: readonly object[]): unknown => {
    const found = scoreUnits(analyse(new Source("t", edit(text)), "0").rubric!, units);
    return "problems" in found ? found.problems.map(({ key, unit }) => [unit, key]) : "none";
  };
  const urban = { office: { name: "c", rural: false } };

  it("is not asked of units to which the block does not apply", () => {
    const units = [unit("a", true, 5), unit("b", true, 3), urban];
    expect(problems(same, ...units)).toBe("none");
    expect(totals(same, ...units)).toEqual(["4", "1", "0"]);
  });

  it("is asked of all others, even where their own rule does not come to it", () => {
    const without = { office: { name: "b", rural: true }, "1.1": { ranked: false }, "1.2": { speed_of: 1 } };
    const ranked = { ...unit("a", true, 5), "1.1": { ranked: true, speed: 5 } };
    expect(problems(under, ranked, without, urban)).toEqual([["b", "1.1/speed"]]);
  });

  it("is asked of all units where the block applies to all", () => {
    const everyone = (text: string): string => text.replace(/ +applies when.*\n/, "");
    expect(problems(everyone, unit("a", true, 5), urban)).toEqual([
      ["c", "1.1/speed"],
      ["c", "1.2/speed_of"],
    ]);
  });

  it("is the same in a compiled scorer", async () => {
    const rubric = analyse(new Source("t", under(text)), "0").rubric!;
    const compiled = await load("rankings-applies-test", emit(rubric, { sourceName: "t" }).js);
    const ranked = { ...unit("a", true, 5), "1.1": { ranked: true, speed: 5 } };
    const other = { ...unit("b", true, 3), "1.1": { ranked: false, speed: 3 } };
    expect(compiled.scoreAll([ranked, other, urban]).units.map(({ place }) => place)).toEqual([1, 2, 2]);
    const without = { ...other, "1.1": { ranked: false } };
    expect(() => compiled.scoreAll([ranked, without, urban])).toThrow(/speed/);
  });

  it("is missing, of those to which the block may apply, while facts are missing", () => {
    const rubric = analyse(new Source("t", text), "0").rubric!;
    const found = scorePartialUnits(rubric, [
      unit("a", true, 5),
      { office: { name: "b", rural: true } },
      urban,
    ]);
    if ("problems" in found) throw new Error(JSON.stringify(found.problems));
    expect(found.stages[0]!.units.map(({ missing }) => missing)).toEqual([
      [],
      ["1.1/speed", "1.2/speed_of"],
      [],
    ]);
  });
});

it("are not known by scores", () => {
  const scored = text
    .replace("applies when rural", "applies when indicator(2) > 1")
    .replace(/}$/, `  indicator 2 "Other" 2 points { deduct 1 per case of late }\n}`);
  expect(analyse(new Source("t", scored), "0").diagnostics.map((d) => d.code)).toContain("score-too-early");
});
