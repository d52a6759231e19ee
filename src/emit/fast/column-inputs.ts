// Facts of many units in columns of whole numbers, one row a unit.
import type { ArrayKind, FactColumn } from "../../runtime/columns.js";
import { exact, mul, print, whole as exactly } from "../../runtime/exact.js";
import type { FactSpec } from "../../runtime/facts.js";
import { literal } from "../names.js";
import type { Code } from "./code.js";
import { formOf, insteadOf, ReadOnce, type Asked, type Form } from "./inputs.js";
import { NotScaled } from "./not-scaled.js";
import { plain, type Scaled } from "./scaled.js";
import { fits32, type Bit } from "./whole.js";

/** The column of a fact: which numbers stand for which answers. */
export function columnOf(fact: Asked): FactColumn {
  const { key, path, kind, options } = fact.spec;
  switch (kind) {
    case "yes-no":
      return { key, path, array: "Uint8Array", scale: 1, absent: 255 };
    case "grade":
    case "choice":
      if ((options ?? []).length > 254) throw new NotScaled("more than 254 options");
      return { key, path, array: "Uint8Array", scale: 1, absent: 255, options: options ?? [] };
    case "date":
      throw new NotScaled("dates");
    default: {
      const { scale, low, high } = formOf(fact);
      const array: ArrayKind = fits32(low - 1n, high) ? "Int32Array" : "Float64Array";
      // No number that could be meant.
      const absent = array === "Int32Array" ? -(2 ** 31) : -Infinity;
      return { key, path, array, scale: Number(scale), absent };
    }
  }
}

export class ColumnInputs extends ReadOnce {
  private readonly rows = new Map<string, { readonly name: string; readonly column: FactColumn }>();
  /** What is read once, before the rows: names of the columns. */
  readonly columns: string[] = [];

  constructor(
    private readonly out: Code,
    private readonly typed: boolean,
    private readonly stage: string,
    facts: readonly FactSpec[],
  ) {
    super(facts);
  }

  /** The number in the row at hand. */
  private given(fact: Asked): { readonly name: string; readonly column: FactColumn } {
    const { spec } = fact;
    const known = this.rows.get(spec.key);
    if (known) return known;
    if (spec.stage !== undefined && spec.stage !== this.stage) throw new NotScaled("facts of another stage");
    if (spec.inherits) throw new NotScaled("inherited facts");
    const column = columnOf(fact);
    const all = this.out.name(`all_${spec.name}`);
    let path = "";
    for (const part of spec.path) path += `[${literal(part)}]`;
    this.columns.push(`const ${all} = facts${path};`);
    const name = this.out.name(spec.name);
    this.out.find(`const ${name} = ${all}[i]${this.typed ? " as number" : ""};`);
    const row = { name, column };
    this.rows.set(spec.key, row);
    return row;
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
    const { name, column } = this.given(fact);
    const answer = insteadOf(fact);
    if (answer === undefined) return name;
    return this.out.bind(`${name} === ${column.absent} ? ${instead(answer)} : ${name}`, fact.spec.name);
  }

  protected readNumber(fact: Asked, { scale, low, high }: Form): Scaled {
    const code = this.filled(fact, (answer) => print(mul(exact(answer), exactly(scale))));
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
    if (spec.kind !== "grade" && spec.kind !== "choice") throw new NotScaled("texts that rules compare");
    const code = this.filled(fact, (answer) => String(options.indexOf(JSON.parse(answer) as string)));
    this.out.failIf(`${code} >= ${options.length}`);
    return code;
  }

  list(): never {
    throw new NotScaled("lists");
  }

  protected isWord(name: string, word: string, fact: Asked): Bit {
    const at = (fact.spec.options ?? []).indexOf(word);
    return at < 0
      ? { code: "0", known: false }
      : { code: this.out.bind(`+(${name} === ${at})`, `is_${word}`) };
  }
}
