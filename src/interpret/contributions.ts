// What rules contribute, and what is told of them.
import type { Rule, RuleInfo } from "../model/rubric.js";
import { compare, equal, isZero, min, neg, print, sum, zero, type Exact } from "../runtime/exact.js";
import type { BlockStep, RuleEffect, UsedFact } from "../runtime/explanation.js";
import { combineEntries, withinWorth } from "../runtime/combine.js";
import type { Entries, Mark } from "../runtime/facts.js";
import { pickedOf } from "../runtime/picked.js";
import { entryName } from "../runtime/used-facts.js";
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

  /** Points of the block whose rules are at hand, where they depend on the unit: no award could have given it more. */
  worth: Exact | undefined;

  private possible(rule: { readonly possible?: Exact }): Exact | undefined {
    return rule.possible && this.worth ? min(rule.possible, this.worth) : rule.possible;
  }

  /** What a rule contributes; its effects are added to the trace. */
  rule(rule: Rule, effects: RuleEffect[], steps: BlockStep[]): Exact {
    switch (rule.kind) {
      case "charge": {
        const possible = this.possible(rule);
        const sign = (x: Exact): Exact => (rule.pays === "deduct" ? neg(x) : x);
        const amount = this.values.number(rule.amount);
        const limited = rule.limit ? min(amount, this.values.number(rule.limit)) : amount;
        this.saw(rule, amount, equal(amount, limited));
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
          ...(possible && compare(limited, possible) < 0 ? { possible: print(possible) } : {}),
          ...(reason !== undefined ? { reason } : {}),
        });
        return sign(limited);
      }
      case "choose": {
        const possible = this.possible(rule);
        const row = rule.rows.find((r) => this.values.holds(r.when));
        if (row) this.values.saw(row, "reached");
        else this.values.saw(rule, "none");
        if (row?.quota) this.quotas.push(row.quota.index);
        if (row && row.rules.length > 0) return sum(row.rules.map((r) => this.rule(r, effects, steps)));
        effects.push({
          ...this.told(rule.info),
          effect: "0",
          ...(possible && compare(possible, zero) > 0 ? { possible: print(possible) } : {}),
        });
        return zero;
      }
      case "pick": {
        const arms = rule.arms.map((arm) => {
          const told: RuleEffect[] = [];
          const cut: BlockStep[] = [];
          return { arm, told, cut, value: sum(arm.map((r) => this.rule(r, told, cut))) };
        });
        const picked = pickedOf(arms, rule.best, rule.count);
        for (const arm of picked) {
          this.values.saw(arm.arm, "reached");
          effects.push(...arm.told);
          steps.push(...arm.cut);
        }
        return sum(picked.map((arm) => arm.value));
      }
      case "each": {
        const entries = this.values.entries(rule.list).map((values) => {
          const inside = new Contributions(values, this.language, this.scoresUsed);
          const rules: RuleEffect[] = [];
          const cut: BlockStep[] = [];
          const value = sum(rule.rules.map((r) => inside.rule(r, rules, cut)));
          this.quotas.push(...inside.quotas);
          return { value, rules, steps: cut };
        });
        this.values.saw(rule, entries.length === 0 ? "zero" : "some");
        const { worth } = rule;
        const values = entries.map(({ value }) =>
          worth ? withinWorth(worth, entries.length, value) : value,
        );
        const { value, counted } = combineEntries(rule.combine, rule.count, values);
        const total = entries.length === 0 && rule.empty ? this.values.number(rule.empty) : value;
        const list = (this.values.given(rule.list) ?? []) as Entries;
        effects.push({
          ...this.told(rule.info),
          effect: print(total),
          entries: entries.map(({ rules, steps: cut }, i) => ({
            name: entryName(rule.list.spec, list[i]!, i),
            effect: print(values[i]!),
            counted: counted[i]!,
            rules,
            steps: cut,
          })),
        });
        return total;
      }
      case "together": {
        const inside = sum(rule.rules.map((r) => this.rule(r, effects, steps)));
        const limit = this.values.number(rule.limit);
        const value = rule.pays === "deduct" ? neg(min(neg(inside), limit)) : min(inside, limit);
        this.saw(rule, inside, equal(value, inside));
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

  private saw(rule: Rule, amount: Exact, whole: boolean): void {
    this.values.saw(rule, !whole ? "cut" : isZero(amount) ? "zero" : "some");
  }

  told(info: RuleInfo): Pick<RuleEffect, "line" | "rule" | "facts"> {
    return { line: info.line, rule: info.source, facts: this.facts(info) };
  }
  facts(info: RuleInfo): UsedFact[] {
    return [...usedFacts(info.facts, this.values, this.language), ...this.scoresUsed(info.scores ?? [])];
  }
}
