import type { Span } from "../text/span.js";

export type Severity = "error" | "warning" | "note";
export type Language = "en" | "zh";

/** A place in the source and what to say there. The first label of a diagnostic is its main place. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** How sure a remedy is: a `safe` one has one meaning only and may be made unasked, a `likely` one wants a person to agree. */
export type Confidence = "safe" | "likely";

/** Other text in place of a stretch of the source. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A remedy that can be made: edits that do not overlap, and belong together. */
export interface Fix {
  /** What is done, in a few words. */
  readonly title: string;
  readonly confidence: Confidence;
  readonly edits: readonly Edit[];
}

/** One finding, in words of one language, ready to be shown. */
export interface Diagnostic {
  /** A word such as `points-do-not-sum`; never reused, never renamed. */
  readonly code: string;
  readonly severity: Severity;
  /** One general sentence: what is wrong. */
  readonly title: string;
  readonly labels: readonly Label[];
  /** Facts, the arithmetic among them: shown line by line. */
  readonly notes: readonly string[];
  /** The way out. */
  readonly help?: string;
  /** The stage it is of, where it is said of a heading that holds for several. */
  readonly stage?: string;
  /** The reason given where the rubric acknowledges the finding. */
  readonly acknowledged?: string;
  /** Remedies that can be made without asking for more, the likeliest first; absent where none is known. */
  readonly fixes?: readonly Fix[];
}
