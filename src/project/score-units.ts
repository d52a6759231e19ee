// Units scored together by the reference interpreter: places, and the quotas counted over them.
import { interpretAll } from "../interpret/cohort.js";
import type { Rubric } from "../model/rubric.js";
import { readingAt, scoredStages } from "../model/stages.js";
import { zero } from "../runtime/exact.js";
import { withDataSet, type DataSet } from "../runtime/data-set.js";
import type { Account } from "../runtime/explanation.js";
import type { FactProblem, FactSpec } from "../runtime/facts.js";
import { places } from "../runtime/places.js";
import { countQuotas, quotasAt, type QuotaCount } from "../runtime/quota-counts.js";
import { keyForm } from "../runtime/spelling.js";
import { readUnits, type Unit } from "../runtime/units.js";

/** One unit at one stage. */
export interface Score {
  /** None where the unit is not assessed, or the rubric has no total. */
  readonly place: number | null;
  readonly explanation: Account;
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

/** The facts' table, made once for each rubric: what prepares to read them goes by it. */
function specsOf(rubric: Rubric): readonly FactSpec[] {
  let specs = tables.get(rubric);
  if (!specs) tables.set(rubric, (specs = rubric.facts.map((fact) => fact.spec)));
  return specs;
}
const tables = new WeakMap<Rubric, readonly FactSpec[]>();

/**
 * Scores untrusted data of units at all stages, or at one. Reports every problem of every unit at once, also those
 * that only scoring finds, with the unit's name and its 1-based place in `inputs`; then nothing is scored.
 * @param dataSets what is known of each unit's data as a whole, carried into its account
 */
export function scoreUnits(
  rubric: Rubric,
  inputs: readonly unknown[],
  stage?: string,
  dataSets: readonly DataSet[] = [],
): CohortScores {
  const specs = specsOf(rubric);
  const stages = scoredStages(rubric);
  const asked =
    stage === undefined ? undefined : (stages.find((s) => keyForm(s) === keyForm(stage)) ?? stage);
  const read = readUnits(specs, inputs, {
    ...readingAt(rubric, asked),
    ...(rubric.unit ? { unitKey: rubric.unit.key.spec.key } : {}),
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
      const assessed = units.filter(({ explanation }) => explanation.assessed !== false);
      const place = places(
        assessed.map(({ scores, placedBy }) => [scores.get(rubric.root) ?? zero, ...placedBy]),
        rubric.ties,
      );
      let next = 0;
      return {
        stage: at,
        scores: units.map(({ explanation }, i) => ({
          place: explanation.assessed === false || rubric.noTotal ? null : place[next++]!,
          explanation: withDataSet(explanation, dataSets[i] ?? {}),
        })),
        quotas: countQuotas(
          quotasAt(rubric.quotas, at === rubric.meanOfStages),
          assessed.map(({ quotas }) => quotas),
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
