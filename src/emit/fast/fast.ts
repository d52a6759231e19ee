// The part of a compiled scorer that scores in integers: a function for every stage, and the helpers they need.
import type { Program } from "../../lower/ir.js";
import { Names } from "../names.js";
import { Writer } from "../writer.js";
import { helpers, type Exactly, type Used } from "./code.js";
import { NotScaled } from "./not-scaled.js";
import { writeUnit } from "./unit.js";

export interface Fast {
  /** Name of the function of each stage. */
  readonly byStage: ReadonlyMap<string, string>;
  readonly text: string;
  readonly imports: ReadonlySet<Exactly>;
}

/** Functions for the stages that can be scored in integers; what the others have that cannot is told in a comment. */
export function writeFast(program: Program, names: Names, typed: boolean): Fast {
  const used: Used = { helpers: new Set(), imports: new Set() };
  const byStage = new Map<string, string>();
  const body = new Writer(typed);
  for (const [stage, root] of program.roots) {
    const name = names.free("in_integers", stage);
    const own = new Writer(typed);
    try {
      writeUnit(program, root, name, used, own);
    } catch (error) {
      if (!(error instanceof NotScaled)) throw error;
      body.line();
      body.line(`// Scored by the exact run-time alone: this rubric has ${error.message}.`);
      continue;
    }
    byStage.set(stage, name);
    body.append(own);
  }
  const out = new Writer(typed);
  for (const name of used.helpers) {
    const { about, params, body: text } = helpers[name];
    const list = params.map((param) => `${param}${out.type("number")}`).join(", ");
    out.line();
    out.line(`/** ${about} */`);
    out.line(`const ${name} = (${list})${out.type("number")} => ${text};`);
  }
  return { byStage, text: `${out.toString()}${body.toString()}`, imports: used.imports };
}
