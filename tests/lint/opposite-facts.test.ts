import { rule } from "../../src/lint/rules/opposite-facts/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `未建立台账的，扣1分
建立台账 且 不全的，扣1分 # ←`,
      `没有方案的，扣1分
有方案 且 迟报的，扣1分 # ←`,
    ],
    en: [
      `deduct 1 when no_plan
deduct 1 when plan and late # ←`,
    ],
  },
  passes: {
    zh: [
      `建立台账的，得1分，否则不得分
非 建立台账 且 迟报的，本项不得分
总结的，得1分`,
      `未建立台账的，扣1分
未建立档案的，扣1分`,
      `每起 未立案 扣1分
立案的，扣1分`,
    ],
    en: [
      `deduct 1 when not plan
deduct 1 when plan and late`,
      `deduct 1 when no_plan
deduct 1 when no_report`,
    ],
  },
});
