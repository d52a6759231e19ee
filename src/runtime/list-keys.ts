// Flat keys of lists, as tables have them: `1.2/tasks[3]/late`, one column for each fact of each entry.
import type { FactSpec } from "./facts.js";
import { findKey, type KeyIndex, type KeyNode } from "./key-index.js";
import { isBlank } from "./plain-object.js";
import { keyForm } from "./spelling.js";

type Entry = readonly [string, unknown];

const indexed = /^([^[\]]*)\[(\d{1,5})\](?:[./](.+))?$/s;

/** The entries of an object with what belongs to one list brought together into an array; the rest unchanged. */
export function gatherLists(index: KeyIndex, node: KeyNode, entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(([key]) => key.includes("[") || key.includes("［"))) return entries;
  const lists = new Map<string, Map<number, unknown>>();
  const rest: Entry[] = [];
  for (const [key, value] of entries) {
    const match = indexed.exec(keyForm(key));
    const spec = match ? findKey(index, node, match[1]!)?.spec : undefined;
    if (!match || !isList(spec)) {
      rest.push([key, value]);
      continue;
    }
    if (isBlank(value)) continue;
    const list = lists.get(match[1]!) ?? new Map<number, unknown>();
    lists.set(match[1]!, list);
    const place = Number(match[2]);
    if (match[3] === undefined) list.set(place, value);
    else list.set(place, { ...(list.get(place) as object | undefined), [match[3]]: value });
  }
  for (const [key, list] of lists)
    rest.push([key, [...list].sort(([a], [b]) => a - b).map(([, value]) => value)]);
  return rest;
}

const isList = (spec: FactSpec | undefined): boolean => spec?.kind === "list";
