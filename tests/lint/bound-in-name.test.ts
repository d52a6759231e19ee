import { rule } from "../../src/lint/rules/bound-in-name/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: ["每起 超期30日以上的案件 扣0.5分 # ←", "每起 三个月以内未办结 扣0.5分 # ←"],
    en: ["deduct 0.5 per case of cases_over_30 # ←"],
  },
  passes: {
    zh: [
      `数据 超期30日以上的案件：数量（起） "满30日（含）的"
每起 超期30日以上的案件 扣0.5分`,
      "每起 超期30日及以上的案件 扣0.5分",
      `口径 "30日以上含本数"
每起 超期30日以上的案件 扣0.5分`,
      `县级以上表彰的，扣1分
辖区内以上市公司为主的，扣1分`,
    ],
    en: [
      `given cases_over_30: count of cases "more than 30 days, the 30th not including"
deduct 0.5 per case of cases_over_30`,
      "deduct 0.5 per case of overdue",
    ],
  },
});
