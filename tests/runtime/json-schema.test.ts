import { describe, expect, test } from "vitest";
import * as z from "zod";
import { jsonTemplate } from "../../src/project/fact-templates.js";
import type { FactSpec } from "../../src/runtime/facts.js";
import { jsonSchemaOf } from "../../src/runtime/json-schema.js";
import { sampleFacts, sampleUnit } from "./sample-facts.js";

const only = (fact: Partial<FactSpec> & Pick<FactSpec, "kind">): unknown => {
  const spec: FactSpec = { key: "1/x", path: ["1", "x"], name: "x", label: "某项", block: "1", ...fact };
  return (jsonSchemaOf([spec], "t") as { properties: { "1": { properties: { x: unknown } } } }).properties[
    "1"
  ].properties.x;
};

describe("jsonSchemaOf", () => {
  test("is strict, nested and lists what is required", () => {
    expect(jsonSchemaOf(sampleFacts.slice(0, 2), "考核数据")).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "考核数据",
      type: "object",
      properties: {
        地区: {
          type: "object",
          properties: { 名称: { title: "名称", type: "string", pattern: "\\S" } },
          required: ["名称"],
          additionalProperties: false,
        },
        "1.1.4": {
          type: "object",
          properties: { 政府文件: { title: "政府文件", type: "boolean" } },
          required: ["政府文件"],
          additionalProperties: false,
        },
      },
      required: ["地区", "1.1.4"],
      additionalProperties: false,
    });
  });
  test("says kinds, labels, limits, options and defaults", () => {
    const title = "某项";
    expect(only({ kind: "count", most: "3" })).toEqual({ title, type: "integer", minimum: 0, maximum: 3 });
    expect(only({ kind: "rate" })).toEqual({ title, type: "number", minimum: 0, maximum: 1 });
    expect(only({ kind: "money" })).toEqual({ title, type: "number" });
    expect(only({ kind: "date" })).toEqual({ title, type: "string", format: "date" });
    expect(only({ kind: "grade", options: ["优", "差"] })).toEqual({ title, enum: ["优", "差"] });
    expect(only({ kind: "yes-no", default: "是" })).toEqual({
      title,
      type: ["boolean", "null"],
      default: true,
    });
    expect(only({ kind: "rate", default: "100%" })).toMatchObject({ default: 1 });
    expect(only({ kind: "mark", least: "0.5", most: "1" })).toMatchObject({
      anyOf: [
        { type: "number", minimum: 0.5, maximum: 1 },
        { type: "object", required: ["value"], additionalProperties: false },
      ],
    });
  });
  test("leaves out a limit that JSON's numbers cannot say", () => {
    expect(only({ kind: "number", least: "0.1", most: "0.12345678901234567891" })).toEqual({
      title: "某项",
      type: "number",
      minimum: 0.1,
    });
  });
  test("a block none of whose facts is required is not required", () => {
    expect(
      jsonSchemaOf(
        sampleFacts.filter(({ key }) => key === "4/罚没款"),
        "t",
      ),
    ).not.toHaveProperty("required");
  });
  test("read back, it takes a sound unit and refuses unsound ones", () => {
    const schema = z.fromJSONSchema(jsonSchemaOf(sampleFacts, "t"));
    const valid = (data: unknown): boolean => schema.safeParse(data).success;
    expect(valid(sampleUnit())).toBe(true);
    expect(valid({ ...sampleUnit(), "5": { 评价: "优秀", 印象: 3, 酌情: null } })).toBe(true);
    expect(valid({ ...sampleUnit(), "5": { 评价: "好", 印象: 3 } })).toBe(false);
    expect(valid({ ...sampleUnit(), "Ⅰ-9-1": { 达标率: 95 } })).toBe(false);
    expect(valid({ ...sampleUnit(), "9": {} })).toBe(false);
    expect(valid({ ...sampleUnit(), "1.1.4": {} })).toBe(false);
    expect(valid(jsonTemplate(sampleFacts))).toBe(false);
  });
  test("a fact or block may bear a name every object has", () => {
    const schema = jsonSchemaOf(
      [
        {
          key: "constructor/toString",
          path: ["constructor", "toString"],
          name: "x",
          label: "x",
          kind: "text",
          block: "constructor",
        },
      ],
      "t",
    );
    expect(schema).toMatchObject({
      required: ["constructor"],
      properties: { constructor: { required: ["toString"] } },
    });
  });
});
