// Which of several results count: so many of them, the greatest or the least.
import { compare, type Exact } from "./exact.js";

/** The `count` best (or worst) of a list, in the order of the list; of equals the first are taken. */
export function pickedOf<T extends { readonly value: Exact }>(
  list: readonly T[],
  best: boolean,
  count: number,
): T[] {
  const ordered = [...list.keys()].sort((a, b) => {
    const order = compare(list[a]!.value, list[b]!.value);
    return (best ? -order : order) || a - b;
  });
  const taken = new Set(ordered.slice(0, count));
  return list.filter((_, i) => taken.has(i));
}
