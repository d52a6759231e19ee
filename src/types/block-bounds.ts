// Start, floor and rounding of a block, where it leaves them open.
import type { Report } from "../diagnostics/catalog.js";
import { blockWord, type Outline } from "../names/outline.js";
import { zero } from "../runtime/exact.js";
import { paysOf, unbounded, type BlockDraft, type Built, type PartDraft } from "./block-draft.js";
import type { Header } from "./header.js";
import { checkOpenDeduction } from "./lost-points.js";
import { ruleConstructs } from "./rules.js";

/** Settles what the block does not say, by the rubric's conventions and by custom. */
export function settleBounds(
  outline: Outline,
  draft: BlockDraft,
  part: PartDraft,
  stage: string,
  header: Header,
  built: Built,
  parts: readonly BlockDraft[],
  report: Report,
): void {
  const { conventions } = header;
  if (draft.role === "penalty")
    part.floor ??= draft.points && { at: { n: -draft.points.n, d: draft.points.d }, assumed: false };
  else if (!part.floor) {
    if (conventions.floor === undefined) built.floorAssumed = true;
    part.floor =
      conventions.floor === "none" ? undefined : (conventions.floor ?? { at: zero, assumed: true });
  }
  if (part.floor === unbounded) part.floor = undefined;
  checkOpenDeduction(outline, draft, part, report);
  if (!part.rounding)
    part.rounding =
      draft.kind === "indicator"
        ? conventions.roundIndicators
        : draft.kind === "rubric"
          ? conventions.roundTotal
          : undefined;
  if (draft.kind !== "indicator" && draft.kind !== "part") {
    part.start = zero;
    return;
  }
  const children = parts.filter((c) => c.stages.includes(stage) || c.stages.length === 0);
  if (
    part.rules.length === 0 &&
    part.vetoes.length + part.bars.length + part.fixed.length + part.flags.length === 0 &&
    children.length === 0 &&
    draft.unresolved === undefined &&
    draft.openDeduction === undefined &&
    !report.within(outline.node.span, "unknown-stage") &&
    !report.within(outline.node.head, "without-stage") &&
    // Rules that could not be understood have been reported.
    !outline.statements.some(({ statement }) => ruleConstructs.has(statement.core.construct))
  )
    report.add("empty-block", draft.span, { kind: blockWord(draft.kind, report) });
  if (draft.role === "penalty") part.start ??= zero;
  else if (part.startKind !== "full" && part.start === undefined) {
    const [only, ...more] = part.rules;
    const pays =
      only && more.length === 0 ? paysOf(only) : new Set(part.rules.flatMap((r) => [...paysOf(r)]));
    if (pays.has("award") && pays.has("deduct")) {
      const labels = part.rules.map((r) => ({
        span: r.info.span,
        text: [...paysOf(r)].includes("deduct") ? report.say("takes", "扣分") : report.say("earns", "得分"),
      }));
      report.add("start-unsaid", draft.span, {}, { labels });
      part.start = zero;
    } else if (pays.has("award")) part.start = zero;
    else if (pays.has("deduct") || part.rules.length === 0) part.startKind = "full";
    else if (outline.role === "bonus") part.start = zero;
    else {
      // A rule that could not say what it gives has been reported.
      if (!report.within(outline.node.span, "full-undefined")) report.add("start-unsaid", draft.span, {});
      part.start = zero;
    }
  }
}
