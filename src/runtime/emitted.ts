// Small words of emitted code. They look at every operand, so that everything that is missing is noted at once.
import { compare, max, min, whole, type Exact } from "./exact.js";

/** A number as an app may give it: a JavaScript number is read as it prints, a text as the decimal it says (`"95%"` for a rate). */
export type Decimal = number | string;
/** Points an assessor gives, with the reason. */
export type MarkInput = Decimal | { readonly value: Decimal; readonly reason?: string };

export const all = (...conditions: readonly boolean[]): boolean => !conditions.includes(false);
export const any = (...conditions: readonly boolean[]): boolean => conditions.includes(true);
/** How many of the conditions hold. */
export const counted = (...conditions: readonly boolean[]): Exact => {
  let many = 0;
  for (const holds of conditions) if (holds) many++;
  return whole(many);
};
export const atLeast = (least: Exact, ...conditions: readonly boolean[]): boolean =>
  compare(counted(...conditions), least) >= 0;
export const smallest = (...values: readonly Exact[]): Exact => values.reduce(min);
export const largest = (...values: readonly Exact[]): Exact => values.reduce(max);
