// The figures that the rules of a block may take from: its own, those of blocks inside, and what stands around it.
import type { Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import { around, rulesOf, withInner, type Home, type Subject } from "./subject.js";
import { isAmount, isNumber, nodesIn, phrasesIn } from "./tree-walk.js";

export interface RuleFigure {
  /** A percentage is a fraction: 0.5 is 50%. */
  readonly value: Exact;
  readonly unit: "points" | "percent" | "plain";
  readonly span: Span;
}

/** Every number in what is given, exponents aside: they are part of a formula. */
export function figuresIn(value: unknown): RuleFigure[] {
  const nodes = [...nodesIn(value)];
  const exponents = nodes.flatMap((node) =>
    node.kind === "binary" && "op" in node && node.op === "^" && "right" in node ? [node.right] : [],
  );
  const amounts = new Set<unknown>(nodes.filter(isAmount).flatMap(({ low, high }) => [low, high]));
  return nodes
    .filter(isNumber)
    .filter((node) => !exponents.includes(node))
    .map((node) => ({
      value: node.value,
      unit:
        node.unit === "%" || node.unit === "pp"
          ? "percent"
          : node.unit === "points" || (node.unit === undefined && amounts.has(node))
            ? "points"
            : "plain",
      span: node.span,
    }));
}

/** Every number that bears on the score of a block, headings included. */
export function figuresOfRules(home: Home, subject: Subject): RuleFigure[] {
  const inside = withInner(home);
  const borrowed = inside.flatMap((each) => [...borrowedBy(each, subject), ...takenFrom(each, subject)]);
  const all = [...inside, ...borrowed.flatMap(withInner), ...around(home)];
  return all.flatMap((each) => [...figuresIn(each.node.columns), ...ownFigures(each)]);
}

/** Blocks that say in a reading that they come from this one: 出自3.4原文的末句. */
function takenFrom({ block }: Home, { homes }: Subject): Home[] {
  // A plain 3 in a reading is a number.
  if (!/[.-]/u.test(block.printedId)) return [];
  const literal = block.printedId.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const named = new RegExp(`(?<![\\p{N}.-])${literal}(?![\\p{N}.%％分-])`, "u");
  return homes.filter(
    (other) => other.block !== block && other.readings.some(({ value }) => named.test(value)),
  );
}

/** Blocks whose rules this one takes over. */
const borrowedBy = (home: Home, { homes }: Subject): Home[] =>
  phrasesIn(home.statements, "same-as").flatMap(({ slots }) => {
    const { id } = slots["id"] as tree.IdNode;
    return homes.filter(({ block }) => block.id === id);
  });

/** Numbers of rules and of declared values. */
function ownFigures(home: Home): RuleFigure[] {
  const declared = home.statements.filter(({ core }) =>
    ["given", "unit", "defaults", "stages"].includes(core.construct),
  );
  return figuresIn([rulesOf(home), declared]);
}
