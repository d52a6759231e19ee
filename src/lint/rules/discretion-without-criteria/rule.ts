import type * as tree from "../../../syntax/tree.js";
import { lintRule, said } from "../../rule.js";
import { around, nameOf, withInner } from "../../subject.js";
import { isAmount, nodesIn, phrasesIn } from "../../tree-walk.js";

export const rule = lintRule({
  id: "discretion-without-criteria",
  level: "warn",
  title: {
    en: "points that an assessor chooses have criteria or a reading",
    zh: "由评分人酌定的分数，要写明依据",
  },
  why: {
    en: "A mark between 0 and 5 without a word on what earns it cannot be explained to the unit, nor given alike by two assessors.",
    zh: "在0至5分之间评定，却没有写依据什么，既无法向被考核单位说明，也难保两个人评得一样。",
  },
  wrong: {
    en: `indicator 1 "Results" 5 points {
  judge results up to 5
}`,
    zh: `指标 1 "工作成效" 5分 {
  评分 成效 0至5分
}`,
  },
  right: {
    en: `indicator 1 "Results" 5 points {
  judge results up to 5 "files on joint actions and inspections"
}`,
    zh: `指标 1 "工作成效" 5分 {
  评分 成效 0至5分 "联合行动、日常检查的材料"
}`,
  },
  options: {},
  words: said<{ block: string }>({
    en: ({ block }) => ({
      title: `An assessor chooses points in ${block}, and nothing says by what.`,
      label: "chosen by what?",
      help: 'Write what is looked at behind the points ("…"), or in a reading.',
    }),
    zh: ({ block }) => ({
      title: `${block}的这处分数由评分人酌定，没有写明依据。`,
      label: "依据什么评？",
      help: "请在分数后面用引号写上看什么材料、怎样分档，或写成口径。",
    }),
  }),
  *find({ homes }) {
    for (const home of homes) {
      const explained = [...withInner(home), ...around(home).slice(0, -1)].some(
        ({ texts, readings, requirements }) => texts.length + readings.length + requirements.length > 0,
      );
      if (explained) continue;
      for (const judged of phrasesIn(home.statements, "judge", "judge-each"))
        if (judged.slots["text"] === undefined) yield { at: judged.span, says: { block: nameOf(home) } };
      for (const { span } of [...nodesIn(home.statements)].filter(isRange))
        yield { at: span, says: { block: nameOf(home) } };
    }
  },
});

const isRange = (node: { readonly kind: string; readonly span: tree.AmountNode["span"] }): boolean =>
  isAmount(node) && node.high !== undefined;
