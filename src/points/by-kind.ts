// Points that depend on the kind of unit: do they reconcile for every kind?
import type { Report } from "../diagnostics/catalog.js";
import type { Bool } from "../model/expression.js";
import type { Block } from "../model/rubric.js";
import { compare, equal, print, sub, type Exact } from "../runtime/exact.js";
import { pointsTogether } from "../types/formula.js";
import { conditionsIn, describeKind, holdsFor, kindsOf, pointsFor, type Kind } from "../types/kinds.js";
import { presence, worthOf } from "../types/points-by-kind.js";
import { equation, tops } from "./equation.js";

/** The kinds that the points around some blocks tell apart: one without any value where nothing does. */
export function kindsAround(blocks: readonly Block[], at: Block, report: Report): readonly Kind[] {
  const conditions = blocks.flatMap((block): Bool[] => {
    const when = counts(block) ? presence(block) : undefined;
    return [...(when ? [when] : []), ...conditionsIn(worthOf(block))];
  });
  const kinds = kindsOf(conditions);
  if (!kinds) report.add("kinds-too-many", at.pointsSpan ?? at.span, {});
  return kinds ?? [];
}

/** Whether a block that does not apply is missing from the points of its parent: rescaling makes up for it. */
const counts = (block: Block): boolean => block.parent?.rescaled !== true;

/** Whether a block itself counts for units of a kind, as far as attributes of the unit say. */
export function appliesTo(block: Block, kind: Kind): boolean {
  const when = counts(block) ? presence(block) : undefined;
  return !when || holdsFor(when, kind);
}

/** Whether it counts, and all it stands in. */
export const isPresent = (block: Block, kind: Kind): boolean =>
  appliesTo(block, kind) && (!block.parent || isPresent(block.parent, kind));

export const pointsOf = (block: Block, kind: Kind): Exact => pointsFor(worthOf(block), kind);

/** What the points inside a block come to for each kind; reports the first kind for which they are not what is declared. */
export function reconcileKinds(block: Block, parts: readonly Block[], report: Report): void {
  const around = [...parts];
  for (let up: Block | undefined = block; up; up = up.parent) around.push(up);
  const hasRules = [...block.parts.values()].some((p) => p.rules.length > 0);
  const atMost = hasRules && (block.kind === "indicator" || block.kind === "part");
  for (const kind of kindsAround(around, block, report)) {
    if (!isPresent(block, kind)) continue;
    const present = parts.filter((part) => isPresent(part, kind));
    const declared = block.cappedFrom ?? pointsOf(block, kind);
    const total = pointsTogether(block, present, (part) => pointsOf(part, kind));
    if (!total) {
      report.add("formula-endless", block.pointsSpan ?? block.span, {});
      return;
    }
    const fits = block.limited
      ? compare(total, declared) >= 0
      : atMost
        ? compare(total, declared) <= 0
        : equal(total, declared);
    if (fits) continue;
    report.add(
      "points-do-not-sum-for",
      block.pointsSpan ?? block.span,
      {
        what: [block.printedId, block.title].filter(Boolean).join(" ") || "—",
        kind: describeKind(kind, report.language),
        declared: print(declared),
        sum: print(total),
        difference: print(absolute(sub(total, declared))),
      },
      {
        labels: present.map((part) => ({
          span: part.pointsSpan ?? part.span,
          text: report.say(print(pointsOf(part, kind)), `${print(pointsOf(part, kind))}分`),
        })),
        notes: [
          arithmetic(
            block,
            present.map((part) => term(part, kind)),
            total,
            declared,
            report,
          ),
        ],
      },
    );
    return;
  }
}

/** How the total came about: a sum, or the formula with its highest values. */
const arithmetic = (
  { formula }: Block,
  terms: readonly { readonly name: string; readonly points: Exact }[],
  total: Exact,
  declared: Exact,
  report: Report,
): string => (formula ? tops(formula.source, terms, total, report) : equation(terms, declared, report));

export const term = (block: Block, kind: Kind): { name: string; points: Exact } => ({
  name: [block.printedId, block.title].filter(Boolean).join(" "),
  points: pointsOf(block, kind),
});

/** Whether the points of some block depend on the kind of unit. */
export const varies = (blocks: readonly Block[]): boolean => blocks.some(mayVary);
const mayVary = (block: Block): boolean =>
  block.pointsByKind !== undefined || (counts(block) && presence(block) !== undefined);

const absolute = (a: Exact): Exact => ({ n: a.n < 0n ? -a.n : a.n, d: a.d });
