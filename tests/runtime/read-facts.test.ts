import { describe, expect, test } from "vitest";
import { exact } from "../../src/runtime/exact.js";
import type { FactProblem, FactSpec, FactValue } from "../../src/runtime/facts.js";
import { readFacts, type ReadOptions } from "../../src/runtime/read-facts.js";
import { sampleFacts, sampleStages, sampleUnit } from "./sample-facts.js";

type Fact = Partial<FactSpec> & Pick<FactSpec, "kind">;

const one = (fact: Fact): readonly FactSpec[] => [
  { key: "1/x", path: ["1", "x"], name: "x", label: "x", block: "1", ...fact },
];

function value(fact: Fact, given: unknown): FactValue | undefined {
  const result = readFacts(one(fact), { "1": { x: given } });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.facts.get("1/x");
}

function problem(fact: Fact, given: unknown): FactProblem {
  const result = readFacts(one(fact), { "1": { x: given } });
  if ("facts" in result) throw new Error(`read as ${String(result.facts.get("1/x"))}`);
  expect(result.problems).toHaveLength(1);
  return result.problems[0]!;
}

const codes = (specs: readonly FactSpec[], input: unknown, options?: ReadOptions): string[] => {
  const result = readFacts(specs, input, options);
  return "facts" in result ? [] : result.problems.map(({ code, key }) => `${code} ${key}`);
};

describe("kinds", () => {
  test.each([true, "yes", "Yes", "是", "有", "true", "ＹＥＳ", " 是 "])("yes: %j", (given) => {
    expect(value({ kind: "yes-no" }, given)).toBe(true);
  });
  test.each([false, "no", "否", "无", "FALSE"])("no: %j", (given) => {
    expect(value({ kind: "yes-no" }, given)).toBe(false);
  });
  test.each([1, 0, "1", "maybe", "是的", [], {}, [true]])("neither yes nor no: %j", (given) => {
    expect(problem({ kind: "yes-no" }, given)).toMatchObject({ code: "wrong-type", allowed: "yes-no" });
  });

  test.each([
    [3, "3"],
    ["3", "3"],
    ["３", "3"],
    ["3.0", "3"],
    [0, "0"],
    [-0, "0"],
    [1e21, "1000000000000000000000"],
    [12n, "12"],
  ])("count: %s", (given, meant) => {
    expect(value({ kind: "count" }, given)).toEqual(exact(meant));
  });
  test("count: part, negative, beyond its limit", () => {
    expect(problem({ kind: "count" }, 2.5)).toMatchObject({ code: "not-whole", given: "2.5" });
    expect(problem({ kind: "count" }, "2.5")).toMatchObject({ code: "not-whole" });
    expect(problem({ kind: "count" }, -1)).toMatchObject({ code: "out-of-range", allowed: ">= 0" });
    expect(problem({ kind: "count", most: "3" }, 4)).toMatchObject({ code: "out-of-range", allowed: "0..3" });
    expect(problem({ kind: "count", least: "-5" }, -1)).toMatchObject({
      code: "out-of-range",
      allowed: ">= 0",
    });
  });

  test.each([
    [0.95, "0.95"],
    ["0.95", "0.95"],
    ["95%", "0.95"],
    ["９５％", "0.95"],
    ["０．９５", "0.95"],
    ["99.5 %", "0.995"],
    [0.1, "0.1"],
    [1e-7, "0.0000001"],
    [1, "1"],
    ["100%", "1"],
  ])("rate: %j is %s", (given, meant) => {
    expect(value({ kind: "rate" }, given)).toEqual(exact(meant));
  });
  test("a rate over one is no rate, and the percentage is offered", () => {
    expect(problem({ kind: "rate" }, 95)).toEqual({
      code: "rate-over-one",
      key: "1/x",
      given: "95",
      allowed: "0..1",
      suggestion: "95%",
    });
    expect(problem({ kind: "rate" }, "９５")).toMatchObject({ code: "rate-over-one", suggestion: "95%" });
    expect(problem({ kind: "rate" }, 101)).toMatchObject({ code: "out-of-range" });
    expect(problem({ kind: "rate" }, "150%")).toMatchObject({ code: "out-of-range" });
    expect(problem({ kind: "rate" }, -0.1)).toMatchObject({ code: "out-of-range" });
  });
  test("a rate's own limits replace those of its kind, side by side", () => {
    expect(value({ kind: "rate", least: "-1", most: "2" }, "-50%")).toEqual(exact("-0.5"));
    expect(value({ kind: "rate", least: "-1", most: "2" }, 1.5)).toEqual(exact("1.5"));
    expect(problem({ kind: "rate", least: "-1" }, 1.5)).toMatchObject({
      code: "rate-over-one",
      allowed: "-1..1",
    });
    expect(problem({ kind: "rate", most: "2" }, -0.5)).toMatchObject({
      code: "out-of-range",
      allowed: "0..2",
    });
  });

  test.each(["number", "money", "days"] as const)("%s: exact decimals of either sign", (kind) => {
    expect(value({ kind }, 0.1)).toEqual(exact("0.1"));
    expect(value({ kind }, "-12.50")).toEqual(exact("-12.5"));
    expect(value({ kind }, "－１２．５")).toEqual(exact("-12.5"));
    expect(value({ kind }, "\u22125")).toEqual(exact("-5"));
    expect(value({ kind }, 1e-7)).toEqual(exact("0.0000001"));
    expect(problem({ kind, most: "10" }, 10.1)).toMatchObject({ code: "out-of-range", allowed: "<= 10" });
  });
  test.each([
    "NaN",
    "Infinity",
    "0x1f",
    "1_000",
    "1,000",
    "1 000",
    "10²",
    "①",
    "½",
    "1e999",
    ".5",
    "5.",
    "95%",
    "-",
    true,
    [],
    {},
    [1],
  ])("not a number: %j", (given) => {
    expect(problem({ kind: "number" }, given)).toMatchObject({ code: "wrong-type", allowed: "number" });
  });
  test.each([NaN, Infinity, -Infinity, "9".repeat(101), Symbol("x"), () => 1])(
    "not a number either",
    (given) => {
      expect(problem({ kind: "number" }, given)).toMatchObject({ code: "wrong-type" });
    },
  );

  test.each(["2023-12-31", "2024-02-29", "2000-02-29", "0001-01-01", "２０２３－０１－０５"])(
    "date: %s",
    (given) => {
      expect(value({ kind: "date" }, given)).toBe(given.normalize("NFKC"));
    },
  );
  test.each([
    "2023-02-29",
    "1900-02-29",
    "2023-13-01",
    "2023-00-10",
    "2023-04-31",
    "2023-1-5",
    "2023/01/05",
    "0000-01-01",
    20230105,
    "2023-01-05T00:00:00Z",
  ])("no date: %s", (given) => {
    expect(problem({ kind: "date" }, given)).toMatchObject({ code: "wrong-type", allowed: "date" });
  });

  test("a grade or choice is one of its options, in any width", () => {
    const options = ["优秀", "良好", "A类", "1"];
    for (const kind of ["grade", "choice"] as const) {
      expect(value({ kind, options }, "优秀")).toBe("优秀");
      expect(value({ kind, options }, " Ａ类 ")).toBe("A类");
      expect(value({ kind, options }, 1)).toBe("1");
      expect(problem({ kind, options }, "良")).toEqual({
        code: "unknown-option",
        key: "1/x",
        given: "良",
        allowed: "优秀, 良好, A类, 1",
        suggestion: "良好",
      });
      expect(problem({ kind, options }, "一塌糊涂")).not.toHaveProperty("suggestion");
      expect(problem({ kind, options }, true)).toMatchObject({ code: "wrong-type" });
    }
  });
  test("options that differ only in width are told apart by their exact spelling", () => {
    expect(value({ kind: "grade", options: ["A", "Ａ"] }, "Ａ")).toBe("Ａ");
    expect(value({ kind: "grade", options: ["A", "Ａ"] }, "A")).toBe("A");
  });

  test("text loses outer blanks only", () => {
    expect(value({ kind: "text" }, " 江城区　")).toBe("江城区");
    expect(value({ kind: "text" }, "＝Ａ²")).toBe("＝Ａ²");
    expect(problem({ kind: "text" }, 5)).toMatchObject({ code: "wrong-type", allowed: "text" });
  });

  test("a mark is points, alone or with a reason", () => {
    const mark: Fact = { kind: "mark", least: "0.5", most: "1" };
    expect(value(mark, 0.7)).toEqual({ value: exact("0.7") });
    expect(value(mark, "0.7")).toEqual({ value: exact("0.7") });
    expect(value(mark, { value: "0.7", reason: " 小结不全 " })).toEqual({
      value: exact("0.7"),
      reason: "小结不全",
    });
    expect(value(mark, { value: 1, reason: null })).toEqual({ value: exact("1") });
    expect(problem(mark, { value: 2, reason: "x" })).toMatchObject({
      code: "out-of-range",
      given: "2",
      allowed: "0.5..1",
    });
    expect(problem(mark, { reason: "x" })).toMatchObject({ code: "wrong-type" });
    expect(problem(mark, { value: 1, reason: 5 })).toMatchObject({ code: "wrong-type" });
    expect(problem(mark, { value: 1, why: "x" })).toMatchObject({ code: "wrong-type" });
    expect(problem(mark, { value: null, reason: null })).toMatchObject({ code: "missing" });
  });
});

describe("absence", () => {
  test.each([undefined, null, "", "  ", "　"])("%j is no answer", (given) => {
    expect(problem({ kind: "text" }, given)).toEqual({ code: "missing", key: "1/x", allowed: "text" });
    expect(value({ kind: "count", conditional: true }, given)).toBeUndefined();
    expect(value({ kind: "count", default: "2" }, given)).toEqual(exact("2"));
    expect(value({ kind: "yes-no", default: "否" }, given)).toBe(false);
  });
  test("a whole block may be absent or null", () => {
    for (const input of [{}, { "1": null }, { "1": {} }]) {
      expect(codes(one({ kind: "count" }), input)).toEqual(["missing 1/x"]);
      expect(readFacts(one({ kind: "rate", default: "100%" }), input)).toEqual({
        facts: new Map([["1/x", exact("1")]]),
      });
    }
  });
  test("false and 0 are answers", () => {
    expect(value({ kind: "yes-no", default: "yes" }, false)).toBe(false);
    expect(value({ kind: "count", default: "2" }, 0)).toEqual(exact("0"));
  });
});

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
    const trap = {
      get x(): never {
        throw new Error("trap");
      },
    };
    for (const hostile of [
      deep,
      circle,
      revoked.proxy,
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
