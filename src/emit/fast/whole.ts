// Whole numbers in emitted code: what each can be at least and at most decides how it is computed, so that nothing ever overflows.
// Within 32 bits it is computed without branches, within 53 bits as plain numbers, beyond that as BigInt.
import type { Code } from "./code.js";

/** A whole number of the emitted code. `code` is a name or a literal; `big` says that it is a BigInt there. */
export interface Whole {
  readonly code: string;
  readonly low: bigint;
  readonly high: bigint;
  readonly big?: true;
}
/** A condition as 0 or 1. `known` where it is always the same. */
export interface Bit {
  readonly code: string;
  readonly known?: boolean;
  /** Codes of conditions that all hold where this one does. */
  readonly implies?: readonly string[];
}

/** Codes of the conditions that hold where this one does, itself among them. */
export const implied = ({ code, implies = [] }: Bit): readonly string[] => [code, ...implies];
export type Order = "<" | "<=" | ">" | ">=" | "===" | "!==";

const within = (bits: bigint, low: bigint, high: bigint): boolean =>
  low >= -(1n << bits) && high <= (1n << bits) - 1n;
/** Whether numbers between the two fit into 32 bits. */
export const fits32 = (low: bigint, high: bigint): boolean => within(31n, low, high);
/** Whether numbers between the two are exact as JavaScript numbers. */
export const fits53 = (low: bigint, high: bigint): boolean => within(53n, low, high);

export const constant = (value: bigint): Whole => ({
  code: fits53(value, value) ? String(value) : `${value}n`,
  low: value,
  high: value,
  ...(fits53(value, value) ? {} : { big: true }),
});
export const isConstant = ({ low, high }: Whole): boolean => low === high;

export const yes: Bit = { code: "1", known: true };
export const no: Bit = { code: "0", known: false };

const least = (values: readonly bigint[]): bigint => values.reduce((a, b) => (a < b ? a : b));
const most = (values: readonly bigint[]): bigint => values.reduce((a, b) => (a > b ? a : b));

/** Arithmetic on whole numbers, written into the code as it goes. */
export class Wholes {
  constructor(private readonly out: Code) {}

  /** The operand as it stands beside a BigInt. */
  private asBig(a: Whole): string {
    if (a.big) return a.code;
    return isConstant(a) ? `${a.low}n` : `BigInt(${a.code})`;
  }

  private made(
    low: bigint,
    high: bigint,
    operands: readonly Whole[],
    code: (operands: readonly string[], as: "int32" | "number" | "big") => string,
  ): Whole {
    if (low === high) return constant(low);
    const big = operands.some((o) => o.big) || !fits53(low, high);
    const as = big ? "big" : fits32(low, high) ? "int32" : "number";
    const text = code(
      operands.map((o) => (big ? this.asBig(o) : o.code)),
      as,
    );
    return { code: this.out.bind(text), low, high, ...(big ? { big: true } : {}) };
  }

  plus(a: Whole, b: Whole): Whole {
    if (isConstant(a) && a.low === 0n) return b;
    if (isConstant(b) && b.low === 0n) return a;
    return this.made(a.low + b.low, a.high + b.high, [a, b], ([x, y], as) =>
      as === "int32" ? `(${x} + ${y}) | 0` : `${x} + ${y}`,
    );
  }

  sum(all: readonly Whole[]): Whole {
    const figures = all.filter(isConstant).map((a) => a.low);
    const figure = constant(figures.reduce((a, b) => a + b, 0n));
    const rest = all.filter((a) => !isConstant(a));
    const terms = figure.low === 0n ? rest : [...rest, figure];
    if (terms.length < 2) return terms[0] ?? figure;
    const total = (end: "low" | "high"): bigint => terms.reduce((sum, a) => sum + a[end], 0n);
    return this.made(total("low"), total("high"), terms, (operands, as) =>
      as === "int32" ? `(${operands.join(" + ")}) | 0` : operands.join(" + "),
    );
  }

  /** What there is so far and one more, together known to stay within the range of what there is so far. */
  added(so: Whole, one: Whole): Whole {
    return this.made(so.low, so.high, [so, one], ([x, y], as) =>
      as === "int32" ? `(${x} + ${y}) | 0` : `${x} + ${y}`,
    );
  }

  minus(a: Whole, b: Whole): Whole {
    if (isConstant(b) && b.low === 0n) return a;
    return this.made(a.low - b.high, a.high - b.low, [a, b], ([x, y], as) =>
      as === "int32" ? `(${x} - ${y}) | 0` : `${x} - ${y}`,
    );
  }

  times(a: Whole, b: Whole): Whole {
    if (isConstant(a) && a.low === 1n) return b;
    if (isConstant(b) && b.low === 1n) return a;
    const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
    return this.made(least(ends), most(ends), [a, b], ([x, y], as) =>
      as === "int32" ? `Math.imul(${x}, ${y})` : `${x} * ${y}`,
    );
  }

  /** The smaller, or the greater, of two. */
  pick(which: "smaller" | "greater", a: Whole, b: Whole): Whole {
    const smaller = which === "smaller";
    if (smaller ? a.high <= b.low : a.low >= b.high) return a;
    if (smaller ? b.high <= a.low : b.low >= a.high) return b;
    const of = smaller ? least : most;
    return this.made(of([a.low, b.low]), of([a.high, b.high]), [a, b], ([x, y], as) => {
      // The helper takes the difference of the two.
      if (as === "int32" && fits32(a.low - b.high, a.high - b.low) && fits32(b.low - a.high, b.high - a.low))
        return `${this.out.helper(which)}(${x}, ${y})`;
      return as === "big"
        ? `${x} ${smaller ? "<" : ">"} ${y} ? ${x} : ${y}`
        : `Math.${smaller ? "min" : "max"}(${x}, ${y})`;
    });
  }

  /** `a` where the condition holds, else `b`. */
  either(when: Bit, a: Whole, b: Whole): Whole {
    if (when.known !== undefined) return when.known ? a : b;
    if (isConstant(a) && isConstant(b) && a.low === b.low) return a;
    return this.made(least([a.low, b.low]), most([a.high, b.high]), [a, b], ([x, y], as) => {
      if (as !== "int32" || !fits32(a.low, a.high) || !fits32(b.low, b.high))
        return `${when.code} ? ${x} : ${y}`;
      if (isConstant(b) && b.low === 0n) return x === "1" ? when.code : `${x} & -${when.code}`;
      if (isConstant(a) && a.low === 0n) return `${y} & (${when.code} - 1)`;
      return `${this.out.helper("either")}(${when.code}, ${x}, ${y})`;
    });
  }

  compare(op: Order, a: Whole, b: Whole): Bit {
    const known = knownOf(op, a, b);
    if (known !== undefined) return known ? yes : no;
    const [x, y] = a.big || b.big ? [this.asBig(a), this.asBig(b)] : [a.code, b.code];
    return { code: this.out.bind(`+(${x} ${op} ${y})`) };
  }

  /** A BigInt as a number again, once it is small enough. */
  narrowed(a: Whole): Whole {
    if (!a.big || !fits53(a.low, a.high)) return a;
    return { code: this.out.bind(`Number(${a.code})`), low: a.low, high: a.high };
  }

  // ---- conditions

  all(bits: readonly Bit[]): Bit {
    if (bits.some((bit) => bit.known === false)) return no;
    const open = bits.filter((bit) => bit.known === undefined);
    return { ...this.joined(open, " & ", yes), implies: open.flatMap(implied) };
  }
  any(bits: readonly Bit[]): Bit {
    if (bits.some((bit) => bit.known === true)) return yes;
    return this.joined(
      bits.filter((bit) => bit.known === undefined),
      " | ",
      no,
    );
  }
  private joined(bits: readonly Bit[], sign: string, none: Bit): Bit {
    if (bits.length < 2) return bits[0] ?? none;
    return { code: this.out.bind(bits.map((bit) => bit.code).join(sign)) };
  }
  not(bit: Bit): Bit {
    if (bit.known !== undefined) return bit.known ? no : yes;
    return { code: this.out.bind(`${bit.code} ^ 1`) };
  }
  /** How many hold. */
  count(bits: readonly Bit[]): Whole {
    return bits
      .map((bit): Whole =>
        bit.known === undefined ? { code: bit.code, low: 0n, high: 1n } : constant(bit.known ? 1n : 0n),
      )
      .reduce((a, b) => this.plus(a, b), constant(0n));
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
