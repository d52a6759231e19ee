// How the entries of a list make one contribution: shared by the interpreter and compiled scorers.
import { add, compare, div, max, min, sum, whole, zero, type Exact } from "./exact.js";

export type Combination = "sum" | "mean" | "best" | "worst";

/** What entries come to together, and which of them count. Of equal ones the earlier counts. */
export function combineEntries(
  how: Combination,
  count: number | undefined,
  values: readonly Exact[],
): { readonly value: Exact; readonly counted: readonly boolean[] } {
  if (how === "best" || how === "worst") {
    const order = values
      .map((value, i) => ({ value, i }))
      .sort((a, b) => (how === "best" ? compare(b.value, a.value) : compare(a.value, b.value)) || a.i - b.i)
      .slice(0, count);
    const kept = new Set(order.map(({ i }) => i));
    return { value: sum(order.map(({ value }) => value)), counted: values.map((_, i) => kept.has(i)) };
  }
  const counted = values.map(() => true);
  if (values.length === 0) return { value: zero, counted };
  const total = sum(values);
  return { value: how === "mean" ? div(total, whole(values.length)) : total, counted };
}

/** What an entry is worth, and where it starts. */
export interface Worth {
  readonly points: Exact;
  readonly shared: boolean;
  readonly start: "full" | "zero";
}

/** The value of an entry that is worth something: from its start, never below 0 or above what it is worth. */
export function withinWorth(worth: Worth, entries: number, rules: Exact): Exact {
  const most = worth.shared ? div(worth.points, whole(entries)) : worth.points;
  return min(most, max(zero, add(worth.start === "full" ? most : zero, rules)));
}

/** Entries left out, or kept alone: so many of the highest and of the lowest. */
export interface TrimRow {
  readonly keep: boolean;
  readonly highest: number;
  readonly lowest: number;
}

/** A figure of values, after trimming; 0 where none is left. */
export function figureOf(
  figure: "sum" | "average" | "highest" | "lowest" | "number",
  all: readonly Exact[],
  trim: TrimRow | undefined,
): Exact {
  const values = trim ? trimmed(all, trim) : all;
  if (figure === "number") return whole(values.length);
  if (figure === "sum") return sum(values);
  if (values.length === 0) return zero;
  if (figure === "average") return div(sum(values), whole(values.length));
  return values.reduce(figure === "highest" ? max : min);
}

function trimmed(all: readonly Exact[], { keep, highest, lowest }: TrimRow): readonly Exact[] {
  const sorted = [...all].sort((a, b) => compare(b, a));
  if (!keep) return sorted.slice(highest, Math.max(highest, sorted.length - lowest));
  return sorted.filter((_, i) => i < highest || i >= sorted.length - lowest);
}
