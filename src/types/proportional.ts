// `proportional to X`: points in proportion to a rate, full from a level on, nothing below another.
import { constant, type Num } from "../model/expression.js";
import { equal, one, zero } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { amountOf } from "./amounts.js";
import type { Clauses } from "./clauses.js";
import { guardedNumber } from "./expressions.js";
import { slot, type RulePlace } from "./rule-place.js";
import { canBeZero } from "./range.js";

/** M·X/D up to full; `none below` is tried first. */
export function proportional(place: RulePlace, core: tree.Phrase, clauses: Clauses): Num {
  const read = (clause: tree.Phrase | undefined, name = "add"): Num | undefined =>
    clause && guardedNumber(place, slot<tree.Expr>(clause, name)).expr;
  const rate = guardedNumber(place, slot(core, "of"), { kind: "rate" }).expr;
  const outOfClause = clauses.take("out-of");
  const outOf = read(outOfClause) ?? constant(one);
  if (outOfClause && canBeZero(outOf))
    place.report.add("zero-divisor", outOfClause.span, {
      text: place.source.slice((outOfClause.slots["add"] as tree.Expr).span),
    });
  const fullClause = clauses.take("full-at");
  const fullAt = read(fullClause) ?? outOf;
  if (fullClause && !outOfClause && !(fullAt.kind === "const" && equal(fullAt.value, one)))
    place.report.add("out-of-unsaid", fullClause.span, {});
  const none = clauses.take("none-below");
  // Only one of the two bars can hold; the other is then reported as out of place.
  const noneOrAt = none ? undefined : clauses.take("none-at-or-below");
  const points = clauses.take("of-points");
  let amount: Num;
  if (points) amount = amountOf(place, slot(points, "amount"), clauses);
  else if (place.full) amount = place.full;
  else {
    place.report.add("full-undefined", core.span, {});
    amount = constant(zero);
  }
  const share: Num = {
    kind: "arithmetic",
    op: "/",
    left: {
      kind: "arithmetic",
      op: "*",
      left: amount,
      right: { kind: "greatest", args: [rate, constant(zero)] },
    },
    right: outOf,
  };
  const upTo: Num = {
    kind: "if",
    when: { kind: "compare", op: ">=", left: rate, right: fullAt },
    then: amount,
    otherwise: share,
  };
  const bar = read(none) ?? read(noneOrAt);
  if (!bar) return upTo;
  return {
    kind: "if",
    when: { kind: "compare", op: none ? "<" : "<=", left: rate, right: bar },
    then: constant(zero),
    otherwise: upTo,
  };
}
