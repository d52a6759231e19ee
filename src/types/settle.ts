// The last step of checking: points that are not written, caps, and the finished model.
import type { Report } from "../diagnostics/catalog.js";
import type { Block } from "../model/rubric.js";
import { blockWord } from "../names/outline.js";
import { add, neg, sub, sum, zero, type Exact } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import { pointsTogether } from "./formula.js";
import { mostPoints } from "./kinds.js";
import { settleByKind, sumByKind } from "./points-by-kind.js";
import { mostAttainable, partsAt } from "./attainable.js";
import type { BlockDraft } from "./block-draft.js";

/**
 * Points of a block: written, or made of the parts that count towards it; of an indicator or part, the most its rules give.
 * @param whole the stretch of each block, its heading and all inside
 * @param isRescaled whether what does not apply leaves the points of the block as they are
 */
export function settlePoints(
  block: BlockDraft,
  whole: ReadonlyMap<BlockDraft, Span>,
  report: Report,
  isRescaled: (block: BlockDraft) => boolean,
): Exact {
  for (const child of block.children) settlePoints(child, whole, report, isRescaled);
  const plain = block.children.filter((child) => child.joins === "plain");
  if (block.kind === "indicator" || block.kind === "part") {
    block.points ??= mostAttainable(block);
    // Behind an error inside, nothing can be said of the points.
    if (!block.points && !report.wrongWithin(whole.get(block)!))
      report.add("points-missing", block.span, { kind: blockWord(block.kind, report) });
    block.points ??= zero;
    for (const [stage, part] of block.parts)
      if (part.startKind === "full" && block.role !== "penalty")
        part.start = sub(block.points, partsAt(block, stage));
  }
  if (!block.points && !isRescaled(block)) {
    block.pointsByKind = sumByKind(block);
    block.points = block.pointsByKind && mostPoints(block.pointsByKind);
  }
  const together = block.points ?? pointsTogether(block, plain, (child) => child.points!);
  if (!together) report.add("formula-endless", block.span, {});
  block.points = together ?? zero;
  const bonus = bonusWithin(block);
  for (const part of block.parts.values()) {
    if (block.role === "penalty") {
      part.cap = { at: zero, assumed: false };
      part.floor = { at: neg(block.points), assumed: false };
    } else part.cap ??= { at: add(block.points, bonus), assumed: false };
    part.start ??= zero;
  }
  settleByKind(block, bonus);
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
