import { rule } from "../../src/lint/rules/long-condition/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `数据 甲：数量
数据 乙：数量
甲 ＞ 1 且 乙 ＞ 2 或 甲 ＞ 3 且 乙 ＞ 4 或 甲 ＞ 5 且 乙 ＞ 6的，扣1分 # ←`,
      {
        text: `数据 甲：数量
甲 ＞ 1 且 迟报的，扣1分 # ←`,
        options: { most: 1 },
      },
    ],
    en: [
      `given a: count
given b: count
deduct 1 when a > 1 and b > 2 or a > 3 and b > 4 or a > 5 and b > 6 # ←`,
    ],
  },
  passes: {
    zh: [
      `数据 甲：数量
数据 乙：数量
甲 ＞ 1 且 乙 ＞ 2 或 甲 ＞ 3 且 乙 ＞ 4的，扣1分`,
      "（有方案、有总结、有台账、有名单、有通知、有纪要、有照片、有签到、有合同、有凭证）齐全的，得满分，否则不得分",
    ],
    en: [
      `given a: count
deduct 1 when a > 1 and late`,
    ],
  },
});
