// What keeps faith with the source and enters no score: who assesses, how the sentence was read, what is acknowledged.
import type { Notes } from "../model/rubric.js";
import { print } from "../runtime/exact.js";
import type { Outline } from "../names/outline.js";
import type * as tree from "../syntax/tree.js";
import type { BlockDraft, Built, Mutable } from "./block-draft.js";
import { textOf } from "./header.js";

/** What the source prints, in words or as a figure. */
function printedOf(column: tree.Phrase): string {
  const figure = column.slots["number"] as tree.NumberNode | undefined;
  return figure ? print(figure.value) : textOf(column);
}

/** Reads a block's notes into its draft; acknowledgements go to `built`. */
export function readNotes(outline: Outline, draft: BlockDraft, built: Built): void {
  const notes: Mutable<Notes> = { readings: [] };
  const readings: string[] = [];
  const texts = (phrase: tree.Phrase): string =>
    (phrase.slots["texts"] as readonly tree.TextNode[]).map((t) => t.value).join("、");
  for (const column of outline.node.columns) {
    if (column.construct === "by") notes.by = texts(column);
    else if (column.construct === "carried-by") notes.carriedBy = texts(column);
    else if (column.construct === "method") notes.method = textOf(column);
    else if (column.construct === "due") notes.due = textOf(column);
    else if (column.construct === "printed") notes.printed = printedOf(column);
  }
  for (const { statement, around } of outline.statements) {
    const { core } = statement;
    if (core.construct === "reading") readings.push(textOf(core));
    else if (core.construct === "requirement") notes.requirement ??= textOf(core);
    else if (core.construct === "method-text") notes.method ??= textOf(core);
    else if (core.construct === "due-text") notes.due ??= textOf(core);
    else if (core.construct === "name-en") notes.en = textOf(core);
    else if (core.construct === "name-zh") notes.zh = textOf(core);
    else if (core.construct === "unresolved") draft.unresolved = textOf(core);
    else if (core.construct === "unresolved-deduction") draft.openDeduction = textOf(core);
    else if (core.construct === "acknowledge") {
      // Braces of several stages hold a statement for each of them.
      if (built.acknowledgements.some(({ span }) => span === core.span)) continue;
      const code = core.slots["id"] as tree.IdNode;
      const stages = outline.statements.flatMap((s) => (s.statement === statement ? (s.stage ?? []) : []));
      built.acknowledgements.push({
        code: code.printed,
        reason: textOf(core),
        within: outline.node.span,
        span: core.span,
        ...(around ? { at: { stages, around } } : {}),
      });
    }
  }
  draft.notes = { ...notes, readings };
}
