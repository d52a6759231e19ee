import { rule } from "../../src/lint/rules/indicator-without-example/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `指标 1 "甲" 2分 { 每起 超期 扣1分 }
指标 2 "乙" 2分 { 每起 超期 扣1分 } # ←
示例 "一起" { 1：超期 = 1，应得1分 }`,
    ],
    en: [
      `indicator 1 "A" 2 points { deduct 1 per case of late }
indicator 2 "B" 2 points { deduct 1 per case of late } # ←
example "one" { 1: late = 1, expect 1 }`,
    ],
  },
  passes: {
    zh: [
      `指标 1 "甲" 2分 { 每起 超期 扣1分 }
指标 2 "乙" 2分 { 待定 "缺页" }
示例 "一起" { 1：超期 = 1，应得1分 }`,
    ],
    en: [
      `indicator 1 "A" 2 points { deduct 1 per case of late }
example "one" { 1: late = 1, expect 1 }`,
    ],
  },
});
