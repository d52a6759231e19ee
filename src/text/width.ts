// How many terminal columns a text takes. Chinese characters take two; what string-width calls ambiguous
// (“ ” … — · ① Ⅰ ≥ ×, all common in rubrics) takes one or two, and only the person at the terminal knows which.

import stringWidth from "string-width";

/** Columns an East-Asian ambiguous character takes on the reader's terminal. */
export type AmbiguousWidth = 1 | 2;

/** Terminal columns of a text without tabs and line ends; colour codes count nothing. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 1): number {
  return plainWidth(text, ambiguous) ?? stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 });
}

/**
 * The width of a text of which every character is known by itself, or undefined. The same as string-width's, which
 * must first learn every emoji sequence there is: longer than checking a rubric takes.
 */
function plainWidth(text: string, ambiguous: AmbiguousWidth): number | undefined {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const own = unitWidth(text.charCodeAt(i), ambiguous);
    if (own === undefined) return undefined;
    width += own;
  }
  return width;
}

/** The columns of one UTF-16 unit that is a character by itself, whatever stands beside it; undefined for others. */
export function unitWidth(c: number, ambiguous: AmbiguousWidth): number | undefined {
  if (c >= 0x20 && c <= 0x7e) return 1;
  if (isWide(c)) return 2;
  return isAmbiguous(c) ? ambiguous : undefined;
}

/** Chinese characters and their punctuation, full-width letters and signs. */
const isWide = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fff) ||
  (c >= 0x3000 && c <= 0x301c) ||
  (c >= 0xff01 && c <= 0xff60) ||
  (c >= 0x3400 && c <= 0x4dbf);

/** § ° ± · × ÷, — ‘ ’ “ ” … ‰, Roman numerals, → ≈ ≠ ≤ ≥ ∶, numbers in circles, lines of a frame. */
const isAmbiguous = (c: number): boolean =>
  (c >= 0x2500 && c <= 0x254b) ||
  (c >= 0x2460 && c <= 0x2473) ||
  (c >= 0x2160 && c <= 0x216b) ||
  others.has(c);
const others: ReadonlySet<number> = new Set([..."§°±·×÷—‘’“”…‰→≈≠≤≥∶"].map((sign) => sign.charCodeAt(0)));

/** The text followed by spaces up to `width` columns. */
export function padToEnd(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text, ambiguous)));
}

/** The text after spaces up to `width` columns. */
export function padToStart(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  return " ".repeat(Math.max(0, width - displayWidth(text, ambiguous))) + text;
}
