// Facts that bring a score between two values: what shows that a gap in a scale is one that units can fall into.
import { interpret } from "../interpret/interpret.js";
import type { Block, Fact, Rubric } from "../model/rubric.js";
import { add, compare, div, equal, floor, whole, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { furthestFound, triedFor, type Found } from "./witness.js";

/** So many units are scored in one search at most. */
const mostTried = 3000;
const mostHalved = 40;

/**
 * Facts for which a block's final score lies strictly between two values: from the highest score downwards, changing one fact at a
 * time. What is not found may still be.
 */
export function foundBetween(
  rubric: Rubric,
  block: Block,
  stage: string,
  low: Exact,
  high: Exact,
): Found | undefined {
  const top = furthestFound(rubric, block, stage, { side: "most", of: "final" });
  if (!top) return undefined;
  const values = new Map<string, FactValue>(top.values);
  const choices = triedFor(rubric, block, stage);
  let tried = 0;
  const score = (): Exact | undefined => {
    tried += 1;
    const { scores, problems } = interpret(rubric, values, stage, block, [values]);
    return problems.length > 0 ? undefined : scores.get(block);
  };
  const isBetween = (x: Exact): boolean => compare(low, x) < 0 && compare(x, high) < 0;
  const found = (value: Exact): Found => ({ value, facts: top.facts, values: new Map(values) });
  /** Halves the way between a number that leaves the score above and one that brings it below. */
  const halve = (fact: Fact, from: FactValue, to: FactValue): Found | undefined => {
    if (!isExact(from) || !isExact(to)) return undefined;
    let [above, below] = [from, to];
    for (let halved = 0; halved < mostHalved; halved++) {
      const half = div(add(above, below), whole(2));
      const middle = fact.spec.kind === "count" ? whole(floor(half)) : half;
      if (equal(middle, above) || equal(middle, below)) return undefined;
      values.set(fact.spec.key, middle);
      const next = score();
      if (!next) return undefined;
      if (isBetween(next)) return found(next);
      if (compare(next, high) >= 0) above = middle;
      else below = middle;
    }
    return undefined;
  };
  let now: Exact = top.value;
  if (isBetween(now)) return found(now);
  for (;;) {
    // The step that comes nearest to the gap from above; a step beyond it is halved.
    let nearest: { readonly key: string; readonly value: FactValue; readonly score: Exact } | undefined;
    for (const [fact, candidates] of choices) {
      const { key } = fact.spec;
      const before = values.get(key)!;
      for (const value of candidates) {
        if (tried >= mostTried) return undefined;
        values.set(key, value);
        const next = score();
        if (!next || compare(next, now) >= 0) continue;
        if (isBetween(next)) return found(next);
        if (compare(next, low) <= 0) {
          const between = halve(fact, before, value);
          if (between) return between;
        } else if (!nearest || compare(next, nearest.score) < 0) nearest = { key, value, score: next };
      }
      values.set(key, before);
    }
    if (!nearest) return undefined;
    values.set(nearest.key, nearest.value);
    now = nearest.score;
  }
}

const isExact = (value: FactValue): value is Exact => typeof value === "object" && "n" in value;
