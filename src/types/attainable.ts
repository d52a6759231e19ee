// Points of a block that writes none: the most its own rules and parts can give, or take in a penalty.
import { add, max, min, neg, zero, type Exact } from "../runtime/exact.js";
import type { BlockDraft, PartDraft } from "./block-draft.js";
import { pointsTogether } from "./formula.js";
import { sumOf } from "./range.js";

/** The highest of an indicator or part over its stages; undefined where nothing finite can be said. */
export function mostAttainable(block: BlockDraft): Exact | undefined {
  let most: Exact | undefined;
  for (const [stage, part] of block.parts) {
    const here = mostAt(block, part, stage);
    if (!here) return undefined;
    most = most ? max(most, here) : here;
  }
  return most;
}

function mostAt(block: BlockDraft, part: PartDraft, stage: string): Exact | undefined {
  const children = partsAt(block, stage);
  if (block.role === "penalty") {
    const { low } = sumOf(part.rules);
    return low && add(neg(low), children);
  }
  // What starts full starts from the points: without them nobody can say where.
  const start = part.startKind === "full" && part.rules.length > 0 ? undefined : (part.start ?? zero);
  const bare = part.rules.length === 0 && block.children.length === 0;
  const { high } = sumOf(part.rules);
  const open = start && high && !bare ? add(add(start, high), children) : undefined;
  const cap = start && !bare ? part.cap?.at : undefined;
  return open && cap ? min(open, cap) : (open ?? cap);
}

/** What the parts inside are worth together at a stage. */
export const partsAt = (block: BlockDraft, stage: string): Exact =>
  pointsTogether(
    block,
    block.children.filter(
      (child) => child.joins === "plain" && (child.stages.includes(stage) || child.stages.length === 0),
    ),
    (child) => child.points ?? zero,
  ) ?? zero;
