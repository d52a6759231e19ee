// Patterns of one position merged into a tree, so that one token decides at every step.
import type { TokenType } from "chevrotain";
import type { Pattern } from "./patterns.js";
import { literalType } from "./tokens.js";

export interface TrieNode {
  /** Number within its tree, for Chevrotain's occurrence indices. */
  readonly index: number;
  readonly step?: { readonly token: TokenType } | { readonly slot: string };
  readonly children: TrieNode[];
  /** The pattern that may end here. */
  accepts?: Pattern;
}

export function mergePatterns(patterns: readonly Pattern[]): TrieNode {
  let count = 0;
  const root: TrieNode = { index: count++, children: [] };
  for (const pattern of patterns) {
    let node = root;
    for (const item of pattern.items) {
      const step = item.kind === "slot" ? { slot: item.slot } : { token: literalType(item.text) };
      let child = node.children.find((c) =>
        "slot" in step
          ? "slot" in c.step! && c.step.slot === step.slot
          : "token" in c.step! && c.step.token === step.token,
      );
      if (!child) node.children.push((child = { index: count++, step, children: [] }));
      node = child;
    }
    if (node.accepts && node.accepts.construct !== pattern.construct)
      throw new Error(`${pattern.construct.id} and ${node.accepts.construct.id} are said alike`);
    node.accepts ??= pattern;
  }
  // A literal step is tried before a slot that could begin with the same token.
  const order = (node: TrieNode): void => {
    node.children.sort((a, b) => Number("slot" in a.step!) - Number("slot" in b.step!));
    node.children.forEach(order);
  };
  order(root);
  return root;
}
