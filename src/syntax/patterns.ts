// Patterns of `grammar/constructs.ts`, cut into items: phrases, slots and punctuation.
import { constructs, type Construct, type Position } from "../../grammar/constructs.js";

export type Item =
  | { readonly kind: "phrase"; readonly text: string }
  | { readonly kind: "slot"; readonly slot: string; readonly name: string };

export interface Pattern {
  readonly construct: Construct;
  readonly vocabulary: "en" | "zh";
  readonly items: readonly Item[];
}

const punctuation = new Set([",", "，", ":", "：", "(", ")", "（", "）", "=", "～"]);
export const isPunctuation = (text: string): boolean => punctuation.has(text);

export function cutPattern(pattern: string): Item[] {
  return pattern.split(" ").map((piece) => {
    const slot = /^<([\w-]+)(?::([\w-]+))?>$/.exec(piece);
    if (slot) return { kind: "slot", slot: slot[1]!, name: slot[2] ?? slot[1]! };
    return { kind: "phrase", text: piece.replaceAll("_", " ") };
  });
}

export const patterns: readonly Pattern[] = constructs.flatMap((construct) =>
  (["en", "zh"] as const).flatMap((vocabulary) =>
    construct[vocabulary].map((text) => ({ construct, vocabulary, items: cutPattern(text) })),
  ),
);

export const patternsAt = (position: Position): readonly Pattern[] =>
  patterns.filter((p) => p.construct.position === position);
