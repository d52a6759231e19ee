// Pages of findings about formulas of blocks, the mean of the stages, and rubrics without a total.
import { inRubric, whole, type Pages } from "./page.js";

/** A section made of two indicators of 2 points and 1 point. */
const made = (en: string, zh: string): ReturnType<typeof inRubric> =>
  inRubric(
    `${en}
          indicator 1.1 "Cases" 2 points { deduct 1 per case of late }
          indicator 1.2 "Reports" 1 points { deduct 1 per case of lost }
        }`,
    `${zh}
          指标 1.1 "办件" 2分 { 每起 超期 扣1分 }
          指标 1.2 "报告" 1分 { 每起 漏报 扣1分 }
        }`,
  );

export const formulas = {
  "formula-takes": {
    en: "A formula of a section takes something it cannot take. It puts together the scores of the blocks right inside: they may be added, subtracted, multiplied and divided by numbers, and the smaller or larger of them taken. A product of two scores, a fact or a condition has no highest value that can be proved here; write it in one of the blocks inside.",
    zh: "汇总的算式用了不能用的内容。算式只把本项下各项的得分合起来：可以相加减、乘除以数字、取大取小。两个得分相乘、数据和条件都不能写在这里，请写进下面的各项。",
    example: made(
      `
      - section 1 "Service" 4 points is indicator(1.1) + indicator(1.2) * indicator(1.1) {
      + section 1 "Service" 4 points is indicator(1.1) + indicator(1.2) * 2 {`,
      `
      - 项目 1 "服务" 4分 汇总为 指标（1.1）+ 指标（1.2）× 指标（1.1） {
      + 项目 1 "服务" 4分 汇总为 指标（1.1）+ 指标（1.2）× 2 {`,
    ),
  },
  "formula-leaves-out": {
    en: "A block inside is not used by the formula. Points earned there would be lost without anybody noticing. Use every block, or make the one that is not to count a `separate section`.",
    zh: "算式漏掉了下面的一项。在那里得的分就白得了，谁也不会察觉。请把每一项都写进算式；确实不计入的，改为“单列项目”。",
    example: made(
      `
      - section 1 "Service" 4 points is indicator(1.1) * 2 {
      + section 1 "Service" 4 points is indicator(1.1) + indicator(1.2) * 2 {`,
      `
      - 项目 1 "服务" 4分 汇总为 指标（1.1）× 2 {
      + 项目 1 "服务" 4分 汇总为 指标（1.1）+ 指标（1.2）× 2 {`,
    ),
  },
  "formula-two-ways": {
    en: "A block both raises and lowers the value of the formula. Nobody can tell from the sentence whether doing better there pays, and the highest value is not proved. Write the formula so that each block works in one direction.",
    zh: "同一项在算式里既加分又减分。光看算式，说不清那一项做得好究竟有没有好处，最高分也无法证明。请改写算式，让每一项只起一个方向的作用。",
    example: made(
      `
      - section 1 "Service" 2 points is larger of (indicator(1.1), indicator(1.2)) - smaller of (indicator(1.1), 1) {
      + section 1 "Service" 2 points is larger of (indicator(1.1), indicator(1.2)) {`,
      `
      - 项目 1 "服务" 2分 汇总为 取大（指标（1.1）、指标（1.2））- 取小（指标（1.1）、1） {
      + 项目 1 "服务" 2分 汇总为 取大（指标（1.1）、指标（1.2）） {`,
    ),
  },
  "formula-endless": {
    en: "The formula subtracts a block that has no floor. The further that block falls, the higher the value rises, so there is no highest and the points cannot be right. Give the block a floor.",
    zh: "算式减去了一个不设下限的项目。那一项扣得越多，结果反而越高，没有最高分，分值就不可能对得上。请给那一项规定最低分。",
    example: inRubric(
      `
        section 1 "Service" 2 points is indicator(1.1) - indicator(1.2) {
          indicator 1.1 "Cases" 2 points { deduct 1 per case of late }
      -   indicator 1.2 "Faults" 1 points { no floor; deduct 1 per case of lost }
      +   indicator 1.2 "Faults" 1 points { floor at 0; deduct 1 per case of lost }
        }`,
      `
        项目 1 "服务" 2分 汇总为 指标（1.1）- 指标（1.2） {
          指标 1.1 "办件" 2分 { 每起 超期 扣1分 }
      -   指标 1.2 "差错" 1分 { 不设下限；每起 漏报 扣1分 }
      +   指标 1.2 "差错" 1分 { 本项最低0分；每起 漏报 扣1分 }
        }`,
    ),
  },
  "formula-points": {
    en: "The highest value of the formula is not the points. Either nobody can get full points, or the best get more than there are. The message shows the arithmetic. Correct the points, a factor, or the points inside.",
    zh: "算式的最高值与写明的分值不符。要么谁也得不了满分，要么最好的会超过满分。提示里列出了算式。请改正分值、系数，或下面各项的分值。",
    example: made(
      `
      - section 1 "Service" 5 points is indicator(1.1) + indicator(1.2) * 2 {
      + section 1 "Service" 4 points is indicator(1.1) + indicator(1.2) * 2 {`,
      `
      - 项目 1 "服务" 5分 汇总为 指标（1.1）+ 指标（1.2）× 2 {
      + 项目 1 "服务" 4分 汇总为 指标（1.1）+ 指标（1.2）× 2 {`,
    ),
  },
  "no-total": {
    en: "The rubric has no total, and something asks for it. With `no total` every section stands on its own: nothing is added up, and no unit has a place by a sum. Name the section that is meant, or leave `no total` out.",
    zh: "细则写明不设总分，这里却用到总分。不设总分时，各项目单独成绩，不相加，也没有按合计排的名次。请写明是哪个项目，或去掉“不设总分”。",
    example: whole(
      `
        rubric "Example" no total {
          unit office { name: text }
          defaults { floor 0 }
          section 1 "Service" 2 points {
            indicator 1.1 "Cases" 2 points { deduct 1 per case of late }
          }
      -   when total < 1: flag "low"
      +   when section(1) < 1: flag "low"
        }`,
      `
        细则 "示例" 不设总分 {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          项目 1 "服务" 2分 {
            指标 1.1 "办件" 2分 { 每起 超期 扣1分 }
          }
      -   总分 ＜1分的，标记 "偏低"
      +   项目（1）＜1分的，标记 "偏低"
        }`,
    ),
  },
  "mean-without-stages": {
    en: "A mean of the stages, but there are no stages. There is nothing of which a mean could be taken. Name the stages, or remove the line.",
    zh: "写明节点取平均，细则却没有考核节点。没有节点，就无从平均。请写明考核节点，或删去这一行。",
    example: inRubric(
      `
      - mean as full_year
        indicator 1 "Cases" 2 points { deduct 1 per case of late }`,
      `
      - 节点取平均 作为 全年
        指标 1 "办件" 2分 { 每起 超期 扣1分 }`,
    ),
  },
  "mean-named-as-stage": {
    en: "The mean of the stages has the name of a stage. Results of both would stand under one name, and nobody could tell which is meant. Give the mean a name of its own.",
    zh: "节点的平均与一个节点同名。两种结果用一个名称，谁也分不清说的是哪一个。请给平均另取名称。",
    example: inRubric(
      `
        stages half_year, year_end
      - mean as year_end
      + mean as full_year
        indicator 1 "Cases" 2 points { deduct 1 per case of late }`,
      `
        考核节点 半年，年终
      - 节点取平均 作为 年终
      + 节点取平均 作为 全年
        指标 1 "办件" 2分 { 每起 超期 扣1分 }`,
    ),
  },
  "mean-has-no-rules": {
    en: "Rules stand where the mean of the stages is spoken of. The mean is made of the results of the stages; it is not scored again, so such a rule would do nothing. Put the rule to the stages; only grades, bars, flags and places are of the mean.",
    zh: "节点平均的地方写了评分规则。平均由各节点的结果得出，不再另行评分，写在这里的规则不起作用。请把规则写到各节点；写在这里的只能是等次、限制、标记和名次。",
    example: inRubric(
      `
        stages half_year, year_end
        mean as full_year
        section 1 "Service" 2 points {
          at full_year {
      -     no points when forged
      +     when forged: flag "forged"
          }
          indicator 1.1 "Cases" 2 points { deduct 1 per case of late }
        }`,
      `
        考核节点 半年，年终
        节点取平均 作为 全年
        项目 1 "服务" 2分 {
          节点 全年 {
      -     造假的，本项不得分
      +     造假的，标记 "造假"
          }
          指标 1.1 "办件" 2分 { 每起 超期 扣1分 }
        }`,
    ),
  },
  "mean-of-unlike-stages": {
    en: "The stages are not worth the same. Their mean is then no score out of the total: a unit that is best at every stage would not have full points. Let every stage come to the total, or let each stand on its own.",
    zh: "各节点的分值不同，平均起来不是按总分计的得分。每个节点都得满分的单位，平均下来也不是满分。请让每个节点都合计为总分，或改为各节点单独计分。",
    example: whole(
      `
      - rubric "Example" total 3 points {
      + rubric "Example" total 2 points {
          unit office { name: text }
          defaults { floor 0 }
          stages half_year, year_end
          mean as full_year
          indicator 1 "Cases" 2 points { deduct 1 per case of late }
      -   indicator 2 "Reports" 1 points at year_end { deduct 1 when lost }
        }`,
      `
      - 细则 "示例" 总分3分 {
      + 细则 "示例" 总分2分 {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          考核节点 半年，年终
          节点取平均 作为 全年
          指标 1 "办件" 2分 { 每起 超期 扣1分 }
      -   指标 2 "报告" 1分 节点 年终 { 漏报的，扣1分 }
        }`,
    ),
  },
} as const satisfies Pages;
