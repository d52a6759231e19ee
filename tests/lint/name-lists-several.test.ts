import { rule } from "../../src/lint/rules/name-lists-several/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: ["督查及整改材料缺失的，扣1分 # ←", "方案或总结缺失的，扣1分 # ←"],
    en: ["deduct 1 when plan_and_report_missing # ←"],
  },
  passes: {
    zh: [
      "未及时报送的，扣1分",
      "普及率下降的，扣1分",
      "涉及安全的，扣1分",
      `数据 材料：是否 "督查、整改材料有一样缺失"
材料的，扣1分`,
      `数据 督查及整改材料缺失：是否 "有一样缺失就填是"
督查及整改材料缺失的，扣1分`,
    ],
    en: ["deduct 1 when plan_missing or report_missing", "deduct 1 when understanding_poor"],
  },
});
