// Patterns of one position merged into a tree, so that one token decides at every step.
import type { TokenType } from "chevrotain";
import type { Pattern } from "./patterns.js";
import { literalType } from "./tokens.js";

export interface TrieNode {
  /** Number among the same steps of its tree, for Chevrotain's occurrence indices: they end at 255. */
  readonly index: number;
  /** Number among the places of its tree where the way parts. */
  branch: number;
  readonly step?: { readonly token: TokenType } | { readonly slot: string };
  readonly children: TrieNode[];
  /** The pattern that may end here. */
  accepts?: Pattern;
}

export function mergePatterns(patterns: readonly Pattern[]): TrieNode {
  const counts = new Map<string, number>();
  const next = (what: string): number => {
    const number = counts.get(what) ?? 0;
    counts.set(what, number + 1);
    return number;
  };
  const root: TrieNode = { index: 0, branch: 0, children: [] };
  for (const pattern of patterns) {
    let node = root;
    for (const item of pattern.items) {
      const step = item.kind === "slot" ? { slot: item.slot } : { token: literalType(item.text) };
      let child = node.children.find((c) =>
        "slot" in step
          ? "slot" in c.step! && c.step.slot === step.slot
          : "token" in c.step! && c.step.token === step.token,
      );
      if (!child) {
        // Several slots may be read by one rule.
        const index = next(step.token === undefined ? "slot" : `token ${step.token.name}`);
        node.children.push((child = { index, branch: 0, step, children: [] }));
      }
      node = child;
    }
    if (node.accepts && node.accepts.construct !== pattern.construct)
      throw new Error(`${pattern.construct.id} and ${node.accepts.construct.id} are said alike`);
    node.accepts ??= pattern;
  }
  // A literal step is tried before a slot that could begin with the same token.
  const order = (node: TrieNode): void => {
    node.children.sort((a, b) => Number("slot" in a.step!) - Number("slot" in b.step!));
    if (node.children.length > 1 || (node.accepts && node.children.length > 0)) node.branch = next("branch");
    node.children.forEach(order);
  };
  order(root);
  return root;
}
