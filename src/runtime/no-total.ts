// Rubrics without a total: the sections stand on their own.
import type { Explanation } from "./explanation.js";

/** The account without the total and without the rubric's own line; the members keep their order. */
export function sectionsAlone({ totalAtMost: _, ...account }: Explanation): Explanation<null> {
  const blocks = account.blocks.filter(({ kind }) => kind !== "rubric");
  return { ...account, total: null, points: null, blocks };
}
