import { rule } from "../../src/lint/rules/department-missing/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `指标 1 "第1" 1分 部门 "甲科" { 有方案的，得满分，否则不得分 }
指标 2 "第2" 1分 部门 "甲科" { 有方案的，得满分，否则不得分 }
指标 3 "第3" 1分 { 有方案的，得满分，否则不得分 } # ←`,
    ],
    en: [
      `indicator 1 "No 1" 1 point by "office" { full when plan, otherwise none }
indicator 2 "No 2" 1 point by "office" { full when plan, otherwise none }
indicator 3 "No 3" 1 point { full when plan, otherwise none } # ←`,
    ],
  },
  passes: {
    zh: [
      `指标 1 "第1" 1分 部门 "甲科" { 有方案的，得满分，否则不得分 }
指标 2 "第2" 1分 { 有方案的，得满分，否则不得分 }
指标 3 "第3" 1分 { 有方案的，得满分，否则不得分 }`,
      `项目 1 "组" 2分 部门 "甲科" {
指标 1.1 "甲" 1分 { 有方案的，得满分，否则不得分 }
指标 1.2 "乙" 1分 { 有方案的，得满分，否则不得分 }
}`,
      `指标 1 "第1" 1分 部门 "甲科" { 有方案的，得满分，否则不得分 }
指标 2 "第2" 1分 部门 "甲科" { 有方案的，得满分，否则不得分 }
指标 3 "丙" 1分 {
待定 "原文缺页"
}`,
    ],
    en: [
      `indicator 1 "No 1" 1 point by "office" { full when plan, otherwise none }
indicator 2 "No 2" 1 point { full when plan, otherwise none }
indicator 3 "No 3" 1 point { full when plan, otherwise none }`,
    ],
  },
});
