// What the source has lost: points of which nothing more is known, and deductions it leaves open.
import type { Report } from "../diagnostics/catalog.js";
import { blockWord, type Outline } from "../names/outline.js";
import { zero } from "../runtime/exact.js";
import type { Source } from "../text/source.js";
import { emptyPart, type BlockDraft, type Built, type PartDraft } from "./block-draft.js";
import { numberOf, textOf } from "./header.js";

/** Points lost in the source stand among the blocks as an unresolved part of what they are missing from. */
export function addMissing(outline: Outline, parent: BlockDraft, built: Built, source: Source): void {
  if (outline.kind !== "section" && outline.kind !== "rubric") return;
  const titles = new Map<string, number>();
  for (const { statement, stage } of outline.statements) {
    const { core } = statement;
    if (core.construct !== "missing") continue;
    const text = textOf(core);
    const times = (titles.get(text) ?? 0) + 1;
    titles.set(text, times);
    const title = times === 1 ? text : `${text} ${times}`;
    const points = numberOf(core);
    const stages = stage === undefined ? outline.stages : [stage];
    const draft: BlockDraft = {
      kind: "part",
      role: outline.role,
      joins: "plain",
      id: "",
      printedId: "",
      key: `${parent.key}/${title}`,
      title,
      depth: outline.depth + 1,
      parent,
      points,
      declared: true,
      pointsSpan: core.span,
      rollup: "sum",
      limited: false,
      rescaled: parent.rescaled,
      children: [],
      stages,
      parts: new Map(stages.map((at) => [at, nothing()])),
      atMean: { bars: [], fixed: [], flags: [] },
      unresolved: text,
      span: core.span,
      line: source.line(core.span.start),
      notes: { readings: [] },
    };
    parent.children.push(draft);
    built.blocks.push(draft);
  }
  parent.children.sort((a, b) => a.span.start - b.span.start);
}

function nothing(): PartDraft {
  const part = emptyPart();
  part.start = zero;
  part.floor = { at: zero, assumed: false };
  return part;
}

/** An open deduction needs something to be taken from, and a floor: else nothing can be said of the score. */
export function checkOpenDeduction(
  outline: Outline,
  draft: BlockDraft,
  part: PartDraft,
  report: Report,
): void {
  const stated = outline.statements.find((s) => s.statement.core.construct === "unresolved-deduction");
  if (!stated || draft.openDeduction === undefined) return;
  const at = stated.statement.core.span;
  if (part.rules.length === 0 && draft.children.length === 0 && !report.wrongWithin(outline.node.span))
    report.add("unresolved-alone", at, { kind: blockWord(draft.kind, report) });
  else if (!part.floor) report.add("unresolved-unbounded", at, {});
}
