// How low and how high a block can come before its floor and its cap: each rule on its own, and where that is too wide, all together
// by cases.
import type { Block, Part, Rubric, Rule } from "../model/rubric.js";
import { rulesBound } from "../points/case-bounds.js";
import { add, compare, max, min, zero } from "../runtime/exact.js";
import { either, plus, sumOf, type Range } from "../types/range.js";

/** Whether the floor, or the cap, can change what the block comes to. */
export function bindingEnds(
  rubric: Rubric,
  block: Block,
  stage: string,
): { readonly floor: boolean; readonly cap: boolean } {
  const part = block.parts.get(stage)!;
  // Bounds by kind of unit move with the points: nothing is said of them.
  if (part.byKind || (block.unresolved !== undefined && part.rules.length === 0))
    return { floor: false, cap: false };
  const { floor, cap } = part;
  const below = ({ low }: Range): boolean => floor !== undefined && (!low || compare(low, floor.at) < 0);
  const above = ({ high }: Range): boolean => !high || compare(high, cap.at) > 0;
  const wide = made(block, part, stage, (rules) => sumOf(rules));
  if (!below(wide) && !above(wide)) return { floor: false, cap: false };
  const tight = made(block, part, stage, (_, each, within) => rulesBound(rubric, within, stage, each).within);
  return { floor: below(tight), cap: above(tight) };
}

type OfRules = (rules: readonly Rule[], part: Part, block: Block) => Range;

/** What rules and blocks inside come to together. */
function made(block: Block, part: Part, stage: string, ofRules: OfRules): Range {
  const start = { low: part.start, high: part.start };
  return [start, ofRules(part.rules, part, block), inside(block, part, stage, ofRules)].reduce(plus);
}

function inside(block: Block, part: Part, stage: string, ofRules: OfRules): Range {
  const at = (role: (child: Block) => boolean): Range[] =>
    block.children.filter(role).flatMap((child) => final(child, stage, ofRules) ?? []);
  const plain = at(({ joins }) => joins === "plain");
  const nothing: Range = { low: zero, high: zero };
  const beside = at(({ joins }) => joins === "bonus" || joins === "penalty").reduce(plus, nothing);
  // Brought to a scale, weighted, averaged or picked from, blocks on one scale stay on it.
  if (block.rollup !== "sum" || part.rescaling)
    return plus(beside, { low: plain.length === 0 ? zero : plain.reduce(either).low, high: part.cap.at });
  return plus(plain.reduce(plus, nothing), beside);
}

/** What a block gives: between its floor and its cap, and 0 where it is vetoed, does not apply or is left out. */
function final(block: Block, stage: string, ofRules: OfRules): Range | undefined {
  const part = block.parts.get(stage) ?? [...block.parts.values()][0];
  if (!part) return undefined;
  if (part.byKind) return { low: min(zero, part.floor?.at ?? zero), high: max(zero, part.cap.at) };
  const { low, high } = made(block, part, stage, ofRules);
  const cap = part.cap.at;
  const top = high ? min(high, cap) : cap;
  const floor = part.floor?.at;
  const bottom = low && floor ? max(low, floor) : (low ?? floor);
  return { low: bottom && min(zero, bottom), high: max(add(top, zero), zero) };
}
