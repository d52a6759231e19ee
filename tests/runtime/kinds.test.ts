// How each kind of answer is read, and what counts as none.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/runtime/exact.js";
import type { FactProblem, FactSpec, FactValue } from "../../src/runtime/facts.js";
import { readFacts } from "../../src/runtime/read-facts.js";

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

test("a JavaScript number is read as the decimal it prints as", () => {
  const decimals = fc
    .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`));
  const any = fc.oneof(
    decimals,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.float({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(any, (given) => {
      expect(value({ kind: "number" }, given)).toEqual(exact(String(given)));
    }),
    { numRuns: 5000 },
  );
});

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

  test("a rate without an upper limit takes what is over one as it stands", () => {
    expect(value({ kind: "rate", unlimited: true }, "250%")).toEqual(exact("2.5"));
    expect(value({ kind: "rate", unlimited: true }, 95)).toEqual(exact("95"));
    expect(problem({ kind: "rate", unlimited: true }, -0.5)).toMatchObject({
      code: "out-of-range",
      allowed: ">= 0",
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
      expect(readFacts(one({ kind: "count" }), input)).toMatchObject({
        problems: [{ code: "missing", key: "1/x" }],
      });
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
