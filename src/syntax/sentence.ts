// The statement in which reading failed, and where in it.
import type { IToken, TokenType } from "chevrotain";
import type { Source } from "../text/source.js";
import * as t from "./tokens.js";

export interface Sentence {
  readonly tokens: readonly IToken[];
  /** Index of the token that could not be read; the number of tokens at the end of the file. */
  readonly index: number;
  /** Index of the first token of its statement. */
  readonly start: number;
}

/** What a statement stands between. */
export const bounds: ReadonlySet<TokenType> = new Set([t.Sep, t.LBrace, t.RBrace]);

export function sentenceAround(tokens: readonly IToken[], failed: IToken): Sentence {
  const index = failed.tokenType.name === "EOF" ? tokens.length : indexOf(tokens, failed);
  let start = Math.min(index, tokens.length);
  while (start > 0 && !bounds.has(tokens[start - 1]!.tokenType)) start--;
  return { tokens, index, start };
}

/** Tokens stand in order. */
function indexOf(tokens: readonly IToken[], wanted: IToken): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.startOffset < wanted.startOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the modifier begins that could not be read: behind the last comma, or at the token before. */
export function startOfClause({ tokens, index, start }: Sentence): number {
  for (let i = index - 1; i > start; i--) {
    if (tokens[i]!.tokenType === t.Comma) return i + 1;
    if (!plain.has(tokens[i]!.tokenType)) break;
  }
  return Math.max(start, index - 1);
}
const plain = new Set([t.Name, t.NumberToken, t.MeasureWord, t.Percent, t.word("points"), t.Text]);

/** The words from one token to another, as written. */
export function wordsBetween(source: Source, from: IToken, to: IToken): string {
  return shorten(source.text.slice(from.startOffset, to.startOffset + to.image.length));
}

/** Words as they are quoted in a message. */
export const shorten = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words);
