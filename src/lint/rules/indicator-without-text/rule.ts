import { yesOrNo } from "../../options.js";
import { lintRule, said } from "../../rule.js";
import { around, nameOf, withInner, type Home } from "../../subject.js";

/** Said to be no part of the document, or from where else in it. */
const explained = ({ node, readings }: Home): boolean =>
  readings.length > 0 || node.columns.some(({ construct }) => construct === "unwritten");

export const rule = lintRule({
  id: "indicator-without-text",
  level: "warn",
  title: { en: "every indicator carries its official wording", zh: "每项指标都录有原文" },
  why: {
    en: "The wording is what a score is explained and disputed by. Where the other indicators have theirs, one without was forgotten or does not stand in the document at all.",
    zh: "得分的说明和申诉都以原文为准。别的指标都有原文，唯独这一项没有，多半是漏录，或文件里本没有这一项。",
  },
  wrong: {
    en: `indicator 1 "Plan" 1 point {
  text "A plan exists: 1 point."
  full when plan, otherwise none
}
indicator 2 "Files" 1 point {
  text "Files are kept: 1 point."
  full when files, otherwise none
}
indicator 3 "Report" 1 point {
  full when report, otherwise none
}`,
    zh: `指标 1 "方案" 1分 {
  原文 "有方案的得1分。"
  有方案的，得满分，否则不得分
}
指标 2 "台账" 1分 {
  原文 "有台账的得1分。"
  有台账的，得满分，否则不得分
}
指标 3 "总结" 1分 {
  有总结的，得满分，否则不得分
}`,
  },
  right: {
    en: `indicator 1 "Plan" 1 point {
  text "A plan exists: 1 point."
  full when plan, otherwise none
}
indicator 2 "Files" 1 point {
  text "Files are kept: 1 point."
  full when files, otherwise none
}
indicator 3 "Report" 1 point {
  text "A report exists: 1 point."
  full when report, otherwise none
}`,
    zh: `指标 1 "方案" 1分 {
  原文 "有方案的得1分。"
  有方案的，得满分，否则不得分
}
指标 2 "台账" 1分 {
  原文 "有台账的得1分。"
  有台账的，得满分，否则不得分
}
指标 3 "总结" 1分 {
  原文 "有总结的得1分。"
  有总结的，得满分，否则不得分
}`,
  },
  options: {
    always: yesOrNo(false, "also where no indicator of the file has its wording", "全篇都没有原文的，也提示"),
  },
  words: said<{ block: string }>({
    en: ({ block }) => ({
      title: `${block} has no official wording.`,
      label: "no text",
      help: 'Copy it from the document: text "…"',
    }),
    zh: ({ block }) => ({
      title: `${block}没有录原文。`,
      label: "缺原文",
      help: "请从文件中照录：原文 “……”",
    }),
  }),
  *find({ homes }, { always }) {
    const indicators = homes.filter(({ node }) => node.block === "indicator");
    const has = (home: Home): boolean =>
      [...withInner(home), ...around(home)].some(
        ({ texts, requirements }) => texts.length + requirements.length > 0,
      );
    // Where few have theirs, the file is not a copy of a document.
    if (!always && indicators.filter(has).length * 2 <= indicators.length) return;
    for (const home of indicators)
      if (!has(home) && !explained(home)) yield { at: home.node.head, says: { block: nameOf(home) } };
  },
});
