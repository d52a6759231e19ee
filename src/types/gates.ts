// `requires C, otherwise not assessed`: what a unit must fulfil to be assessed at all.
import { factsOf } from "../model/expression.js";
import { blockWord, type Outline } from "../names/outline.js";
import type * as tree from "../syntax/tree.js";
import type { PartDraft } from "./block-draft.js";
import { infoOf } from "./charges.js";
import { condition } from "./expressions.js";
import { slot, type RulePlace } from "./rule-place.js";

/** Reads a gate into the part of the rubric it stands in. */
export function readGate(outline: Outline, core: tree.Phrase, part: PartDraft, place: RulePlace): void {
  const { report, source } = place;
  const misplaced = (where: string): void =>
    report.add("misplaced", core.span, { what: source.slice(core.span), where });
  if (outline.kind !== "rubric") {
    misplaced(blockWord(outline.kind, report));
    return;
  }
  let compares = false;
  const when = condition(
    {
      ...place,
      // Units that are not assessed do not count among all units: who they are cannot depend on all units.
      addColumn: (column) => {
        compares = true;
        return place.addColumn(column);
      },
    },
    slot<tree.Expr>(core, "when"),
  );
  if (compares) misplaced(report.say("what decides who is assessed", "评定前提"));
  part.gates.push({ when, info: infoOf(place, core.span, factsOf(when)) });
}
