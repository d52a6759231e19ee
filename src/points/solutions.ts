// Values of single facts at which an expression comes to a given number, the other facts being as little as they can. Only for what
// is worth trying: nothing is proved by them.
import { inside, type Expression } from "../model/walk.js";
import type { Num } from "../model/expression.js";
import type { Fact } from "../model/rubric.js";
import { add, div, isZero, mul, neg, round, sub, zero, type Exact } from "../runtime/exact.js";

export type Solution = readonly [Fact, Exact];

/** So many ways through an expression are followed; rows upon rows of values make ever more. */
const mostWays = 200;

export function solutions(e: Num, target: Exact): readonly Solution[] {
  const found: Solution[] = [];
  let ways = 0;
  const solve = (e: Num, target: Exact): void => {
    ways += 1;
    if (ways > mostWays) return;
    switch (e.kind) {
      case "fact":
        found.push([e.fact, target]);
        return;
      case "let":
        if (e.let.value.type === "number") solve(e.let.value.expr, target);
        return;
      case "negate":
        return solve(e.of, neg(target));
      case "rounded":
        for (const mode of ["down", "up"] as const) solve(e.of, round(target, e.places, mode));
        return;
      case "of-list":
        return solve(e.of, target);
      case "cohort":
      case "place":
      case "by-place":
        return solve(e.column.of, target);
      case "least":
      case "greatest":
        for (const arg of e.args) solve(arg, target);
        return;
      case "if":
        solve(e.then, target);
        solve(e.otherwise, target);
        return;
      case "power":
        solve(e.base, target);
        return;
      case "arithmetic":
        return arithmetic(e, target);
      default:
        return;
    }
  };
  const arithmetic = ({ op, left, right }: Extract<Num, { kind: "arithmetic" }>, target: Exact): void => {
    const [lefts, rights] = [numbersIn(left), numbersIn(right)];
    // The other side is one of the numbers in it; without any it is as little as it can be.
    const others = (numbers: readonly Exact[]): readonly Exact[] => (numbers.length > 0 ? numbers : [zero]);
    switch (op) {
      case "+":
        for (const x of others(rights)) solve(left, sub(target, x));
        for (const x of others(lefts)) solve(right, sub(target, x));
        return;
      case "-":
        for (const x of others(rights)) solve(left, add(target, x));
        for (const x of others(lefts)) solve(right, sub(x, target));
        return;
      case "*":
        for (const x of rights) if (!isZero(x)) solve(left, div(target, x));
        for (const x of lefts) if (!isZero(x)) solve(right, div(target, x));
        return;
      case "/":
        for (const x of rights) solve(left, mul(target, x));
        if (!isZero(target)) for (const x of lefts) solve(right, div(x, target));
    }
  };
  solve(e, target);
  return found;
}

/** The fixed numbers an expression can come to or is made of. */
export const numbersIn = (e: Expression): readonly Exact[] =>
  e.kind === "const" ? [e.value] : inside(e).flatMap(numbersIn);
