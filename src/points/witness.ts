// Facts that show a finding, found by trying boundary values in the reference interpreter.
import { interpret } from "../interpret/interpret.js";
import type { Block, Fact, Rubric, Rule } from "../model/rubric.js";
import { compare, zero, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { describeValue } from "../runtime/used-facts.js";
import { boundaries, type Boundaries } from "./boundaries.js";

/** More combinations than this are not tried; then nothing is said. */
const budget = 4000;
const known = new WeakMap<Rubric, Boundaries>();

/** The facts among the boundary values that give a block most before its cap. */
export function greatestFound(
  rubric: Rubric,
  block: Block,
  stage: string,
): { uncapped: Exact; facts: string } | undefined {
  let table = known.get(rubric);
  if (!table) known.set(rubric, (table = boundaries(rubric)));
  const facts = factsOfBlock(block, stage);
  const choices = facts.map((fact) => candidates(fact, table));
  if (choices.reduce((product, c) => product * Math.max(1, c.length), 1) > budget) return undefined;
  let best: { uncapped: Exact; values: ReadonlyMap<string, FactValue> } | undefined;
  for (const values of combinations(facts, choices)) {
    const { uncapped, problems } = interpret(rubric, values, stage, block);
    const value = uncapped.get(block);
    if (value && problems.length === 0 && (!best || compare(value, best.uncapped) > 0))
      best = { uncapped: value, values };
  }
  if (!best) return undefined;
  const { values } = best;
  const told = facts.map(
    (fact) => `${fact.spec.name} = ${describeValue(fact.spec, values.get(fact.spec.key)!, rubric.language)}`,
  );
  return { uncapped: best.uncapped, facts: told.join(rubric.language === "zh" ? "，" : ", ") };
}

function factsOfBlock(block: Block, stage: string): Fact[] {
  const facts = new Set<Fact>();
  const visit = (rule: Rule): void => {
    rule.info.facts.forEach((fact) => facts.add(fact));
    if (rule.kind === "choose") rule.rows.forEach((row) => row.rules.forEach(visit));
    if (rule.kind === "pick") rule.arms.forEach((arm) => arm.forEach(visit));
    if (rule.kind === "together") rule.rules.forEach(visit);
  };
  const within = (b: Block): void => {
    const part = b.parts.get(stage);
    part?.rules.forEach(visit);
    part?.vetoes.forEach((veto) => veto.info.facts.forEach((fact) => facts.add(fact)));
    part?.applies?.info.facts.forEach((fact) => facts.add(fact));
    b.children.forEach(within);
  };
  within(block);
  return [...facts];
}

/** Values worth trying for a fact. */
export function candidates(fact: Fact, table: Boundaries): FactValue[] {
  switch (fact.spec.kind) {
    case "yes-no":
      return [true, false];
    case "grade":
    case "choice":
      return [...(fact.spec.options ?? [])];
    case "text":
      return ["甲"];
    case "date":
      return ["2026-01-01"];
    case "mark":
      return natural(table.get(fact) ?? []).map((value) => ({ value }));
    default:
      return natural(table.get(fact) ?? []);
  }
}

/** The values a person would think of first: from 0 up, what is below 0 last. */
function natural(values: readonly Exact[]): Exact[] {
  const below = (x: Exact): boolean => compare(x, zero) < 0;
  return [...values.filter((x) => !below(x)), ...values.filter(below)];
}

function* combinations(
  facts: readonly Fact[],
  choices: readonly (readonly FactValue[])[],
): Iterable<ReadonlyMap<string, FactValue>> {
  const chosen = new Map<string, FactValue>();
  const place = function* (i: number): Iterable<ReadonlyMap<string, FactValue>> {
    if (i === facts.length) {
      yield new Map(chosen);
      return;
    }
    for (const value of choices[i]!) {
      chosen.set(facts[i]!.spec.key, value);
      yield* place(i + 1);
    }
  };
  yield* place(0);
}
