// The rows under a source line: carets under the labelled stretches, and the labels' texts.

import { displayWidth } from "../text/width.js";
import { wrapText } from "../text/wrap.js";
import type { Look, Tone } from "./look.js";

/** A stretch of the printed line, in columns (`end` exclusive), and what to say there. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tone: "main" | "aside";
}

interface Piece {
  readonly column: number;
  readonly text: string;
  readonly tone: Tone;
}

/** A text beside its carets is worth breaking up only where this many columns are left for it. */
const leastBeside = 30;
/** How far a hanging text is moved left to have room. */
const roomWanted = 40;
const leastRoom = 16;

/** The rows, coloured: carets first; the rightmost text beside them, the others hanging below, right to left. */
export function markRows(marks: readonly Mark[], room: number, look: Look): string[] {
  const told = marks.filter((mark) => mark.text !== "").sort((a, b) => a.start - b.start || a.end - b.end);
  const lineEnd = Math.max(...marks.map((mark) => mark.end));
  const last = told.at(-1);
  const beside = last && last.end === lineEnd ? textBeside(last, room, look) : undefined;
  const hanging = beside ? told.slice(0, -1) : told;

  const rows: Piece[][] = [caretPieces(marks)];
  beside?.forEach((text, i) => {
    const piece = { column: lineEnd + 1, text, tone: last!.tone };
    if (i === 0) rows[0]!.push(piece);
    else rows.push([...bars(hanging, look), piece]);
  });
  if (hanging.length > 0 && rows.length === 1) rows.push(bars(hanging, look));
  for (let i = hanging.length - 1; i >= 0; i--) {
    const mark = hanging[i]!;
    const standing = bars(
      hanging.filter((other) => other.start < mark.start),
      look,
    );
    const column = hangingColumn(mark, standing.at(-1)?.column, room, look);
    // Near the end of the line a text may have to stand where a bar would be: the bar goes on below it.
    const others = standing.filter((bar) => bar.column < column);
    for (const text of wrapText(mark.text, Math.max(leastRoom, room - column), look.ambiguous)) {
      rows.push([...others, { column, text, tone: mark.tone }]);
    }
  }
  return rows.map((pieces) => printRow(pieces, look));
}

/** The lines of a text that stands behind its carets, or nothing when there is too little room for it. */
function textBeside(mark: Mark, room: number, look: Look): string[] | undefined {
  const left = room - mark.end - 1;
  if (displayWidth(mark.text, look.ambiguous) <= left) return [mark.text];
  return left >= leastBeside ? wrapText(mark.text, left, look.ambiguous) : undefined;
}

/** A hanging text begins under its mark, or further left when the line ends soon. */
function hangingColumn(mark: Mark, bar: number | undefined, room: number, look: Look): number {
  const wanted = Math.min(displayWidth(mark.text, look.ambiguous), roomWanted);
  const furthest = bar === undefined ? 0 : bar + 2;
  const column = Math.max(Math.min(mark.start, furthest), Math.min(mark.start, room - wanted));
  // Behind the bars there must be room for the narrowest text.
  return Math.max(0, Math.min(column, room - Math.min(wanted, leastRoom)));
}

/** One upright line for each place at which texts hang. */
function bars(hanging: readonly Mark[], look: Look): Piece[] {
  const tones = new Map<number, Tone>();
  for (const mark of hanging) if (tones.get(mark.start) !== "main") tones.set(mark.start, mark.tone);
  return [...tones].map(([column, tone]) => ({ column, text: look.bar, tone }));
}

/** `^` under the main label, `-` under the others; where they overlap the main one shows. */
function caretPieces(marks: readonly Mark[]): Piece[] {
  const signs: ("main" | "aside")[] = [];
  for (const mark of marks) {
    for (let column = mark.start; column < mark.end; column++) {
      if (signs[column] !== "main") signs[column] = mark.tone;
    }
  }
  const pieces: Piece[] = [];
  for (let column = 0; column < signs.length;) {
    const tone = signs[column];
    let end = column + 1;
    while (end < signs.length && signs[end] === tone) end++;
    if (tone) pieces.push({ column, text: (tone === "main" ? "^" : "-").repeat(end - column), tone });
    column = end;
  }
  return pieces;
}

function printRow(pieces: readonly Piece[], look: Look): string {
  let row = "";
  let column = 0;
  for (const piece of pieces) {
    row += " ".repeat(Math.max(0, piece.column - column)) + look.paint[piece.tone](piece.text);
    column = Math.max(column, piece.column) + displayWidth(piece.text, look.ambiguous);
  }
  return row;
}
