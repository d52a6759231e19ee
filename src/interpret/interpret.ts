// The reference interpreter: one unit at a stage, or at the mean of the stages.
import type { Block, Rubric } from "../model/rubric.js";
import type { Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { interpretMean } from "./mean.js";
import type { Observer } from "./observer.js";
import { interpretStage, type Interpreted } from "./one-stage.js";

export type { Interpreted } from "./one-stage.js";

/**
 * Scores one unit at one stage ("" when the rubric has none), or at the mean of the stages.
 * @param only score this block alone, as an example does
 * @param cohort the facts of all units, where the rubric ranks or sums them
 * @param graded with grades and remarks; they belong to whole units, so not where a block is scored alone, unless asked for
 * @param given final scores taken as given, as an example does
 * @param observer is told what of the model came into play
 */
export function interpret(
  rubric: Rubric,
  facts: ReadonlyMap<string, FactValue>,
  stage = "",
  only?: Block,
  cohort?: readonly ReadonlyMap<string, FactValue>[],
  graded = only === undefined,
  given?: ReadonlyMap<Block, Exact>,
  observer?: Observer,
): Interpreted {
  const score = stage !== "" && stage === rubric.meanOfStages ? interpretMean : interpretStage;
  return score(rubric, facts, stage, only, cohort, graded, given, observer);
}
