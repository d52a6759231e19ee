// Facts of many units in columns of whole numbers, one row a unit.
import type { Column } from "../../model/expression.js";
import type { ArrayKind, FactColumn, ListColumn, TextColumn } from "../../runtime/columns.js";
import type { ComparedFigure } from "../../runtime/compared.js";
import { isPlainList } from "../../runtime/entries.js";
import { dayCount } from "../../runtime/days.js";
import { exact, mul, print, whole as exactly } from "../../runtime/exact.js";
import type { FactSpec } from "../../runtime/facts.js";
import { literal } from "../names.js";
import type { Code } from "./code.js";
import {
  anyColumn,
  formOf,
  mostEntries,
  ReadOnce,
  type Asked,
  type FiguresOfOthers,
  type Form,
  type Inputs,
  type List,
} from "./inputs.js";
import { NotScaled } from "./not-scaled.js";
import { plain, type Scaled } from "./scaled.js";
import { constant, fits32, yes, type Bit, type Whole } from "./whole.js";

/** The columns of a list: where its entries are, and what each of them says. */
export function listColumnOf(spec: FactSpec): ListColumn {
  if (spec.conditional || spec.default !== undefined) throw new NotScaled("lists that need not be given");
  const { key, path, fields = [] } = spec;
  const plain = isPlainList(spec);
  // What only names an entry is not asked for.
  const entries = fields
    .filter(({ kind }) => kind !== "text")
    .map((field) => columnOf({ spec: field }, [...path, "entries", ...(plain ? [] : [field.name])]));
  return { key, path, entries };
}

/** The column of a fact: which numbers stand for which answers. */
export function columnOf(fact: Asked, path = fact.spec.path): FactColumn {
  const { key, kind, options } = fact.spec;
  switch (kind) {
    case "yes-no":
      return { key, path, array: "Uint8Array", scale: 1, absent: 255 };
    case "grade":
    case "choice":
      if ((options ?? []).length > 254) throw new NotScaled("more than 254 options");
      return { key, path, array: "Uint8Array", scale: 1, absent: 255, options: options ?? [] };
    case "date":
      return { key, path, array: "Int32Array", scale: 1, absent: -(2 ** 31), date: true };
    default: {
      const { scale, low, high } = formOf(fact);
      const array: ArrayKind = fits32(low - 1n, high) ? "Int32Array" : "Float64Array";
      // No number that could be meant.
      const absent = array === "Int32Array" ? -(2 ** 31) : -Infinity;
      return { key, path, array, scale: Number(scale), absent };
    }
  }
}

/** What all loops of a stage know of the facts. */
export interface FactsInColumns {
  readonly typed: boolean;
  readonly stage: string;
  readonly facts: readonly FactSpec[];
  /** Texts that rules look at, by key; those that only name something have no column. */
  readonly texts: Map<string, TextColumn>;
  /** Keys of the facts of other stages that rules look at. */
  readonly elsewhere: Set<string>;
}

interface Given {
  readonly name: string;
  readonly column: FactColumn;
}

/** Numbers in columns: in which row, tell those who read units, and those who read entries of lists. */
abstract class InColumns extends ReadOnce {
  private readonly rows = new Map<string, Given>();

  constructor(
    protected readonly out: Code,
    readonly from: FactsInColumns,
    readInside?: Set<string>,
  ) {
    super(from.facts, readInside);
  }

  protected abstract text(spec: FactSpec): string;
  protected abstract column(fact: Asked): FactColumn;
  /** The number of the row at hand in a column. */
  protected abstract inRow(column: FactColumn, name: string): string;

  protected noteStage({ key, stage }: FactSpec): void {
    if (stage !== undefined && stage !== this.from.stage) this.from.elsewhere.add(key);
  }

  private given(fact: Asked): Given {
    const { spec } = fact;
    const known = this.rows.get(spec.key);
    if (known) return known;
    this.noteStage(spec);
    const column = this.column(fact);
    const number = this.inRow(column, spec.name);
    const name = this.out.name(spec.name);
    this.out.find(`const ${name} = ${number}${this.from.typed ? " as number" : ""};`);
    const given = { name, column };
    this.rows.set(spec.key, given);
    return given;
  }

  /** Keys of the facts that are read. */
  keys(): Iterable<string> {
    return this.rows.keys();
  }

  answered(fact: Asked): Bit | undefined {
    if (!fact.spec.conditional) return undefined;
    const { name, column } = this.given(fact);
    return { code: this.out.bind(`+(${name} !== ${column.absent})`, name) };
  }

  /** The number, or the one that stands for an answer that is not there. */
  private filled(fact: Asked, instead: (answer: string) => string): string {
    const { line, instead: answer } = this.line(fact.spec);
    const given = line.map((spec) => this.given({ ...fact, spec }));
    const same = given.every(({ column }) => column.scale === given[0]!.column.scale);
    if (!same) throw new NotScaled("inherited facts with other decimal places");
    const [last, ...before] = [...given].reverse() as [Given, ...Given[]];
    const or = ({ name, column }: Given, rest: string): string =>
      `${name} === ${column.absent} ? ${rest} : ${name}`;
    const code = before.reduce(
      (rest, each) => or(each, rest),
      answer === undefined ? last.name : or(last, instead(answer)),
    );
    return code === last.name ? code : this.out.bind(code, fact.spec.name);
  }

  protected readNumber(fact: Asked, { scale, low, high }: Form): Scaled {
    const code = this.filled(fact, (answer) =>
      fact.spec.kind === "date"
        ? String(dayCount(JSON.parse(answer)))
        : print(mul(exact(answer), exactly(scale))),
    );
    const small = this.given(fact).column.array === "Int32Array";
    const whole = small ? "" : `!Number.isSafeInteger(${code}) || `;
    const range = small && low === 0n ? `${code} >>> 0 > ${high}` : `${code} < ${low} || ${code} > ${high}`;
    this.out.failIf(whole + range, code);
    return plain({ code, low, high }, scale);
  }

  protected readBit(fact: Asked): Bit {
    const code = this.filled(fact, (answer) => (answer === "true" ? "1" : "0"));
    this.out.failIf(`${code} > 1`, code);
    return { code };
  }

  protected readWords(fact: Asked): string {
    const { spec } = fact;
    const options = spec.options ?? [];
    if (spec.kind === "text") return this.text(spec);
    const code = this.filled(fact, (answer) => String(options.indexOf(JSON.parse(answer) as string)));
    this.out.failIf(`${code} >= ${options.length}`);
    return code;
  }

  protected isWord(name: string, word: string, fact: Asked): Bit {
    if (fact.spec.kind === "text")
      return { code: this.out.bind(`+(${name} === ${literal(word)})`, `is_${word}`) };
    const at = (fact.spec.options ?? []).indexOf(word);
    return at < 0
      ? { code: "0", known: false }
      : { code: this.out.bind(`+(${name} === ${at})`, `is_${word}`) };
  }
}

/** Facts of units. */
export class ColumnInputs extends InColumns {
  /** What is read once, before the rows: names of the columns. */
  readonly columns: string[] = [];
  /** The same of the figures of other units. */
  readonly figures: string[] = [];
  /** Names of those columns. */
  private readonly compared = new Map<number, string>();
  private readonly lists = new Map<string, List>();

  constructor(
    out: Code,
    from: FactsInColumns,
    private readonly others: FiguresOfOthers,
    readInside?: Set<string>,
  ) {
    super(out, from, readInside);
  }

  /** The same for another loop. */
  anew(out: Code): ColumnInputs {
    return new ColumnInputs(out, this.from, this.others, this.readInside);
  }

  /** A name for a whole column. */
  whole(path: readonly string[], name: string): string {
    const all = this.out.name(`all_${name}`);
    const type = this.from.typed ? `: ${anyColumn}` : "";
    this.columns.push(`const ${all}${type} = facts${path.map((part) => `[${literal(part)}]`).join("")};`);
    return all;
  }
  protected text(spec: FactSpec): string {
    this.noteStage(spec);
    const { key, path, name: wanted } = spec;
    if (spec.conditional || spec.default !== undefined || spec.inherits)
      throw new NotScaled("texts that need not be given");
    this.from.texts.set(key, { key, path });
    const name = this.out.name(wanted);
    this.out.find(`const ${name} = ${this.whole(path, wanted)}[i]${this.from.typed ? " as string" : ""};`);
    this.out.failIf(`typeof ${name} !== "string" || ${name} === "" || ${name}.trim() !== ${name}`);
    return name;
  }
  protected column(fact: Asked): FactColumn {
    return columnOf(fact);
  }
  protected inRow({ path }: FactColumn, name: string): string {
    return `${this.whole(path, name)}[i]`;
  }

  override keys(): Iterable<string> {
    return [...super.keys(), ...this.lists.keys()];
  }

  list(key: string): List {
    const known = this.lists.get(key);
    if (known) return known;
    const spec = this.fact(key);
    this.noteStage(spec);
    const { path } = listColumnOf(spec);
    const { out } = this;
    const all = this.whole([...path, "offsets"], `offsets_${spec.name}`);
    const cast = " as number";
    const first = out.bind(`${all}[i]`, `first_${spec.name}`, cast);
    const end = out.bind(`${all}[i + 1]`, `end_${spec.name}`, cast);
    const low = BigInt(spec.fewest ?? 0);
    const high = BigInt(Math.min(spec.mostEntries ?? mostEntries, mostEntries));
    const size: Whole = { code: out.bind(`${end} - ${first}`, `size_${spec.name}`), low, high };
    out.failIf(`${size.code} < ${low} || ${size.code} > ${high}`);
    const divisor =
      low > 0n ? size : { ...size, code: out.bind(`${size.code} || 1`, `size_${spec.name}`), low: 1n };
    const list = { spec, code: all, first, end, divisor, size: low === high ? constant(low) : size };
    this.lists.set(key, list);
    return list;
  }

  override ofUnits(figure: ComparedFigure, column: Column): ReturnType<Inputs["ofUnits"]> {
    const { at, whole, scale } = this.others.figure(figure, column);
    let all = this.compared.get(at);
    if (all === undefined) {
      all = this.out.name(`all_${figure}`);
      this.compared.set(at, all);
      this.figures.push(`const ${all} = others[${at}]${this.from.typed ? ` as ${anyColumn}` : ""};`);
    }
    const code = this.out.bind(`${all}[i]`, figure, " as number");
    return { known: yes, value: plain({ code, ...whole }, scale) };
  }

  entry(list: List, at: string, body: Code): Inputs {
    return new EntryColumns(this, list, at, body);
  }
}

/** Facts of the entries of a list. */
class EntryColumns extends InColumns {
  constructor(
    private readonly units: ColumnInputs,
    private readonly of: List,
    private readonly at: string,
    body: Code,
  ) {
    super(body, { ...units.from, facts: [] }, units.readInside);
  }

  protected text(): never {
    throw new NotScaled("texts of entries that rules compare");
  }

  protected column({ spec }: Asked): FactColumn {
    return listColumnOf(this.of.spec).entries.find(({ key }) => key === spec.key)!;
  }
  protected inRow({ path }: FactColumn, name: string): string {
    return `${this.units.whole(path, name)}[${this.at}]`;
  }
  list(): never {
    throw new NotScaled("lists in the entries of lists");
  }
  entry(): never {
    return this.list();
  }
}
