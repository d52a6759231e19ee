// Patterns of one position merged into a tree, so that one token decides at every step.
import type { TokenType } from "chevrotain";
import type { Pattern } from "./patterns.js";
import { literalType } from "./tokens.js";

export interface TrieNode {
  /** Chevrotain's occurrence indices, of which there are few: of a choice in its tree, and of a step among those alike. */
  choice: number;
  occurrence: number;
  readonly step?: { readonly token: TokenType } | { readonly slot: string };
  readonly children: TrieNode[];
  /** The pattern that may end here. */
  accepts?: Pattern;
}

export function mergePatterns(patterns: readonly Pattern[]): TrieNode {
  const root: TrieNode = { choice: 0, occurrence: 0, children: [] };
  for (const pattern of patterns) {
    let node = root;
    for (const item of pattern.items) {
      const step = item.kind === "slot" ? { slot: item.slot } : { token: literalType(item.text) };
      let child = node.children.find((c) =>
        "slot" in step
          ? "slot" in c.step! && c.step.slot === step.slot
          : "token" in c.step! && c.step.token === step.token,
      );
      if (!child) node.children.push((child = { choice: 0, occurrence: 0, step, children: [] }));
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
  number(root);
  return root;
}

function number(root: TrieNode): void {
  let choices = 0;
  const met = new Map<unknown, number>();
  const visit = (node: TrieNode): void => {
    if (node.children.length > 1 || (node.accepts && node.children.length > 0)) node.choice = choices++;
    if (node.step) {
      // Several slots may be read by one rule.
      const what = "slot" in node.step ? "slot" : node.step.token;
      node.occurrence = met.get(what) ?? 0;
      met.set(what, node.occurrence + 1);
    }
    node.children.forEach(visit);
  };
  visit(root);
}
