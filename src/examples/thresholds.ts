// The thresholds in expressions: what is compared with what, and on which sides of it a figure can be.
import type { Bool, Label, Num } from "../model/expression.js";
import { inside } from "../model/walk.js";
import { compare, isWhole, isZero } from "../runtime/exact.js";
import { range } from "../types/range.js";
import { sameNum } from "../types/zero.js";

type Side = "below" | "at" | "above";

export interface Threshold {
  readonly left: Num;
  readonly right: Num;
  /** Wherever the two are compared. */
  readonly nodes: object[];
  /** Whether they are compared the other way round, as in `min(1, X)`. */
  readonly turned: boolean;
  /** Which of the expressions they stand in, first. */
  readonly index: number;
}

/** Every comparison inside the expressions, each pair of figures once. Limits that are always or never met are none. */
export function thresholdsIn(expressions: readonly (Num | Bool | Label)[]): Threshold[] {
  const found: Threshold[] = [];
  let index = 0;
  const note = (node: object, first: Num, second: Num): void => {
    const turned = first.kind === "const" && second.kind !== "const";
    const [left, right] = turned ? [second, first] : [first, second];
    const known = found.find((t) => t.turned === turned && sameNum(t.left, left) && sameNum(t.right, right));
    if (known) known.nodes.push(node);
    else found.push({ left, right, nodes: [node], turned, index });
  };
  const visit = (e: Num | Bool | Label): void => {
    if (e.kind === "compare" && !isAboveNothing(e)) note(e, e.left, e.right);
    if (e.kind === "at-least") note(e, { kind: "count", items: e.items }, e.least);
    // `beyond 2`, `above 90%`: nothing up to there, and more from there on.
    if ((e.kind === "greatest" || e.kind === "least") && e.args.length === 2) {
      const [first, second] = e.args as [Num, Num];
      const distance = isNothing(second) && first.kind === "arithmetic" && first.op === "-";
      const [left, right] = distance ? [first.left, first.right] : [first, second];
      if (sidesOf(left, right).length === 3) note(e, left, right);
    }
    inside(e).forEach(visit);
  };
  for (const expression of expressions) {
    visit(expression);
    index++;
  }
  return found;
}

const isNothing = (e: Num): boolean => e.kind === "const" && isZero(e.value);

/** `max(0, X − q) > 0` says the same as what stands inside. */
const isAboveNothing = (e: Extract<Bool, { kind: "compare" }>): boolean =>
  isNothing(e.right) && e.left.kind === "greatest" && e.left.args.some(isNothing);

/** The sides on which the left figure can be, as far as the limits of the facts say. */
export function sidesOf(left: Num, right: Num): Side[] {
  const [a, b] = [range(left), range(right)];
  const below = !a.low || !b.high || compare(a.low, b.high) < 0;
  const above = !a.high || !b.low || compare(a.high, b.low) > 0;
  const apart =
    (a.low && b.high && compare(a.low, b.high) > 0) || (a.high && b.low && compare(a.high, b.low) < 0);
  const between = right.kind === "const" && !isWhole(right.value) && (left.kind === "count" || isCount(left));
  return [
    ...(below ? (["below"] as const) : []),
    ...(apart || between ? [] : (["at"] as const)),
    ...(above ? (["above"] as const) : []),
  ];
}

const isCount = (e: Num): boolean =>
  (e.kind === "fact" && e.fact.spec.kind === "count") ||
  (e.kind === "let" && e.let.value.type === "number" && isCount(e.let.value.expr));

/** The circumstances of an amount that no comparison decides: `halved when minor`. */
export function branchesIn(e: Num | Bool | Label): Extract<Num, { kind: "if" }>[] {
  const here = e.kind === "if" && !isComparison(e.when) ? [e] : [];
  return [...here, ...inside(e).flatMap(branchesIn)];
}
const isComparison = (e: Bool): boolean =>
  e.kind === "compare" ||
  e.kind === "always" ||
  (e.kind === "and" && e.args.every((arg) => arg.kind === "compare"));

/** Every ranking by named places in an expression. */
export function schedulesIn(e: Num | Bool | Label): Extract<Num, { kind: "by-place" }>[] {
  return [...(e.kind === "by-place" ? [e] : []), ...inside(e).flatMap(schedulesIn)];
}
