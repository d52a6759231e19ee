// The part of a compiled scorer that scores in integers: functions for every stage, and the helpers they need.
import type { Program } from "../../lower/ir.js";
import type { ColumnLayout } from "../../runtime/columns.js";
import { mostTotals, type ToldAt } from "../../runtime/score-all.js";
import { comment, type Names } from "../names.js";
import { Writer } from "../writer.js";
import type { Cause } from "./changes.js";
import { helpers, type Exactly, type Used } from "./code.js";
import { writeColumns, type ColumnTypes } from "./columns.js";
import { NotScaled } from "./not-scaled.js";
import { isPlainMark, writeKnownKeys, writeMarks } from "./known-keys.js";
import { placesOf, type Place } from "./place.js";
import { writeUnit, type Totals, type Written } from "./unit.js";
import { fits32 } from "./whole.js";

export interface Columns {
  readonly name: string;
  readonly layout: ColumnLayout;
  readonly types: ColumnTypes;
  /** What units are compared by, as an object in code. */
  readonly comparison?: string;
}
export interface Unit {
  readonly score: string;
  readonly known: string;
  readonly explained: string;
  /** What changes points, as the effects follow each other. */
  readonly causes: readonly Cause[];
  /** A group that every unit as the functions take it has: facts in a map, or under flat keys, are not looked at. */
  readonly group: string | undefined;
  /** Of the total, where places can be counted. */
  readonly totals?: Totals;
  /** What units are compared by, as an object in code. */
  readonly comparison?: string;
  /** What the function tells of a unit besides its result. */
  readonly told?: ToldAt;
}
export interface Fast {
  /** Names of the functions of each stage: what scores, and what says whether the keys are those asked for. */
  readonly units: ReadonlyMap<string, Unit>;
  /** What scores columns at each stage. */
  readonly columns: ReadonlyMap<string, Columns>;
  readonly writers: readonly Writer[];
  readonly imports: ReadonlySet<Exactly>;
}

/** Functions for the stages that can be scored in integers; what the others have that cannot is told in a comment. */
export function writeFast(program: Program, names: Names, typed: boolean, traced: boolean): Fast {
  const used: Used = { helpers: new Set(), imports: new Set() };
  const body = new Writer(typed, traced);
  const attempt = <T>(what: string, write: (out: Writer) => T): T | undefined => {
    const out = new Writer(typed, traced);
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
  const units = new Map<string, Unit>();
  const columns = new Map<string, Columns>();
  for (const place of placesOf(program)) {
    const { stage, asked } = place;
    const here = stage === "" ? "" : ` at ${comment(stage)}`;
    const unit = {
      score: names.free("in_integers", stage),
      explained: names.free("explained_in_integers", stage),
      known: names.free("only_known", stage),
      group: asked.find(({ path }) => path.length > 1)?.path[0],
    };
    const found = attempt(`Scored by the exact run-time alone${here}`, (out) => {
      const { totals, scored, compares, comparison, told, causes } = writeUnit(
        program,
        place,
        unit.score,
        unit.explained,
        (wanted) => names.free(wanted, stage),
        used,
        out,
      );
      const origin = { line: program.blocks[0]!.line, file: undefined };
      out.within(origin, () => writeKnownKeys(unit.known, place, program.facts, names, used, out));
      return {
        scored: { ...(scored ? { scored } : {}), compares },
        unit: {
          ...unit,
          causes,
          ...(totals && areCountable(totals) ? { totals } : {}),
          ...(told ? { told } : {}),
          ...(comparison ? { comparison } : {}),
        },
      };
    });
    if (found === undefined) continue;
    units.set(stage, found.unit);
    const inColumns = attempt(`Not scored in columns${here}`, (out) =>
      columnsOf(program, place, found.scored, names, used, out),
    );
    if (inColumns) columns.set(stage, inColumns);
  }
  // What nothing uses in the end is not written.
  const isUsed = (name: string): boolean => body.holds(`${name}(`);
  const out = new Writer(typed, traced);
  for (const name of [...used.helpers].filter(isUsed)) {
    const { about, params, body: text } = helpers[name];
    const list = params.map((param) => `${param}${out.type("number")}`).join(", ");
    out.line();
    out.line(`/** ${about} */`);
    out.line(`const ${name} = (${list})${out.type("number")} => ${text};`);
  }
  if (body.holds(" === true) !== ")) {
    out.line();
    out.line(
      "// What is neither yes nor no is told by comparing both: asking for its type would take longer.",
    );
  }
  if (isUsed("prototypeOf")) {
    out.line();
    out.line("/** What objects without a class of their own inherit from. */");
    out.line(`const plain${out.type("unknown")} = Object.prototype;`);
    out.line(`const prototypeOf${out.type("(of: object) => unknown")} = Object.getPrototypeOf;`);
  }
  const everywhere = { line: program.blocks[0]!.line, file: undefined };
  if (isUsed(isPlainMark)) out.within(everywhere, () => writeMarks(out));
  return { units, columns, writers: [out, body], imports: new Set([...used.imports].filter(isUsed)) };
}

/** Whether there are so few totals that they are counted. */
const areCountable = ({ least, most }: Totals): boolean =>
  fits32(least, most) && most - least < BigInt(mostTotals);

function columnsOf(
  program: Program,
  place: Place,
  scored: Pick<Written, "scored" | "compares">,
  names: Names,
  used: Used,
  out: Writer,
): Columns {
  const { stage } = place;
  const types = { facts: names.free("FactColumns", stage), scores: names.free("ScoreColumns", stage) };
  const name = names.free("columns_in_integers", stage);
  return { name, types, ...writeColumns(program, place, scored, name, names, used, out, types) };
}
