import { describe, expect, test } from "vitest";
import { exact } from "../../src/runtime/exact.js";
import { factsSchema } from "../../src/runtime/schema.js";
import { sampleFacts, sampleUnit } from "./sample-facts.js";

describe("factsSchema", () => {
  test("gives the facts by key", () => {
    const facts = factsSchema(sampleFacts).parse(sampleUnit());
    expect(facts.get("4/罚没款")).toEqual(exact("12000.5"));
    expect(facts.get("5/印象")).toEqual({ value: exact("4.5"), reason: "扎实" });
    expect(facts.has("5/酌情")).toBe(false);
  });
  test.each(["en", "zh"] as const)("its issues speak %s and point to the place", (lang) => {
    const input = { ...sampleUnit(), "1.1.4": { 政府文件: "maybe", 文件: 1, 其他: 2 }, "2.3.1": 7 };
    const result = factsSchema(sampleFacts, { lang }).safeParse(input);
    expect(result.error?.issues.map(({ path, message }) => [path, message])).toEqual(
      lang === "en"
        ? [
            [["1.1.4", "政府文件"], '1.1.4 政府文件 must be yes or no; given: "maybe"'],
            [["1.1.4"], "The rubric asks for no fact 1.1.4/文件\nThe rubric asks for no fact 1.1.4/其他"],
            [["2.3.1"], '2.3.1 must be an object with facts in it; given: "7"'],
          ]
        : [
            [["1.1.4", "政府文件"], "1.1.4 政府文件应填是或否，所填为“maybe”"],
            [["1.1.4"], "细则不采集“1.1.4/文件”这项数据\n细则不采集“1.1.4/其他”这项数据"],
            [["2.3.1"], "“2.3.1”应为一组数据（对象），所填为“7”"],
          ],
    );
  });
  test("does not change what it is given", () => {
    const input = sampleUnit();
    factsSchema(sampleFacts).parse(input);
    expect(input).toEqual(sampleUnit());
  });
  test("a limit that is no decimal is the rubric's fault, told at once", () => {
    expect(() => factsSchema([{ ...sampleFacts[3]!, most: "three" }])).toThrow(RangeError);
  });
});
