// Constants folded: what can be computed now is.
import type { Bool, Num } from "../model/expression.js";
import { constant } from "../model/expression.js";
import { add, compare, div, equal, isZero, mul, neg, one, sub, zero, type Exact } from "../runtime/exact.js";
import { range } from "../types/range.js";

const value = (e: Num): Exact | undefined => (e.kind === "const" ? e.value : undefined);

export function foldNum(e: Num): Num {
  switch (e.kind) {
    case "negate": {
      const of = foldNum(e.of);
      return of.kind === "const" ? constant(neg(of.value)) : { ...e, of };
    }
    case "arithmetic":
      return arithmetic({ ...e, left: foldNum(e.left), right: foldNum(e.right) });
    case "power":
      return { ...e, base: foldNum(e.base) };
    case "least":
    case "greatest": {
      const args = e.args.map(foldNum);
      // max(0, x) is x where x cannot be negative.
      if (e.kind === "greatest" && args.some(isNone)) {
        const rest = args.filter((a) => !isNone(a));
        if (rest.length === 1 && isNeverNegative(rest[0]!)) return rest[0]!;
      }
      return { ...e, args };
    }
    case "rounded":
      return { ...e, of: foldNum(e.of) };
    case "if": {
      const when = foldBool(e.when);
      if (when.kind === "always") return foldNum(when.value ? e.then : e.otherwise);
      return { ...e, when, then: foldNum(e.then), otherwise: foldNum(e.otherwise) };
    }
    case "count":
      return { ...e, items: e.items.map(foldBool) };
    case "of-list":
      return { ...e, of: foldNum(e.of), ...(e.where ? { where: foldBool(e.where) } : {}) };
    case "mark":
      return { ...e, low: foldNum(e.low), high: foldNum(e.high) };
    default:
      return e;
  }
}

const isNone = (e: Num): boolean => e.kind === "const" && isZero(e.value);

function isNeverNegative(e: Num): boolean {
  const { low } = range(e);
  return low !== undefined && compare(low, zero) >= 0;
}

function arithmetic(e: Extract<Num, { kind: "arithmetic" }>): Num {
  const [a, b] = [value(e.left), value(e.right)];
  if (a && b && !(e.op === "/" && isZero(b)))
    return constant(
      e.op === "+" ? add(a, b) : e.op === "-" ? sub(a, b) : e.op === "*" ? mul(a, b) : div(a, b),
    );
  if (e.op === "*" && a && equal(a, one)) return e.right;
  if ((e.op === "*" || e.op === "/") && b && equal(b, one)) return e.left;
  if ((e.op === "+" || e.op === "-") && b && isZero(b)) return e.left;
  return e;
}

export function foldBool(e: Bool): Bool {
  switch (e.kind) {
    case "not": {
      const of = foldBool(e.of);
      if (of.kind === "always") return { kind: "always", value: !of.value };
      return of.kind === "not" ? of.of : { kind: "not", of };
    }
    case "and":
    case "or":
      // `a and (b and c)` is one list; an operand is never dropped, as what it asks for must be asked.
      return {
        kind: e.kind,
        args: e.args.map(foldBool).flatMap((arg) => (arg.kind === e.kind ? arg.args : [arg])),
      };
    case "compare":
      return { ...e, left: foldNum(e.left), right: foldNum(e.right) };
    case "at-least":
      return { ...e, least: foldNum(e.least), items: e.items.map(foldBool) };
    default:
      return e;
  }
}
