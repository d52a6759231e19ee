// What rules contribute, and what is told of them.
import type { Rule, RuleInfo } from "../model/rubric.js";
import { compare, equal, min, neg, print, sum, zero, type Exact } from "../runtime/exact.js";
import type { BlockStep, RuleEffect, UsedFact } from "../runtime/explanation.js";
import type { Mark } from "../runtime/facts.js";
import { usedFacts } from "./used-facts.js";
import type { Values } from "./values.js";

export class Contributions {
  /** Indices of the quotas whose rows the unit stands in. */
  readonly quotas: number[] = [];

  constructor(
    private readonly values: Values,
    private readonly language: "en" | "zh",
    /** Final scores a rule uses, as the account tells them. */
    private readonly scoresUsed: (ids: readonly string[]) => readonly UsedFact[],
  ) {}

  /** What a rule contributes; its effects are added to the trace. */
  rule(rule: Rule, effects: RuleEffect[], steps: BlockStep[]): Exact {
    switch (rule.kind) {
      case "charge": {
        const sign = (x: Exact): Exact => (rule.pays === "deduct" ? neg(x) : x);
        const amount = this.values.number(rule.amount);
        const limited = rule.limit ? min(amount, this.values.number(rule.limit)) : amount;
        const reason = rule.info.facts
          .map((fact) => this.values.given(fact))
          .find(
            (value): value is Mark =>
              typeof value === "object" && "value" in value && value.reason !== undefined,
          )?.reason;
        effects.push({
          ...this.told(rule.info),
          effect: print(sign(limited)),
          ...(equal(amount, limited) ? {} : { uncut: print(sign(amount)) }),
          ...(rule.possible && compare(limited, rule.possible) < 0 ? { possible: print(rule.possible) } : {}),
          ...(reason !== undefined ? { reason } : {}),
        });
        return sign(limited);
      }
      case "choose": {
        const row = rule.rows.find((r) => this.values.holds(r.when));
        if (row?.quota) this.quotas.push(row.quota.index);
        if (row && row.rules.length > 0) return sum(row.rules.map((r) => this.rule(r, effects, steps)));
        effects.push({
          ...this.told(rule.info),
          effect: "0",
          ...(rule.possible && compare(rule.possible, zero) > 0 ? { possible: print(rule.possible) } : {}),
        });
        return zero;
      }
      case "pick": {
        const arms = rule.arms.map((arm) => {
          const told: RuleEffect[] = [];
          const cut: BlockStep[] = [];
          return { told, cut, value: sum(arm.map((r) => this.rule(r, told, cut))) };
        });
        if (arms.length === 0) return zero;
        const picked = arms.reduce((a, b) =>
          (rule.best ? compare(b.value, a.value) > 0 : compare(b.value, a.value) < 0) ? b : a,
        );
        effects.push(...picked.told);
        steps.push(...picked.cut);
        return picked.value;
      }
      case "together": {
        const inside = sum(rule.rules.map((r) => this.rule(r, effects, steps)));
        const limit = this.values.number(rule.limit);
        const value = rule.pays === "deduct" ? neg(min(neg(inside), limit)) : min(inside, limit);
        if (!equal(value, inside))
          steps.push({
            kind: "limit",
            from: print(inside),
            to: print(value),
            line: rule.info.line,
            rule: rule.info.source,
          });
        return value;
      }
    }
  }

  told(info: RuleInfo): Pick<RuleEffect, "line" | "rule" | "facts"> {
    return { line: info.line, rule: info.source, facts: this.facts(info) };
  }
  facts(info: RuleInfo): UsedFact[] {
    return [...usedFacts(info.facts, this.values, this.language), ...this.scoresUsed(info.scores ?? [])];
  }
}
