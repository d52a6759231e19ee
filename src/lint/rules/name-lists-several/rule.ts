import { twoRunTogether } from "../../../types/facts-met.js";
import { lintRule, said } from "../../rule.js";

/** Words that join two things, inside a name; not those that are part of other words (涉及, 以及 …). */
const joins =
  /[^\s涉普触波遍顾以不企危来未旁其]及(?![时格其早])[^\s]|.(?<![设])或(?![许者有缺])[^\s]|.或者.|[^\s]以及[^\s]|_or_|_and_/u;

export const rule = lintRule({
  id: "name-lists-several",
  level: "off",
  title: {
    en: "the name of a fact names one thing",
    zh: "一项数据的名称只说一件事",
  },
  why: {
    en: "“schools_and_shops” is one fact: whoever fills it in has to decide what holds when only one of the two does. Two facts, joined in the rule, leave nothing to decide.",
    zh: "“督查及整改材料”是一项数据：只有其中一样时填“是”还是“否”，全看填报的人。分成两项，在规则里用“且”“或”连接，就不会有歧义。",
  },
  wrong: {
    en: `indicator 1 "Visits" 2 points {
  deduct 1 when plan_and_report_missing
}`,
    zh: `指标 1 "督查" 2分 {
  督查及整改材料缺失的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Visits" 2 points {
  deduct 1 when plan_missing or report_missing
}`,
    zh: `指标 1 "督查" 2分 {
  督查材料缺失 或 整改材料缺失的，扣1分
}`,
  },
  options: {},
  words: said<{ name: string }>({
    en: ({ name }) => ({
      title: `"${name}" names more than one thing, but is one fact.`,
      label: "one answer for several things",
      help: "Ask for each by itself and join them in the rule with `and` or `or`; or say in the label what holds when only one is there.",
    }),
    zh: ({ name }) => ({
      title: `“${name}”说的不止一件事，却只是一项数据。`,
      label: "几件事只有一个答案",
      help: "请分成几项，在规则里用“且”“或”连接；或加说明，写明只有其中一样时怎么填。",
    }),
  }),
  *find({ facts }) {
    for (const { spec, span } of facts)
      // Two negatives run together are the checker's to tell.
      if (spec.label === spec.name && joins.test(spec.name) && !twoRunTogether.test(spec.name))
        yield { at: span, says: { name: spec.name } };
  },
});
