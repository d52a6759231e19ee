// Exact values in emitted code: a whole number over a scale known now, and where something was divided over a divisor known only
// when it runs. Division is put off until the rubric rounds; comparisons multiply across.
import {
  abs,
  add,
  ceil,
  compare,
  decimalPlaces,
  div,
  floor,
  gcd,
  max,
  min,
  mul,
  neg,
  rational,
  round,
  toNumber,
  whole as exactly,
  zero,
  type Exact,
  type RoundingMode,
} from "../../runtime/exact.js";
import type { Code } from "./code.js";
import { NotScaled } from "./not-scaled.js";
import type { Operand, Print } from "./value.js";
import {
  between,
  computed,
  constant,
  isConstant,
  operandOf,
  Wholes,
  fits53,
  fits32,
  implied,
  type Bit,
  type Order,
  type Whole,
} from "./whole.js";

/** `top / scale / per`. What it can be at least and at most is known, and may be less wide than what `top` could be. */
export interface Scaled {
  readonly top: Whole;
  readonly scale: bigint;
  /** A divisor, never below 1. */
  readonly per?: Whole;
  readonly least: Exact;
  readonly most: Exact;
}

const lcm = (a: bigint, b: bigint): bigint => (a === b || b === 1n ? a : a === 1n ? b : (a / gcd(a, b)) * b);
/** A value as a whole number over a scale; undefined where it is none. */
const over = ({ n, d }: Exact, scale: bigint): bigint | undefined =>
  d === scale ? n : d === 1n ? n * scale : scale % d === 0n ? n * (scale / d) : undefined;
const [none, one] = [constant(0n), constant(1n)];

export const fixed = (value: Exact): Scaled => ({
  top: constant(value.n),
  scale: value.d,
  least: value,
  most: value,
});
const isNothing = ({ least, most }: Scaled): boolean => least.n === 0n && most.n === 0n;
/** A whole number as a value. */
export const plain = (top: Whole, scale = 1n): Scaled => ({
  top,
  scale,
  least: rational(top.low, scale),
  most: rational(top.high, scale),
});
export const fixedValue = (value: Scaled): Exact | undefined =>
  compare(value.least, value.most) === 0 ? value.least : undefined;

// How a quotient is computed; what stands twice is told twice.
const quotient: Print = (o) => `quotient(${o[0]}, ${o[1]}, ${o[2]})`;
const halfUpOverFigure: Print = (o) => `((${o[0]} + ${o[1]} + ${o[2]}) / ${o[3]}) | 0`;
const halfUp: Print = (o) => `((${o[0]} + ${o[1]} + ${o[2]}) / (${o[3]} + ${o[4]})) | 0`;
const downWithin32: Print = (o) => `(${o[0]} / ${o[1]}) | 0`;
const upOverFigure: Print = (o) => `((${o[0]} + ${o[1]}) / ${o[2]}) | 0`;
const upWithin32: Print = (o) => `((${o[0]} + (${o[1]} - 1)) / ${o[2]}) | 0`;
const halfEven: Print = (o) => `halfEven(${o[0]}, ${o[1]})`;
const halfUpEitherSign: Print = (o) =>
  `${o[0]} < 0 ? 0 - Math.round((0 - ${o[1]}) / ${o[2]}) : Math.round(${o[3]} / ${o[4]})`;
const floored: Print = (o) => `Math.floor(${o[0]} / ${o[1]})`;
const ceiled: Print = (o) => `0 - Math.floor((0 - ${o[0]}) / ${o[1]})`;
const roundedUp: Print = (o) => `Math.round(${o[0]} / ${o[1]})`;

/** All their least, or all their most, added up. */
function total(values: readonly Scaled[], end: "least" | "most", scale: bigint): Exact {
  let whole = 0n;
  let rest = zero;
  for (const { [end]: value } of values) {
    const within = over(value, scale);
    if (within === undefined) rest = add(rest, value);
    else whole += within;
  }
  return add(rational(whole, scale), rest);
}

export class Scaling {
  readonly wholes: Wholes;

  constructor(private readonly out: Code) {
    this.wholes = new Wholes(out);
  }

  /** The whole number over a scale that is a multiple of its own. */
  private scaledTo({ top, scale }: Scaled, to: bigint): Whole {
    return to === scale ? top : this.wholes.times(top, constant(to / scale));
  }

  /** Both over one scale and one divisor. */
  private alike(a: Scaled, b: Scaled): { x: Whole; y: Whole; scale: bigint; per?: Whole } {
    const scale = lcm(a.scale, b.scale);
    let x = this.scaledTo(a, scale);
    let y = this.scaledTo(b, scale);
    if (!a.per && !b.per) return { x, y, scale };
    if (a.per && b.per && operandOf(a.per) === operandOf(b.per)) return { x, y, scale, per: a.per };
    if (b.per) x = this.wholes.times(x, b.per);
    if (a.per) y = this.wholes.times(y, a.per);
    const per = a.per && b.per ? this.wholes.times(a.per, b.per) : (a.per ?? b.per);
    return { x, y, scale, ...(per ? { per } : {}) };
  }

  /** Nothing below `least` and nothing above `most` can be, so the whole number is no wider than that either. */
  private made(top: Whole, scale: bigint, per: Whole | undefined, least: Exact, most: Exact): Scaled {
    if (compare(least, most) === 0) return fixed(least);
    if (per) return { top: narrowed(top, scale, per, least, most), scale, per, least, most };
    const [low, high] = [over(least, scale), over(most, scale)];
    if (low === undefined || high === undefined || (low <= top.low && high >= top.high))
      return { top, scale, least, most };
    const tight = between(top, low > top.low ? low : top.low, high < top.high ? high : top.high);
    return { top: tight, scale, least, most };
  }

  plus(a: Scaled, b: Scaled): Scaled {
    const { x, y, scale, per } = this.alike(a, b);
    return this.made(this.wholes.plus(x, y), scale, per, add(a.least, b.least), add(a.most, b.most));
  }
  /** All of them together; of whole numbers over known scales in one go. */
  sum(all: readonly Scaled[]): Scaled {
    const values = all.filter((value) => !isNothing(value));
    if (values.length < 2) return values[0] ?? fixed(zero);
    if (values.length < 3 || values.some((value) => value.per))
      return values.reduce((a, b) => this.plus(a, b));
    const scale = values.map((value) => value.scale).reduce(lcm);
    const tops = values.map((value) => this.scaledTo(value, scale));
    const [least, most] = [total(values, "least", scale), total(values, "most", scale)];
    return this.made(this.wholes.sum(tops), scale, undefined, least, most);
  }
  negative(a: Scaled): Scaled {
    return this.made(this.wholes.minus(none, a.top), a.scale, a.per, neg(a.most), neg(a.least));
  }
  minus(a: Scaled, b: Scaled): Scaled {
    const { x, y, scale, per } = this.alike(a, b);
    return this.made(
      this.wholes.minus(x, y),
      scale,
      per,
      add(a.least, neg(b.most)),
      add(a.most, neg(b.least)),
    );
  }
  times(a: Scaled, b: Scaled): Scaled {
    const positive = a.least.n >= 0n && b.least.n >= 0n;
    const ends = positive
      ? [mul(a.least, b.least), mul(a.most, b.most)]
      : [mul(a.least, b.least), mul(a.least, b.most), mul(a.most, b.least), mul(a.most, b.most)];
    const per = a.per && b.per ? this.wholes.times(a.per, b.per) : (a.per ?? b.per);
    // A figure of the rubric may share a factor with the scale: 0.5 of 10,000ths are 20,000ths, not more.
    const [one, two] = [reduced(a.top, b.scale), reduced(b.top, a.scale)];
    const top = this.wholes.times(one.top, two.top);
    return this.made(top, (a.scale / two.by) * (b.scale / one.by), per, ends.reduce(min), ends.reduce(max));
  }
  /** Where the divisor is 0 while `where` holds, the exact run-time is asked. */
  over(a: Scaled, b: Scaled, where: Bit): Scaled {
    const known = fixedValue(b);
    if (known && known.n !== 0n) return this.times(a, fixed(div(exactly(1), known)));
    if (b.top.low < 0n) {
      // Divisors are kept above 0.
      const below = this.wholes.compare("<", b.top, none);
      const turned = this.negative(b);
      const most = max(abs(b.least), abs(b.most));
      const far = this.wholes.pick("greater", b.top, turned.top);
      const top = between(far, 0n, far.high);
      return this.over(this.either(below, this.negative(a), a), { ...b, top, least: zero, most }, where);
    }
    this.failUnless(this.wholes.compare(">", b.top, none), where);
    // Where it does not hold, what is divided by is of no matter, only that it is not 0.
    const divisor = b.top.low > 0n ? b.top : this.wholes.pick("greater", b.top, one);
    const below = this.wholes.times(divisor, constant(a.scale / gcd(a.scale, b.scale)));
    const per = a.per ? this.wholes.times(a.per, below) : below;
    let top = this.wholes.times(a.top, constant(b.scale / gcd(a.scale, b.scale)));
    if (b.per) top = this.wholes.times(top, b.per);
    const least = b.per ? rational(1n, b.scale * b.per.high) : rational(divisor.low, b.scale);
    const ends = [a.least, a.most].flatMap((x) => [div(x, least), zero]);
    return this.made(top, 1n, per, ends.reduce(min), ends.reduce(max));
  }
  pick(which: "smaller" | "greater", a: Scaled, b: Scaled): Scaled {
    const of = which === "smaller" ? min : max;
    const [least, most] = [of(a.least, b.least), of(a.most, b.most)];
    if (which === "smaller" ? compare(a.most, b.least) <= 0 : compare(a.least, b.most) >= 0) return a;
    if (which === "smaller" ? compare(b.most, a.least) <= 0 : compare(b.least, a.most) >= 0) return b;
    const { x, y, scale, per } = this.alike(a, b);
    return this.made(this.wholes.pick(which, x, y), scale, per, least, most);
  }
  either(when: Bit, a: Scaled, b: Scaled): Scaled {
    if (when.known !== undefined) return when.known ? a : b;
    const { x, y, scale, per } = this.alike(a, b);
    return this.made(this.wholes.either(when, x, y), scale, per, min(a.least, b.least), max(a.most, b.most));
  }
  compare(op: Order, a: Scaled, b: Scaled): Bit {
    const { x, y } = this.alike(a, b);
    return this.wholes.compare(op, x, y);
  }

  /** Whether it is a whole number of steps. */
  isMultiple(a: Scaled, step: Exact): Bit {
    const top = this.wholes.times(a.top, constant(step.d));
    const by = step.n * a.scale;
    if (a.per || top.big || !fits53(-by, by)) throw new NotScaled("steps of that size");
    return { code: this.out.bind(`+(${top.code} % ${by} === 0)`) };
  }
  /** The same value, known to lie between two. */
  within(a: Scaled, least: Exact, most: Exact): Scaled {
    return this.made(a.top, a.scale, a.per, max(a.least, least), min(a.most, most));
  }

  /** What has been made sure of: conditions, each with those where it was looked at; none stands for everywhere. */
  private readonly sure = new Map<Operand, (Operand | undefined)[]>();

  /** How often something had to be made sure of. */
  guards = 0;

  /** Leaves the unit to the exact run-time where `where` holds and `holds` does not. */
  failUnless(holds: Bit, where: Bit): void {
    if (holds.known === true || where.known === false) return;
    this.guards++;
    const open = where.known === undefined;
    let looked = this.sure.get(operandOf(holds));
    if (!looked) this.sure.set(operandOf(holds), (looked = []));
    if (looked.includes(undefined) || (open && implied(where).some((each) => looked.includes(each)))) return;
    looked.push(open ? operandOf(where) : undefined);
    const around = open ? where.code : undefined;
    if (holds.known === false) this.out.failIf(around === undefined ? "true" : `${around} === 1`);
    // Both are bits: one is above the other only where it is 1 and the other 0.
    else this.out.failIf(around === undefined ? `${holds.code} === 0` : `${around} > ${holds.code}`);
  }

  /** Rounded to decimal places; what has no more places stays as it is. */
  rounded(a: Scaled, places: number, mode: RoundingMode): Scaled {
    const known = fixedValue(a);
    if (known) return fixed(round(known, places, mode));
    const target = 10n ** BigInt(places);
    if (!a.per && target % a.scale === 0n) return a;
    const shared = gcd(target, a.scale);
    const top = this.wholes.times(a.top, constant(target / shared));
    const below = constant(a.scale / shared);
    const per = a.per ? this.wholes.times(a.per, below) : below;
    const [least, most] = [round(a.least, places, mode), round(a.most, places, mode)];
    const ends = { low: least.n * (target / least.d), high: most.n * (target / most.d) };
    return this.made(this.quotient(top, per, ends, mode), target, undefined, least, most);
  }

  /** `top / per` as a whole number; right by proof while twice the dividend and the divisor stay within 53 bits. */
  private quotient(
    top: Whole,
    per: Whole,
    ends: { readonly low: bigint; readonly high: bigint },
    mode: RoundingMode,
  ): Whole {
    // What came to be small again is a plain number again.
    if (top.big || per.big) {
      const [small, by] = [this.wholes.narrowed(top), this.wholes.narrowed(per)];
      if (!small.big && !by.big) return this.quotient(small, by, ends, mode);
    }
    const far = 2n * (top.high > -top.low ? top.high : -top.low) + per.high;
    if (top.big || per.big || !fits53(-far, far)) {
      this.out.exactly("quotient");
      const value = this.out.made([this.wholes.asBig(top), this.wholes.asBig(per), `"${mode}"`], quotient);
      return this.wholes.narrowed(computed(value, ends, true));
    }
    const made = (operands: readonly Operand[], print: Print): Whole =>
      computed(this.out.made(operands, print), ends);
    const [n, d] = [operandOf(top), operandOf(per)];
    const positive = top.low >= 0n;
    if (mode === "half-up" && positive && fits32(0n, far) && fits32(0n, 2n * per.high)) {
      if (isConstant(per)) return made([n, n, d, String(2n * per.low)], halfUpOverFigure);
      return made([n, n, d, d, d], halfUp);
    }
    if ((mode === "up" || mode === "down") && positive && fits32(0n, far)) {
      if (mode === "down") return made([n, d], downWithin32);
      if (isConstant(per)) return made([n, String(per.low - 1n), d], upOverFigure);
      return made([n, d, d], upWithin32);
    }
    if (mode === "half-even") {
      this.out.exactly("halfEven");
      return made([n, d], halfEven);
    }
    if (mode === "half-up" && !positive) return made([n, n, d, n, d], halfUpEitherSign);
    return made([n, d], mode === "down" ? floored : mode === "up" ? ceiled : roundedUp);
  }

  /** As the number a result carries: the double nearest to it. */
  number(a: Scaled): string {
    const known = fixedValue(a);
    if (known && decimalPlaces(known) !== undefined) return literalOf(known);
    const below = a.per ? this.wholes.times(a.per, constant(a.scale)) : constant(a.scale);
    if (a.top.big || below.big) return `${this.out.exactly("nearest")}(${big(a.top)}, ${big(below)})`;
    // Never -0.
    const top = a.top.low < 0n && !fits32(a.top.low, a.top.high) ? `(${a.top.code} + 0)` : a.top.code;
    return isConstant(below) && below.low === 1n ? top : `${top} / ${below.code}`;
  }
}

/** A dividend is no further from 0 than the greatest quotient, times what it is divided by. */
function narrowed(top: Whole, scale: bigint, { low, high }: Whole, least: Exact, most: Exact): Whole {
  const times = (x: Exact, per: bigint): Exact => mul(x, exactly(scale * per));
  const from = ceil(times(least, least.n < 0n ? high : low));
  const to = floor(times(most, most.n < 0n ? low : high));
  return between(top, from > top.low ? from : top.low, to < top.high ? to : top.high);
}

const big = (a: Whole): string => (a.big ? a.code : isConstant(a) ? `${a.low}n` : `BigInt(${a.code})`);

/** A decimal as it is written in code. */
const literalOf = (value: Exact): string => String(toNumber(value));

/** A figure divided by what it shares with a scale. */
function reduced(top: Whole, scale: bigint): { top: Whole; by: bigint } {
  if (!isConstant(top)) return { top, by: 1n };
  const by = gcd(top.low, scale);
  return by <= 1n ? { top, by: 1n } : { top: constant(top.low / by), by };
}
