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
