// Data under keys of before.
import { describe, expect, it } from "vitest";
import { readFacts } from "../../src/runtime/read-facts.js";
import { whole } from "../../src/runtime/exact.js";
import type { FactSpec } from "../../src/runtime/facts.js";

const spec = (block: string, name: string, was?: readonly string[]): FactSpec => ({
  key: `${block}/${name}`,
  path: [...block.split("/"), name],
  name,
  kind: "count",
  label: name,
  block: block.split("/")[0]!,
  ...(was ? { was } : {}),
});
const specs = [
  spec("1.1", "overdue", ["2.4/late", "2.4/old name"]),
  spec("1.1", "lost"),
  spec("1.2/monthly", "missed", ["2.5/every month/missed"]),
];
const read = (data: object) => {
  const result = readFacts(specs, { "1.1/lost": 0, ...data });
  return "facts" in result
    ? [...result.facts.values()]
    : result.problems.map(({ code, key, given }) => [code, key, ...(given === undefined ? [] : [given])]);
};
const good = [whole(3), whole(0), whole(1)];

describe("keys of before", () => {
  it("are read flat, nested, half nested, in any width", () => {
    expect(read({ "2.4/late": 3, "2.5/every month/missed": 1 })).toEqual(good);
    expect(read({ "2.4": { late: 3 }, "2.5": { "every month": { missed: 1 } } })).toEqual(good);
    expect(read({ "2.4": { "old name": 3 }, "2.5/every month": { missed: 1 } })).toEqual(good);
    expect(read({ "２.４/late": 3, "1.2": { monthly: { missed: 1 } } })).toEqual(good);
  });
  it("beside the present key are given twice, and so are two of them", () => {
    expect(read({ "2.4/late": 3, "1.1/overdue": 3, "1.2/monthly/missed": 1 })).toEqual([
      ["repeated-fact", "1.1/overdue", "3, 3"],
    ]);
    expect(read({ "2.4": { late: 3, "old name": 2 }, "1.2/monthly/missed": 1 })).toEqual([
      ["repeated-fact", "1.1/overdue", "3, 2"],
    ]);
  });
  it("that never were are unknown still, and blanks under old ones are no answers", () => {
    expect(read({ "2.4": { late: 3, odd: 1 }, "1.2/monthly/missed": 1 })).toEqual([
      ["unknown-block", "2.4/odd", "1"],
    ]);
    expect(read({ "2.4": { late: null }, "1.1/overdue": 3, "1.2/monthly/missed": 1 })).toEqual(good);
    expect(read({ "2.4": 7, "1.1/overdue": 3, "1.2/monthly/missed": 1 })).toMatchObject([
      ["unknown-fact", "2.4", "7"],
    ]);
  });
});
