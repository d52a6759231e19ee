import { describe, expect, test } from "vitest";
import type { FactProblem } from "../../src/runtime/facts.js";
import { describeProblem } from "../../src/runtime/problem-words.js";
import { sampleFacts } from "./sample-facts.js";

const cases: readonly (readonly [FactProblem, zh: string, en: string])[] = [
  [
    { code: "missing", key: "1.1.4/政府文件", allowed: "yes-no" },
    "缺报：1.1.4 政府文件（是否）",
    "Missing: 1.1.4 政府文件 (yes/no)",
  ],
  [
    { code: "missing", key: "2.3.1/综合整治/缺少的材料" },
    "缺报：2.3.1 综合整治 综合整治缺少的材料〔缺少的材料〕（数量，单位：份）",
    "Missing: 2.3.1 综合整治 综合整治缺少的材料 [缺少的材料] (count of 份)",
  ],
  [
    { code: "unknown-fact", key: "1.1.4/文件", given: "true", suggestion: "1.1.4/政府文件" },
    "细则不采集“1.1.4/文件”这项数据。是否指“1.1.4/政府文件”？",
    'The rubric asks for no fact 1.1.4/文件. Did you mean "1.1.4/政府文件"?',
  ],
  [{ code: "unknown-block", key: "9.9" }, "细则中没有“9.9”", "The rubric has no block 9.9"],
  [
    { code: "wrong-type", key: "4/限期", given: "明天", allowed: "date" },
    "4 限期应填日期，如2023-12-31，所填为“明天”",
    '4 限期 must be a date such as 2023-12-31; given: "明天"',
  ],
  [
    { code: "wrong-type", key: "5/评价", given: "[…]", allowed: "grade" },
    "5 评价应填优秀、良好、中等、较差之一，所填为“[…]”",
    '5 评价 must be one of 优秀, 良好, 中等, 较差; given: "[…]"',
  ],
  [
    { code: "wrong-type", key: "4", given: "5", allowed: "block" },
    "“4”应为一组数据（对象），所填为“5”",
    '4 must be an object with facts in it; given: "5"',
  ],
  [
    { code: "out-of-range", key: "2.3.1/综合整治/缺少的材料", given: "5", allowed: "0..3" },
    "2.3.1 综合整治 综合整治缺少的材料〔缺少的材料〕应在0至3之间，所填为“5”",
    '2.3.1 综合整治 综合整治缺少的材料 [缺少的材料] must be from 0 to 3; given: "5"',
  ],
  [
    { code: "out-of-range", key: "2.4.2/重点案件", given: "-1", allowed: ">= 0" },
    "2.4.2 重点案件应不小于0，所填为“-1”",
    '2.4.2 重点案件 must be at least 0; given: "-1"',
  ],
  [
    { code: "out-of-range", key: "4/增长", given: "2000%", allowed: "-1..10" },
    "4 增长应在-100%至1000%之间，所填为“2000%”",
    '4 增长 must be from -100% to 1000%; given: "2000%"',
  ],
  [
    { code: "not-whole", key: "2.4.2/重点案件", given: "2.5" },
    "2.4.2 重点案件应为整数，所填为“2.5”",
    '2.4.2 重点案件 must be a whole number; given: "2.5"',
  ],
  [
    { code: "unknown-option", key: "5/评价", given: "良", suggestion: "良好" },
    "5 评价应为优秀、良好、中等、较差之一，所填为“良”。是否指“良好”？",
    '5 评价 must be one of 优秀, 良好, 中等, 较差; given: "良". Did you mean "良好"?',
  ],
  [
    { code: "exceeds-fact", key: "2.4.2/未督促的重点案件", given: "6", allowed: "5" },
    "2.4.2 未督促的重点案件不得超过2.4.2 重点案件：所填为6，后者为5",
    "2.4.2 未督促的重点案件 is 6, more than 2.4.2 重点案件, which is 5",
  ],
  [
    { code: "rate-over-one", key: "Ⅰ-9-1/达标率", given: "95", suggestion: "95%" },
    "Ⅰ-9-1 达标率是比率，应写作0.95或95%，所填为“95”。是否指“95%”？",
    'Ⅰ-9-1 达标率 is a rate, written as 0.95 or 95%; given: "95". Did you mean "95%"?',
  ],
  [
    { code: "unused-mark", key: "5/酌情" },
    "5 酌情已评分，但相应的条件并未成立",
    "5 酌情 was given points, but the rule it belongs to does not hold",
  ],
  [
    { code: "duplicate-unit", key: "地区.名称", given: "甲", allowed: "1", unit: "甲", row: 3 },
    "甲：考核对象重名：“甲”（见第1个）",
    '甲: Several units are called "甲" (see row 1)',
  ],
  [
    { code: "no-unit-name", key: "地区.名称", row: 3 },
    "第3个：缺考核对象的名称：地区 名称",
    "row 3: The unit has no name: 地区 名称",
  ],
  [
    { code: "stage-unknown", key: "", given: "年中", allowed: "半年, 年终", suggestion: "年终" },
    "没有“年中”这个阶段，阶段有：半年, 年终。是否指“年终”？",
    'There is no stage "年中"; the stages are 半年, 年终. Did you mean "年终"?',
  ],
  [
    { code: "division-by-zero", key: "2.4.2/重点案件" },
    "除数为零：2.4.2 重点案件",
    "Division by zero: 2.4.2 重点案件",
  ],
  [
    { code: "repeated-fact", key: "2.4.2/重点案件", given: "1, 2" },
    "2.4.2 重点案件填报了两次：1, 2",
    "2.4.2 重点案件 is given twice: 1, 2",
  ],
];

describe("describeProblem", () => {
  test.each(cases)("%o", (problem, zh, en) => {
    expect(describeProblem(problem, sampleFacts, "zh")).toBe(zh);
    expect(describeProblem(problem, sampleFacts, "en")).toBe(en);
  });
  test("characters that would move a terminal's cursor or turn its text do not come through", () => {
    const words = describeProblem({ code: "unknown-fact", key: "\u001b[31mx\u202ey\n" }, sampleFacts, "en");
    expect(words).toBe("The rubric asks for no fact \uFFFD[31mx\uFFFDy\uFFFD");
  });
  test("a fact the specs do not hold is told by its key", () => {
    expect(describeProblem({ code: "missing", key: "8/x" }, [], "en")).toBe("Missing: 8/x");
    expect(describeProblem({ code: "out-of-range", key: "8/x", given: "5", allowed: "0..3" }, [], "zh")).toBe(
      "8/x应在0..3之间，所填为“5”",
    );
  });
});
