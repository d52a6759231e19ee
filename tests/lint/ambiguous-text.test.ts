import { rule } from "../../src/lint/rules/ambiguous-text/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `原文 "未及时录入的，每起扣1分。" # ←
每起 未录入 扣1分`,
      `原文 "情节轻微的酌情扣分。" # ←
情节轻微的，扣1分`,
      {
        text: `原文 "相关材料缺一份扣1分。" # ←
每份 缺少的材料 扣1分`,
        options: { words: ["相关"] },
      },
    ],
    en: [
      `text "Late entries, unless insignificant, are corrected in a timely way." # ←
deduct 1 per case of late`,
    ],
  },
  passes: {
    zh: [
      `原文 "未及时录入的，每起扣1分。"
口径 "“及时”指3日内"
每起 未录入 扣1分`,
      `原文 "情节轻微的酌情扣0.5至1分。"
情节轻微的，扣0.5至1分，记为 酌定分`,
      `细则 "题" {
考核对象 所 { 名：文字 }
通则 { 各项最低0分 }
口径 "“及时”由考评单位认定"
指标 1 "甲" 2分 {
原文 "未及时录入的，每起扣1分。"
每起 未录入 扣1分
}
}`,
    ],
    en: [
      `text "Entries later than 3 days cost 1 point each; etceteras are ignored."
deduct 1 per case of late`,
      `text "Entries not timely cost 1 point."
reading "timely: within 3 days"
deduct 1 per case of late`,
    ],
  },
});
