// How many terminal columns a text takes. Chinese characters take two; what string-width calls ambiguous
// (“ ” … — · ① Ⅰ ≥ ×, all common in rubrics) takes one or two, and only the person at the terminal knows which.

import stringWidth from "string-width";

/** Columns an East-Asian ambiguous character takes on the reader's terminal. */
export type AmbiguousWidth = 1 | 2;

/** Terminal columns of a text without tabs and line ends; colour codes count nothing. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 1): number {
  return stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 });
}

/** The text followed by spaces up to `width` columns. */
export function padToEnd(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text, ambiguous)));
}

/** The text after spaces up to `width` columns. */
export function padToStart(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  return " ".repeat(Math.max(0, width - displayWidth(text, ambiguous))) + text;
}
