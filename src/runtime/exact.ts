// Exact rational numbers: the only numbers on the path of a score.

/** An exact rational n/d in lowest terms, d > 0. Treat as immutable; make one with `rational`, `whole` or `parseExact`. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

/** The greatest common divisor, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  // Large numbers stay large, whatever they are rounded to.
  let [m, n] = [Math.abs(Number(a)), Math.abs(Number(b))];
  if (m < 2 ** 31 && n < 2 ** 31) {
    m |= 0;
    n |= 0;
    while (n !== 0) {
      const rest = (m % n) | 0;
      m = n;
      n = rest;
    }
    return m === 1 ? 1n : BigInt(m);
  }
  while (b !== 0n) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0n ? -a : a;
}

/** n/d in lowest terms. Throws RangeError when d is 0: callers guard every division first. */
export function rational(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new RangeError("division by zero");
  if (d === 1n) return { n, d };
  if (d < 0n) {
    n = -n;
    d = -d;
  }
  const g = gcd(n, d);
  return g === 1n ? { n, d } : { n: n / g, d: d / g };
}

export const whole = (n: number | bigint): Exact => ({ n: BigInt(n), d: 1n });
export const zero: Exact = whole(0);
export const one: Exact = whole(1);

const powersOfTen = Array.from({ length: 16 }, (_, places) => 10n ** BigInt(places));
const tenTo = (places: number): bigint => powersOfTen[places] ?? 10n ** BigInt(places);

/** Most figures of a rubric: a few digits, a point among them. */
const plainForm = /^\d{1,15}(?:\.\d{1,15})?$/;

const decimalForm = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads a plain decimal such as `-12.50` (an exponent of up to three digits is allowed, as `String(number)` prints one). */
export function parseExact(text: string): Exact | undefined {
  if (plainForm.test(text)) {
    const point = text.indexOf(".");
    if (point < 0) return { n: BigInt(text), d: 1n };
    const digits = text.slice(0, point) + text.slice(point + 1);
    return rational(BigInt(digits), tenTo(text.length - point - 1));
  }
  const m = decimalForm.exec(text);
  if (!m) return undefined;
  const digits = m[3] ?? "";
  const exponent = Number(m[4] ?? 0) - digits.length;
  let n = BigInt(m[2]! + digits);
  if (m[1] === "-") n = -n;
  return exponent >= 0 ? whole(n * tenTo(exponent)) : rational(n, tenTo(-exponent));
}

/** The exact value of a decimal literal the caller knows to be well formed, as emitted code writes them. */
export function exact(text: string): Exact {
  const value = parseExact(text);
  if (!value) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

export const add = (a: Exact, b: Exact): Exact => plus(a, b.n, b.d);
export const sub = (a: Exact, b: Exact): Exact => plus(a, -b.n, b.d);

/** a and n/d together, the latter in lowest terms too. */
function plus(a: Exact, n: bigint, d: bigint): Exact {
  if (a.d === d) return rational(a.n + n, d);
  // A whole number beside a fraction leaves its terms the lowest.
  if (d === 1n) return { n: a.n + n * a.d, d: a.d };
  if (a.d === 1n) return { n: a.n * d + n, d };
  return rational(a.n * d + n * a.d, a.d * d);
}

export const mul = (a: Exact, b: Exact): Exact => rational(a.n * b.n, a.d * b.d);
export const div = (a: Exact, b: Exact): Exact => rational(a.n * b.d, a.d * b.n);
export const neg = (a: Exact): Exact => ({ n: -a.n, d: a.d });
export const abs = (a: Exact): Exact => (a.n < 0n ? neg(a) : a);

/** a to the power of a whole exponent; a negative exponent of zero throws RangeError. */
export function power(a: Exact, exponent: bigint): Exact {
  return exponent >= 0n ? { n: a.n ** exponent, d: a.d ** exponent } : div(one, power(a, -exponent));
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const alike = a.d === b.d;
  const left = alike || b.d === 1n ? a.n : a.n * b.d;
  const right = alike || a.d === 1n ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}
export const equal = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d;
export const isZero = (a: Exact): boolean => a.n === 0n;
export const isWhole = (a: Exact): boolean => a.d === 1n;
export const min = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const max = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const sum = (values: Iterable<Exact>): Exact => {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
};

/** The largest whole number not above a. */
export function floor(a: Exact): bigint {
  const q = a.n / a.d;
  return a.n < 0n && q * a.d !== a.n ? q - 1n : q;
}

/** The smallest whole number not below a. */
export const ceil = (a: Exact): bigint => -floor(neg(a));

/** Ways to round that a rubric may declare. `half-up` and `half-even` are symmetric about zero; `up`/`down` go toward plus/minus infinity. */
export type RoundingMode = "half-up" | "half-even" | "up" | "down";

/** a rounded to `places` decimal places (0 or more). */
export function round(a: Exact, places: number, mode: RoundingMode): Exact {
  if (a.d === 1n) return a;
  const scale = tenTo(places);
  const scaled = a.n * scale;
  const low = scaled / a.d;
  const rest = scaled - low * a.d;
  // It has no more places than that.
  if (rest === 0n) return a;
  return rational(low + roundedBy(low, rest, a.d, mode), scale);
}

/** What rounding adds to a quotient cut off toward zero; the rest has the sign of the whole and is not 0. */
function roundedBy(quotient: bigint, rest: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const away = rest < 0n ? -1n : 1n;
  if (mode === "up") return away < 0n ? 0n : 1n;
  if (mode === "down") return away < 0n ? -1n : 0n;
  const twice = rest * away * 2n;
  if (twice === divisor) return mode === "half-up" || quotient % 2n !== 0n ? away : 0n;
  return twice > divisor ? away : 0n;
}

/** The number of decimal places that print `a` exactly, or undefined when its decimal never ends. */
export function decimalPlaces(a: Exact): number | undefined {
  // Nearly all numbers have few places.
  for (let places = 0; places < powersOfTen.length; places++)
    if (powersOfTen[places]! % a.d === 0n) return places;
  let d = a.d;
  let twos = 0;
  let fives = 0;
  while (d % 2n === 0n) ((d /= 2n), twos++);
  while (d % 5n === 0n) ((d /= 5n), fives++);
  return d === 1n ? Math.max(twos, fives) : undefined;
}

/** `a` as a decimal with exactly `places` places, which must suffice (see `decimalPlaces`) or `a` must have been rounded to them. */
export function toFixed(a: Exact, places: number): string {
  const digits = ((a.n < 0n ? -a.n : a.n) * tenTo(places)) / a.d;
  const text = digits.toString().padStart(places + 1, "0");
  const sign = a.n < 0n && digits !== 0n ? "-" : "";
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** n/d in lowest terms where d divides a million, and is not 1, by whole numbers of at most 15 digits alone. */
function printSmall(n: number, d: number): string {
  const millionths = Math.abs(n) * (1_000_000 / d);
  let rest = millionths % 1_000_000;
  const whole = (millionths - rest) / 1_000_000;
  let places = 6;
  for (; rest % 10 === 0; rest /= 10) places--;
  const digits = String(rest);
  return `${n < 0 ? "-" : ""}${whole}.${digits.length === places ? digits : digits.padStart(places, "0")}`;
}

/** The shortest exact text: a decimal such as `1.25`, or a fraction such as `2/3` when no decimal is exact. */
export function print(a: Exact): string {
  // Large numbers stay large, whatever they are rounded to.
  const [n, d] = [Number(a.n), Number(a.d)];
  if (Math.abs(n) < 1_000_000_000) {
    if (d === 1) return String(n);
    if (1_000_000 % d === 0) return printSmall(n, d);
  }
  if (a.d === 1n) return a.n.toString();
  const places = decimalPlaces(a);
  return places === undefined ? `${a.n}/${a.d}` : toFixed(a, places);
}

/** The double nearest to `a`; it prints as the exact decimal whenever that has at most 15 significant digits. */
export function toNumber(a: Exact): number {
  const [n, d] = [Number(a.n), Number(a.d)];
  // Where both are exact as doubles, a division gives the double nearest to what they make.
  if (Math.abs(n) <= Number.MAX_SAFE_INTEGER && d <= Number.MAX_SAFE_INTEGER) return n / d;
  const places = decimalPlaces(a);
  // Number() rounds a decimal text correctly. An endless decimal gets far more digits than a double can tell apart, and a last
  // digit that says that more follows, so that it never looks like a tie.
  return Number(places === undefined ? `${toFixed(a, 60 + a.d.toString().length)}1` : toFixed(a, places));
}
