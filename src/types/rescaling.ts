// `items may be absent, rescaled to 100`: the score of what applies to a unit, brought to the points of the whole.
import type { Report } from "../diagnostics/catalog.js";
import { constant, type Num } from "../model/expression.js";
import type { Outline } from "../names/outline.js";
import { equal, print, zero } from "../runtime/exact.js";
import type { Source } from "../text/source.js";
import type { BlockDraft } from "./block-draft.js";
import { worthOf, worthTogether } from "./points-by-kind.js";
import { numberOf } from "./header.js";

/** Settles the rescaling a block asks for, once all points are known. */
export function settleRescaling(outline: Outline, block: BlockDraft, report: Report, source: Source): void {
  const stated = outline.statements.find((s) => s.statement.core.construct === "rescaled");
  if (!stated || (block.kind !== "rubric" && block.kind !== "section")) return;
  const { core } = stated.statement;
  const to = numberOf(core);
  const plain = block.children.filter((child) => child.joins === "plain");
  if (block.rollup !== "sum" || block.limited || block.cappedFrom)
    report.add("rescaled-unclear", core.span, {
      why: report.say("its points are not the sum of the items", "本块的分值不是各项之和"),
    });
  else if (plain.some((child) => !everyStage(child, block)))
    report.add("rescaled-unclear", core.span, {
      why: report.say(
        "some items are not scored at every stage, so it is open what the whole is",
        "有的指标并非每个节点都考核，整体是多少分没有着落",
      ),
    });
  else if (!plain.some(mayBeAbsent)) report.add("rescaled-never", core.span, {});
  else if (!equal(to, block.points ?? zero))
    report.add(
      "rescaled-otherwise",
      core.span,
      { to: print(to), points: print(block.points ?? zero) },
      block.pointsSpan ? { labels: [{ span: block.pointsSpan, text: print(block.points ?? zero) }] } : {},
    );
  for (const [stage, part] of block.parts) {
    const outOf = minus(worthTogether(plain), lostInside(plain, stage));
    part.rescaling = { to, outOf, line: source.line(core.span.start), source: source.slice(core.span) };
  }
}

const everyStage = (child: BlockDraft, block: BlockDraft): boolean =>
  block.stages.every((stage) => child.stages.includes(stage)) &&
  child.children.every((inner) => everyStage(inner, block));

const mayBeAbsent = (block: BlockDraft): boolean =>
  [...block.parts.values()].some((part) => part.applies?.otherwise === "not-applicable") ||
  block.children.some((child) => child.joins === "plain" && mayBeAbsent(child));

/** Points of blocks that do not apply to the unit, those inside them included. */
const lostInside = (children: readonly BlockDraft[], stage: string): Num =>
  children
    .filter(mayBeAbsent)
    .map((child) => lost(child, stage))
    .reduce(plus, constant(zero));

function lost(block: BlockDraft, stage: string): Num {
  const plain = block.children.filter((child) => child.joins === "plain");
  const points = worthOf(block);
  const all = worthTogether(plain);
  const within = lostInside(plain, stage);
  const part = block.parts.get(stage);
  let missed: Num = within;
  if (within.kind !== "const") {
    // Where one scale holds for whatever applies, the points stay until nothing does.
    if (part?.rescaling !== undefined || block.rollup !== "sum")
      missed = {
        kind: "if",
        when: { kind: "compare", op: ">=", left: within, right: all },
        then: points,
        otherwise: constant(zero),
      };
    else if (block.limited || block.cappedFrom)
      missed = { kind: "greatest", args: [constant(zero), minus(points, minus(all, within))] };
  }
  if (part?.applies?.otherwise !== "not-applicable") return missed;
  return { kind: "if", when: part.applies.when, then: missed, otherwise: points };
}

const plus = (left: Num, right: Num): Num =>
  left.kind === "const" && equal(left.value, zero) ? right : { kind: "arithmetic", op: "+", left, right };
const minus = (left: Num, right: Num): Num => ({ kind: "arithmetic", op: "-", left, right });
