import { lintRule, said } from "../../rule.js";
import { nameOf, withInner } from "../../subject.js";

export const rule = lintRule({
  id: "indicator-without-example",
  level: "off",
  title: { en: "every indicator has an example", zh: "每项指标都有示例" },
  why: {
    en: "Only an indicator with an example has been compared with a calculation by hand.",
    zh: "有示例的指标，才与人工计算核对过。",
  },
  wrong: {
    en: `indicator 1 "Cases" 2 points { deduct 0.5 per case of late }
indicator 2 "Plan" 1 point { full when plan, otherwise none }
example "two late" { 1: late = 2, expect 1 }`,
    zh: `指标 1 "办案" 2分 { 每起 超期 扣0.5分 }
指标 2 "方案" 1分 { 有方案的，得满分，否则不得分 }
示例 "两起超期" { 1：超期 = 2，应得1分 }`,
  },
  right: {
    en: `indicator 1 "Cases" 2 points { deduct 0.5 per case of late }
indicator 2 "Plan" 1 point { full when plan, otherwise none }
example "two late, a plan" {
  1: late = 2, expect 1
  2: plan = yes, expect 1
}`,
    zh: `指标 1 "办案" 2分 { 每起 超期 扣0.5分 }
指标 2 "方案" 1分 { 有方案的，得满分，否则不得分 }
示例 "两起超期，有方案" {
  1：超期 = 2，应得1分
  2：有方案 = 是，应得1分
}`,
  },
  options: {},
  words: said<{ block: string }>({
    en: ({ block }) => ({
      title: `No example says what ${block} should give.`,
      label: "never tried",
      help: "Add a line to an example: its id, the facts, and expect … points.",
    }),
    zh: ({ block }) => ({
      title: `没有示例写明 ${block} 应得多少分。`,
      label: "没有试算",
      help: "请在示例中加一行：编号、数据和应得的分数。",
    }),
  }),
  *find({ homes, rubric }) {
    const expected = new Set(
      rubric.examples.flatMap((example) =>
        [...example.expectations, ...example.verdicts].map(({ block }) => block),
      ),
    );
    for (const home of homes) {
      const { node, block } = home;
      if (node.block !== "indicator" || block.unresolved !== undefined) continue;
      if (!withInner(home).some((each) => expected.has(each.block)))
        yield { at: node.head, says: { block: nameOf(home) } };
    }
  },
});
