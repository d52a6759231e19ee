import { rule } from "../../src/lint/rules/discretion-without-criteria/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: ["评分 成效 0至2分 # ←", "情节轻微的，扣0.5至1分，记为 酌定分 # ←"],
    en: ["judge results up to 2 # ←", "deduct 0.5 to 1 when slight, marked choice # ←"],
  },
  passes: {
    zh: [
      '评分 成效 0至2分 "看材料"',
      `口径 "按材料齐全程度评"
评分 成效 0至2分`,
      `原文 "由评估组评定优劣，0至2分。"
评分 成效 0至2分`,
    ],
    en: [
      'judge results up to 2 "by the files"',
      `text "Judged by the files, up to 2 points."
judge results up to 2`,
    ],
  },
});
