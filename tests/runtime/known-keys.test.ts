// Keys of data against those that are known, whatever came before: what is learnt of their order must change nothing.
import fc from "fast-check";
import { expect, it } from "vitest";
import { knownKeys } from "../../src/runtime/known-keys.js";

const words = ["a", "b", "c", "数据", "1.1", "2.10"];

it.each([
  ["in the order of the rubric", words],
  ["places in arrays among them", ["2", ...words, "11"]],
])("%s", (_, names) => {
  const units = fc.array(fc.subarray([...names, "x", "7"].flatMap((key) => [key, key])), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(units, fc.boolean(), (all, mixed) => {
      const count = knownKeys(names);
      for (const [i, given] of all.entries()) {
        // Most units have known keys alone, in any order.
        const keys = i % 3 === 0 ? given : given.filter((key) => names.includes(key));
        const unit = Object.fromEntries((mixed ? keys.toReversed() : keys).map((key) => [key, 0]));
        const own = Object.keys(unit);
        expect(count(unit)).toBe(own.every((key) => names.includes(key)) ? own.length : -1);
      }
    }),
    { numRuns: 300 },
  );
});
