// Units of which facts are missing, scored as far as they are known.
import type { Rubric } from "../model/rubric.js";
import { readingAt, scoredStages } from "../model/stages.js";
import { accountOf, type PartialAccount } from "../partial/account.js";
import { scorePartial } from "../partial/partial.js";
import type { DataSet } from "../runtime/data-set.js";
import type { FactProblem } from "../runtime/facts.js";
import { keyForm } from "../runtime/spelling.js";
import { readUnits } from "../runtime/units.js";

/** All units at one stage ("" when the rubric has none), in the order given. */
export interface PartialStage {
  readonly stage: string;
  readonly units: readonly PartialAccount[];
}
export type PartialScores =
  { readonly stages: readonly PartialStage[] } | { readonly problems: readonly FactProblem[] };

/**
 * Scores untrusted data that may have gaps, at all stages or at one. What is there must be sound: every problem of every unit is
 * told at once, and then nothing is scored. A missing name of a unit is a problem too.
 */
export function scorePartialUnits(
  rubric: Rubric,
  inputs: readonly unknown[],
  stage?: string,
  dataSets: readonly DataSet[] = [],
): PartialScores {
  const stages = scoredStages(rubric);
  const asked =
    stage === undefined ? undefined : (stages.find((s) => keyForm(s) === keyForm(stage)) ?? stage);
  // Nothing has to be answered but who the unit is.
  const specs = rubric.facts.map((fact) =>
    fact === rubric.unit?.key ? fact.spec : { ...fact.spec, conditional: true },
  );
  const read = readUnits(specs, inputs, {
    ...readingAt(rubric, asked),
    ...(rubric.unit ? { unitKey: rubric.unit.key.spec.key } : {}),
  });
  if ("problems" in read) return read;
  const cohort = read.units.map(({ facts }) => facts);
  const all = asked !== undefined ? [asked] : stages.length > 0 ? stages : [""];
  const problems = new Map<string, FactProblem>();
  const scored = all.map((at) => ({
    stage: at,
    units: cohort.map((facts, i) => {
      const partial = scorePartial(rubric, facts, at, cohort);
      const { name } = read.units[i]!;
      for (const problem of partial.problems)
        problems.set(`${i} ${problem.code} ${problem.key}`, {
          ...problem,
          row: i + 1,
          ...(name === undefined ? {} : { unit: name }),
        });
      return accountOf(rubric, partial, facts, at, dataSets[i] ?? {});
    }),
  }));
  return problems.size > 0 ? { problems: [...problems.values()] } : { stages: scored };
}
