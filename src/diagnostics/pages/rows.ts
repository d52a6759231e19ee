// Pages of findings about rows, tables and formulas.
import { inIndicator, whole, type Pages } from "./page.js";

const mostRows = 1000;
const manyRows = (row: (i: number) => string, between: string): string =>
  Array.from({ length: mostRows + 1 }, (_, i) => row(i)).join(between);

export const rows = {
  "bands-overlap": {
    en: "Two rows hold for the same value. Where they overlap only in part, the points of such a value depend on which row is read first. Let rows be apart, or let one lie inside the other, as ≥ 90% lies inside ≥ 80%: then the narrower one counts.",
    zh: "两档部分重叠。落在重叠处的数值，得几分取决于先看哪一档。各档要么互不相交，要么一档完全在另一档之内（如≥90%在≥80%之内，按较窄的一档计）。",
    example: inIndicator(
      `
        bands of satisfaction {
          50% to 80% => 1
      -   60% to 100% => 2
      +   > 80% => 2
          otherwise => none
        }`,
      `
        按 满意率 分档 {
          50%至80% 得1分
      -   60%至100% 得2分
      +   ＞80% 得2分
          否则不得分
        }`,
    ),
  },
  "bands-gap": {
    en: "Some values fall into no row. The message says which: a unit with such a value would have no points by anybody's decision. Add a row, or `otherwise`.",
    zh: "有的数值不在任何一档。提示会指出是哪一段：落在那里的单位，得几分没有依据。请补上这一档，或加“否则……”。",
    example: inIndicator(
      `
        bands of satisfaction {
          >= 90% => 2
      +   >= 60% => 1
          < 60% => none
        }`,
      `
        按 满意率 分档 {
          ≥90% 得2分
      +   ≥60% 得1分
          ＜60% 不得分
        }`,
    ),
  },
  "row-repeated": {
    en: "A row stands here twice. With two outcomes for one case only one can be right. Remove one of them, or correct its limit.",
    zh: "同一档写了两次。同一种情形有两个结果，只能有一个是对的。请删去一行，或改正它的界限。",
    example: inIndicator(
      `
        bands of standing {
          good => 2
      -   good => 1
      +   fair => 1
        }`,
      `
        按 档次 分档 {
          优 得2分
      -   优 得1分
      +   良 得1分
        }`,
    ),
  },
  "row-mismatch": {
    en: "The rows are of different kinds. A value is either a number with limits or a grade with labels; a row of the other kind can never hold. Write all rows alike.",
    zh: "各行写法不一。一项数据要么是数（写界限），要么是等次（写名称）；另一种写法的那一行永远不会成立。请统一写法。",
    example: inIndicator(
      `
        bands of standing {
          good => 2
      -   >= 90% => 1
      +   fair => 1
        }`,
      `
        按 档次 分档 {
          优 得2分
      -   ≥90% 得1分
      +   良 得1分
        }`,
    ),
  },
  "row-not-constant": {
    en: "The limit of a row changes with the facts. Whether rows leave a gap or overlap can then not be known before the data are there. Rows that hold one after the other, the first that is true deciding, may have such limits.",
    zh: "分档的界限随数据而变。这样就无法事先查出各档有无遗漏或重叠。这类界限请用“依次判断”：自上而下，第一个成立的一行起作用。",
    example: inIndicator(
      `
        given solved: count
        given last_year: count
      - bands of solved {
      -   >= last_year => 2
      + first of {
      +   solved >= last_year => 2
          otherwise => none
        }`,
      `
        数据 结案数：数量
        数据 上年：数量
      - 按 结案数 分档 {
      -   ≥上年 得2分
      + 依次判断 {
      +   结案数 ≥ 上年的，得2分
          否则不得分
        }`,
    ),
  },
  "unknown-label": {
    en: "A grade is named that the fact cannot have. Its grades were listed where it was declared; a row for another one never holds, and the grade that was meant has no row. Use a grade of the list, or add it there.",
    zh: "等次不在所列之内。声明数据时已列出各等次；写了别的等次，那一行永远不成立，真正的等次反而没有着落。请用所列的等次，或在声明处补上。",
    example: inIndicator(
      `
        given standing: grade (good, fair)
        bands of standing {
          good => 2
      -   passable => 1
      +   fair => 1
          otherwise => none
        }`,
      `
        数据 档次：等次（优、良）
        按 档次 分档 {
          优 得2分
      -   中 得1分
      +   良 得1分
          否则不得分
        }`,
    ),
  },
  "quota-rounding": {
    en: "A share of the units is rarely a whole number. 15% of 42 units is 6.3: whether six or seven may be graded so decides over one unit's grade. Say whether it is rounded down or up.",
    zh: "名额按比例算往往不是整数。42个单位的15%是6.3个，取6个还是7个，关系到一个单位的等次。请写明向下取整还是向上取整。",
    example: inIndicator(
      `
        bands of standing {
      -   good => 2, at most 15% of units
      +   good => 2, at most 15% of units, rounded down
          fair => 1
        }`,
      `
        按 档次 分档 {
      -   优 得2分，名额比例不超过15%
      +   优 得2分，名额比例不超过15%，向下取整
          良 得1分
        }`,
    ),
  },
  "too-many-rows": {
    en: "There are too many rows to compare. At most 1000 rows are looked through for gaps and overlaps. So many rows are nearly always a formula in disguise: write the formula, or points between two rows.",
    zh: "分档的行数太多。最多逐行比对1000行，看有无遗漏和重叠。这么多行几乎总是一个公式：请写公式，或按两点之间插值计分。",
    example: inIndicator(
      `
        given marks: number, from 0
      - bands of marks { ${manyRows((i) => `>= ${i} => 1`, "; ")} }
      + interpolated by marks { 0 => 0; 1000 => 2 }`,
      `
        数据 成绩：数值，不低于0
      - 按 成绩 分档 { ${manyRows((i) => `≥${i} 得1分`, "；")} }
      + 按 成绩 插值计分 { 0 得0分；1000 得2分 }`,
    ),
  },
  "table-cells": {
    en: "A row has more or fewer outcomes than the table has columns. Moved by one column, every outcome behind the gap would belong to the wrong kind of unit. Write one outcome for each column.",
    zh: "一行的结果数与列数不符。错开一列，后面的结果就全归错了类别。请每列写一个结果，没有分的写“不得分”。",
    example: inIndicator(
      `
        bands of passed by size (large, small) {
      -   >= 90% => 2
      +   >= 90% => 2, 1
          otherwise => none, none
        }`,
      `
        按 合格率 分档，按 规模 分列（大、小） {
      -   ≥90% 得2分
      +   ≥90% 得2分、1分
          否则不得分、不得分
        }`,
    ),
  },
  "interpolated-row": {
    en: "Points between rows need two plain numbers. A straight line runs between two points; with one row, or with a row that is no number, there is no line. Give each row a number and its points; beyond the ends the last row holds.",
    zh: "插值至少要有两行确定的数。两点才能连成一线；只有一行，或有一行不是数，就连不起来。请每行写一个数和它的分数，两端以外按端点计。",
    example: inIndicator(
      `
        interpolated by days {
          10 => 2
      -   otherwise => 1
      +   20 => 1
        }`,
      `
        按 用时 插值计分 {
          10 得2分
      -   否则得1分
      +   20 得1分
        }`,
    ),
  },
  "zero-divisor": {
    en: "A divisor may be 0. An office with nothing due has no rate of completion, and the rubric would have no score for it. The source has to say what holds then; write it behind the value.",
    zh: "分母可能为0。应办为0的单位没有完成率，也就评不出分。这时怎么算，要由细则说明，请写在算式后面。",
    example: inIndicator(
      `
        given done: count
        given due: count
      - let completion = done / due
      + let completion = done / due, or 100% when dividing by zero
        round to 2 places half up
        proportional to completion`,
      `
        数据 已办：数量
        数据 应办：数量
      - 计算 完成率 = 已办 / 应办
      + 计算 完成率 = 已办 / 应办，分母为0时取100%
        本项保留2位小数四舍五入
        按 完成率 比例得分`,
    ),
  },
  "whole-exponent": {
    en: "A power has an exponent that is not whole. A root cannot be written exactly in decimals, so two computers might disagree on who is ahead. Only whole exponents from 0 to 100 are computed.",
    zh: "乘方的指数不是整数。开方的结果写不成精确的小数，换一台机器可能排出不同的名次。只计算0至100的整数次方。",
    example: inIndicator(
      `
        given passed: rate
      - score 2 * passed ^ 0.5
      + score 2 * passed ^ 2`,
      `
        数据 合格率：比率
      - 得分 = 2 × 合格率 ^ 0.5
      + 得分 = 2 × 合格率 ^ 2`,
    ),
  },
  "too-large": {
    en: "Written out in full, a formula is too large to compute. Powers of powers, and values that name each other many times, multiply. No score should hang on a number with thousands of digits: use smaller powers, or fewer steps.",
    zh: "算式展开后太大，无法计算。乘方再乘方、层层引用，会成倍放大。得分不该取决于几千位的数：请降低次方，或减少层次。",
    example: inIndicator(
      `
        given passed: rate
      - score 2 * (passed ^ 100) ^ 100
      + score 2 * passed ^ 100`,
      `
        数据 合格率：比率
      - 得分 = 2 × (合格率 ^ 100) ^ 100
      + 得分 = 2 × 合格率 ^ 100`,
    ),
  },
  "whole-number": {
    en: "A whole number is needed here. Units, places of a ranking and decimal places are counted one by one; half of one has no meaning. The message says from what to what it may be.",
    zh: "这里要写整数。单位数、名次、小数位数都是一个一个数的，没有半个。提示会说明可以从多少到多少。",
    example: whole(
      `
        rubric "Example" {
          unit office { name: text }
      -   defaults { floor 0; round each indicator to 2.5 places half up }
      +   defaults { floor 0; round each indicator to 2 places half up }
          indicator 1 "Cases" 2 points { deduct 1 per case of late }
        }`,
      `
        细则 "示例" {
          考核对象 所 { 名称：文字 }
      -   通则 { 各项最低0分；各项保留2.5位小数四舍五入 }
      +   通则 { 各项最低0分；各项保留2位小数四舍五入 }
          指标 1 "办件" 2分 { 每起 超期 扣1分 }
        }`,
    ),
  },
  "may-not-terminate": {
    en: "A division may give an endless decimal. The score is then kept as an exact fraction, which no form has room for, and people round it each in their own way. Say once how scores are rounded; the source mostly does.",
    zh: "除法可能除不尽，又没有写明舍入。这时得分保留为精确分数，表格里填不下，各人各自取舍。请写明一次怎么舍入，原文多半有规定。",
    example: inIndicator(
      `
      + round to 2 places half up
        proportional to completion, full at 90%, out of 90%`,
      `
      + 本项保留2位小数四舍五入
        按 完成率 比例得分，达到90%得满分，以90%为分母`,
    ),
  },
} as const satisfies Pages;
