// Which units a ranking or a figure of all units is of: those to which the blocks around it apply.
import type { Report } from "../diagnostics/catalog.js";
import { scoresOf, type Bool } from "../model/expression.js";
import type { Outline } from "../names/outline.js";
import type { BlockDraft } from "./block-draft.js";

/**
 * The conditions under which a block and those around it apply, at a stage or at any, with one of the ranking's own; undefined where
 * nothing is said.
 */
export function appliesAround(
  drafts: ReadonlyMap<Outline, BlockDraft>,
  within: Outline | undefined,
  stage: string | undefined,
  report: Report,
  own: Bool | undefined,
): Bool | undefined {
  const conditions: Bool[] = own ? [own] : [];
  for (let at = within; at; at = at.parent) {
    const parts = drafts.get(at)!.parts;
    const part = stage === undefined ? undefined : parts.get(stage);
    const applies = part ? part.applies : [...parts.values()].find((p) => p.applies)?.applies;
    if (!applies) continue;
    // Units are ranked before any is scored.
    if (scoresOf(applies.when).length > 0) report.add("score-too-early", applies.info.span, {});
    conditions.unshift(applies.when);
  }
  return conditions.length > 1 ? { kind: "and", args: conditions } : conditions[0];
}
