// How small and how large figures of lists and rules over lists can be.
import type { Num } from "../model/expression.js";
import type { EachRule } from "../model/rubric.js";
import { max, min, mul, whole, zero, type Exact } from "../runtime/exact.js";

interface Ends {
  readonly low?: Exact;
  readonly high?: Exact;
}

/** The sum of between `fewest` and `most` values of a range. */
function sums({ low, high }: Ends, fewest: number, most: number | undefined): Ends {
  const times = (x: Exact, n: number): Exact => mul(x, whole(n));
  const end = (x: Exact | undefined, outward: (a: Exact, b: Exact) => Exact): Exact | undefined => {
    if (!x) return undefined;
    const least = times(x, fewest);
    if (most !== undefined) return outward(least, times(x, most));
    // Without a greatest number only the end that does not grow with it is known.
    return outward(x, zero) === zero || x.n === 0n ? least : undefined;
  };
  return { low: end(low, min), high: end(high, max) };
}

/** A figure of a list whose entries lie in `of`. */
export function listRange(e: Extract<Num, { kind: "of-list" }>, of: Ends): Ends {
  const { fewest = 0, mostEntries } = e.list.spec;
  const left = e.trim && !e.trim.keep ? e.trim.highest + e.trim.lowest : 0;
  const kept = e.trim?.keep ? e.trim.highest + e.trim.lowest : undefined;
  const least = e.where ? 0 : Math.max(0, Math.min(fewest - left, kept ?? Infinity));
  const most = Math.min(Math.max(0, (mostEntries ?? Infinity) - left), kept ?? Infinity);
  const known = most === Infinity ? undefined : most;
  if (e.figure === "number")
    return { low: whole(least), ...(known === undefined ? {} : { high: whole(known) }) };
  if (e.figure === "sum") return sums(of, least, known);
  // Without entries the figure is 0.
  if (least > 0) return of;
  return { low: of.low && min(of.low, zero), high: of.high && max(of.high, zero) };
}

/** What a rule over a list can contribute, its rules coming to `rules` for one entry. */
export function eachRange(rule: EachRule, rules: Ends): Ends {
  const { fewest = 0, mostEntries } = rule.list.spec;
  const { worth, combine, count = 0, empty } = rule;
  const one: Ends = worth ? { low: zero, high: worth.points } : rules;
  const made = (): Ends => {
    // Shared points are never more than all of them, however many entries there are.
    if (worth?.shared || combine === "mean") return one;
    if (combine === "sum") return sums(one, Math.max(1, fewest), mostEntries);
    return sums(one, Math.min(count, Math.max(1, fewest)), Math.min(count, mostEntries ?? count));
  };
  const some = made();
  if (fewest > 0) return some;
  const none: Ends =
    empty?.kind === "const"
      ? { low: empty.value, high: empty.value }
      : empty
        ? {}
        : { low: zero, high: zero };
  return {
    low: some.low && none.low && min(some.low, none.low),
    high: some.high && none.high && max(some.high, none.high),
  };
}
