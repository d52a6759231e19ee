// Where a veto holds: the block it stands in, or the one its words name.
import type { Report } from "../diagnostics/catalog.js";
import type { Veto } from "../model/rubric.js";
import { blockWord, type Outline } from "../names/outline.js";
import type { BlockDraft, PartDraft } from "./block-draft.js";
import type { VetoScope } from "./rule-place.js";

/** Puts a veto where its words say: this block, or one around it. */
export function addVeto(
  drafts: ReadonlyMap<Outline, BlockDraft>,
  report: Report,
  outline: Outline,
  stage: string | undefined,
  part: PartDraft,
  where: VetoScope,
  veto: Veto,
): void {
  const wanted = {
    here: outline.kind,
    part: "part",
    indicator: "indicator",
    section: "section",
    total: "rubric",
  }[where];
  if (outline.kind === wanted || (where === "indicator" && outline.kind === "section")) {
    part.vetoes.push(veto);
    return;
  }
  let target: Outline | undefined = outline.parent;
  while (target && target.kind !== wanted) target = target.parent;
  if (!target) {
    report.add("misplaced", veto.info.span, {
      what: veto.info.source.slice(0, 20),
      where: blockWord(outline.kind, report),
    });
    return;
  }
  // Blocks stand before what is inside them, so their parts are already there.
  const draft = drafts.get(target)!;
  for (const [name, above] of draft.parts) if (stage === undefined || stage === name) above.vetoes.push(veto);
}
