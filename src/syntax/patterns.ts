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
    // `<` alone is a sign, `<slot>` and `<slot:name>` are slots.
    if (piece.length < 3 || !piece.startsWith("<"))
      return { kind: "phrase", text: piece.replaceAll("_", " ") };
    const [slot, name] = piece.slice(1, -1).split(":");
    return { kind: "slot", slot: slot!, name: name ?? slot! };
  });
}

export const patterns: readonly Pattern[] = constructs.flatMap((construct) =>
  (["en", "zh"] as const).flatMap((vocabulary) =>
    construct[vocabulary].map((text) => ({ construct, vocabulary, items: cutPattern(text) })),
  ),
);

export const patternsAt = (position: Position): readonly Pattern[] =>
  patterns.filter((p) => p.construct.position === position);
