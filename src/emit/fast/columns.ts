// Functions that score many units in columns: one loop for each indicator, and one for what is made of them.
import type { IrFunction, IrVerdict, Program } from "../../lower/ir.js";
import type { ColumnLayout, GradeColumn, ScoreColumn, TextColumn } from "../../runtime/columns.js";
import type { FactSpec } from "../../runtime/facts.js";
import { identifierPart, literal, type Names } from "../names.js";
import type { Writer } from "../writer.js";
import { madeAgain } from "./again.js";
import { below, Blocks, titleOf } from "./blocks.js";
import { Code, type Used } from "./code.js";
import { ColumnInputs, columnOf, listColumnOf, type FactsInColumns } from "./column-inputs.js";
import { refuse, writeLoop, type ColumnLoop, type Source, type Store } from "./column-loop.js";
import { anyColumn } from "./inputs.js";
import type { AllMade, Made } from "./made.js";
import { MeanBlocks } from "./mean-blocks.js";
import { Others } from "./others.js";
import { inColumns } from "./others-in-columns.js";
import { plain, type Scaled } from "./scaled.js";
import { lookAtScores } from "./scores-used.js";
import { gradesOf, hasQuota } from "./standings.js";
import { gatesAt, type Gates, type Place } from "./place.js";
import { readAll, type Scored, type Written } from "./unit.js";
import type { Terms } from "./terms.js";
import { fits32, fits53, yes, type Bit, type Whole } from "./whole.js";

/** Names that every loop has for something. */
const reserved = ["facts", "scores", "refused", "from", "to", "others", "i"];

/** Names of the types of what goes in and what comes out. */
export interface ColumnTypes {
  readonly facts: string;
  readonly scores: string;
}

/**
 * Writes the functions of a stage; `name` is that of the last, which calls the others. Throws NotScaled as `writeUnit` does.
 * @param unit how the same blocks are scored for one unit
 * @returns how the columns stand, and what units are compared by, as an object in code
 */
export function writeColumns(
  program: Program,
  place: Place,
  unit: Pick<Written, "scored" | "compares">,
  name: string,
  names: Names,
  used: Used,
  out: Writer,
  types: ColumnTypes,
): { readonly layout: ColumnLayout; readonly comparison?: string } {
  const { mean, root, stage, verdict } = place;
  const asked = place.asked.filter(({ kind }) => kind !== "text");
  // What rules make of a unit's facts is taken over: what has no column is found out before.
  const isList = ({ kind }: FactSpec): boolean => kind === "list";
  for (const spec of asked)
    if (isList(spec)) listColumnOf(spec);
    else columnOf({ spec });
  const code = new Code(used, refuse, reserved, false);
  const from: FactsInColumns = {
    typed: out.typed,
    stage,
    facts: program.facts,
    texts: new Map<string, TextColumn>(),
    elsewhere: new Set<string>(),
  };
  const others = new Others(program, root, inColumns(from, used, types.facts));
  const inputs = new ColumnInputs(code, from, others);
  const at = { line: program.blocks[root.block]!.line, file: undefined };
  const parameters = [
    ["facts", types.facts],
    ["scores", types.scores],
    ["refused", "Uint8Array"],
    ["from", "number"],
    ["to", "number"],
    ...(unit.compares ? [["others", "readonly Float64Array[]"] as const] : []),
  ] as const;
  const { scored } = unit;
  const gates = gatesAt(program, place);
  const gated = gates !== undefined;
  const ofStage =
    scored &&
    new ColumnBlocks(program, root, code, inputs, { names, used, out, parameters, gated, unit: scored });
  const blocks: AllMade = ofStage ?? new MeanBlocks(program, mean!, code, inputs);
  blocks.make();
  const columns = ofStage?.columns ?? new Map<string, ScoreColumn>();
  const assessed = gates && gatesOf(gates, blocks.terms);
  code.line("");
  for (const { fields = [] } of asked)
    for (const { key, kind } of fields) if (kind === "text") inputs.readInside.add(key);
  readAll(asked, inputs, blocks.terms, inputs.readInside);
  const most = program.open && !program.noTotal ? blocks.wholeInFull() : undefined;
  const grades = gradesIn(verdict, blocks, code);
  const own = blocks.scores().filter(({ id }) => !columns.has(id) && !(id === "" && program.noTotal));
  const columnOfMost = most && columnFor(most, assessed !== undefined);
  const store = (made: Made, column: ScoreColumn, source: string, about: string): Store => {
    const top = column.nearest ? blocks.terms.scaling.number(made.value) : stored(made.value.top);
    const value = made.counts.known === true ? top : `${made.counts.code} === 1 ? ${top} : ${column.none}`;
    return storeOf(code, source, about, value);
  };
  const stores = own.map((made) => {
    const column = columnFor(made, assessed !== undefined);
    columns.set(made.id, column);
    return store(made, column, `scores.scores[${literal(made.id)}]`, made.id || "total");
  });
  out.line();
  const all = [
    ...(assessed ? [storeOf(code, "scores.assessed", "assessed", assessed.code)] : []),
    ...stores,
    ...(columnOfMost ? [store(most, columnOfMost, "scores.totalAtMost", "total_at_most")] : []),
    ...grades.stores,
  ];
  const isAsked = new Set(asked);
  const read = program.facts.filter(
    (spec) => isAsked.has(spec) || (from.elsewhere.has(spec.key) && spec.kind !== "text"),
  );
  const { sources, calls } = ofStage ?? { sources: [], calls: [] };
  out.within(at, () => writeLoop({ name, parameters, code, inputs, stores: all, sources, calls }, out));
  const comparison = out.within(at, () => others.write(() => names.free("compared_columns", stage), out));
  return {
    layout: {
      facts: read.filter((spec) => !isList(spec)).map((spec) => columnOf({ spec })),
      texts: [...from.texts.values()],
      lists: read.filter(isList).map(listColumnOf),
      scores: [...columns.values()],
      grades: grades.columns,
      ...(assessed ? { gated: true as const } : {}),
      ...(columnOfMost ? { totalAtMost: columnOfMost } : {}),
    },
    ...(comparison === undefined ? {} : { comparison }),
  };
}

/** Grades in columns: which a unit has where there is a quota is for those to say who look at all places. */
function gradesIn(
  verdict: IrVerdict | undefined,
  blocks: AllMade,
  code: Code,
): { readonly columns: readonly GradeColumn[]; readonly stores: readonly Store[] } {
  if (!verdict) return { columns: [], stores: [] };
  const grades = verdict.grades.filter((scale) => !hasQuota(scale));
  const columns: GradeColumn[] = [];
  const given = gradesOf({ ...verdict, grades }, blocks, code, (grade, { of, rows }) => {
    const all = [...new Set(rows.map((row) => row.grade))].filter((name) => name !== "");
    if (!columns.some((column) => column.of === of)) columns.push({ of, grades: all });
    return String(grade === "" ? 255 : all.indexOf(grade));
  });
  const stores = given.map((grade) =>
    storeOf(code, `scores.grades[${literal(grade.of)}]`, `grade_${grade.of}`, grade.code),
  );
  return { columns, stores };
}

const storeOf = (code: Code, source: string, about: string, value: string): Store => {
  const array = code.name(`to_${about}`);
  return { place: `${array}[i]`, value, found: `const ${array} = ${source};` };
};

/** A whole number as a column has it: never -0. */
const stored = ({ code, low, high }: Whole): string =>
  low < 0n && !fits32(low, high) ? `${code} + 0` : code;

/** Whether a score may be none that a whole number over a scale holds. */
const isFraction = ({ per, top, scale }: Scaled): boolean =>
  per !== undefined || top.big === true || !fits53(scale, scale);

/** Who is assessed must say all that is asked of those who are. */
function gatesOf({ conditions, asked }: Gates, terms: Terms): Bit {
  const assessed = terms.scaling.wholes.all(conditions.map(({ when }) => terms.bool(when)));
  terms.demand(asked, assessed);
  return assessed;
}

/** @param gated whether there may be no score because a unit is not assessed */
function columnFor({ id, value, counts }: Made, gated: boolean): ScoreColumn {
  const always = counts.known === true && !gated;
  if (isFraction(value)) {
    const none = always ? {} : { none: -Infinity };
    return { id, array: "Float64Array", scale: 1, nearest: true, ...none };
  }
  const small = fits32(value.top.low - 1n, value.top.high);
  const none = always ? undefined : small ? -(2 ** 31) : -Infinity;
  return {
    id,
    array: small ? "Int32Array" : "Float64Array",
    scale: Number(value.scale),
    ...(none === undefined ? {} : { none }),
  };
}

/** Blocks of which each that always counts and looks at no other score has a loop of its own; others read its column. */
class ColumnBlocks extends Blocks {
  /** Columns that have been written, by id. */
  readonly columns: Map<string, ScoreColumn>;
  /** What stands in them. */
  private readonly written: Map<string, Scaled>;
  /** Facts, and those of entries, that a loop has read. */
  readonly read: Set<string>;
  /** Which blocks are alone, as far as it was asked. */
  private readonly apart: Map<IrFunction, boolean>;
  /** Calls of the functions that come first, in this order. */
  readonly calls: string[];
  /** Columns of scores that this loop reads. */
  readonly sources: Source[] = [];

  constructor(
    program: Program,
    private readonly top: IrFunction,
    private readonly code: Code,
    private readonly from: ColumnInputs,
    private readonly to: {
      readonly names: Names;
      readonly used: Used;
      readonly out: Writer;
      readonly parameters: ColumnLoop["parameters"];
      /** Whether units may not be assessed. */
      readonly gated: boolean;
      readonly unit: Scored;
    },
    /** Of the loop for the block around. */
    private readonly outer?: ColumnBlocks,
  ) {
    super(program, top, code, from, outer !== undefined);
    this.columns = outer?.columns ?? new Map<string, ScoreColumn>();
    this.written = outer?.written ?? new Map<string, Scaled>();
    this.read = from.readInside;
    this.calls = outer?.calls ?? [];
    this.apart = outer?.apart ?? new Map<IrFunction, boolean>();
  }

  protected override scored(f: IrFunction, id: string): Made {
    if ((this.outer && f === this.top) || !this.alone(f)) return super.scored(f, id);
    const before = this.written.get(id);
    if (before) return { id, value: this.column(id, before), counts: yes };
    const { names, used, out, parameters } = this.to;
    const code = new Code(used, refuse, reserved, false);
    const inputs = this.from.anew(code);
    let value = this.again(f, code, inputs);
    let sources: readonly Source[] = [];
    if (!value) {
      const own = new ColumnBlocks(this.program, f, code, inputs, this.to, this);
      ({ value } = own.block(f));
      ({ sources } = own);
    }
    const column = columnFor({ id, value, counts: yes }, this.to.gated);
    const part = identifierPart(id) || "total";
    const name = names.free(`columns_${part}`, f.stage);
    const row = this.program.blocks[f.block]!;
    const store = storeOf(code, `scores.scores[${literal(id)}]`, part, stored(value.top));
    out.line();
    out.within({ line: row.line, file: row.file }, () => {
      out.line(`/** ${titleOf(row)} */`);
      this.calls.push(writeLoop({ name, parameters, code, inputs, stores: [store], sources }, out));
    });
    this.columns.set(id, column);
    this.written.set(id, value);
    for (const key of inputs.keys()) this.read.add(key);
    return { id, value: this.column(id, value), counts: yes };
  }

  /** What a block without others inside comes to, as it does for one unit. */
  private again(f: IrFunction, code: Code, inputs: ColumnInputs): Scaled | undefined {
    const { blocks, inputs: unit } = this.to.unit;
    const scored = below(f).length === 0 ? blocks.unguarded(f) : undefined;
    if (!scored || scored.per) return undefined;
    code.subject = `s_${identifierPart(this.program.blocks[f.block]!.id) || "all"}`;
    const top = madeAgain(scored.top, unit, code, inputs);
    return top && { ...scored, top };
  }

  /** The score of a block, read from its column. */
  private column(id: string, { top, scale }: Scaled): Scaled {
    const part = identifierPart(id) || "total";
    const all = this.code.name(`all_${part}`);
    const code = this.code.bind(`${all}[i]`, `s_${part}`, " as number");
    const type = this.to.out.type(anyColumn);
    this.sources.push({ value: code, text: `const ${all}${type} = scores.scores[${literal(id)}];` });
    return plain({ code, low: top.low, high: top.high }, scale);
  }

  /** Whether a block looks at no other score, and always counts, as do all inside it. */
  private alone(f: IrFunction): boolean {
    let known = this.apart.get(f);
    if (known === undefined) this.apart.set(f, (known = this.standsAlone(f)));
    return known;
  }
  private standsAlone(f: IrFunction): boolean {
    // Where sections stand on their own there is no column for what they come to together.
    if (this.program.noTotal && this.program.blocks[f.block]!.id === "") return false;
    if (f.applies || f.demanded || f.formula || f.rescaling || lookAtScores(f.steps)) return false;
    if (f.vetoes.some(({ rule }) => rule.scores)) return false;
    if ((this.around.get(f) ?? []).some((outer) => outer.applies)) return false;
    // What a column holds only nearly is not to be read from it.
    const scored = this.to.unit.blocks.valueOf(f);
    return scored !== undefined && !isFraction(scored) && below(f).every((inner) => this.alone(inner));
  }
}
