// Facts that are plain are read without the schema, to the very same; whatever is not plain is left to it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactSpec } from "../../src/runtime/facts.js";
import { indexKeys } from "../../src/runtime/key-index.js";
import { plainReader } from "../../src/runtime/plain-facts.js";
import { factsSchema, isOtherStage } from "../../src/runtime/schema.js";
import { nested, validUnit } from "./arbitrary-facts.js";
import { sampleFacts, sampleStages, sampleUnit } from "./sample-facts.js";

const readerAt = (specs: readonly FactSpec[], stage?: string) =>
  plainReader(indexKeys(specs), isOtherStage(stage))!;
const bySchema = (specs: readonly FactSpec[], data: unknown, stage?: string) =>
  factsSchema(specs, stage === undefined ? {} : { stage }).safeParse(data);

/** Where the data are plain, the schema must read the same; the order of the facts counts too. */
function expectTheSame(specs: readonly FactSpec[], data: unknown, stage?: string): boolean {
  const plain = readerAt(specs, stage)(data);
  if (plain === undefined) return false;
  const read = bySchema(specs, data, stage);
  expect(read.success).toBe(true);
  expect([...plain]).toEqual([...read.data!]);
  return true;
}

type Json = Record<string, unknown>;
const withAnswer = (path: readonly string[], value: unknown): Json => {
  const unit = structuredClone(sampleUnit()) as Json;
  let group = unit;
  for (const name of path.slice(0, -1)) group = group[name] as Json;
  group[path.at(-1)!] = value;
  return unit;
};

describe("a unit as the rubric asks for it", () => {
  it("is plain", () => {
    expect(expectTheSame(sampleFacts, sampleUnit())).toBe(true);
    for (const stage of sampleStages) expect(expectTheSame(sampleFacts, sampleUnit(), stage)).toBe(true);
  });

  it("is plain with the default, and without what need not be answered", () => {
    const unit = structuredClone(sampleUnit()) as Json;
    delete (unit["4"] as Json)["罚没款"];
    expect(expectTheSame(sampleFacts, unit)).toBe(true);
    expect(readerAt(sampleFacts)(unit)!.get("4/罚没款")).toEqual({ n: 0n, d: 1n });
    for (const blank of [null, "", "  ", { value: "", reason: null }])
      expect(expectTheSame(sampleFacts, withAnswer(["5", "酌情"], blank)), JSON.stringify(blank)).toBe(true);
  });

  it("is plain in any order of its keys, and read in the order of the rubric", () => {
    fc.assert(
      fc.property(validUnit, (unit) => {
        const specs = unit.map(({ spec }) => spec);
        expect(expectTheSame(specs, nested(unit))).toBe(true);
        expect(expectTheSame(specs, nested([...unit].reverse()))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is not plain is left to the schema", () => {
  const unit = sampleUnit();
  const hidden = Object.defineProperty({ 政府文件: true }, "x", { get: () => 1, enumerable: true });
  it.each<[string, unknown]>([
    ["a fact missing", withAnswer(["1.1.4", "政府文件"], undefined)],
    ["a blank", withAnswer(["1.1.4", "政府文件"], " ")],
    ["a group missing", { ...unit, "1.1.4": undefined }],
    ["an unknown fact", withAnswer(["1.1.4", "x"], 1)],
    ["an unknown fact without an answer", withAnswer(["1.1.4", "x"], undefined)],
    ["an unknown group", { ...unit, x: {} }],
    ["a key in another width", { ...unit, "I-9-1": { 达标率: 0.95 } }],
    ["a flat key", { ...unit, "1.1.4/政府文件": true }],
    ["__proto__", JSON.parse('{"__proto__":{}}')],
    ["an inherited group", Object.create(unit)],
    ["an inherited fact", { ...unit, "1.1.4": Object.create({ 政府文件: true }) }],
    ["a getter too many", { ...unit, "1.1.4": hidden }],
    ["a list for a group", { ...unit, "1.1.4": [true] }],
    ["a text for a group", { ...unit, "1.1.4": "x" }],
    ["no group", { ...unit, "1.1.4": null }],
    ["a limit passed", withAnswer(["2.3.1", "综合整治", "缺少的材料"], 4)],
    ["another fact exceeded", withAnswer(["2.4.2", "未督促的重点案件"], 6)],
    ["a wrong kind", withAnswer(["4", "限期"], 3)],
    ["nothing", undefined],
    ["a map", new Map()],
    ["a list", []],
  ])("%s", (_, data) => {
    expect(readerAt(sampleFacts)(data)).toBeUndefined();
  });

  it("data that cannot be looked at", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throws = {
      get "1.1.4"(): never {
        throw new Error("no");
      },
    };
    for (const data of [proxy, throws, { ...unit, "1.1.4": proxy }])
      expect(readerAt(sampleFacts)(data)).toBeUndefined();
  });

  it("facts in brackets", () => {
    const specs = [{ ...sampleFacts[0]!, key: "a[1]", path: ["a[1]"] }];
    expect(plainReader(indexKeys(specs), () => false)).toBeUndefined();
  });
});

it("whatever the data, plain facts are those of the schema", () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      true,
      0,
      1,
      0.5,
      -1,
      3,
      "是",
      "95%",
      "良好",
      "2024-01-31",
      { value: 1, reason: " x " },
      null,
      " ",
    ),
  );
  const path = fc.constantFrom(
    ...sampleFacts.map((spec) => spec.path),
    ["x"],
    ["4", "x"],
    ["2.3.1", "综合整治"],
    ["5"],
  );
  const inherits = (spec: FactSpec): FactSpec =>
    spec.name === "未督促的重点案件" ? { ...spec, inherits: ["2.3.1/综合整治/缺少的材料"] } : spec;
  const specs = fc.constantFrom(sampleFacts, sampleFacts.map(inherits));
  let plain = 0;
  fc.assert(
    fc.property(
      specs,
      fc.array(fc.tuple(path, value, fc.boolean()), { maxLength: 3 }),
      fc.constantFrom(undefined, ...sampleStages),
      (facts, changes, stage) => {
        const unit = structuredClone(sampleUnit()) as Json;
        for (const [at, given, drop] of changes) {
          let group: unknown = unit;
          for (const name of at.slice(0, -1)) group = (group as Json | null)?.[name];
          if (typeof group !== "object" || group === null) continue;
          if (drop) delete (group as Json)[at.at(-1)!];
          else (group as Json)[at.at(-1)!] = given;
        }
        if (expectTheSame(facts, unit, stage)) plain++;
      },
    ),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(800);
});
