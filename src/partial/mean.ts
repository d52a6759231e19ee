// The mean of the stages with facts missing: every stage as far as it is known, and the verdict on the means.
import { blockOf } from "../interpret/account-words.js";
import { gatesAt } from "../interpret/gates.js";
import { roundingAtMean } from "../interpret/mean.js";
import type { Block, Rubric } from "../model/rubric.js";
import { meanOf } from "../runtime/stage-mean.js";
import { aroundOf, type Facts } from "./all-units.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import { nothingTold, scorePartialStage } from "./one-stage.js";
import type { OpenAssessment, OpenScore, Partial, Waits } from "./open-score.js";
import { every, some } from "./truth.js";
import { PartialValues } from "./values.js";
import { verdictOf } from "./verdict.js";

/** Scores one unit at the mean of the stages. */
export function scorePartialMean(
  rubric: Rubric,
  facts: Facts,
  stage: string,
  cohort?: readonly Facts[],
): Partial {
  const stages = rubric.stages.map(({ name }) => scorePartialStage(rubric, facts, name, cohort));
  const assessment = assessmentOf(stages);
  const values = new PartialValues(facts, aroundOf(rubric, cohort, stage), (id) => {
    const score = scoreOf(id);
    if (!score || score.applies === false) return i.nothing;
    values.wait(score.waits);
    return score.applies ? score.value : i.hull(score.value, i.nothing);
  });
  const scores = new Map(
    rubric.blocks.flatMap((block) => {
      const score = meanOfBlock(block, stages);
      return score ? [[block, score] as const] : [];
    }),
  );
  const byId = (id: string): Block | undefined => blockOf(rubric, id);
  const scoreOf = (id: string): OpenScore | undefined => {
    const block = byId(id);
    return block && scores.get(block);
  };
  const partOf = (block: Block): Block["atMean"] => block.atMean;
  const assumed = gatesAt(rubric, stage).map(({ when }) => when);
  const told =
    assessment?.assessed === false
      ? nothingTold
      : {
          total: scores.get(rubric.root)?.value ?? i.nothing,
          points: stages.at(-1)!.points,
          blocks: [...scores.values()],
          worth: new Map(stages.flatMap(({ worth }) => [...worth])),
          ...values.under(assumed, () => verdictOf({ rubric, stage, values, scores, byId, partOf })),
        };
  const missing = new Set([...stages.flatMap((each) => each.missing), ...values.missing]);
  const problems = [...stages.flatMap((each) => each.problems), ...values.problems];
  return {
    ...(assessment ? { assessment } : {}),
    ...told,
    missing: rubric.facts.filter((fact) => missing.has(fact)),
    problems: [...new Map(problems.map((p) => [`${p.code} ${p.key}`, p])).values()],
  };
}

const together = (waits: readonly Waits[]): Waits => new Map(waits.flatMap((each) => [...each]));

/** A unit is assessed at the mean where it is at every stage. */
function assessmentOf(stages: readonly Partial[]): OpenAssessment | undefined {
  const all = stages.flatMap(({ assessment }) => assessment ?? []);
  if (all.length === 0) return undefined;
  const assessed = every(all.map((each) => each.assessed));
  const deciding = all.filter((each) => each.assessed === assessed && assessed !== true);
  return {
    assessed,
    gates: [...new Set(deciding.flatMap((each) => each.gates))],
    waits: together(deciding.map((each) => each.waits)),
  };
}

function meanOfBlock(block: Block, stages: readonly Partial[]): OpenScore | undefined {
  const met = stages.flatMap(({ blocks }) => blocks.find((each) => each.block === block) ?? []);
  if (met.length === 0) return undefined;
  const counted = met.filter((each) => each.applies !== false);
  const applies = some(met.map((each) => each.applies));
  const rounding = roundingAtMean(block);
  const values = counted.map(({ value }) => value);
  const value: Interval =
    values.length === 0
      ? i.nothing
      : counted.every((each) => each.applies)
        ? i.throughEnds(values, (ends) => meanOf(ends, rounding))
        : // Whichever stages count, their mean lies between the least and the most of them.
          i.mapped(values.reduce(i.hull), (end) => meanOf([end], rounding));
  const open = i.known(value) === undefined || applies === undefined;
  return { block, value, applies, waits: open ? together(met.map((each) => each.waits)) : new Map() };
}
