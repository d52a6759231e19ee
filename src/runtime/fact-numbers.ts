// The number in a fact's value.
import type { Exact } from "./exact.js";

/** The number that a value is, or that a mark has; undefined for what is none. */
export function numberIn(value: unknown): Exact | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("n" in value && "d" in value) return value as Exact;
  return "value" in value ? numberIn(value.value) : undefined;
}
