// One source line, or the part of a long one that its labels are about, with the labels' places in printed columns.

import { cellsOf, type Cell } from "../text/cells.js";
import type { Look } from "./look.js";
import type { Mark } from "./marks.js";

/** A stretch of a line in UTF-16 offsets from its start (`end` exclusive, at least `start`), and what to say there. */
export interface LineLabel {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tone: "main" | "aside";
}

/** A line as printed, at most the given room wide, and the marks to put under it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What is kept to the left of the labels in a cut line, as a share of the columns left over by them. */
const shareBefore = 1 / 3;
/** Labels of one line are shown in one excerpt while this many columns of context remain. */
const leastContext = 12;

/** Lines longer than this are looked at around their labels only: somebody's whole file may stand on one line. */
const longLine = 10_000;

/** The line in as few excerpts as the labels need: one, unless they lie further apart than the room is wide. */
export function excerptsOf(line: string, labels: readonly LineLabel[], room: number, look: Look): Excerpt[] {
  if (line.length <= longLine) return excerptsOfPart(line, labels, room, look);
  const sorted = [...labels].sort((a, b) => a.start - b.start);
  const margin = 2 * room + 500;
  if (sorted.length === 0) return excerptsOfPart(line.slice(0, margin), [], room, look);
  const excerpts: Excerpt[] = [];
  for (let i = 0; i < sorted.length;) {
    const from = Math.max(0, sorted[i]!.start - margin);
    const to = sorted[i]!.start + margin;
    const near: LineLabel[] = [];
    for (; i < sorted.length && sorted[i]!.start < to - room; i++) near.push(sorted[i]!);
    const moved = near.map((label) => ({
      ...label,
      start: label.start - from,
      end: Math.min(label.end, to) - from,
    }));
    excerpts.push(...excerptsOfPart(line.slice(from, to), moved, room, look));
  }
  return excerpts;
}

function excerptsOfPart(line: string, labels: readonly LineLabel[], room: number, look: Look): Excerpt[] {
  const cells = cellsOf(line, look.ambiguous);
  const width = endColumn(cells);
  const marks = labels.map((label) => toColumns(label, cells, width)).sort((a, b) => a.start - b.start);
  const needed = Math.max(width, ...marks.map((mark) => mark.end));
  if (needed <= room) return [{ text: textOf(cells), marks }];
  return together(marks, room).map((cluster) => cut(cells, width, cluster, room, look));
}

const endColumn = (cells: readonly Cell[]): number => {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
};

const textOf = (cells: readonly Cell[]): string =>
  cells
    .map((cell) => cell.text)
    .join("")
    .trimEnd();

/** Whole characters are marked, whatever part of them the span covers; an empty span gets one caret. */
function toColumns(label: LineLabel, cells: readonly Cell[], width: number): Mark {
  const first = cells.find((cell) => cell.end > label.start);
  const start = first ? first.column : width;
  const last = cells.findLast((cell) => cell.offset < label.end);
  const end = last && label.end > label.start ? last.column + last.width : start;
  return { start, end: Math.max(end, start + 1), text: label.text, tone: label.tone };
}

/** Neighbouring marks that fit into one excerpt. */
function together(marks: readonly Mark[], room: number): Mark[][] {
  const clusters: Mark[][] = [];
  for (const mark of marks) {
    const cluster = clusters.at(-1);
    if (
      cluster &&
      Math.max(...cluster.map((m) => m.end), mark.end) - cluster[0]!.start <= room - leastContext
    ) {
      cluster.push(mark);
    } else clusters.push([mark]);
  }
  return clusters;
}

function cut(
  cells: readonly Cell[],
  width: number,
  marks: readonly Mark[],
  room: number,
  look: Look,
): Excerpt {
  const dots = look.ellipsis.length;
  const start = marks[0]!.start;
  const end = Math.max(...marks.map((mark) => mark.end));
  const full = Math.max(width, end);
  let from = 0;
  if (end > room - dots) {
    const spare = Math.max(0, room - 2 * dots - (end - start));
    // Near the end of the line nothing is gained by keeping room behind it.
    from = Math.min(start - Math.floor(spare * shareBefore), full - (room - dots));
  }
  const before = from > 0 ? look.ellipsis : "";
  const left = room - before.length;
  const to = full - from <= left ? full : from + left - dots;
  const shown = cells.filter((cell) => cell.column >= from && cell.column + cell.width <= to);
  const shift = before.length - (shown[0]?.column ?? from);
  const limit = shift + to;
  return {
    text: before + textOf(shown) + (to < full ? look.ellipsis : ""),
    marks: marks.map((mark) => ({
      ...mark,
      start: mark.start + shift,
      end: Math.min(mark.end + shift, limit),
    })),
  };
}
