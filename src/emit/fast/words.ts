// Names in emitted code: where they stand in a text, and which are allowed.
import { identifierPart } from "../names.js";

const isWordlike = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || c === 95 || c === 36 || c > 127;

/** Whether a text is one name or one number. */
export function isWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isWordlike(text.charCodeAt(i))) return false;
  return text !== "";
}

const quote = 34;
const dot = 46;
const backslash = 92;

/**
 * Every name in code; what stands between quotation marks names nothing, and a member behind a dot is none of ours. Outside of
 * quotation marks all signs are ASCII.
 */
export function eachName(code: string, found: (name: string, start: number, end: number) => void): void {
  const end = code.length;
  let i = 0;
  while (i < end) {
    const c = code.charCodeAt(i);
    if (c === quote) {
      for (i++; i < end && code.charCodeAt(i) !== quote; i++) if (code.charCodeAt(i) === backslash) i++;
      i++;
    } else if (isWordlike(c)) {
      const start = i;
      while (i < end && isWordlike(code.charCodeAt(i))) i++;
      const isName = (c < 48 || c > 57) && code.charCodeAt(start - 1) !== dot;
      if (isName) found(code.slice(start, i), start, i);
    } else i++;
  }
}

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const startsName = /^[\p{ID_Start}_$]/u;

/** A name that JavaScript allows, made of what is wanted. */
export function nameLike(wanted: string): string {
  const plain = identifierPart(wanted) || "n";
  return (isLetter(plain.charCodeAt(0)) || startsName.test(plain)) && !reserved.has(plain)
    ? plain
    : `_${plain}`;
}

/** Words that no name in JavaScript may be. */
const reserved = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield undefined NaN Infinity Math BigInt Number".split(
    " ",
  ),
);
