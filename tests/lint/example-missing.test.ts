import { rule } from "../../src/lint/rules/example-missing/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `细则 "题" { # ←
考核对象 所 { 名：文字 }
通则 { 各项最低0分 }
指标 1 "甲" 2分 { 每起 超期 扣1分 }
}`,
    ],
    en: [
      `rubric "T" { # ←
unit station { title: text }
defaults { floor 0 }
indicator 1 "A" 2 points { deduct 1 per case of late }
}`,
    ],
  },
  passes: {
    zh: [
      `指标 1 "甲" 2分 { 每起 超期 扣1分 }
示例 "一起" { 1：超期 = 1，应得1分 }`,
    ],
    en: [
      `indicator 1 "A" 2 points { deduct 1 per case of late }
example "one" { 1: late = 1, expect 1 }`,
    ],
  },
});
