// Steps: so much for every whole (or started, or part) step of a figure beyond or short of a level.
import { constant, type Num } from "../model/expression.js";
import { compare, mul, one, print, whole, zero } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { amountOf } from "./amounts.js";
import type { Clauses } from "./clauses.js";
import { guardedNumber } from "./expressions.js";
import { agree, dimensionOf } from "./measures.js";
import type { Outcome } from "./outcomes.js";
import { payOf, slot, times, type RulePlace } from "./rule-place.js";

/** The outcome of a rule by steps; `limit` reads its own `at most`. With a first amount nothing is taken exactly at the level. */
export function bySteps(
  place: RulePlace,
  core: tree.Phrase,
  clauses: Clauses,
  limit: () => Num | undefined,
): Outcome {
  const found = excess(place, core);
  if (!found) return { kind: "rules", rules: [] };
  const { figure, level, above, span } = found;
  const step = slot<tree.NumberNode>(core, "step");
  if (compare(step.value, zero) <= 0) {
    place.report.add("step-not-positive", step.span, {});
    return { kind: "rules", rules: [] };
  }
  // A step of 0.01 beside a level of 90% measures a rate as well.
  const inPercent = (e: tree.Expr): boolean => e.kind === "number" && (e.unit === "%" || e.unit === "pp");
  const rate = inPercent(step) || inPercent(level);
  const x = guardedNumber(place, figure, { kind: rate ? "rate" : "number" });
  // Of a rate, which ends at 100%, a whole step of 1 would hardly ever be reached: percentage points are meant.
  if ((rate || x.dimension.of === "rate") && !inPercent(step) && compare(step.value, one) >= 0) {
    const said = print(step.value);
    place.report.add("step-of-rate", step.span, { step: said, points: print(mul(step.value, whole(100))) });
    return { kind: "rules", rules: [] };
  }
  const q = guardedNumber(place, level);
  agree(place, span, x, q);
  agree(place, step.span, x, { expr: constant(step.value), dimension: dimensionOf(step) });
  const distance: Num = {
    kind: "greatest",
    args: [
      { kind: "arithmetic", op: "-", left: above ? x.expr : q.expr, right: above ? q.expr : x.expr },
      constant(zero),
    ],
  };
  const parts: Num = { kind: "arithmetic", op: "/", left: distance, right: constant(step.value) };
  const count: Num =
    core.construct === "steps-pro-rata"
      ? parts
      : { kind: "rounded", places: 0, mode: core.construct === "steps-started" ? "up" : "down", of: parts };
  const again = core.slots["again"] as tree.WordNode | undefined;
  if (again && again.word !== payOf(core, "verb"))
    place.report.add("wrong-sign", again.span, { what: place.source.slice(again.span) });
  const each = slot<tree.AmountNode>(core, "amount");
  const paid = amountOf(place, each, clauses, count);
  const stepped = each.high ? paid : times(paid, count);
  const first = core.slots["first"] as tree.AmountNode | undefined;
  const amount: Num = first
    ? {
        kind: "if",
        when: { kind: "compare", op: ">", left: distance, right: constant(zero) },
        then: { kind: "arithmetic", op: "+", left: amountOf(place, first, clauses), right: stepped },
        otherwise: constant(zero),
      }
    : stepped;
  return { kind: payOf(core, "verb"), amount, limit: limit() };
}

/** The figure, the level, and on which side of it points move. */
function excess(
  place: RulePlace,
  core: tree.Phrase,
): { figure: tree.Expr; level: tree.Expr; above: boolean; span: tree.Expr["span"] } | undefined {
  const side = core.slots["side"] as tree.Phrase | undefined;
  if (side)
    return {
      figure: slot(core, "of"),
      level: slot(side, "add"),
      above: side.construct === "above",
      span: side.span,
    };
  const compared = slot<tree.Expr>(core, "compare");
  if (compared.kind === "binary" && (compared.op === ">" || compared.op === "<"))
    return { figure: compared.left, level: compared.right, above: compared.op === ">", span: compared.span };
  place.report.add("comparison-needed", compared.span, {});
  return undefined;
}
