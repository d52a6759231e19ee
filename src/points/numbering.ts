// Do the ids follow one another? A number that is missing may be a row that was lost, one under the wrong heading a slip of the
// source. What the source prints is looked at where it differs from the id.
import type { Report } from "../diagnostics/catalog.js";
import type { Block, Rubric } from "../model/rubric.js";
import { fold } from "../text/fold.js";

/** The parts of an id: `Ⅵ-1-2` is 6, 1, 2, and `3.加.1` is 3, 加, 1. What is no number of any kind stays a word. */
type Parts = readonly (number | string)[];

const romans: ReadonlyMap<string, number> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"].map(
    (roman, i) => [roman, i + 1],
  ),
);
const hanDigits = "〇一二三四五六七八九十";

function partsOf(id: string): Parts {
  return fold(id)
    .toLowerCase()
    .split(/[.\-/]/)
    .map((part) => {
      if (/^\d{1,6}$/.test(part)) return parseInt(part, 10);
      const han = part.length === 1 ? hanDigits.indexOf(part) : -1;
      return romans.get(part) ?? (han > 0 ? han : part);
    });
}

const isNumbers = (parts: Parts): boolean => parts.every((part) => typeof part === "number");

/** Whether one part says another place than the other: numbers and single characters do, words need not be numbering at all. */
function differ(a: number | string | undefined, b: number | string): boolean {
  if (typeof a === "number" || typeof b === "number") return typeof a === typeof b && a !== b;
  return a !== undefined && a.length === 1 && b.length === 1 && a !== b;
}

/** Reports ids that do not follow the one before, or stand under another heading than they say. */
export function numbering(rubric: Rubric, report: Report): void {
  for (const block of rubric.blocks) if (block.file === undefined) siblings(block, report);
}

function siblings(parent: Block, report: Report): void {
  const own = parent.printedId === "" ? [] : partsOf(parent.printedId);
  let before: { readonly block: Block; readonly parts: Parts } | undefined;
  for (const block of parent.children) {
    if (block.kind === "part" || block.file !== undefined) continue;
    const parts = partsOf(block.printedId);
    printed(block, own, report);
    if (parts.length > 1 && own.some((part, i) => i >= parts.length || differ(parts[i], part)))
      report.add("numbering", block.span, { id: block.printedId, under: parent.printedId });
    else if (before && !follows(before.parts, parts))
      report.add(
        "numbering",
        block.span,
        { id: block.printedId, after: before.block.printedId },
        { labels: [{ span: before.block.span, text: before.block.printedId }] },
      );
    before = { block, parts };
  }
}

/** Whether one number comes next after another: 5 → 6, 5 → 6.1, 6.2 → 7. Words have no order. */
function follows(before: Parts, next: Parts): boolean {
  const at = next.findIndex((part, i) => part !== before[i]);
  if (at < 0 || at >= before.length) return !isNumbers(before) || !isNumbers(next);
  const [last, now] = [before[at]!, next[at]!];
  if (typeof last === "string" || typeof now === "string") return true;
  return now === last + 1 && next.slice(at + 1).every((part) => part === 1 || typeof part === "string");
}

/** A printed id that says another heading or another place than the one it stands at is a slip of the source. */
function printed(block: Block, parent: Parts, report: Report): void {
  const given = block.notes.printed;
  if (given === undefined || fold(given) === fold(block.printedId)) return;
  const parts = partsOf(given.replace(/\s+/g, "-"));
  if (!isNumbers(parts)) return;
  const right =
    isNumbers(parent) && parent.every((part, i) => parts[i] === part) && parts.length > parent.length;
  report.add("printed-numbering", block.span, {
    id: block.printedId,
    printed: given,
    under: right ? "" : (block.parent?.printedId ?? ""),
  });
}
