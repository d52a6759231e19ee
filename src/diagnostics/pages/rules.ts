// Pages of findings about rules and the amounts in them.
import { inIndicator, inRubric, type Pages } from "./page.js";

export const rules = {
  "unwanted-clause": {
    en: "What stands behind a rule does not belong to it. A deduction for each case has no “full at”; that goes with a proportion. Read as part of the rule it would do nothing, while the source says it matters. Remove it, or put it behind the rule it is about.",
    zh: "附加的话不能用在这条规则后面。每起扣多少的规则没有“达到多少得满分”，那是比例得分的说法。留在这里不起作用，而原文里它是有用的。请删去，或移到它所说的规则后面。",
    example: inIndicator(
      `
      - deduct 1 per case of late, full at 90%
      + deduct 1 per case of late`,
      `
      - 每起 超期 扣1分，达到90%得满分
      + 每起 超期 扣1分`,
    ),
  },
  "rule-without-effect": {
    en: "Alone, this rule neither gives nor takes points. “None” says what a rule earns; where nothing else is earned, or points are only deducted, it changes nothing. If the whole indicator is lost, say `no points when …`; otherwise say what the other case earns.",
    zh: "这条规则单独不起作用。“不得分”说的是本条得多少；没有别的得分，或者只是扣分，它什么也不改变。要整项记零分，请写“本项不得分”；否则请写明另一种情形得多少。",
    example: inIndicator(
      `
      - none when no_ledger
      + no points when no_ledger`,
      `
      - 未建立台账的，不得分
      + 未建立台账的，本项不得分`,
    ),
  },
  "otherwise-alone": {
    en: "There is an “otherwise” without a condition. It is not said other than what: the rule before it holds always. Write the condition.",
    zh: "“否则”前面没有条件。前面的规则无条件成立，“否则”就无从说起。请补上条件。",
    example: inIndicator(
      `
      - deduct 1, otherwise no deduction
      + deduct 1 when late, otherwise no deduction`,
      `
      - 扣1分，否则不扣分
      + 超期的，扣1分，否则不扣分`,
    ),
  },
  "otherwise-missing": {
    en: "It is not said what holds in all other cases. Where none of the rows applies, the unit would get an outcome that nobody wrote. Add a row that begins with `otherwise`.",
    zh: "没有写明其他情形。哪一行都不成立时，结果就没有依据。请加一行“否则……”。",
    example: inIndicator(
      `
        first of {
          not inspected => deduct 2
          not mended => deduct 1
      +   otherwise => no deduction
        }`,
      `
        依次判断 {
          未检查的，扣2分
          未整改的，扣1分
      +   否则不扣分
        }`,
    ),
  },
  "start-unsaid": {
    en: "It is not said where the points begin. Some rules earn points and some take them. Begun at nothing, a deduction can only eat what was earned; begun at full, the awards are lost beyond the points. The two give different scores. Write the line that the source means.",
    zh: "没有写明从多少分起评。本项既有得分又有扣分：从0分起评，扣分只能扣已得的分；从满分起评，得分就会超出分值。两种算法得分不同，请照原文写明。",
    example: inIndicator(
      `
      + start at 0
        award 2 when system_kept
        deduct 1 per case of late`,
      `
      + 起评0分
        建立制度的，得2分
        每起 超期 扣1分`,
    ),
  },
  "wrong-sign": {
    en: "Points go the wrong way here. A penalty section only takes points, and rules that share one limit or one row of steps all take or all give. An award among deductions would undo what the others take, and the limit would mean nothing. Change the verb, or move the rule out.",
    zh: "加减的方向不对。扣分项里只能扣；共用一个限额的、同一条分级规则里的，要么都扣，要么都得。扣分里夹着得分，就抵掉了别的扣分，限额也失去意义。请改动词，或把这条规则移出来。",
    example: inRubric(
      `
        penalty section 1 "Breaches" at most 5 points {
          indicator 1.1 "Complaints" 5 points {
      -     award 1 per case of complaints
      +     deduct 1 per case of complaints
          }
        }`,
      `
        扣分项 1 "违规" 最多扣5分 {
          指标 1.1 "投诉" 5分 {
      -     每起 投诉 加1分
      +     每起 投诉 扣1分
          }
        }`,
    ),
  },
  "negative-amount": {
    en: "An amount of points is below zero. To deduct -1 would be to give a point, which no reader of the table expects. Write the amount without a sign; the verb says which way it goes.",
    zh: "分数写成了负数。“扣-1分”等于加1分，读表的人想不到。请写不带负号的分数，方向由“扣”“得”“加”来说。",
    example: inIndicator(
      `
      - deduct (-1) when late
      + deduct 1 when late`,
      `
      - 超期的，扣(-1)分
      + 超期的，扣1分`,
    ),
  },
  "full-undefined": {
    en: "“Full” is used where no points are written. Points that are not written are worked out from the rules, so a rule cannot speak of them in turn. Write the points of the block, or a number in the rule.",
    zh: "没有写分值，“满分”没有着落。没写的分值要由规则算出，规则就不能反过来用满分。请写明本项分值，或在规则里直接写分数。",
    example: inRubric(
      `
      - indicator 1 "Ledger" {
      + indicator 1 "Ledger" 2 points {
          full when ledger_kept, otherwise none
        }`,
      `
      - 指标 1 "台账" {
      + 指标 1 "台账" 2分 {
          建立台账的，得满分，否则不得分
        }`,
    ),
  },
  "range-unmarked": {
    en: "A range of points has no name for the mark. The assessor chooses within the range, and the choice has to be recorded, or nobody could check the score later. Give the mark a name: it is then asked for with the other facts.",
    zh: "分数幅度没有给评分起名。酌情扣多少由评分人定，定下的数要填报，否则事后无从核对。请起一个名称，填报时与其他数据一起填。",
    example: inIndicator(
      `
      - deduct 0.1..0.5 when supervision_weak
      + deduct 0.1..0.5 when supervision_weak, marked severity`,
      `
      - 监管不力的，酌情扣0.1至0.5分
      + 监管不力的，酌情扣0.1至0.5分，记为 酌情分`,
    ),
  },
  "range-reversed": {
    en: "A range runs from the larger number to the smaller. No mark lies in it as written. Write the smaller number first.",
    zh: "幅度前大后小。照这样写，没有一个分数落在幅度之内。请把小的数写在前面。",
    example: inIndicator(
      `
      - deduct 0.5..0.1 when supervision_weak, marked severity
      + deduct 0.1..0.5 when supervision_weak, marked severity`,
      `
      - 监管不力的，酌情扣0.5至0.1分，记为 酌情分
      + 监管不力的，酌情扣0.1至0.5分，记为 酌情分`,
    ),
  },
  "out-of-unsaid": {
    en: "It is not said what a rate is divided by. Full points come before 100%. Below that, 60% may earn 60/80, which is 75% of the points, or 60/100, which is 60%. Say both, from where the points are full and what the rate is out of.",
    zh: "没有写明按什么折算。不到100%就得满分时，完成60%，按60/80折算得75%的分，按60/100折算得60%的分。请两者都写明：达到多少得满分，以多少为分母。",
    example: inIndicator(
      `
      - proportional to completion, full at 80%
      + proportional to completion, full at 80%, out of 80%`,
      `
      - 按 完成率 比例得分，达到80%得满分
      + 按 完成率 比例得分，达到80%得满分，以80%为分母`,
    ),
  },
  "comparison-needed": {
    en: "A level is missing before 的部分. The Chinese words mean “the part” of a figure, as in “the part beyond 3”, and here it is not said beyond what: it is open from which case on points are lost. Write the comparison; the English form is `beyond 3`.",
    zh: "“的部分”前面要有比较。只说“案件数的部分”，不知道是超过几件的部分，也就不知道从第几件起扣。请写明超过或低于多少。",
    example: inIndicator(
      `
        given cases: count
      - 案件数的部分，每件扣1分
      + deduct 1 per case of cases beyond 3`,
      `
        数据 案件数：数量
      - 案件数的部分，每件扣1分
      + 案件数 超过3件的部分，每件扣1分`,
    ),
  },
  "step-not-positive": {
    en: "A step must be more than 0. “For every 0 percentage points” would take points without end. Write the size of a step as the source has it.",
    zh: "每档的大小要大于0。“每满0个百分点”会扣个没完。请照原文写明每档多大。",
    example: inIndicator(
      `
      - deduct 0.5 per whole 0pp of completion below 90%
      + deduct 0.5 per whole 1pp of completion below 90%`,
      `
      - 完成率 低于90%的部分，每满0个百分点扣0.5分
      + 完成率 低于90%的部分，每满1个百分点扣0.5分`,
    ),
  },
  "step-of-rate": {
    en: "A step of a rate is written as a bare number. A rate of 1 is 100%, so a step of 1 is a hundred percentage points, and hardly anybody would ever lose anything. Where percentage points are meant, write them.",
    zh: "比率的每档没有写百分点。比率的1就是100%，每满1就是每满100个百分点，几乎谁也扣不到分。指百分点的，请写明“个百分点”。",
    example: inIndicator(
      `
        given passed: rate
      - deduct 0.5 per whole 1 of passed below 90%
      + deduct 0.5 per whole 1pp of passed below 90%`,
      `
        数据 合格率：比率
      - 合格率低于90%的部分，每满1扣0.5分
      + 合格率低于90%的部分，每满1个百分点扣0.5分`,
    ),
  },
  "picks-all": {
    en: "As many rules count as there are. “The best two” of two leaves nothing out, so either a rule is missing or the number is wrong. Write a smaller number, or list the rules without a group.",
    zh: "取的项数与规则条数一样多。两条里“取最高2项”，什么也没有舍去：要么漏了一条，要么项数写错。请改正项数，或不写这一层。",
    example: inIndicator(
      `
        best 2 of {
          award 1 when ledger_kept
          award 1 when staff_trained
      +   award 1 when results_published
        }`,
      `
        取最高2项 {
          建立台账的，得1分
          开展培训的，得1分
      +   公开结果的，得1分
        }`,
    ),
  },
  "negative-factor": {
    en: "A factor may be below zero. A deduction times a number below zero gives points: the worse the case, the better the score. Say what the least value of the fact is.",
    zh: "倍数可能小于0。扣分乘以负数就成了加分，情节越重得分越高。请给该数据注明最低值。",
    example: inIndicator(
      `
      - given factor: number
      + given factor: number, from 1
        deduct 0.5 per case of late, times factor when grave`,
      `
      - 数据 系数：数值
      + 数据 系数：数值，不低于1
        每起 超期 扣0.5分，情节严重的按 系数 倍计`,
    ),
  },
  "no-such-day": {
    en: "There is no such day. A slip of the pen in a deadline would make every later date late, or none. The message shows how many days the month has. Write the day as year, month, day.",
    zh: "没有这一天。截止日期写错一笔，就会人人逾期，或谁也不逾期。提示里写明了那个月有几天。请照“年-月-日”写。",
    example: inIndicator(
      `
        given filed: date
      - deduct 1 when filed after 2026-02-30
      + deduct 1 when filed after 2026-02-28`,
      `
        数据 报送日期：日期
      - 报送日期 晚于2026年2月30日的，扣1分
      + 报送日期 晚于2026年2月28日的，扣1分`,
    ),
  },
} as const satisfies Pages;
