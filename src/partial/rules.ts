// What rules can still contribute.
import type { Rule } from "../model/rubric.js";
import { combineEntries, withinWorth } from "../runtime/combine.js";
import { sum, zero } from "../runtime/exact.js";
import { pickedOf } from "../runtime/picked.js";
import { ruleRange } from "../types/range.js";
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
      // The sum of the picked arms never falls where an arm rises.
      return i.throughEnds(arms, (ends) =>
        sum(
          pickedOf(
            ends.map((value) => ({ value })),
            rule.best,
            rule.count,
          ).map((arm) => arm.value),
        ),
      );
    }
    case "each": {
      const entries = values.entries(rule.list, () => contributions(rule.rules, values));
      if (!entries) return ruleRange(rule);
      if (entries.length === 0) return rule.empty ? values.number(rule.empty) : i.nothing;
      const { worth } = rule;
      const worths = worth
        ? entries.map((entry) => i.mapped(entry, (x) => withinWorth(worth, entries.length, x)))
        : entries;
      // However entries are made into one, it never falls where one of them rises.
      return i.throughEnds(
        worth ? worths.map((entry) => i.overlap({ low: zero, high: worth.points }, entry)) : worths,
        (ends) => combineEntries(rule.combine, rule.count, ends).value,
      );
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
