// Units scored together by the reference interpreter: places, and the quotas counted over them.
import { interpret } from "../interpret/interpret.js";
import type { Rubric } from "../model/rubric.js";
import { zero } from "../runtime/exact.js";
import type { Explanation } from "../runtime/explanation.js";
import type { FactProblem, FactSpec } from "../runtime/facts.js";
import { countQuotas, places, type QuotaCount } from "../runtime/scorer.js";
import { keyForm } from "../runtime/spelling.js";
import { readUnits, type Unit } from "../runtime/units.js";

/** One unit at one stage. */
export interface Score {
  readonly place: number;
  readonly explanation: Explanation;
}

/** A quota and how many of the units stand in its row. */
export interface QuotaFinding extends Omit<QuotaCount, "kept"> {
  readonly stage?: string;
  /** Undefined when only the whole cohort can tell, and it is not there. */
  readonly kept?: boolean;
}

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
 */
export function scoreUnits(rubric: Rubric, inputs: readonly unknown[], stage?: string): CohortScores {
  const specs = specsOf(rubric);
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
    units: read.units.map(({ facts }) => interpret(rubric, facts, at, undefined, cohort)),
  }));
  const problems = read.units.flatMap((unit, i) =>
    runs.flatMap(({ units }) => told(units[i]!.problems, unit, i)),
  );
  if (problems.length > 0) return { problems: withoutRepeats(problems) };
  return {
    stages: runs.map(({ at, units }) => {
      const place = places(
        units.map(({ scores }) => scores.get(rubric.root) ?? zero),
        rubric.ties,
      );
      return {
        stage: at,
        scores: units.map(({ explanation }, i) => ({ place: place[i]!, explanation })),
        quotas: quotasAt(
          rubric,
          units.map(({ quotas }) => quotas),
          at,
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

/**
 * A single unit says nothing of a share, and fewer units than the rubric claims nothing of too few in a row; what is
 * too many among some is too many among all.
 */
function quotasAt(rubric: Rubric, stands: readonly (readonly number[])[], stage: string): QuotaFinding[] {
  const rows = rubric.quotas.filter((quota) => quota.stage === undefined || quota.stage === stage);
  const claimed = rubric.claimedUnits ?? 2;
  const complete = stands.length >= claimed;
  return rows.map((row) => {
    const { kept, ...count } = countQuotas([row], stands, stage)[0]!;
    const known = complete || (!row.share && count.found > count.allowed);
    return { ...count, ...(row.stage === undefined ? {} : { stage: row.stage }), ...(known ? { kept } : {}) };
  });
}
