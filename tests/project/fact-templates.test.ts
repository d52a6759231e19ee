import { describe, expect, test } from "vitest";
import { csvToObjects } from "../../src/project/csv-facts.js";
import { csvTemplate, factTable, jsonSchemaOf, jsonTemplate } from "../../src/project/fact-templates.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { sampleFacts } from "../runtime/sample-facts.js";

const rowOf = (key: string, lang: "en" | "zh") => factTable(sampleFacts, lang).find((row) => row.key === key);

describe("factTable", () => {
  test("has one row per fact, in order", () => {
    expect(factTable(sampleFacts, "en").map(({ key }) => key)).toEqual(sampleFacts.map(({ key }) => key));
  });
  test("says kind, limits, stage and need in Chinese", () => {
    expect(rowOf("2.3.1/综合整治/缺少的材料", "zh")).toEqual({
      key: "2.3.1/综合整治/缺少的材料",
      label: "综合整治缺少的材料",
      kind: "数量（份）",
      limits: "0至3",
      notes: "",
      stage: "",
      needed: "必填",
    });
    expect(rowOf("2.4.2/未督促的重点案件", "zh")).toMatchObject({ limits: "不超过 2.4.2/重点案件" });
    expect(rowOf("2.4.2/重点案件", "zh")).toMatchObject({ limits: "" });
    expect(rowOf("4/增长", "zh")).toMatchObject({ kind: "比率", limits: "-100%至1000%" });
    expect(rowOf("4/罚没款", "zh")).toMatchObject({ kind: "金额", limits: "", needed: "默认0" });
    expect(rowOf("5/评价", "zh")).toMatchObject({ kind: "等次", limits: "优秀、良好、中等、较差" });
    expect(rowOf("5/酌情", "zh")).toMatchObject({ kind: "评分", limits: "0.5至1", needed: "条件成立时" });
    expect(rowOf("3@年终/检查", "zh")).toMatchObject({ kind: "天数", stage: "年终" });
  });
  test("and in English", () => {
    expect(rowOf("2.4.2/未督促的重点案件", "en")).toEqual({
      key: "2.4.2/未督促的重点案件",
      label: "未督促的重点案件",
      kind: "count (起)",
      limits: "at most 2.4.2/重点案件",
      notes: "",
      stage: "",
      needed: "required",
    });
    expect(rowOf("Ⅰ-9-1/达标率", "en")).toMatchObject({ kind: "rate", limits: "0% to 100%" });
    expect(rowOf("4/罚没款", "en")).toMatchObject({ needed: "default 0" });
    expect(rowOf("5/酌情", "en")).toMatchObject({ needed: "when its rule holds" });
  });
});

describe("templates", () => {
  test("the JSON template nests every fact, with nothing answered", () => {
    expect(JSON.parse(JSON.stringify(jsonTemplate(sampleFacts)))).toEqual({
      地区: { 名称: null },
      "1.1.4": { 政府文件: null },
      "Ⅰ-9-1": { 达标率: null },
      "2.3.1": { 综合整治: { 缺少的材料: null } },
      "2.4.2": { 未督促的重点案件: null, 重点案件: null },
      "4": { 增长: null, 罚没款: null, 限期: null },
      "5": { 评价: null, 印象: { value: null, reason: null }, 酌情: { value: null, reason: null } },
      "3@半年": { 检查: null },
      "3@年终": { 检查: null },
    });
  });
  test("as it is, the JSON template misses just what is required", () => {
    const result = readFacts(sampleFacts, jsonTemplate(sampleFacts));
    const required = sampleFacts.filter((spec) => spec.default === undefined && !spec.conditional);
    expect("problems" in result && result.problems.map(({ code, key }) => [code, key])).toEqual(
      required.map(({ key }) => ["missing", key]),
    );
  });
  test("the CSV template is a header with a reason column behind every mark, and an empty row", () => {
    const [header, empty, ...rest] = csvTemplate(sampleFacts).split("\n");
    expect(header).toContain("5/评价,5/印象,5/印象#reason,5/酌情,5/酌情#reason,3@半年/检查");
    expect(header!.split(",")).toHaveLength(sampleFacts.length + 2);
    expect(empty).toMatch(/^,+$/);
    expect(rest).toEqual([""]);
    expect(csvToObjects(csvTemplate(sampleFacts))).toEqual({ rows: [], lines: [] });
  });
  test("the JSON Schema is to be had here too", () => {
    expect(jsonSchemaOf(sampleFacts, "数据")).toMatchObject({ title: "数据", additionalProperties: false });
  });
});
