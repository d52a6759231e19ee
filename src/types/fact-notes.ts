// What a `given` says of its fact besides kind and limits: kept with the fact, and nothing is computed from it.
import type { Report } from "../diagnostics/catalog.js";
import type { FactDraft } from "../names/scope.js";
import type * as tree from "../syntax/tree.js";

const notes: Readonly<Record<string, "period" | "asOf" | "source" | "en" | "zh">> = {
  "over-period": "period",
  "as-of": "asOf",
  "from-source": "source",
  "label-en": "en",
  "label-zh": "zh",
};

/** Takes a clause that is a note; false for other clauses. */
export function noteFact({ spec }: FactDraft, clause: tree.Phrase, report: Report): boolean {
  if (clause.construct === "was-key") {
    spec.was = [...(spec.was ?? []), (clause.slots["text"] as tree.TextNode).value];
    return true;
  }
  const note = notes[clause.construct];
  if (note === undefined) return false;
  const { value } = clause.slots["text"] as tree.TextNode;
  if (spec[note] !== undefined) report.add("said-twice", clause.span, { what: value });
  spec[note] ??= value;
  return true;
}
