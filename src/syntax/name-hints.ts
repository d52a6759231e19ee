// Names written with spaces, the likeliest slip in English.
import type { TokenType } from "chevrotain";
import { rewritten } from "../diagnostics/fixes.js";
import { cover } from "../text/span.js";
import { isName, phrase, placeOf, type, type Clue, type Hint } from "./clue.js";
import * as t from "./tokens.js";

const soft = (type: TokenType): boolean =>
  type === t.MeasureWord ||
  type.CATEGORIES?.some((category) => category === t.NameLike || category === t.MeasureWord) === true;

/** A word that can be a name, or a part of one. */
const isWord = (clue: Clue, at: number): boolean => {
  const token = clue.tokens[at];
  return (
    token !== undefined && (isName(clue, at) || soft(token.tokenType)) && /^[A-Za-z]\w*$/u.test(token.image)
  );
};

/** The words of one name that stand apart before or at what could not be read. */
export function spacedName(clue: Clue): Hint | undefined {
  if (clue.language !== "en" || type(clue, clue.start) === phrase("rubric")) return undefined;
  for (let first = clue.start + 1; first <= clue.index; first++) {
    let end = first;
    while (isWord(clue, end)) end++;
    const words = clue.tokens.slice(first, end).map((token) => token.image);
    if (words.length > 1 && words.some((_, i) => isName(clue, first + i))) {
      const at = cover(placeOf(clue, first), placeOf(clue, end - 1));
      const fixes = [rewritten(at, words.join("_"), "likely", clue.report)];
      return { help: joined(words), at: first + 1, unexpected: true, fixes };
    }
    first = Math.max(first, end);
  }
  return undefined;
}

export const joined = (words: readonly string[]): string =>
  `A name has no spaces: ${words.join("_")}, or [${words.join(" ")}].`;
