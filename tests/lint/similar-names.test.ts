import { rule } from "../../src/lint/rules/similar-names/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `每起 逾期未结案件 扣0.2分
逾期末结案件的，扣1分 # ←`,
      `每起 未督促的案件 扣0.2分
每起 未督促案件 扣1分 # ←`,
      `建立台账的，扣1分
建立台帐的，扣1分 # ←`,
    ],
    en: [
      `deduct 0.5 per case of overdue
deduct 1 per case of overdeu # ←`,
      `deduct 0.5 per case of overdue_case
deduct 1 when overdue_cases # ←`,
    ],
  },
  passes: {
    zh: [
      `每起 上级督办案件 扣0.2分
每起 下级督办案件 扣1分`,
      `每起 一类案件 扣0.2分
每起 二类案件 扣1分`,
      `建立制度的，扣1分
建立台账的，扣1分`,
      `指标 1 "甲" 2分 { 每起 逾期未结 扣1分 }
指标 2 "乙" 2分 { 每起 逾期末结 扣1分 }`,
    ],
    en: [
      `deduct 0.5 per case of stage1
deduct 1 per case of stage2`,
      `deduct 0.5 per case of plan_a
deduct 1 per case of plan_b`,
      `deduct 0.5 per case of late
deduct 1 per case of rate_low`,
    ],
  },
});
