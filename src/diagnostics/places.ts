// Findings with their places worked out, for tools: JSON, and one line each.

import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import type { Confidence, Diagnostic, Severity } from "./diagnostic.js";

/** Lines and columns are 1-based, columns and offsets count UTF-16 units, ends are exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** One finding of the JSON output. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly file: string;
  /** The first is the main place. */
  readonly labels: readonly (Place & { readonly text: string })[];
  readonly notes: readonly string[];
  readonly help?: string;
  readonly acknowledged?: string;
  readonly fixes?: readonly JsonFix[];
}

/** A remedy that can be made. */
export interface JsonFix {
  readonly title: string;
  readonly confidence: Confidence;
  /** Each replaces what stands at its place. */
  readonly edits: readonly (Place & { readonly text: string })[];
}

/** Where a span lies, inside the text. */
export function placeOf(span: Span, source: Source): Place {
  const start = Math.min(Math.max(0, span.start), source.text.length);
  const end = Math.min(Math.max(start, span.end), source.text.length);
  const from = source.position(start);
  const to = source.position(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start, end };
}

/** The findings as plain data, with every place as line, column and offset. */
export function toJson(diagnostics: readonly Diagnostic[], source: Source): JsonDiagnostic[] {
  const placed = ({ span, text }: { span: Span; text: string }): Place & { text: string } => ({
    text,
    ...placeOf(span, source),
  });
  return diagnostics.map(({ code, severity, title, labels, notes, help, acknowledged, fixes }) => ({
    code,
    severity,
    title,
    file: source.name,
    labels: labels.map(placed),
    notes,
    ...(help === undefined ? {} : { help }),
    ...(acknowledged === undefined ? {} : { acknowledged }),
    ...(fixes === undefined ? {} : { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(placed) })) }),
  }));
}
