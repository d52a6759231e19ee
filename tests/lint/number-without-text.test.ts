import { rule } from "../../src/lint/rules/number-without-text/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `原文 "投诉酌情扣分。"
每起 投诉 扣0.4分 # ←`,
      `要求 "完成任务"
数据 完成率：比率
按 完成率 分档 {
≥85% 得2分 # ←
否则不得分
}`,
      `原文 "最多扣10分。"
每起 投诉 扣0.1分 # ←`,
      `原文 "每发现一起的，扣分。"
每起 投诉 扣1分 # ←`,
    ],
    en: [
      `text "Complaints cost points."
deduct 0.4 per case of complaints # ←`,
    ],
  },
  passes: {
    zh: [
      "每起 投诉 扣0.4分",
      `原文 "投诉酌情扣分。"
口径 "每起扣0.4分"
每起 投诉 扣0.4分`,
      `原文 "完成一半得满分的四分之一。"
数据 完成率：比率
得分 = 若 完成率 ＞ 50% 则 满分，否则 满分 × 25%`,
      `原文 "有投诉的扣分。"
每起 投诉 扣0.4分，原文未写`,
      `原文 "按归档率计。"
数据 归档率：比率
得分 = 满分 × 归档率 ^ 3`,
      `原文 "60至80%之间的得1分。"
数据 完成率：比率
按 完成率 分档 {
＞80% 得2分
60%至80% 得1分
否则不得分
}`,
      `原文 "每起扣一分。"
每起 投诉 扣1分`,
    ],
    en: [
      "deduct 0.4 per case of complaints",
      `text "Three failures are too many, each costs half a point."
deduct 0.5 per case of failures
no points when failures > 3`,
    ],
  },
});
