// The kinds of raw tokens.
import { createToken, type TokenType } from "chevrotain";

const raw = (name: string): TokenType => createToken({ name });

export const NewLine = raw("new line");
export const Comment = raw("comment");
export const RawText = raw("raw text");
/** A text whose closing quote never comes: the rest of its line. */
export const BadText = raw("open text");
export const QuotedName = raw("quoted name");
export const RawId = raw("raw id");
/** A day, written without spaces: `2026-06-30`, `2026年6月30日`. */
export const RawDate = raw("raw date");
export const RawNumber = raw("raw number");
export const RawWord = raw("raw word");
export const Ender = raw("statement end");
export const Sign = raw("sign");
