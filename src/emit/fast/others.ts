// Comparison with other units: what a unit is ranked and summed by, and the figures of all that its own function is given.
import type { IrFunction, Program } from "../../lower/ir.js";
import type { Column } from "../../model/expression.js";
import { mostCompared, type ComparedFigure } from "../../runtime/compared.js";
import { literal } from "../names.js";
import type { Writer } from "../writer.js";
import { Code, type Used } from "./code.js";
import type { FiguresOfOthers } from "./inputs.js";
import { RecordInputs } from "./record-inputs.js";
import { NotScaled } from "./not-scaled.js";
import { plain, type Scaled } from "./scaled.js";
import { nothing, Terms } from "./terms.js";
import { fits53, yes, type Bit, type Whole } from "./whole.js";

const parameters = [
  ["unit", "Group"],
  ["numbers", "Float64Array"],
  ["groups", "unknown[]"],
  ["row", "number"],
  ["others", "Float64Array"],
] as const;
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

export class Others implements FiguresOfOthers {
  private readonly read: ColumnRead[] = [];
  private readonly figures: { readonly of: ComparedFigure; readonly column: number }[] = [];
  private readonly code: Code;
  private readonly terms: Terms;
  private gates: Bit | undefined;
  private before: Others | undefined;

  constructor(
    private readonly program: Program,
    private readonly root: IrFunction,
    used: Used,
    typed: boolean,
  ) {
    this.code = new Code(
      used,
      "return false;",
      parameters.map(([name]) => name),
    );
    // What units are compared by may itself be a place, or a share of all.
    const before = {
      figure: (of: ComparedFigure, column: Column) =>
        (this.before ??= new Others(program, root, used, typed)).figure(of, column),
    };
    const inputs = new RecordInputs(this.code, "unit", typed, program.facts, new Set(), before);
    this.terms = new Terms(this.code, inputs, () => {
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
    const before = this.before?.write(name, out);
    const own = name();
    const groups = this.read.flatMap(({ group }) => group ?? []);
    const codes = this.read.flatMap((read) => read.codes);
    const isUsed = { groups: groups.length > 0, others: before !== undefined };
    const given = parameters.map(
      ([each, type]) =>
        `${each in isUsed && !isUsed[each as keyof typeof isUsed] ? "_" : ""}${each}${out.type(type)}`,
    );
    out.line();
    out.line("/** What a unit is compared by; false where its facts are for the exact run-time to read. */");
    out.block(`function ${own}(${given.join(", ")})${out.type("boolean")} {`, () => {
      this.code.writeTo(out, [...codes, ...groups]);
      codes.forEach((code, i) => out.line(`numbers[row * ${codes.length} + ${i}] = ${code};`));
      this.read.forEach(({ group }, i) => {
        if (group !== undefined) out.line(`groups[row * ${this.read.length} + ${i}] = ${group};`);
      });
      out.line("return true;");
    });
    const columns = this.read.map(({ column, group, value }) => {
      const { highestFirst, tieBreak, lot } = column;
      const divided = value.per !== undefined;
      return `{ highestFirst: ${highestFirst}, tied: ${tieBreak !== undefined}, grouped: ${group !== undefined}, lots: ${lot !== undefined}, divided: ${divided} }`;
    });
    const figures = this.figures.map(({ of, column }) => `{ of: ${literal(of)}, column: ${column} }`);
    const unit = out.typed ? "unit as Group" : "unit";
    const read = `(unit, numbers, groups, row, others) => ${own}(${unit}, numbers, groups, row, others)`;
    const members = [`columns: [${columns.join(", ")}]`, `figures: [${figures.join(", ")}]`, `read: ${read}`];
    return `{ ${[...members, ...(before === undefined ? [] : [`before: ${before}`])].join(", ")} }`;
  }
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
