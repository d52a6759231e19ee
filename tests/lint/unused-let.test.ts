import { rule } from "../../src/lint/rules/unused-let/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `数据 甲数：数量
计算 倍数 = 甲数 × 2 # ←
甲数 ＞ 3的，扣1分`,
      `数据 甲数：数量
计算 多 = 甲数 ＞ 2 # ←
计算 更多 = 甲数 ＞ 4
更多的，扣1分`,
    ],
    en: [
      `given a: count
let twice = a * 2 # ←
deduct 1 when a > 3`,
    ],
  },
  passes: {
    zh: [
      `数据 甲数：数量
计算 倍数 = 甲数 × 2
倍数 ＞ 3的，扣1分`,
      `指标 1 "甲" 2分 {
数据 甲数：数量
计算 多 = 甲数 ＞ 2
分项 "子" 2分 { 多 的，扣1分 }
}`,
      `数据 甲数：数量
计算 倍数 = 甲数 × 2
计算 四倍 = 倍数 × 2
四倍 ＞ 3的，扣1分`,
    ],
    en: [
      `given a: count
let twice = a * 2
deduct 1 when twice > 3`,
    ],
  },
});
