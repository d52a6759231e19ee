// What rules can still contribute.
import type { Rule } from "../model/rubric.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import type { PartialValues } from "./values.js";

export function contribution(rule: Rule, values: PartialValues): Interval {
  switch (rule.kind) {
    case "charge": {
      const amount = values.number(rule.amount);
      const limited = rule.limit ? i.smaller(amount, values.number(rule.limit)) : amount;
      return rule.pays === "deduct" ? i.negated(limited) : limited;
    }
    case "choose":
      return values.firstOf(
        rule.rows.map((row) => ({ when: row.when, then: () => contributions(row.rules, values) })),
        () => i.nothing,
        i.hull,
      );
    case "pick": {
      const arms = rule.arms.map((arm) => contributions(arm, values));
      return arms.length === 0 ? i.nothing : arms.reduce(rule.best ? i.larger : i.smaller);
    }
    case "together": {
      const inside = contributions(rule.rules, values);
      const limit = values.number(rule.limit);
      return rule.pays === "deduct"
        ? i.negated(i.smaller(i.negated(inside), limit))
        : i.smaller(inside, limit);
    }
  }
}

export const contributions = (rules: readonly Rule[], values: PartialValues): Interval =>
  i.total(rules.map((rule) => contribution(rule, values)));
