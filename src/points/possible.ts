// Can a condition ever hold? Proved by cases over all facts: what is called impossible is, and what is not may be.
import type { Bool } from "../model/expression.js";
import type { Block } from "../model/rubric.js";
import type { Bounds } from "../partial/one-stage.js";
import { one, zero } from "../runtime/exact.js";
import { boundOver, splitsOf, type Cases } from "./case-bounds.js";
import { isShownToHold } from "./one-fact.js";

/**
 * Whether a condition never holds where none of those before it does.
 * @param make what is known in a case
 */
export function neverHolds(make: Cases, block: Block, when: Bool, before: readonly Bool[] = []): boolean {
  if (appliesAlways(block) && isShownToHold(when, before)) return false;
  const maybe = (bounds: Bounds): boolean =>
    bounds.truth(block, when) !== false && !before.some((earlier) => bounds.truth(block, earlier) === true);
  const { end, cut } = boundOver(
    make,
    splitsOf([...before, when]),
    block,
    (bounds) => ({ low: zero, high: maybe(bounds) ? one : zero }),
    "most",
  );
  return !cut && end !== undefined && end.n === 0n;
}

/** Whether nothing decides whether the block, or one around it, applies: then only a condition's own facts do. */
const appliesAlways = (block: Block): boolean =>
  [...block.parts.values()].every((part) => part.applies === undefined) &&
  (block.parent === undefined || appliesAlways(block.parent));
