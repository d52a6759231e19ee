// What a rubric can give: for every block its ends, what exhausts it, what cannot be lost, and what is left to judgement.
import { factsOf } from "../model/expression.js";
import type { Num } from "../model/expression.js";
import type { Block, Fact, Rubric, Rule, RuleInfo } from "../model/rubric.js";
import {
  add,
  ceil,
  compare,
  div,
  isZero,
  max,
  min,
  one,
  sum,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import { range } from "../types/range.js";
import { extremes, type Extremes } from "./extremes.js";

/** The number of cases with which a deduction has taken all it can. */
export interface Exhausted {
  readonly fact: Fact;
  readonly cases: Exact;
  /** Whether the rule's own limit ends it, or the points of the block. */
  readonly by: "limit" | "points";
  readonly info: RuleInfo;
}
export interface BlockReport extends Extremes {
  readonly exhausted: readonly Exhausted[];
  /** Points that no facts can take; 0 where there are none, or where that is not proved. */
  readonly unlosable: Exact;
  /** Points that an assessor gives or takes by judgement. */
  readonly judged: Exact;
}

export function reportOf(rubric: Rubric): readonly BlockReport[] {
  return extremes(rubric).map((each): BlockReport => {
    const { block, stage, least } = each;
    const part = block.parts.get(stage)!;
    const isScored = block.kind === "indicator" || block.kind === "part";
    return {
      ...each,
      exhausted: isScored ? part.rules.flatMap((rule) => exhaustedBy(rule, block)) : [],
      unlosable: isScored && least.proved ? max(zero, least.bound ?? zero) : zero,
      judged: judgedIn(block, stage),
    };
  });
}

/** Only what each case costs the same: `deduct 0.2 per case of X`. */
function exhaustedBy(rule: Rule, block: Block): readonly Exhausted[] {
  if (rule.kind !== "charge" || rule.pays !== "deduct") return [];
  const { amount, limit, info } = rule;
  const [rate, counted]: readonly [Exact, Num] =
    amount.kind === "arithmetic" && amount.op === "*" && amount.left.kind === "const"
      ? [amount.left.value, amount.right]
      : [one, amount];
  if (counted.kind !== "fact" || counted.fact.spec.kind !== "count" || isZero(rate)) return [];
  const own = limit?.kind === "const" && compare(limit.value, block.points) < 0 ? limit.value : undefined;
  const cases = whole(ceil(div(own ?? block.points, rate)));
  return [{ fact: counted.fact, cases, by: own ? "limit" : "points", info }];
}

function judgedIn(block: Block, stage: string): Exact {
  const own = sum((block.parts.get(stage)?.rules ?? []).map(judged));
  const inside = sum(block.children.map((child) => judgedIn(child, stage)));
  return min(add(own, inside), block.points);
}

/** The most a rule leaves to judgement. */
function judged(rule: Rule): Exact {
  switch (rule.kind) {
    case "charge": {
      const marked = hasMark(rule.amount) ? (range(rule.amount).high ?? rule.possible) : undefined;
      const limit = rule.limit && range(rule.limit).high;
      return marked ? (limit ? min(marked, limit) : marked) : zero;
    }
    case "choose":
      return rule.rows.map((row) => sum(row.rules.map(judged))).reduce(max, zero);
    case "pick":
      return rule.arms.map((arm) => sum(arm.map(judged))).reduce(max, zero);
    case "together": {
      const limit = range(rule.limit).high;
      const all = sum(rule.rules.map(judged));
      return limit ? min(all, limit) : all;
    }
    case "each":
      return rule.rules.some((each) => !isZero(judged(each)))
        ? (rule.worth?.points ?? sum(rule.rules.map(judged)))
        : zero;
  }
}

const hasMark = (amount: Num): boolean => factsOf(amount).some((fact) => fact.spec.kind === "mark");
