// The places of units.
import { compare, print, type Exact } from "./exact.js";

/**
 * The place of each unit, 1 for the highest total; of equal totals the one that is higher in what follows comes first. Units equal in
 * everything share the better or the worse place.
 */
export function places(units: readonly (readonly Exact[])[], ties: "better" | "worse"): number[] {
  const order = (a: readonly Exact[], b: readonly Exact[]): number =>
    a.reduce((found, x, i) => found || compare(b[i]!, x), 0);
  const keyOf = (unit: readonly Exact[]): string => unit.map(print).join(" ");
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  [...units].sort(order).forEach((unit, i) => {
    const key = keyOf(unit);
    if (!first.has(key)) first.set(key, i + 1);
    last.set(key, i + 1);
  });
  return units.map((unit) => (ties === "better" ? first : last).get(keyOf(unit))!);
}

/**
 * Places by whole numbers, the highest first: without sorting, by counting how many have each. All lie between `least` and `most`,
 * which are no further apart than an array can be long.
 */
export function placesByCounting(
  totals: Int32Array | Float64Array,
  least: number,
  most: number,
  ties: "better" | "worse",
): Int32Array {
  const having = new Int32Array(most - least + 2);
  for (let i = 0; i < totals.length; i++) having[totals[i]! - least]!++;
  // From here on: how many have so much or more.
  for (let i = having.length - 2; i >= 0; i--) having[i]! += having[i + 1]!;
  const places = new Int32Array(totals.length);
  for (let i = 0; i < totals.length; i++) {
    const at = totals[i]! - least;
    places[i] = ties === "better" ? having[at + 1]! + 1 : having[at]!;
  }
  return places;
}

/**
 * Places by numbers, the highest first. Where those are equal, what stands further back decides: exact values, of which the first may
 * be the one that the number is nearest to.
 */
export function placesByNumbers(
  totals: readonly number[],
  further: ((unit: number) => readonly Exact[]) | undefined,
  ties: "better" | "worse",
): Int32Array {
  const places = new Int32Array(totals.length);
  const behind = (a: number, b: number): number => {
    const [x, y] = [further!(a), further!(b)];
    return x.reduce((found, value, i) => found || compare(y[i]!, value), 0);
  };
  const order = totals
    .map((_, i) => i)
    .sort((a, b) => totals[b]! - totals[a]! || (further ? behind(a, b) : 0));
  const isSame = (a: number, b: number): boolean =>
    totals[a] === totals[b] && (further === undefined || behind(a, b) === 0);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && isSame(order[from]!, order[to]!)) to++;
    for (let i = from; i < to; i++) places[order[i]!] = ties === "better" ? from + 1 : to;
    from = to;
  }
  return places;
}
