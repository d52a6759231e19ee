// Remedies as data: how they are made where a finding is reported.
import type { Span } from "../text/span.js";
import type { Confidence, Edit, Fix } from "./diagnostic.js";

/** Whoever words a finding in one of two languages. */
interface Speaker {
  say(en: string, zh: string): string;
}

/** Other words in place of a stretch. */
export const rewritten = (at: Span, text: string, confidence: Confidence, by: Speaker): Fix => ({
  title: by.say(`Write: ${text}`, `改为：${text}`),
  confidence,
  edits: [{ span: at, text }],
});

/** Edits whose outcome is not shown by any one of them. */
export const edited = (title: string, confidence: Confidence, ...edits: readonly Edit[]): Fix => ({
  title,
  confidence,
  edits,
});

/** The text with edits made; they do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let mended = "";
  let at = 0;
  for (const { span, text: other } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    mended += text.slice(at, span.start) + other;
    at = span.end;
  }
  return mended + text.slice(at);
}

/** A name that is known, for one that is not: only where one alone is near. */
export const nearName = (at: Span, near: readonly string[], by: Speaker): readonly Fix[] =>
  near.length === 1 ? [rewritten(at, near[0]!, "likely", by)] : [];
