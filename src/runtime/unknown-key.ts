// Keys of the data that no fact or block of the rubric answers to.
import type { FactProblem } from "./facts.js";
import { findKey, nodeAt, type KeyIndex, type KeyNode } from "./key-index.js";
import { nearest } from "./nearest.js";
import { entriesOf } from "./plain-object.js";
import { cut, keyForm, shortly } from "./spelling.js";

/** Looking for near names takes time: beyond this many unknown keys in one object none is suggested. */
const mostSuggestions = 100;

/** One problem for every unknown key of the object at `path` (spelt as the rubric does), in order. */
export function unknownKeys(
  index: KeyIndex,
  path: readonly string[],
  keys: readonly string[],
  value: (key: string) => unknown,
): FactProblem[] {
  const node = nodeAt(index, path) ?? index.top;
  return keys.map((key, i) => unknownKey(index, node, key, value(key), i < mostSuggestions));
}

function unknownKey(
  index: KeyIndex,
  node: KeyNode,
  key: string,
  value: unknown,
  suggest: boolean,
): FactProblem {
  const found = place(index, node, key);
  const code = isBlock(value) || (found.block === index.top && found.flat) ? "unknown-block" : "unknown-fact";
  const suggestion = suggest ? suggestFor(index, found.block, found.rest, code) : undefined;
  return {
    code,
    key: cut([...node.path, key].join("/"), 200),
    given: shortly(value),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** An object is a block, unless it can only be a mark. */
function isBlock(value: unknown): boolean {
  const entries = entriesOf(value);
  return entries !== undefined && !entries.some(([key]) => key === "value");
}

/** The innermost block a key leads into before it goes astray, and what is left of the key there. */
function place(index: KeyIndex, node: KeyNode, key: string): { block: KeyNode; rest: string; flat: boolean } {
  const form = keyForm(cut(key, 200));
  const ends = [...form.matchAll(/[/.]/g)].map((m) => m.index).reverse();
  for (const end of ends) {
    const block = findKey(index, node, form.slice(0, end));
    if (block && !block.spec) return { block, rest: form.slice(end + 1), flat: true };
  }
  return { block: node, rest: form, flat: form.includes("/") };
}

function suggestFor(
  index: KeyIndex,
  block: KeyNode,
  rest: string,
  code: FactProblem["code"],
): string | undefined {
  // Names are compared without what both keys begin with, which would make any two of them look alike.
  const inside = new Map<string, string>();
  for (const { path, spec } of nodesBelow(block)) {
    if ((spec === undefined) === (code === "unknown-block"))
      inside.set(path.slice(block.path.length).join("/"), spec?.key ?? path.join("/"));
  }
  const near = nearest(rest, inside.keys());
  if (near !== undefined) return inside.get(near);
  // The right name in the wrong block.
  const name = rest.slice(rest.lastIndexOf("/") + 1);
  const namesakes = index.specs.filter((spec) => keyForm(spec.name) === name);
  return code === "unknown-fact" && namesakes.length === 1 ? namesakes[0]!.key : undefined;
}

function* nodesBelow(node: KeyNode): Generator<KeyNode> {
  for (const child of node.children.values()) {
    yield child;
    yield* nodesBelow(child);
  }
}
