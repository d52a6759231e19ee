// Charges and choices: what outcomes become once it is clear whether they earn or take.
import { factsOf, type Bool, type Num } from "../model/expression.js";
import type { ChoiceRow, Fact, Pays, Quota, Rule, RuleInfo } from "../model/rubric.js";
import type { Exact } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import { charge, familyOf, type Outcome } from "./outcomes.js";
import { chargeRange, most } from "./range.js";
import type { RulePlace } from "./rule-place.js";

export function infoOf(place: RulePlace, span: Span, facts: Iterable<Fact>, unwritten = false): RuleInfo {
  return {
    index: place.nextRule(),
    line: place.line(span),
    source: onOneLine(place.source.slice(span)),
    span,
    facts: [...new Set(facts)],
    scores: undefined,
    unwritten: unwritten || undefined,
  };
}

/** Most rules are one line, words apart by one space. */
const onOneLine = (text: string): string =>
  /[^\S ]|  /.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();

/** A row of a choice before it is known whether the choice earns or takes. */
export interface DraftRow {
  readonly when: Bool;
  readonly outcome: Outcome;
  readonly span: Span;
  readonly unwritten: boolean;
  readonly quota?: Quota;
}

/** Rows that exclude each other, brought to one family. */
export function choose(place: RulePlace, rows: readonly DraftRow[], span: Span): Rule {
  const family = familyOf(rows.map((row) => row.outcome));
  // Facts of a row's condition, and of those before it.
  const facts: Fact[] = [];
  const built: ChoiceRow[] = rows.map((row) => {
    facts.push(...factsOf(row.when));
    return {
      when: row.when,
      rules: branchRules(place, row.outcome, family, row.span, facts, row.unwritten),
      quota: row.quota,
      span: row.span,
    };
  });
  const info = infoOf(place, span, facts);
  const made: Rule = { kind: "choose", rows: built, possible: undefined, info };
  if (family === "deduct") return made;
  // What a row of an award could have given is what the best row gives.
  const possible = most(made);
  const rowsWith = built.map(({ when, rules, quota, span }) => ({
    when,
    rules: rules.map((r) => (r.kind === "charge" && r.pays === "award" ? withPossible(r, possible) : r)),
    quota,
    span,
  }));
  return { kind: "choose", rows: rowsWith, possible, info };
}

/** Written out, not spread: there are thousands of charges, and engines read fast what is all of one shape. */
const withPossible = (
  { kind, pays, amount, limit, info }: Extract<Rule, { kind: "charge" }>,
  possible: Exact | undefined,
): Rule => ({ kind, pays, amount, limit, possible, info });

export function branchRules(
  place: RulePlace,
  outcome: Outcome,
  family: "award" | "deduct",
  span: Span,
  facts: readonly Fact[],
  unwritten: boolean,
): readonly Rule[] {
  if (outcome.kind === "rules") return outcome.rules;
  const made = charge(outcome, family, place.full);
  if (!made) {
    place.report.add("full-undefined", span, {});
    return [];
  }
  return [chargeRule(place, made.pays, made.amount, made.limit, span, facts, unwritten)];
}

export function chargeRule(
  place: RulePlace,
  pays: Pays,
  amount: Num,
  limit: Num | undefined,
  span: Span,
  facts: readonly Fact[] = [],
  unwritten = false,
): Rule {
  if (place.role === "penalty" && pays !== "deduct")
    place.report.add("wrong-sign", span, {
      what: place.report.say("An award inside a penalty section", "扣分项里的得分、加分规则"),
    });
  const seen = [...facts, ...factsOf(amount), ...(limit ? factsOf(limit) : [])];
  const possible = pays === "award" ? chargeRange(pays, amount, limit).high : undefined;
  return { kind: "charge", pays, amount, limit, possible, info: infoOf(place, span, seen, unwritten) };
}

/** In a limited group all rules must take, or all give. */
export function checkSigns(place: RulePlace, each: Rule, pays: "award" | "deduct"): void {
  if (each.kind === "charge") {
    const fits = pays === "deduct" ? each.pays === "deduct" : each.pays !== "deduct";
    if (!fits)
      place.report.add("wrong-sign", each.info.span, {
        what:
          pays === "deduct"
            ? place.report.say("An award among deductions limited together", "合计扣分里的得分规则")
            : place.report.say("A deduction among awards limited together", "合计得分里的扣分规则"),
      });
  } else if (each.kind === "choose")
    each.rows.forEach((row) => row.rules.forEach((r) => checkSigns(place, r, pays)));
  else if (each.kind === "each") {
    if (!each.worth) each.rules.forEach((r) => checkSigns(place, r, pays));
  } else if (each.kind === "pick") each.arms.forEach((arm) => arm.forEach((r) => checkSigns(place, r, pays)));
  else each.rules.forEach((r) => checkSigns(place, r, pays));
}
