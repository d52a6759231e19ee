// Do the declared figures reconcile? Points against the sum of the parts, at every block and every stage; bonus and penalty apart.
import type { Report } from "../diagnostics/catalog.js";
import type { Label } from "../diagnostics/diagnostic.js";
import type { Block, Rubric, Stage } from "../model/rubric.js";
import { compare, equal, mul, one, print, sub, sum, whole, zero, type Exact } from "../runtime/exact.js";
import { pointsTogether } from "../types/formula.js";
import type { Claim } from "../types/header.js";
import { describeKind, type Kind } from "../types/kinds.js";
import { isPresent, kindsAround, pointsOf, reconcileKinds, varies } from "./by-kind.js";
import { equation, tops } from "./equation.js";

/** Reports every figure of the rubric that its own arithmetic contradicts. */
export function reconcile(rubric: Rubric, claims: readonly Claim[], report: Report): void {
  for (const block of rubric.blocks)
    if (block.children.length > 0 && block.declared && block.file === undefined)
      // Where a mean of stages is taken, the total is that of each stage, whatever stands at others.
      if (block !== rubric.root || rubric.meanOfStages === undefined || block.rollup !== "sum")
        reconcileBlock(block, report);
  for (const stage of rubric.stages) if (stage.points) reconcileStage(rubric, stage, stage.points, report);
  if (rubric.meanOfStages !== undefined) reconcileMean(rubric, rubric.meanOfStages, report);
  for (const claim of claims) checkClaim(rubric, claim, report);
}

const hundred = whole(100);
const nameOf = (block: Block): string => [block.printedId, block.title].filter(Boolean).join(" ") || "—";

function reconcileBlock(block: Block, report: Report): void {
  const at = block.pointsSpan ?? block.span;
  const declared = block.cappedFrom ?? block.points;
  const parts = block.children.filter((child) => child.joins === "plain");
  if (varies([...parts, block])) {
    reconcileKinds(block, parts, report);
    return;
  }
  if (block.rollup !== "sum" && block.rollup !== "formula" && !scalesFit(block, parts, report)) return;
  const total = pointsTogether(block, parts, (part) => part.points);
  if (!total) {
    report.add("formula-endless", at, {});
    return;
  }
  if (block.limited) {
    for (const part of block.formula ? [] : parts)
      if (compare(part.points, block.points) > 0)
        report.add(
          "part-exceeds-limit",
          part.pointsSpan ?? part.span,
          { part: `${nameOf(part)} ${print(part.points)}`, limit: print(block.points) },
          { labels: [{ span: at, text: report.say("the limit", "上限") }] },
        );
    if (compare(total, block.points) < 0)
      report.add(
        "limit-unreachable",
        at,
        { limit: print(block.points), sum: print(total) },
        { labels: places(parts, report), notes: [equation(parts.map(term), block.points, report)] },
      );
    return;
  }
  if (block.kind === "indicator" || block.kind === "part") {
    // Rules of the block itself may hold the points that no part holds.
    const hasRules = [...block.parts.values()].some((p) => p.rules.length > 0);
    if (hasRules ? compare(total, block.points) <= 0 : equal(total, block.points)) return;
  } else if (equal(total, declared) || parts.length === 0) return;
  if (block.formula) {
    report.add(
      "formula-points",
      at,
      { what: nameOf(block), declared: print(declared), most: print(total) },
      { labels: places(parts, report), notes: [tops(block.formula.source, parts.map(term), total, report)] },
    );
    return;
  }
  report.add(
    "points-do-not-sum",
    at,
    {
      what: nameOf(block),
      declared: print(declared),
      sum: print(total),
      difference: print(abs(sub(total, declared))),
    },
    { labels: places(parts, report), notes: [equation(parts.map(term), declared, report)] },
  );
}

/** Weights must be 100%; parts of which one decides, or whose mean is taken, must be worth the same. */
function scalesFit(block: Block, parts: readonly Block[], report: Report): boolean {
  const at = block.pointsSpan ?? block.span;
  if (block.rollup === "weighted") {
    const total = sum(parts.map((part) => part.weight ?? zero));
    if (equal(total, one) && parts.every((part) => part.weight)) return true;
    const terms = parts.map((part) => ({ name: nameOf(part), points: mul(part.weight ?? zero, hundred) }));
    const labels = parts.flatMap((part) => (part.weightSpan ? [{ span: part.weightSpan, text: "" }] : []));
    report.add(
      "weights-do-not-sum",
      at,
      { what: nameOf(block), sum: print(mul(total, hundred)) },
      { labels, notes: [equation(terms, hundred, report)] },
    );
    return false;
  }
  const odd = parts.find((part) => !equal(part.points, block.points));
  if (!odd) return true;
  report.add(
    "scales-differ",
    odd.pointsSpan ?? odd.span,
    { part: `${nameOf(odd)} ${print(odd.points)}`, points: print(block.points) },
    { labels: [{ span: at, text: print(block.points) }] },
  );
  return false;
}

function reconcileStage(rubric: Rubric, stage: Stage, declared: Exact, report: Report): void {
  const kinds = kindsAround(rubric.blocks, rubric.root, report);
  const found = kinds
    .map((kind) => ({ kind, terms: leaves(rubric.root, stage.name, rubric, kind) }))
    .find(({ terms }) => !equal(sum(terms.map((t) => t.points)), declared));
  if (!found) return;
  const { kind, terms } = found;
  const total = sum(terms.map((t) => t.points));
  report.add(
    "points-do-not-sum",
    stage.pointsSpan ?? rubric.root.span,
    {
      what: [stage.name, describeKind(kind, report.language)].filter(Boolean).join(" "),
      declared: print(declared),
      sum: print(total),
      difference: print(abs(sub(total, declared))),
    },
    {
      notes: [
        equation(
          terms.map(({ block, points }) => ({ name: nameOf(block), points })),
          declared,
          report,
        ),
      ],
    },
  );
}

/** Every stage of which a mean is taken is worth what the total is, for every kind of unit. */
function reconcileMean(rubric: Rubric, name: string, report: Report): void {
  const { root, stages } = rubric;
  for (const kind of kindsAround(rubric.blocks, root, report)) {
    const total = root.cappedFrom ?? pointsOf(root, kind);
    const worth = stages.map((stage) => {
      const added = (): Exact => sum(leaves(root, stage.name, rubric, kind).map(({ points }) => points));
      return { name: stage.name, points: stage.points ?? (root.rollup === "sum" ? added() : total) };
    });
    if (worth.every(({ points }) => equal(points, total))) continue;
    const whom = describeKind(kind, report.language);
    const figures = [...worth, { name: report.say("total", "总分"), points: total }];
    report.add("mean-of-unlike-stages", root.pointsSpan ?? root.span, {
      name: [name, whom].filter(Boolean).join(report.say(", ", "，")),
      figures: figures.map((each) => `${each.name} ${print(each.points)}`).join(report.say(", ", "，")),
    });
    return;
  }
}

/** The blocks whose points a stage adds up: indicators, and sections that count for at most so many. */
function leaves(block: Block, stage: string, rubric: Rubric, kind: Kind): { block: Block; points: Exact }[] {
  return block.children
    .filter((child) => child.joins === "plain" && present(child, stage, rubric) && isPresent(child, kind))
    .flatMap((child) =>
      child.kind === "section" && child.rollup === "sum" && !child.limited && !child.cappedFrom
        ? leaves(child, stage, rubric, kind)
        : [{ block: child, points: pointsOf(child, kind) }],
    );
}

function present(block: Block, stage: string, rubric: Rubric): boolean {
  if (block.stages.includes(stage)) return true;
  if (!rubric.latest && rubric.missingStage === "drop") return false;
  const names = rubric.stages.map((s) => s.name);
  return block.stages.some((s) => names.indexOf(s) < names.indexOf(stage));
}

function checkClaim(rubric: Rubric, claim: Claim, report: Report): void {
  if (claim.what === "units") return;
  const { within, level } = claim;
  const inside = rubric.blocks.filter(
    (b) => !within || (b.span.start > within.start && b.span.end <= within.end),
  );
  const kind = claim.what === "indicators" ? "indicator" : "section";
  // Points that are lost are no block of the source.
  const isLost = (b: Block): boolean =>
    b.kind === "part" && b.parent?.kind !== "indicator" && b.parent?.kind !== "part";
  const counted = inside.filter(
    (b) => b.joins !== "separate" && (level ? b.depth === level.depth && !isLost(b) : b.kind === kind),
  ).length;
  if (String(counted) === print(claim.number)) return;
  const what =
    level?.name ?? (kind === "indicator" ? report.say("indicators", "指标") : report.say("sections", "项目"));
  report.add("claim-fails", claim.span, { claimed: print(claim.number), counted: String(counted), what });
}

const term = (block: Block): { name: string; points: Exact } => ({
  name: nameOf(block),
  points: block.points,
});
const places = (parts: readonly Block[], report: Report): Label[] =>
  parts.map((part) => ({
    span: part.pointsSpan ?? part.span,
    text: report.say(`${print(part.points)}`, `${print(part.points)}分`),
  }));
const abs = (a: Exact): Exact => ({ n: a.n < 0n ? -a.n : a.n, d: a.d });
