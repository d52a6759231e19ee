// What a lint rule is: one declaration with its level, its words, its page and its search.
import type { Diagnostic, Language } from "../diagnostics/diagnostic.js";
import type { Words } from "../diagnostics/reporter.js";
import type { Span } from "../text/span.js";
import type { Options, Said, ValuesOf } from "./options.js";
import type { Subject } from "./subject.js";

export const levels = ["off", "warn", "error"] as const;
export type Level = (typeof levels)[number];

/** One place a rule objects to, and what its words need to know. */
export interface Found<P> {
  readonly at: Span;
  readonly says: P;
  /** Other places, with what to say there. */
  readonly beside?: readonly { readonly span: Span; readonly text: Said }[];
}

/** What a rule says of a place it found, in both languages. */
export interface WordsOf<P> {
  readonly en: (says: P) => Words;
  readonly zh: (says: P) => Words;
}

/** The words of a rule, from what they are made of. */
export const said = <P>(words: WordsOf<P>): WordsOf<P> => words;

/** The declaration of a rule. `P` is what its words are made of. */
export interface Declared<P, O extends Options> {
  readonly id: string;
  /** The level where nobody configures another. */
  readonly level: Level;
  /** What it asks for, in a line: it begins the page and stands in the list. */
  readonly title: Said;
  readonly why: Said;
  /** A rubric, or blocks and statements of one, to which it objects. */
  readonly wrong: Said;
  /** The same, mended. */
  readonly right: Said;
  readonly options: O;
  readonly words: WordsOf<P>;
  readonly find: (subject: Subject, options: ValuesOf<O>) => Iterable<Found<P>>;
}

/** A rule as the others see it: what its words need is its own affair. */
export interface LintRule extends Omit<Declared<never, Options>, "words" | "find"> {
  readonly look: (
    subject: Subject,
    options: Readonly<Record<string, unknown>>,
    severity: "warning" | "error",
    language: Language,
  ) => Diagnostic[];
}

/** Declares a rule. */
export function lintRule<P, const O extends Options>(declared: Declared<P, O>): LintRule {
  const { words, find, ...page } = declared;
  return {
    ...page,
    look: (subject, options, severity, language) =>
      [...find(subject, options as ValuesOf<O>)].map(({ at, says, beside = [] }): Diagnostic => {
        const { title, label, help } = words[language](says);
        return {
          code: declared.id,
          severity,
          title,
          labels: [
            { span: at, text: label ?? "" },
            ...beside.map(({ span, text }) => ({ span, text: text[language] })),
          ],
          notes: [],
          help,
        };
      }),
  };
}
