// Names in emitted code, taken from the rubric: an identifier for each block's function, decided once, clashes included.
import { print, type Exact } from "../runtime/exact.js";
import type { IrFunction, Program } from "../lower/ir.js";

/** What stands between quotation marks as it is, and what may stand in a comment as it is: most of what rubrics in English say. */
const quotable = /^[ !#-[\]-~]*$/;
const plainWords = /^[ -~]*$/;

/** A string literal that is safe in any JavaScript: what the rubric says stays data. */
export const literal = (text: string): string =>
  quotable.test(text)
    ? `"${text}"`
    : JSON.stringify(text).replace(
        /[\u2028\u2029\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );

/** Words safe inside a comment. */
export const comment = (text: string): string =>
  plainWords.test(text) && !text.includes("*/")
    ? text
    : text
        .replace(/[\r\n\u2028\u2029]+/g, " ")
        .replace(/[\p{Cc}\p{Cf}]/gu, "")
        .replaceAll("*/", "*\\/");

const isIdentifierPart = /^[A-Za-z0-9](?:\w*[A-Za-z0-9])?$/;
export const identifierPart = (text: string): string =>
  isIdentifierPart.test(text)
    ? text
    : plainWords.test(text)
      ? text.replace(/\W+/g, "_").replace(/^_+|_+$/g, "")
      : text
          .normalize("NFC")
          .replace(/[^\p{ID_Continue}]+/gu, "_")
          .replace(/^_+|_+$/g, "");

/** Function names of a program, by function; source order decides who keeps a name that two would have. */
export class Names {
  private readonly byFunction = new Map<IrFunction, string>();
  private readonly taken = new Set<string>();
  /** The number that was free last behind what was wanted before. */
  private readonly numbers = new Map<string, number>();
  /** Names of constants, by divisor and dividend, and what they are declared as. */
  private readonly known = new Map<bigint, Map<bigint, string>>();
  private readonly constants = new Map<string, string>();

  constructor(private readonly program: Program) {}

  of(f: IrFunction): string {
    let name = this.byFunction.get(f);
    if (name === undefined) {
      const row = this.program.blocks[f.block]!;
      const wanted =
        row.kind === "rubric" ? "whole_rubric" : `${row.kind}_${identifierPart(row.id || row.title)}`;
      name = this.free(wanted, f.stage);
      this.byFunction.set(f, name);
    }
    return name;
  }

  /** A name nothing else has, for what is wanted at a stage. */
  free(wanted: string, stage: string): string {
    const whole = stage === "" ? wanted : `${wanted}_${identifierPart(stage)}`;
    let name = whole;
    if (this.taken.has(name)) {
      let i = this.numbers.get(whole) ?? 2;
      while (this.taken.has((name = `${whole}_${i}`))) i++;
      this.numbers.set(whole, i + 1);
    }
    this.taken.add(name);
    return name;
  }

  /** The name of a constant: `n0_2` is 0.2, `n2_over_3` is 2/3. */
  constant(value: Exact): string {
    let over = this.known.get(value.d);
    if (!over) this.known.set(value.d, (over = new Map()));
    const known = over.get(value.n);
    if (known !== undefined) return known;
    const text = print(value);
    const name = `n${text.replace("-", "minus_").replace(".", "_").replace("/", "_over_")}`;
    over.set(value.n, name);
    this.constants.set(
      name,
      text.includes("/") ? `rational(${value.n}n, ${value.d}n)` : `exact(${literal(text)})`,
    );
    return name;
  }

  /** Declarations of every constant asked for, in numeric order of their names. */
  *declarations(): Iterable<string> {
    for (const [name, value] of [...this.constants].sort(([a], [b]) => (a < b ? -1 : 1)))
      yield `const ${name} = ${value};`;
  }
}
