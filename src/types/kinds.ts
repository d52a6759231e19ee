// Kinds of units: what is said of attributes of the unit and of nothing else can be gone through, kind by kind.
import { factsOf, type Bool, type Label, type Num } from "../model/expression.js";
import type { Fact } from "../model/rubric.js";
import { add, div, isZero, max, min, mul, neg, sub, zero, type Exact } from "../runtime/exact.js";
import type { Language } from "../runtime/language.js";
import { range } from "./range.js";

/** One value of every attribute that matters. A text that is none of those compared with is "". */
export type Kind = ReadonlyMap<Fact, boolean | string>;

const kinds: ReadonlySet<string> = new Set(["yes-no", "choice", "grade", "text"]);
/** More kinds than this are not gone through one by one. */
export const mostKinds = 5000;

/** An attribute of the unit: its key is that of no block. */
const isAttribute = ({ spec }: Fact): boolean =>
  spec.block === "" && spec.key === spec.path.join(".") && spec.path.length === 2;

/** Whether a condition speaks of attributes of the unit only, and compares no numbers. */
export function isOfKind(e: Bool): boolean {
  switch (e.kind) {
    case "always":
      return true;
    case "yes":
      return isAttribute(e.fact);
    case "holds":
      return e.let.value.type === "condition" && isOfKind(e.let.value.expr);
    case "not":
      return isOfKind(e.of);
    case "and":
    case "or":
      return e.args.every(isOfKind);
    case "same":
      return [e.left, e.right].every(
        (side) => side.kind === "words" || (isAttribute(side.fact) && kinds.has(side.fact.spec.kind)),
      );
    case "compare":
    case "at-least":
      return false;
  }
}

export function holdsFor(e: Bool, kind: Kind): boolean {
  switch (e.kind) {
    case "always":
      return e.value;
    case "yes":
      return kind.get(e.fact) === true;
    case "holds":
      return e.let.value.type === "condition" && holdsFor(e.let.value.expr, kind);
    case "not":
      return !holdsFor(e.of, kind);
    case "and":
      return e.args.every((arg) => holdsFor(arg, kind));
    case "or":
      return e.args.some((arg) => holdsFor(arg, kind));
    case "same":
      return wordsFor(e.left, kind) === wordsFor(e.right, kind);
    case "compare":
    case "at-least":
      return false;
  }
}

const wordsFor = (e: Label, kind: Kind): string =>
  e.kind === "words" ? e.value : String(kind.get(e.fact) ?? "");

/** Points for a kind: constants, choices by kind, and sums of them. */
export function pointsFor(e: Num, kind: Kind): Exact {
  switch (e.kind) {
    case "const":
      return e.value;
    case "if":
      return pointsFor(holdsFor(e.when, kind) ? e.then : e.otherwise, kind);
    case "negate":
      return neg(pointsFor(e.of, kind));
    case "least":
      return e.args.map((arg) => pointsFor(arg, kind)).reduce(min);
    case "greatest":
      return e.args.map((arg) => pointsFor(arg, kind)).reduce(max);
    case "arithmetic": {
      const [left, right] = [pointsFor(e.left, kind), pointsFor(e.right, kind)];
      if (e.op === "/") return isZero(right) ? zero : div(left, right);
      return { "+": add, "-": sub, "*": mul }[e.op](left, right);
    }
    default:
      return zero;
  }
}

/** The conditions inside a number. */
export function conditionsIn(e: Num): Bool[] {
  switch (e.kind) {
    case "if":
      return [e.when, ...conditionsIn(e.then), ...conditionsIn(e.otherwise)];
    case "arithmetic":
      return [...conditionsIn(e.left), ...conditionsIn(e.right)];
    case "negate":
      return conditionsIn(e.of);
    case "least":
    case "greatest":
      return e.args.flatMap(conditionsIn);
    default:
      return [];
  }
}

/** Every kind of unit that the conditions tell apart; undefined where they are too many. */
export function kindsOf(conditions: readonly Bool[]): Kind[] | undefined {
  const facts = [...new Set(conditions.flatMap(factsOf))];
  const words = conditions.flatMap(comparisons);
  let found: Kind[] = [new Map()];
  for (const fact of facts) {
    const compared = words.filter((w) => w.fact === fact).map((w) => w.words);
    const values: readonly (boolean | string)[] =
      fact.spec.kind === "yes-no"
        ? [true, false]
        : fact.spec.kind === "text"
          ? [...new Set([...compared, ""])]
          : (fact.spec.options ?? []);
    found = found.flatMap((kind) => values.map((value) => new Map([...kind, [fact, value]])));
    if (found.length > mostKinds) return undefined;
  }
  return found;
}

function comparisons(e: Bool): { fact: Fact; words: string }[] {
  switch (e.kind) {
    case "not":
      return comparisons(e.of);
    case "and":
    case "or":
      return e.args.flatMap(comparisons);
    case "holds":
      return e.let.value.type === "condition" ? comparisons(e.let.value.expr) : [];
    case "same": {
      const [fact, text] = [e.left, e.right].sort((a, b) => a.kind.localeCompare(b.kind));
      return fact?.kind === "label" && text?.kind === "words" ? [{ fact: fact.fact, words: text.value }] : [];
    }
    default:
      return [];
  }
}

/** The highest points over all kinds, or an upper bound where they are too many. */
export function mostPoints(e: Num): Exact {
  const points = kindsOf(conditionsIn(e))?.map((kind) => pointsFor(e, kind));
  return points?.reduce(max, zero) ?? range(e).high ?? zero;
}

/** A kind as a person reads it: `rural = yes, class = other`. */
export const describeKind = (kind: Kind, language: Language): string =>
  [...kind]
    .map(([{ spec }, value]) => {
      const zh = language === "zh";
      const said =
        typeof value === "boolean"
          ? value
            ? zh
              ? "是"
              : "yes"
            : zh
              ? "否"
              : "no"
          : value || (zh ? "其他" : "other");
      return `${spec.name} = ${said}`;
    })
    .join(language === "zh" ? "，" : ", ");
