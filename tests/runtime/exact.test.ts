import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as x from "../../src/runtime/exact.js";

// Enough digits that the oracle itself never rounds; a copy of its own, never the shared constructor.
const Oracle = Decimal.clone({ precision: 400, toExpNeg: -1e6, toExpPos: 1e6 });

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 30n });
const nonZero = whole.filter((n) => n !== 0n);
const fraction = fc.tuple(whole, nonZero).map(([n, d]) => x.rational(n, d));
const smallFraction = fc
  .tuple(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: 1n, max: 40n }))
  .map(([n, d]) => x.rational(n, d));
const decimalText = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.option(fc.stringMatching(/^\d{1,20}$/)))
  .map(([negative, n, digits]) => `${negative ? "-" : ""}${n}${digits === null ? "" : `.${digits}`}`);

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const isLowest = ({ n, d }: x.Exact): boolean => d > 0n && gcd(n, d) === 1n;

describe("rationals", () => {
  test("rational is in lowest terms and keeps its value", () => {
    fc.assert(
      fc.property(whole, nonZero, (n, d) => {
        const r = x.rational(n, d);
        expect(isLowest(r)).toBe(true);
        expect(r.n * d).toBe(n * r.d);
      }),
    );
  });

  test("rational refuses a zero denominator", () => {
    expect(() => x.rational(1n, 0n)).toThrow(RangeError);
    expect(() => x.div(x.one, x.zero)).toThrow(RangeError);
    expect(() => x.power(x.zero, -1n)).toThrow(RangeError);
  });

  test("add, sub, mul, div are those of cross-multiplied whole numbers, in lowest terms", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const sum = x.add(a, b);
        expect(sum.n * a.d * b.d).toBe((a.n * b.d + b.n * a.d) * sum.d);
        const difference = x.sub(a, b);
        expect(difference.n * a.d * b.d).toBe((a.n * b.d - b.n * a.d) * difference.d);
        const product = x.mul(a, b);
        expect(product.n * a.d * b.d).toBe(a.n * b.n * product.d);
        expect([sum, difference, product].every(isLowest)).toBe(true);
        if (b.n !== 0n) {
          const quotient = x.div(a, b);
          expect(isLowest(quotient)).toBe(true);
          expect(x.equal(x.mul(quotient, b), a)).toBe(true);
        }
      }),
    );
  });

  test("add and mul are commutative, associative and distributive to the digit", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(x.add(a, b)).toEqual(x.add(b, a));
        expect(x.add(x.add(a, b), c)).toEqual(x.add(a, x.add(b, c)));
        expect(x.mul(x.mul(a, b), c)).toEqual(x.mul(a, x.mul(b, c)));
        expect(x.mul(a, x.add(b, c))).toEqual(x.add(x.mul(a, b), x.mul(a, c)));
        expect(x.sum([a, b, c])).toEqual(x.add(a, x.add(b, c)));
      }),
    );
  });

  test("power repeats multiplication, a negative exponent its inverse", () => {
    fc.assert(
      fc.property(smallFraction, fc.integer({ min: 0, max: 12 }), (a, exponent) => {
        let product = x.one;
        for (let i = 0; i < exponent; i++) product = x.mul(product, a);
        expect(x.power(a, BigInt(exponent))).toEqual(product);
        if (a.n !== 0n) expect(x.power(a, BigInt(-exponent))).toEqual(x.div(x.one, product));
      }),
    );
  });

  test("compare, min, max, abs and neg agree with the sign of the difference", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const sign = a.n * b.d - b.n * a.d;
        expect(Math.sign(x.compare(a, b))).toBe(sign > 0n ? 1 : sign < 0n ? -1 : 0);
        expect(x.equal(a, b)).toBe(sign === 0n);
        expect(x.compare(x.min(a, b), x.max(a, b))).toBeLessThanOrEqual(0);
        expect(x.add(x.min(a, b), x.max(a, b))).toEqual(x.add(a, b));
        expect(x.isZero(x.add(a, x.neg(a)))).toBe(true);
        expect(x.abs(a)).toEqual(x.max(a, x.neg(a)));
      }),
    );
  });

  test("floor and ceil are the nearest whole numbers on either side", () => {
    fc.assert(
      fc.property(fraction, (a) => {
        const low = x.floor(a);
        const high = x.ceil(a);
        expect(low * a.d <= a.n && a.n < (low + 1n) * a.d).toBe(true);
        expect(high * a.d >= a.n && a.n > (high - 1n) * a.d).toBe(true);
        expect(high - low).toBe(x.isWhole(a) ? 0n : 1n);
      }),
    );
  });
});

describe("rounding", () => {
  const modes: readonly (readonly [x.RoundingMode, Decimal.Rounding])[] = [
    ["half-up", Decimal.ROUND_HALF_UP],
    ["half-even", Decimal.ROUND_HALF_EVEN],
    ["up", Decimal.ROUND_CEIL],
    ["down", Decimal.ROUND_FLOOR],
  ];

  test.each(modes)("%s agrees with decimal.js on decimals, ties among them", (mode, rounding) => {
    const tie = fc
      .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 6 }))
      .map(
        ([n, places]) =>
          [new Oracle(n).plus(0.5).times(new Oracle(10).pow(-places)).toFixed(), places] as const,
      );
    const any = fc.tuple(decimalText, fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.oneof(tie, any), ([text, places]) => {
        const ours = x.toFixed(x.round(x.exact(text), places, mode), places);
        const theirs = new Oracle(text).toDecimalPlaces(places, rounding);
        expect(ours).toBe((theirs.isZero() ? theirs.abs() : theirs).toFixed(places));
      }),
      { numRuns: 500 },
    );
  });

  test.each(modes)("%s is exact on fractions no decimal can say", (mode, rounding) => {
    fc.assert(
      fc.property(smallFraction, fc.integer({ min: 0, max: 6 }), (a, places) => {
        // 400 digits of a fraction with so small a denominator are never mistaken for a tie.
        const quotient = new Oracle(a.n.toString()).div(a.d.toString()).toDecimalPlaces(places, rounding);
        expect(x.print(x.round(a, places, mode))).toBe(
          (quotient.isZero() ? quotient.abs() : quotient).toFixed(),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("half up and half even are symmetric about zero, up and down are each other's mirror", () => {
    fc.assert(
      fc.property(smallFraction, fc.integer({ min: 0, max: 3 }), (a, places) => {
        for (const mode of ["half-up", "half-even"] as const)
          expect(x.round(x.neg(a), places, mode)).toEqual(x.neg(x.round(a, places, mode)));
        expect(x.round(x.neg(a), places, "up")).toEqual(x.neg(x.round(a, places, "down")));
      }),
    );
  });

  test("2.345 rounds half up to 2.35 and half even to 2.34, -2.345 to -2.35 and -2.34", () => {
    const rounded = (text: string, mode: x.RoundingMode) => x.print(x.round(x.exact(text), 2, mode));
    expect(rounded("2.345", "half-up")).toBe("2.35");
    expect(rounded("2.345", "half-even")).toBe("2.34");
    expect(rounded("-2.345", "half-up")).toBe("-2.35");
    expect(rounded("-2.345", "half-even")).toBe("-2.34");
    expect(rounded("-2.341", "up")).toBe("-2.34");
    expect(rounded("-2.341", "down")).toBe("-2.35");
  });
});

describe("texts", () => {
  test("parseExact reads what decimal.js reads", () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const places = new Oracle(text).decimalPlaces();
        expect(x.toFixed(x.exact(text), places)).toBe(
          new Oracle(text).toFixed(places).replace(/^-(?=0(\.0*)?$)/, ""),
        );
      }),
    );
  });

  test("parseExact reads every finite number's print as exactly that decimal", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const value = x.exact(String(number));
        expect(x.toNumber(value)).toBe(number === 0 ? 0 : number);
        expect(x.print(value)).toBe(
          new Oracle(String(number))
            .abs()
            .toFixed()
            .replace(/^/, number < 0 ? "-" : ""),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    "",
    "-",
    ".5",
    "5.",
    "1_000",
    "1,000",
    "0x1f",
    "NaN",
    "Infinity",
    "1e",
    "1e1000",
    "１",
    " 1",
    "1 ",
  ])("parseExact refuses %j", (text) => {
    expect(x.parseExact(text)).toBeUndefined();
    expect(() => x.exact(text)).toThrow(RangeError);
  });

  test("print and parseExact are inverse on decimals, and print is the shortest", () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const value = x.exact(text);
        const printed = x.print(value);
        expect(x.exact(printed)).toEqual(value);
        expect(printed).not.toMatch(/\.\d*0$|\.$|^-0$|^0\d/);
      }),
    );
  });

  test("print shows a fraction where no decimal ends", () => {
    expect(x.print(x.rational(2n, 3n))).toBe("2/3");
    expect(x.print(x.rational(-10n, 6n))).toBe("-5/3");
    expect(x.print(x.rational(5n, 4n))).toBe("1.25");
  });

  test("decimalPlaces is the fewest places that are exact", () => {
    fc.assert(
      fc.property(smallFraction, (a) => {
        const places = x.decimalPlaces(a);
        const found = Array.from({ length: 12 }, (_, i) => i).find(
          (i) => (a.n * 10n ** BigInt(i)) % a.d === 0n,
        );
        expect(places).toBe(found);
      }),
    );
  });
});

/** Whole numbers at the ends of what is reckoned in small numbers, and random ones of every length. */
const atEnds = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(2n ** 31n, 10n ** 9n, 10n ** 6n, 10n ** 15n, 2n ** 32n, 2n ** 53n, 2n ** 62n, 1n),
      fc.bigInt({ min: -3n, max: 3n }),
      fc.constantFrom(1n, -1n),
    )
    .map(([end, beside, sign]) => (end + beside) * sign),
  fc
    .integer({ min: 1, max: 70 })
    .chain((bits) => fc.bigInt({ min: -(2n ** BigInt(bits)), max: 2n ** BigInt(bits) })),
);
const dividing = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([twos, fives]) => 2n ** BigInt(twos) * 5n ** BigInt(fives));
const divisors = fc.oneof(
  atEnds.filter((d) => d !== 0n),
  dividing,
);

describe("numbers at the ends of what is small", () => {
  test("are in lowest terms, and print as what they are", () => {
    fc.assert(
      fc.property(atEnds, divisors, (n, d) => {
        const value = x.rational(n, d);
        expect(isLowest(value)).toBe(true);
        expect(value.n * d).toBe(n * value.d);
        const printed = x.print(value);
        const quotient = new Oracle(n.toString()).div(d.toString());
        const ends = x.decimalPlaces(value) !== undefined;
        expect(printed).toBe(
          ends ? quotient.plus(0).toFixed().replace(/^-0$/, "0") : `${value.n}/${value.d}`,
        );
      }),
      { numRuns: 3000 },
    );
  });

  test("round as they do in long division", () => {
    fc.assert(
      fc.property(atEnds, divisors, fc.integer({ min: 0, max: 9 }), (n, d, places) => {
        const value = x.rational(n, d);
        const scaled = value.n * 10n ** BigInt(places);
        const low = scaled / value.d - (scaled % value.d < 0n ? 1n : 0n);
        const rest = scaled - low * value.d;
        const at = (top: bigint): x.Exact => x.rational(top, 10n ** BigInt(places));
        const up = rest > 0n ? low + 1n : low;
        expect(x.round(value, places, "down")).toEqual(at(low));
        expect(x.round(value, places, "up")).toEqual(at(up));
        const tie = rest * 2n === value.d;
        const nearest = rest * 2n > value.d ? up : low;
        expect(x.round(value, places, "half-up")).toEqual(at(tie ? (n > 0n === d > 0n ? up : low) : nearest));
        expect(x.round(value, places, "half-even")).toEqual(at(tie ? (low % 2n === 0n ? low : up) : nearest));
      }),
      { numRuns: 3000 },
    );
  });

  test("become the nearest double", () => {
    fc.assert(
      fc.property(atEnds, divisors, (n, d) => {
        const value = x.rational(n, d);
        const number = x.toNumber(value);
        expect(Object.is(number, -0)).toBe(false);
        const error = (double: number): x.Exact => x.abs(x.sub(exactDouble(double), value));
        const step = number * 2 ** -53;
        for (const neighbour of [number + step, number - step])
          expect(x.compare(error(number), error(neighbour))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The value a double has in binary, not that of its print. */
function exactDouble(double: number): x.Exact {
  let denominator = 1n;
  // Doubling is exact.
  for (; !Number.isInteger(double); double *= 2) denominator *= 2n;
  return x.rational(BigInt(double), denominator);
}

describe("toNumber", () => {
  test("of a decimal is the double its text stands for", () => {
    fc.assert(
      fc.property(decimalText, (text) => {
        const number = Number(text);
        expect(x.toNumber(x.exact(text))).toBe(number === 0 ? 0 : number);
      }),
      { numRuns: 1000 },
    );
  });

  test("of a fraction of whole doubles is their correctly rounded quotient", () => {
    const int = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        int,
        int.filter((d) => d !== 0),
        (n, d) => {
          expect(x.toNumber(x.rational(BigInt(n), BigInt(d)))).toBe(n === 0 ? 0 : n / d);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("of large and small fractions is the double nearest to them", () => {
    fc.assert(
      fc.property(positive, positive, (n, d) => {
        const number = x.toNumber(x.rational(n, d));
        const error = (double: number): x.Exact => x.abs(x.sub(exactDouble(double), x.rational(n, d)));
        const step = number * 2 ** -53;
        for (const neighbour of [number + step, number - step])
          expect(x.compare(error(number), error(neighbour))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
