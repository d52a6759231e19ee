// Whole numbers the rubric writes: how many units, which place, how many decimal places. They count things and are never points.
import type { Report } from "../diagnostics/catalog.js";
import { compare, isWhole, print, whole } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";

/** More than any cohort or list has, and far inside what a double holds exactly. */
const most = 1_000_000;

/** The whole number a node says, from `least` to `atMost`; anything else is reported, and `least` is taken. */
export function wholeNumber(report: Report, node: tree.NumberNode, least: number, atMost?: number): number {
  const { value, span } = node;
  const fits =
    isWhole(value) && compare(value, whole(least)) >= 0 && compare(value, whole(atMost ?? most)) <= 0;
  if (fits) return Number(value.n);
  const limit = atMost === undefined && compare(value, whole(most)) <= 0 ? undefined : (atMost ?? most);
  report.add("whole-number", span, {
    given: print(value),
    least: String(least),
    ...(limit === undefined ? {} : { most: String(limit) }),
  });
  return least;
}
