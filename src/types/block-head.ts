// Headings of blocks: points, limits, roll-ups, weights.
import type { Report } from "../diagnostics/catalog.js";
import type { RollUp } from "../model/rubric.js";
import { blockWord, type Outline } from "../names/outline.js";
import { compare, print } from "../runtime/exact.js";
import type { Scope } from "../names/scope.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";
import type { BlockDraft } from "./block-draft.js";
import { numberOf, type Header } from "./header.js";
import type { Place } from "./place.js";

const rollUps: ReadonlySet<string> = new Set(["sum", "weighted", "minimum", "maximum", "mean", "formula"]);

/** The draft of a block as its heading has it. */
export function readHead(
  outline: Outline,
  parent: BlockDraft | undefined,
  header: Header,
  report: Report,
  source: Source,
): BlockDraft {
  const { node } = outline;
  const points = node.columns.find((c) => c.construct === "points" || c.construct === "total");
  const byKind = node.columns.find((c) => c.construct === "points-by-kind");
  const limit = node.columns.find((c) => c.construct === "at-most");
  const seen = new Set<string>();
  for (const column of node.columns) {
    const group =
      column.construct === "total" || column.construct === "at-most" || column.construct === "points-by-kind"
        ? "points"
        : column.construct;
    if (seen.has(group)) report.add("said-twice", column.span, { what: source.slice(column.span) });
    seen.add(group);
    if (column.construct === "total" && node.block !== "rubric")
      report.add("misplaced", column.span, {
        what: source.slice(column.span),
        where: blockWord(node.block, report),
      });
  }
  const rollup = node.columns.find((c) => rollUps.has(c.construct));
  const weight = node.columns.find((c) => c.construct === "weight");
  const declared = points ?? limit ?? byKind;
  const noTotal = header.noTotal && node.block === "rubric";
  for (const column of node.columns)
    if (column.construct === "no-total" && node.block !== "rubric")
      report.add("misplaced", column.span, {
        what: source.slice(column.span),
        where: blockWord(node.block, report),
      });
  const capped = node.columns.find((c) => c.construct === "capped-from");
  // What a stage has cannot be told from the cap of the whole.
  const stagePoints = node.block === "rubric" && header.stages.some((stage) => stage.points);
  if (capped && (!points || rollup || stagePoints || (node.block !== "section" && node.block !== "rubric")))
    report.add("misplaced", capped.span, {
      what: source.slice(capped.span),
      where:
        rollup || !points || stagePoints
          ? report.say("a heading without points of a plain sum", "没有写明分值、不是各项相加的标题")
          : blockWord(node.block, report),
    });
  else if (capped && points && compare(numberOf(capped), numberOf(points)) <= 0)
    report.add("capped-idle", capped.span, {
      points: print(numberOf(points)),
      sum: print(numberOf(capped)),
    });
  const draft: BlockDraft = {
    kind: outline.kind,
    role: outline.role,
    joins: withinTotal(node, report, source) ? "plain" : node.role,
    id: outline.id,
    printedId: outline.printedId,
    key: outline.path.join("/"),
    title: outline.title,
    depth: outline.depth,
    parent,
    points: (points ?? limit) && numberOf((points ?? limit)!),
    declared: declared !== undefined,
    pointsSpan: declared?.span,
    rollup: noTotal ? "none" : ((rollup?.construct ?? "sum") as RollUp),
    weight: weight && (weight.slots["quantity"] as tree.NumberNode).value,
    weightSpan: weight?.span,
    cappedFrom: capped && numberOf(capped),
    limited: limit !== undefined && node.block === "section",
    children: [],
    stages: outline.stages,
    parts: new Map(),
    atMean: { bars: [], fixed: [], flags: [] },
    unresolved: undefined,
    openDeduction: undefined,
    rescaled:
      parent?.rescaled === true || outline.statements.some((s) => s.statement.core.construct === "rescaled"),
    span: node.head,
    line: source.line(node.head.start),
    notes: { readings: [] },
  };
  if (header.stages.length > 0 && outline.stages.length === 0 && !report.within(node.span, "unknown-stage"))
    report.add("without-stage", node.head, { kind: blockWord(node.block, report) });
  parent?.children.push(draft);
  return draft;
}

/** Whether a bonus section is a part of the points of its parent. */
function withinTotal(node: tree.BlockNode, report: Report, source: Source): boolean {
  const said = node.columns.filter((c) => /^(?:with|out)in-total$|^outside-total$/.test(c.construct));
  for (const column of said.slice(node.role === "bonus" ? 1 : 0))
    report.add("misplaced", column.span, {
      what: source.slice(column.span),
      where: blockWord(node.block, report),
    });
  return node.role === "bonus" && said[0]?.construct === "within-total";
}

/** Where conditions in headings are read: they know the attributes of the unit. */
export const headingPlace = (scope: Scope, report: Report, source: Source, header: Header): Place => ({
  scope,
  report,
  source,
  full: undefined,
  conditional: false,
  mayNotApply: false,
  gated: false,
  addColumn: (column) => ({ ...column, index: -1 }),
  ties: header.conventions.ties,
  noTotal: header.noTotal,
  scored: () => undefined,
  like: undefined,
});
