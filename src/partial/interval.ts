// Intervals of exact rationals: what a value can still become. An end that is absent is without limit.
import {
  add,
  compare,
  div,
  equal,
  isZero,
  max,
  min,
  mul,
  neg,
  one,
  power,
  zero,
  type Exact,
} from "../runtime/exact.js";

export interface Interval {
  readonly low?: Exact;
  readonly high?: Exact;
}

export const at = (value: Exact): Interval => ({ low: value, high: value });
export const nothing: Interval = at(zero);

/** The value of an interval that holds only one. */
export const known = ({ low, high }: Interval): Exact | undefined =>
  low && high && equal(low, high) ? low : undefined;

type End = Exact | undefined;
const both = (a: End, b: End, f: (x: Exact, y: Exact) => Exact): End => a && b && f(a, b);
const either = (a: End, b: End, f: (x: Exact, y: Exact) => Exact): End => (a && b ? f(a, b) : (a ?? b));

export const plus = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, add),
  high: both(a.high, b.high, add),
});
export const negated = (a: Interval): Interval => ({ low: a.high && neg(a.high), high: a.low && neg(a.low) });
export const total = (list: readonly Interval[]): Interval => list.reduce(plus, nothing);

/** All that is in one of the two, and what lies between. */
export const hull = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, min),
  high: both(a.high, b.high, max),
});
/** What is in both. */
export const overlap = (a: Interval, b: Interval): Interval => ({
  low: either(a.low, b.low, max),
  high: either(a.high, b.high, min),
});
export const smaller = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, min),
  high: either(a.high, b.high, min),
});
export const larger = (a: Interval, b: Interval): Interval => ({
  low: either(a.low, b.low, max),
  high: both(a.high, b.high, max),
});
/** By a function that never falls. */
export const mapped = (a: Interval, f: (x: Exact) => Exact): Interval => ({
  low: a.low && f(a.low),
  high: a.high && f(a.high),
});

/** By a function of several values that never falls where one of them rises. */
export const throughEnds = (list: readonly Interval[], f: (ends: readonly Exact[]) => Exact): Interval => {
  const end = (which: "low" | "high"): End => {
    const ends = list.flatMap((each) => each[which] ?? []);
    return ends.length === list.length ? f(ends) : undefined;
  };
  return { low: end("low"), high: end("high") };
};

/** The sign of an end, absent ends having that of their side. */
const signOf = (end: End, side: -1 | 1): number => (end ? compare(end, zero) : side);

export function times(a: Interval, b: Interval): Interval {
  const products = ([-1, 1] as const).flatMap((sideA) =>
    ([-1, 1] as const).map((sideB) => {
      const [x, y] = [sideA < 0 ? a.low : a.high, sideB < 0 ? b.low : b.high];
      const sign = signOf(x, sideA) * signOf(y, sideB);
      // What is finite times zero is zero, however large it may grow.
      return { sign, value: sign === 0 ? zero : both(x, y, mul) };
    }),
  );
  const ends = (side: -1 | 1, f: (x: Exact, y: Exact) => Exact): End => {
    if (products.some(({ sign, value }) => value === undefined && sign * side > 0)) return undefined;
    return products.flatMap(({ value }) => value ?? []).reduce((x, y) => f(x, y));
  };
  // Ends without limit on one side only may leave no product on the other.
  return { low: ends(-1, min), high: ends(1, max) };
}

/**
 * One over each value but zero, which cannot be divided by.
 * @param isWhole whether the values are whole numbers, so that what is beyond zero is at least one
 */
export function inverted(b: Interval, isWhole: boolean): Interval {
  const { low, high } = b;
  const above = low && compare(low, zero) >= 0;
  const below = high && compare(high, zero) <= 0;
  if (above) {
    const least = isZero(low) ? (isWhole ? one : undefined) : low;
    return { low: high && !isZero(high) ? div(one, high) : zero, high: least && div(one, least) };
  }
  if (below) return negated(inverted(negated(b), isWhole));
  return isWhole ? { low: neg(one), high: one } : {};
}

export function raised(base: Interval, exponent: bigint): Interval {
  if (exponent === 0n) return at(one);
  if (exponent % 2n === 1n) return mapped(base, (x) => power(x, exponent));
  const { low, high } = base;
  const far = (x: End): End => x && power(x, exponent);
  if (low && compare(low, zero) >= 0) return { low: far(low), high: far(high) };
  if (high && compare(high, zero) <= 0) return { low: far(high), high: far(low) };
  return { low: zero, high: both(far(low), far(high), max) };
}
