// Facts of one unit, or of one entry of a list, as they come: read from nested objects.
import type { Column } from "../../model/expression.js";
import type { ComparedFigure } from "../../runtime/compared.js";
import { isPlainList } from "../../runtime/entries.js";
import type { FactSpec } from "../../runtime/facts.js";
import { literal } from "../names.js";
import type { Code } from "./code.js";
import {
  isOptional,
  mostEntries,
  notScaled,
  ReadOnce,
  type Asked,
  type FiguresOfOthers,
  type Form,
  type Inputs,
  type List,
} from "./inputs.js";
import { plain, type Scaled } from "./scaled.js";
import type { Operand } from "./value.js";
import { constant, fits32, type Bit, type Whole } from "./whole.js";

export class RecordInputs extends ReadOnce {
  protected override readonly origins = new Map<string, (inputs: Inputs) => Operand>();
  private readonly groups = new Map<string, string>();

  constructor(
    protected readonly out: Code,
    /** What holds the facts of a unit in the emitted code. */
    private readonly unit: string,
    private readonly typed: boolean,
    facts: readonly FactSpec[],
    /** Figures of other units, where the code is given them. */
    private readonly others?: FiguresOfOthers,
    readInside?: Set<string>,
  ) {
    super(facts, readInside);
  }

  /** The object a fact stands in. Where there is none, reading from it throws, which also leaves the unit to the exact run-time. */
  private group(path: readonly string[]): string {
    if (path.length === 0) return this.unit;
    // What JSON makes begins with a bracket.
    const key = path.length === 1 ? `.${path[0]!}` : JSON.stringify(path);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const name = this.out.name(`in_${path.at(-1)!}`);
    this.out.find(`const ${name} = ${this.member(path)}${this.typed ? " as Group" : ""};`);
    // What need not say anything could be anything.
    const inside = this.under(path[0]!).filter((spec) => path.every((part, i) => spec.path[i] === part));
    if (inside.every(isOptional))
      this.out.failIf(`typeof ${name} !== "object" || Array.isArray(${name})`, name);
    this.groups.set(key, name);
    return name;
  }
  private byFirst: Map<string, FactSpec[]> | undefined;
  /** The facts whose path begins so. */
  private under(first: string): readonly FactSpec[] {
    if (!this.byFirst) {
      this.byFirst = new Map<string, FactSpec[]>();
      for (const spec of this.facts) {
        const found = this.byFirst.get(spec.path[0]!);
        if (found) found.push(spec);
        else this.byFirst.set(spec.path[0]!, [spec]);
      }
    }
    return this.byFirst.get(first) ?? [];
  }
  private member(path: readonly string[]): string {
    return `${this.group(path.slice(0, -1))}[${literal(path.at(-1)!)}]`;
  }
  /** Where the answer to a fact stands. */
  protected place(spec: FactSpec): string {
    return this.member(spec.path);
  }

  /** What was answered, or what stands for an answer where there need not be one. */
  private given(fact: Asked, type: string | undefined): string {
    const { spec } = fact;
    const name = this.out.name(spec.name);
    // What is not given takes the value of another fact, which is held against the limits of both.
    const { line, instead } = this.line(spec);
    const places = line.map((each) => this.place(each));
    if (line.length > 1 || instead !== undefined) {
      const all = places.map((place, i) => {
        const last = instead === undefined && i === places.length - 1;
        return this.typed && type ? `(${place} as ${type}${last ? "" : " | undefined"})` : place;
      });
      if (instead !== undefined) all.push(instead);
      this.out.find(`const ${name} = ${all.join(" ?? ")};`);
    } else this.out.find(`const ${name} = ${places[0]!}${this.typed && type ? ` as ${type}` : ""};`);
    return name;
  }

  answered({ spec }: Asked): Bit | undefined {
    if (!spec.conditional) return undefined;
    return { code: this.out.bind(`+(${this.place(spec)} != null)`, spec.name) };
  }

  override ofUnits(figure: ComparedFigure, column: Column): { readonly known: Bit; readonly value: Scaled } {
    if (!this.others) return super.ofUnits(figure, column);
    const { at, whole, scale } = this.others.figure(figure, column);
    // Alone a unit is scored too, as far as it is not compared.
    const code = this.out.bind(`others === undefined ? 0 : others[${at}]`, figure, " as number");
    const known: Bit = { code: this.out.bind("+(others !== undefined)", "compared") };
    return { known, value: plain({ code, ...whole }, scale) };
  }

  private readonly lists = new Map<string, List>();
  list(key: string): List {
    const known = this.lists.get(key);
    if (known) return known;
    const spec = this.fact(key);
    const code = this.given({ spec }, "readonly unknown[]");
    const low = BigInt(spec.fewest ?? 0);
    const high = BigInt(Math.min(spec.mostEntries ?? mostEntries, mostEntries));
    const size: Whole = { code: this.out.bind(`${code}.length`, `size_${spec.name}`), low, high };
    this.out.failIf(`!Array.isArray(${code}) || ${outside(size.code, low, high)}`);
    const divisor =
      low > 0n ? size : { ...size, code: this.out.bind(`${size.code} || 1`, `size_${spec.name}`), low: 1n };
    const certain = low === high ? constant(low) : size;
    const list = { spec, code, first: "0", end: certain.code, divisor, size: certain };
    this.lists.set(key, list);
    return list;
  }

  entry({ spec, code }: List, at: string, body: Code): Inputs {
    const entry = body.name(`of_${spec.name}`);
    const isPlain = isPlainList(spec);
    body.line(`const ${entry} = ${code}[${at}]${this.typed ? ` as ${isPlain ? "unknown" : "Group"}` : ""};`);
    // An entry that need not say anything could be anything.
    if (!isPlain && (spec.fields ?? []).every(isOptional))
      body.failIf(`typeof ${entry} !== "object" || Array.isArray(${entry})`);
    return new RecordEntry(body, entry, isPlain, this.typed, this.readInside);
  }

  protected readNumber(fact: Asked, { scale, low, high }: Form): Scaled {
    const { spec } = fact;
    const isMark = spec.kind === "mark";
    if (spec.kind === "date") {
      const day = this.out.bind(`${this.out.exactly("dayCount")}(${this.given(fact, "string")})`, spec.name);
      this.out.failIf(`${day} === 0`);
      return plain({ code: day, low, high }, scale);
    }
    const type = isMark ? "(number | { readonly value: number })" : "number";
    let name = this.given(fact, type);
    // A mark may come with its reason.
    if (isMark) name = this.out.bind(`typeof ${name} === "number" ? ${name} : ${name}.value`, spec.name);
    let code = name;
    if (scale > 1n) {
      // -0 becomes 0.
      const text = `Math.round(${name} * ${scale}) + 0`;
      code = isMark ? this.out.bind(text, spec.name) : this.out.read(text, spec.name);
      // What is no number gives NaN, which is nothing at all.
      this.out.failIf(`${code} / ${scale} !== ${name} || ${code} < ${low} || ${code} > ${high}`, code, name);
    } else {
      const small = fits32(low, high);
      const text = small ? `${name} | 0` : `${name} + 0`;
      code = isMark ? this.out.bind(text, spec.name) : this.out.read(text, spec.name);
      const whole = small ? `${code} !== ${name}` : `!Number.isSafeInteger(${name})`;
      this.out.failIf(`${whole} || ${outside(code, low, high)}`, code, name);
    }
    return plain({ code, low, high }, scale);
  }

  protected readBit(fact: Asked): Bit {
    // Neither comparison takes it for yes or no before it is known to be one.
    const name = this.given(fact, undefined);
    const yes = `+(${name} === true)`;
    this.out.failIf(`${yes} !== +(${name} !== false)`, name);
    return { code: this.out.read(yes, fact.spec.name) };
  }

  protected readWords(fact: Asked): string {
    const { spec } = fact;
    const name = this.given(fact, "string");
    switch (spec.kind) {
      case "grade":
      case "choice": {
        const known = (spec.options ?? []).map((option) => this.isWord(name, option));
        this.out.failIf(`(${known.map((bit) => bit.code).join(" | ")}) === 0`);
        break;
      }
      case "text":
        this.out.failIf(`typeof ${name} !== "string" || ${name} === "" || ${name}.trim() !== ${name}`);
        break;
      default:
        throw notScaled(fact);
    }
    return name;
  }

  protected isWord(name: string, word: string): Bit {
    return { code: this.out.read(`+(${name} === ${literal(word)})`, `is_${word}`) };
  }
}

/** The facts of one entry of a list. */
class RecordEntry extends RecordInputs {
  constructor(
    body: Code,
    private readonly holder: string,
    private readonly isPlain: boolean,
    typed: boolean,
    readInside: Set<string>,
  ) {
    super(body, holder, typed, [], undefined, readInside);
  }

  protected override place({ name }: FactSpec): string {
    return this.isPlain ? this.holder : `${this.holder}[${literal(name)}]`;
  }
}

/** A sign is no smaller than the sign bit, so that one comparison tells both ends where the lower one is 0. */
const outside = (name: string, low: bigint, high: bigint): string =>
  low === 0n && fits32(low, high) ? `${name} >>> 0 > ${high}` : `${name} < ${low} || ${name} > ${high}`;
