// `(20 if rural, otherwise 24) points`: points by kind of unit, and what they make of the blocks around.
import { constant, type Bool, type Num } from "../model/expression.js";
import type { Applies } from "../model/rubric.js";
import { sum, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { BlockDraft } from "./block-draft.js";
import { condition, constantOf } from "./expressions.js";
import { isOfKind } from "./kinds.js";
import type { Place } from "./place.js";

/** The points a heading gives by kind of unit. */
export function readPointsByKind(place: Place, column: tree.Phrase): Num | undefined {
  const read = (e: tree.Expr): Num | undefined => {
    if (e.kind === "choose") {
      const before = place.report.diagnostics.length;
      const when = condition(place, e.when);
      const [then, otherwise] = [read(e.then), read(e.otherwise)];
      if (!isOfKind(when) && place.report.diagnostics.length === before)
        place.report.add("points-by-fact", e.when.span, {});
      return then && otherwise && { kind: "if", when, then, otherwise };
    }
    const value = constantOf(e);
    if (value) return constant(value);
    place.report.add("type-mismatch", e.span, {
      is: place.source.slice(e.span),
      needed: place.report.say("a plain number of points", "确定的分数"),
    });
    return undefined;
  };
  return read(column.slots["kinds"] as tree.Expr);
}

/** What a block is worth to a unit, whether or not it applies. */
export const worthOf = (block: Pick<BlockDraft, "points" | "pointsByKind">): Num =>
  block.pointsByKind ?? constant(block.points ?? zero);

interface Applying {
  readonly parts: ReadonlyMap<string, { readonly applies?: Applies }>;
}

/** The condition on which a block counts at all, where it is one of attributes of the unit only. */
export function presence(block: Applying): Bool | undefined {
  const [first, ...rest] = [...block.parts.values()].map((part) => part.applies);
  if (first?.otherwise !== "not-applicable" || !isOfKind(first.when)) return undefined;
  return rest.every((applies) => applies?.when === first.when) ? first.when : undefined;
}

/** What a block brings to the points of its parent. */
export function contribution(block: Pick<BlockDraft, "points" | "pointsByKind"> & Applying): Num {
  const when = presence(block);
  const worth = worthOf(block);
  return when ? { kind: "if", when, then: worth, otherwise: constant(zero) } : worth;
}

/** Whether the points that a block brings depend on the kind of unit. */
const varies = (block: BlockDraft): boolean =>
  block.pointsByKind !== undefined || presence(block) !== undefined;

/** The sum of what the blocks inside bring, where it depends on the kind of unit. */
export function sumByKind(block: BlockDraft): Num | undefined {
  const plain = block.children.filter((child) => child.joins === "plain");
  if (block.rollup !== "sum" || !plain.some(varies)) return undefined;
  const fixed = constant(sum(plain.filter((c) => !varies(c)).map((c) => c.points ?? zero)));
  return plain
    .filter(varies)
    .map(contribution)
    .reduce<Num>((left, right) => ({ kind: "arithmetic", op: "+", left, right }), fixed);
}

/** What blocks are worth together, whether or not they apply. */
export const worthTogether = (blocks: readonly BlockDraft[]): Num =>
  blocks
    .flatMap((block) => block.pointsByKind ?? [])
    .reduce<Num>(
      (left, right) => ({ kind: "arithmetic", op: "+", left, right }),
      constant(sum(blocks.filter((b) => !b.pointsByKind).map((b) => b.points ?? zero))),
    );

/** Start, cap and floor of a block whose points depend on the kind of unit. */
export function settleByKind(block: BlockDraft, bonus: Exact): void {
  const worth = worthOf(block);
  for (const [stage, part] of block.parts) {
    const plain = block.children.filter((c) => c.joins === "plain" && c.stages.includes(stage));
    const rest = { kind: "arithmetic", op: "-", left: worth, right: worthTogether(plain) } as const;
    const leaf = block.kind === "indicator" || block.kind === "part";
    const startsOpen =
      leaf && part.startKind === "full" && (block.pointsByKind ?? rest.right).kind !== "const";
    if (block.role === "penalty") {
      if (block.pointsByKind) part.byKind = { floor: { kind: "negate", of: worth } };
    } else if (block.pointsByKind || startsOpen)
      part.byKind = {
        ...(startsOpen ? { start: rest } : {}),
        ...(part.capWritten || !block.pointsByKind
          ? {}
          : { cap: { kind: "arithmetic", op: "+", left: worth, right: constant(bonus) } }),
      };
  }
}
