import { rule } from "../../src/lint/rules/boundary-without-example/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `指标 1 "甲" 2分 {
数据 完成率：比率
按 完成率 分档 { # ←
≥90% 得2分
否则不得分
}
}
示例 "高" { 1：完成率 = 95%，应得2分 }`,
      `指标 1 "甲" 2分 {
数据 件数：数量
件数 ＞ 3的，扣1分 # ←
}
示例 "多" { 1：件数 = 4，应得1分 }`,
    ],
    en: [
      `indicator 1 "A" 2 points {
given number_late: count
deduct 1 when number_late > 3 # ←
}
example "many" { 1: number_late = 4, expect 1 }`,
    ],
  },
  passes: {
    zh: [
      `指标 1 "甲" 2分 {
数据 件数：数量
件数 ＞ 3的，扣1分
}
示例 "正好" { 1：件数 = 3，应得2分 }`,
      `指标 1 "甲" 2分 {
数据 完成率：比率
按 完成率 比例得分
}
示例 "低" { 1：完成率 = 50%，应得1分 }`,
    ],
    en: [
      `indicator 1 "A" 2 points {
given number_late: count
deduct 1 when number_late > 3
}
example "just" { 1: number_late = 3, expect 2 }`,
    ],
  },
});
