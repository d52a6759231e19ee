// Pages of findings about points the source leaves open, and about what does not apply.
import { inIndicator, inRubric, whole, type Pages } from "./page.js";

export const openPoints = {
  "unresolved-points": {
    en: "Some points are open. The source does not say how they are scored, so the total is a range: the least and the most it can be. Nothing has to be done until the source is settled; then write the rule in place of `unresolved`.",
    zh: "原文没有说明怎么计分，这些分未定。总分因此给出范围：至少多少，至多多少。原文明确之前不必处理；明确之后，请用规则代替“待定”。",
    example: inIndicator(
      `
      - unresolved "See annex 3, which is lost."
      + deduct 1 per case of late`,
      `
      - 待定 "见附件3，附件缺失"
      + 每起 超期 扣1分`,
    ),
  },
  "unresolved-alone": {
    en: "An open deduction stands without other rules. It takes from what other rules give, and here none gives anything. Write those rules, or, where nothing at all is known, say `unresolved` alone.",
    zh: "待定的扣分没有别的规则可依。它要从别的规则所得的分里扣，而这里没有。请补上规则；全然不知怎么计分的，只写“待定”。",
    example: inIndicator(
      `
        unresolved deduction "See annex 3, which is lost."
      + deduct 1 per case of late`,
      `
        待定扣分 "见附件3，附件缺失"
      + 每起 超期 扣1分`,
    ),
  },
  "unresolved-unbounded": {
    en: "An open deduction has no end. The source does not say how much it takes, and the block has no floor, so the score could be anything below. Write a floor; the range then ends there.",
    zh: "待定的扣分没有底。原文没有说扣多少，本项又不设下限，得分可以低到任何数。请写明最低分，范围就到此为止。",
    example: inIndicator(
      `
        deduct 1 per case of late
      - no floor
      + floor at -2
        unresolved deduction "See annex 3, which is lost."`,
      `
        每起 超期 扣1分
      - 不设下限
      + 本项最低-2分
        待定扣分 "见附件3，附件缺失"`,
    ),
  },
  "rescaled-never": {
    en: "Rescaling is announced, but nothing can be absent. Where every indicator applies to every unit there is nothing to leave out. Say in the indicator that some units are spared when it applies, or remove the line.",
    zh: "写了折算，却没有可以不适用的指标。每项指标对每个单位都适用，就没有什么可不计入。请在有的单位可免的指标里写明适用条件，或删去这一行。",
    example: inRubric(
      `
        defaults { round total to 2 places half up }
        items may be absent, rescaled to 2
        indicator 1 "Cases" 1 points { deduct 1 per case of late }
        indicator 2 "Markets" 1 points {
      +   applies when has_market, otherwise not applicable
          deduct 1 per case of lost
        }`,
      `
        通则 { 总分保留2位小数四舍五入 }
        不适用的指标不计入，按2分折算
        指标 1 "办件" 1分 { 每起 超期 扣1分 }
        指标 2 "市场" 1分 {
      +   适用条件 有市场，否则 不计入
          每起 漏报 扣1分
        }`,
    ),
  },
  "rescaled-otherwise": {
    en: "Scores are brought to another scale than the block has. Units to which everything applies have the points of the block; the others, brought to 100, would stand on a scale of their own and could not be compared. Rescale to the points of the block.",
    zh: "折算的满分与本块分值不同。全部适用的单位按本块分值计，其余单位折算成100分，两者的尺度就不一样，无法比较。请按本块分值折算。",
    example: inRubric(
      `
        defaults { round total to 2 places half up }
      - items may be absent, rescaled to 100
      + items may be absent, rescaled to 2
        indicator 1 "Cases" 1 points { deduct 1 per case of late }
        indicator 2 "Markets" 1 points {
          applies when has_market, otherwise not applicable
          deduct 1 per case of lost
        }`,
      `
        通则 { 总分保留2位小数四舍五入 }
      - 不适用的指标不计入，按100分折算
      + 不适用的指标不计入，按2分折算
        指标 1 "办件" 1分 { 每起 超期 扣1分 }
        指标 2 "市场" 1分 {
          适用条件 有市场，否则 不计入
          每起 漏报 扣1分
        }`,
    ),
  },
  "rescaled-unclear": {
    en: "It is not clear what rescaling would do here. A score is rescaled by the points that apply, so the points of the block must be the sum of its items, at every stage; where the mean, the lowest or the highest item counts, they are not. The message says which. Let the items be added up, or leave rescaling out.",
    zh: "这里不能折算。折算要看适用的部分有多少分，所以本块分值须是各项之和，而且每个节点都如此；取平均、取最低、取最高的不是。提示会说明是哪一种。请改为各项相加，或不作折算。",
    example: whole(
      `
      - rubric "Example" total 1 points mean {
      + rubric "Example" total 2 points {
          unit office { name: text }
          defaults { floor 0; round total to 2 places half up }
      -   items may be absent, rescaled to 1
      +   items may be absent, rescaled to 2
          indicator 1 "Cases" 1 points { deduct 1 per case of late }
          indicator 2 "Markets" 1 points {
            applies when has_market, otherwise not applicable
            deduct 1 per case of lost
          }
        }`,
      `
      - 细则 "示例" 总分1分 汇总取平均 {
      + 细则 "示例" 总分2分 {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分；总分保留2位小数四舍五入 }
      -   不适用的指标不计入，按1分折算
      +   不适用的指标不计入，按2分折算
          指标 1 "办件" 1分 { 每起 超期 扣1分 }
          指标 2 "市场" 1分 {
            适用条件 有市场，否则 不计入
            每起 漏报 扣1分
          }
        }`,
    ),
  },
} as const satisfies Pages;
