// Values of each fact at which something changes: thresholds and one step beside them, limits, the count that exhausts an item.
// Witnesses are looked for among them, and tests draw facts from them.
import type { Num } from "../model/expression.js";
import type { Fact, Rubric, Rule, RuleInfo } from "../model/rubric.js";
import { inside, rulesInside, type Expression } from "../model/walk.js";
import {
  add,
  compare,
  decimalPlaces,
  exact,
  floor,
  one,
  print,
  round,
  sub,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import type { FactKind } from "../runtime/facts.js";
import { factRange, range } from "../types/range.js";
import { numbersIn, solutions } from "./solutions.js";

export type Boundaries = ReadonlyMap<Fact, readonly Exact[]>;

export const numeric: ReadonlySet<FactKind> = new Set([
  "count",
  "rate",
  "number",
  "money",
  "days",
  "mark",
  "date",
]);
const isNumeric = ({ spec }: Fact): boolean => numeric.has(spec.kind);

/** The next value beside one, by kind. */
export const steps: Partial<Record<FactKind, string>> = {
  count: "1",
  days: "1",
  rate: "0.001",
  number: "0.01",
  money: "0.01",
};

/** Decimal places of values that stand for those whose decimals never end. */
const finest = 6;

/**
 * @param marks with the ends of what assessors may give
 * @param only of these facts, not of all
 */
export function boundaries(rubric: Rubric, marks = false, only?: ReadonlySet<Fact>): Boundaries {
  const found = new Map<Fact, Map<string, Exact>>();
  const note = (fact: Fact, value: Exact): void => {
    if (only && !only.has(fact)) return;
    const { low, high } = factRange(fact);
    if (low && compare(value, low) < 0) return;
    if (high && compare(value, high) > 0) return;
    if (fact.spec.kind === "count" && value.d !== 1n) value = whole(floor(value));
    const values = found.get(fact) ?? new Map<string, Exact>();
    values.set(print(value), value);
    found.set(fact, values);
  };
  const around = (fact: Fact, exactly: Exact): void => {
    // A fact is a decimal number: of others, the nearest on both sides.
    const decimals =
      decimalPlaces(exactly) === undefined
        ? [round(exactly, finest, "down"), round(exactly, finest, "up")]
        : [exactly];
    for (const value of decimals) beside(fact, value);
  };
  const beside = (fact: Fact, value: Exact): void => {
    const step = exact(steps[fact.spec.kind] ?? "1");
    for (const x of [value, add(value, step), sub(value, step)]) note(fact, x);
  };
  const solved = (e: Num, value: Exact): void => {
    for (const [fact, x] of solutions(e, value)) if (isNumeric(fact)) around(fact, x);
  };
  for (const fact of rubric.facts.flatMap((f) => [f, ...(f.fields ?? [])])) {
    if (!isNumeric(fact) || fact.spec.kind === "date" || (only && !only.has(fact))) continue;
    const { low, high } = factRange(fact);
    for (const end of [low, high, zero, one]) if (end) around(fact, end);
  }
  const conditions = (e: Expression): void => {
    if (e.kind === "compare") {
      for (const [side, other] of [
        [e.left, e.right],
        [e.right, e.left],
      ] as const)
        for (const value of numbersIn(other)) solved(side, value);
    }
    if (marks && e.kind === "mark") {
      const [low, high] = [range(e.low), range(e.high)];
      // Marks beyond their range are refused: only its ends are worth trying.
      for (const end of [low.low, high.low, high.high, ...numbersIn(e.high)])
        if (end && (!high.high || compare(end, high.high) <= 0)) note(e.fact, end);
    }
    // `short of 3` and `beyond 3` begin to count there.
    if (e.kind === "least" || e.kind === "greatest")
      for (const side of e.args) for (const value of e.args.flatMap(ownNumber)) solved(side, value);
    for (const inner of inside(e)) conditions(inner);
  };
  const amounts = (amount: Num, limit: Exact | undefined, points: Exact): void => {
    conditions(amount);
    // A multiplier leaves the amount before it as it was, or changes how soon the item is exhausted: both are worth trying.
    if (amount.kind === "arithmetic" && amount.op === "*" && amount.right.kind === "if")
      amounts(amount.left, limit, points);
    // `0.2 per case`: after points / 0.2 cases the item is exhausted.
    for (const full of [zero, points, limit ?? points]) solved(amount, full);
  };
  const visit = (rule: Rule, points: Exact): void => {
    switch (rule.kind) {
      case "charge":
        amounts(rule.amount, rule.limit?.kind === "const" ? rule.limit.value : undefined, points);
        if (rule.limit) conditions(rule.limit);
        return;
      case "choose":
        for (const row of rule.rows) {
          conditions(row.when);
          row.rules.forEach((r) => visit(r, points));
        }
        return;
      case "pick":
        rule.arms.forEach((arm) => arm.forEach((r) => visit(r, points)));
        return;
      case "each":
        rule.rules.forEach((r) => visit(r, rule.worth?.points ?? points));
        if (rule.empty) conditions(rule.empty);
        return;
      case "together":
        rule.rules.forEach((r) => visit(r, points));
    }
  };
  const matters = ({ facts }: RuleInfo): boolean =>
    !only || facts.some((fact) => only.has(fact) || (fact.fields ?? []).some((field) => only.has(field)));
  const ruleMatters = (rule: Rule): boolean => matters(rule.info) || rulesInside(rule).some(ruleMatters);
  for (const block of rubric.blocks)
    for (const part of block.parts.values()) {
      for (const rule of part.rules) if (ruleMatters(rule)) visit(rule, block.points);
      for (const { when, info } of [...part.vetoes, ...part.gates, ...(part.applies ? [part.applies] : [])])
        if (matters(info)) conditions(when);
    }
  return new Map([...found].map(([fact, values]) => [fact, [...values.values()].sort(compare)]));
}

const ownNumber = (e: Num): readonly Exact[] => (e.kind === "const" ? [e.value] : []);
