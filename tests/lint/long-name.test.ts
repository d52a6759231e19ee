import { rule } from "../../src/lint/rules/long-name/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      "未在规定时限内向县局报送季度案件办理情况统计表和分析材料的，扣1分 # ←",
      { text: "未按时报送的，扣1分 # ←", options: { most: 8 } },
    ],
    en: ["deduct 1 when cases_that_were_not_reported_to_the_county_within_the_month # ←"],
  },
  passes: {
    zh: [
      `数据 迟报：是否 "未在规定时限内向县局报送季度案件办理情况统计表和分析材料"
迟报的，扣1分`,
    ],
    en: [
      `given late: yes/no "cases that were not reported to the county within the month"
deduct 1 when late`,
    ],
  },
});
