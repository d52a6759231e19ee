// Mistakes an analyst makes, and what she is told: where, what is wrong, and behind the arrow the way out.

import { slips } from "./slips.js";
import { turnsOfPhrase } from "./turns-of-phrase.js";

export interface Mistake {
  readonly what: string;
  readonly text: string;
  readonly told: readonly string[];
  /** The text with what she is told to write, which must check. */
  readonly mended?: string;
}

const indicator = (body: string): string => `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 2分 {
${body.replace(/^/gm, "    ")}
  }
}
`;
const rubric = (body: string): string => `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
${body.replace(/^/gm, "  ")}
}
`;
const inEnglish = (body: string): string => `rubric "T" {
  unit station { title: text }
  defaults { floor 0 }
  indicator 1 "A" 2 points {
${body.replace(/^/gm, "    ")}
  }
}
`;

export const mistakes: readonly Mistake[] = [
  ...turnsOfPhrase,
  ...slips,
  {
    what: "a guard against a divisor of one",
    text: rubric(
      '指标 1 "甲" 2分 {\n  数据 已办：数量\n  数据 应办：数量\n  计算 率 = 已办 / 应办，分母为1时取100%\n  率 低于90%的，扣1分\n}',
    ),
    told: ["7:20 “分母为1时取100%”不能用在这条规则后面。 → 请删去，或移到它所说的规则后面。"],
  },
  {
    what: "按 and a name without a space",
    text: indicator("按完成率比例得分"),
    told: ["5:5 “按完成率比例得分”不能写在这里。 → 请写成：按 完成率 比例得分"],
  },
  {
    what: "按 and a name without a space, before 分档",
    text: indicator("按完成率 分档 {\n  ≥90% 得2分\n  否则不得分\n}"),
    told: ["5:5 “按完成率”不能写在这里。 → “按”和名称之间要空一格：按 完成率 ……"],
  },
  {
    what: "the effect first",
    text: indicator("扣0.2分 每起 超期"),
    told: ["5:11 到“每”为止，前一句已经完整。 → 先写事项，后写分数，例如：每起 超期 扣0.2分。"],
  },
  {
    what: "a comma before the verb",
    text: indicator("迟报 超过3件的部分，每件，扣0.2分"),
    told: ["5:18 这里应为扣、得或加，却是“，”。 → “扣”前面不用逗号：迟报 超过3件的部分，每件 扣0.2分。"],
  },
  {
    what: "a comma between two rules",
    text: indicator("每起 超期 扣0.2分，每起 漏报 扣0.1分"),
    told: [
      "5:17 “每”不能写在这里。 → 逗号后面只能写附加条件（最多扣3分、否则不得分等）；另一句请另起一行，或用“；”隔开。",
    ],
  },
  {
    what: "每 and no measure",
    text: indicator("每车次 超载 扣1分"),
    told: [
      "5:5 “每车次”不能写在这里。 → “每”后面要跟量词（起、件、户、家、项、个、次、份、人等），“每车次”里没有认得的量词；都不合适就用“项”。",
    ],
  },
  {
    what: "a word of the language counted",
    text: indicator("每起 满分 扣1分"),
    told: ["5:8 “满分”是本语言的用词，不能直接用作名称。 → 请写成【满分】，或换一个名称。"],
  },
  {
    what: "a word of the language as a name",
    text: indicator("数据 金额：金额\n金额 低于3的，扣1分"),
    told: ["5:8 “金额”是本语言的用词，不能直接用作名称。 → 请写成【金额】，或换一个名称。"],
  },
  {
    what: "a misspelt 否则",
    text: indicator("有文件的，得满分，否侧不得分"),
    told: ["5:14 “否侧”不能写在这里。 → 是不是“否则”？"],
  },
  {
    what: "a misspelt 指标",
    text: rubric('指际 1 "甲" 2分 {\n  每起 超期 扣1分\n}'),
    told: ["4:3 “指际”不能写在这里。 → 是不是“指标”？"],
  },
  {
    what: "a misspelt 原文",
    text: indicator('愿文 "x"\n每起 超期 扣1分'),
    told: ["5:5 “愿文”不能写在这里。 → 是不是“原文”、“英文”、“中文”？"],
  },
  {
    what: "an English condition with a comma",
    text: indicator("when 超期, 扣1分"),
    told: ["5:12 “,”不能写在这里。 → 中文写法是：超期的，……"],
  },
  {
    what: "a left quote forgotten",
    text: indicator('原文 每起扣1分。"\n每起 超期 扣1分'),
    told: ['5:8 这里应为引号内的文字，却是“每”。 → 文字要写在引号里：原文 "……"。'],
  },
  {
    what: "a right quote forgotten",
    text: indicator('原文 "每起扣1分。\n每起 超期 扣1分'),
    told: ['5:8 这段文字缺少右引号。 → 文字要用同一种引号开头和结束："…" 或 “…”；"…" 里面的直引号要写两个。'],
  },
  {
    what: "both quotes forgotten",
    text: indicator("原文 每起扣1分。\n每起 超期 扣1分"),
    told: ['5:8 这里应为引号内的文字，却是“每”。 → 文字要写在引号里：原文 "……"。'],
  },
  {
    what: "corner quotes",
    text: indicator("原文 「每起扣1分。」\n每起 超期 扣1分"),
    told: ['5:8 字符“「”在这里没有意义。 → 文字请用 "…" 或 “…”，名称请用【…】。'],
  },
  {
    what: "single quotes",
    text: indicator("原文 ‘每起扣1分。’\n每起 超期 扣1分"),
    told: ['5:8 字符“‘”在这里没有意义。 → 文字请用 "…" 或 “…”，名称请用【…】。'],
  },
  {
    what: "a closing brace forgotten",
    text: '细则 "题" {\n  考核对象 所 { 名：文字 }\n  指标 1 "甲" 2分 {\n    每起 超期 扣1分\n}\n',
    told: ["3:15 这个花括号没有合上。 → 请在该块末尾补上“}”。"],
  },
  {
    what: "a closing brace too many",
    text: indicator("每起 超期 扣1分\n}"),
    told: ["8:1 “}”不能写在这里。 → 多了一个“}”：请删去，或看前面是不是有块合得太早。"],
  },
  {
    what: "an opening brace forgotten",
    text: rubric('指标 1 "甲" 2分\n  每起 超期 扣1分\n}'),
    told: ["4:14 这一行没有写完，还缺“{”。 → 标题这一行要以“{”结尾。"],
  },
  {
    what: "an opening brace on its own line",
    text: rubric('指标 1 "甲" 2分\n{\n  每起 超期 扣1分\n}'),
    told: ["4:14 这一行没有写完，还缺“{”。 → “{”要和标题写在同一行。"],
  },
  {
    what: "an id forgotten",
    text: rubric('指标 "甲" 2分 {\n  每起 超期 扣1分\n}'),
    told: ['4:3 这个指标没有编号。 → 请补编号，例如：指标 1.1 "名称" 2分。'],
  },
  {
    what: "a title without quotes",
    text: rubric("指标 1 甲 2分 {\n  每起 超期 扣1分\n}"),
    told: ["4:8 这里应为“{”，却是“甲”。 → 名称要写在引号里：“甲”。"],
  },
  {
    what: "a percent sign forgotten",
    text: indicator("数据 率：比率\n率 低于60的，扣1分"),
    told: ["6:5 比率与60不能比较或相加减。 → 请写成60%。"],
  },
  {
    what: "以上",
    text: indicator("数据 率：比率\n率 60%以上的，得满分，否则不得分"),
    told: ["6:7 “60”不能写在这里。 → 请写成：率 达到60%的，得满分，否则不得分"],
  },
  {
    what: "的 forgotten behind a comparison",
    text: indicator("数据 率：比率\n率 达到60%，得满分，否则不得分"),
    told: ["6:12 “，”不能写在这里。 → 条件后面要有“的”：率 达到60%的，……"],
  },
  {
    what: "的 forgotten behind a condition",
    text: indicator("未建立台账，扣0.3分"),
    told: ["5:10 “，”不能写在这里。 → 条件后面要有“的”：未建立台账的，……"],
  },
  {
    what: "若 and no 则",
    text: indicator("若 未建立台账 扣0.3分"),
    told: ["5:13 “扣”不能写在这里。 → 条件写成“……的”，例如：未建立台账的，扣0.3分。"],
  },
  {
    what: "如……则",
    text: indicator("如未建立台账，则扣0.3分"),
    told: ["5:11 “，”不能写在这里。 → 条件后面要有“的”：未建立台账的，……"],
  },
  {
    what: "a bracket not closed",
    text: indicator("（方案、总结齐全的，得满分，否则不得分"),
    told: ["5:5 这个括号没有合上。 → 请补上“）”；括号里的各项之间用“、”隔开。"],
  },
  {
    what: "a list without brackets",
    text: indicator("方案、总结齐全的，得满分，否则不得分"),
    told: ["5:7 “、”不能写在这里。 → 几项并列的要放在括号里，例如：（方案、总结）齐全的，得满分。"],
  },
  {
    what: "a space for 、",
    text: indicator("（方案 总结）齐全的，得满分，否则不得分"),
    told: ["5:9 “总结”不能写在这里。 → 括号里的各项之间用“、”隔开。"],
  },
  {
    what: "各扣 without brackets",
    text: indicator("未建制度、未培训各扣0.5分"),
    told: ["5:9 “、”不能写在这里。 → 几项并列的要放在括号里，例如：（方案、总结）齐全的，得满分。"],
  },
  {
    what: "a fact without a type",
    text: indicator("数据 超期\n每起 超期 扣1分"),
    told: ["5:10 这一行没有写完，还缺“：”。 → 例如：数据 超期：数量"],
  },
  {
    what: "an unknown type",
    text: indicator("数据 超期：整数\n每起 超期 扣1分"),
    told: [
      "5:11 “整数”不能写在这里。 → 可写的类型：是否、数量、数量（件）、比率、数值、金额、天数、日期、文字、等次（…）、选项（…）。",
    ],
  },
  {
    what: "a bracket not closed at the end of a line",
    text: indicator("数据 超期：数量(起\n每起 超期 扣1分"),
    told: ["5:13 这个括号没有合上。 → 请补上“）”；括号里的各项之间用“、”隔开。"],
  },
  {
    what: "rows parted by commas",
    text: indicator("按 档次 分档 { 优 得2分，良 得1分，差 不得分 }"),
    told: [
      "5:21 “良”不能写在这里。 → 逗号后面只能写附加条件（最多扣3分、否则不得分等）；另一句请另起一行，或用“；”隔开。",
    ],
  },
  {
    what: "rows with colons",
    text: indicator("按 档次 分档 {\n  优：2分\n  良：1分\n}"),
    told: ["6:8 “：”不能写在这里。 → 请写成：优 得2分", "7:8 “：”不能写在这里。 → 请写成：良 得1分"],
  },
  {
    what: "a range with a minus sign",
    text: indicator("数据 率：比率\n按 率 分档 {\n  60%-80% 得1分\n  否则不得分\n}"),
    told: [
      "7:7 这一行与其他各行写法不一。 → 各行要么都是数值界限（≥90%、60%至80%），要么都是等次（优），要么都是条件。",
    ],
  },
  {
    what: "a misspelt modifier",
    text: indicator("每起 超期 扣1分，扣完为至"),
    told: ["5:15 “扣完为至”不能写在这里。 → 是不是“扣完为止”、“扣完”？"],
  },
  {
    what: "a limit without a number",
    text: indicator("每起 超期 扣1分，最多扣"),
    told: ["5:18 这一行没有写完。 → “最多扣”后面要写数，例如：最多扣2分。"],
  },
  {
    what: "a deadline without quotes",
    text: indicator("时限 2015年6月\n每起 超期 扣1分"),
    told: ['5:8 这里应为引号内的文字，却是“2015”。 → 文字要写在引号里：时限 "……"。'],
  },
  {
    what: "a unit without attributes",
    text: '细则 "题" {\n  考核对象 所\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n}\n',
    told: ["2:9 这一行没有写完，还缺“{”。 → 例如：考核对象 所 { 名称：文字 }"],
  },
  {
    what: "a Chinese number",
    text: '细则 "题" {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低零分 }\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n}\n',
    told: ["3:8 “各项最低零分”不能写在这里。 → “各项最低”后面要写阿拉伯数字，例如：各项最低2分。"],
  },
  {
    what: "a Chinese number of places",
    text: '细则 "题" {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分；各项保留两位小数四舍五入 }\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n}\n',
    told: [
      "3:15 “各项保留两位小数四舍五入”不能写在这里。 → “各项保留”后面要写阿拉伯数字，例如：各项保留2位小数四舍五入。",
    ],
  },
  {
    what: "no heading",
    text: '项目 1 "甲" 2分 {\n  每起 超期 扣1分\n}\n',
    told: ['1:1 这里应为“细则”，却是“项目”。 → 文件的第一句应为：细则 "名称" 总分100分 {'],
  },
  {
    what: "prose",
    text: "关于印发考核办法的通知\n各单位：\n",
    told: ['1:1 这里应为“细则”，却是“关于印发考核办法的通知”。 → 文件的第一句应为：细则 "名称" 总分100分 {'],
  },
  {
    what: "an example without =",
    text: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n示例 "例" {\n  1：超期 3，应得0分\n}'),
    told: ["6:10 这里应为“=”，却是“3”。 → 示例的一行写成：1.1：超期 = 3，应得2分"],
  },
  {
    what: "an example without a comma",
    text: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n示例 "例" {\n  1：超期 = 3 应得0分\n}'),
    told: ["6:14 “应得”前面缺少逗号。"],
  },
  {
    what: "an example without a colon",
    text: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n示例 "例" {\n  1 超期 = 3，应得0分\n}'),
    told: ["6:5 “1”不能写在这里。 → 编号后面要有冒号：1：超期 = …"],
  },
  {
    what: "a part with an id",
    text: indicator('分项 1 "乙" 2分 { 每起 超期 扣1分 }'),
    told: ['5:8 “1”不能写在这里。 → 分项不编号，直接写名称：分项 "名称" 2分 {'],
  },
  {
    what: "a comparison with an unknown name",
    text: indicator("响应 超过5分钟的，扣1分"),
    told: ["5:5 这里不认识“响应”。 → 用来比较或计算的数据要先写明，例如：数据 响应：数量（分钟）"],
  },
  {
    what: "a formula with an unknown name",
    text: indicator("得分= 完成率 × 2"),
    told: ["5:9 这里不认识“完成率”。 → 用来比较或计算的数据要先写明，例如：数据 完成率：数值"],
  },
  {
    what: "比例 得分 in two words",
    text: indicator("按 完成率 比例 得分"),
    told: ["5:11 “比例”不能写在这里。 → “比例”请改写为：“比例得分”，四个字连写。"],
  },
  {
    what: "an office without quotes",
    text: indicator("由 市打假办 评分 成效 0至2分"),
    told: ['5:7 “市打假办”不能写在这里。 → 文字要写在引号里：由 "……"。'],
  },
  {
    what: "a mark without a name",
    text: indicator('评分 0至2分 "标准"'),
    told: ['5:8 这里应为名称，却是“0”。 → 评分要有名称，例如：评分 工作成效 0至20分 "标准"。'],
  },
  {
    what: "a veto without its scope",
    text: indicator("每起 超期 扣1分\n重大事故的，一票否决"),
    told: [
      "6:11 一票否决没有写明范围。 → 请写 C的，本项目一票否决，或 C的，总分一票否决；只否决本项的，写 C的，本项不得分。",
    ],
  },
  {
    what: "for each case",
    text: inEnglish("deduct 0.2 for each case of late"),
    told: ['5:16 "for" cannot stand here. → Write: deduct 0.2 per case of late'],
  },
  {
    what: "a forgotten of",
    text: inEnglish("deduct 0.2 per case late"),
    told: ['5:25 "late" cannot stand here. → Write: deduct 0.2 per case of late'],
  },
  {
    what: "whenever for when",
    text: inEnglish("deduct 0.2 whenever late"),
    told: ['5:16 "whenever" cannot stand here. → Did you mean "when"?'],
  },
  {
    what: "a capital letter",
    text: inEnglish("Deduct 0.2 per case of late"),
    told: ['5:5 "Deduct" cannot stand here. → Did you mean "deduct"?'],
  },
  {
    what: "else for otherwise",
    text: inEnglish("full when late, else none"),
    told: ['5:21 "else" cannot stand here. → For "else" write "otherwise".'],
  },
  {
    what: "a name with a hyphen",
    text: inEnglish("deduct 1 per case of late-filings"),
    told: [
      '5:26 "late-filings" reads as a subtraction. → A name has no hyphen: write late_filings, or quote it: [late-filings].',
    ],
  },
  {
    what: "a full stop",
    text: inEnglish("deduct 0.2 per case of late."),
    told: [
      '5:32 The character "." has no meaning here. → A statement ends with its line; no full stop is needed.',
    ],
  },
  {
    what: "a name of two words",
    text: inEnglish("deduct 0.2 per case of late filing"),
    told: ['5:33 "filing" cannot stand here. → A name has no spaces: late_filing, or [late filing].'],
  },
];
