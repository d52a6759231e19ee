// Scores a unit of which facts may be missing, at a stage or at the mean of the stages.
import type { Rubric } from "../model/rubric.js";
import type { Facts } from "./all-units.js";
import { scorePartialMean } from "./mean.js";
import { scorePartialStage } from "./one-stage.js";
import type { Partial } from "./open-score.js";

export type { Partial } from "./open-score.js";

/**
 * Scores one unit of which facts may be missing, at one stage ("" when the rubric has none) or at the mean of the stages.
 * @param facts what is known, checked; a key that is absent is missing
 * @param cohort the facts of all units, the very map `facts` among them; without it what is ranked and summed stays open
 */
export function scorePartial(rubric: Rubric, facts: Facts, stage = "", cohort?: readonly Facts[]): Partial {
  const score = stage !== "" && stage === rubric.meanOfStages ? scorePartialMean : scorePartialStage;
  return score(rubric, facts, stage, cohort);
}
