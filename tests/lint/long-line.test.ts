import { rule } from "../../src/lint/rules/long-line/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      "（年度打假工作材料第一份、年度打假工作材料第二份、年度打假工作材料第三份、年度打假工作材料第四份、年度打假工作材料第五份、年度打假工作材料第六份、年度打假工作材料第七份、年度打假工作材料第八份）齐全的，得满分，否则不得分 # ←",
      {
        text: "每起 超过规定时限没有办结也没有说明理由的重点督办案件 扣1分，最多扣2分 # ←",
        options: { most: 60 },
      },
    ],
    en: [
      "full when all of (document_of_the_year_no_a, document_of_the_year_no_b, document_of_the_year_no_c, document_of_the_year_no_d, document_of_the_year_no_e, document_of_the_year_no_f, document_of_the_year_no_g), otherwise none # ←",
    ],
  },
  passes: {
    zh: [
      `原文 "每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；每起扣1分；"
每起 超期 扣1分`,
      `# 说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明说明
每起 超期 扣1分`,
      `（年度打假工作材料第一份、
年度打假工作材料第二份、
年度打假工作材料第三份、
年度打假工作材料第四份、
年度打假工作材料第五份、
年度打假工作材料第六份、
年度打假工作材料第七份、
年度打假工作材料第八份）齐全的，得满分，否则不得分`,
    ],
    en: [
      `text "Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. Each costs a point. "
deduct 1 per case of late`,
      `full when all of (document_of_the_year_no_a,
document_of_the_year_no_b,
document_of_the_year_no_c,
document_of_the_year_no_d,
document_of_the_year_no_e,
document_of_the_year_no_f, document_of_the_year_no_g), otherwise none`,
    ],
  },
});
