// A function with one loop over the rows of columns.
import type { Writer } from "../writer.js";
import type { Code } from "./code.js";
import type { ColumnInputs } from "./column-inputs.js";

/** Written where a row is not what the code is made for. */
export const refuse = "refused[i] = 1;";

/** What is stored in every row. */
export interface Store {
  /** Where: a place in a column, in the row `i`. */
  readonly place: string;
  readonly value: string;
  /** The statement that finds the column, where it must be found. */
  readonly found?: string;
}

/** A column of scores that a loop reads: the value it gives, and the statement that finds the column. */
export interface Source {
  readonly value: string;
  readonly text: string;
}

export interface ColumnLoop {
  readonly name: string;
  /** Name and type of each; `i` is the row, which runs from `from` to `to`. */
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly code: Code;
  readonly inputs: ColumnInputs;
  readonly stores: readonly Store[];
  readonly sources?: readonly Source[];
  /** Calls that come first. */
  readonly calls?: readonly string[];
}

/** Writes it, without the last parameters where it does without them. */
export function writeLoop(
  { name, parameters, code, inputs, stores, sources = [], calls = [] }: ColumnLoop,
  out: Writer,
): string {
  const results = stores.map(({ value }) => value);
  const isLoop = stores.length > 0 || !code.isEmpty(results);
  const before = [
    ...inputs.columns,
    ...inputs.figures,
    ...sources.flatMap(({ value, text }) => (code.isUsed(value, results) ? [text] : [])),
  ];
  // Other parameters that a function does without are marked.
  const calling = calls.length > 0;
  const needed: Readonly<Record<string, boolean>> = {
    facts: calling || inputs.columns.length > 0,
    refused: calling || code.mayGiveUp,
    from: calling || isLoop,
    to: calling || isLoop,
    others: calling || inputs.figures.length > 0,
    groups: stores.some(({ place }) => place.startsWith("groups[")),
  };
  const isNeeded = ([parameter]: readonly [string, string]): boolean => needed[parameter] !== false;
  const kept = parameters.slice(0, parameters.findLastIndex(isNeeded) + 1);
  const list = kept.map((each) => `${isNeeded(each) ? "" : "_"}${each[0]}${out.type(each[1])}`);
  out.block(`function ${name}(${list.join(", ")})${out.type("void")} {`, () => {
    for (const call of calls) out.line(call);
    if (!isLoop) return;
    for (const source of before) out.line(source);
    for (const { found } of stores) if (found !== undefined) out.line(found);
    out.block("for (let i = from; i < to; i++) {", () => {
      code.writeTo(out, results);
      for (const { place, value } of stores) out.line(`${place} = ${value};`);
    });
  });
  return `${name}(${kept.map(([parameter]) => parameter).join(", ")});`;
}
