// Text to raw tokens, in one pass: the first character tells what may stand there. The tokens are Chevrotain's; its lexer would try
// pattern after pattern at every word, which takes as long as all the rest of reading.
import type { IToken, TokenType } from "chevrotain";
import { digit, endOfDigits, endOfWord, kindAt, letter } from "./characters.js";
import { firstWord } from "./cuts.js";
import { Before, endOfId } from "./raw-ids.js";
import {
  BadText,
  Comment,
  Ender,
  NewLine,
  QuotedName,
  RawDate,
  RawId,
  RawNumber,
  RawText,
  RawWord,
  Sign,
} from "./raw-types.js";
import { meantBy, ordinalAt, respelledAt } from "./respelled.js";
import { bySpelling, isHan, signs } from "./tokens.js";

export interface RawTokens {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  /** Texts whose closing quote is missing. */
  readonly openTexts: readonly IToken[];
  /** Characters that belong nowhere, each stretch of them once. */
  readonly strangers: readonly { readonly start: number; readonly end: number }[];
}

/** All of the text as tokens, comments and characters that belong nowhere; what lies between them is white space. */
export function scan(text: string): RawTokens {
  const before = new Before();
  const comments: IToken[] = [];
  const openTexts: IToken[] = [];
  const strangers: { start: number; end: number }[] = [];
  for (let at = endOfBlanks(text, 0); at < text.length; at = endOfBlanks(text, at)) {
    const found = tokenAt(text, at, before);
    if (!found) {
      const last = strangers.at(-1);
      if (last?.end === at) last.end++;
      else strangers.push({ start: at, end: at + 1 });
      at++;
      continue;
    }
    if (found.tokenType === Comment) comments.push(found);
    else before.push(found);
    if (found.tokenType === BadText) openTexts.push(found);
    at += found.image.length;
  }
  return { tokens: before.tokens, comments, openTexts, strangers };
}

function endOfBlanks(text: string, from: number): number {
  let end = from;
  while (isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** Spaces of all kinds, but not the ends of lines. */
function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c;
  if (code < 0xa0 || (code > 0x3000 && code !== 0xfeff)) return false;
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/** Signs by the code of their first character, the longest first. */
const signsBy = new Map<number, string[]>();
for (const sign of [...signs.keys()].sort((a, b) => b.length - a.length)) {
  const code = sign.charCodeAt(0);
  signsBy.set(code, [...(signsBy.get(code) ?? []), sign]);
}
const comment = /[#＃][^\r\n]*/y;
const openText = /["“][^\r\n]*/y;
const quotedName = /\[[^\][【】\r\n]+\]|【[^\][【】\r\n]+】/y;

function tokenAt(text: string, at: number, before: Before): IToken | undefined {
  const kind = kindAt(text, at);
  if (kind !== 0) return wordOrNumber(text, at, kind, before);
  switch (text.charCodeAt(at)) {
    case 0x0a:
      return token(NewLine, text, at, at + 1);
    case 0x0d:
      return token(NewLine, text, at, text[at + 1] === "\n" ? at + 2 : at + 1);
    case 0x3b: // ; ； 。
    case 0xff1b:
    case 0x3002:
      return token(Ender, text, at, at + 1);
    case 0x23: // # ＃
    case 0xff03:
      return token(Comment, text, at, ending(comment, text, at));
    case 0x22: // " “
    case 0x201c: {
      const end = endOfText(text, at);
      return end === undefined
        ? token(BadText, text, at, ending(openText, text, at))
        : token(RawText, text, at, end);
    }
    case 0x5b: // [ 【
    case 0x3010:
      return token(QuotedName, text, at, ending(quotedName, text, at));
    default:
      return sign(text, at);
  }
}

function wordOrNumber(text: string, at: number, kind: number, before: Before): IToken | undefined {
  const id = endOfId(text, at, before);
  if (id !== undefined) return token(RawId, text, at, id);
  if ((kind & digit) !== 0) return number(text, at);
  const { last } = before;
  const place = endOfPlace(text, at, last);
  if (place !== undefined) return token(RawNumber, text, at, place);
  return (kind & letter) !== 0 ? token(RawWord, text, at, endOfFirstWord(text, at, last)) : undefined;
}

function token(tokenType: TokenType, text: string, at: number, end: number | undefined): IToken | undefined {
  if (end === undefined) return undefined;
  return { image: text.slice(at, end), startOffset: at, tokenTypeIdx: tokenType.tokenTypeIdx!, tokenType };
}

/** Where a sticky pattern ends that begins at an offset. */
function ending(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function sign(text: string, at: number): IToken | undefined {
  const images = signsBy.get(text.charCodeAt(at));
  if (images === undefined) return undefined;
  for (let i = 0; i < images.length; i++) {
    // The image is the one of the table: it need not be cut out of the text.
    const image = images[i]!;
    if (image.length === 1 || text.startsWith(image, at))
      return { image, startOffset: at, tokenTypeIdx: Sign.tokenTypeIdx!, tokenType: Sign };
  }
  return undefined;
}

const date =
  /\p{Nd}{4}(?:[-－]\p{Nd}{1,2}[-－]\p{Nd}{1,2}(?![\p{Nd}\-－])|年\p{Nd}{1,2}月\p{Nd}{1,2}[日号])/uy;

function number(text: string, at: number): IToken | undefined {
  const whole = endOfDigits(text, at);
  const next = text[whole];
  const day = next === "-" || next === "－" || next === "年" ? ending(date, text, at) : undefined;
  if (day !== undefined) return token(RawDate, text, at, day);
  const end = next === "." || next === "．" ? endOfDigits(text, whole + 1) : whole;
  return token(RawNumber, text, at, end > whole + 1 ? end : whole);
}

const characters = /[一二两三四五六七八九十百]+/y;

/** A place in characters: `第二名`. Elsewhere characters are no figures. */
function endOfPlace(text: string, at: number, last: IToken | undefined): number | undefined {
  const place = (last?.image === "第" || last?.image === "倒数第") && touches(last, at);
  return place && isHan(text[at]!) ? ending(characters, text, at) : undefined;
}

const touches = (last: IToken | undefined, at: number): last is IToken =>
  last !== undefined && last.startOffset + last.image.length === at;

const special = /yes\/no|one-vote/y;

function endOfFirstWord(text: string, at: number, last: IToken | undefined): number {
  const first = text.charCodeAt(at);
  const known = first === 0x79 || first === 0x6f ? ending(special, text, at) : undefined;
  if (known !== undefined) return known;
  const whole = ordinalAt(text, at) ?? respelledAt(text, at);
  if (whole !== undefined) return at + whole.length;
  const run = text.slice(at, endOfWord(text, at));
  if (!touches(last, at)) return at + lengthOfFirst(run);
  return at + firstWord(run, last.tokenType === RawNumber, isEach(last.image));
}

/** The same words stand in a rubric again and again: each is cut once. */
const lengths = new Map<string, number>();
const mostLengths = 10_000;
function lengthOfFirst(run: string): number {
  const known = lengths.get(run);
  if (known !== undefined) return known;
  const length = firstWord(run, false, false);
  if (lengths.size < mostLengths) lengths.set(run, length);
  return length;
}

const isEach = (image: string): boolean => image === "每" || meantBy(image) === "每";

/** `"…"` (a doubled quote inside stands for one) or `“…”` (inner pairs nest), over several lines if need be. */
function endOfText(text: string, offset: number): number | undefined {
  const end = text[offset] === "“" ? endOfCurly(text, offset) : endOfStraight(text, offset);
  if (end === undefined) return undefined;
  const found = text.slice(offset, end);
  // A forgotten quote would swallow the following statement: then the text ends like `… 原文 "`.
  const lastLine = /[\r\n][ \t]*([^\s"“]+)[ \t]*["“”]$/.exec(found)?.[1];
  return lastLine !== undefined && bySpelling.has(lastLine) ? undefined : end;
}
function endOfStraight(text: string, offset: number): number | undefined {
  for (let from = offset + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    if (text[quote + 1] !== '"') return quote + 1;
    from = quote + 2;
  }
}
function endOfCurly(text: string, offset: number): number | undefined {
  let depth = 0;
  let open = offset;
  let close = text.indexOf("”", offset);
  while (close >= 0) {
    if (open >= 0 && open < close) {
      depth++;
      open = text.indexOf("“", open + 1);
    } else if (--depth === 0) return close + 1;
    else close = text.indexOf("”", close + 1);
  }
  return undefined;
}

/** The words of a text token. */
export function textValue(image: string): string {
  const inner = image.slice(1, -1);
  return image[0] === '"' ? inner.replaceAll('""', '"') : inner;
}
