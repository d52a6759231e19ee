import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactProblem } from "../../src/runtime/facts.js";
import { describeProblem } from "../../src/runtime/problem-words.js";
import { readFacts, type ReadResult } from "../../src/runtime/read-facts.js";
import { readUnits } from "../../src/runtime/units.js";
import { flat, meaning, nested, validUnit } from "./arbitrary-facts.js";
import { sampleFacts, sampleUnit } from "./sample-facts.js";

/** Facts, or at least one problem, each of which can be said in both languages. */
function expectAnAnswer(
  result: ReadResult | { units: unknown } | { problems: readonly FactProblem[] },
): void {
  if (!("problems" in result)) return;
  expect(result.problems.length).toBeGreaterThan(0);
  for (const problem of result.problems)
    for (const lang of ["en", "zh"] as const) {
      const words = describeProblem(problem, sampleFacts, lang);
      expect(words).not.toBe("");
      expect(words).not.toMatch(/[\u0000-\u001f\u202e]/);
      // Unless the data themselves say so, nothing of ours may print like this.
      if (!/undefined|\[object/.test(JSON.stringify(problem)))
        expect(words).not.toMatch(/undefined|\[object/);
    }
}

const anyJson = fc.jsonValue({ stringUnit: "binary", maxDepth: 6 });
const paths = sampleFacts.flatMap(({ key, path }) => [key, path]);

/** JSON that often holds a rubric's own keys, with anything behind them. */
const nearlyRight = fc
  .array(fc.tuple(fc.constantFrom(...paths), anyJson), { maxLength: 8 })
  .map((answers) => {
    const unit = sampleUnit() as Record<string, unknown>;
    for (const [path, value] of answers) {
      if (typeof path === "string") unit[path] = value;
      else {
        let inside = unit;
        for (const name of path.slice(0, -1)) {
          const next = inside[name];
          if (typeof next !== "object" || next === null) break;
          inside = next as Record<string, unknown>;
        }
        inside[path.at(-1)!] = value;
      }
    }
    return unit;
  });

test("any JSON value gives facts or problems, never an exception", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyJson, nearlyRight),
      fc.constantFrom(undefined, "半年", "年终"),
      (input, stage) => {
        expectAnAnswer(readFacts(sampleFacts, input, stage === undefined ? {} : { stage }));
        expectAnAnswer(readUnits(sampleFacts, input, { unitKey: "地区.名称" }));
      },
    ),
    { numRuns: 1000 },
  );
});

test("any JavaScript value gives facts or problems, never an exception", () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  });
  fc.assert(
    fc.property(anything, fc.constantFrom(...sampleFacts), (value, { path: [head, ...rest] }) => {
      expectAnAnswer(readFacts(sampleFacts, value));
      const inside = rest.reduceRight((data: unknown, name) => ({ [name]: data }), value);
      expectAnAnswer(readFacts(sampleFacts, { ...sampleUnit(), [head!]: inside }));
    }),
    { numRuns: 1000 },
  );
});

test("a valid unit is read from nested and from flat JSON to the same facts, whatever the order of its keys", () => {
  fc.assert(
    fc.property(validUnit, (unit) => {
      const specs = unit.map(({ spec }) => spec);
      const facts = meaning(unit);
      const read = readFacts(specs, nested(unit));
      expect(read).toEqual({ facts });
      expect("facts" in read && [...read.facts.keys()]).toEqual([...facts.keys()]);
      expect(readFacts(specs, flat(unit))).toEqual({ facts });
      expect(readFacts(specs, nested([...unit].reverse()))).toEqual({ facts });
    }),
    { numRuns: 500 },
  );
});

test("one spoilt answer in a valid unit is one problem about that fact", () => {
  fc.assert(
    fc.property(validUnit, fc.nat(), (unit, which) => {
      const spoilt = unit[which % unit.length]!;
      const input = flat(
        unit.map((answered) => (answered === spoilt ? { ...answered, json: [] } : answered)),
      );
      const result = readFacts(
        unit.map(({ spec }) => spec),
        input,
      );
      expect(result).toMatchObject({ problems: [{ code: "wrong-type", key: spoilt.spec.key }] });
    }),
  );
});
