// Functions that score many units in columns: one loop for each indicator, and one for what is made of them.
import type { IrFunction, Program } from "../../lower/ir.js";
import type { ColumnLayout, GradeColumn, ScoreColumn } from "../../runtime/columns.js";
import { identifierPart, literal, type Names } from "../names.js";
import type { Writer } from "../writer.js";
import { madeAgain } from "./again.js";
import { below, Blocks, titleOf, type Made } from "./blocks.js";
import { Code, type Used } from "./code.js";
import { ColumnInputs, columnOf } from "./column-inputs.js";
import { NotScaled } from "./not-scaled.js";
import { plain, type Scaled } from "./scaled.js";
import { lookAtScores } from "./scores-used.js";
import { gradesOf } from "./standings.js";
import { readAll, type Scored } from "./unit.js";
import { fits32, fits53, yes, type Whole } from "./whole.js";

/** Written where a row is not what the code is made for. */
const refuse = "refused[i] = 1;";
const parameters = ["facts", "scores", "refused", "from", "to", "i"];

/** Names of the types of what goes in and what comes out. */
export interface ColumnTypes {
  readonly facts: string;
  readonly scores: string;
}

/**
 * Writes the functions of a stage; `name` is that of the last, which calls the others. Throws NotScaled as `writeUnit` does.
 * @param unit how the same blocks are scored for one unit
 */
export function writeColumns(
  program: Program,
  root: IrFunction,
  unit: Scored,
  name: string,
  names: Names,
  used: Used,
  out: Writer,
  types: ColumnTypes,
): ColumnLayout {
  const { stage } = root;
  if (program.open) throw new NotScaled("points the source leaves open");
  if (root.gates) throw new NotScaled("conditions of being assessed");
  const asked = program.facts.filter(
    (spec) => spec.kind !== "text" && (spec.stage === undefined || spec.stage === stage),
  );
  // What rules make of a unit's facts is taken over: what has no column is found out before.
  for (const spec of asked) columnOf({ spec });
  if (unit.compares) throw new NotScaled("comparison with other units");
  const code = new Code(used, refuse, parameters, false);
  const inputs = new ColumnInputs(code, out.typed, stage, program.facts);
  const at = { line: program.blocks[root.block]!.line, file: undefined };
  const blocks = new ColumnBlocks(program, root, code, inputs, { names, used, out, types, unit });
  blocks.block(root);
  code.line("");
  readAll(asked, inputs, blocks.terms, blocks.read);
  const verdict = program.verdicts.get(stage);
  const gradeColumns: GradeColumn[] = [];
  const grades = verdict
    ? gradesOf(verdict, blocks, code, (grade, { of, rows }) => {
        const all = [...new Set(rows.map((row) => row.grade))];
        if (!gradeColumns.some((column) => column.of === of)) gradeColumns.push({ of, grades: all });
        return String(grade === "" ? 255 : all.indexOf(grade));
      })
    : [];
  const own = blocks.scores().filter(({ id }) => !blocks.columns.has(id));
  const stores = own.map((made) => {
    const column = columnFor(made);
    blocks.columns.set(made.id, column);
    const top = stored(made.value.top);
    const value = made.counts.known === true ? top : `${made.counts.code} === 1 ? ${top} : ${column.none}`;
    return storeOf(code, `scores.scores[${literal(made.id)}]`, made.id || "total", value);
  });
  out.line();
  const all = [
    ...stores,
    ...grades.map((grade) =>
      storeOf(code, `scores.grades[${literal(grade.of)}]`, `grade_${grade.of}`, grade.code),
    ),
  ];
  out.within(at, () => loop(code, inputs, types, name, all, blocks.sources, out, blocks.calls));
  return {
    facts: asked.map((spec) => columnOf({ spec })),
    scores: [...blocks.columns.values()],
    grades: gradeColumns,
  };
}

interface Store {
  readonly array: string;
  readonly source: string;
  readonly value: string;
}
const storeOf = (code: Code, source: string, about: string, value: string): Store => ({
  array: code.name(`to_${about}`),
  source,
  value,
});

/** A whole number as a column has it: never -0. */
const stored = ({ code, low, high }: Whole): string =>
  low < 0n && !fits32(low, high) ? `${code} + 0` : code;

/** A column of scores that a loop reads: the value it gives, and the statement that finds the column. */
interface Source {
  readonly value: string;
  readonly text: string;
}

/** A function with one loop over the rows. */
function loop(
  code: Code,
  inputs: ColumnInputs,
  to: ColumnTypes,
  name: string,
  stores: readonly Store[],
  sources: readonly Source[],
  out: Writer,
  calls: readonly string[] = [],
): void {
  const results = stores.map(({ value }) => value);
  const isLoop = stores.length > 0 || !code.isEmpty(results);
  const before = [
    ...inputs.columns,
    ...sources.flatMap(({ value, text }) => (code.isUsed(value, results) ? [text] : [])),
  ];
  // All have the same parameters; those that a function does without are marked.
  const calling = calls.length > 0;
  const needed = [calling || inputs.columns.length > 0, true, calling || code.mayGiveUp, calling || isLoop];
  const parameter = (at: number, parameter: string, type: string): string =>
    `${needed[at] ? "" : "_"}${parameter}${out.type(type)}`;
  const list =
    `${parameter(0, "facts", to.facts)}, ${parameter(1, "scores", to.scores)}, ` +
    `${parameter(2, "refused", "Uint8Array")}, ${parameter(3, "from", "number")}, ${parameter(3, "to", "number")}`;
  out.block(`function ${name}(${list})${out.type("void")} {`, () => {
    for (const call of calls) out.line(`${call}(facts, scores, refused, from, to);`);
    if (!isLoop) return;
    for (const source of before) out.line(source);
    for (const { array, source } of stores) out.line(`const ${array} = ${source};`);
    out.block("for (let i = from; i < to; i++) {", () => {
      code.writeTo(out, results);
      for (const { array, value } of stores) out.line(`${array}[i] = ${value};`);
    });
  });
}

function columnFor({ id, value, counts }: Made): ScoreColumn {
  if (value.per || value.top.big || !fits53(value.scale, value.scale))
    throw new NotScaled("scores that are fractions");
  const small = fits32(value.top.low - 1n, value.top.high);
  const none = counts.known === true ? undefined : small ? -(2 ** 31) : -Infinity;
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
  /** Facts that a loop has read. */
  readonly read: Set<string>;
  /** Which blocks are alone, as far as it was asked. */
  private readonly apart: Map<IrFunction, boolean>;
  /** Functions to be called first, in this order. */
  readonly calls: string[];
  /** Columns of scores that this loop reads. */
  readonly sources: Source[] = [];

  constructor(
    program: Program,
    private readonly top: IrFunction,
    private readonly code: Code,
    inputs: ColumnInputs,
    private readonly to: {
      readonly names: Names;
      readonly used: Used;
      readonly out: Writer;
      readonly types: ColumnTypes;
      readonly unit: Scored;
    },
    /** Of the loop for the block around. */
    private readonly outer?: ColumnBlocks,
  ) {
    super(program, top, code, inputs, outer !== undefined);
    this.columns = outer?.columns ?? new Map<string, ScoreColumn>();
    this.written = outer?.written ?? new Map<string, Scaled>();
    this.read = outer?.read ?? new Set();
    this.calls = outer?.calls ?? [];
    this.apart = outer?.apart ?? new Map<IrFunction, boolean>();
  }

  protected override scored(f: IrFunction, id: string): Made {
    if ((this.outer && f === this.top) || !this.alone(f)) return super.scored(f, id);
    const before = this.written.get(id);
    if (before) return { id, value: this.column(id, before), counts: yes };
    const { names, used, out, types } = this.to;
    const code = new Code(used, refuse, parameters, false);
    const inputs = new ColumnInputs(code, out.typed, f.stage, this.program.facts);
    let value = this.again(f, code, inputs);
    let sources: readonly Source[] = [];
    if (!value) {
      const own = new ColumnBlocks(this.program, f, code, inputs, this.to, this);
      ({ value } = own.block(f));
      ({ sources } = own);
    }
    const column = columnFor({ id, value, counts: yes });
    const part = identifierPart(id) || "total";
    const name = names.free(`columns_${part}`, f.stage);
    const row = this.program.blocks[f.block]!;
    const store = storeOf(code, `scores.scores[${literal(id)}]`, part, stored(value.top));
    out.line();
    out.within({ line: row.line, file: row.file }, () => {
      out.line(`/** ${titleOf(row)} */`);
      loop(code, inputs, types, name, [store], sources, out);
    });
    this.calls.push(name);
    this.columns.set(id, column);
    this.written.set(id, value);
    for (const key of inputs.keys()) this.read.add(key);
    return { id, value: this.column(id, value), counts: yes };
  }

  /** What a block without others inside comes to, as it does for one unit. */
  private again(f: IrFunction, code: Code, inputs: ColumnInputs): Scaled | undefined {
    const { blocks, inputs: from } = this.to.unit;
    const scored = below(f).length === 0 ? blocks.unguarded(f) : undefined;
    if (!scored || scored.per) return undefined;
    code.subject = `s_${identifierPart(this.program.blocks[f.block]!.id) || "all"}`;
    const top = madeAgain(scored.top, from, code, inputs);
    return top && { ...scored, top };
  }

  /** The score of a block, read from its column. */
  private column(id: string, { top, scale }: Scaled): Scaled {
    const part = identifierPart(id) || "total";
    const all = this.code.name(`all_${part}`);
    const code = this.code.bind(`${all}[i]`, `s_${part}`, " as number");
    this.sources.push({ value: code, text: `const ${all} = scores.scores[${literal(id)}];` });
    return plain({ code, low: top.low, high: top.high }, scale);
  }

  /** Whether a block looks at no other score, and always counts, as do all inside it. */
  private alone(f: IrFunction): boolean {
    let known = this.apart.get(f);
    if (known === undefined) this.apart.set(f, (known = this.standsAlone(f)));
    return known;
  }
  private standsAlone(f: IrFunction): boolean {
    if (f.applies || f.demanded || f.formula || f.rescaling || lookAtScores(f.steps)) return false;
    if (f.vetoes.some(({ rule }) => rule.scores)) return false;
    if ((this.around.get(f) ?? []).some((outer) => outer.applies)) return false;
    return below(f).every((inner) => this.alone(inner));
  }
}
