// Points of a rule: a number, a formula, or an assessor's choice inside a range.
import { constant, type Num } from "../model/expression.js";
import type { FactDraft } from "../names/scope.js";
import { compare, print, sub, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Clauses } from "./clauses.js";
import { constantOf, guardedNumber, number } from "./expressions.js";
import { introduce } from "./facts-met.js";
import { range } from "./range.js";
import { slot, times, type RulePlace } from "./rule-place.js";

/** Points of a rule. A range is the assessor's choice: an input of the name behind `marked`. */
export function amountOf(place: RulePlace, amount: tree.AmountNode, clauses: Clauses, scale?: Num): Num {
  const read = (e: tree.Expr): Num => guardedNumber(place, e).expr;
  const low = read(amount.low);
  const { high: most } = range(low);
  if (most && compare(most, zero) < 0) place.report.add("negative-amount", amount.span, {});
  if (amount.fullLess) {
    if (place.full) return { kind: "arithmetic", op: "-", left: place.full, right: low };
    place.report.add("full-undefined", amount.span, {});
    return low;
  }
  if (!amount.high) return low;
  const high = read(amount.high);
  if (low.kind === "const" && high.kind === "const" && compare(low.value, high.value) > 0)
    place.report.add("range-reversed", amount.span, {});
  const marked = clauses.take("marked");
  if (!marked) {
    place.report.add("range-unmarked", amount.span, {});
    return low;
  }
  const by = (e: Num): Num => (scale ? times(e, scale) : e);
  return mark(place, slot(marked, "name"), by(low), by(high), clauses);
}

/** Points that must be known beforehand: where a block starts, and where it is capped. */
export function constantAmount(place: RulePlace, phrase: tree.Phrase): Exact | undefined {
  const amount = slot<tree.AmountNode>(phrase, "amount");
  const low = number(place, amount.low).expr;
  const full = amount.fullLess ? place.full : constant(zero);
  if (low.kind === "const" && !amount.high && full?.kind === "const")
    return amount.fullLess ? sub(full.value, low.value) : low.value;
  place.report.add("type-mismatch", amount.span, {
    is: place.report.say("a range or a formula", "幅度或算式"),
    needed: place.report.say("a plain number of points", "确定的分数"),
  });
  return undefined;
}

function mark(place: RulePlace, name: tree.NameNode, low: Num, high: Num, clauses: Clauses): Num {
  const before = place.scope.has(name.name) ? place.scope.find(name.name) : undefined;
  if (before) place.report.add("name-repeated", name.span, { name: name.name });
  const fact = introduce(place, name, "mark");
  if (low.kind === "const") fact.spec.least = print(low.value);
  if (high.kind === "const") fact.spec.most = print(high.value);
  const step = clauses.take("step");
  const size = step && stepSize(place, slot<tree.Expr>(step, "number"));
  return { kind: "mark", fact, low, high, ...(size ? { step: size } : {}) };
}

/** Steps are of one size, above 0: they divide the range. */
function stepSize(place: RulePlace, e: tree.Expr): Exact | undefined {
  const size = constantOf(e);
  if (size && compare(size, zero) > 0) return size;
  place.report.add("type-mismatch", e.span, {
    is: place.source.slice(e.span),
    needed: place.report.say("a number above 0", "大于0的数"),
  });
  return undefined;
}

/** `judge up to A for each of (P, Q)`: a mark of each of those named. */
export function judgedEach(place: RulePlace, core: tree.Phrase, clauses: Clauses): Num[] {
  const list = slot<tree.Expr>(core, "list");
  const names = list.kind === "list" ? list.items : [list];
  return names.flatMap((name) => {
    if (name.kind === "name") return [judged(place, { ...core, slots: { ...core.slots, name } }, clauses)];
    place.report.add("reserved-word", name.span, { word: place.source.slice(name.span) });
    return [];
  });
}

/** `judge NAME up to A`: points an assessor sets. */
export function judged(place: RulePlace, core: tree.Phrase, clauses: Clauses): Num {
  const low = core.slots["number"] ? slot<tree.NumberNode>(core, "number").value : zero;
  const amount = slot<tree.AmountNode>(core, "amount");
  const high = guardedNumber(place, amount.low).expr;
  clauses.take("by");
  const criteria = core.slots["text"] as tree.TextNode | undefined;
  const made = mark(place, slot(core, "name"), constant(low), high, clauses);
  if (criteria && made.kind === "mark")
    (made.fact as FactDraft).spec.label =
      made.fact.spec.name + place.report.say(` (${criteria.value})`, `（${criteria.value}）`);
  return made;
}
