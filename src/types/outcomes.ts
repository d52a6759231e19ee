// Outcomes of rows and branches, brought to one family: rows that earn, or rows that take. A row that takes beside rows
// that earn makes the whole a charge: `full` is then no deduction, `none` all of it, and so many points the rest of full.
import type { Num } from "../model/expression.js";
import { constant } from "../model/expression.js";
import type { Pays, Rule } from "../model/rubric.js";
import { zero } from "../runtime/exact.js";

/** What a simple rule gives or takes before its family is known. */
export type Outcome =
  | { readonly kind: "award" | "deduct" | "add"; readonly amount: Num; readonly limit?: Num }
  | { readonly kind: "full" | "none" | "no-deduction" }
  | { readonly kind: "full-less"; readonly amount: Num }
  /** Rules with a life of their own. */
  | { readonly kind: "rules"; readonly rules: readonly Rule[] };

export type Family = "award" | "deduct";

export function familyOf(outcomes: readonly Outcome[]): Family {
  return outcomes.some((o) => o.kind === "deduct" || o.kind === "no-deduction") ? "deduct" : "award";
}

const less = (full: Num, amount: Num): Num => ({
  kind: "arithmetic",
  op: "-",
  left: full,
  right: amount,
});

/** The charge an outcome amounts to, or undefined when it needs `full` and the block does not say its points. */
export function charge(
  outcome: Exclude<Outcome, { kind: "rules" }>,
  family: Family,
  full: Num | undefined,
): { pays: Pays; amount: Num; limit?: Num } | undefined {
  if (outcome.kind === "add") return { pays: "add", amount: outcome.amount, limit: outcome.limit };
  if (family === "award") {
    switch (outcome.kind) {
      case "award":
        return { pays: "award", amount: outcome.amount, limit: outcome.limit };
      case "full":
        return full && { pays: "award", amount: full };
      case "full-less":
        return full && { pays: "award", amount: less(full, outcome.amount) };
      default:
        return { pays: "award", amount: constant(zero) };
    }
  }
  switch (outcome.kind) {
    case "deduct":
      return { pays: "deduct", amount: outcome.amount, limit: outcome.limit };
    case "none":
      return full && { pays: "deduct", amount: full };
    case "full-less":
      return { pays: "deduct", amount: outcome.amount };
    case "award":
      return full && { pays: "deduct", amount: less(full, outcome.amount) };
    default:
      return { pays: "deduct", amount: constant(zero) };
  }
}
