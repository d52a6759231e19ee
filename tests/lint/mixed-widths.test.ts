import { rule } from "../../src/lint/rules/mixed-widths/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `每起 漏报 扣1分，扣完为止
每起 超期 扣1分,扣完为止 # ←`,
      `数据 甲：数量
数据 乙：数量
数据 丙:数量 # ←
甲 + 乙 + 丙 ＞ 3的，扣1分`,
    ],
    en: [
      `deduct 1 per case of late, at most 2
deduct 1 per case of old， at most 2 # ←`,
    ],
  },
  passes: {
    zh: [
      `有方案的，得满分，否则不得分
原文 "甲,乙;丙"`,
      "得满分，原文未写 # 注释,半角",
    ],
    en: [
      `deduct 1 per case of late, at most 2
text "甲，乙"`,
    ],
  },
});
