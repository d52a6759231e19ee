import { equal, print } from "../../../runtime/exact.js";
import { figuresOfRules } from "../../figures-of-rules.js";
import { lintRule, said } from "../../rule.js";
import { nameOf } from "../../subject.js";
import { limitsIn } from "../../text-limits.js";

export const rule = lintRule({
  id: "text-limit-differs",
  level: "warn",
  title: {
    en: "a limit that the official text prints is the limit that counts",
    zh: "原文写明的扣分、得分上限，要与实际的上限一致",
  },
  why: {
    en: "“Until 2.5 points are used up” in an indicator of 3 points means that half a point is always kept, unless the document has a slip. Without a rule that says so, all 3 points can be lost.",
    zh: "指标3分，原文却写“扣完2.5分为止”：要么总保留0.5分，要么原文有误。规则里没有写这个上限，3分就可能全部扣完。",
  },
  wrong: {
    en: `indicator 1 "Cases" 3 points {
  text "Each overdue case costs 0.5 points, at most 2.5 points."
  deduct 0.5 per case of overdue
}`,
    zh: `指标 1 "办案" 3分 {
  原文 "超期的每起扣0.5分，扣完2.5分为止。"
  每起 超期 扣0.5分，扣完为止
}`,
  },
  right: {
    en: `indicator 1 "Cases" 3 points {
  text "Each overdue case costs 0.5 points, at most 2.5 points."
  deduct 0.5 per case of overdue, at most 2.5
}`,
    zh: `指标 1 "办案" 3分 {
  原文 "超期的每起扣0.5分，扣完2.5分为止。"
  每起 超期 扣0.5分，最多扣2.5分
}`,
  },
  options: {},
  words: said<{ printed: string; block: string; points: string }>({
    en: ({ printed, block, points }) => ({
      title: `The text says "${printed}"; ${block} has ${points} points, and no rule has that limit.`,
      label: `here: ${points} points`,
      help: "Write the limit behind the rule (at most …), or correct the points; if the document slipped, acknowledge it with the reason.",
    }),
    zh: ({ printed, block, points }) => ({
      title: `原文写“${printed}”，${block}却是${points}分，规则里也没有这个上限。`,
      label: `此处为${points}分`,
      help: "请在规则后写明上限（最多扣……分），或改正分值；原文有误的，请用“确认”写明理由。",
    }),
  }),
  *find(subject) {
    for (const home of subject.homes) {
      const known = figuresOfRules(home, subject).map(({ value }) => value);
      for (const text of home.inForce)
        for (const { value, printed, span } of limitsIn(text, subject.source))
          if (!equal(value, home.block.points) && !known.some((figure) => equal(figure, value)))
            yield { at: span, says: { printed, block: nameOf(home), points: print(home.block.points) } };
    }
  },
});
