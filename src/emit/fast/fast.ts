// The part of a compiled scorer that scores in integers: functions for every stage, and the helpers they need.
import type { IrFunction, Program } from "../../lower/ir.js";
import type { ColumnLayout } from "../../runtime/columns.js";
import type { Names } from "../names.js";
import { Writer } from "../writer.js";
import { helpers, type Exactly, type Used } from "./code.js";
import { writeColumns, type ColumnTypes } from "./columns.js";
import { NotScaled } from "./not-scaled.js";
import { writeUnit } from "./unit.js";

export interface Columns {
  readonly name: string;
  readonly layout: ColumnLayout;
  readonly types: ColumnTypes;
}
export interface Fast {
  /** Name of the function of each stage. */
  readonly units: ReadonlyMap<string, string>;
  /** What scores columns at each stage. */
  readonly columns: ReadonlyMap<string, Columns>;
  readonly text: string;
  readonly imports: ReadonlySet<Exactly>;
}

/** Functions for the stages that can be scored in integers; what the others have that cannot is told in a comment. */
export function writeFast(program: Program, names: Names, typed: boolean): Fast {
  const used: Used = { helpers: new Set(), imports: new Set() };
  const body = new Writer(typed);
  const attempt = <T>(what: string, write: (out: Writer) => T): T | undefined => {
    const out = new Writer(typed);
    try {
      const made = write(out);
      body.append(out);
      return made;
    } catch (error) {
      if (!(error instanceof NotScaled)) throw error;
      body.line();
      body.line(`// ${what}: this rubric has ${error.message}.`);
      return undefined;
    }
  };
  const units = new Map<string, string>();
  const columns = new Map<string, Columns>();
  for (const [stage, root] of program.roots) {
    const name = names.free("in_integers", stage);
    const found = attempt("Scored by the exact run-time alone", (out) => {
      writeUnit(program, root, name, used, out);
      return name;
    });
    if (found === undefined) continue;
    units.set(stage, found);
    const inColumns = attempt("Not scored in columns", (out) => columnsOf(program, root, names, used, out));
    if (inColumns) columns.set(stage, inColumns);
  }
  const out = new Writer(typed);
  for (const name of used.helpers) {
    const { about, params, body: text } = helpers[name];
    const list = params.map((param) => `${param}${out.type("number")}`).join(", ");
    out.line();
    out.line(`/** ${about} */`);
    out.line(`const ${name} = (${list})${out.type("number")} => ${text};`);
  }
  return { units, columns, text: `${out.toString()}${body.toString()}`, imports: used.imports };
}

function columnsOf(program: Program, root: IrFunction, names: Names, used: Used, out: Writer): Columns {
  const { stage } = root;
  const types = { facts: names.free("FactColumns", stage), scores: names.free("ScoreColumns", stage) };
  const name = names.free("columns_in_integers", stage);
  return { name, types, layout: writeColumns(program, root, name, names, used, out, types) };
}
