// The code frame of a diagnostic: every labelled line of the source once, in order, with its marks.

import { oneLine } from "../text/prose.js";
import type { Source } from "../text/source.js";
import type { Label } from "./diagnostic.js";
import { excerptsOf, type LineLabel } from "./excerpt.js";
import type { Look } from "./look.js";
import { markRows } from "./marks.js";

/** Says behind a label that its stretch goes on to a later line. */
export type Through = (line: number) => string;

/** Rows of the frame, under the row that names the place, and the width of the line numbers. */
export interface Frame {
  readonly rows: readonly string[];
  readonly gutter: number;
}

/** The frame around the labelled lines; there is at least one label. */
export function codeFrame(
  labels: readonly Label[],
  source: Source,
  width: number,
  look: Look,
  through: Through,
): Frame {
  const lines = labelsByLine(labels, source, through);
  const gutter = String(Math.max(...lines.keys())).length;
  const room = Math.max(20, width - gutter - 3);
  const rows = [emptyRow(gutter, look)];
  let previous: number | undefined;
  for (const [line, lineLabels] of [...lines].sort(([a], [b]) => a - b)) {
    if (previous !== undefined) rows.push(...between(previous, line, source, gutter, room, look));
    for (const excerpt of excerptsOf(source.lineText(line), lineLabels, room, look)) {
      rows.push(sourceRow(String(line), excerpt.text, gutter, look));
      for (const row of markRows(excerpt.marks, room, look)) rows.push(sourceRow("", row, gutter, look));
    }
    previous = line;
  }
  return { rows, gutter };
}

/** A row of the frame without anything on it. */
export const emptyRow = (gutter: number, look: Look): string => sourceRow("", "", gutter, look);

function sourceRow(number: string, text: string, gutter: number, look: Look): string {
  const edge = look.paint.frame(`${number.padStart(gutter)} ${look.bar}`);
  return text === "" ? edge : `${edge} ${text}`;
}

/** A single line left out is shown instead: it takes no more room than the sign for it. */
function between(a: number, b: number, source: Source, gutter: number, room: number, look: Look): string[] {
  if (b - a <= 1) return [];
  if (b - a > 2) return [look.paint.frame(`${" ".repeat(gutter)} ${look.skip}`)];
  const [excerpt] = excerptsOf(source.lineText(a + 1), [], room, look);
  return [sourceRow(String(a + 1), excerpt?.text ?? "", gutter, look)];
}

function labelsByLine(labels: readonly Label[], source: Source, through: Through): Map<number, LineLabel[]> {
  const lines = new Map<number, LineLabel[]>();
  labels.forEach((label, i) => {
    const start = Math.min(Math.max(0, label.span.start), source.text.length);
    const end = Math.min(Math.max(start, label.span.end), source.text.length);
    const line = source.line(start);
    const lastLine = source.line(Math.max(start, end - 1));
    const lineStart = source.lineStart(line);
    const lineLength = source.lineText(line).length;
    const text = oneLine(label.text);
    const entry: LineLabel = {
      start: Math.min(start - lineStart, lineLength),
      end: lastLine > line ? lineLength : Math.min(end - lineStart, lineLength),
      // A stretch over several lines is marked on its first line; where it ends is said.
      text: lastLine > line && text !== "" ? text + through(lastLine) : text,
      tone: i === 0 ? "main" : "aside",
    };
    const there = lines.get(line);
    if (there) there.push(entry);
    else lines.set(line, [entry]);
  });
  return lines;
}
