// How small and how large an expression or a rule can be, each fact on its own. Bounds are exact rationals; a bound that is
// absent is infinite. What two facts cannot be together is not seen here, so the range may be wider than what is attained.
import type { Bool, Num, ScoredBlock } from "../model/expression.js";
import type { Fact, Pays, Rule } from "../model/rubric.js";
import {
  add,
  compare,
  div,
  isZero,
  max,
  min,
  mul,
  neg,
  one,
  power,
  sum,
  round,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import { firstDay, lastDay } from "../runtime/days.js";
import { limitsOf } from "../runtime/limits.js";

import { eachRange, listRange } from "./list-range.js";
import { pickedOf } from "../runtime/picked.js";
import { isPartOf, mayBeZero, sameNum } from "./zero.js";

export interface Range {
  readonly low?: Exact;
  readonly high?: Exact;
}
const at = (value: Exact): Range => ({ low: value, high: value });
const both = (
  a: Exact | undefined,
  b: Exact | undefined,
  f: (x: Exact, y: Exact) => Exact,
): Exact | undefined => a && b && f(a, b);

export const plus = (a: Range, b: Range): Range => ({
  low: both(a.low, b.low, add),
  high: both(a.high, b.high, add),
});
export const minus = (a: Range): Range => ({ low: a.high && neg(a.high), high: a.low && neg(a.low) });
/** Either of the two. */
export const either = (a: Range, b: Range): Range => ({
  low: both(a.low, b.low, min),
  high: both(a.high, b.high, max),
});
const atMost = (a: Range, limit: Range): Range => ({
  low: both(a.low, limit.low, min),
  high: a.high && limit.high ? min(a.high, limit.high) : (a.high ?? limit.high),
});

export function factRange(fact: Pick<Fact, "spec">): Range {
  if (fact.spec.kind === "date") return { low: firstDay, high: lastDay };
  const { least, most } = limitsOf(fact.spec);
  return { low: least, high: most };
}

/** What is known of an expression where it stands: behind `when X >= 90%`, X is at least 90%. */
export interface Known {
  readonly of: Num;
  readonly within: Range;
}

export function range(e: Num, known: readonly Known[] = []): Range {
  const plain = wide(e, known);
  if (known.length === 0) return plain;
  return known.reduce((r, k) => (sameNum(e, k.of) ? overlap(r, k.within) : r), plain);
}

/** Whether an expression can be 0, as far as its form and the limits of its facts tell. */
export function canBeZero(e: Num): boolean {
  if (!mayBeZero(e)) return false;
  const { low, high } = range(e);
  return !(low && compare(low, zero) > 0) && !(high && compare(high, zero) < 0);
}

/** What is left when a part is taken away. */
export const notNegative = (left: Range): Range =>
  left.high && compare(left.high, zero) < 0 ? left : overlap(left, { low: zero });

const overlap = (a: Range, b: Range): Range => ({
  low: a.low && b.low ? max(a.low, b.low) : (a.low ?? b.low),
  high: a.high && b.high ? min(a.high, b.high) : (a.high ?? b.high),
});

/** What a comparison says of its left side where it holds, and where it does not. */
function learned(when: Bool): { then: Known[]; otherwise: Known[] } {
  if (when.kind !== "compare") return { then: [], otherwise: [] };
  const { low, high } = range(when.right);
  const up: Known[] = low ? [{ of: when.left, within: { low } }] : [];
  const down: Known[] = high ? [{ of: when.left, within: { high } }] : [];
  if (when.op === ">=" || when.op === ">") return { then: up, otherwise: down };
  if (when.op === "<=" || when.op === "<") return { then: down, otherwise: up };
  return { then: [], otherwise: [] };
}

function wide(e: Num, known: readonly Known[]): Range {
  switch (e.kind) {
    case "const":
      return at(e.value);
    case "fact":
      return factRange(e.fact);
    case "score":
      return scoreRange(e.block);
    case "cohort":
      return e.figure === "highest" || e.figure === "lowest"
        ? range(e.column.of)
        : e.figure === "size"
          ? { low: one }
          : sumOfUnits(range(e.column.of));
    case "place":
      return { low: one };
    case "by-place": {
      const { places, falling } = e.schedule;
      const amounts = [...places.map((p) => p.amount), ...(falling ? [falling.first] : [])];
      // A place may be named from the top and from the bottom at once.
      const top = places.filter((p) => p.from === "top").map((p) => p.amount);
      const bottom = places.filter((p) => p.from === "bottom").map((p) => p.amount);
      const greatest = (list: readonly Exact[]): Exact => list.reduce(max, zero);
      return {
        low: zero,
        high:
          amounts.length === 0
            ? zero
            : falling
              ? greatest(amounts)
              : e.schedule.least >= top.length + bottom.length
                ? max(greatest(top), greatest(bottom))
                : add(greatest(top), greatest(bottom)),
      };
    }
    case "let":
      return e.let.value.type === "number" ? range(e.let.value.expr, known) : {};
    case "negate":
      return minus(range(e.of, known));
    case "arithmetic": {
      const made = arithmetic(e.op, range(e.left, known), range(e.right, known));
      return e.op === "-" && isPartOf(e.right, e.left) ? notNegative(made) : made;
    }
    case "power": {
      const base = range(e.base, known);
      if (!base.low || compare(base.low, zero) < 0) return {};
      return { low: power(base.low, e.exponent), high: base.high && power(base.high, e.exponent) };
    }
    case "least":
      return e.args
        .map((arg) => range(arg, known))
        .reduce((a, b) => ({
          low: both(a.low, b.low, min),
          high: a.high && b.high ? min(a.high, b.high) : (a.high ?? b.high),
        }));
    case "greatest":
      return e.args
        .map((arg) => range(arg, known))
        .reduce((a, b) => ({
          low: a.low && b.low ? max(a.low, b.low) : (a.low ?? b.low),
          high: both(a.high, b.high, max),
        }));
    case "rounded": {
      const of = range(e.of, known);
      const near = (x: Exact): Exact => round(x, e.places, e.mode);
      return { low: of.low && near(of.low), high: of.high && near(of.high) };
    }
    case "if": {
      const { then, otherwise } = learned(e.when);
      return either(range(e.then, [...known, ...then]), range(e.otherwise, [...known, ...otherwise]));
    }
    case "of-list":
      return listRange(e, range(e.of));
    case "count":
      return { low: zero, high: whole(e.items.length) };
    case "mark":
      return { low: range(e.low, known).low, high: range(e.high, known).high };
  }
}

/** Between the block's floor and its cap, once they are settled; a veto may give 0, a condition full points. */
export function scoreRange({ points, parts }: ScoredBlock): Range {
  const ends = [...parts.values()];
  if (!points || ends.length === 0) return {};
  const rounded = (x: Exact, part: (typeof ends)[number]): Exact =>
    part.rounding ? round(x, part.rounding.places, part.rounding.mode) : x;
  const least = ends.map((part) => part.floor && rounded(part.floor.at, part));
  const greatest = ends.map((part) => part.cap && rounded(part.cap.at, part));
  return {
    low: least.reduce((a, b) => both(a, b, min), zero),
    high: greatest.reduce((a, b) => both(a, b, max), points),
  };
}

/** Of values that may be negative a sum has no least. */
const sumOfUnits = ({ low }: Range): Range => (low && compare(low, zero) >= 0 ? { low } : {});

function arithmetic(op: "+" | "-" | "*" | "/", a: Range, b: Range): Range {
  if (op === "+") return plus(a, b);
  if (op === "-") return plus(a, minus(b));
  if (op === "/") {
    const positive = b.low && compare(b.low, zero) > 0;
    if (!positive) return {};
    return arithmetic("*", a, { low: b.high ? div(one, b.high) : zero, high: div(one, b.low!) });
  }
  if (a.low && a.high && b.low && b.high) {
    const ends = [mul(a.low, b.low), mul(a.low, b.high), mul(a.high, b.low), mul(a.high, b.high)];
    return { low: ends.reduce(min), high: ends.reduce(max) };
  }
  const sign = (r: Range): boolean => r.low !== undefined && compare(r.low, zero) >= 0;
  if (a.low && b.low && sign(a) && sign(b)) {
    const none = (a.high && isZero(a.high)) || (b.high && isZero(b.high));
    return { low: mul(a.low, b.low), high: none ? zero : both(a.high, b.high, mul) };
  }
  return {};
}

/** What so much, within a limit, comes to. */
export function chargeRange(pays: Pays, of: Num, limit: Num | undefined, known?: readonly Known[]): Range {
  const amount = limit ? atMost(range(of, known), range(limit, known)) : range(of, known);
  return pays === "deduct" ? minus(amount) : amount;
}

/** What a rule can contribute. */
export function ruleRange(rule: Rule, known: readonly Known[] = []): Range {
  switch (rule.kind) {
    case "charge":
      return chargeRange(rule.pays, rule.amount, rule.limit, known);
    case "choose": {
      const rows = rule.rows.map((row) => sumOf(row.rules, known));
      const certain = rule.rows.at(-1)?.when.kind === "always";
      return (certain ? rows : [...rows, at(zero)]).reduce(either);
    }
    case "pick": {
      // The sum of the picked arms never falls where an arm rises: its ends are those of the arms.
      const arms = rule.arms.map((arm) => sumOf(arm, known));
      const end = (which: "low" | "high"): Exact | undefined => {
        const far = arms.flatMap((arm) => (arm[which] ? [{ value: arm[which] }] : []));
        const endless = arms.length - far.length;
        // An arm without an end is picked first where endless is best, and last where it is worst.
        if (endless > 0 && ((which === "high") === rule.best || far.length < rule.count)) return undefined;
        return sum(pickedOf(far, rule.best, rule.count).map((arm) => arm.value));
      };
      return { low: end("low"), high: end("high") };
    }
    case "each":
      return eachRange(rule, sumOf(rule.rules));
    case "together": {
      const inner = sumOf(rule.rules, known);
      return rule.pays === "deduct"
        ? minus(atMost(minus(inner), range(rule.limit, known)))
        : atMost(inner, range(rule.limit, known));
    }
  }
}
export function sumOf(rules: readonly Rule[], known: readonly Known[] = []): Range {
  if (rules.length === 1) return ruleRange(rules[0]!, known);
  let sum = at(zero);
  for (const rule of rules) sum = plus(sum, ruleRange(rule, known));
  return sum;
}

/** The most a rule can give, when it is finite. */
export const most = (rule: Rule): Exact | undefined => ruleRange(rule).high;
