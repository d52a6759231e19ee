// Units scored together by the reference interpreter: places, and the quotas counted over them.
import { interpretAll } from "../interpret/cohort.js";
import type { Rubric } from "../model/rubric.js";
import { zero } from "../runtime/exact.js";
import type { Explanation } from "../runtime/explanation.js";
import type { FactProblem } from "../runtime/facts.js";
import { countQuotas, places, type QuotaCount } from "../runtime/scorer.js";
import { keyForm } from "../runtime/spelling.js";
import { readUnits, type Unit } from "../runtime/units.js";

/** One unit at one stage. */
export interface Score {
  readonly place: number;
  readonly explanation: Explanation;
}

/** A quota and how many of the units stand in its row. */
export type QuotaFinding = QuotaCount & { readonly stage?: string };

/** All units at one stage ("" when the rubric has none), in the order given. */
export interface StageScores {
  readonly stage: string;
  readonly scores: readonly Score[];
  readonly quotas: readonly QuotaFinding[];
}

export type CohortScores =
  { readonly stages: readonly StageScores[] } | { readonly problems: readonly FactProblem[] };

/**
 * Scores untrusted data of units at all stages, or at one. Reports every problem of every unit at once, also those
 * that only scoring finds, with the unit's name and its 1-based place in `inputs`; then nothing is scored.
 */
export function scoreUnits(rubric: Rubric, inputs: readonly unknown[], stage?: string): CohortScores {
  const specs = rubric.facts.map((fact) => fact.spec);
  const stages = rubric.stages.map(({ name }) => name);
  const asked =
    stage === undefined ? undefined : (stages.find((s) => keyForm(s) === keyForm(stage)) ?? stage);
  const read = readUnits(specs, inputs, {
    stages,
    ...(rubric.unit ? { unitKey: rubric.unit.key.spec.key } : {}),
    ...(asked === undefined ? {} : { stage: asked }),
  });
  if ("problems" in read) return read;
  const all = asked !== undefined ? [asked] : stages.length > 0 ? stages : [""];
  const cohort = read.units.map(({ facts }) => facts);
  const runs = all.map((at) => ({
    at,
    units: interpretAll(rubric, cohort, at),
  }));
  const problems = read.units.flatMap((unit, i) =>
    runs.flatMap(({ units }) => told(units[i]!.problems, unit, i)),
  );
  if (problems.length > 0) return { problems: withoutRepeats(problems) };
  return {
    stages: runs.map(({ at, units }) => {
      const place = places(
        units.map(({ scores, placedBy }) => [scores.get(rubric.root) ?? zero, ...placedBy]),
        rubric.ties,
      );
      return {
        stage: at,
        scores: units.map(({ explanation }, i) => ({ place: place[i]!, explanation })),
        quotas: countQuotas(
          rubric.quotas,
          units.map(({ quotas }) => quotas),
          at,
          rubric.claimedUnits,
        ),
      };
    }),
  };
}

function told(problems: readonly FactProblem[], { name }: Unit, i: number): FactProblem[] {
  return problems.map((problem) => ({
    ...problem,
    row: i + 1,
    ...(name === undefined ? {} : { unit: name }),
  }));
}

/** Several stages may find the same. */
function withoutRepeats(problems: readonly FactProblem[]): FactProblem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.row} ${problem.code} ${problem.key}`, problem]),
    ).values(),
  ];
}
