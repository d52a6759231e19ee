// All units together: each on its own, then the quotas of grades.
import type { Rubric } from "../model/rubric.js";
import type { FactValue } from "../runtime/facts.js";
import { gradeTogether, isComplete } from "../runtime/grade-quotas.js";
import { interpret, type Interpreted } from "./interpret.js";

/** Scores all units at a stage. Quotas of grades are applied when nothing is wrong and the units can be all. */
export function interpretAll(
  rubric: Rubric,
  cohort: readonly ReadonlyMap<string, FactValue>[],
  stage: string,
): Interpreted[] {
  const units = cohort.map((facts) => interpret(rubric, facts, stage, undefined, cohort));
  if (units.some(({ problems }) => problems.length > 0)) return units;
  // Units that are not assessed have no grade, and no quota counts them.
  const assessed = units.filter(({ explanation }) => explanation.assessed !== false);
  const graded = gradeTogether(
    assessed.map(({ standings }) => standings),
    rubric.quotas,
    rubric.ties,
    isComplete(assessed.length, rubric.claimedUnits),
  );
  let next = 0;
  return units.map((unit) => {
    if (unit.explanation.assessed === false) return unit;
    const { grades, quotas } = graded[next++]!;
    const explanation = grades.length > 0 ? { ...unit.explanation, grades } : unit.explanation;
    return { ...unit, explanation, quotas: [...unit.quotas, ...quotas] };
  });
}
