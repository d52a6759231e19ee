// How keys are found, what is reported together, stages, hostile data.
import { describe, expect, test } from "vitest";
import { exact } from "../../src/runtime/exact.js";
import type { FactSpec, FactValue } from "../../src/runtime/facts.js";
import { readFacts, type ReadOptions } from "../../src/runtime/read-facts.js";
import { sampleFacts, sampleStages, sampleUnit } from "./sample-facts.js";

type Fact = Partial<FactSpec> & Pick<FactSpec, "kind">;

const one = (fact: Fact): readonly FactSpec[] => [
  { key: "1/x", path: ["1", "x"], name: "x", label: "x", block: "1", ...fact },
];

const codes = (specs: readonly FactSpec[], input: unknown, options?: ReadOptions): string[] => {
  const result = readFacts(specs, input, options);
  return "facts" in result ? [] : result.problems.map(({ code, key }) => `${code} ${key}`);
};

describe("keys", () => {
  test("a sound unit is read in the order of the specs", () => {
    const result = readFacts(sampleFacts, sampleUnit());
    expect("facts" in result && [...result.facts.keys()]).toEqual(
      sampleFacts.map(({ key }) => key).filter((key) => key !== "5/酌情"),
    );
  });
  test.each([
    { "Ⅰ-9-1": { 达标率: 1 } },
    { "I-9-1": { 达标率: 1 } },
    { "Ⅰ－９－１": { 达标率: 1 } },
    { " Ⅰ-9-1 ": { " 达标率": 1 } },
    { "Ⅰ-9-1/达标率": 1 },
    { "Ⅰ－9－1／达标率": 1 },
  ])("one key in many spellings: %j", (input) => {
    const specs = sampleFacts.filter(({ key }) => key === "Ⅰ-9-1/达标率");
    expect(readFacts(specs, input)).toEqual({ facts: new Map([["Ⅰ-9-1/达标率", exact("1")]]) });
  });
  test("flat keys work at any depth", () => {
    const specs = sampleFacts.filter(({ path }) => path[0] === "2.3.1" || path[0] === "地区");
    const meant = new Map<string, FactValue>([
      ["地区.名称", "甲"],
      ["2.3.1/综合整治/缺少的材料", exact("1")],
    ]);
    for (const input of [
      { "地区.名称": "甲", "2.3.1/综合整治/缺少的材料": 1 },
      { "地区．名称": "甲", "2.3.1": { "综合整治/缺少的材料": 1 } },
      { 地区: { 名称: "甲" }, "2.3.1/综合整治": { 缺少的材料: 1 } },
    ])
      expect(readFacts(specs, input)).toEqual({ facts: meant });
  });
  test("a fact given twice is a problem, even when both agree; a blank is no second answer", () => {
    const specs = one({ kind: "count" });
    expect(codes(specs, { "1": { x: 1 }, "1/x": 1 })).toEqual(["repeated-fact 1/x"]);
    expect(codes(specs, { "1": { x: 1, ｘ: 2 } })).toEqual(["repeated-fact 1/x"]);
    expect(codes(specs, { "1": { x: 1 }, "1/x": null })).toEqual([]);
    expect(readFacts(specs, { "1": { x: 1 }, "1/x": 2 })).toMatchObject({ problems: [{ given: "1, 2" }] });
  });
  test("unknown facts and blocks are told with the nearest name", () => {
    const result = readFacts(sampleFacts, {
      ...sampleUnit(),
      "1.1.4": { 政府文件: true, 政府文档: true },
      "2.4.2/未督促重点案件": 3,
      "3@年中": { 检查: 1 },
      "2.3.1": { 综合整治: { 缺少的材料: 1 }, 综合整顿: { 缺少的材料: 1 } },
      "4/印象": 3,
      无关: 1,
    });
    expect(result).toMatchObject({
      problems: [
        { code: "unknown-fact", key: "1.1.4/政府文档", suggestion: "1.1.4/政府文件" },
        { code: "unknown-block", key: "2.3.1/综合整顿" },
        { code: "unknown-fact", key: "2.4.2/未督促重点案件", suggestion: "2.4.2/未督促的重点案件" },
        { code: "unknown-block", key: "3@年中", suggestion: "3@年终" },
        { code: "unknown-fact", key: "4/印象", suggestion: "5/印象" },
        { code: "unknown-fact", key: "无关" },
      ],
    });
  });
  test("keys that would touch a prototype are merely unknown", () => {
    const input: unknown = JSON.parse(
      `{"__proto__": {"x": 1}, "constructor": {"prototype": {"y": 1}}, "1": {"x": 1, "__proto__": 2, "toString": 3}}`,
    );
    expect(codes(one({ kind: "count" }), input).sort()).toEqual([
      "unknown-block __proto__",
      "unknown-block constructor",
      "unknown-fact 1/__proto__",
      "unknown-fact 1/toString",
    ]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
    expect(codes(one({ kind: "count" }), Object.create({ "1/x": 1 }))).toEqual(["missing 1/x"]);
  });
  test("a fact may be called constructor", () => {
    const specs = one({ kind: "count", key: "1/constructor", path: ["1", "constructor"] });
    expect(codes(specs, {})).toEqual(["missing 1/constructor"]);
    expect(readFacts(specs, { "1": { constructor: 2 } })).toEqual({
      facts: new Map([["1/constructor", exact("2")]]),
    });
  });
  test("what is no block where a block belongs is one problem", () => {
    expect(codes(one({ kind: "count" }), { "1": 5 })).toEqual(["wrong-type 1"]);
    expect(codes(one({ kind: "count" }), { "1": [5], "1/x": 5 })).toEqual(["wrong-type 1"]);
    for (const input of [null, undefined, 5, "x", [], [{}], true])
      expect(codes(sampleFacts, input)).toEqual(["wrong-type "]);
  });
  test("specs that data cannot tell apart are refused", () => {
    const [spec] = one({ kind: "count" });
    const twin = { ...spec!, key: "１/x", path: ["１", "x"] };
    expect(() => readFacts([spec!, twin], {})).toThrow(RangeError);
    const inside = { ...spec!, key: "1/x/y", path: ["1", "x", "y"] };
    expect(() => readFacts([spec!, inside], {})).toThrow(RangeError);
    expect(() => readFacts([inside, spec!], {})).toThrow(RangeError);
    expect(() => readFacts([{ ...spec!, path: ["1", "__proto__"] }], {})).toThrow(RangeError);
  });
});

describe("all at once", () => {
  test("every problem is reported, in the order of the specs, unknown keys last", () => {
    const input = {
      "9": { z: 1 },
      "5": { 评价: "好", 印象: 9 },
      "4": { 增长: "快", 限期: "2023-02-30" },
      "2.4.2": { 未督促的重点案件: 6, 重点案件: 5 },
      "2.3.1": { 综合整治: { 缺少的材料: 1.5 } },
      "Ⅰ-9-1": { 达标率: 95 },
    };
    expect(codes(sampleFacts, input)).toEqual([
      "missing 地区.名称",
      "missing 1.1.4/政府文件",
      "rate-over-one Ⅰ-9-1/达标率",
      "not-whole 2.3.1/综合整治/缺少的材料",
      "exceeds-fact 2.4.2/未督促的重点案件",
      "wrong-type 4/增长",
      "wrong-type 4/限期",
      "unknown-option 5/评价",
      "out-of-range 5/印象",
      "missing 3@半年/检查",
      "missing 3@年终/检查",
      "unknown-block 9",
    ]);
  });
  test("a fact may equal but not exceed the one that limits it", () => {
    const specs = sampleFacts.filter(({ path }) => path[0] === "2.4.2");
    expect(codes(specs, { "2.4.2": { 未督促的重点案件: 5, 重点案件: 5 } })).toEqual([]);
    expect(readFacts(specs, { "2.4.2": { 未督促的重点案件: 6, 重点案件: "5.0" } })).toEqual({
      problems: [{ code: "exceeds-fact", key: "2.4.2/未督促的重点案件", given: "6", allowed: "5" }],
    });
    expect(codes(specs, { "2.4.2": { 未督促的重点案件: 6 } })).toEqual(["missing 2.4.2/重点案件"]);
  });
});

describe("stages", () => {
  const stages = sampleStages;
  const without = (...blocks: string[]): Record<string, unknown> =>
    Object.fromEntries(Object.entries(sampleUnit()).filter(([block]) => !blocks.includes(block)));

  test("without a stage every stage's facts are asked for", () => {
    expect(codes(sampleFacts, without("3@半年", "3@年终"))).toEqual([
      "missing 3@半年/检查",
      "missing 3@年终/检查",
    ]);
  });
  test("facts of other stages are not required", () => {
    expect(codes(sampleFacts, without("3@半年"), { stages, stage: "年终" })).toEqual([]);
    expect(codes(sampleFacts, without("3@年终"), { stages, stage: "年终" })).toEqual(["missing 3@年终/检查"]);
  });
  test("facts of other stages are not rejected, and read when they are sound", () => {
    const sound = readFacts(sampleFacts, sampleUnit(), { stages, stage: "年终" });
    expect("facts" in sound && sound.facts.get("3@半年/检查")).toEqual(exact("12"));
    for (const halfYear of [{ 检查: "未报" }, "未报", 5, null, []]) {
      const unsound = readFacts(
        sampleFacts,
        { ...sampleUnit(), "3@半年": halfYear },
        { stages, stage: "年终" },
      );
      expect("facts" in unsound && unsound.facts.has("3@半年/检查")).toBe(false);
    }
  });
  test("an unknown stage is the only problem", () => {
    expect(codes(sampleFacts, {}, { stage: "年中" })).toEqual(["stage-unknown "]);
    expect(codes(one({ kind: "count" }), {}, { stage: "年终" })).toEqual(["stage-unknown "]);
    expect(readFacts(sampleFacts, {}, { stages, stage: "年中" })).toMatchObject({
      problems: [{ code: "stage-unknown", given: "年中", allowed: "半年, 年终" }],
    });
  });
});

describe("hostile data", () => {
  test("depth, circles, size, getters and proxies do not throw", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 200_000; i++) deep = { a: deep };
    const circle: Record<string, unknown> = {};
    circle["1"] = circle["x"] = circle;
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const list = new Proxy([], {
      getOwnPropertyDescriptor: () => {
        throw new Error("trap");
      },
    });
    const trap = {
      get x(): never {
        throw new Error("trap");
      },
    };
    for (const hostile of [
      deep,
      circle,
      revoked.proxy,
      list,
      trap,
      "x".repeat(1e6),
      Array(1e5).fill(0),
      new Map(),
      Symbol("s"),
    ]) {
      for (const input of [hostile, { "1": hostile }, { "1": { x: hostile } }, { other: hostile }]) {
        for (const kind of ["count", "text", "mark", "date", "yes-no"] as const) {
          const result = readFacts(one({ kind, ...(kind === "text" ? { most: "1" } : {}) }), input);
          if ("problems" in result) expect(result.problems.length).toBeGreaterThan(0);
        }
      }
    }
  });
  test("twenty thousand unknown keys are all reported", () => {
    const input = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i]));
    expect(codes(one({ kind: "count", conditional: true }), input)).toHaveLength(20_000);
  });
  test("long keys are cut", () => {
    const result = readFacts(one({ kind: "count", conditional: true }), { ["長".repeat(1e5)]: 1 });
    expect("problems" in result && result.problems[0]!.key.length).toBe(201);
  });
});
