// Facts as they come, read once into whole numbers. Whatever is not plainly what the rubric asks for (a text for a number, too many
// decimal places, a missing answer) is left to the exact run-time, which reads it or says what is wrong.
import { factRange } from "../../types/range.js";
import {
  ceil,
  exact,
  floor,
  mul,
  parseExact,
  print,
  rational,
  whole as exactly,
  type Exact,
} from "../../runtime/exact.js";
import type { FactKind, FactSpec } from "../../runtime/facts.js";
import { yesOrNo } from "../../runtime/kinds.js";
import { literal } from "../names.js";
import type { Code } from "./code.js";
import { plain, type Scaled } from "./scaled.js";
import type { Operand } from "./value.js";
import { fits32, operandOf, type Bit } from "./whole.js";
import { NotScaled } from "./not-scaled.js";

/** Decimal places read, and the widest range where the rubric says none: beyond, the exact run-time reads. */
const forms = {
  count: { places: 0, widest: exact("1000000") },
  days: { places: 0, widest: exact("1000000") },
  rate: { places: 6, widest: exact("1000") },
  mark: { places: 4, widest: exact("100000") },
  number: { places: 4, widest: exact("1000000000") },
  money: { places: 4, widest: exact("1000000000") },
} as const;

/** A fact as far as it matters here. */
export interface Asked {
  readonly spec: FactSpec;
  /** The list in whose entries it stands. */
  readonly within?: unknown;
}

/** What a fact is that whole numbers do not express. */
const notScaled = ({ spec, within }: Asked): NotScaled =>
  new NotScaled(
    within || spec.kind === "list" ? "lists" : spec.kind === "date" ? "dates" : `facts such as ${spec.name}`,
  );

/** Where the facts of a unit come from, in emitted code. */
export interface Inputs {
  number(fact: Asked): Scaled;
  yes(fact: Asked): Bit;
  /** A grade, a choice or a text: what `is` takes. */
  words(fact: Asked): string;
  /** Whether a word is this one. */
  is(name: string, word: string, fact: Asked): Bit;
  /** Whether an answer is there, for a fact that is asked for only where a rule comes to it. */
  answered(fact: Asked): Bit | undefined;
}

/** Reads a fact whether or not a rule looks at it: a unit without an answer is not scored. */
export function read(inputs: Inputs, fact: Asked): void {
  if (fact.spec.kind === "yes-no") inputs.yes(fact);
  else if (isNumber(fact.spec.kind)) inputs.number(fact);
  else inputs.words(fact);
}

/** How a number is read: as a whole number over a scale, between two ends. */
export interface Form {
  readonly scale: bigint;
  readonly low: bigint;
  readonly high: bigint;
}
/** The form asked for last: it is often asked for again at once. */
let last: { readonly spec: FactSpec; readonly form: Form } | undefined;
/** The form of a fact that is a number. */
export function formOf(fact: Asked): Form {
  if (last?.spec !== fact.spec || fact.within) last = { spec: fact.spec, form: newForm(fact) };
  return last.form;
}
function newForm(fact: Asked): Form {
  const { spec } = fact;
  if (!isNumber(spec.kind) || fact.within) throw notScaled(fact);
  const { places, widest } = forms[spec.kind];
  const scale = 10n ** BigInt(places);
  const { least, most } = limits(fact, widest);
  const [low, high] = [ceil(mul(least, exactly(scale))), floor(mul(most, exactly(scale)))];
  // A whole JavaScript number is itself up to 53 bits; a decimal is the one it prints as up to 15 digits. Beyond, the exact run-time reads.
  const furthest = scale === 1n ? 2n ** 53n - 1n : 10n ** 15n - 1n;
  return { scale, low: low < -furthest ? -furthest : low, high: high > furthest ? furthest : high };
}

/** Facts of a stage that is not scored, or that may stand for others, are for the exact run-time. */
export function refuseOthers({ spec }: Asked, stage: string): void {
  if (spec.stage !== undefined && spec.stage !== stage) throw new NotScaled("facts of another stage");
  if (spec.inherits) throw new NotScaled("inherited facts");
}

/** What stands for an answer where there need not be one. */
export function insteadOf({ spec }: Asked): string | undefined {
  if (spec.default === undefined && !spec.conditional) return undefined;
  if (spec.kind === "yes-no") {
    const answer = spec.default === undefined ? false : yesOrNo(spec.default);
    if (answer !== undefined) return String(answer);
  } else if (isNumber(spec.kind)) {
    const { scale, low, high } = formOf({ spec });
    const least = rational(low > 0n ? low : high < 0n ? high : 0n, scale);
    const given = spec.default === undefined ? least : parseExact(spec.default);
    if (given) return print(given);
  } else return literal(spec.default ?? spec.options?.[0] ?? "-");
  throw new NotScaled(`the default of ${spec.name}`);
}

/** Every fact is read once, however many rules look at it. */
export abstract class ReadOnce implements Inputs {
  private readonly known = {
    numbers: new Map<string, Scaled>(),
    bits: new Map<string, Bit>(),
    words: new Map<string, string>(),
  };

  /** How other inputs give what code stands here for a fact, where somebody will ask. */
  protected readonly facts: Map<string, (inputs: Inputs) => Operand> | undefined;
  /** How other inputs give what stands here as this code; undefined where it is no fact by itself. */
  factAs(code: string): ((inputs: Inputs) => Operand) | undefined {
    return this.facts?.get(code);
  }

  number(fact: Asked): Scaled {
    return once(this.known.numbers, fact, () => {
      const read = this.readNumber(fact, formOf(fact));
      this.facts?.set(read.top.code, (inputs) => operandOf(inputs.number(fact).top));
      return read;
    });
  }
  yes(fact: Asked): Bit {
    if (fact.spec.kind !== "yes-no" || fact.within) throw notScaled(fact);
    return once(this.known.bits, fact, () => {
      const read = this.readBit(fact);
      this.facts?.set(read.code, (inputs) => operandOf(inputs.yes(fact)));
      return read;
    });
  }
  is(name: string, word: string, fact: Asked): Bit {
    const bit = this.isWord(name, word, fact);
    this.facts?.set(bit.code, (inputs) => operandOf(inputs.is(inputs.words(fact), word, fact)));
    return bit;
  }
  words(fact: Asked): string {
    if (fact.within) throw notScaled(fact);
    return once(this.known.words, fact, () => this.readWords(fact));
  }

  protected abstract readNumber(fact: Asked, form: Form): Scaled;
  protected abstract readBit(fact: Asked): Bit;
  protected abstract readWords(fact: Asked): string;
  protected abstract isWord(name: string, word: string, fact: Asked): Bit;
  abstract answered(fact: Asked): Bit | undefined;
}

function once<T>(known: Map<string, T>, { spec }: Asked, read: () => T): T {
  const before = known.get(spec.key);
  if (before !== undefined) return before;
  const made = read();
  known.set(spec.key, made);
  return made;
}

export class RecordInputs extends ReadOnce {
  protected override readonly facts = new Map<string, (inputs: Inputs) => Operand>();
  private readonly groups = new Map<string, string>();

  constructor(
    private readonly out: Code,
    /** What holds the facts of a unit in the emitted code. */
    private readonly unit: string,
    private readonly typed: boolean,
    /** The stage that is scored, "" without. */
    private readonly stage: string,
  ) {
    super();
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
    this.groups.set(key, name);
    return name;
  }
  private member(path: readonly string[]): string {
    return `${this.group(path.slice(0, -1))}[${literal(path.at(-1)!)}]`;
  }

  /** What was answered, or what stands for an answer where there need not be one. */
  private given(fact: Asked, type: string): string {
    const { spec } = fact;
    refuseOthers(fact, this.stage);
    const instead = insteadOf(fact);
    const name = this.out.name(spec.name);
    const as = this.typed ? ` as ${type}${instead === undefined ? "" : " | undefined"}` : "";
    const from = `${this.member(spec.path)}${as}`;
    const answer = instead === undefined ? from : `${as === "" ? from : `(${from})`} ?? ${instead}`;
    this.out.find(`const ${name} = ${answer};`);
    return name;
  }

  answered({ spec }: Asked): Bit | undefined {
    if (!spec.conditional) return undefined;
    return { code: this.out.bind(`+(${this.member(spec.path)} !== undefined)`, spec.name) };
  }

  protected readNumber(fact: Asked, { scale, low, high }: Form): Scaled {
    const { spec } = fact;
    const isMark = spec.kind === "mark";
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
    const name = this.given(fact, "boolean");
    this.out.failIf(`typeof ${name} !== "boolean"`, name);
    return { code: this.out.read(`+(${name} === true)`, fact.spec.name) };
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

const isNumber = (kind: FactKind): kind is keyof typeof forms => kind in forms;

/** Where the rubric says no limit, the widest range is taken on that side. */
function limits(fact: Asked, widest: Exact): { least: Exact; most: Exact } {
  const { low, high } = factRange(fact);
  return { least: low ?? exact(`-${widest.n}`), most: high ?? widest };
}

/** A sign is no smaller than the sign bit, so that one comparison tells both ends where the lower one is 0. */
const outside = (name: string, low: bigint, high: bigint): string =>
  low === 0n && fits32(low, high) ? `${name} >>> 0 > ${high}` : `${name} < ${low} || ${name} > ${high}`;
