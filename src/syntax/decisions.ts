// What the next token decides at every choice of the grammar, as data. Working it out takes the library longer than reading a
// rubric: the command is built with it worked out.
import { EOF, type BaseParser } from "chevrotain";
import { allTypes } from "./tokens.js";

/** Looks at the next token: whether to go on, or which alternative to take. */
export type Decide = (this: BaseParser) => boolean | number | undefined;

export interface Decisions {
  /** For each choice its key in the library, and its table. */
  readonly choices: readonly (readonly [key: number, table: number])[];
  /** The same for what may be left out or repeated. */
  readonly options: readonly (readonly [key: number, table: number])[];
  /** A character for each token type: what it decides. */
  readonly tables: readonly string[];
}

const types = [EOF, ...allTypes];
const first = "0".charCodeAt(0);

/** What functions decide, each asked about every token. */
export function decisionsOf(functions: ReadonlyMap<number, Decide>): Decisions {
  const tables: string[] = [];
  const choices: [number, number][] = [];
  const options: [number, number][] = [];
  for (const [key, decide] of functions) {
    const decided = types.map((type) => decide.call({ LA: () => type } as unknown as BaseParser));
    const table = String.fromCharCode(
      ...decided.map((to) => first + (typeof to === "number" ? to + 1 : to ? 1 : 0)),
    );
    if (!tables.includes(table)) tables.push(table);
    (typeof decided[0] === "boolean" ? options : choices).push([key, tables.indexOf(table)]);
  }
  return { choices, options, tables };
}

/** The functions again. */
export function decidersOf({ choices, options, tables }: Decisions): ReadonlyMap<number, Decide> {
  const places: number[] = [];
  types.forEach((type, place) => (places[type.tokenTypeIdx!] = place));
  const decidedBy = (table: string, parser: BaseParser): number =>
    table.charCodeAt(places[(parser as unknown as Ahead).LA(1).tokenTypeIdx]!) - first;
  const made = new Map<number, Decide>();
  for (const [key, table] of choices)
    made.set(key, function (this: BaseParser) {
      const to = decidedBy(tables[table]!, this);
      return to === 0 ? undefined : to - 1;
    });
  for (const [key, table] of options)
    made.set(key, function (this: BaseParser) {
      return decidedBy(tables[table]!, this) === 1;
    });
  return made;
}

interface Ahead {
  LA(k: number): { readonly tokenTypeIdx: number };
}
