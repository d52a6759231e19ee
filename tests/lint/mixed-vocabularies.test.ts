import { rule } from "../../src/lint/rules/mixed-vocabularies/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      "deduct 1 when 迟报 # ←",
      `每起 超期 扣1分
floor at 0 # ←`,
    ],
    en: [
      `deduct 1 when late
本项最低0分 # ←`,
    ],
  },
  passes: {
    zh: [
      "每起 GMP不符 扣1分",
      `数据 PM25：数值 "年均PM2.5"
PM25 ＞ 35的，扣1分`,
      "每起 rate 扣1分",
    ],
    en: [
      "deduct 1 when 迟报",
      `text "未及时的扣1分"
deduct 1 when late`,
    ],
  },
});
