// How small and how large an expression or a rule can be, each fact on its own. Bounds are exact rationals; a bound that is
// absent is infinite. What two facts cannot be together is not seen here, so the range may be wider than what is attained.
import type { Num } from "../model/expression.js";
import type { Fact, Rule } from "../model/rubric.js";
import {
  add,
  ceil,
  compare,
  div,
  floor,
  isZero,
  max,
  min,
  mul,
  neg,
  one,
  power,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import { limitsOf } from "../runtime/limits.js";

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

export function factRange(fact: Fact): Range {
  const { least, most } = limitsOf(fact.spec);
  return { low: least, high: most };
}

export function range(e: Num): Range {
  switch (e.kind) {
    case "const":
      return at(e.value);
    case "fact":
      return factRange(e.fact);
    case "let":
      return e.let.value.type === "number" ? range(e.let.value.expr) : {};
    case "negate":
      return minus(range(e.of));
    case "arithmetic":
      return arithmetic(e.op, range(e.left), range(e.right));
    case "power": {
      const base = range(e.base);
      if (!base.low || compare(base.low, zero) < 0) return {};
      return { low: power(base.low, e.exponent), high: base.high && power(base.high, e.exponent) };
    }
    case "least":
      return e.args.map(range).reduce((a, b) => ({
        low: both(a.low, b.low, min),
        high: a.high && b.high ? min(a.high, b.high) : (a.high ?? b.high),
      }));
    case "greatest":
      return e.args.map(range).reduce((a, b) => ({
        low: a.low && b.low ? max(a.low, b.low) : (a.low ?? b.low),
        high: both(a.high, b.high, max),
      }));
    case "whole": {
      const of = range(e.of);
      const near = (x: Exact): Exact => whole(e.up ? ceil(x) : floor(x));
      return { low: of.low && near(of.low), high: of.high && near(of.high) };
    }
    case "if":
      return either(range(e.then), range(e.otherwise));
    case "count":
      return { low: zero, high: whole(e.items.length) };
    case "mark":
      return { low: range(e.low).low, high: range(e.high).high };
  }
}

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

/** What a rule can contribute. */
export function ruleRange(rule: Rule): Range {
  switch (rule.kind) {
    case "charge": {
      const amount = rule.limit ? atMost(range(rule.amount), range(rule.limit)) : range(rule.amount);
      return rule.pays === "deduct" ? minus(amount) : amount;
    }
    case "choose": {
      const rows = rule.rows.map((row) => sumOf(row.rules));
      const certain = rule.rows.at(-1)?.when.kind === "always";
      return (certain ? rows : [...rows, at(zero)]).reduce(either);
    }
    case "pick": {
      const arms = rule.arms.map(sumOf);
      if (arms.length === 0) return at(zero);
      return arms.reduce((a, b) =>
        rule.best
          ? { low: a.low && b.low ? max(a.low, b.low) : (a.low ?? b.low), high: both(a.high, b.high, max) }
          : {
              low: both(a.low, b.low, min),
              high: a.high && b.high ? min(a.high, b.high) : (a.high ?? b.high),
            },
      );
    }
    case "together": {
      const inner = sumOf(rule.rules);
      return rule.pays === "deduct"
        ? minus(atMost(minus(inner), range(rule.limit)))
        : atMost(inner, range(rule.limit));
    }
  }
}
export const sumOf = (rules: readonly Rule[]): Range => rules.map(ruleRange).reduce(plus, at(zero));

/** The most a rule can give, when it is finite. */
export const most = (rule: Rule): Exact | undefined => ruleRange(rule).high;
