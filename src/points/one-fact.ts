// Conditions on one fact alone, compared with figures or answers: most conditions are no more. A value of the fact shows that one can
// hold, and nothing else need be looked for.
import type { Bool, Fact, Num } from "../model/expression.js";
import { add, compare, div, one, sub, whole, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { at } from "../partial/interval.js";
import { compares } from "../partial/truth.js";
import { factRange } from "../types/range.js";

/** Whether some value of the one fact they look at makes a condition hold, and none of those before it; false where none is found. */
export function isShownToHold(when: Bool, before: readonly Bool[]): boolean {
  const looked: Looked = { fact: undefined, figures: [] };
  if (![when, ...before].every((e) => looksAt(e, looked)) || !looked.fact) return false;
  return valuesOf(looked.fact, looked.figures).some(
    (value) => holds(when, value) && !before.some((earlier) => holds(earlier, value)),
  );
}

interface Looked {
  fact: Fact | undefined;
  readonly figures: Exact[];
}

/** Whether a condition looks at the one fact and nothing else; notes the figures it is compared with. */
function looksAt(e: Bool, looked: Looked): boolean {
  const isTheOne = (fact: Fact): boolean => (looked.fact ??= fact) === fact && fact.within === undefined;
  switch (e.kind) {
    case "always":
      return true;
    case "yes":
      return isTheOne(e.fact);
    case "not":
      return looksAt(e.of, looked);
    case "and":
    case "or":
      return e.args.every((arg) => looksAt(arg, looked));
    case "compare": {
      const { left, right } = e;
      if (left.kind !== "fact" || right.kind !== "const") return false;
      looked.figures.push(right.value);
      return isTheOne(left.fact);
    }
    case "same":
      return e.left.kind === "label" && e.right.kind === "words" && isTheOne(e.left.fact);
    case "holds":
    case "at-least":
      return false;
  }
}

/** Values within the limits of a fact: at, between and beside the figures. */
function valuesOf(fact: Fact, figures: readonly Exact[]): readonly FactValue[] {
  const { kind, options } = fact.spec;
  if (kind === "yes-no") return [true, false];
  if (kind === "grade" || kind === "choice") return options ?? [];
  if (kind !== "count" && kind !== "rate" && kind !== "money") return [];
  const { low, high } = factRange(fact);
  const sorted = figures.length < 2 ? figures : [...figures].sort(compare);
  const tried: Exact[] = [];
  for (const figure of sorted) tried.push(sub(figure, one), figure, add(figure, one));
  for (let i = 1; i < sorted.length; i++) tried.push(div(add(sorted[i - 1]!, sorted[i]!), two));
  if (low) tried.push(low);
  if (high) tried.push(high);
  const values: Exact[] = [];
  for (const value of tried)
    if (
      (kind !== "count" || value.d === 1n) &&
      (!low || compare(value, low) >= 0) &&
      (!high || compare(value, high) <= 0)
    )
      values.push(value);
  return values;
}
const two = whole(2);

/** The condition for a value of the one fact it looks at. */
function holds(e: Bool, value: FactValue): boolean {
  switch (e.kind) {
    case "always":
      return e.value;
    case "yes":
      return value === true;
    case "not":
      return !holds(e.of, value);
    case "and":
      return e.args.every((arg) => holds(arg, value));
    case "or":
      return e.args.some((arg) => holds(arg, value));
    case "compare":
      return compares(e.op, at(value as Exact), at(figureOf(e.right))) === true;
    case "same":
      return e.right.kind === "words" && value === e.right.value;
    case "holds":
    case "at-least":
      return false;
  }
}

const figureOf = (e: Num): Exact => (e as Extract<Num, { kind: "const" }>).value;
