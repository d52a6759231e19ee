// Lots are asked of equal units only, and must tell them apart; the interpreter and the compiled scorer say the same.
import { expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { emit } from "../src/emit/emit.js";
import { analyse } from "../src/project/analyse.js";
import { scoreUnits } from "../src/project/score-units.js";
import { describeProblem } from "../src/runtime/problem-words.js";
import { Source } from "../src/text/source.js";
import { load } from "./agreement.js";

const file = "examples/49-lots/lots.rubric";
const { rubric } = analyse(new Source(file, readFileSync(file, "utf8")), "0");

/** Units by rate, cases closed and lot. */
const cohort = (...units: readonly (readonly [string, number, number?])[]) =>
  units.map(([rate, closed, lot], i) => ({
    office: { name: `u${i}` },
    1: { rate_closed: rate, closed, ...(lot === undefined ? {} : { lot }) },
    2: { delay: i },
  }));

async function totals(units: readonly unknown[]): Promise<string[] | { code: string; row?: number }[]> {
  const found = scoreUnits(rubric!, units);
  const compiled = await load(file, emit(rubric!, { sourceName: "t" }).js);
  let told: unknown;
  try {
    told = compiled.scoreAll(units).units.map((unit) => String((unit as unknown as { total: number }).total));
  } catch (error) {
    told = (error as { problems: readonly { code: string; row?: number }[] }).problems.map(
      ({ code, row }) => ({
        code,
        row,
      }),
    );
  }
  const own =
    "problems" in found
      ? found.problems.map(({ code, row }) => ({ code, row }))
      : found.stages[0]!.scores.map(({ explanation }) => explanation.total);
  expect(told).toEqual(own);
  return own as string[];
}

it("tells equal units apart by the number drawn", async () => {
  // 33% of 3, rounded up, is 1: the first unit has the least delay.
  expect(await totals(cohort(["98%", 5, 7], ["98%", 5, 2], ["90%", 5]))).toEqual(["4", "3", "1"]);
});

it("asks nobody else", async () => {
  expect(await totals(cohort(["98%", 5], ["98%", 4], ["90%", 5]))).toEqual(["5", "2", "1"]);
  expect(await totals(cohort(["98%", 5], ["98%", 5]))).toEqual(["2", "0"]);
});

it("refuses lots that are missing or drawn twice, for every unit of the tie", async () => {
  expect(await totals(cohort(["98%", 5, 1], ["98%", 5], ["90%", 5]))).toEqual([
    { code: "lot-missing", row: 1 },
    { code: "lot-missing", row: 2 },
  ]);
  expect(await totals(cohort(["98%", 5, 1], ["98%", 5, 1], ["98%", 5, 2]))).toEqual([
    { code: "lot-repeated", row: 1 },
    { code: "lot-repeated", row: 2 },
    { code: "lot-repeated", row: 3 },
  ]);
});

it("says so in words", () => {
  const found = scoreUnits(rubric!, cohort(["98%", 5], ["98%", 5], ["90%", 5]));
  if (!("problems" in found)) throw new Error("scored");
  const specs = rubric!.facts.map((fact) => fact.spec);
  expect(describeProblem(found.problems[0]!, specs, "en")).toContain(
    "2 units are equal at 0.98, and not all of them have drawn lots",
  );
  expect(describeProblem(found.problems[0]!, specs, "zh")).toContain("2个单位并列（0.98），有的没有抽签号");
});

it("groups units by words or yes/no only", () => {
  const codes = (attribute: string, among: string): string[] =>
    analyse(
      new Source(
        "t",
        `rubric "T" {
  unit office { name: text, kind: ${attribute} }
  defaults { floor 0; ties take the better place }
  indicator 1 "A" 2 points {
    ranking of speed, among ${among}, highest first { 1st => award 2 }
  }
}`,
      ),
      "0",
    ).diagnostics.map((d) => d.code);
  expect(codes("choice (town, village)", "kind")).toEqual([]);
  expect(codes("yes/no", "kind")).toEqual([]);
  expect(codes("count", "kind")).toEqual(["type-mismatch"]);
  expect(codes("text", "sort")).toEqual(["unknown-name"]);
});
