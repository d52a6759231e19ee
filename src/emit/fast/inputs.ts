// Facts as they come, read once into whole numbers. Whatever is not plainly what the rubric asks for (a text for a number, too many
// decimal places, a missing answer) is left to the exact run-time, which reads it or says what is wrong.
import type { Column } from "../../model/expression.js";
import type { ComparedFigure } from "../../runtime/compared.js";
import { factRange } from "../../types/range.js";
import {
  abs,
  ceil,
  compare,
  exact,
  floor,
  max,
  mul,
  parseExact,
  print,
  rational,
  whole as exactly,
  type Exact,
} from "../../runtime/exact.js";
import { firstDay, lastDay } from "../../runtime/days.js";
import type { FactKind, FactSpec } from "../../runtime/facts.js";
import { yesOrNo } from "../../runtime/kinds.js";
import { literal } from "../names.js";
import type { Code } from "./code.js";
import type { Scaled } from "./scaled.js";
import type { Operand } from "./value.js";
import { operandOf, type Bit, type Whole } from "./whole.js";
import { NotScaled } from "./not-scaled.js";

/**
 * The type of an array that is read: what stands in a place is told where it is read. Whether typed arrays give `undefined` besides is
 * a setting of the app.
 */
export const anyColumn = "ArrayLike<unknown>";

/** Decimal places read, and the widest range where the rubric says none: beyond, the exact run-time reads. */
const kindForms = {
  count: { places: 0, widest: exact("1000000") },
  days: { places: 0, widest: exact("1000000") },
  rate: { places: 6, widest: exact("1000") },
  mark: { places: 4, widest: exact("100000") },
  number: { places: 4, widest: exact("1000000000") },
  money: { places: 4, widest: exact("1000000000") },
} as const;
const narrow = exact("1000");
const mostPlaces = 6;

/** Whether the rubric may do without an answer. */
export const isOptional = (spec: FactSpec): boolean =>
  spec.conditional === true || spec.default !== undefined || spec.inherits !== undefined;

/** A fact as far as it matters here. */
export interface Asked {
  readonly spec: FactSpec;
  /** The list in whose entries it stands. */
  readonly within?: { readonly spec: FactSpec };
}

/** A list as emitted code has it. */
export interface List {
  readonly spec: FactSpec;
  /** What holds the entries. */
  readonly code: string;
  /** The place of the first, and the place behind the last. */
  readonly first: string;
  readonly end: string;
  readonly size: Whole;
  /** The same, but never below 1: what is divided by. */
  readonly divisor: Whole;
}
/** Longer lists are for the exact run-time: so many entries at most keep their sums within bounds. */
export const mostEntries = 1000;

/** What a fact is that whole numbers do not express. */
export const notScaled = ({ spec }: Asked): NotScaled =>
  new NotScaled(
    spec.kind === "list" ? "lists" : spec.kind === "date" ? "dates" : `facts such as ${spec.name}`,
  );

/** Figures of the units that a unit is compared with, as its function is given them. */
export interface FiguresOfOthers {
  /** Where a figure stands among those given, what it can be, and over which scale it is a whole number. */
  figure(
    of: ComparedFigure,
    column: Column,
  ): { readonly at: number; readonly whole: Omit<Whole, "code">; readonly scale: bigint };
}

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
  /** A list, by its key. */
  list(key: string): List;
  /** The facts of the entry at a place, for the body of a loop. */
  entry(list: List, at: string, body: Code): Inputs;
  /** Keys of the facts of entries that a loop has read. */
  readonly readInside: Set<string>;
  /** A fact of the unit, by its key. */
  fact(key: string): FactSpec;
  /** A figure of the units it is compared with. */
  ofUnits(figure: ComparedFigure, column: Column): { readonly known: Bit; readonly value: Scaled };
}

/** Reads a fact whether or not a rule looks at it: a unit without an answer is not scored. */
export function read(inputs: Inputs, fact: Asked): void {
  if (fact.spec.kind === "list") inputs.list(fact.spec.key);
  else if (fact.spec.kind === "yes-no") inputs.yes(fact);
  else if (isNumber(fact.spec.kind) || fact.spec.kind === "date") inputs.number(fact);
  else inputs.words(fact);
}

/** How a number is read: as a whole number over a scale, between two ends. */
export interface Form {
  readonly scale: bigint;
  readonly low: bigint;
  readonly high: bigint;
}
/** Forms hang on the spec alone, and units and columns ask for each several times. */
const forms = new WeakMap<FactSpec, Form>();
/** The form of a fact that is a number. */
export function formOf(fact: Asked): Form {
  let form = forms.get(fact.spec);
  if (!form) forms.set(fact.spec, (form = newForm(fact)));
  return form;
}
function newForm(fact: Asked): Form {
  const { spec } = fact;
  if (spec.kind === "date") return { scale: 1n, low: firstDay.n, high: lastDay.n };
  if (!isNumber(spec.kind)) throw notScaled(fact);
  const { places, widest } = kindForms[spec.kind];
  const { least, most } = limits(fact, widest);
  // What the rubric limits to a few may have more places.
  const isNarrow = places > 0 && compare(max(abs(least), abs(most)), narrow) <= 0 && spec.kind !== "mark";
  const scale = 10n ** BigInt(isNarrow ? mostPlaces : places);
  const [low, high] = [ceil(mul(least, exactly(scale))), floor(mul(most, exactly(scale)))];
  // A whole JavaScript number is itself up to 53 bits; a decimal is the one it prints as up to 15 digits. Beyond, the exact run-time reads.
  const furthest = scale === 1n ? 2n ** 53n - 1n : 10n ** 15n - 1n;
  return { scale, low: low < -furthest ? -furthest : low, high: high > furthest ? furthest : high };
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
  } else if (spec.kind === "list") {
    if (spec.default === undefined && !spec.fewest) return "[]";
  } else return literal(spec.default ?? (spec.kind === "date" ? "0001-01-01" : (spec.options?.[0] ?? "-")));
  throw new NotScaled(`the default of ${spec.name}`);
}

/** Every fact is read once, however many rules look at it. */
export abstract class ReadOnce implements Inputs {
  constructor(
    protected readonly facts: readonly FactSpec[],
    readonly readInside = new Set<string>(),
  ) {}

  fact(key: string): FactSpec {
    return this.facts.find((spec) => spec.key === key)!;
  }

  /** The facts whose answers are taken, the first that is there, and what stands for an answer where none is. */
  protected line(spec: FactSpec): {
    readonly line: readonly FactSpec[];
    readonly instead: string | undefined;
  } {
    const others = (spec.inherits ?? []).map((key) => this.fact(key));
    if (others.length > 0 && spec.conditional) throw new NotScaled("inherited facts that need not be given");
    const certain = others.findIndex((other) => other.default !== undefined);
    const line = [spec, ...(certain < 0 ? others : others.slice(0, certain + 1))];
    return { line, instead: insteadOf({ spec: others[certain] ?? spec }) };
  }

  private readonly known = {
    numbers: new Map<string, Scaled>(),
    bits: new Map<string, Bit>(),
    words: new Map<string, string>(),
  };

  /** How other inputs give what code stands here for a fact, where somebody will ask. */
  protected readonly origins: Map<string, (inputs: Inputs) => Operand> | undefined;
  /** How other inputs give what stands here as this code; undefined where it is no fact by itself. */
  factAs(code: string): ((inputs: Inputs) => Operand) | undefined {
    return this.origins?.get(code);
  }

  number(fact: Asked): Scaled {
    return once(this.known.numbers, fact, () => {
      const read = this.readNumber(fact, formOf(fact));
      this.origins?.set(read.top.code, (inputs) => operandOf(inputs.number(fact).top));
      return read;
    });
  }
  yes(fact: Asked): Bit {
    if (fact.spec.kind !== "yes-no") throw notScaled(fact);
    return once(this.known.bits, fact, () => {
      const read = this.readBit(fact);
      this.origins?.set(read.code, (inputs) => operandOf(inputs.yes(fact)));
      return read;
    });
  }
  is(name: string, word: string, fact: Asked): Bit {
    const bit = this.isWord(name, word, fact);
    this.origins?.set(bit.code, (inputs) => operandOf(inputs.is(inputs.words(fact), word, fact)));
    return bit;
  }
  words(fact: Asked): string {
    return once(this.known.words, fact, () => this.readWords(fact));
  }

  protected abstract readNumber(fact: Asked, form: Form): Scaled;
  protected abstract readBit(fact: Asked): Bit;
  protected abstract readWords(fact: Asked): string;
  protected abstract isWord(name: string, word: string, fact: Asked): Bit;
  abstract answered(fact: Asked): Bit | undefined;
  abstract list(key: string): List;
  abstract entry(list: List, at: string, body: Code): Inputs;

  /** Units are compared one by one, where there is a place for the figures of the others. */
  ofUnits(_figure: ComparedFigure, _column: Column): { readonly known: Bit; readonly value: Scaled } {
    throw new NotScaled("comparison with other units");
  }
}

function once<T>(known: Map<string, T>, { spec }: Asked, read: () => T): T {
  const before = known.get(spec.key);
  if (before !== undefined) return before;
  const made = read();
  known.set(spec.key, made);
  return made;
}

const isNumber = (kind: FactKind): kind is keyof typeof kindForms => kind in kindForms;

/** Where the rubric says no limit, the widest range is taken on that side. */
function limits(fact: Asked, widest: Exact): { least: Exact; most: Exact } {
  const { low, high } = factRange(fact);
  return { least: low ?? exact(`-${widest.n}`), most: high ?? widest };
}
