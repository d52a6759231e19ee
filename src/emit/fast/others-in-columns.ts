// What units are compared by, read from their columns.
import { Code, type Used } from "./code.js";
import { ColumnInputs, type FactsInColumns } from "./column-inputs.js";
import { refuse, writeLoop } from "./column-loop.js";
import type { Reading } from "./others.js";

/** The facts of all units in columns; `type` is that of the columns. */
export function inColumns(from: FactsInColumns, used: Used, type: string): Reading<ColumnInputs> {
  const parameters = [
    ["facts", type],
    ["refused", "Uint8Array"],
    ["numbers", "Float64Array"],
    ["groups", "unknown[]"],
    ["from", "number"],
    ["to", "number"],
    ["others", "readonly Float64Array[]"],
  ] as const;
  const names = [...parameters.map(([name]) => name), "i"];
  return {
    code: () => new Code(used, refuse, names, false),
    inputs: (code, before) => new ColumnInputs(code, from, before),
    write({ name, code, inputs, numbers, groups }, out) {
      const stores = [
        ...numbers.map((value, at) => ({ place: `numbers[i * ${numbers.length} + ${at}]`, value })),
        ...groups.flatMap((value, at) =>
          value === undefined ? [] : [{ place: `groups[i * ${groups.length} + ${at}]`, value }],
        ),
      ];
      out.line("/** What units are compared by. */");
      writeLoop({ name, parameters, code, inputs, stores }, out);
      return name;
    },
  };
}
