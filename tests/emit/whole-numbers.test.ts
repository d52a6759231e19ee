// Values in whole numbers, made at random of random ranges: each is what exact fractions give, and lies where it is said to lie, at
// the ends of every range too. And how values are written: which names stand where.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Code } from "../../src/emit/fast/code.js";
import { fixed, plain, Scaling, type Scaled } from "../../src/emit/fast/scaled.js";
import { constant, fits32, fits53, yes, type Bit } from "../../src/emit/fast/whole.js";
import { Writer } from "../../src/emit/writer.js";
import * as exact from "../../src/runtime/exact.js";
import { type Exact, rational } from "../../src/runtime/exact.js";

interface Fact {
  readonly scale: bigint;
  readonly low: bigint;
  readonly high: bigint;
}
/** What is done with the values there are, told by their places. */
interface Action {
  readonly kind:
    | "plus"
    | "minus"
    | "times"
    | "smaller"
    | "greater"
    | "either"
    | "sum"
    | "negative"
    | "over"
    | "rounded"
    | "figure";
  readonly of: readonly number[];
  readonly mode: exact.RoundingMode;
  readonly places: number;
  readonly figure: Exact;
}
interface Plan {
  readonly facts: readonly Fact[];
  readonly actions: readonly Action[];
}

const ends = [0n, 1n, 2n, 100n, 46_341n, 1_000_000n, 2_147_483_647n, 2_147_483_648n, 9_007_199_254_740_991n];
const whole = fc.oneof(
  fc.constantFrom(...ends, ...ends.map((n) => -n)),
  fc.bigInt({ min: -5000n, max: 5000n }),
);
const fact: fc.Arbitrary<Fact> = fc
  .tuple(whole, whole, fc.constantFrom(1n, 1n, 2n, 100n, 10_000n, 1_000_000n))
  .map(([a, b, scale]) => ({ scale, low: a < b ? a : b, high: a < b ? b : a }));
const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(
    "plus",
    "minus",
    "times",
    "smaller",
    "greater",
    "either",
    "sum",
    "negative",
    "over",
    "rounded",
    "figure",
  ),
  of: fc.array(fc.nat(1000), { minLength: 3, maxLength: 5 }),
  mode: fc.constantFrom("half-up", "half-even", "up", "down"),
  places: fc.integer({ min: 0, max: 4 }),
  figure: fc
    .tuple(fc.bigInt({ min: -40n, max: 40n }), fc.constantFrom(1n, 1n, 2n, 3n, 10n, 100n))
    .map(([n, d]) => rational(n, d)),
});
const plan: fc.Arbitrary<Plan> = fc.record({
  facts: fc.array(fact, { minLength: 3, maxLength: 3 }),
  actions: fc.array(action, { minLength: 3, maxLength: 9 }),
});

/** The same in emitted code and, of given facts, as exact fractions. A divisor that can be 0 or less is passed over. */
function carryOut({ facts, actions }: Plan, code: Code): { made: Scaled[]; of: (given: Exact[]) => Exact[] } {
  const scaling = new Scaling(code);
  const made = facts.map(({ scale, low, high }, i) => plain({ code: `fact${i}`, low, high }, scale));
  const steps: ((values: readonly Exact[]) => Exact)[] = [];
  for (const { kind, of, mode, places, figure } of actions) {
    const chosen = of.map((n) => n % made.length);
    const [a, b] = [made[chosen[0]!]!, made[chosen[1]!]!];
    const at = (i: number) => (values: readonly Exact[]) => values[chosen[i]!]!;
    const [x, y] = [at(0), at(1)];
    const add = (value: Scaled, step: (values: readonly Exact[]) => Exact): void => {
      made.push(value);
      steps.push(step);
    };
    if (kind === "plus") add(scaling.plus(a, b), (v) => exact.add(x(v), y(v)));
    else if (kind === "minus") add(scaling.minus(a, b), (v) => exact.sub(x(v), y(v)));
    else if (kind === "times") add(scaling.times(a, b), (v) => exact.mul(x(v), y(v)));
    else if (kind === "smaller") add(scaling.pick("smaller", a, b), (v) => exact.min(x(v), y(v)));
    else if (kind === "greater") add(scaling.pick("greater", a, b), (v) => exact.max(x(v), y(v)));
    else if (kind === "negative") add(scaling.negative(a), (v) => exact.neg(x(v)));
    else if (kind === "figure") add(fixed(figure), () => figure);
    else if (kind === "sum")
      add(scaling.sum(chosen.map((i) => made[i]!)), (v) => exact.sum(chosen.map((i) => v[i]!)));
    else if (kind === "rounded")
      add(scaling.rounded(a, places, mode), (v) => exact.round(x(v), places, mode));
    else if (kind === "either") {
      const [c, d] = [made[chosen[2]!]!, fixed(figure)];
      const { wholes } = scaling;
      const when: Bit = wholes.any([
        wholes.all([scaling.compare("<", a, b), wholes.not(scaling.compare("===", a, c))]),
        scaling.compare(">=", c, d),
      ]);
      const z = at(2);
      const holds = (v: readonly Exact[]): boolean =>
        (exact.compare(x(v), y(v)) < 0 && !exact.equal(x(v), z(v))) || exact.compare(z(v), figure) >= 0;
      add(scaling.either(when, a, b), (v) => (holds(v) ? x(v) : y(v)));
    } else if (b.top.low > 0n) add(scaling.over(a, b, yes), (v) => exact.div(x(v), y(v)));
  }
  return {
    made,
    of: (given) => {
      const values = [...given];
      // A step that made nothing has no place.
      for (const step of steps) values.push(step(values));
      return values;
    },
  };
}

const folder = join("dist", "test-emitted");

describe("values in whole numbers", () => {
  it("are what exact fractions give, within the ends they are said to have", async () => {
    const used = { helpers: new Set<never>(), imports: new Set<never>() };
    const plans = fc.sample(plan, { numRuns: 600, seed: 20261122 });
    const out = new Writer(false);
    out.line('import { halfEven, quotient } from "rubric-lang/runtime";');
    out.line("const smaller = (a, b) => (b + ((a - b) & ((a - b) >> 31))) | 0;");
    out.line("const greater = (a, b) => (a - ((a - b) & ((a - b) >> 31))) | 0;");
    out.line("const either = (bit, a, b) => b ^ ((a ^ b) & -bit);");
    const carried = plans.map((each, n) => {
      const code = new Code(used, "return undefined;", ["fact0", "fact1", "fact2"]);
      const { made, of } = carryOut(each, code);
      const results = made.flatMap(({ top, per }) => [top.code, per?.code ?? "1"]);
      out.block(`export function f${n}(fact0, fact1, fact2) {`, () => {
        code.writeTo(out, results);
        out.line(`return [${results.join(", ")}];`);
      });
      return { made, of };
    });
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `whole-${process.pid}.js`);
    writeFileSync(path, out.toString());
    const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<
      string,
      (...facts: number[]) => (number | bigint)[]
    >;
    let [values, beyond32, beyond53] = [0, 0, 0];
    for (const [n, { facts }] of plans.entries()) {
      const { made, of } = carried[n]!;
      const given = fc.sample(
        fc.tuple(
          ...facts.map(({ low, high }) =>
            fc.oneof(fc.constantFrom(low, high, (low + high) / 2n), fc.bigInt({ min: low, max: high })),
          ),
        ),
        { numRuns: 12, seed: n },
      );
      for (const whole of given) {
        const right = of(whole.map((value, i) => rational(value, facts[i]!.scale)));
        const got = module[`f${n}`]!(...whole.map(Number));
        made.forEach(({ top, per, scale, least, most }, i) => {
          const [above, below] = [BigInt(got[2 * i]!), BigInt(got[2 * i + 1]!)];
          expect(below > 0n).toBe(true);
          const value = rational(above, scale * below);
          const told = `plan ${n}, value ${i}, facts ${whole.join(", ")}`;
          expect(exact.print(value), told).toBe(exact.print(right[i]!));
          if (above < top.low || above > top.high) expect.fail(`${told}: outside its ends`);
          if (per && (below < per.low || below > per.high)) expect.fail(`${told}: divisor outside its ends`);
          if (exact.compare(value, least) < 0 || exact.compare(value, most) > 0)
            expect.fail(`${told}: outside what it can be`);
          values++;
          if (!fits32(above, above)) beyond32++;
          if (!fits53(above, above)) beyond53++;
        });
      }
    }
    expect(values).toBeGreaterThan(40_000);
    expect(beyond32).toBeGreaterThan(2_000);
    expect(beyond53).toBeGreaterThan(500);
  }, 60_000);
});

describe("how values are written", () => {
  const codeOf = () => new Code({ helpers: new Set(), imports: new Set() }, "return undefined;", ["unit"]);
  const written = (code: Code, ...results: string[]): string => {
    const out = new Writer(false);
    code.writeTo(out, results);
    return out.toString();
  };

  it("a value used once stands where it is used, one that nothing uses nowhere, and the same value is made once", () => {
    const code = codeOf();
    const { wholes } = new Scaling(code);
    code.subject = "s";
    const a = { code: "a", low: 0n, high: 9n };
    const twice = wholes.times(a, constant(2n));
    wholes.plus(a, constant(7n));
    expect(wholes.times(a, constant(2n)).code).toBe(twice.code);
    const sum = wholes.plus(twice, constant(1n));
    const product = wholes.times(sum, sum);
    expect(written(code, product.code)).toBe(
      "const s3 = (Math.imul(a, 2) + 1) | 0;\nconst s2 = Math.imul(s3, s3);\n",
    );
  });

  it("what stands between quotation marks is no use of a name", () => {
    const code = codeOf();
    code.bind("unit + 1", "grade");
    const text = code.bind('unit === 1 ? "grade" : "\\"grade"', "text");
    expect(written(code, text)).toBe('const text = unit === 1 ? "grade" : "\\"grade";\n');
  });

  it("what a loop does not change is computed before it, and keeps its name there", () => {
    const code = codeOf();
    code.subject = "s";
    const a = { code: "a", low: 0n, high: 9n };
    const body = code.inside();
    const so = body.changing("so");
    const entry = { code: body.name("entry"), low: 0n, high: 9n };
    const [outer, inner] = [new Scaling(code).wholes, new Scaling(body).wholes];
    const same = inner.times(a, constant(3n));
    expect(same.code).toBe(outer.times(a, constant(3n)).code);
    body.find("const entry = list[i];");
    const more = inner.plus(inner.times(same, entry), { code: so, low: 0n, high: 999n });
    code.loop("for (let i = 0; i < list.length; i++) {", body, [{ name: so, start: "0", next: more.code }]);
    const [out, results] = [new Writer(false), [so]];
    code.writeTo(out, results);
    expect(out.toString().split("\n")).toEqual([
      `const ${same.code} = Math.imul(a, 3);`,
      "let so = 0;",
      "for (let i = 0; i < list.length; i++) {",
      "  const entry = list[i];",
      `  const ${more.code} = (Math.imul(${same.code}, entry) + so) | 0;`,
      `  so = ${more.code};`,
      "}",
      "",
    ]);
  });

  it("a member behind a dot is no use of a name", () => {
    const code = codeOf();
    expect(code.bind("unit + 1", "value")).toBe("value");
    const read = code.bind('typeof unit === "number" ? unit : unit.value', "mark");
    expect(written(code, read)).toBe('const mark = typeof unit === "number" ? unit : unit.value;\n');
  });

  it("names are free, whatever they are wanted for", () => {
    const code = codeOf();
    expect(["unit", "a", "a", "a1", "a1", "2", "class", "级", ""].map((name) => code.name(name))).toEqual([
      "unit2",
      "a",
      "a2",
      "a1",
      "a1_2",
      "_2",
      "_class",
      "级",
      "n",
    ]);
  });
});
