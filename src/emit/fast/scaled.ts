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
import {
  constant,
  isConstant,
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

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

export const fixed = (value: Exact): Scaled => ({
  top: constant(value.n),
  scale: value.d,
  least: value,
  most: value,
});
/** A whole number as a value. */
export const plain = (top: Whole, scale = 1n): Scaled => ({
  top,
  scale,
  least: rational(top.low, scale),
  most: rational(top.high, scale),
});
export const fixedValue = (value: Scaled): Exact | undefined =>
  compare(value.least, value.most) === 0 ? value.least : undefined;

export class Scaling {
  readonly wholes: Wholes;

  constructor(private readonly out: Code) {
    this.wholes = new Wholes(out);
  }

  /** Both over one scale and one divisor. */
  private alike(a: Scaled, b: Scaled): { x: Whole; y: Whole; scale: bigint; per?: Whole } {
    const scale = lcm(a.scale, b.scale);
    let x = this.wholes.times(a.top, constant(scale / a.scale));
    let y = this.wholes.times(b.top, constant(scale / b.scale));
    if (a.per?.code === b.per?.code) return { x, y, scale, ...(a.per ? { per: a.per } : {}) };
    if (b.per) x = this.wholes.times(x, b.per);
    if (a.per) y = this.wholes.times(y, a.per);
    const per = a.per && b.per ? this.wholes.times(a.per, b.per) : (a.per ?? b.per);
    return { x, y, scale, ...(per ? { per } : {}) };
  }

  /** Nothing below `least` and nothing above `most` can be, so the whole number is no wider than that either. */
  private made(top: Whole, scale: bigint, per: Whole | undefined, least: Exact, most: Exact): Scaled {
    if (compare(least, most) === 0) return fixed(least);
    if (per) return { top: narrowed(top, scale, per, least, most), scale, per, least, most };
    const [low, high] = [least.n * (scale / gcd(scale, least.d)), most.n * (scale / gcd(scale, most.d))];
    const sure = scale % least.d === 0n && scale % most.d === 0n;
    const tight = sure
      ? { ...top, low: low > top.low ? low : top.low, high: high < top.high ? high : top.high }
      : top;
    return { top: tight, scale, least, most };
  }

  plus(a: Scaled, b: Scaled): Scaled {
    const { x, y, scale, per } = this.alike(a, b);
    return this.made(this.wholes.plus(x, y), scale, per, add(a.least, b.least), add(a.most, b.most));
  }
  /** All of them together; of whole numbers over known scales in one go. */
  sum(values: readonly Scaled[]): Scaled {
    if (values.length < 3 || values.some((value) => value.per))
      return values.reduce((a, b) => this.plus(a, b), fixed(zero));
    const scale = values.map((value) => value.scale).reduce(lcm);
    const tops = values.map((value) => this.wholes.times(value.top, constant(scale / value.scale)));
    const least = values.map((value) => value.least).reduce(add);
    const most = values.map((value) => value.most).reduce(add);
    return this.made(this.wholes.sum(tops), scale, undefined, least, most);
  }
  negative(a: Scaled): Scaled {
    return this.made(this.wholes.minus(constant(0n), a.top), a.scale, a.per, neg(a.most), neg(a.least));
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
    const ends = [mul(a.least, b.least), mul(a.least, b.most), mul(a.most, b.least), mul(a.most, b.most)];
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
      const below = this.wholes.compare("<", b.top, constant(0n));
      const turned = this.negative(b);
      const most = max(abs(b.least), abs(b.most));
      const top = { ...this.wholes.pick("greater", b.top, turned.top), low: 0n };
      return this.over(this.either(below, this.negative(a), a), { ...b, top, least: zero, most }, where);
    }
    this.failUnless(this.wholes.compare(">", b.top, constant(0n)), where);
    // Where it does not hold, what is divided by is of no matter, only that it is not 0.
    const divisor = b.top.low > 0n ? b.top : this.wholes.pick("greater", b.top, constant(1n));
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

  /** What has been made sure of: a condition, and where it was looked at. */
  private readonly sure: { readonly holds: string; readonly where: string | undefined }[] = [];

  /** Leaves the unit to the exact run-time where `where` holds and `holds` does not. */
  failUnless(holds: Bit, where: Bit): void {
    if (holds.known === true || where.known === false) return;
    const around = where.known === undefined ? where.code : undefined;
    const before = implied(where);
    const known = this.sure.some(
      (each) => each.holds === holds.code && (each.where === undefined || before.includes(each.where)),
    );
    if (known) return;
    this.sure.push({ holds: holds.code, where: around });
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
      const code = `${this.out.exactly("quotient")}(${big(top)}, ${big(per)}, "${mode}")`;
      return this.wholes.narrowed({ code: this.out.bind(code), ...ends, big: true });
    }
    const [n, d] = [top.code, per.code];
    const positive = top.low >= 0n;
    if (mode === "half-up" && positive && fits32(0n, far) && fits32(0n, 2n * per.high)) {
      const [twice, two] = isConstant(per) ? [per.low, 2n * per.low] : [d, `(${d} + ${d})`];
      return { code: this.out.bind(`((${n} + ${n} + ${twice}) / ${two}) | 0`), ...ends };
    }
    if ((mode === "up" || mode === "down") && positive && fits32(0n, far)) {
      const up = isConstant(per) ? String(per.low - 1n) : `(${d} - 1)`;
      return { code: this.out.bind(`(${mode === "up" ? `(${n} + ${up})` : n} / ${d}) | 0`), ...ends };
    }
    const code =
      mode === "half-even"
        ? `${this.out.exactly("halfEven")}(${n}, ${d})`
        : mode === "down"
          ? `Math.floor(${n} / ${d})`
          : mode === "up"
            ? `0 - Math.floor((0 - ${n}) / ${d})`
            : positive
              ? `Math.round(${n} / ${d})`
              : `${n} < 0 ? 0 - Math.round((0 - ${n}) / ${d}) : Math.round(${n} / ${d})`;
    return { code: this.out.bind(code), ...ends };
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
  return { ...top, low: from > top.low ? from : top.low, high: to < top.high ? to : top.high };
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
