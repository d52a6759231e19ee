import { Text } from "../../../syntax/tokens.js";
import { displayWidth } from "../../../text/width.js";
import { wholeNumber } from "../../options.js";
import { lintRule, said } from "../../rule.js";

export const rule = lintRule({
  id: "long-line",
  level: "warn",
  title: { en: "lines of rules are not too long", zh: "规则的一行不要太长" },
  why: {
    en: "A line that runs out of the window is not read to its end. Texts in quotes and examples are left aside: official wording is not broken up.",
    zh: "一行长出窗口，后面的就没人看。引号内的文字和示例不计：原文不必断开。",
  },
  wrong: {
    en: `indicator 1 "Documents" 6 points {
  full when all of (the_plan_of_the_year, the_report_of_the_year, the_list_of_cases, the_minutes_of_meetings, the_record_of_training, the_ledger), otherwise none
}`,
    zh: `指标 1 "材料" 6分 {
  （年度打假工作方案、年度打假工作总结、重点案件查处情况统计表、联席会议会议纪要、执法人员培训记录、专项整治行动台账、督查督办通报材料、宣传活动图片资料）齐全的，得满分，否则不得分
}`,
  },
  right: {
    en: `indicator 1 "Documents" 6 points {
  full when all of (
    the_plan_of_the_year, the_report_of_the_year, the_list_of_cases,
    the_minutes_of_meetings, the_record_of_training, the_ledger
  ), otherwise none
}`,
    zh: `指标 1 "材料" 6分 {
  （年度打假工作方案、年度打假工作总结、重点案件查处情况统计表、
    联席会议会议纪要、执法人员培训记录、专项整治行动台账、督查督办通报材料、宣传活动图片资料）齐全的，得满分，否则不得分
}`,
  },
  options: {
    most: wholeNumber(
      160,
      40,
      "the most columns of a line, texts in quotes not counted (a Chinese character takes two)",
      "一行最多几列，引号内的文字不计（一个汉字占两列）",
    ),
  },
  words: said<{ width: number; most: number }>({
    en: ({ width, most }) => ({
      title: `This line has ${width} columns besides its texts, more than ${most}.`,
      label: "too far to the right",
      help: "Inside brackets and behind commas a sentence may go on in the next line; or name a part of it with `let`.",
    }),
    zh: ({ width, most }) => ({
      title: `这一行除引号内的文字外有${width}列，超过${most}列。`,
      label: "太靠右",
      help: "括号之内、逗号之后可以换行；也可以用“计算”给其中一部分起名。",
    }),
  }),
  *find({ root, source, tokens }, { most }) {
    const texts = tokens.filter(({ tokenType }) => tokenType === Text);
    const examples = root.body.items.filter(({ kind }) => kind === "example");
    for (let line = 1; line <= source.lineCount; line++) {
      const whole = source.lineText(line);
      if (displayWidth(whole) <= most) continue;
      const start = source.lineStart(line);
      const end = start + whole.length;
      // The lines of an example are data: as long as there are facts.
      if (examples.some(({ span }) => span.start <= start && start < span.end)) continue;
      // Comments are prose too.
      let code = whole.replace(/^\s*[#＃].*/u, "");
      for (const { startOffset, image } of texts) {
        const [from, to] = [Math.max(start, startOffset), Math.min(end, startOffset + image.length)];
        if (from < to) code = code.replace(whole.slice(from - start, to - start), "");
      }
      const width = displayWidth(code);
      if (width > most)
        yield { at: { start: start + lengthWithin(whole, most), end }, says: { width, most } };
    }
  },
});

/** How many characters of a line fit into so many columns: what comes behind them is marked. */
function lengthWithin(line: string, columns: number): number {
  let length = 0;
  let width = 0;
  for (const character of line) {
    width += displayWidth(character);
    if (width > columns) break;
    length += character.length;
  }
  return length;
}
