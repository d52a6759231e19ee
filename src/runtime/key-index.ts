// Which fact or block a key of the data means, however it is spelt or nested.
import type { FactSpec } from "./facts.js";
import { keyForm } from "./spelling.js";

/** A block (with children) or a fact (with its spec) at its place in nested JSON. */
export interface KeyNode {
  /** Path from the top, spelt as the rubric spells it; empty for the top itself. */
  readonly path: readonly string[];
  /** `keyForm` of the path joined with `/`. */
  readonly form: string;
  readonly spec?: FactSpec;
  /** By the rubric's spelling, in the order of the specs. */
  readonly children: Map<string, KeyNode>;
}

/** The facts of a rubric arranged as its data nest, and every key that leads to one of them. */
export interface KeyIndex {
  readonly top: KeyNode;
  readonly specs: readonly FactSpec[];
  /** Nodes by `keyForm` of their path joined with `/`, and facts by `keyForm` of their key. */
  readonly byKey: ReadonlyMap<string, KeyNode>;
  /** Facts by `keyForm` of the keys they had before. */
  readonly old: ReadonlyMap<string, KeyNode>;
  /** What stands in front of an old key's last name, so that data nested in the old way are looked into. */
  readonly oldBlocks: ReadonlySet<string>;
}

/**
 * Arranges facts by their paths. Throws RangeError when two facts answer to one key, or a fact bears the name of a
 * block beside it: data could then not tell them apart, so no rubric may have such facts.
 */
export function indexKeys(specs: readonly FactSpec[]): KeyIndex {
  const top: KeyNode = { path: [], form: "", children: new Map() };
  const byKey = new Map<string, KeyNode>();
  const old = new Map<string, KeyNode>();
  const oldBlocks = new Set<string>();
  const register = (key: string, node: KeyNode): void => {
    const known = byKey.get(keyForm(key));
    if (known && known !== node) throw new RangeError(`two facts or blocks answer to the key ${key}`);
    byKey.set(keyForm(key), node);
  };
  for (const spec of specs) {
    let node = top;
    spec.path.forEach((name, i) => {
      if (name === "__proto__") throw new RangeError("no fact or block can be called __proto__");
      const last = i === spec.path.length - 1;
      let child = node.children.get(name);
      if (!child) {
        const path = spec.path.slice(0, i + 1);
        const form = keyForm(path.join("/"));
        child = { path, form, children: new Map(), ...(last ? { spec } : {}) };
        node.children.set(name, child);
        register(form, child);
      } else if (last || child.spec) {
        throw new RangeError(`two facts or blocks answer to the key ${spec.key}`);
      }
      node = child;
    });
    register(spec.key, node);
    for (const key of spec.was ?? []) {
      const form = keyForm(key);
      if (old.has(form) || byKey.has(form))
        throw new RangeError(`two facts or blocks answer to the key ${key}`);
      old.set(form, node);
      const parts = form.split("/");
      for (let i = 1; i < parts.length; i++) oldBlocks.add(parts.slice(0, i).join("/"));
    }
  }
  return { top, specs, byKey, old, oldBlocks };
}

/** What a key inside `node` means: a plain name, or a flat key over several levels. */
export function findKey(index: KeyIndex, node: KeyNode, key: string): KeyNode | undefined {
  // Most data spell keys as the rubric does.
  const child = node.children.get(key);
  if (child) return child;
  const name = keyForm(key);
  return index.byKey.get(node.path.length === 0 ? name : `${node.form}/${name}`);
}

/** The node at a path spelt as the rubric spells it. */
export function nodeAt(index: KeyIndex, path: readonly string[]): KeyNode | undefined {
  let node: KeyNode | undefined = index.top;
  for (const name of path) node = node?.children.get(name);
  return node;
}
