import type { IToken } from "chevrotain";
import type { Source } from "../text/source.js";
import { Grammar } from "./grammar.js";
import { scan } from "./lexer.js";
import type { Failure } from "./recovery.js";
import type { FileNode } from "./tree.js";
import { isHan } from "./tokens.js";
import { tokensOf } from "./words.js";

export interface Parsed {
  readonly file: FileNode;
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly failures: readonly Failure[];
  /** Characters that belong to no token. */
  readonly strangers: readonly { readonly start: number; readonly end: number }[];
  /** Texts whose closing quote is missing. */
  readonly openTexts: readonly IToken[];
  /** The vocabulary of the file's first word, or of most of its letters. */
  readonly language: "en" | "zh";
}

let grammar: Grammar | undefined;

/** Reads a source as far as it can be read. Never throws. */
export function parse(source: Source): Parsed {
  const raw = scan(source.text);
  const tokens = tokensOf(raw.tokens, source.text);
  grammar ??= new Grammar();
  const file = grammar.read(tokens);
  return {
    file,
    tokens,
    comments: raw.comments,
    failures: grammar.failures,
    strangers: raw.strangers,
    openTexts: raw.openTexts,
    language: languageOf(source.text),
  };
}

/** The vocabulary of a file. */
export function languageOf(text: string): "en" | "zh" {
  // Comments in front may be in any language.
  const start = /^(?:\s+|[#＃].*)*/.exec(text)![0].length;
  const first = /\p{L}+/u.exec(text.slice(start, start + 2000))?.[0] ?? "";
  return isHan(first) ? "zh" : "en";
}
