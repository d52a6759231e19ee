// Values of each fact at which something changes: thresholds and one step beside them, limits, the count that exhausts an item.
// Witnesses are looked for among them, and tests draw facts from them.
import type { Bool, Label, Num } from "../model/expression.js";
import { factsOf } from "../model/expression.js";
import type { Fact, Rubric, Rule } from "../model/rubric.js";
import {
  add,
  compare,
  div,
  exact,
  floor,
  isZero,
  one,
  print,
  sub,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import type { FactKind } from "../runtime/facts.js";
import { factRange, range } from "../types/range.js";

export type Boundaries = ReadonlyMap<Fact, readonly Exact[]>;

export const numeric: ReadonlySet<FactKind> = new Set(["count", "rate", "number", "money", "days", "mark"]);
/** The next value beside one, by kind. */
export const steps: Partial<Record<FactKind, string>> = {
  count: "1",
  days: "1",
  rate: "0.001",
  number: "0.01",
  money: "0.01",
};

export function boundaries(rubric: Rubric): Boundaries {
  const found = new Map<Fact, Map<string, Exact>>();
  const note = (fact: Fact, value: Exact): void => {
    const { low, high } = factRange(fact);
    if (low && compare(value, low) < 0) return;
    if (high && compare(value, high) > 0) return;
    if (fact.spec.kind === "count" && value.d !== 1n) value = whole(floor(value));
    const values = found.get(fact) ?? new Map<string, Exact>();
    values.set(print(value), value);
    found.set(fact, values);
  };
  const around = (fact: Fact, value: Exact): void => {
    const step = exact(steps[fact.spec.kind] ?? "1");
    for (const x of [value, add(value, step), sub(value, step)]) note(fact, x);
  };
  for (const fact of rubric.facts.flatMap((f) => [f, ...(f.fields ?? [])])) {
    if (!numeric.has(fact.spec.kind)) continue;
    const { low, high } = factRange(fact);
    for (const end of [low, high, zero, one]) if (end) around(fact, end);
  }
  const conditions = (e: Bool | Num | Label): void => {
    if (e.kind === "compare") {
      for (const [side, other] of [
        [e.left, e.right],
        [e.right, e.left],
      ] as const) {
        const at = range(other);
        if (at.low && at.high && compare(at.low, at.high) === 0)
          for (const fact of factsOf(side)) if (numeric.has(fact.spec.kind)) around(fact, at.low);
      }
    }
    for (const inner of children(e)) conditions(inner);
  };
  const amounts = (amount: Num, limit: Exact | undefined, points: Exact): void => {
    conditions(amount);
    // A multiplier leaves the amount before it as it was, or changes how soon the item is exhausted: both are worth trying.
    if (amount.kind === "arithmetic" && amount.op === "*" && amount.right.kind === "if")
      amounts(amount.left, limit, points);
    // `0.2 per case`: after points / 0.2 cases the item is exhausted.
    if (
      amount.kind === "arithmetic" &&
      amount.op === "*" &&
      amount.left.kind === "const" &&
      !isZero(amount.left.value)
    )
      for (const fact of factsOf(amount.right))
        if (numeric.has(fact.spec.kind))
          for (const full of [points, limit ?? points]) around(fact, div(full, amount.left.value));
    if (amount.kind === "fact") around(amount.fact, limit ?? points);
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
  for (const block of rubric.blocks)
    for (const part of block.parts.values()) {
      part.rules.forEach((r) => visit(r, block.points));
      part.vetoes.forEach((veto) => conditions(veto.when));
      part.gates.forEach((gate) => conditions(gate.when));
      if (part.applies) conditions(part.applies.when);
    }
  return new Map([...found].map(([fact, values]) => [fact, [...values.values()].sort(compare)]));
}

function children(e: Bool | Num | Label): readonly (Bool | Num)[] {
  switch (e.kind) {
    case "of-list":
      return e.where ? [e.of, e.where] : [e.of];
    case "negate":
    case "not":
    case "whole":
      return [e.of];
    case "arithmetic":
    case "compare":
      return [e.left, e.right];
    case "power":
      return [e.base];
    case "least":
    case "greatest":
    case "and":
    case "or":
      return e.args;
    case "if":
      return [e.when, e.then, e.otherwise];
    case "count":
      return e.items;
    case "at-least":
      return [e.least, ...e.items];
    case "mark":
      return [e.low, e.high];
    case "let":
    case "holds":
      return e.let.value.type === "words" ? [] : [e.let.value.expr];
    default:
      return [];
  }
}
