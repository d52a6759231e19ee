// What is worth trying for a fact: boundary values of numbers, the words that texts are compared with, lists of entries alike.
import { expressionsIn, inside, type Expression } from "../model/walk.js";
import type { Fact, Rubric } from "../model/rubric.js";
import { dayOf } from "../runtime/days.js";
import { compare, zero, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { boundaries, type Boundaries } from "./boundaries.js";

/** What is tried: boundary values of numbers, and the words that texts are compared with. */
export interface Tried {
  readonly numbers: Boundaries;
  readonly words: ReadonlyMap<Fact, readonly string[]>;
}
interface Known {
  readonly numbers: Map<Fact, readonly Exact[]>;
  readonly words: ReadonlyMap<Fact, readonly string[]>;
}
const known = new WeakMap<Rubric, Known>();
/** What is tried for some facts of a rubric, and for the fields of those that are lists: worked out once for each. */
export function triedIn(rubric: Rubric, facts: readonly Fact[]): Tried {
  const found = known.get(rubric) ?? { numbers: new Map(), words: comparedWords(rubric) };
  known.set(rubric, found);
  const unknown = facts
    .flatMap((fact) => [fact, ...(fact.fields ?? [])])
    .filter((f) => !found.numbers.has(f));
  if (unknown.length > 0) {
    const values = boundaries(rubric, true, new Set(unknown));
    for (const fact of unknown) found.numbers.set(fact, values.get(fact) ?? []);
  }
  return found;
}

/** Values worth trying for a fact. */
export function candidates(fact: Fact, table: Tried): FactValue[] {
  switch (fact.spec.kind) {
    case "yes-no":
      return [true, false];
    case "grade":
    case "choice":
      return [...(fact.spec.options ?? [])];
    case "text":
      return ["甲", ...(table.words.get(fact) ?? [])];
    case "date":
      // Some days, some months and a year apart, besides those the rubric names.
      return [
        "2026-01-01",
        "2026-01-08",
        "2026-07-01",
        "2027-01-01",
        ...(table.numbers.get(fact) ?? []).map(dayOf),
      ];
    case "list":
      return lists(fact, table);
    case "mark":
      return natural(table.numbers.get(fact) ?? []).map((value) => ({ value }));
    default:
      return natural(table.numbers.get(fact) ?? []);
  }
}

/** The words that facts are compared with somewhere in the rubric. */
function comparedWords(rubric: Rubric): ReadonlyMap<Fact, readonly string[]> {
  const found = new Map<Fact, Set<string>>();
  const visit = (e: Expression): void => {
    if (e.kind === "same") {
      const [label, words] = e.left.kind === "label" ? [e.left, e.right] : [e.right, e.left];
      if (label.kind === "label" && words.kind === "words")
        found.set(label.fact, (found.get(label.fact) ?? new Set()).add(words.value));
    }
    inside(e).forEach(visit);
  };
  for (const block of rubric.blocks) {
    if (block.pointsByKind) visit(block.pointsByKind);
    for (const part of block.parts.values()) {
      part.rules.flatMap(expressionsIn).forEach(visit);
      for (const { when } of [...part.vetoes, ...part.gates, ...(part.applies ? [part.applies] : [])])
        visit(when);
    }
  }
  return new Map([...found].map(([fact, words]) => [fact, [...words]]));
}

/** Kinds of entries tried, taken evenly from so many; each makes lists of entries alike. */
const mostEntries = 60;
const mostCombinations = 3000;

/** Lists worth trying: none, and a few or many entries alike, as far as the list may be so long. */
function lists(list: Fact, table: Tried): FactValue[] {
  const fields = list.fields ?? [];
  const { fewest = 0, mostEntries: longest = Infinity } = list.spec;
  const all: ReadonlyMap<string, FactValue>[] = [];
  for (const values of combinations(fields.map((field) => candidates(field, table)))) {
    if (all.length === mostCombinations) break;
    all.push(new Map(fields.map((field, i) => [field.spec.key, values[i]!])));
  }
  const step = Math.ceil(all.length / mostEntries);
  const entries = all.filter((_, i) => i % step === 0 || i === all.length - 1);
  const lengths = [...new Set([fewest, fewest + 1, 1, 2, 3, 12, 60])].filter(
    (n) => n > 0 && n >= fewest && n <= longest,
  );
  return [
    ...(fewest === 0 ? [[]] : []),
    ...entries.flatMap((entry) => lengths.map((n) => Array.from({ length: n }, () => entry))),
  ];
}

/** The values a person would think of first: from 0 up, what is below 0 last. */
function natural(values: readonly Exact[]): Exact[] {
  const below = (x: Exact): boolean => compare(x, zero) < 0;
  return [...values.filter((x) => !below(x)), ...values.filter(below)];
}

export function* combinations(choices: readonly (readonly FactValue[])[]): Iterable<readonly FactValue[]> {
  if (choices.length === 0) {
    yield [];
    return;
  }
  for (const first of choices[0]!) for (const rest of combinations(choices.slice(1))) yield [first, ...rest];
}
