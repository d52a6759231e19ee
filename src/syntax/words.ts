// Raw tokens to the parser's tokens: keywords recognised, English phrases joined, ends of statements found.
import type { IToken, TokenType } from "chevrotain";
import * as raw from "./raw-types.js";
import { meantBy } from "./respelled.js";
import * as t from "./tokens.js";

/** Behind these a line end does not end the statement. */
const goesOn = new Set<TokenType>([
  t.Comma,
  t.ListComma,
  t.Colon,
  t.Arrow,
  t.Equals,
  t.NotEquals,
  t.Plus,
  t.Minus,
  t.Times,
  t.Divide,
  t.Power,
  t.DotDot,
  t.LBrace,
  t.LParen,
  t.Sep,
  t.word("ge"),
  t.word("gt"),
  t.word("le"),
  t.word("lt"),
  t.word("after"),
  t.word("before"),
  t.word("on or after"),
  t.word("on or before"),
  t.word("and"),
  t.word("or"),
  t.word("not"),
]);
/** Before these neither. */
const continues = new Set<TokenType>([t.Arrow, t.Comma, t.RParen, t.word("and"), t.word("or")]);

/** By the number of a token type whether a line end behind it, or before it, ends no statement. */
const joinsBehind = new Uint8Array(Math.max(...t.allTypes.map((type) => type.tokenTypeIdx!)) + 1);
const joinsBefore = new Uint8Array(joinsBehind.length);
for (const type of goesOn) joinsBehind[type.tokenTypeIdx!] = 1;
for (const type of continues) joinsBefore[type.tokenTypeIdx!] = 1;

function retype(token: IToken, type: TokenType): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx!;
  return token;
}

/** The parser's tokens for what `scan` found. Line ends inside brackets and behind operators are dropped. */
export function tokensOf(rawTokens: readonly IToken[], text: string): IToken[] {
  const out: IToken[] = [];
  let parens = 0;
  let pendingBreak: IToken | undefined;
  for (let i = 0; i < rawTokens.length; i++) {
    const token = rawTokens[i]!;
    if (token.tokenType === raw.NewLine) {
      pendingBreak ??= token;
      continue;
    }
    const phrase = token.tokenType === raw.RawWord ? phraseFrom(rawTokens, i, text) : undefined;
    const read = phrase?.token ?? retype(token, typeOf(token));
    if (phrase) i += phrase.used - 1;
    const type = read.tokenType;
    if (pendingBreak) {
      const last = out[out.length - 1];
      if (parens === 0 && last && !joinsBehind[last.tokenTypeIdx] && !joinsBefore[read.tokenTypeIdx])
        out.push(retype(pendingBreak, t.Sep));
      pendingBreak = undefined;
    }
    if (type === t.LParen) parens++;
    else if (type === t.RParen) parens = Math.max(0, parens - 1);
    // A brace ends any bracket left open, so that one forgotten bracket does not swallow the file.
    else if (type === t.LBrace || type === t.RBrace) parens = 0;
    if (type !== t.Sep || (out.length > 0 && out[out.length - 1]!.tokenType !== t.Sep)) out.push(read);
  }
  return out;
}

function typeOf({ tokenType, image }: IToken): TokenType {
  switch (tokenType) {
    case raw.Ender:
      return t.Sep;
    case raw.RawNumber:
      return t.NumberToken;
    case raw.RawDate:
      return t.DateToken;
    case raw.RawId:
      return t.Id;
    case raw.RawText:
    case raw.BadText:
      return t.Text;
    case raw.QuotedName:
      return t.Name;
    case raw.Sign:
      return t.signs.get(image)!;
    default:
      return wordType(image);
  }
}

/** The same words stand in a rubric again and again: each is looked up once. */
const wordTypes = new Map<string, TokenType>();
const mostWordTypes = 10_000;
function wordType(image: string): TokenType {
  const known = wordTypes.get(image);
  if (known) return known;
  const type = t.bySpelling.get(image) ?? t.bySpelling.get(meantBy(image) ?? "") ?? t.Name;
  if (wordTypes.size < mostWordTypes) wordTypes.set(image, type);
  return type;
}

/** Joins `at most`, `for each of`, … when their words stand on one line with white space between. */
function phraseFrom(
  all: readonly IToken[],
  index: number,
  text: string,
): { token: IToken; used: number } | undefined {
  const first = all[index]!;
  const phrases = t.phrasesByFirstWord.get(first.image);
  if (!phrases) return undefined;
  for (const words of phrases) {
    let end = first.startOffset + first.image.length;
    const matches = words.every((word, k) => {
      if (k === 0) return true;
      const token = all[index + k];
      if (token?.image !== word || !/^[ \t\u00a0\u3000]+$/.test(text.slice(end, token.startOffset)))
        return false;
      end = token.startOffset + token.image.length;
      return true;
    });
    if (!matches) continue;
    const type = t.bySpelling.get(words.join(" "))!;
    // Made as the lexer makes tokens: what is read for every token is read faster where all are of one shape.
    const joined: IToken = {
      image: text.slice(first.startOffset, end),
      startOffset: first.startOffset,
      tokenTypeIdx: type.tokenTypeIdx!,
      tokenType: type,
    };
    return { token: joined, used: words.length };
  }
  return undefined;
}
