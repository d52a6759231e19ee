// Figures of values of which some are open, or may not count.
import type { ListFigure } from "../model/expression.js";
import { figureOf, type TrimRow } from "../runtime/combine.js";
import { add, compare, div, mul, sum, whole, zero, type Exact } from "../runtime/exact.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import type { Truth } from "./truth.js";

export interface Counted {
  /** Whether it counts at all. */
  readonly counts: Truth;
  readonly value: Interval;
}

/** A figure of what counts, 0 where nothing does; undefined where too much is open to say. */
export function figureOfSome(
  figure: ListFigure,
  all: readonly Counted[],
  trim?: TrimRow,
): Interval | undefined {
  const some = all.filter(({ counts }) => counts !== false);
  const sure = some.filter(({ counts }) => counts);
  if (sure.length === some.length) {
    const noneTrimmed = some.map(() => zero);
    if (figure === "number") return i.at(figureOf(figure, noneTrimmed, trim));
    return i.throughEnds(
      some.map(({ value }) => value),
      (ends) => figureOf(figure, ends, trim),
    );
  }
  if (trim) return undefined;
  switch (figure) {
    case "number":
      return { low: whole(sure.length), high: whole(some.length) };
    case "sum":
      return i.total(some.map(({ counts, value }) => (counts ? value : i.hull(value, i.nothing))));
    case "average":
      return mean(some, sure);
    case "highest":
      return farthest(some, sure, i.larger);
    case "lowest":
      return farthest(some, sure, i.smaller);
  }
}

/** What counts for certain bounds the farthest value on one side, and all that may count on the other. */
function farthest(
  some: readonly Counted[],
  sure: readonly Counted[],
  join: (a: Interval, b: Interval) => Interval,
): Interval {
  const hull = some.map(({ value }) => value).reduce(i.hull);
  if (sure.length === 0) return i.hull(hull, i.nothing);
  const least = sure.map(({ value }) => value).reduce(join);
  const most = some.map(({ value }) => value).reduce(join);
  return i.hull(least, most);
}

/** The mean is farthest with all that counts for certain and, of what may count, all that draws it there. */
function mean(some: readonly Counted[], sure: readonly Counted[]): Interval {
  const end = (which: "low" | "high"): Exact | undefined => {
    const ends = (list: readonly Counted[]): Exact[] => list.flatMap(({ value }) => value[which] ?? []);
    const certain = ends(sure);
    const perhaps = ends(some.filter(({ counts }) => counts !== true)).sort((a, b) =>
      which === "low" ? compare(a, b) : compare(b, a),
    );
    if (certain.length + perhaps.length < some.length) return undefined;
    let [total, count] = [sum(certain), certain.length];
    for (const each of perhaps) {
      const draws = count === 0 || compare(mul(each, whole(count)), total) * (which === "low" ? -1 : 1) > 0;
      if (draws) [total, count] = [add(total, each), count + 1];
    }
    return div(total, whole(count));
  };
  const value: Interval = { low: end("low"), high: end("high") };
  return sure.length > 0 ? value : i.hull(value, i.nothing);
}
