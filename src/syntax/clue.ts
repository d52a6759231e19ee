// What is known of a statement that could not be read.
import type { TokenType } from "chevrotain";
import type { Report } from "../diagnostics/catalog.js";
import type { Source } from "../text/source.js";
import { shorten, type Sentence } from "./sentence.js";
import * as t from "./tokens.js";

/** What a hint is found from. */
export interface Clue extends Sentence {
  readonly expected: TokenType | undefined;
  readonly report: Report;
  readonly source: Source;
}

/** A hint; `at` moves the message to the token at fault when that is another one. */
export interface Hint {
  readonly help: string;
  readonly at?: number;
  /** What stands at `at` is at fault by itself, whatever was expected behind it. */
  readonly unexpected?: boolean;
}

export type Finder = (clue: Clue) => Hint | undefined;

export const type = (clue: Clue, index: number): TokenType | undefined => clue.tokens[index]?.tokenType;
export const image = (clue: Clue, index: number): string => shorten(clue.tokens[index]?.image ?? "");
export const isName = (clue: Clue, index: number): boolean => type(clue, index) === t.Name;
export const phrase = (text: string): TokenType => t.bySpelling.get(text) ?? t.literalType(text);
export const opensWith = (clue: Clue, ...spellings: string[]): boolean =>
  spellings.some((spelling) => type(clue, clue.start) === phrase(spelling));
