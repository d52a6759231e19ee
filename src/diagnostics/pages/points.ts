// Pages of findings about points that must agree with each other and be within reach.
import { inIndicator, inRubric, whole, type Pages } from "./page.js";

export const points = {
  "points-do-not-sum": {
    en: "The parts do not add up to the declared points. Either a figure was copied wrongly, or a row is missing; as it stands nobody can reach the total, or some can exceed it. The message shows the sum and the difference. Where the source itself does not add up, keep its figure with `printed`.",
    zh: "各部分相加与写明的分值不符。不是抄错了数，就是漏了一行；照这样，要么谁也得不到满分，要么有人会超过满分。提示会列出算式和差额。原文本来就不符的，用“原文印为”照录。",
    example: whole(
      `
      - rubric "Example" total 6 points {
      + rubric "Example" total 5 points {
          unit office { name: text }
          defaults { floor 0 }
          indicator 1 "Cases" 2 points { deduct 1 per case of late }
          indicator 2 "Reports" 3 points { deduct 1 per case of lost }
        }`,
      `
      - 细则 "示例" 总分6分 {
      + 细则 "示例" 总分5分 {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          指标 1 "办件" 2分 { 每起 超期 扣1分 }
          指标 2 "报告" 3分 { 每起 漏报 扣1分 }
        }`,
    ),
  },
  "points-do-not-sum-for": {
    en: "For one kind of unit the parts do not add up. Points differ between kinds of units here, or a part does not apply to some, and each kind needs a sum that is right: otherwise one kind can never reach full points. The message names the kind.",
    zh: "对某一类单位，各部分相加不符。分值按类别不同，或有的部分对某类不适用时，每一类都要相符，否则这一类单位永远得不到满分。提示会指出是哪一类。",
    example: whole(
      `
        rubric "Example" {
          unit office { name: text, rural: yes/no }
          defaults { floor 0 }
          section 1 "Service" 3 points {
            indicator 1.1 "Cases" (2 if rural, otherwise 1) points {
              deduct 1 per case of late
            }
      -     indicator 1.2 "Reports" 1 points {
      +     indicator 1.2 "Reports" (1 if rural, otherwise 2) points {
              deduct 1 per case of lost
            }
          }
        }`,
      `
        细则 "示例" {
          考核对象 所 { 名称：文字；农村：是否 }
          通则 { 各项最低0分 }
          项目 1 "服务" 3分 {
            指标 1.1 "办件" （若 农村 则 2，否则 1）分 {
              每起 超期 扣1分
            }
      -     指标 1.2 "报告" 1分 {
      +     指标 1.2 "报告" （若 农村 则 1，否则 2）分 {
              每起 漏报 扣1分
            }
          }
        }`,
    ),
  },
  "points-by-fact": {
    en: "Points depend on a figure that is no attribute of the unit. How much an indicator is worth may differ between kinds of units, and all kinds are checked; a count has no kinds. Declare a yes or no, a choice or a grade with the unit, and let it decide.",
    zh: "分值取决于一个不是类别的数。一项指标值多少分可以按单位类别不同，各类都会核对；而数量没有类别可言。请在考核对象里写明“是否”、选项或等次，由它来决定。",
    example: whole(
      `
        rubric "Example" {
      -   unit office { name: text, households: count }
      +   unit office { name: text, large: yes/no }
          defaults { floor 0 }
      -   indicator 1 "Cases" (2 if households > 3, otherwise 1) points {
      +   indicator 1 "Cases" (2 if large, otherwise 1) points {
            deduct 1 per case of late
          }
        }`,
      `
        细则 "示例" {
      -   考核对象 所 { 名称：文字；户数：数量 }
      +   考核对象 所 { 名称：文字；大所：是否 }
          通则 { 各项最低0分 }
      -   指标 1 "办件" （若 户数 超过3 则 2，否则 1）分 {
      +   指标 1 "办件" （若 大所 则 2，否则 1）分 {
            每起 超期 扣1分
          }
        }`,
    ),
  },
  "kinds-too-many": {
    en: "Points depend on too many attributes of the unit. Each yes or no doubles the kinds of units, and thirteen make 8192: more than the 5000 for which every sum is checked. Most often a few of them describe the same thing. Let fewer decide what a block is worth.",
    zh: "决定分值的属性太多。每多一个“是否”，单位的类别就翻一番，13个就有8192类，超过逐类核对的上限5000类。通常其中几个说的是同一件事，请减少决定分值的属性。",
    example: whole(
      `
        rubric "Example" {
          unit office {
            name: text
            A: yes/no; B: yes/no; C: yes/no; D: yes/no; E: yes/no; F: yes/no; G: yes/no
            H: yes/no; I: yes/no; J: yes/no; K: yes/no; L: yes/no; M: yes/no
          }
          defaults { floor 0 }
      -   indicator 1 "Cases" (2 if A or B or C or D or E or F or G or H or I or J or K or L or M, otherwise 1) points {
      +   indicator 1 "Cases" (2 if A or B, otherwise 1) points {
            deduct 1 per case of late
          }
        }`,
      `
        细则 "示例" {
          考核对象 所 {
            名称：文字
            甲：是否；乙：是否；丙：是否；丁：是否；戊：是否；己：是否；庚：是否
            辛：是否；壬：是否；癸：是否；子：是否；丑：是否；寅：是否
          }
          通则 { 各项最低0分 }
      -   指标 1 "办件" （若 甲 或 乙 或 丙 或 丁 或 戊 或 己 或 庚 或 辛 或 壬 或 癸 或 子 或 丑 或 寅 则 2，否则 1）分 {
      +   指标 1 "办件" （若 甲 或 乙 则 2，否则 1）分 {
            每起 超期 扣1分
          }
        }`,
    ),
  },
  "weights-do-not-sum": {
    en: "The weights are not 100% together. With less, nobody reaches full points; with more, somebody exceeds them. Correct a weight, or write the part that is missing.",
    zh: "权重合计不是100%。不足100%，谁也得不到满分；超过100%，就有人会超出满分。请改正权重，或补上漏写的部分。",
    example: whole(
      `
        rubric "Example" total 5 points weighted {
          unit office { name: text }
          defaults { floor 0 }
          indicator 1 "Cases" 5 points weight 50% { deduct 1 per case of late }
      -   indicator 2 "Reports" 5 points weight 40% { deduct 1 per case of lost }
      +   indicator 2 "Reports" 5 points weight 50% { deduct 1 per case of lost }
        }`,
      `
        细则 "示例" 总分5分 汇总加权 {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          指标 1 "办件" 5分 权重50% { 每起 超期 扣1分 }
      -   指标 2 "报告" 5分 权重40% { 每起 漏报 扣1分 }
      +   指标 2 "报告" 5分 权重50% { 每起 漏报 扣1分 }
        }`,
    ),
  },
  "scales-differ": {
    en: "Parts that are compared have different points. Where the lowest, the highest or the mean of the parts counts, 4 out of 4 and 4 out of 5 would be taken as equal. Let every part be worth the points of the whole.",
    zh: "互相比较的部分分值不同。取最低、取最高或取平均时，4分满分得4分与5分满分得4分会被当作一样。请让各部分的分值都与上一级相同。",
    example: whole(
      `
        rubric "Example" total 5 points minimum {
          unit office { name: text }
          defaults { floor 0 }
          indicator 1 "Cases" 5 points { deduct 1 per case of late }
      -   indicator 2 "Reports" 4 points { deduct 1 per case of lost }
      +   indicator 2 "Reports" 5 points { deduct 1 per case of lost }
        }`,
      `
        细则 "示例" 总分5分 汇总取最低 {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          指标 1 "办件" 5分 { 每起 超期 扣1分 }
      -   指标 2 "报告" 4分 { 每起 漏报 扣1分 }
      +   指标 2 "报告" 5分 { 每起 漏报 扣1分 }
        }`,
    ),
  },
  "part-exceeds-limit": {
    en: "An item is worth more than its section counts for. Whoever earns it in full loses what is beyond the limit. Correct the item or the limit.",
    zh: "一项的分值超过了所在项目的上限。得满这一项的人，超出上限的分白得。请改正该项分值或上限。",
    example: inRubric(
      `
        bonus section 1 "Honours" at most 5 points {
      -   indicator 1.1 "Wins" 6 points { award 1 per time of wins, at most 6 }
      +   indicator 1.1 "Wins" 5 points { award 1 per time of wins, at most 5 }
        }`,
      `
        加分项 1 "荣誉" 最多加5分 {
      -   指标 1.1 "获奖" 6分 { 每次 获奖 得1分，最多得6分 }
      +   指标 1.1 "获奖" 5分 { 每次 获奖 得1分，最多得5分 }
        }`,
    ),
  },
  "limit-unreachable": {
    en: "A limit is announced that the items cannot reach. “At most 5” over items of 3 points promises two points that nobody can earn; most often an item is missing. Correct the limit, or write the item.",
    zh: "写明的上限永远达不到。各项合计只有3分，却写“最多加5分”，有2分谁也得不到，多半是漏了一项。请改正上限，或补上漏写的项。",
    example: inRubric(
      `
        bonus section 1 "Honours" at most 5 points {
          indicator 1.1 "Wins" 3 points { award 1 per time of wins, at most 3 }
      +   indicator 1.2 "Praise" 2 points { award 1 per time of praise, at most 2 }
        }`,
      `
        加分项 1 "荣誉" 最多加5分 {
          指标 1.1 "获奖" 3分 { 每次 获奖 得1分，最多得3分 }
      +   指标 1.2 "表扬" 2分 { 每次 表扬 得1分，最多得2分 }
        }`,
    ),
  },
  "capped-idle": {
    en: "A cap is announced where nothing is capped. The items are said to add up to more than the points, and they do not. Leave `capped from` out, or correct the figure.",
    zh: "写明各项合计高于分值，实际并不高。这样无须封顶，多半是其中一个数写错。请删去“各项合计”，或改正数字。",
    example: whole(
      `
      - rubric "Example" total 2 points capped from 2 {
      + rubric "Example" total 2 points {
          unit office { name: text }
          defaults { floor 0 }
          indicator 1 "Cases" 2 points { deduct 1 per case of late }
        }`,
      `
      - 细则 "示例" 总分2分 各项合计2分 {
      + 细则 "示例" 总分2分 {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          指标 1 "办件" 2分 { 每起 超期 扣1分 }
        }`,
    ),
  },
  "rule-exceeds-points": {
    en: "A rule's limit lies beyond the points of its block. An indicator of 2 points cannot lose 3, so the limit never acts; either it or the points were copied wrongly. Correct one of them, or leave the limit out.",
    zh: "规则的上限超过了本项分值。2分的指标扣不到3分，这个上限永远不起作用，多半是其中一个数抄错。请改正，或删去上限。",
    example: inIndicator(
      `
      - deduct 1 per case of late, at most 3
      + deduct 1 per case of late, at most 2`,
      `
      - 每起 超期 扣1分，最多扣3分
      + 每起 超期 扣1分，最多扣2分`,
    ),
  },
  "points-unreachable": {
    en: "Nobody can earn all the points. Whatever the facts, the rules give less than the heading says, so even a perfect unit loses points. Correct the points or an amount, or write the rule that is missing.",
    zh: "满分谁也得不到。无论数据如何，按规则得到的都比标题写的少，做得再好也要丢分。请改正分值或规则中的分数，或补上漏写的规则。",
    example: inIndicator(
      `
      - award 1 when ledger_kept
      + award 2 when ledger_kept`,
      `
      - 建立台账的，得1分
      + 建立台账的，得2分`,
    ),
  },
  "points-exceeded": {
    en: "The rules can give more than the points. What is beyond them is cut off, so the last achievement earns nothing. That may be meant; otherwise correct the points or an amount.",
    zh: "按规则得的分可能超过分值。超出的部分会被截去，最后一项成绩等于白做。这也可能是原文的本意；不是的，请改正分值或规则。",
    example: inIndicator(
      `
        award 1 when ledger_kept
      - award 2 when staff_trained
      + award 1 when staff_trained`,
      `
        建立台账的，得1分
      - 开展培训的，得2分
      + 开展培训的，得1分`,
    ),
  },
  "claim-fails": {
    en: "There are not as many here as the source says. Most often a row was left out when the table was copied, and its points with it. Look for it in the source, or correct the claim.",
    zh: "原文载明的项数与这里不符。多半是抄录时漏了一行，连同它的分值。请对照原文补上，或改正所写的项数。",
    example: inRubric(
      `
      - claims 3 indicators
      + claims 1 indicators
        indicator 1 "Cases" 2 points { deduct 1 per case of late }`,
      `
      - 原文载明3项指标
      + 原文载明1项指标
        指标 1 "办件" 2分 { 每起 超期 扣1分 }`,
    ),
  },
  "floor-assumed": {
    en: "It is not said how low points can go. Nothing below 0 is assumed for every block; where the source lets an indicator go below zero, a bad unit would lose too little. Say it once for all blocks.",
    zh: "没有写明最低分。这里一律按最低0分处理；如果原文允许扣成负分，差的单位还要多扣。请在通则里写明一次。",
    example: whole(
      `
        rubric "Example" {
          unit office { name: text }
      +   defaults { floor 0 }
          indicator 1 "Cases" 2 points { deduct 1 per case of late }
        }`,
      `
        细则 "示例" {
          考核对象 所 { 名称：文字 }
      +   通则 { 各项最低0分 }
          指标 1 "办件" 2分 { 每起 超期 扣1分 }
        }`,
    ),
  },
  "texts-differ": {
    en: "Scored alike, but the official wordings differ. The rubric says that one is scored as the other; this is a remark for readers who compare it with the source. Look whether the difference matters; if it does, write the rules out.",
    zh: "评分相同，原文却不同。细则写明一项评分同另一项；这条提示是给对照原文的人看的。请看差别要不要紧，要紧的，请把规则另写出来。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points {
          text "Each late case costs 1 point."
          deduct 1 per case of late
        }
        indicator 2 "Reports" 2 points {
      -   text "Each lost report costs 1 point."
      +   text "Each late case costs 1 point."
          scored as 1
        }`,
      `
        指标 1 "办件" 2分 {
          原文 "超期每起扣1分。"
          每起 超期 扣1分
        }
        指标 2 "报告" 2分 {
      -   原文 "漏报每起扣1分。"
      +   原文 "超期每起扣1分。"
          评分同 1
        }`,
    ),
  },
  "points-computed": {
    en: "The points of a block were worked out from its rules. None are written behind the title, and the rules settle them: what they give at most is what the block has. Nothing has to be done; where the source prints points, write them, and the two are compared.",
    zh: "分值是由规则算出来的。名称后没有写分值，而规则最多能得多少是确定的，就以此为分值。不必处理；原文印有分值的，请写上，两者会核对。",
    example: inRubric(
      `
      - indicator 1 "Training" {
      + indicator 1 "Training" 3 points {
          award 1 per time of courses, at most 3
        }`,
      `
      - 指标 1 "培训" {
      + 指标 1 "培训" 3分 {
          每次 培训 得1分，最多得3分
        }`,
    ),
  },
  "points-uncertain": {
    en: "The points cannot be worked out from the rules for certain. Each rule at its best would give more than any facts that were found, because the rules may exclude each other. Write the points behind the title.",
    zh: "从规则算不准分值。各条规则都取最高时合计较多，却找不到能同时得到的情形，因为有的规则互相排斥。请在名称后写明分值。",
    example: inRubric(
      `
      - indicator 1 "Training" {
      + indicator 1 "Training" 2 points {
          given courses: count
          award 1 when courses > 5
          award 2 when courses < 2
        }`,
      `
      - 指标 1 "培训" {
      + 指标 1 "培训" 2分 {
          数据 次数：数量
          次数 超过5的，得1分
          次数 低于2的，得2分
        }`,
    ),
  },
  "nothing-to-acknowledge": {
    en: "A finding is acknowledged that is not made. Perhaps it was mended since, or the code is another. A line that accepts nothing would later hide a finding nobody has looked at, so it must go.",
    zh: "所确认的问题并不存在。可能后来已经改正，也可能代码写错。留着这一行，以后会把没人看过的问题也一并放过，请删去。",
    example: inIndicator(
      `
        deduct 1 per case of late
      - acknowledge points-exceeded "so in the source"`,
      `
        每起 超期 扣1分
      - 确认 points-exceeded "原文如此"`,
    ),
  },
} as const satisfies Pages;
