// Findings as people and tools read them: framed, one line each, or as JSON. Nothing here ends in a line end.

import { oneLine, safeProse } from "../text/prose.js";
import type { Source } from "../text/source.js";
import { displayWidth, type AmbiguousWidth } from "../text/width.js";
import { wrapText } from "../text/wrap.js";
import type { Diagnostic, Language } from "./diagnostic.js";
import { codeFrame, emptyRow } from "./frame.js";
import { lookOf, type Look, type Tone } from "./look.js";
import { placeOf, toJson } from "./places.js";
import { renderWords } from "./wording.js";

export interface RenderOptions {
  readonly lang: Language;
  readonly color: boolean;
  /** Columns to fill, 100 when not said. */
  readonly width?: number;
  /** How wide the terminal draws “ ” … · ① and their like, 1 when not said. */
  readonly ambiguousWidth?: AmbiguousWidth;
}

/** The findings with code frames, notes and help, a blank line between them. */
export function renderPretty(
  diagnostics: readonly Diagnostic[],
  source: Source,
  options: RenderOptions,
): string {
  return diagnostics.map((diagnostic) => renderOne(diagnostic, source, options).join("\n")).join("\n\n");
}

/** One line each, as editors and scripts read them (the words are always English): `file:line:column: severity code: title`. */
export function renderCompact(diagnostics: readonly Diagnostic[], source: Source): string {
  return diagnostics
    .map((diagnostic) => {
      const main = diagnostic.labels[0];
      const place = main && placeOf(main.span, source);
      const where = place ? `${source.name}:${place.line}:${place.column}` : source.name;
      return `${where}: ${diagnostic.severity} ${diagnostic.code}: ${oneLine(diagnostic.title)}`;
    })
    .join("\n");
}

/** A JSON array of the findings with their places (`toJson` gives the data). */
export function renderJson(diagnostics: readonly Diagnostic[], source: Source): string {
  return JSON.stringify(toJson(diagnostics, source), null, 2);
}

function renderOne(diagnostic: Diagnostic, source: Source, options: RenderOptions): string[] {
  const words = renderWords[options.lang];
  const width = options.width ?? 100;
  const look = lookOf(diagnostic.severity, options.color, options.ambiguousWidth ?? 1);
  const head = words.head(words.severity[diagnostic.severity], diagnostic.code);
  const rows = [`${look.paint.main(head)}${look.bold(words.colon + oneLine(diagnostic.title))}`];

  const name = oneLine(source.name);
  const main = diagnostic.labels[0];
  let gutter = 1;
  if (main) {
    const frame = codeFrame(diagnostic.labels, source, width, look, words.through);
    const place = placeOf(main.span, source);
    gutter = frame.gutter;
    rows.push(placeRow(`${name}:${place.line}:${place.column}`, gutter, look), ...frame.rows);
  } else rows.push(placeRow(name, gutter, look));

  const notes: [label: string, text: string, tone: Tone][] = diagnostic.notes.map((note) => [
    "",
    note,
    "plain",
  ]);
  if (diagnostic.help !== undefined) notes.push([words.help, diagnostic.help, "help"]);
  if (diagnostic.acknowledged !== undefined)
    notes.push([words.acknowledged, diagnostic.acknowledged, "frame"]);
  if (notes.length > 0) rows.push(emptyRow(gutter, look));
  for (const [label, text, tone] of notes) rows.push(...noteRows(label, text, tone, gutter, width, look));
  return rows;
}

const placeRow = (place: string, gutter: number, look: Look): string =>
  look.paint.frame(`${" ".repeat(gutter)} ${look.corner}`) + ` ${place}`;

/** A note under the frame. One line of prose is wrapped; a note of several lines is a table, and stays as it is. */
function noteRows(
  label: string,
  text: string,
  tone: Tone,
  gutter: number,
  width: number,
  look: Look,
): string[] {
  const margin = " ".repeat(gutter + 1);
  const given = safeProse(text).split("\n");
  const indent = label === "" ? 0 : displayWidth(label, look.ambiguous);
  const room = Math.max(20, width - gutter - 3 - indent);
  const lines = given.length === 1 ? wrapText(given[0]!, room, look.ambiguous) : given;
  return lines.map((line, i) => {
    if (i === 0) return `${margin}${look.paint.frame("=")} ${look.paint[tone](label)}${line}`;
    return line === "" ? "" : `${margin}  ${" ".repeat(indent)}${line}`;
  });
}
