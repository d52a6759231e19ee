// Pages of findings about rubrics put together of several files.
import { inIndicator, inRubric, whole, type Example, type InBoth, type Pages } from "./page.js";

/** An example that includes another rubric: the right one of two. */
const including = (example: InBoth<Example>, annex: InBoth<Example> = plainAnnex): InBoth<Example> => ({
  en: { ...example.en, beside: { name: "annex.rubric", text: annex.en.right } },
  zh: { ...example.zh, beside: { name: "附件.rubric", text: annex.zh.right } },
});

const plainAnnex = inIndicator("deduct 1 per case of late", "每起 超期 扣1分");
const gradedAnnex = inRubric(
  `
    indicator 1 "Cases" 2 points { deduct 1 per case of late }
    grades of total { >= 1 => good; otherwise => poor }`,
  `
    指标 1 "办件" 2分 { 每起 超期 扣1分 }
    按 总分 评定 { ≥1分 评为 优；否则评为 差 }`,
);

const annexWithoutTotal = whole(
  `
    rubric "Annex" no total {
      unit office { name: text }
      defaults { floor 0 }
      indicator 1 "Cases" 2 points { deduct 1 per case of late }
    }`,
  `
    细则 "附件" 不设总分 {
      考核对象 所 { 名称：文字 }
      通则 { 各项最低0分 }
      指标 1 "办件" 2分 { 每起 超期 扣1分 }
    }`,
);

export const include = {
  "include-failed": {
    en: "An included rubric cannot be used. It is not there, not in this folder, includes itself, is no rubric, or has errors; the message says which. A composite without one of its parts would give everybody a wrong total, so it is not scored.",
    zh: "引入的细则不能用。文件不存在、不在本文件夹之内、引入了自己、不是细则，或有错误，提示会说明是哪一种。缺了一部分，人人的总分都不对，所以不予评分。",
    example: including(
      inRubric(
        `
        - include "annexe.rubric" as A
        + include "annex.rubric" as A`,
        `
        - 引入 "附件1.rubric" 作为 附件1
        + 引入 "附件.rubric" 作为 附件1`,
      ),
    ),
  },
  "include-stages": {
    en: "The stages of an included rubric differ. A total at a stage adds up what is scored at that stage; where one part has other stages, or none, there is nothing to add. Give all parts the same stages.",
    zh: "引入的细则考核节点不同。各节点的总分由该节点的各部分相加；有一部分节点不同或没有节点，就无从相加。请让各部分的考核节点一致。",
    example: including(
      inRubric(
        `
        - stages half_year, year_end
        - each on its own
          include "annex.rubric" as A`,
        `
        - 考核节点 半年、年终
        - 各节点单独计分
          引入 "附件.rubric" 作为 附件1`,
      ),
    ),
  },
  "include-unit": {
    en: "The included rubric scores other units. Points of an office and of a county cannot be added into one total. Let both rubrics declare the unit alike.",
    zh: "引入的细则考核的是另一类对象。所的得分和县的得分不能加成一个总分。请把两处的考核对象写成一样。",
    example: including(
      whole(
        `
        rubric "Example" {
      -   unit county { name: text }
      +   unit office { name: text }
          defaults { floor 0 }
          include "annex.rubric" as A
        }`,
        `
        细则 "示例" {
      -   考核对象 县 { 名称：文字 }
      +   考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          引入 "附件.rubric" 作为 附件1
        }`,
      ),
    ),
  },
  "graded-unknown": {
    en: "A grade is asked for that is not known here. Grades of this rubric are given after all points are settled; only an included rubric that grades its own total, without stages and without a quota that moves grades, has one before. Ask for the grade of such a section.",
    zh: "这里还没有可引用的等次。本细则的等次要在全部得分确定之后才评；只有引入的细则，而且它按总分评定等次、不分节点、名额不移动等次，才事先有等次。请引用这样的项目。",
    example: including(
      inRubric(
        `
          include "annex.rubric" as A
          section 1 "Service" 2 points {
            indicator 1.1 "Reports" 2 points { deduct 1 per case of lost }
          }
        - flag "well done" when section(1) graded good
        + flag "well done" when section(A) graded good`,
        `
          引入 "附件.rubric" 作为 附件1
          项目 1 "服务" 2分 {
            指标 1.1 "报告" 2分 { 每起 漏报 扣1分 }
          }
        - 项目（1）评为 优的，标记 "表扬"
        + 项目（附件1）评为 优的，标记 "表扬"`,
      ),
      gradedAnnex,
    ),
  },
  "include-points": {
    en: "The included rubric has other points than are written here. Either the file was changed since, or the figure was copied wrongly; the total would not be what is announced. Correct one of the two.",
    zh: "引入的细则分值与这里写的不同。不是那份细则改过，就是这里的数抄错，总分会与公布的不符。请改正其中一处。",
    example: including(
      inRubric(
        `
        - include "annex.rubric" as A 3 points
        + include "annex.rubric" as A 2 points`,
        `
        - 引入 "附件.rubric" 作为 附件1 3分
        + 引入 "附件.rubric" 作为 附件1 2分`,
      ),
    ),
  },
  "include-without-total": {
    en: "The included rubric says that it has no total. As a section of another rubric it must have one: the whole adds up its sections. Include a rubric with a total, or write its sections here.",
    zh: "引入的细则写明不设总分。作为另一份细则的项目，它得有总分，合计时才加得起来。请引入有总分的细则，或把它的各项目写在这里。",
    example: including(
      inRubric(
        `
        - include "annex.rubric" as A
        + indicator 1 "Cases" 2 points { deduct 1 per case of late }`,
        `
        - 引入 "附件.rubric" 作为 附件1
        + 指标 1 "办件" 2分 { 每起 超期 扣1分 }`,
      ),
      annexWithoutTotal,
    ),
  },
} as const satisfies Pages;
