// `is section(3.1) * 0.4 + section(3.2) * 0.6`: a block made of the scores inside it by a formula, and the most that can come out.
import type { Num } from "../model/expression.js";
import type { Block } from "../model/rubric.js";
import { blockWord, type Outline } from "../names/outline.js";
import { add, div, isZero, max, min, mul, neg, one, sub, zero, type Exact } from "../runtime/exact.js";
import { rollUp } from "../runtime/roll-up.js";
import type * as tree from "../syntax/tree.js";
import type { BlockDraft } from "./block-draft.js";
import { number } from "./expressions.js";
import type { Place } from "./place.js";

type Member = Pick<Block, "printedId" | "title" | "joins" | "parts">;

/** Reads the formula of a heading; `inside` are the blocks whose scores it is made of. */
export function readFormula(place: Place, outline: Outline, draft: BlockDraft, column: tree.Phrase): void {
  const { report, source } = place;
  const e = column.slots["of"] as tree.Expr;
  if (outline.kind !== "section" && outline.kind !== "rubric") {
    report.add("misplaced", column.span, {
      what: source.slice(column.span),
      where: blockWord(outline.kind, report),
    });
    return;
  }
  const before = report.diagnostics.length;
  const value = number(place, e).expr;
  if (report.diagnostics.length > before) return;
  const inside = draft.children.filter((child) => child.joins === "plain");
  const uses = usesIn(value, 1, inside as readonly object[] as readonly Member[]);
  if (uses === undefined) {
    report.add("formula-takes", e.span, { inside: inside.map((child) => child.printedId) });
    return;
  }
  const left = (inside as readonly object[] as readonly Member[]).filter((child) => !uses.has(child));
  if (left.length > 0) report.add("formula-leaves-out", e.span, { left: left.map(nameOf) });
  const both = [...uses].filter(([, ways]) => ways.size > 1).map(([child]) => nameOf(child));
  if (both.length > 0) report.add("formula-two-ways", e.span, { both });
  draft.formula = { value, source: source.slice(e.span) };
}

const nameOf = ({ printedId, title }: Member): string => [printedId, title].filter(Boolean).join(" ");

type Uses = Map<Member, Set<1 | -1>>;

/** How each block moves the value: up or down with it. Undefined where the formula takes what it may not. */
function usesIn(e: Num, way: 1 | -1, inside: readonly Member[]): Uses | undefined {
  const terms = linear(e, inside);
  if (terms) {
    const moving = [...terms.of].filter(([, factor]) => !isZero(factor));
    return new Map(
      moving.map(([child, factor]) => [child, new Set([factor.n < 0n ? (-way as 1 | -1) : way])]),
    );
  }
  switch (e.kind) {
    case "negate":
      return usesIn(e.of, -way as 1 | -1, inside);
    case "least":
    case "greatest":
      return joined(e.args.map((arg) => usesIn(arg, way, inside)));
    case "arithmetic": {
      const { op, left, right } = e;
      if (op === "+" || op === "-")
        return joined([
          usesIn(left, way, inside),
          usesIn(right, op === "-" ? (-way as 1 | -1) : way, inside),
        ]);
      const factor = fixed(op === "/" ? right : fixed(left) ? left : right);
      const other = op === "*" && fixed(left) ? right : left;
      if (!factor || (op === "/" && isZero(factor))) return undefined;
      return usesIn(other, factor.n < 0n ? (-way as 1 | -1) : way, inside);
    }
    default:
      return undefined;
  }
}

function joined(all: readonly (Uses | undefined)[]): Uses | undefined {
  const uses: Uses = new Map();
  for (const each of all) {
    if (!each) return undefined;
    for (const [child, ways] of each) uses.set(child, new Set([...(uses.get(child) ?? []), ...ways]));
  }
  return uses;
}

/** A sum of blocks, each with a factor; what is written twice is put together. Undefined where it is none. */
function linear(
  e: Num,
  inside: readonly Member[],
): { readonly fixed: Exact; readonly of: Map<Member, Exact> } | undefined {
  switch (e.kind) {
    case "const":
      return { fixed: e.value, of: new Map() };
    case "score": {
      const child = inside.find((each) => each === (e.block as object));
      return child && { fixed: zero, of: new Map([[child, one]]) };
    }
    case "negate":
      return scaled(linear(e.of, inside), neg(one));
    case "arithmetic": {
      const [left, right] = [linear(e.left, inside), linear(e.right, inside)];
      if (!left || !right) return undefined;
      if (e.op === "+" || e.op === "-") {
        const second = scaled(right, e.op === "-" ? neg(one) : one)!;
        const of = new Map(left.of);
        for (const [child, factor] of second.of) of.set(child, add(of.get(child) ?? zero, factor));
        return { fixed: add(left.fixed, second.fixed), of };
      }
      if (e.op === "*" && left.of.size === 0) return scaled(right, left.fixed);
      if (right.of.size > 0 || (e.op === "/" && isZero(right.fixed))) return undefined;
      return scaled(left, e.op === "/" ? div(one, right.fixed) : right.fixed);
    }
    default:
      return undefined;
  }
}

const scaled = (
  terms: ReturnType<typeof linear>,
  by: Exact,
): { readonly fixed: Exact; readonly of: Map<Member, Exact> } | undefined =>
  terms && {
    fixed: mul(terms.fixed, by),
    of: new Map([...terms.of].map(([child, factor]) => [child, mul(factor, by)])),
  };

const fixed = (e: Num): Exact | undefined => {
  const terms = linear(e, []);
  return terms?.of.size === 0 ? terms.fixed : undefined;
};

/**
 * What the points inside a block make by its roll-up. By a formula it is the highest value: every block that moves it up at its
 * points, every other at its least. Undefined where that has no end.
 */
export function pointsTogether<B extends BlockDraft | Block>(
  block: B,
  parts: readonly B[],
  pointsOf: (part: B) => Exact,
): Exact | undefined {
  if (block.rollup === "none") return zero;
  if (block.rollup !== "formula")
    return rollUp(
      block.rollup,
      parts.map((part) => ({ value: pointsOf(part), weight: part.weight })),
    );
  if (!block.formula) return zero;
  const { value } = block.formula;
  const members = parts as readonly object[] as readonly Member[];
  const all = (block.children as readonly object[] as readonly Member[]).filter((c) => c.joins === "plain");
  const uses = usesIn(value, 1, all) ?? new Map<Member, Set<1 | -1>>();
  const ends = new Map<object, Exact>();
  for (const child of all) {
    // A block that does not apply counts as 0.
    const here = members.indexOf(child);
    if (here < 0) ends.set(child, zero);
    else if (!uses.get(child)?.has(-1)) ends.set(child, pointsOf(parts[here]!));
    else {
      const floors = [...child.parts.values()].map((part) => part.floor?.at);
      const least = floors.reduce<Exact | undefined>((a, b) => a && b && min(a, b), zero);
      if (!least) return undefined;
      ends.set(child, least);
    }
  }
  return at(value, ends);
}

/** The value of a formula for given scores. */
function at(e: Num, scores: ReadonlyMap<object, Exact>): Exact {
  switch (e.kind) {
    case "const":
      return e.value;
    case "score":
      return scores.get(e.block) ?? zero;
    case "negate":
      return neg(at(e.of, scores));
    case "least":
    case "greatest":
      return e.args.map((arg) => at(arg, scores)).reduce(e.kind === "least" ? min : max);
    case "arithmetic":
      return { "+": add, "-": sub, "*": mul, "/": div }[e.op](at(e.left, scores), at(e.right, scores));
    default:
      return zero;
  }
}
