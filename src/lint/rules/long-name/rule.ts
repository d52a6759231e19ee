import { displayWidth } from "../../../text/width.js";
import { wholeNumber } from "../../options.js";
import { lintRule, said } from "../../rule.js";

export const rule = lintRule({
  id: "long-name",
  level: "warn",
  title: { en: "names of facts are short", zh: "数据名称不要太长" },
  why: {
    en: "The name is the heading of a column in the form that people fill in, and stands in every account. A short name with a label reads better in both.",
    zh: "名称就是填报表的列名，也写在每一条得分说明里。名称简短、另加说明，两处都好读。",
  },
  wrong: {
    en: `indicator 1 "Cases" 2 points {
  deduct 1 when cases_that_were_not_reported_to_the_county_within_the_month
}`,
    zh: `指标 1 "办案" 2分 {
  未在规定时限内向县局报送季度案件办理情况统计表和分析材料的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Cases" 2 points {
  given unreported: yes/no "cases that were not reported to the county within the month"
  deduct 1 when unreported
}`,
    zh: `指标 1 "办案" 2分 {
  数据 未按时报送：是否 "未在规定时限内向县局报送季度案件办理情况统计表和分析材料"
  未按时报送的，扣1分
}`,
  },
  options: {
    most: wholeNumber(
      40,
      8,
      "the most columns a name may take (a Chinese character takes two)",
      "名称最多占几列（一个汉字占两列）",
    ),
  },
  words: said<{ name: string; width: number; most: number }>({
    en: ({ name, width, most }) => ({
      title: `"${name}" takes ${width} columns, more than ${most}.`,
      label: `${width} columns`,
      help: 'Give it a short name and put the rest in its label: given late: yes/no "…".',
    }),
    zh: ({ name, width, most }) => ({
      title: `“${name}”占${width}列，超过${most}列。`,
      label: `${width}列`,
      help: "请取短名，其余写在说明里，例如：数据 迟报：是否 “……”。",
    }),
  }),
  *find({ facts }, { most }) {
    for (const { spec, span } of facts) {
      const width = displayWidth(spec.name);
      if (width > most) yield { at: span, says: { name: spec.name, width, most } };
    }
  },
});
