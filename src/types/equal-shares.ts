// `award 1.5 in equal shares for each of (a, b, c)`: one amount for the whole list, an equal share of it for each that holds.
import { constant, type Num } from "../model/expression.js";
import { div, whole } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { amountOf } from "./amounts.js";
import type { Clauses } from "./clauses.js";
import { condition } from "./expressions.js";
import { slot, times, type RulePlace } from "./rule-place.js";

/** A·k/n for k of n. A share that is a plain number is worked out here, so that 1.5 in three shares is 0.5 for each. */
export function equalShares(place: RulePlace, core: tree.Phrase, clauses: Clauses): Num {
  const list = slot<tree.Expr>(core, "list");
  const items = (list.kind === "list" ? list.items : [list]).map((item) => condition(place, item));
  const amount = slot<tree.AmountNode>(core, "amount");
  const held: Num = { kind: "count", items };
  const shares = whole(items.length);
  const part: Num = { kind: "arithmetic", op: "/", left: held, right: constant(shares) };
  const paid = amountOf(place, amount, clauses, part);
  if (amount.high) return paid;
  return paid.kind === "const" ? times(constant(div(paid.value, shares)), held) : times(paid, part);
}
