// Expressions that only count: behind zero there is nothing less than one.
import type { Num } from "../model/expression.js";
import { isWhole } from "../runtime/exact.js";

/** Whether an expression is a whole number whatever the facts. */
export function isCount(e: Num): boolean {
  switch (e.kind) {
    case "fact":
      return e.fact.spec.kind === "count" || e.fact.spec.kind === "date";
    case "const":
      return isWhole(e.value);
    case "let":
      return isCount(e.let.value.expr as Num);
    case "negate":
      return isCount(e.of);
    case "arithmetic":
      return e.op !== "/" && isCount(e.left) && isCount(e.right);
    case "power":
      return isCount(e.base);
    case "least":
    case "greatest":
      return e.args.every(isCount);
    case "if":
      return isCount(e.then) && isCount(e.otherwise);
    case "cohort":
      return e.figure === "size" || isCount(e.column.of);
    case "of-list":
      return e.figure === "number" || (e.figure !== "average" && isCount(e.of));
    case "rounded":
      return e.places === 0 || isCount(e.of);
    case "place":
    case "count":
      return true;
    case "by-place":
    case "score":
    case "mark":
      return false;
  }
}
