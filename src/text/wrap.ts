// Line breaking for prose that mixes Chinese and Latin. wrap-ansi breaks at spaces only, which leaves Chinese ragged
// ("改为 5.7" / "分，或…"): here a line may also end between Chinese characters, though never before a closing mark.

import wrapAnsi from "wrap-ansi";
import { displayWidth, type AmbiguousWidth } from "./width.js";

const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const opening = "（【《「『〈“‘";
const closing = "，。；：、！？）】》」』〉”’％";

/** What stays together: a Chinese character or a Latin word, with the marks that lean on it; a number keeps its measure (5.7分). */
const unitPattern =
  String.raw`\s+` +
  `|[${opening}]*(?:[${wide}]\\p{M}*[${closing},.;:!?%)\\]}]*` +
  String.raw`|[^\s${wide}${opening}${closing}]+(?:(?<=\d)[${wide}])?[${closing}]*)` +
  `|[${opening}]+|[${closing}]+`;
/** Made when the first line is too long: sets of scripts take a while. */
let unit: RegExp | undefined;

/** The lines of a text, each at most `width` columns (but at least one character). Colours are put on afterwards. */
export function wrapText(text: string, width: number, ambiguous: AmbiguousWidth = 1): string[] {
  const room = Math.max(1, width);
  return text.split("\n").flatMap((line) => wrapLine(line, room, ambiguous));
}

function wrapLine(text: string, width: number, ambiguous: AmbiguousWidth): string[] {
  if (displayWidth(text, ambiguous) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let gap = "";
  unit ??= new RegExp(unitPattern, "gu");
  for (const piece of text.match(unit) ?? []) {
    if (piece.trim() === "") {
      gap = piece;
    } else if (line !== "" && displayWidth(line + gap + piece, ambiguous) <= width) {
      line += gap + piece;
      gap = "";
    } else {
      if (line !== "") lines.push(line);
      const parts = displayWidth(piece, ambiguous) <= width ? [piece] : hardBreaks(piece, width, ambiguous);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? "";
      gap = "";
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** A unit wider than the line is cut wherever the line is full. */
function hardBreaks(piece: string, width: number, ambiguous: AmbiguousWidth): string[] {
  // wrap-ansi counts ambiguous characters as one column: where they take two, it is asked for less until all fits.
  for (let columns = width; ; columns--) {
    const lines = wrapAnsi(piece, columns, { hard: true }).split("\n");
    if (columns === 1 || lines.every((line) => displayWidth(line, ambiguous) <= width)) return lines;
  }
}
