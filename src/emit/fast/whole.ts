// Whole numbers in emitted code: what each can be at least and at most decides how it is computed, so that nothing ever overflows.
// Within 32 bits it is computed without branches, within 53 bits as plain numbers, beyond that as BigInt.
import type { Code } from "./code.js";
import type { Operand, Print, Value } from "./value.js";

/**
 * A whole number of the emitted code. `code` is a name or a literal; `big` says that it is a BigInt there. One with other ends is
 * made by `between`, never by spreading: `code` may be worked out only when it is asked for, and would be lost.
 */
export interface Whole {
  readonly code: string;
  readonly low: bigint;
  readonly high: bigint;
  readonly big?: true;
  /** What is made, where it has to be computed; its name is asked for only where somebody writes it. */
  readonly value?: Value;
}
/** A condition as 0 or 1. `known` where it is always the same. */
export interface Bit {
  readonly code: string;
  readonly known?: boolean;
  /** Conditions that all hold where this one does. */
  readonly implies?: readonly Operand[];
  readonly value?: Value;
}

/** What a whole number or a condition is, to be told from others or to make values of. */
export const operandOf = (of: Whole | Bit): Operand => of.value ?? of.code;
/** The conditions that hold where this one does, itself among them. */
export const implied = (bit: Bit): readonly Operand[] => [operandOf(bit), ...(bit.implies ?? [])];
export type Order = "<" | "<=" | ">" | ">=" | "===" | "!==";

const [least32, most32] = [-(1n << 31n), (1n << 31n) - 1n];
const [least53, most53] = [-(1n << 53n), (1n << 53n) - 1n];
/** Whether numbers between the two fit into 32 bits. */
export const fits32 = (low: bigint, high: bigint): boolean => low >= least32 && high <= most32;
/** Whether numbers between the two are exact as JavaScript numbers. */
export const fits53 = (low: bigint, high: bigint): boolean => low >= least53 && high <= most53;

const made = (value: bigint): Whole =>
  fits53(value, value)
    ? { code: String(value), low: value, high: value }
    : { code: `${value}n`, low: value, high: value, big: true };
/** Figures as rubrics have them over and over. */
const common = new Map<bigint, Whole>();
export function constant(value: bigint): Whole {
  const known = common.get(value);
  if (known) return known;
  const whole = made(value);
  if (common.size < 1000) common.set(value, whole);
  return whole;
}
const zero = constant(0n);
const one = constant(1n);
export const isConstant = ({ low, high }: Whole): boolean => low === high;

export const yes: Bit = { code: "1", known: true };
export const no: Bit = { code: "0", known: false };

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** Between what a product lies. */
function productEnds(a: Whole, b: Whole): readonly [low: bigint, high: bigint] {
  if (a.low >= 0n && b.low >= 0n) return [a.low * b.low, a.high * b.high];
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return [ends.reduce(lesser), ends.reduce(greater)];
}

type As = "int32" | "number" | "big";

/** How two are put together: within 32 bits, and beyond. */
interface Sign {
  readonly int32: Print;
  readonly beyond: Print;
}
const plus: Sign = { int32: (o) => `(${o[0]} + ${o[1]}) | 0`, beyond: (o) => `${o[0]} + ${o[1]}` };
const minus: Sign = { int32: (o) => `(${o[0]} - ${o[1]}) | 0`, beyond: (o) => `${o[0]} - ${o[1]}` };
const times: Sign = { int32: (o) => `Math.imul(${o[0]}, ${o[1]})`, beyond: (o) => `${o[0]} * ${o[1]}` };
const sum: Sign = { int32: (o) => `(${o.join(" + ")}) | 0`, beyond: (o) => o.join(" + ") };
const picked: Readonly<Record<"smaller" | "greater", { readonly [as in As]: Print }>> = {
  smaller: {
    int32: (o) => `smaller(${o[0]}, ${o[1]})`,
    number: (o) => `Math.min(${o[0]}, ${o[1]})`,
    big: (o) => `${o[0]} < ${o[1]} ? ${o[2]} : ${o[3]}`,
  },
  greater: {
    int32: (o) => `greater(${o[0]}, ${o[1]})`,
    number: (o) => `Math.max(${o[0]}, ${o[1]})`,
    big: (o) => `${o[0]} > ${o[1]} ? ${o[2]} : ${o[3]}`,
  },
};
const either: Print = (o) => `either(${o[2]}, ${o[0]}, ${o[1]})`;
const branched: Print = (o) => `${o[2]} ? ${o[0]} : ${o[1]}`;
const orZero: Print = (o) => `${o[0]} & -${o[1]}`;
const zeroOr: Print = (o) => `${o[0]} & (${o[1]} - 1)`;
const compared: Readonly<Record<Order, Print>> = {
  "<": (o) => `+(${o[0]} < ${o[1]})`,
  "<=": (o) => `+(${o[0]} <= ${o[1]})`,
  ">": (o) => `+(${o[0]} > ${o[1]})`,
  ">=": (o) => `+(${o[0]} >= ${o[1]})`,
  "===": (o) => `+(${o[0]} === ${o[1]})`,
  "!==": (o) => `+(${o[0]} !== ${o[1]})`,
};
const asNumber: Print = (o) => `Number(${o[0]})`;
const asBigInt: Print = (o) => `BigInt(${o[0]})`;
const both: Print = (o) => o.join(" & ");
const some: Print = (o) => o.join(" | ");
const flipped: Print = (o) => `${o[0]} ^ 1`;

/** A whole number that is computed. */
class Made implements Whole {
  constructor(
    readonly value: Value,
    readonly low: bigint,
    readonly high: bigint,
    readonly big?: true,
  ) {}

  get code(): string {
    return this.value.name;
  }
}
/** A whole number that is computed otherwise. */
export const computed = (
  value: Value,
  { low, high }: { readonly low: bigint; readonly high: bigint },
  big = false,
): Whole => new Made(value, low, high, big ? true : undefined);
/** The same number, known to lie between two that are less far apart. */
export const between = (a: Whole, low: bigint, high: bigint): Whole =>
  a.value ? new Made(a.value, low, high, a.big) : { ...a, low, high };

/** A condition that is computed. */
class Compared implements Bit {
  constructor(readonly value: Value) {}

  get code(): string {
    return this.value.name;
  }
}

/** A condition that is computed, once something is made of it: many only say where something else matters. */
class Condition implements Bit {
  private made: Value | undefined;
  private holding: readonly Operand[] | undefined;

  constructor(
    private readonly out: Code,
    private readonly parts: readonly Bit[],
    private readonly print: Print,
  ) {}

  get value(): Value {
    return (this.made ??= this.out.made(this.parts.map(operandOf), this.print));
  }
  get code(): string {
    return this.value.name;
  }
  get implies(): readonly Operand[] {
    return (this.holding ??= this.print === both ? this.parts.flatMap(implied) : []);
  }
}

const bitAsWhole = (bit: Bit): Whole =>
  bit.value ? new Made(bit.value, 0n, 1n) : { code: bit.code, low: 0n, high: 1n };

/** Arithmetic on whole numbers, written into the code as it goes. */
export class Wholes {
  constructor(private readonly out: Code) {}

  private made(low: bigint, high: bigint, operands: readonly Whole[], sign: Sign): Whole {
    if (low === high) return constant(low);
    if (!fits53(low, high) || operands.some((o) => o.big))
      return new Made(
        this.out.made(
          operands.map((o) => this.asBig(o)),
          sign.beyond,
        ),
        low,
        high,
        true,
      );
    const print = fits32(low, high) ? sign.int32 : sign.beyond;
    return new Made(this.out.made(operands.map(operandOf), print), low, high);
  }

  /** An operand as it stands beside a BigInt. */
  asBig(a: Whole): Operand {
    if (a.big) return operandOf(a);
    return isConstant(a) ? `${a.low}n` : this.out.made([operandOf(a)], asBigInt);
  }

  plus(a: Whole, b: Whole): Whole {
    if (isConstant(a) && a.low === 0n) return b;
    if (isConstant(b) && b.low === 0n) return a;
    return this.made(a.low + b.low, a.high + b.high, [a, b], plus);
  }

  sum(all: readonly Whole[]): Whole {
    let figure = 0n;
    let low = 0n;
    let high = 0n;
    const terms: Whole[] = [];
    for (const a of all) {
      low += a.low;
      high += a.high;
      if (isConstant(a)) figure += a.low;
      else terms.push(a);
    }
    if (figure !== 0n || terms.length === 0) terms.push(constant(figure));
    return terms.length < 2 ? terms[0]! : this.made(low, high, terms, sum);
  }

  /** What there is so far and one more, together known to stay within the range of what there is so far. */
  added(so: Whole, one: Whole): Whole {
    return this.made(so.low, so.high, [so, one], plus);
  }

  minus(a: Whole, b: Whole): Whole {
    if (isConstant(b) && b.low === 0n) return a;
    return this.made(a.low - b.high, a.high - b.low, [a, b], minus);
  }

  times(a: Whole, b: Whole): Whole {
    if (isConstant(a) && a.low === 1n) return b;
    if (isConstant(b) && b.low === 1n) return a;
    const [low, high] = productEnds(a, b);
    return this.made(low, high, [a, b], times);
  }

  /** The smaller, or the greater, of two. */
  pick(which: "smaller" | "greater", a: Whole, b: Whole): Whole {
    const smaller = which === "smaller";
    if (smaller ? a.high <= b.low : a.low >= b.high) return a;
    if (smaller ? b.high <= a.low : b.low >= a.high) return b;
    const of = smaller ? lesser : greater;
    const [low, high] = [of(a.low, b.low), of(a.high, b.high)];
    const big = a.big === true || b.big === true || !fits53(low, high);
    const two = big ? [this.asBig(a), this.asBig(b)] : [operandOf(a), operandOf(b)];
    // The helper takes the difference of the two.
    const small =
      !big &&
      fits32(low, high) &&
      fits32(a.low - b.high, a.high - b.low) &&
      fits32(b.low - a.high, b.high - a.low);
    if (small) this.out.helper(which);
    const value = this.out.made(
      big ? [...two, ...two] : two,
      picked[which][big ? "big" : small ? "int32" : "number"],
    );
    return new Made(value, low, high, big ? true : undefined);
  }

  /** `a` where the condition holds, else `b`. */
  either(when: Bit, a: Whole, b: Whole): Whole {
    if (when.known !== undefined) return when.known ? a : b;
    if (isConstant(a) && isConstant(b) && a.low === b.low) return a;
    const [low, high] = [lesser(a.low, b.low), greater(a.high, b.high)];
    const bit = operandOf(when);
    if (a.big || b.big || !fits53(low, high))
      return new Made(this.out.made([this.asBig(a), this.asBig(b), bit], branched), low, high, true);
    const [x, y] = [operandOf(a), operandOf(b)];
    const made = (operands: readonly Operand[], print: Print): Whole =>
      new Made(this.out.made(operands, print), low, high);
    if (!fits32(low, high)) return made([x, y, bit], branched);
    if (isConstant(b) && b.low === 0n) {
      const isBit = isConstant(a) && a.low === 1n;
      return isBit ? bitAsWhole(when) : made([x, bit], orZero);
    }
    if (isConstant(a) && a.low === 0n) return made([y, bit], zeroOr);
    this.out.helper("either");
    return made([x, y, bit], either);
  }

  compare(op: Order, a: Whole, b: Whole): Bit {
    const known = knownOf(op, a, b);
    if (known !== undefined) return known ? yes : no;
    const big = a.big === true || b.big === true;
    const two = big ? [this.asBig(a), this.asBig(b)] : [operandOf(a), operandOf(b)];
    return new Compared(this.out.made(two, compared[op]));
  }

  /** A BigInt as a number again, once it is small enough. */
  narrowed(a: Whole): Whole {
    if (!a.big || !fits53(a.low, a.high)) return a;
    return new Made(this.out.made([operandOf(a)], asNumber), a.low, a.high);
  }

  // ---- conditions

  all(bits: readonly Bit[]): Bit {
    const open: Bit[] = [];
    for (const bit of bits)
      if (bit.known === false) return no;
      else if (bit.known === undefined) open.push(bit);
    return open.length < 2 ? (open[0] ?? yes) : new Condition(this.out, open, both);
  }
  any(bits: readonly Bit[]): Bit {
    const open: Bit[] = [];
    for (const bit of bits)
      if (bit.known === true) return yes;
      else if (bit.known === undefined) open.push(bit);
    return open.length < 2 ? (open[0] ?? no) : new Condition(this.out, open, some);
  }
  not(bit: Bit): Bit {
    if (bit.known !== undefined) return bit.known ? no : yes;
    return new Condition(this.out, [bit], flipped);
  }
  /** How many hold. */
  count(bits: readonly Bit[]): Whole {
    return bits
      .map((bit): Whole => (bit.known === undefined ? bitAsWhole(bit) : bit.known ? one : zero))
      .reduce((a, b) => this.plus(a, b), zero);
  }
}

function knownOf(op: Order, a: Whole, b: Whole): boolean | undefined {
  switch (op) {
    case "<":
      return a.high < b.low ? true : a.low >= b.high ? false : undefined;
    case "<=":
      return a.high <= b.low ? true : a.low > b.high ? false : undefined;
    case ">":
      return knownOf("<", b, a);
    case ">=":
      return knownOf("<=", b, a);
    case "===":
      return isConstant(a) && isConstant(b) && a.low === b.low
        ? true
        : a.high < b.low || b.high < a.low
          ? false
          : undefined;
    case "!==": {
      const same = knownOf("===", a, b);
      return same === undefined ? undefined : !same;
    }
  }
}
