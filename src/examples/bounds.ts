// How low and how high a block can come before its floor and its cap, each rule on its own.
import type { Block, Part } from "../model/rubric.js";
import { add, compare, max, min, zero } from "../runtime/exact.js";
import { either, plus, sumOf, type Range } from "../types/range.js";

/** Whether the floor, or the cap, can change what the block comes to. */
export function bindingEnds(block: Block, stage: string): { readonly floor: boolean; readonly cap: boolean } {
  const part = block.parts.get(stage)!;
  // Bounds by kind of unit move with the points: nothing is said of them.
  if (part.byKind || (block.unresolved !== undefined && part.rules.length === 0))
    return { floor: false, cap: false };
  const { low, high } = made(block, part, stage);
  return {
    floor: part.floor !== undefined && (!low || compare(low, part.floor.at) < 0),
    cap: !high || compare(high, part.cap.at) > 0,
  };
}

/** What rules and blocks inside come to together. */
function made(block: Block, part: Part, stage: string): Range {
  const start = { low: part.start, high: part.start };
  return [start, sumOf(part.rules), inside(block, part, stage)].reduce(plus);
}

function inside(block: Block, part: Part, stage: string): Range {
  const at = (role: (child: Block) => boolean): Range[] =>
    block.children.filter(role).flatMap((child) => final(child, stage) ?? []);
  const plain = at(({ joins }) => joins === "plain");
  const nothing: Range = { low: zero, high: zero };
  const beside = at(({ joins }) => joins === "bonus" || joins === "penalty").reduce(plus, nothing);
  // Brought to a scale, weighted, averaged or picked from, blocks on one scale stay on it.
  if (block.rollup !== "sum" || part.rescaling)
    return plus(beside, { low: plain.length === 0 ? zero : plain.reduce(either).low, high: part.cap.at });
  return plus(plain.reduce(plus, nothing), beside);
}

/** What a block gives: between its floor and its cap, and 0 where it is vetoed, does not apply or is left out. */
function final(block: Block, stage: string): Range | undefined {
  const part = block.parts.get(stage) ?? [...block.parts.values()][0];
  if (!part) return undefined;
  if (part.byKind) return { low: min(zero, part.floor?.at ?? zero), high: max(zero, part.cap.at) };
  const { low, high } = made(block, part, stage);
  const cap = part.cap.at;
  const top = high ? min(high, cap) : cap;
  const floor = part.floor?.at;
  const bottom = low && floor ? max(low, floor) : (low ?? floor);
  return { low: bottom && min(zero, bottom), high: max(add(top, zero), zero) };
}
