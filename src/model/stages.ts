// What a rubric is scored at.
import type { Rubric } from "./rubric.js";

/** The stages in order, then the mean of them where there is one; [] when the rubric has no stages. */
export const scoredStages = ({
  stages,
  meanOfStages,
}: Pick<Rubric, "stages"> & { readonly meanOfStages?: string | undefined }): readonly string[] => [
  ...stages.map(({ name }) => name),
  ...(meanOfStages === undefined ? [] : [meanOfStages]),
];

/** What reading the facts for a stage takes; the mean of the stages takes the facts of every stage. */
export const readingAt = (
  rubric: Rubric,
  stage: string | undefined,
): { readonly stages: readonly string[]; readonly stage?: string } => ({
  stages: scoredStages(rubric),
  ...(stage === undefined || stage === "" || stage === rubric.meanOfStages ? {} : { stage }),
});
