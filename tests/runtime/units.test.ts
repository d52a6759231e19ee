import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/runtime/problem-words.js";
import { readUnits, type UnitOptions } from "../../src/runtime/units.js";
import { sampleFacts, sampleStages, sampleUnit } from "./sample-facts.js";

const unitKey = "地区.名称";
const named = (name: unknown) => ({ ...sampleUnit(), 地区: { 名称: name } });
const read = (inputs: unknown, options: UnitOptions = {}) =>
  readUnits(sampleFacts, inputs, { unitKey, ...options });
const words = (inputs: unknown, lang: "en" | "zh"): string[] => {
  const result = read(inputs);
  return "units" in result
    ? []
    : result.problems.map((problem) => describeProblem(problem, sampleFacts, lang));
};

describe("readUnits", () => {
  test("reads one object as one unit", () => {
    const result = read(sampleUnit());
    expect("units" in result && result.units.map(({ name }) => name)).toEqual(["江城区"]);
  });
  test("reads an array as a cohort, in its order", () => {
    const result = read([named("甲"), named("乙"), named("丙")]);
    expect("units" in result && result.units.map(({ name }) => name)).toEqual(["甲", "乙", "丙"]);
  });
  test("an empty array is an empty cohort", () => {
    expect(read([])).toEqual({ units: [] });
  });
  test("every unit needs a name", () => {
    expect(read([named("甲"), named(" "), named(null)])).toEqual({
      problems: [
        { code: "no-unit-name", key: unitKey, row: 2 },
        { code: "no-unit-name", key: unitKey, row: 3 },
      ],
    });
    expect(read(named(""))).toEqual({ problems: [{ code: "no-unit-name", key: unitKey }] });
    expect(words([named(null)], "zh")).toEqual(["第1个：缺考核对象的名称：地区 名称"]);
    expect(words([named(null)], "en")).toEqual(["row 1: The unit has no name: 地区 名称"]);
  });
  test("a name that its spec lets be absent is needed all the same", () => {
    const specs = sampleFacts.map((spec) => (spec.key === unitKey ? { ...spec, conditional: true } : spec));
    expect(readUnits(specs, [named(null)], { unitKey })).toEqual({
      problems: [{ code: "no-unit-name", key: unitKey, row: 1 }],
    });
  });
  test("names are unique, also in another width", () => {
    expect(read([named("A区"), named("B区"), named("Ａ区 ")])).toEqual({
      problems: [{ code: "duplicate-unit", key: unitKey, given: "Ａ区", allowed: "1", unit: "Ａ区", row: 3 }],
    });
    expect(words([named("甲"), named("甲")], "zh")).toEqual(["甲：考核对象重名：“甲”（见第1个）"]);
  });
  test("problems carry the unit's name, or its place when it has none", () => {
    const wrong = { ...named("甲"), "1.1.4": {} };
    const nameless = { ...named(undefined), "1.1.4": {} };
    expect(read([named("乙"), wrong, nameless])).toMatchObject({
      problems: [
        { code: "missing", key: "1.1.4/政府文件", unit: "甲", row: 2 },
        { code: "no-unit-name", row: 3 },
        { code: "missing", key: "1.1.4/政府文件", row: 3 },
      ],
    });
    expect(words([wrong, nameless], "zh")).toEqual([
      "甲：缺报：1.1.4 政府文件（是否）",
      "第2个：缺考核对象的名称：地区 名称",
      "第2个：缺报：1.1.4 政府文件（是否）",
    ]);
  });
  test("a unit with problems still counts as the bearer of its name", () => {
    const result = read([{ ...named("甲"), "1.1.4": {}, 多余: 1 }, named("甲")]);
    expect("problems" in result && result.problems.map(({ code }) => code)).toEqual([
      "missing",
      "unknown-fact",
      "duplicate-unit",
    ]);
  });
  test("what is no object is a problem at its place", () => {
    expect(read([named("甲"), 5, [named("乙")]])).toMatchObject({
      problems: [
        { code: "wrong-type", key: "", row: 2 },
        { code: "wrong-type", key: "", row: 3 },
      ],
    });
  });
  test("an unknown stage is told once", () => {
    const result = read([named("甲"), named("乙")], { stages: sampleStages, stage: "年初" });
    expect("problems" in result && result.problems).toHaveLength(1);
  });
  test("without a unit key units have no names", () => {
    const result = readUnits(sampleFacts, [sampleUnit(), sampleUnit()]);
    expect("units" in result && result.units.map(({ name }) => name)).toEqual([undefined, undefined]);
  });
});
