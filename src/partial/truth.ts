// Conditions on facts of which some are missing: true, false, or undefined where they can still become either.
import type { Comparison } from "../model/expression.js";
import { compare } from "../runtime/exact.js";
import { known, type Interval } from "./interval.js";

export type Truth = boolean | undefined;

export const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

export function every(list: readonly Truth[]): Truth {
  return list.includes(false) ? false : list.includes(undefined) ? undefined : true;
}
export const some = (list: readonly Truth[]): Truth => not(every(list.map(not)));

/** Whether every value of one interval is below (or at) every value of the other. */
const below = (a: Interval, b: Interval): boolean =>
  a.high !== undefined && b.low !== undefined && compare(a.high, b.low) < 0;
const atMost = (a: Interval, b: Interval): boolean =>
  a.high !== undefined && b.low !== undefined && compare(a.high, b.low) <= 0;

const decided = (yes: boolean, no: boolean): Truth => (yes ? true : no ? false : undefined);

export function compares(op: Comparison, a: Interval, b: Interval): Truth {
  switch (op) {
    case "<":
      return decided(below(a, b), atMost(b, a));
    case "<=":
      return decided(atMost(a, b), below(b, a));
    case ">":
      return compares("<", b, a);
    case ">=":
      return compares("<=", b, a);
    case "=": {
      const [x, y] = [known(a), known(b)];
      return decided(x !== undefined && y !== undefined && compare(x, y) === 0, below(a, b) || below(b, a));
    }
    case "!=":
      return not(compares("=", a, b));
  }
}
