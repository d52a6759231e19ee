// A source line as a terminal shows it: one cell for each character a reader sees, with its place and width.

import { displayWidth, unitWidth, type AmbiguousWidth } from "./width.js";

/** One visible character of a line. */
export interface Cell {
  /** UTF-16 offsets in the line, `end` exclusive. */
  readonly offset: number;
  readonly end: number;
  /** What is printed. */
  readonly text: string;
  /** Columns to its left, and its own. */
  readonly column: number;
  readonly width: number;
}

/** Tabs are drawn as spaces up to the next multiple of this many columns. */
const tabStop = 4;

let graphemes: Intl.Segmenter | undefined;
const control = /^[\u0000-\u001f\u007f]/;
const lineSeparator = /^[\u2028\u2029]/;

/** The cells of one line: tabs become spaces; what is invisible or would steer the terminal becomes visible. */
export function cellsOf(line: string, ambiguous: AmbiguousWidth = 1): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of characters(line)) {
    const text = segment === "\t" ? " ".repeat(tabStop - (column % tabStop)) : printable(segment, ambiguous);
    const width = displayWidth(text, ambiguous);
    cells.push({ offset: index, end: index + segment.length, text, column, width });
    column += width;
  }
  return cells;
}

/** The characters a reader sees. Where each is one UTF-16 unit, the segmenter, which is slow to get ready, is not asked. */
function characters(line: string): Iterable<{ readonly segment: string; readonly index: number }> {
  const units = line.split("");
  if (units.every((unit) => unit === "\t" || unitWidth(unit.charCodeAt(0), 1) !== undefined))
    return units.map((segment, index) => ({ segment, index }));
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return graphemes.segment(line);
}

function printable(segment: string, ambiguous: AmbiguousWidth): string {
  const code = segment.codePointAt(0)!;
  if (segment.length === 1 && unitWidth(code, ambiguous) !== undefined) return segment;
  if (control.test(segment)) return code === 0x7f ? "␡" : String.fromCodePoint(0x2400 + code);
  // A mark with nothing before it to sit on is given a dotted circle.
  const text = /^[\p{M}\p{Emoji_Modifier}]/u.test(segment) ? `◌${segment}` : segment;
  return lineSeparator.test(text) || displayWidth(text, ambiguous) === 0 ? named(code) : text;
}

const named = (code: number): string => `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
