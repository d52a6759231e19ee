// What is known of a statement that could not be read.
import type { TokenType } from "chevrotain";
import type { Report } from "../diagnostics/catalog.js";
import type { Fix, Language } from "../diagnostics/diagnostic.js";
import type { Source } from "../text/source.js";
import { shorten, type Sentence } from "./sentence.js";
import { span, type Span } from "../text/span.js";
import * as t from "./tokens.js";

/** What a hint is found from. */
export interface Clue extends Sentence {
  readonly expected: TokenType | undefined;
  readonly report: Report;
  readonly source: Source;
  /** The vocabulary of the file: what is written into it, whatever language the report is in. */
  readonly language: Language;
}

/** A hint; `at` moves the message to the token at fault when that is another one. */
export interface Hint {
  readonly help: string;
  readonly at?: number;
  /** What stands at `at` is at fault by itself, whatever was expected behind it. */
  readonly unexpected?: boolean;
  /** What can be done about it; kept where the sentence can then be read. */
  readonly fixes?: readonly Fix[];
}

export type Finder = (clue: Clue) => Hint | undefined;

export const type = (clue: Clue, index: number): TokenType | undefined => clue.tokens[index]?.tokenType;
export const image = (clue: Clue, index: number): string => shorten(clue.tokens[index]?.image ?? "");
export const isName = (clue: Clue, index: number): boolean => type(clue, index) === t.Name;
export const phrase = (text: string): TokenType => t.bySpelling.get(text) ?? t.literalType(text);
/** Where a token stands. */
export function placeOf({ tokens }: Clue, index: number): Span {
  const token = tokens[index]!;
  return span(token.startOffset, token.startOffset + token.image.length);
}
/** Where nothing stands, behind a token. */
export function behind(clue: Clue, index: number): Span {
  const { end } = placeOf(clue, index);
  return span(end, end);
}
export const opensWith = (clue: Clue, ...spellings: string[]): boolean =>
  spellings.some((spelling) => type(clue, clue.start) === phrase(spelling));
