// Walks over syntax trees, whatever their shapes: lint rules look for numbers, names and phrases anywhere.
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";

/** Anything of the tree that has a kind. */
export interface AnyNode {
  readonly kind: string;
  readonly span: Span;
}

/** Every node inside, the outer before the inner, in source order; blocks and examples inside are passed over. */
export function* nodesIn(value: unknown): Generator<AnyNode> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (typeof value === "object" && value !== null) {
    if ("kind" in value && "span" in value) {
      if (value.kind === "block" || value.kind === "example") return;
      yield value as AnyNode;
    }
    for (const [key, each] of Object.entries(value)) if (key !== "span") yield* nodesIn(each);
  }
}

export const isNumber = (node: AnyNode): node is tree.NumberNode => node.kind === "number";
export const isName = (node: AnyNode): node is tree.NameNode => node.kind === "name";
export const isPhrase = (node: AnyNode): node is tree.Phrase => node.kind === "phrase";
export const isAmount = (node: AnyNode): node is tree.AmountNode => node.kind === "amount";

/** Every use of one of the constructs inside. */
export const phrasesIn = (value: unknown, ...constructs: readonly string[]): tree.Phrase[] =>
  [...nodesIn(value)].filter(isPhrase).filter((phrase) => constructs.includes(phrase.construct));

/** The text of a construct whose slot is one text. */
export const textIn = (phrase: tree.Phrase): tree.TextNode => phrase.slots["text"] as tree.TextNode;
