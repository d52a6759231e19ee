// Facts that bring a score into a stretch: what shows that a gap in a scale is one that units can fall into, or that rounding moves
// a grade.
import { interpret, type Interpreted } from "../interpret/interpret.js";
import type { Block, Fact, Rubric } from "../model/rubric.js";
import { add, compare, div, floor, round, whole, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { furthestFound, triedFor, type Found } from "./witness.js";

/** So many units are scored in one search at most, and so many blocks in all. */
const mostTried = 3000;
const mostBlocks = 30_000;
/** With more facts than these, whatever brings the score down is taken, and not the smallest step of all. */
const manyFacts = 40;
const mostHalved = 40;
/** A fact that has to be said more finely than this is none that anybody measures. */
const mostPlaces = 12;

/** What is looked for: a score of a block inside a stretch. */
export interface Stretch {
  readonly low: Exact;
  readonly high: Exact;
  /** Whether an end belongs to it. */
  readonly lowIn?: boolean;
  readonly highIn?: boolean;
  /** The score looked at: the final one where nothing else is said. */
  readonly of?: "scores" | "unrounded";
}

/**
 * Facts for which a block's score lies in a stretch: from the highest score downwards (with many facts, from any above it),
 * changing one fact at a time. What is not
 * found may still be.
 */
export function foundBetween(
  rubric: Rubric,
  block: Block,
  stage: string,
  { low, high, lowIn = false, highIn = false, of = "scores" }: Stretch,
): Found | undefined {
  const choices = triedFor(rubric, block, stage);
  const isLarge = choices.size > manyFacts;
  const top = furthestFound(rubric, block, stage, {
    side: "most",
    of: "final",
    ...(isLarge ? { beyond: high } : {}),
  });
  if (!top) return undefined;
  const values = new Map<string, FactValue>(top.values);
  const budget = Math.min(mostTried, Math.ceil(mostBlocks / rubric.blocks.length));
  let tried = 0;
  const score = (): Exact | undefined => {
    tried += 1;
    const run: Interpreted = interpret(rubric, values, stage, block, [values]);
    return run.problems.length > 0 ? undefined : run[of].get(block);
  };
  const isAbove = (x: Exact): boolean => compare(x, high) > (highIn ? 0 : -1);
  const isBelow = (x: Exact): boolean => compare(x, low) < (lowIn ? 0 : 1);
  const isBetween = (x: Exact): boolean => !isAbove(x) && !isBelow(x);
  const found = (value: Exact): Found => ({ value, facts: top.facts, values: new Map(values) });
  /** Halves the way between a number that leaves the score above and one that brings it below. */
  const halve = (fact: Fact, from: FactValue, to: FactValue): Found | undefined => {
    if (!isExact(from) || !isExact(to)) return undefined;
    let [above, below] = [from, to];
    for (let halved = 0; halved < mostHalved; halved++) {
      const middle = between(above, below, fact.spec.kind === "count");
      if (!middle) return undefined;
      values.set(fact.spec.key, middle);
      const next = score();
      if (!next) return undefined;
      if (isBetween(next)) return found(next);
      if (isAbove(next)) above = middle;
      else below = middle;
    }
    return undefined;
  };
  let now = score();
  if (!now) return undefined;
  if (isBetween(now)) return found(now);
  for (;;) {
    // The step that comes nearest to the gap from above; a step beyond it is halved.
    let nearest: { readonly key: string; readonly value: FactValue; readonly score: Exact } | undefined;
    for (const [fact, candidates] of choices) {
      const { key } = fact.spec;
      const before = values.get(key)!;
      for (const value of candidates) {
        if (tried >= budget) return undefined;
        values.set(key, value);
        const next = score();
        if (!next || compare(next, now) >= 0) continue;
        if (isBetween(next)) return found(next);
        if (isBelow(next)) {
          const between = halve(fact, before, value);
          if (between) return between;
        } else if (!nearest || compare(next, nearest.score) < 0) nearest = { key, value, score: next };
        if (nearest?.key === key && isLarge) break;
      }
      values.set(key, before);
      if (nearest && isLarge) break;
    }
    if (!nearest) return undefined;
    values.set(nearest.key, nearest.value);
    now = nearest.score;
  }
}

const isExact = (value: FactValue): value is Exact => typeof value === "object" && "n" in value;

/** About half way between two numbers, in as few decimal places as may be; undefined where nothing lies between. */
function between(a: Exact, b: Exact, isCount: boolean): Exact | undefined {
  const half = div(add(a, b), whole(2));
  const lies = (x: Exact): boolean => compare(x, a) * compare(x, b) < 0;
  const rounded = isCount
    ? [whole(floor(half))]
    : Array.from({ length: mostPlaces }, (_, places) => round(half, places, "half-up"));
  return rounded.find(lies);
}
