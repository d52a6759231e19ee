// Places of units, and what the compiled scorer says of a cohort beside the interpreter.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emit } from "../src/emit/emit.js";
import { analyse } from "../src/project/analyse.js";
import { scoreUnits } from "../src/project/score-units.js";
import { Source } from "../src/text/source.js";
import { load } from "./agreement.js";

async function both(file: string, data: string, name = "", edit = (text: string): string => text) {
  const { rubric, failed } = analyse(new Source(file, edit(readFileSync(file, "utf8"))), "0");
  expect(failed).toBe(false);
  const units = JSON.parse(readFileSync(data, "utf8")) as unknown[];
  const found = scoreUnits(rubric!, units);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  const compiled = await load(`${file}-${name}`, emit(rubric!, { sourceName: "t" }).js);
  const [stage] = found.stages;
  const told = stage!.scores.map(({ place, explanation }) => ({
    unit: explanation.unit!,
    place,
    grades: explanation.grades && Object.fromEntries(explanation.grades.map((g) => [g.of, g.grade])),
  }));
  const all = compiled.scoreAll(units);
  expect(all.units.map(({ unit, place, grades }) => ({ unit, place, grades }))).toEqual(told);
  expect(all.quotas).toEqual(stage!.quotas);
  return Object.fromEntries(told.map(({ unit, place }) => [unit, place]));
}

describe("places", () => {
  const [file, data] = ["examples/48-places/places.rubric", "examples/48-places/units.json"];

  it("go by the total, then by what is said, and are shared by who is still equal", async () => {
    expect(await both(file, data)).toEqual({ F: 1, D: 2, E: 2, C: 4, B: 5, A: 6 });
    const worse = (text: string): string => text.replace("the better place", "the worse place");
    expect(await both(file, data, "worse", worse)).toEqual({ F: 1, D: 3, E: 3, C: 4, B: 5, A: 6 });
  });

  it("go by the total alone where nothing more is said", async () => {
    const plain = (text: string): string => text.replace(/ {2}places by total.*\n/, "");
    expect(await both(file, data, "plain", plain)).toEqual({ F: 1, A: 2, B: 2, C: 2, D: 2, E: 2 });
  });

  it("are said once, at the top", () => {
    const codes = (body: string): string[] =>
      analyse(
        new Source("t", `rubric "T" {\n  unit office { name: text }\n  defaults { floor 0 }\n${body}\n}\n`),
        "0",
      ).diagnostics.map((d) => d.code);
    const one = `indicator 1 "A" 2 points { deduct 1 per case of late }`;
    expect(codes(`places by total, then indicator(1)\n${one}`)).toEqual([]);
    expect(codes(`places by total\nplaces by total\n${one}`)).toEqual(["said-twice"]);
    expect(
      codes(`section 1 "S" { places by total\nindicator 1.1 "A" 2 points { deduct 1 per case of late } }`),
    ).toEqual(["parts-in-section"]);
    expect(codes(`indicator 1 "A" 2 points {\ndeduct 1 per case of late\nplaces by total\n}`)).toEqual([
      "misplaced",
    ]);
  });
});

it("grades moved by quotas are the same in the compiled scorer", async () => {
  await both("examples/47-grade-quotas/grade-quotas.rubric", "examples/47-grade-quotas/units.json");
});
