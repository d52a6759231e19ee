// Slips with names, kinds, dates and caps, and the way out she is told.
import type { Mistake } from "./mistakes.js";
import { official, plain } from "./turns-of-phrase.js";

export const slips: readonly Mistake[] = [
  {
    what: "additions without limit on top of full points",
    text: official("起评满分\n每项 创新 加0.5分"),
    told: [
      "4:12 1 甲写明5分，按规则可得5.5分以上，超出部分被截去。 → 请改正分值或规则；原文如此的，请用“确认”写明理由。",
    ],
  },
  {
    what: "a step from nowhere",
    text: official("数据 完成率：比率\n完成率每低1个百分点扣0.5分"),
    told: [
      "6:15 “扣”不能写在这里。 → 要写明从哪里算起、不足一档怎样计，例如：完成率 低于80%的部分，每1个百分点扣0.5分，不足一档按一档计。",
    ],
    mended: official("数据 完成率：比率\n完成率 低于80%的部分，每1个百分点扣0.5分，不足一档按一档计"),
  },
  {
    what: "a numeral that cannot be written out",
    text: official("每起 超期 扣若干分"),
    told: ["5:11 “扣若干分”不能写在这里。 → “扣”后面要写阿拉伯数字，例如：扣0.2分。"],
  },
  {
    what: "a date as a number",
    text: official("数据 报送日：日期\n每天 报送日 扣1分"),
    told: [
      "6:8 这里是日期，此处需要数值。 → 日期可以比先后（例如：提交日期 晚于2026年6月30日），也可以相减得天数（例如：提交日期 - 截止日期）。",
    ],
    mended: official("数据 报送日：日期\n报送日 晚于2026年6月30日的部分，每天扣1分"),
  },
  {
    what: "a fact declared below its use",
    text: official("数据 巡查数：数量，不超过 护理数\n数据 护理数：数量\n巡查数 低于3的，扣1分"),
    told: ["5:19 这里不认识“护理数”。 → “护理数”写在后面：请把那一行移到这一行之前。"],
    mended: official("数据 护理数：数量\n数据 巡查数：数量，不超过 护理数\n巡查数 低于3的，扣1分"),
  },
  {
    what: "a cap below the points",
    text: official("本项最高4分\n每起 超期 扣1分"),
    told: [
      "4:12 1 甲写明5分，按规则最多只能得4分。 → 原因是最高只能得4分：请删去这条上限，或把标题后的分值写成4分。",
    ],
    mended: official("每起 超期 扣1分"),
  },
  {
    what: "a cap above the points",
    text: official("本项最高6分\n每起 超期 扣1分"),
    told: [
      "5:5 这里的6分超过了本项的5分，永远达不到。 → 请删去这一行：得分本来就不会超过本项分值；或把标题后的分值写成6分。",
    ],
    mended: official("每起 超期 扣1分"),
  },
  {
    what: "counts in rows, not declared",
    text: official("按 案件 分档 { 0 得满分；1至3 得3分；≥4 不得分 }"),
    told: [
      "5:7 没有一档包含＜0。 → “案件”如是个数，请先写明：数据 案件：数量；否则请补上这一档，或加“否则……”。",
    ],
    mended: official("数据 案件：数量\n按 案件 分档 { 0 得满分；1至3 得3分；≥4 不得分 }"),
  },
  {
    what: "a word of the language as a name, used",
    text: official("计算 总分 = 3 + 1\n得分 = 总分 × 2\n总分 超过3的，扣1分"),
    told: ["5:8 “总分”是本语言的用词，不能直接用作名称。 → 请写成【总分】，或换一个名称。"],
  },
  {
    what: "a unit that is no measure",
    text: plain("deduct 1 per meal of late"),
    told: [
      '5:18 "meal" is not a measure. → Use one of: case, household, item, time, document, person, place, day; if none fits, item.',
    ],
    mended: plain("deduct 1 per item of late"),
  },
  {
    what: "a date as a number, in English",
    text: plain("given sent: date\ndeduct 1 per day of sent"),
    told: [
      "6:25 This is a date, but a number is needed here. → A date is put before or after another (filed after 2026-06-30), or counted from it in days (filed - due).",
    ],
    mended: plain("given sent: date\ndeduct 1 per day of sent beyond 2026-06-30"),
  },
  {
    what: "a fact declared below, in English",
    text: plain("given held: count, up to holders\ngiven holders: count\ndeduct 1 when held < 3"),
    told: [
      '5:30 "holders" is not known here. → "holders" is declared further down: move that line above this one.',
    ],
    mended: plain("given holders: count\ngiven held: count, up to holders\ndeduct 1 when held < 3"),
  },
  {
    what: "a value computed below its use",
    text: plain("given done: count\nlet a = b + 1\nlet b = done * 2\ndeduct 1 when a > 3"),
    told: ['6:13 "b" is not known here. → "b" is declared further down: move that line above this one.'],
    mended: plain("given done: count\nlet b = done * 2\nlet a = b + 1\ndeduct 1 when a > 3"),
  },
  {
    what: "a cap below the points, in English",
    text: plain("cap at 4\ndeduct 1 per case of late"),
    told: [
      "4:19 1 A has 5 points, but its rules give 4 at most. → The cap of 4 stands in the way: remove it, or write 4 points behind the title.",
    ],
    mended: plain("deduct 1 per case of late"),
  },
  {
    what: "a cap above the points, in English",
    text: plain("cap at 6\ndeduct 1 per case of late"),
    told: [
      "5:5 The limit of 6 points can never be reached: the block has 5. → Remove the line: no block scores more than its points. Or write 6 points behind the title.",
    ],
    mended: plain("deduct 1 per case of late"),
  },
  {
    what: "counts in rows, in English",
    text: plain("bands of cases { 0 => full; 1 to 3 => 3; >= 4 => none }"),
    told: [
      '5:14 No row covers < 0. → If "cases" is counted, declare it first: given cases: count. Otherwise add a row, or `otherwise`.',
    ],
    mended: plain("given cases: count\nbands of cases { 0 => full; 1 to 3 => 3; >= 4 => none }"),
  },
  {
    what: "a word of the language declared and used",
    text: plain("let others = 3 - 0.5\nscore others * 2\ndeduct (others - 1) when others > 3"),
    told: [
      '5:9 "others" is a word of the language and cannot be a name by itself. → Write [others], or choose another name.',
    ],
    mended: plain("let [others] = 3 - 0.5\nscore [others] * 2"),
  },
  {
    what: "a spaced name compared",
    text: plain("deduct 1 when days late > 3"),
    told: ['5:24 "late" cannot stand here. → A name has no spaces: days_late, or [days late].'],
    mended: plain("given days_late: days\ndeduct 1 when days_late > 3"),
  },
  {
    what: "a spaced name behind proportional",
    text: plain("proportional to days recorded"),
    told: ['5:26 "recorded" cannot stand here. → A name has no spaces: days_recorded, or [days recorded].'],
    mended: plain("proportional to days_recorded"),
  },
  {
    what: "a spaced name declared",
    text: plain("given days late: count\ndeduct 1 when [days late] > 3"),
    told: ['5:16 "late" cannot stand here. → A name has no spaces: days_late, or [days late].'],
    mended: plain("given days_late: count\ndeduct 1 when days_late > 3"),
  },
  {
    what: "a spaced name counted",
    text: plain("deduct 1 per case of days late"),
    told: ['5:31 "late" cannot stand here. → A name has no spaces: days_late, or [days late].'],
    mended: plain("deduct 1 per case of [days late]"),
  },
  {
    what: "spaced names in a list",
    text: plain("full when all of (plan made, report made), otherwise none"),
    told: [
      '5:28 "made" cannot stand here. → A comma stands between the things in brackets. A name has no spaces: plan_made, or [plan made].',
    ],
    mended: plain("full when all of (plan_made, report_made), otherwise none"),
  },
  {
    what: "an unknown kind, in English",
    text: plain("given late: number of cases\ndeduct 1 per case of late"),
    told: [
      '5:17 "number of" cannot stand here. → Kinds of facts: yes/no, count, count of cases, rate, number, money, days, date, text, grade (…), choice (…).',
    ],
    mended: plain("given late: count of cases\ndeduct 1 per case of late"),
  },
  {
    what: "a limit in words in a row",
    text: plain("bands of satisfied {\n  90% and more => 5\n  otherwise => none\n}"),
    told: ["6:7 This row does not fit the others. → Write: >= 90%"],
    mended: plain("bands of satisfied {\n  >= 90% => 5\n  otherwise => none\n}"),
  },
];
