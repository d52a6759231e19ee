// Tables for the terminal: blocks of lines side by side, measured in columns so that Chinese lines up.

import { displayWidth, padToEnd, padToStart, type AmbiguousWidth } from "../text/width.js";
import { wrapText } from "../text/wrap.js";
import type { Figure } from "./amounts.js";

export type Paint = (text: string) => string;

/** A line of a cell; it is painted after it has been measured and padded. */
export interface Line {
  readonly text: string;
  readonly paint?: Paint;
}

export interface Column {
  readonly width: number;
  readonly align?: "left" | "right";
}

const gap = "  ";

/** The columns' width together with the gaps between them. */
export const tableWidth = (columns: readonly Column[]): number =>
  columns.reduce((total, column) => total + column.width, 0) + gap.length * Math.max(0, columns.length - 1);

/** One row of a table from the lines of its cells; shorter cells are filled with blanks. */
export function tableRow(
  cells: readonly (readonly Line[])[],
  columns: readonly Column[],
  ambiguous: AmbiguousWidth = 1,
): string[] {
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i) => {
    const printed = columns.map((column, j) => {
      const line = cells[j]?.[i] ?? { text: "" };
      const padded = (column.align === "right" ? padToStart : padToEnd)(line.text, column.width, ambiguous);
      // Blanks are left unpainted, so that no colour code stands behind the last visible character.
      return line.paint ? paintVisible(padded, line.paint) : padded;
    });
    return printed.join(gap).trimEnd();
  });
}

function paintVisible(padded: string, paint: Paint): string {
  const text = padded.trim();
  if (text === "") return padded;
  const start = padded.indexOf(text);
  return padded.slice(0, start) + paint(text) + padded.slice(start + text.length);
}

/** A paragraph as lines of a cell, those after the first indented. */
export function paragraph(
  text: string,
  width: number,
  ambiguous: AmbiguousWidth,
  paint?: Paint,
  indent = { first: 0, rest: 0 },
): Line[] {
  // Lines are wrapped to one width, that of the narrower ones; what fits on the first line needs none of it.
  const fits = displayWidth(text, ambiguous) <= width - indent.first && !text.includes("\n");
  const room = Math.max(4, width - Math.max(indent.first, indent.rest));
  return (fits ? [text] : wrapText(text, room, ambiguous)).map((line, i) => ({
    text: " ".repeat(i === 0 ? indent.first : indent.rest) + line,
    ...(paint ? { paint } : {}),
  }));
}

/** The widest of the texts. */
export const widest = (texts: readonly string[], ambiguous: AmbiguousWidth = 1): number =>
  Math.max(0, ...texts.map((text) => displayWidth(text, ambiguous)));

/** The figures padded to one width with their decimal points under each other; what is no number stands at the right of the whole part. */
export function alignPoints(figures: readonly Figure[], ambiguous: AmbiguousWidth = 1): Figure[] {
  const split = figures.map(({ text }) => {
    const head = /^\D*\d+/u.exec(text)?.[0] ?? text;
    return { head, tail: text.slice(head.length) };
  });
  const heads = split.map(({ head }) => head);
  const tails = split.map(({ tail }) => tail);
  const before = widest(heads, ambiguous);
  const after = widest(tails, ambiguous);
  return figures.map((figure, i) => ({
    ...figure,
    text: padToStart(heads[i]!, before, ambiguous) + padToEnd(tails[i]!, after, ambiguous),
  }));
}

/** The lines of a figure's cell; what stands below the number is painted apart. */
export function figureLines({ text, below }: Figure, paint?: Paint, paintBelow = paint): Line[] {
  const line = (of: string, with_?: Paint): Line => ({ text: of, ...(with_ ? { paint: with_ } : {}) });
  return below === undefined ? [line(text, paint)] : [line(text, paint), line(below, paintBelow)];
}

/** The columns that aligned figures take. */
export const figuresWidth = (figures: readonly Figure[], ambiguous: AmbiguousWidth = 1): number =>
  widest(
    figures.flatMap(({ text, below }) => [text, below ?? ""]),
    ambiguous,
  );
