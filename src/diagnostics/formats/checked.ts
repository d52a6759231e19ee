// What a check came to, as the formats for machines take it, and a finding's words in one text.
import { oneLine, safeProse } from "../../text/prose.js";
import type { Source } from "../../text/source.js";
import type { Diagnostic, Language } from "../diagnostic.js";
import { renderWords } from "../wording.js";

export interface CheckedFile {
  /** Its path as it was given, with `/` between folders; undefined for standard input. */
  readonly path: string | undefined;
  readonly source: Source;
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that could not be read at all, and why. */
export interface UnreadFile {
  readonly path: string;
  readonly message: string;
}

export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly unread: readonly UnreadFile[];
}

/** How a file is called where a name is needed. */
export const nameOf = ({ path, source }: CheckedFile): string => path ?? source.name;

/** Title, facts, way out and reason, a line each. */
export function wordsOf(diagnostic: Diagnostic, language: Language): string {
  const words = renderWords[language];
  const { title, notes, help, acknowledged } = diagnostic;
  return [
    oneLine(title),
    ...notes.map(safeProse),
    ...(help === undefined ? [] : [words.help + safeProse(help)]),
    ...(acknowledged === undefined ? [] : [words.acknowledged + safeProse(acknowledged)]),
  ].join("\n");
}
