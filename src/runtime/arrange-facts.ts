// Untrusted data brought into the one shape the schema checks: nested, keys spelt as the rubric spells them.
import type { FactSpec } from "./facts.js";
import { findKey, type KeyIndex, type KeyNode } from "./key-index.js";
import { gatherLists } from "./list-keys.js";
import { isUnanswered } from "./kinds.js";
import { entriesOf, isBlank } from "./plain-object.js";
import { keyForm, shortly } from "./spelling.js";

/** Stands where a fact was answered twice, under two spellings of its key. */
export class AnsweredTwice {
  readonly #brand = true;

  constructor(
    readonly first: unknown,
    readonly second: unknown,
  ) {}

  /** Unlike `instanceof`, which would ask a proxy among the data. */
  static is(value: unknown): value is AnsweredTwice {
    return typeof value === "object" && value !== null && #brand in value;
  }
}

type Tree = Record<string, unknown>;

/**
 * The data of one unit, re-nested: flat keys unfolded, keys compared by NFKC, blank answers left out, every block of
 * the rubric present. Nothing is dropped that carries an answer: what no fact or block answers to stays under its own
 * key, an answer that stands where a block belongs stays there, and both are for the schema to reject. Data that are
 * no object come back as they are. Never throws; looks no deeper into the data than the rubric does.
 */
export function arrangeFacts(index: KeyIndex, ignored: (spec: FactSpec) => boolean, input: unknown): unknown {
  const entries = entriesOf(input);
  if (!entries) return noBlock(input);
  const trees = new Map<KeyNode, Tree>();
  const misplaced: (readonly [KeyNode, unknown])[] = [];
  const plant = (node: KeyNode): Tree => {
    // Without a prototype: names such as `constructor` or `__proto__` are then keys like any other.
    const tree = Object.create(null) as Tree;
    trees.set(node, tree);
    for (const [name, child] of node.children) if (!child.spec) tree[name] = plant(child);
    return tree;
  };
  const treeOfParent = (node: KeyNode): Tree => {
    let parent = index.top;
    for (const name of node.path.slice(0, -1)) parent = parent.children.get(name)!;
    return trees.get(parent)!;
  };
  const answer = (node: KeyNode, spec: FactSpec, value: unknown): void => {
    if (isUnanswered(spec, value)) return;
    const tree = treeOfParent(node);
    const name = node.path.at(-1)!;
    tree[name] = Object.hasOwn(tree, name) ? new AnsweredTwice(tree[name], value) : value;
  };
  /** What no present key means may stand under a key of before; else it stays for the schema to reject. */
  const former = (node: KeyNode, key: string, value: unknown): void => {
    const form = node.form === "" ? keyForm(key) : `${node.form}/${keyForm(key)}`;
    const meant = index.old.get(form);
    const deeper = index.oldBlocks.has(form) ? entriesOf(value) : undefined;
    if (meant?.spec) answer(meant, meant.spec, value);
    else if (deeper) for (const [name, each] of deeper) former(node, `${key}/${name}`, each);
    else trees.get(node)![key] = value;
  };
  const walk = (node: KeyNode, inside: readonly (readonly [string, unknown])[]): void => {
    for (const [key, value] of gatherLists(index, node, inside)) {
      const meant = findKey(index, node, key);
      if (!meant) former(node, key, value);
      else if (meant.spec) answer(meant, meant.spec, value);
      else if (!isBlank(value)) {
        const deeper = entriesOf(value);
        if (deeper) walk(meant, deeper);
        else if (!isIgnored(meant, ignored)) misplaced.push([meant, noBlock(value)]);
      }
    }
  };
  const tree = plant(index.top);
  walk(index.top, entries);
  for (const [node, value] of misplaced) treeOfParent(node)[node.path.at(-1)!] = value;
  return tree;
}

/** What is no block. Objects and arrays are only named: nothing further on may look into one that could throw. */
const noBlock = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? shortly(value) : value;

const isIgnored = (node: KeyNode, ignored: (spec: FactSpec) => boolean): boolean =>
  node.spec ? ignored(node.spec) : [...node.children.values()].every((child) => isIgnored(child, ignored));

/** The own value at a path, or undefined where the path leads nowhere. */
export function valueAt(tree: unknown, path: readonly string[]): unknown {
  let value = tree;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
