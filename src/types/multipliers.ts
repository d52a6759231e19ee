// `halved when C`, `doubled when C`, `waived when C`, `times 1.5 when C`: circumstances that multiply what a rule moves.
import { constant, type Bool, type Num } from "../model/expression.js";
import { compare, exact, one, whole, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Clauses } from "./clauses.js";
import { condition, guardedNumber } from "./expressions.js";
import { range } from "./range.js";
import { slot, times, type RulePlace } from "./rule-place.js";

const factors: readonly (readonly [construct: string, factor: Exact])[] = [
  ["halved", exact("0.5")],
  ["doubled", whole(2)],
  ["waived", zero],
];

/** The amount times the factor of every circumstance that holds. A limit of the rule comes after it. */
export function multiplied(place: RulePlace, clauses: Clauses, amount: Num): Num {
  let made = amount;
  const by = (factor: Num, when: Bool): void => {
    made = times(made, { kind: "if", when, then: factor, otherwise: constant(one) });
  };
  for (const [construct, factor] of factors)
    for (const clause of clauses.takeAll(construct))
      by(constant(factor), condition(place, slot<tree.Expr>(clause, "when")));
  for (const clause of clauses.takeAll("times")) {
    const said = slot<tree.Expr>(clause, "by");
    const factor = guardedNumber(place, said).expr;
    const { low } = range(factor);
    if (!low || compare(low, zero) < 0)
      place.report.add("negative-factor", said.span, { text: place.source.slice(said.span) });
    by(factor, condition(place, slot<tree.Expr>(clause, "when")));
  }
  return made;
}
