import { div, max, min, mul, sum, whole, zero, type Exact } from "./exact.js";

/** Parts made into a whole; parts that do not count are left out, and nothing makes 0. */
export function rollUp(
  how: "sum" | "weighted" | "minimum" | "maximum" | "mean",
  parts: readonly { readonly value: Exact; readonly weight?: Exact }[],
): Exact {
  const values = parts.map((part) => part.value);
  if (values.length === 0) return zero;
  switch (how) {
    case "sum":
      return sum(values);
    case "weighted":
      return sum(parts.map((part) => mul(part.weight ?? zero, part.value)));
    case "minimum":
      return values.reduce(min);
    case "maximum":
      return values.reduce(max);
    case "mean":
      return div(sum(values), whole(values.length));
  }
}
