// Can a number be zero, or below? Needed where it is divided by, or taken away. "May be" is said unless it is certain that it cannot.
import type { Num } from "../model/expression.js";
import { compare, exact, isZero, zero } from "../runtime/exact.js";

export function mayBeZero(e: Num): boolean {
  switch (e.kind) {
    case "const":
      return isZero(e.value);
    case "fact":
      return !(e.fact.spec.least !== undefined && compare(exact(e.fact.spec.least), zero) > 0);
    case "let":
      return e.let.value.type === "number" ? mayBeZero(e.let.value.expr) : true;
    case "cohort":
      // There is at least the unit itself.
      return e.figure !== "size";
    case "of-list":
      return e.figure !== "number" || e.where !== undefined || leastLeft(e) < 1;
    case "place":
      return false;
    case "negate":
      return mayBeZero(e.of);
    case "if":
      return mayBeZero(e.then) || mayBeZero(e.otherwise);
    case "arithmetic":
      return e.op === "*" || e.op === "/" ? mayBeZero(e.left) || mayBeZero(e.right) : true;
    case "power":
      return mayBeZero(e.base);
    default:
      return true;
  }
}

/** So many entries are left at least, after trimming. */
function leastLeft({ list, trim }: Extract<Num, { kind: "of-list" }>): number {
  const { fewest = 0 } = list.spec;
  if (!trim) return fewest;
  const ends = trim.highest + trim.lowest;
  return trim.keep ? Math.min(fewest, ends) : fewest - ends;
}

/** Whether what is taken away is a part of what it is taken from, so that nothing below 0 can be left. */
export const isPartOf = (part: Num, whole: Num): boolean =>
  part.kind === "fact" && whole.kind === "fact" && part.fact.spec.atMostFact === whole.fact.spec.key;

/** Whether two expressions are written alike, and so always equal. */
export function sameNum(a: Num, b: Num): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === "const" && b.kind === "const") return compare(a.value, b.value) === 0;
  if (a.kind === "fact" && b.kind === "fact") return a.fact === b.fact;
  if (a.kind === "let" && b.kind === "let") return a.let === b.let;
  if (a.kind === "cohort" && b.kind === "cohort") return a.figure === b.figure && a.column === b.column;
  if (a.kind === "of-list" && b.kind === "of-list")
    return (
      a.figure === b.figure &&
      a.list === b.list &&
      !a.where &&
      !b.where &&
      !a.trim &&
      !b.trim &&
      sameNum(a.of, b.of)
    );
  if (a.kind === "score" && b.kind === "score") return a.id === b.id;
  if (a.kind === "negate" && b.kind === "negate") return sameNum(a.of, b.of);
  if (a.kind === "arithmetic" && b.kind === "arithmetic")
    return a.op === b.op && sameNum(a.left, b.left) && sameNum(a.right, b.right);
  return false;
}
