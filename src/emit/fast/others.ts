// Comparison with other units: what a unit is ranked and summed by, and the figures of all that its own function is given.
import type { IrFunction, Program } from "../../lower/ir.js";
import type { Column } from "../../model/expression.js";
import { mostCompared, type ComparedFigure } from "../../runtime/compared.js";
import type { FactSpec } from "../../runtime/facts.js";
import { literal } from "../names.js";
import type { Writer } from "../writer.js";
import { Code, type Used } from "./code.js";
import type { FiguresOfOthers, Inputs } from "./inputs.js";
import { RecordInputs } from "./record-inputs.js";
import { NotScaled } from "./not-scaled.js";
import { plain, type Scaled } from "./scaled.js";
import { nothing, Terms } from "./terms.js";
import { fits53, yes, type Bit, type Whole } from "./whole.js";

/** The widest whole number that is kept in an array of numbers. */
const widest = 2n ** 53n - 1n;
const manyUnits = BigInt(mostCompared);

interface ColumnRead {
  readonly index: number;
  readonly column: Column;
  readonly value: Scaled;
  readonly codes: readonly [counts: string, value: string, tie: string, lot: string, divisor: string];
  readonly group: string | undefined;
}

/** How the facts of what is compared come, and the function that reads them: those of one unit, or of all in columns. */
export interface Reading<I extends Inputs> {
  /** For the code of such a function. */
  code(): Code;
  inputs(code: Code, before: FiguresOfOthers): I;
  /** Writes the function; gives it as an expression. */
  write(read: Read<I>, out: Writer): string;
}
/** What there is to read: five numbers for every column, and its group if it has one. */
export interface Read<I extends Inputs> {
  readonly name: string;
  readonly code: Code;
  readonly inputs: I;
  readonly numbers: readonly string[];
  readonly groups: readonly (string | undefined)[];
  /** Whether figures of other units are needed for it. */
  readonly looksAtOthers: boolean;
}

export class Others<I extends Inputs> implements FiguresOfOthers {
  private readonly read: ColumnRead[] = [];
  private readonly figures: { readonly of: ComparedFigure; readonly column: number }[] = [];
  private readonly code: Code;
  private readonly inputs: I;
  private readonly terms: Terms;
  private gates: Bit | undefined;
  private before: Others<I> | undefined;

  constructor(
    private readonly program: Program,
    private readonly root: IrFunction,
    private readonly reading: Reading<I>,
  ) {
    this.code = reading.code();
    // What units are compared by may itself be a place, or a share of all.
    this.inputs = reading.inputs(this.code, {
      figure: (of, column) => (this.before ??= new Others(program, root, reading)).figure(of, column),
    });
    this.terms = new Terms(this.code, this.inputs, () => {
      throw new NotScaled("comparison of scores");
    });
  }

  figure(
    of: ComparedFigure,
    { index }: Column,
  ): { readonly at: number; readonly whole: Omit<Whole, "code">; readonly scale: bigint } {
    const { value, index: column } = this.column(index);
    let at = this.figures.findIndex((figure) => figure.of === of && figure.column === column);
    if (at < 0) at = this.figures.push({ of, column }) - 1;
    const { low, high } = value.top;
    if (of !== "sum" && of !== "highest" && of !== "lowest")
      return { at, whole: { low: 0n, high: manyUnits }, scale: 1n };
    if (value.per) throw new NotScaled("figures of quotients of all units");
    const [least, most] = [low < 0n ? low : 0n, high > 0n ? high : 0n];
    if (of !== "sum") return { at, whole: { low: least, high: most }, scale: value.scale };
    const end = (x: bigint): bigint => (x > widest ? widest : x < -widest ? -widest : x);
    return { at, whole: { low: end(least * manyUnits), high: end(most * manyUnits) }, scale: value.scale };
  }

  /** Whether anything is compared. */
  get isAsked(): boolean {
    return this.read.length > 0;
  }

  private column(of: number): ColumnRead {
    const known = this.read.find(({ column }) => column.index === of);
    if (known) return known;
    const column = this.program.columns.find(({ index }) => index === of)!;
    const { scaling } = this.terms;
    const { wholes } = scaling;
    this.gates ??= wholes.all((this.root.gates?.conditions ?? []).map(({ when }) => this.terms.bool(when)));
    const group = column.among && this.group(column.among);
    const counts = wholes.all([
      this.gates,
      column.applies ? this.terms.bool(column.applies, this.gates) : yes,
    ]);
    const value = this.terms.num(column.of, counts);
    const tie = column.tieBreak ? this.terms.num(column.tieBreak, counts) : nothing;
    const read: ColumnRead = {
      index: this.read.length,
      column,
      value,
      codes: [
        counts.code,
        numberOf({ ...value, per: undefined }),
        numberOf(tie),
        column.lot ? this.lot(column.lot) : "0",
        value.per ? numberOf(plain(value.per)) : "1",
      ],
      group,
    };
    this.read.push(read);
    return read;
  }

  /** The lot a unit drew; NaN where it drew none. */
  private lot(fact: NonNullable<Column["lot"]>): string {
    const { inputs } = this.terms;
    const drawn = inputs.answered(fact);
    const lot = numberOf(inputs.number(fact));
    return drawn ? this.code.bind(`${drawn.code} === 1 ? ${lot} : NaN`, "lot") : lot;
  }

  private group(among: NonNullable<Column["among"]>): string {
    const { inputs } = this.terms;
    this.terms.need(inputs.answered(among), yes);
    const { kind } = among.spec;
    if (kind === "yes-no") return inputs.yes(among).code;
    if (kind !== "grade" && kind !== "choice" && kind !== "text") throw new NotScaled("groups by numbers");
    return inputs.words(among);
  }

  /**
   * Writes the functions that read what units are compared by.
   * @param name gives a new name for each
   * @returns the comparison as an object literal; undefined where nothing is compared
   */
  write(name: () => string, out: Writer): string | undefined {
    if (this.read.length === 0) return undefined;
    const { code, inputs } = this;
    const before = this.before?.write(name, out);
    out.line();
    const numbers = this.read.flatMap((read) => read.codes);
    const groups = this.read.map(({ group }) => group);
    const looksAtOthers = before !== undefined;
    const read = this.reading.write({ name: name(), code, inputs, numbers, groups, looksAtOthers }, out);
    const columns = this.read.map(({ column, group, value }) => {
      const { highestFirst, tieBreak, lot } = column;
      const divided = value.per !== undefined;
      return `{ highestFirst: ${highestFirst}, tied: ${tieBreak !== undefined}, grouped: ${group !== undefined}, lots: ${lot !== undefined}, divided: ${divided} }`;
    });
    const figures = this.figures.map(({ of, column }) => `{ of: ${literal(of)}, column: ${column} }`);
    const members = [`columns: [${columns.join(", ")}]`, `figures: [${figures.join(", ")}]`, `read: ${read}`];
    return `{ ${[...members, ...(before === undefined ? [] : [`before: ${before}`])].join(", ")} }`;
  }
}

/** The facts of one unit. */
export function ofUnit(facts: readonly FactSpec[], used: Used, typed: boolean): Reading<RecordInputs> {
  const parameters = [
    ["unit", "Group"],
    ["numbers", "Float64Array"],
    ["groups", "unknown[]"],
    ["row", "number"],
    ["others", "ArrayLike<unknown> | undefined"],
  ] as const;
  const names = parameters.map(([name]) => name);
  return {
    code: () => new Code(used, "return false;", names),
    inputs: (code, before) => new RecordInputs(code, "unit", typed, facts, before),
    write({ name, code, numbers, groups, looksAtOthers }, out) {
      const all = groups.flatMap((group) => group ?? []);
      const isUsed = { groups: all.length > 0, others: looksAtOthers };
      const kept = isUsed.others ? parameters : parameters.slice(0, -1);
      const given = kept.map(
        ([each, type]) => `${each === "groups" && !isUsed.groups ? "_" : ""}${each}${out.type(type)}`,
      );
      out.line(
        "/** What a unit is compared by; false where its facts are for the exact run-time to read. */",
      );
      out.block(`function ${name}(${given.join(", ")})${out.type("boolean")} {`, () => {
        code.writeTo(out, [...numbers, ...all]);
        numbers.forEach((number, i) => out.line(`numbers[row * ${numbers.length} + ${i}] = ${number};`));
        groups.forEach((group, i) => {
          if (group !== undefined) out.line(`groups[row * ${groups.length} + ${i}] = ${group};`);
        });
        out.line("return true;");
      });
      const unit = out.typed ? "unit as Group" : "unit";
      const [, ...rest] = kept.map(([each]) => each);
      return `(${["unit", ...rest].join(", ")}) => ${name}(${[unit, ...rest].join(", ")})`;
    },
  };
}

/** A value as a whole number over its scale. */
function numberOf({
  top,
  scale,
  per,
}: Pick<Scaled, "top" | "scale"> & { readonly per?: Whole | undefined }): string {
  if (per || top.big || !fits53(top.low, top.high) || !fits53(scale, scale))
    throw new NotScaled("comparison of what is no whole number over a scale");
  return top.code;
}
