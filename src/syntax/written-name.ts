// A name as it is written in a rubric.
import { scan } from "./lexer.js";
import * as t from "./tokens.js";
import { tokensOf } from "./words.js";

/** A name as it must be written: in brackets where it would be read as anything else. */
export function writtenName(name: string): string {
  const [only, ...more] = tokensOf(scan(name).tokens, name);
  if (only?.tokenType === t.Name && only.image === name && more.length === 0) return name;
  return bracketed(name);
}

export const bracketed = (name: string): string => (t.isHan(name) ? `【${name}】` : `[${name}]`);
