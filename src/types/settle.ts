// The last step of checking: points that are not written, caps, and the finished model.
import type { Block } from "../model/rubric.js";
import { add, neg, sum, zero, type Exact } from "../runtime/exact.js";
import { rollUp } from "../runtime/roll-up.js";
import type { BlockDraft } from "./block-draft.js";

/** Points of a block: written, or the sum of the parts that count towards it. */
export function settlePoints(block: BlockDraft): Exact {
  const children = block.children.map((child) => ({ child, points: settlePoints(child) }));
  const plain = children.filter(({ child }) => child.joins === "plain");
  block.points ??= rollUp(
    block.rollup,
    plain.map(({ child, points }) => ({ value: points, weight: child.weight })),
  );
  const bonus = bonusWithin(block);
  for (const part of block.parts.values()) {
    if (block.role === "penalty") {
      part.cap = { at: zero, assumed: false };
      part.floor = { at: neg(block.points), assumed: false };
    } else part.cap ??= { at: add(block.points, bonus), assumed: false };
    part.start ??= zero;
  }
  return block.points;
}

/** What bonus sections can put on top of a block's points, at whatever depth they stand. */
function bonusWithin(block: BlockDraft): Exact {
  return sum(
    block.children.map((child) => {
      if (child.joins === "bonus") return add(child.points!, bonusWithin(child));
      return child.joins === "plain" ? bonusWithin(child) : zero;
    }),
  );
}

/** Drafts are complete from here on and no longer change. */
export const asBlock = (draft: BlockDraft): Block => draft as unknown as Block;
