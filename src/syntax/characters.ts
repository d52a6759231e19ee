// What a character may be a part of: words, numbers, ids. Each is asked for its Unicode properties once; most Chinese characters
// are told by their code alone.

/** A word may begin with it. */
export const letter = 1;
/** A figure of any kind, `Ⅵ` among them. */
export const figure = 2;
/** A figure of decimal numbers. */
export const digit = 4;
/** It only goes on with what stands before it, as an accent does. */
const mark = 8;
const asked = 16;
/** A word goes on with it. */
const inWord = letter | figure | digit | mark;

const known = new Uint8Array(0x10000);

/** What the character at an offset is: some of the above; 0 where it is none, or the text has ended. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return letter;
  return (known[code] || ask(text, at)) & inWord;
}

/** Stretches of characters that are known without asking: most of what stands in a rubric beside Chinese characters. */
const stretches: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x00, 0x2f, 0],
  [0x30, 0x39, figure | digit],
  [0x3a, 0x40, 0],
  [0x41, 0x5a, letter],
  [0x5b, 0x5e, 0],
  [0x5f, 0x5f, letter],
  [0x60, 0x60, 0],
  [0x61, 0x7a, letter],
  [0x7b, 0x7f, 0],
  [0xd7, 0xd7, 0],
  [0xf7, 0xf7, 0],
  [0x2264, 0x2265, 0],
  // Dashes, quotes, dots; Roman figures; Chinese punctuation; full-width signs.
  [0x2010, 0x2027, 0],
  [0x2160, 0x2182, letter | figure],
  [0x3001, 0x3003, 0],
  [0x3008, 0x3011, 0],
  [0xff01, 0xff0f, 0],
  [0xff1a, 0xff20, 0],
];
for (const [from, to, kind] of stretches) known.fill(asked | kind, from, to + 1);

function ask(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  // The second half of a pair is what the pair is.
  const from = code >= 0xdc00 && code <= 0xdfff && isFirstHalf(text.charCodeAt(at - 1)) ? at - 1 : at;
  const character = String.fromCodePoint(text.codePointAt(from)!);
  const kind =
    asked |
    (/[\p{L}\p{Nl}\p{No}_]/u.test(character) ? letter : 0) |
    (/\p{N}/u.test(character) ? figure : 0) |
    (/\p{Nd}/u.test(character) ? digit : 0) |
    (/\p{M}/u.test(character) ? mark : 0);
  if (code < 0xd800 || code > 0xdfff) known[code] = kind;
  return kind;
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const plainRun = /[\da-zA-Z_\u4e00-\u9fff]+/y;

/** Where a stretch of letters, figures and underscores ends. */
export function endOfWord(text: string, from: number): number {
  // Most words are plain, and a pattern without Unicode properties is quicker than character by character.
  plainRun.lastIndex = from;
  let end = plainRun.test(text) ? plainRun.lastIndex : from;
  while (kindAt(text, end) !== 0) end++;
  return end;
}

/** Where a stretch of decimal figures ends. */
export function endOfDigits(text: string, from: number): number {
  let end = from;
  while ((kindAt(text, end) & digit) !== 0) end++;
  return end;
}
