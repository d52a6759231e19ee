// Words of official sheets whose meaning depends on what stands around them.
import { describe, expect, it } from "vitest";
import { compiled, findings } from "../blocks/scoring.js";

const rubric = (rules: string): string =>
  `细则 "题" 总分10分 {\n考核对象 所 { 名：文字 }\n通则 { 各项最低0分；并列取高名次 }\n指标 1 "项" 10分 {\n${rules}\n}\n}`;
const scores = async (rules: string, ...units: readonly object[]): Promise<unknown[]> => {
  expect(findings(rubric(rules))).toEqual([]);
  const scorer = await compiled(rubric(rules));
  return units.map((facts) => String(scorer.score({ 所: { 名: "甲" }, 1: facts })["total"]));
};

describe("其他 in the last row", () => {
  it("is otherwise", async () => {
    const rows = "依次判断 { 造假的，得5分；其他 得10分 }";
    expect(await scores(rows, { 造假: true }, { 造假: false })).toEqual(["5", "10"]);
  });
  it("is a label where it is one of the answers", async () => {
    const rows = "数据 类别：选项（其他、零售、餐饮）\n按 类别 分档 { 其他 得10分；零售 得8分；否则得7分 }";
    expect(await scores(rows, { 类别: "其他" }, { 类别: "零售" }, { 类别: "餐饮" })).toEqual([
      "10",
      "8",
      "7",
    ]);
  });
  it("is no label of a fact that the rows introduce", () => {
    expect(findings(rubric("按 类别 分档 { 零售 得8分；其他 得10分 }\n类别 = 其他的，得1分"))).toEqual([
      "unknown-label",
    ]);
  });
});

describe("有 and 无", () => {
  it("answer a yes/no fact", async () => {
    const rule = "数据 台账：是否\n台账 = 无的，扣4分";
    expect(await scores(rule, { 台账: "有" }, { 台账: "无" })).toEqual(["10", "6"]);
  });
  it("are labels of a choice", async () => {
    const rule = "数据 台账：选项（有、无、不详）\n台账 = 无的，扣4分";
    expect(await scores(rule, { 台账: "不详" }, { 台账: "无" })).toEqual(["10", "6"]);
  });
});

it("a list that reaches a number asks how many hold", async () => {
  const rule = "（甲、乙、丙）达到2项的，得满分，否则不得分";
  const facts = (甲: boolean, 乙: boolean, 丙: boolean): object => ({ 甲, 乙, 丙 });
  expect(await scores(rule, facts(true, false, true), facts(true, false, false))).toEqual(["10", "0"]);
});

it("a dash between points is a range", () => {
  expect(findings(rubric("造假的，扣0.5-1分，记为 扣减"))).toEqual([]);
  expect(findings(rubric("造假的，扣1-0.5分，记为 扣减"))).toEqual(["range-reversed"]);
});

it("每发现 asks for one case, not for two", () => {
  expect(findings(rubric("每发现1起漏报扣1分"))).toEqual([]);
  expect(findings(rubric("每发现2起漏报扣1分"))).not.toEqual([]);
});

describe("rounded values", () => {
  it("round half up and half even, to places", async () => {
    const rules = "数据 率：比率\n得分 = 四舍五入（10 × 率，1位）";
    expect(await scores(rules, { 率: "86.5%" }, { 率: "86.4%" })).toEqual(["8.7", "8.6"]);
    const even = "数据 率：比率\n得分 = 四舍六入（10 × 率，1位）";
    expect(await scores(even, { 率: "86.5%" }, { 率: "87.5%" })).toEqual(["8.6", "8.8"]);
  });
});

describe("units that fall from a full tier", () => {
  const rules =
    "数据 率：比率\n按 评价 分档 { 优 得10分，名额1个，超出的评为 良，依次比 率；良 得6分，名额1个，超出的评为 差，依次比 率；差 得1分 }";
  const totals = async (...units: readonly (readonly [string, string])[]): Promise<unknown[]> => {
    const scorer = await compiled(rubric(rules));
    return scorer
      .scoreAll(units.map(([评价, 率], i) => ({ 所: { 名: `所${i}` }, 1: { 评价, 率 } })))
      .units.map((unit) => String((unit as { total: unknown }).total));
  };
  it("go down one after the other", async () => {
    expect(findings(rubric(rules))).toEqual([]);
    expect(await totals(["优", "70%"], ["优", "90%"], ["良", "80%"], ["差", "99%"])).toEqual([
      "1",
      "10",
      "6",
      "1",
    ]);
  });
  it("whatever the order in which they come", async () => {
    expect(await totals(["差", "99%"], ["良", "80%"], ["优", "90%"], ["优", "70%"])).toEqual([
      "1",
      "6",
      "10",
      "1",
    ]);
  });
  it("stay together where they are equal and share the better place", async () => {
    expect(await totals(["优", "90%"], ["优", "90%"], ["良", "80%"])).toEqual(["10", "10", "6"]);
  });
});
