import { rule } from "../../src/lint/rules/text-limit-differs/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `指标 1 "甲" 3分 {
原文 "每起扣0.5分，扣完2.5分为止。" # ←
每起 超期 扣0.5分，扣完为止
}`,
      `原文 "每起扣0.5分，最多扣1.5分。" # ←
每起 超期 扣0.5分，最多扣1分`,
    ],
    en: [
      `text "Each costs 0.5 points, at most 1.5 points." # ←
deduct 0.5 per case of late`,
    ],
  },
  passes: {
    zh: [
      `原文 "每起扣0.5分，直至扣完2分。"
每起 超期 扣0.5分`,
      `原文 "每起扣0.5分，最多扣1.5分。"
每起 超期 扣0.5分，最多扣1.5分`,
      `指标 1 "甲" 8分 {
原文 "方案2分；缺一项扣1分，直至扣完6分。"
分项 "方案" 2分 { 有方案的，得满分，否则不得分 }
分项 "材料" 6分 { 每项 缺少的材料 扣1分 }
}`,
    ],
    en: [
      `text "Each costs 0.5 points, at most 2 points."
deduct 0.5 per case of late`,
      `text "Each costs 0.5 points, up to 1 point."
deduct 0.5 per case of late, at most 1`,
    ],
  },
});
