// Facts drawn from the rubric itself: boundary values often, values between them, and now and then nothing at all.
import fc from "fast-check";
import type { Fact, Rubric } from "../src/model/rubric.js";
import { expressionsIn, inside, type Expression } from "../src/model/walk.js";
import { boundaries, type Boundaries } from "../src/points/boundaries.js";
import { dayOf } from "../src/runtime/days.js";
import { add, compare, div, exact, floor, mul, print, sub, whole, type Exact } from "../src/runtime/exact.js";
import { factRange, range } from "../src/types/range.js";

export type Json = Record<string, unknown>;

/** One unit's facts as nested JSON. `gaps` is how many facts in a thousand are left out. */
export function unitFacts(rubric: Rubric, gaps = 0): fc.Arbitrary<Json> {
  const table = boundaries(rubric);
  const marks = markRanges(rubric);
  const arbitraries = rubric.facts.map((fact) => {
    const value = answer(fact, table, marks);
    const sometimes =
      gaps > 0
        ? fc.oneof(
            { weight: gaps, arbitrary: fc.constant(undefined) },
            { weight: 1000 - gaps, arbitrary: value },
          )
        : value;
    return { path: fact.spec.path, arbitrary: sometimes };
  });
  const index = new Map(rubric.facts.map((fact, i) => [fact.spec.key, i]));
  /** A count that may not exceed another one is drawn down to it. */
  const within = (fact: Fact, value: unknown, values: readonly unknown[]): unknown => {
    const limit =
      fact.spec.atMostFact === undefined ? undefined : values[index.get(fact.spec.atMostFact) ?? -1];
    if (typeof limit !== "string" || typeof value !== "string") return value;
    const top = within(rubric.facts[index.get(fact.spec.atMostFact!)!]!, limit, values) as string;
    return compare(exact(value), exact(top)) > 0 ? top : value;
  };
  return fc.tuple(...arbitraries.map((a) => a.arbitrary)).map((values) => {
    const unit: Json = {};
    values.forEach((value, i) => {
      if (value !== undefined) put(unit, arbitraries[i]!.path, within(rubric.facts[i]!, value, values));
    });
    return unit;
  });
}

function put(into: Json, path: readonly string[], value: unknown): void {
  let at = into;
  // Own blocks only: an id may be `constructor`.
  for (const name of path.slice(0, -1)) at = (Object.hasOwn(at, name) ? at[name] : (at[name] = {})) as Json;
  at[path.at(-1)!] = value;
}

function answer(fact: Fact, table: Boundaries, marks: Marks): fc.Arbitrary<unknown> {
  const { kind, options, fewest = 0, mostEntries } = fact.spec;
  const edges = table.get(fact) ?? [];
  switch (kind) {
    case "yes-no":
      return fc.boolean();
    case "grade":
    case "choice":
      return fc.constantFrom(...(options ?? [""]));
    case "text":
      return fc.constantFrom("甲", "樟城所", "其他所", "樟城", "乙所");
    case "date":
      return fc.constantFrom("2026-01-01", "2025-12-31", "2026-03-01", ...edges.map(dayOf));
    case "list": {
      const fields = fact.fields ?? [];
      const entry = fields.some((f) => f.spec.name === "")
        ? answer(fields[0]!, table, marks)
        : fc.record(Object.fromEntries(fields.map((f) => [f.spec.name, answer(f, table, marks)])));
      return fc.array(entry, { minLength: fewest, maxLength: Math.min(mostEntries ?? 6, fewest + 6) });
    }
    case "mark":
      return markValue(fact, edges, marks.get(fact)).chain((value) =>
        fc.oneof(fc.constant<unknown>(value), fc.constant<unknown>({ value, reason: "依据材料" })),
      );
    default:
      return figure(fact, edges);
  }
}

/** What an assessor may give, as far as no other fact decides on it. */
interface MarkRange {
  readonly low: Exact;
  readonly high: Exact;
  readonly step: Exact;
}
type Marks = ReadonlyMap<Fact, MarkRange>;

/** The finest mark drawn where the rubric names no step. */
const finestMark = exact("0.01");

function markRanges(rubric: Rubric): Marks {
  const found = new Map<Fact, MarkRange>();
  const visit = (e: Expression): void => {
    if (e.kind === "mark") {
      const [{ low }, { high }] = [range(e.low), range(e.high)];
      if (low && high && compare(low, high) <= 0)
        found.set(e.fact, { low, high, step: e.step ?? finestMark });
    }
    inside(e).forEach(visit);
  };
  for (const block of rubric.blocks)
    for (const part of block.parts.values()) part.rules.flatMap(expressionsIn).forEach(visit);
  return found;
}

/** A mark in its range, its ends often; now and then one that is refused. */
function markValue(fact: Fact, edges: readonly Exact[], within: MarkRange | undefined): fc.Arbitrary<string> {
  if (!within) return figure(fact, edges);
  const { low, high, step } = within;
  const steps = floor(div(sub(high, low), step));
  const between = fc.bigInt({ min: 0n, max: steps }).map((n) => print(add(low, mul(step, whole(n)))));
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(print(low), print(high)) },
    { weight: 4, arbitrary: between },
    { weight: 1, arbitrary: figure(fact, edges) },
  );
}

/** A decimal text inside the fact's limits: one of the edges, or anywhere between. */
function figure(fact: Fact, edges: readonly Exact[]): fc.Arbitrary<string> {
  const { low, high } = factRange(fact);
  const isWhole = fact.spec.kind === "count" || fact.spec.kind === "days";
  const places = isWhole ? 0 : fact.spec.kind === "rate" ? 4 : 2;
  const scale = 10n ** BigInt(places);
  const scaled = (x: Exact | undefined, otherwise: bigint): bigint =>
    x ? (x.n * scale) / x.d : otherwise * scale;
  const between = fc
    .bigInt({ min: scaled(low, -50n), max: scaled(high, 60n) })
    .map((n) => print({ ...reduced(n, scale) }));
  const usable = edges.filter((x) => print(x).indexOf("/") < 0);
  return usable.length === 0
    ? between
    : fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...usable.map(print)) },
        { weight: 1, arbitrary: between },
      );
}

function reduced(n: bigint, d: bigint): Exact {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
