import { rule } from "../../src/lint/rules/title-repeated/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `指标 1 "方案" 1分 { 有方案的，得满分，否则不得分 }
指标 2 "方案" 1分 { 有总结的，得满分，否则不得分 } # ←`,
    ],
    en: [
      `indicator 1 "Plan" 1 point { full when plan, otherwise none }
indicator 2 "Plan" 1 point { full when report, otherwise none } # ←`,
    ],
  },
  passes: {
    zh: [
      `指标 1 "方案" 1分 { 有方案的，得满分，否则不得分 }
指标 2 "总结" 1分 { 有总结的，得满分，否则不得分 }`,
      `项目 1 "食品" 1分 {
指标 1.1 "检查" 1分 { 有方案的，得满分，否则不得分 }
}
项目 2 "药品" 1分 {
指标 2.1 "检查" 1分 { 有方案的，得满分，否则不得分 }
}`,
    ],
    en: [
      `indicator 1 "Plan" 1 point { full when plan, otherwise none }
indicator 2 "Report" 1 point { full when report, otherwise none }`,
    ],
  },
});
