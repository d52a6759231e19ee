import { fold } from "../../../text/fold.js";
import { lintRule, said } from "../../rule.js";

export const rule = lintRule({
  id: "title-repeated",
  level: "warn",
  title: {
    en: "blocks side by side have titles of their own",
    zh: "同一项目下的标题互不相同",
  },
  why: {
    en: "Score sheets and forms show the titles. Two of one name side by side are mixed up there, or one was copied and not changed.",
    zh: "评分表和填报表显示标题。相邻两项同名，容易看错填错；也可能是复制后忘了改。",
  },
  wrong: {
    en: `indicator 1 "Plan" 1 point { full when plan, otherwise none }
indicator 2 "Plan" 1 point { full when report, otherwise none }`,
    zh: `指标 1 "方案" 1分 { 有方案的，得满分，否则不得分 }
指标 2 "方案" 1分 { 有总结的，得满分，否则不得分 }`,
  },
  right: {
    en: `indicator 1 "Plan" 1 point { full when plan, otherwise none }
indicator 2 "Report" 1 point { full when report, otherwise none }`,
    zh: `指标 1 "方案" 1分 { 有方案的，得满分，否则不得分 }
指标 2 "总结" 1分 { 有总结的，得满分，否则不得分 }`,
  },
  options: {},
  words: said<{ title: string }>({
    en: ({ title }) => ({
      title: `Two blocks side by side are called "${title}".`,
      label: "again here",
      help: "Give each a title that tells it from the other; where the document prints it so, acknowledge it.",
    }),
    zh: ({ title }) => ({
      title: `同一级有两处标题都是“${title}”。`,
      label: "又用在这里",
      help: "请改成看得出区别的标题；原文如此的，请用“确认”写明理由。",
    }),
  }),
  *find({ homes }) {
    for (const { children } of homes) {
      const seen = new Map<string, (typeof children)[number]>();
      for (const child of children) {
        const { title } = child.node;
        if (!title) continue;
        const key = `${fold(title.value).trim()}@${child.block.stages.join()}`;
        const earlier = seen.get(key);
        if (earlier)
          yield {
            at: title.span,
            says: { title: title.value },
            beside: [{ span: earlier.node.title!.span, text: { en: "first here", zh: "首次使用" } }],
          };
        else seen.set(key, child);
      }
    }
  },
});
