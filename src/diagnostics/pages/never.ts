// Pages of findings about what is written and can never happen.
import { inIndicator, inRubric, type Pages } from "./page.js";

export const never = {
  "row-never": {
    en: "No facts lead to this row. The rows before it already hold for all that would reach it, or its limits lie outside what the fact can be. A reader believes that the row counts; it never does. Correct its limits, put the narrower row first, or remove it.",
    zh: "任何数据都走不到这一行。前面各行已经把它包括了，或者它的界限超出了数据的限度。看的人以为这一行有用，其实永远用不上。请改正界限、把更窄的一行放到前面，或删去这一行。",
    example: inIndicator(
      `
      - first of { late => deduct 1; late and lost => deduct 2; otherwise => no deduction }
      + first of { late and lost => deduct 2; late => deduct 1; otherwise => no deduction }`,
      `
      - 依次判断 { 超期的，扣1分；超期 且 漏报的，扣2分；否则不扣分 }
      + 依次判断 { 超期 且 漏报的，扣2分；超期的，扣1分；否则不扣分 }`,
    ),
  },
  "condition-never": {
    en: "No facts can fulfil this condition. A veto or a bar that can never fire protects nobody, and what was meant is not checked at all. Compare the condition with the limits of its facts: a rate lies between 0% and 100% unless the rubric says otherwise.",
    zh: "没有数据能满足这个条件。永远不会生效的否决或限制形同虚设，想管的事情其实没有管。请对照数据的限度：未另写明的，比率在0%至100%之间。",
    example: inIndicator(
      `
        given closed: rate
        deduct 1 per case of late
      - when closed < 90% and closed > 95%: no points
      + when closed < 90%: no points`,
      `
        数据 办结率：比率
        每起 超期 扣1分
      - 办结率 低于90% 且 办结率 超过95%的，本项不得分
      + 办结率 低于90%的，本项不得分`,
    ),
  },
  "grade-never": {
    en: "No score ever leads to this row of grades. Rows are looked at from the top, so a lower bar written first takes everything; or the score cannot come so far. Somebody may wait for a grade that nobody can get. Put the higher bar first, or correct the figure.",
    zh: "没有得分能评到这一行。各行自上而下判断，门槛低的写在前面就全都归它了；或者得分根本到不了。可能有人在等一个谁也评不上的等次。请把门槛高的写在前面，或改正数字。",
    example: inRubric(
      `
        indicator 1 "Cases" 10 points { deduct 1 per case of late }
        grades of total {
      -   >= 6 => fair
      -   >= 9 => good
      +   >= 9 => good
      +   >= 6 => fair
          otherwise => poor
        }`,
      `
        指标 1 "办件" 10分 { 每起 超期 扣1分 }
        按 总分 评定 {
      -   ≥6分 评为 良
      -   ≥9分 评为 优
      +   ≥9分 评为 优
      +   ≥6分 评为 良
          否则评为 差
        }`,
    ),
  },
  "grade-gap": {
    en: "A score can come out between two rows of grades. They are written for whole points, the score is not; a unit with such a score stands in neither row and gets what is left for all others, which nobody intended. The note shows facts that lead there. Write the rows by their lower limits, or round the score.",
    zh: "等次按整数分写，得分却可能落在两行之间。落在中间的单位哪一行也不在，只能按“否则”评定，这多半不是本意。提示里给出了会落在这里的数据。请只写下限，或写明得分取整。",
    example: inRubric(
      `
        indicator 1 "Cases" 100 points { deduct 0.5 per case of late }
        grades of total {
      -   95 to 100 => good
      -   90 to 94 => fair
      +   >= 95 => good
      +   >= 90 => fair
          otherwise => poor
        }`,
      `
        指标 1 "办件" 100分 { 每起 超期 扣0.5分 }
        按 总分 评定 {
      -   95至100分 评为 优
      -   90至94分 评为 良
      +   ≥95分 评为 优
      +   ≥90分 评为 良
          否则评为 差
        }`,
    ),
  },
  "grade-rounded": {
    en: "Rounding the score decides the grade. A score that lies just below a limit is rounded up to it, or one just above down; the unit gets a grade that the exact score would not give. The note shows facts that lead there. Grades go by the rounded score: if that is meant, acknowledge the finding and say why. Otherwise do not round the score but say with how many places it is shown, or round the items so that no finer score can come out.",
    zh: "等次由舍入决定。得分略低于界限，进位后够上了，或略高于界限，舍去后够不上：评出的等次，与按准确得分评的不同。提示里给出了会出现这种情况的数据。等次按舍入后的得分评定：确实如此的，请确认并写明理由。否则不要舍入总分，只写显示的位数；或先把各项舍入，总分就不会有更多小数。",
    example: inRubric(
      `
      - defaults { round total to 1 places half up }
      + defaults { shown to 1 places }
        indicator 1 "Cases" 100 points { proportional to closed }
        grades of total {
          >= 90 => good
          otherwise => poor
        }`,
      `
      - 通则 { 总分保留1位小数四舍五入 }
      + 通则 { 显示1位小数 }
        指标 1 "办件" 100分 { 按 办结率 比例得分 }
        按 总分 评定 {
          ≥90分 评为 优
          否则评为 差
        }`,
    ),
  },
  "floor-never": {
    en: "The deductions never take as much as this. Either a deduction is missing, or its rate is wrong, or the words about the floor say nothing. The message shows the arithmetic. Where the source has these words all the same, acknowledge the finding.",
    zh: "各条扣分加起来也扣不到这个最低分。要么漏写了扣分规则，要么扣分数写错了，要么“扣完为止”是空话。提示里列出了算式。原文确实这样写的，请确认。",
    example: inIndicator(
      `
      - deduct 0.5 when late, floor at 0
      + deduct 0.5 per case of late, floor at 0`,
      `
      - 未建立台账的，扣0.5分，扣完为止
      + 每起 未建立台账 扣0.5分，扣完为止`,
    ),
  },
  "limit-never": {
    en: "What is limited cannot come to as much as its limit. The limit changes nothing: one of the two figures may be wrong, the facts are limited more closely than the author thought, or items exclude each other. Correct the figure, or leave the limit out.",
    zh: "这里达不到限额。限额不起作用：可能其中一个数写错了，可能数据的限度比想的更小，也可能各项不能同时得分。请改正，或删去限额。",
    example: inIndicator(
      `
        given late: count, up to 3
      - deduct 0.5 per case of late, at most 2
      + deduct 0.5 per case of late, at most 1`,
      `
        数据 超期：数量（起），不超过3
      - 每起 超期 扣0.5分，最多扣2分
      + 每起 超期 扣0.5分，最多扣1分`,
    ),
  },
  "limit-always": {
    en: "What is limited always comes to at least the limit. So every unit gets the same points here, and no fact changes anything. That goes for a rule, for several together and for a section, whether the limit is a number or a share of other points. Raise the limit, or correct the points or floors.",
    zh: "这里无论如何都达到限额。于是每个单位得分都一样，数据不起任何作用。一条规则、几条合计、一个项目都一样，限额写成数或写成比例也一样。请提高限额，或改正分值、最低分。",
    example: inRubric(
      `
      - section 1 "Honours" at most 2 points {
      + section 1 "Honours" at most 3 points {
          indicator 1.1 "Town" 2 points { proportional to done; floor at 1 }
          indicator 1.2 "County" 2 points { proportional to held; floor at 1 }
        }`,
      `
      - 项目 1 "荣誉" 最多得2分 {
      + 项目 1 "荣誉" 最多得3分 {
          指标 1.1 "镇级" 2分 { 按 完成率 比例得分；本项最低1分 }
          指标 1.2 "县级" 2分 { 按 覆盖率 比例得分；本项最低1分 }
        }`,
    ),
  },
  "quota-impossible": {
    en: "The quotas do not fit the number of units. Either the rows ask for more units than are announced, or all of them together take fewer, so that somebody can stand in none; shares that come to less than 100% fit no number of units at all. The labels show how many each row takes. Correct a quota, or add a row without one.",
    zh: "名额与参评单位数对不上。要么各行要的单位比参评的还多，要么全部名额加起来不够，总有单位无处可放；各行比例合计不足100%的，来多少单位都不够。标注里写出了每行的名额。请改正名额，或加写不限名额的一行。",
    example: inRubric(
      `
        claims 7 units
        indicator 1 "Filing" 4 points {
          tiered by level {
            good => 4, at most 2 units
      -     fair => 3, at most 4 units
      +     fair => 3
          }
        }`,
      `
        参评单位7个
        指标 1 "归档" 4分 {
          按 档次 分档 {
            优 得4分，名额不超过2个
      -     良 得3分，名额不超过4个
      +     良 得3分
          }
        }`,
    ),
  },
  "quota-empty": {
    en: "This share comes to less than one unit. It is rounded down to none: the row stands there and nobody can be in it. Raise the share, write a number of units, or say that it is rounded up.",
    zh: "参评单位数乘以这个比例不到一个，向下取整后一个名额也没有。这一行写着，却谁也进不去。请提高比例、直接写个数，或写明向上取整。",
    example: inRubric(
      `
        claims 7 units
        indicator 1 "Filing" 4 points {
          tiered by level {
      -     good => 4, at most 10% of units, rounded down
      +     good => 4, at most 10% of units, rounded up
            fair => 3
          }
        }`,
      `
        参评单位7个
        指标 1 "归档" 4分 {
          按 档次 分档 {
      -     优 得4分，名额比例不超过10%，向下取整
      +     优 得4分，名额比例不超过10%，向上取整
            良 得3分
          }
        }`,
    ),
  },
  "charged-twice": {
    en: "The same fact takes points in two indicators. A unit pays twice for one event, which is often a slip of the author. If the source means it so, acknowledge the finding and say why; otherwise charge the event once, or count two different facts.",
    zh: "同一项数据在两个指标里都扣分。一件事扣两次，往往是疏忽。原文确实如此的，请确认并写明理由；否则只在一处扣分，或分成两项数据。",
    example: inRubric(
      `
        given late: count of cases
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
      - indicator 2 "Discipline" 2 points { deduct 0.5 per case of late }
      + indicator 2 "Discipline" 2 points { deduct 0.5 per case of absent }`,
      `
        数据 超期：数量（起）
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
      - 指标 2 "作风" 2分 { 每起 超期 扣0.5分 }
      + 指标 2 "作风" 2分 { 每起 缺勤 扣0.5分 }`,
    ),
  },
} as const satisfies Pages;
