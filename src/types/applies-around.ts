// Which units a ranking or a figure of all units is of: those to which the blocks around it apply.
import type { Report } from "../diagnostics/catalog.js";
import { factsOf, scoresOf, type Bool, type Column } from "../model/expression.js";
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
  return and(...conditions);
}

/** What holds where all of the conditions do; undefined where there are none. */
export function and(...conditions: readonly (Bool | undefined)[]): Bool | undefined {
  const said = conditions.flatMap((each) => each ?? []);
  return said.length > 1 ? { kind: "and", args: said } : said[0];
}

/** What is ranked or summed in a block is asked of every unit to which the block applies, whatever the conditions of its rules. */
export function askOfRanked(column: Column, within: BlockDraft | undefined, stage: string | undefined): void {
  const { of, tieBreak, among, applies } = column;
  const facts = [of, ...(tieBreak ? [tieBreak] : []), ...(applies ? [applies] : [])].flatMap(factsOf);
  const asked = [...facts, ...(among ? [among] : [])].filter(
    ({ spec, within: list }) => spec.conditional && spec.default === undefined && !list,
  );
  for (const [name, part] of within?.parts ?? [])
    if (stage === undefined || stage === name)
      part.asked.push(...asked.filter((fact) => !part.asked.includes(fact)));
}
