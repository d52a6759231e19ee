// Pages of findings about rankings, grades and the scores of other blocks.
import { inIndicator, inRubric, whole, type Pages } from "./page.js";

export const results = {
  "ties-assumed": {
    en: "Nothing says what units get that are equal. Two firsts may both have the points of the first place, or share the worse of the two places, or be told apart by something else; a person's points hang on it. Without a word each takes the better place, and the account says so. Say it in the ranking, or once for all in the defaults.",
    zh: "没有写明并列怎么办。两个并列第一的，可以都按第1名，也可以都按低名次，还可以再比别的，这关系到各自的得分。没有写明的，一律按取高名次处理。请在排名处写明，或在通则里统一写一次。",
    example: inIndicator(
      `
      - ranking of completion, highest first {
      + ranking of completion, highest first, ties take the worse place {
          1st => award 2
          2nd => award 1
        }`,
      `
      - 按 完成率 排名，由高到低 {
      + 按 完成率 排名，由高到低，并列取低名次 {
          第1名 得2分
          第2名 得1分
        }`,
    ),
  },
  "direction-unsaid": {
    en: "A ranking does not say which end is first. With a rate of completion the highest is best, with complaints the lowest. Read the wrong way round, the best unit would be punished. Add `highest first` or `lowest first`.",
    zh: "没有写明排名的方向。完成率以高为好，投诉以低为好，方向弄反，最好的单位反而受罚。请加“由高到低”或“由低到高”。",
    example: inIndicator(
      `
      - ranking of completion, ties take the better place {
      + ranking of completion, highest first, ties take the better place {
          last => deduct 0.5
        }`,
      `
      - 按 完成率 排名，并列取高名次 {
      + 按 完成率 排名，由高到低，并列取高名次 {
          末名 扣0.5分
        }`,
    ),
  },
  "place-amount": {
    en: "The points of a place are no plain number. Whoever stands in a place gets its points, so they must be known before anybody is ranked. Write one number for each place, or the points of the first place and by how much they fall.",
    zh: "名次对应的分数不是确定的数。排在某一名就得某个分，分数要事先定好。请每个名次写一个数，或写第1名的分数和每名递减多少。",
    example: inIndicator(
      `
      - ranking of completion, highest first, ties take the better place, from 2 down by 10%..20%
      + ranking of completion, highest first, ties take the better place, from 2 down by 0.1`,
      `
        按 完成率 排名，由高到低，并列取高名次 {
      -   末名 扣0.1至0.5分
      +   末名 扣0.5分
        }`,
    ),
  },
  "tier-out-of-order": {
    en: "A row by places can hold nobody. Rows count from the first place on: whoever is among the first three is also among the first five, and the row above has taken them. Write the narrower row first.",
    zh: "这一档不会有单位。各档都从第1名数起，前3名必在前5名之内，已归入上一档。请把范围小的写在前面。",
    example: inIndicator(
      `
        tiered by ranking of solved, highest first, ties take the better place {
      -   top 5 => 2
      -   top 3 => 1
      +   top 3 => 2
      +   top 5 => 1
          otherwise => none
        }`,
      `
        按 结案数 排名分档，由高到低，并列取高名次 {
      -   前5名 得2分
      -   前3名 得1分
      +   前3名 得2分
      +   前5名 得1分
          否则不得分
        }`,
    ),
  },
  "rest-upwards": {
    en: "Units beyond a quota would rise instead of fall. Quotas are applied from the highest grade down, so whoever does not fit goes to a grade further down. Name one of the grades below.",
    zh: "超出名额的单位反而升了等次。名额自上而下适用，排不进的只能落到下面的等次。请写本行以下的某个等次。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
        grades of total {
          >= 2 => excellent
      -   >= 1 => good, at most 1 units, rest to excellent
      +   >= 1 => good, at most 1 units, rest to poor
          otherwise => poor
        }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
        按 总分 评定 {
          ≥2分 评为 优秀
      -   ≥1分 评为 合格，名额不超过1个，超出的评为 优秀
      +   ≥1分 评为 合格，名额不超过1个，超出的评为 不合格
          否则 评为 不合格
        }`,
    ),
  },
  "score-too-early": {
    en: "A score is used before there is one. Units are ranked, and sums over all units are taken, before anybody is scored. Rank by a fact; to order units by their scores, grade them.",
    zh: "得分用得太早。排名和全体合计都在评分之前，那时还没有得分。请按数据排名；要按得分分档，请写“按 总分 评定”。",
    example: inRubric(
      `
        indicator 1 "Cases" 1 points { deduct 1 per case of late }
        indicator 2 "Order" 1 points {
      -   ranking of indicator(1), highest first, ties take the better place { 1st => 1 }
      +   ranking of solved, highest first, ties take the better place { 1st => 1 }
        }`,
      `
        指标 1 "办件" 1分 { 每起 超期 扣1分 }
        指标 2 "名次" 1分 {
      -   按 指标（1）排名，由高到低，并列取高名次 { 第1名 得1分 }
      +   按 结案数 排名，由高到低，并列取高名次 { 第1名 得1分 }
        }`,
    ),
  },
  "score-circle": {
    en: "Scores wait for each other. An indicator cannot lose points by its own score, which is not known before they are lost. A total contains every indicator, so a rule inside one cannot ask for it. Use a score that does not depend on this one, or a fact.",
    zh: "得分互相等待。一项指标不能按自己的得分扣分：不扣完就没有得分。总分包含每项指标，所以指标里的规则不能问总分。请改用不依赖本项的得分，或改用数据。",
    example: inRubric(
      `
        indicator 1 "Cases" 1 points { deduct 1 per case of late }
        indicator 2 "Reports" 1 points {
      -   deduct 1 when indicator(2) < 1
      +   deduct 1 when indicator(1) < 1
        }`,
      `
        指标 1 "办件" 1分 { 每起 超期 扣1分 }
        指标 2 "报告" 1分 {
      -   指标（2）＜1分的，扣1分
      +   指标（1）＜1分的，扣1分
        }`,
    ),
  },
  "score-unresolved": {
    en: "A rule asks for a score that is open. The other block waits for something the source does not say, so its score is a range, and what this rule gives could not even be bounded. Settle the other block first, or let the rule look at facts.",
    zh: "规则引用的得分未定。被引用的一项有原文未明之处，得分只是一个范围，这条规则的结果连范围都定不了。请先把那一项写明确，或让规则依据数据。",
    example: inRubric(
      `
      - indicator 1 "Cases" 1 points { unresolved "See annex 3, which is lost." }
      + indicator 1 "Cases" 1 points { deduct 1 per case of late }
        indicator 2 "Reports" 1 points {
          deduct 1 when indicator(1) < 1
        }`,
      `
      - 指标 1 "办件" 1分 { 待定 "见附件3，附件缺失" }
      + 指标 1 "办件" 1分 { 每起 超期 扣1分 }
        指标 2 "报告" 1分 {
          指标（1）＜1分的，扣1分
        }`,
    ),
  },
  "may-not-be-comparable": {
    en: "A figure of a cohort may not be there. A unit can stand outside the cohort, or the cohort can be smaller than it must be; then there is no such figure, and what the rule gives is not settled. Say what the value is then.",
    zh: "参评组的数可能没有。单位可能不在组内，组里的单位也可能不够，这时没有这个数，规则给多少分就没有着落。请写明这时取何值。",
    example: inIndicator(
      `
        cohort peers, where open
        given visits: number, from 0 to 2
      - let level = highest of visits among peers
      + let level = highest of visits among peers, or 2 when not comparable
        score smaller of (level, 2)`,
      `
        参评组 同类，只计 常开
        数据 巡查：数值，0至2
      - 计算 水平 = 全体最高（巡查）按 同类 分组
      + 计算 水平 = 全体最高（巡查）按 同类 分组，不可比时取2
        得分 = 取小（水平，2）`,
    ),
  },
  "surplus-order-unsaid": {
    en: "Nothing says who stays in a row with a quota. The surplus falls to another row, so somebody loses points by it; who that is must be settled by the rubric and not by the list. Say by what the units of the row are put in order.",
    zh: "这一档有名额，超出时先留谁却没有写明。超出的要落到别的档，有人会因此少得分；落下去的是谁，应由细则定，不能看名单先后。请写明依次比什么。",
    example: whole(
      `
        rubric "Example" {
          unit office { name: text }
          defaults { floor 0; ties take the better place }
          indicator 1 "Cases" 2 points {
            given mark: number, from 0 to 100
            tiered by overall {
      -       good => 2, exactly 1 units, rest to fair
      +       good => 2, exactly 1 units, rest to fair, order by mark
              fair => 1
            }
          }
        }`,
      `
        细则 "示例" {
          考核对象 所 { 名称：文字 }
          通则 { 各项最低0分；并列取高名次 }
          指标 1 "办件" 2分 {
            数据 档次得分：数值，0至100
            按 评价 分档 {
      -       优 得2分，名额1个，超出的评为 良
      +       优 得2分，名额1个，超出的评为 良，依次比 档次得分
              良 得1分
            }
          }
        }`,
    ),
  },
} as const satisfies Pages;
