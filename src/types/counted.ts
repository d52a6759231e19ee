// `per case of X`: so much for each counted case, less what is free, left out or beyond.
import { rewritten } from "../diagnostics/fixes.js";
import { bracketed } from "../syntax/written-name.js";
import { constant, type Num } from "../model/expression.js";
import { addField } from "../names/element-scope.js";
import type { FactDraft } from "../names/scope.js";
import { compare, print, zero } from "../runtime/exact.js";
import { measureClass } from "../syntax/tokens.js";
import type * as tree from "../syntax/tree.js";
import { amountOf } from "./amounts.js";
import type { Clauses } from "./clauses.js";
import { isDate } from "./dates.js";
import { constantOf, guardedNumber } from "./expressions.js";
import { introduceList } from "./facts-met.js";
import type { Outcome } from "./outcomes.js";
import { payOf, slot, times, type RulePlace } from "./rule-place.js";

/** The outcome of a rule per case; `limit` reads its own `at most`. */
export function perCase(
  place: RulePlace,
  core: tree.Phrase,
  clauses: Clauses,
  limit: () => Num | undefined,
): Outcome {
  const measure = slot<tree.WordNode>(core, "measure");
  if (!measureClass.has(measure.word))
    place.report.add("unknown-measure", measure.span, { name: measure.word });
  let counted: tree.Expr;
  let beyond: tree.Expr | undefined;
  let shortOf: tree.Expr | undefined;
  if (core.construct === "per-excess") {
    const compared = slot<tree.Expr>(core, "compare");
    if (compared.kind !== "binary" || ![">", "<"].includes(compared.op)) {
      place.report.add("comparison-needed", compared.span, {});
      return { kind: "rules", rules: [] };
    }
    counted = compared.left;
    if (compared.op === ">") beyond = compared.right;
    else shortOf = compared.right;
  } else {
    counted = slot<tree.Expr>(core, "count");
    const clause = clauses.take("beyond");
    beyond = clause && slot(clause, "add");
    const short = clauses.take("short-of");
    shortOf = short && slot(short, "add");
  }
  if (counted.kind === "full" || counted.kind === "none" || counted.kind === "bool") {
    const word = place.source.slice(counted.span);
    const fixes = [rewritten(counted.span, bracketed(word), "likely", place.report)];
    place.report.add("reserved-word", counted.span, { word }, { fixes });
    return { kind: "rules", rules: [] };
  }
  if (isDate(place, counted)) {
    // `每天` beyond a date: the days between the two.
    const other = beyond ?? shortOf;
    if (other) {
      const [left, right] = beyond ? [counted, other] : [other, counted];
      counted = { kind: "binary", op: "-", left, right, span: counted.span };
      beyond = { kind: "number", value: zero, span: other.span };
      shortOf = undefined;
    }
  }
  const amount = slot<tree.AmountNode>(core, "amount");
  if (amount.high && !clauses.has("marked")) {
    const marks = marksOf(place, counted, amount);
    if (marks) return { kind: payOf(core, "verb"), amount: marks, limit: limit() };
  }
  const intro = { kind: "count" as const, measure: measure.word };
  let count: Num = countOf(place, counted, intro);
  const excluded = clauses.take("excluding");
  if (excluded) {
    const out = countOf(place, slot(excluded, "add"), intro);
    // What is left out cannot be more than what is counted: that is checked where both are answered.
    if (out.kind === "fact" && count.kind === "fact")
      (out.fact as FactDraft).spec.atMostFact ??= count.fact.spec.key;
    else if (out.kind !== "const" || count.kind !== "const")
      place.report.add("type-mismatch", excluded.span, {
        is: place.report.say("a formula", "算式"),
        needed: place.report.say("a counted fact on both sides", "两边都是数量的数据"),
      });
    count = { kind: "arithmetic", op: "-", left: count, right: out };
  }
  const positive = (e: Num): Num => ({ kind: "greatest", args: [e, constant(zero)] });
  if (beyond)
    count = positive({ kind: "arithmetic", op: "-", left: count, right: countOf(place, beyond, intro) });
  if (shortOf)
    count = positive({ kind: "arithmetic", op: "-", left: countOf(place, shortOf, intro), right: count });
  const each = amountOf(place, amount, clauses, count);
  return { kind: payOf(core, "verb"), amount: amount.high ? each : times(each, count), limit: limit() };
}

/** `deduct 0.5..1.5 per case of X`: X is the list of what the assessor takes for each case. */
function marksOf(place: RulePlace, counted: tree.Expr, amount: tree.AmountNode): Num | undefined {
  if (counted.kind !== "name" || place.scope.find(counted.name)) return undefined;
  const low = constantOf(amount.low);
  const high = constantOf(amount.high!);
  if (!low || !high) return undefined;
  if (compare(low, high) > 0) place.report.add("range-reversed", amount.span, {});
  const list = introduceList(place, counted);
  if (!list) return undefined;
  const field = addField(list, "", "mark", counted.span, false, { least: print(low), most: print(high) });
  field.used = true;
  return { kind: "of-list", figure: "sum", list, of: { kind: "fact", fact: field } };
}

/** A count, its measure of the rule's class. */
function countOf(place: RulePlace, e: tree.Expr, intro: { kind: "count"; measure: string }): Num {
  const { expr, dimension } = guardedNumber(place, e, intro);
  const classes = [dimension.of === "count" ? dimension.measure : undefined, intro.measure].map((m) =>
    m ? measureClass.get(m) : undefined,
  );
  if (classes[0] && classes[1] && classes[0] !== classes[1] && !classes.includes("item"))
    place.report.add("measure-mismatch", e.span, {
      name: place.source.slice(e.span),
      declared: (dimension as { measure?: string }).measure!,
      used: intro.measure,
    });
  if (dimension.of === "days" && !["day", "item"].includes(classes[1] ?? "day"))
    place.report.add("measure-mismatch", e.span, {
      name: place.source.slice(e.span),
      declared: place.report.say("day", "天"),
      used: intro.measure,
    });
  if (dimension.of === "rate" || dimension.of === "money")
    place.report.add("type-mismatch", e.span, {
      is: place.report.say("not a count", "不是数量"),
      needed: place.report.say("a count", "数量"),
    });
  return expr;
}
