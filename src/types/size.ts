// How large an expression is with every named value written out, and how large the numbers it can come to. Values that name each
// other grow with every step, powers faster still: a line more could make a rubric that no machine can score.
import type { Bool, Label, Let, Num } from "../model/expression.js";
import { isZero } from "../runtime/exact.js";

interface Size {
  /** Operations and operands. */
  readonly weight: number;
  /** Degrees of numerator and denominator, as of a fraction of polynomials. */
  readonly up: number;
  readonly down: number;
}

const mostWeight = 5000;
const highestDegree = 1000;
const leaf: Size = { weight: 1, up: 1, down: 0 };
// What was refused counts as nothing from there on, so that it is refused once.
const nothing: Size = { weight: 1, up: 0, down: 0 };
const known = new WeakMap<object, Size>();

/** Whether an expression is beyond what is computed. */
export function tooLarge(e: Num | Bool): boolean {
  const { weight, up, down } = sizeOf(e);
  return weight > mostWeight || up + down > highestDegree;
}

function sizeOf(e: Num | Bool | Label): Size {
  // Most are leaves, which need not be remembered.
  if (e.kind === "const") return isZero(e.value) ? nothing : leaf;
  if (e.kind === "fact" || e.kind === "yes") return leaf;
  let size = known.get(e);
  if (!size) known.set(e, (size = measure(e)));
  return size;
}

function measure(e: Exclude<Num | Bool | Label, { readonly kind: "const" | "fact" | "yes" }>): Size {
  switch (e.kind) {
    case "always":
    case "words":
    case "label":
      return leaf;
    case "let":
    case "holds":
      return sizeOfLet(e.let);
    case "negate":
    case "not":
    case "rounded":
      return over([e.of]);
    case "arithmetic":
      return arithmetic(e.op, sizeOf(e.left), sizeOf(e.right));
    case "power": {
      const base = sizeOf(e.base);
      const times = Number(e.exponent);
      return { weight: base.weight + 1, up: base.up * times, down: base.down * times };
    }
    case "compare":
    case "same":
      return over([e.left, e.right]);
    case "least":
    case "greatest":
    case "and":
    case "or":
      return over(e.args);
    case "if":
      return over([e.when, e.then, e.otherwise]);
    case "count":
      return over(e.items);
    case "at-least":
      return over([e.least, ...e.items]);
    case "mark":
      return over([e.low, e.high]);
    case "score":
      return leaf;
    case "of-list":
      return over(e.where ? [e.of, e.where] : [e.of]);
    case "cohort":
    case "place":
    case "by-place":
      return over(e.column.tieBreak ? [e.column.of, e.column.tieBreak] : [e.column.of]);
  }
}

const sizeOfLet = (named: Let): Size => sizeOf(named.value.expr);

/** Operands of which one is taken, or that are only compared. */
function over(list: readonly (Num | Bool | Label)[]): Size {
  let weight = 1;
  let up = 0;
  let down = 0;
  for (const each of list) {
    const size = sizeOf(each);
    weight += size.weight;
    up = Math.max(up, size.up);
    down = Math.max(down, size.down);
  }
  return { weight, up, down };
}

function arithmetic(op: "+" | "-" | "*" | "/", a: Size, b: Size): Size {
  const weight = a.weight + b.weight + 1;
  if (op === "*") return { weight, up: a.up + b.up, down: a.down + b.down };
  if (op === "/") return { weight, up: a.up + b.down, down: a.down + b.up };
  return { weight, up: Math.max(a.up + b.down, b.up + a.down), down: a.down + b.down };
}
