import { lintRule, said } from "../../rule.js";

export const rule = lintRule({
  id: "example-missing",
  level: "warn",
  title: { en: "a rubric has examples", zh: "细则要有示例" },
  why: {
    en: "An example worked by hand is the only proof that the rules mean what the document means; `rubric test` repeats it after every change.",
    zh: "人工算出的示例，是规则与文件相符的唯一证明；每次改动之后，rubric test 都会重新核对。",
  },
  wrong: {
    en: `indicator 1 "Cases" 2 points { deduct 0.5 per case of late }`,
    zh: `指标 1 "办案" 2分 { 每起 超期 扣0.5分 }`,
  },
  right: {
    en: `indicator 1 "Cases" 2 points { deduct 0.5 per case of late }
example "two late" {
  1: late = 2, expect 1
}`,
    zh: `指标 1 "办案" 2分 { 每起 超期 扣0.5分 }
示例 "两起超期" {
  1：超期 = 2，应得1分
}`,
  },
  options: {},
  words: said<Record<string, never>>({
    en: () => ({
      title: "The rubric has no example: nothing proves that it scores as the document does.",
      help: 'Work one unit by hand and write it down: example "…" { 1: late = 2, expect 1 }',
    }),
    zh: () => ({
      title: "细则没有示例，无从证明评出的分数与文件相符。",
      help: "请人工算一个单位，写成示例：示例 “……” { 1：超期 = 2，应得1分 }",
    }),
  }),
  *find({ root, rubric, homes }) {
    // A composite of included rubrics is tried where its parts are.
    const own = homes.some(({ node }) => node.block === "indicator");
    if (own && rubric.examples.length === 0) yield { at: root.head, says: {} };
  },
});
