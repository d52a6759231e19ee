import { rule } from "../../src/lint/rules/unwritten-without-reading/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      "有方案的，得满分，否则不得分，原文未写 # ←",
      `数据 完成率：比率
按 完成率 分档 {
≥90% 得2分
否则不得分，原文未写 # ←
}`,
    ],
    en: ["full when plan, otherwise none, unwritten # ←"],
  },
  passes: {
    zh: [
      `口径 "其余情形不得分"
有方案的，得满分，否则不得分，原文未写`,
      "有方案的，得满分，否则不得分",
      `项目 1 "组" 1分 {
口径 "没有写的都不得分"
指标 1.1 "甲" 1分 { 有方案的，得满分，否则不得分，原文未写 }
}`,
    ],
    en: [
      `reading "else none"
full when plan, otherwise none, unwritten`,
    ],
  },
});
