// Charges and choices: what outcomes become once it is clear whether they earn or take.
import { factsOf, type Bool, type Num } from "../model/expression.js";
import type { ChoiceRow, Fact, Pays, Quota, Rule, RuleInfo } from "../model/rubric.js";
import type { Span } from "../text/span.js";
import { charge, familyOf, type Outcome } from "./outcomes.js";
import { most } from "./range.js";
import type { RulePlace } from "./rule-place.js";

export function infoOf(place: RulePlace, span: Span, facts: Iterable<Fact>, unwritten = false): RuleInfo {
  return {
    index: place.nextRule(),
    line: place.line(span),
    source: place.source.slice(span).replace(/\s+/g, " ").trim(),
    span,
    facts: [...new Set(facts)],
    ...(unwritten ? { unwritten } : {}),
  };
}

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
  const conditions: Bool[] = [];
  const built: ChoiceRow[] = rows.map((row) => {
    conditions.push(row.when);
    return {
      when: row.when,
      rules: branchRules(place, row.outcome, family, row.span, conditions.flatMap(factsOf), row.unwritten),
      quota: row.quota,
      span: row.span,
    };
  });
  const made: Rule = { kind: "choose", rows: built, info: infoOf(place, span, conditions.flatMap(factsOf)) };
  if (family === "deduct") return made;
  // What a row of an award could have given is what the best row gives.
  const possible = most(made);
  const rowsWith = built.map((row) => ({
    ...row,
    rules: row.rules.map((r) => (r.kind === "charge" && r.pays === "award" ? { ...r, possible } : r)),
  }));
  return { ...made, rows: rowsWith, possible };
}

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
  const made: Rule = { kind: "charge", pays, amount, limit, info: infoOf(place, span, seen, unwritten) };
  return pays === "award" ? { ...made, possible: most(made) } : made;
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
