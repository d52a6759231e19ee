import { equal, exact, isZero, one } from "../../../runtime/exact.js";
import { fold } from "../../../text/fold.js";
import { figuresOfRules } from "../../figures-of-rules.js";
import { lintRule, said } from "../../rule.js";
import { around, nameOf, withInner } from "../../subject.js";
import { figuresIn, isSpoken, numbersSpoken, sameFigure, type Figure } from "../../text-figures.js";
import { limitsIn } from "../../text-limits.js";

const onePercent = exact("0.01");

/** Rates reach full at 100%, and `per case` and `per percentage point` write no 1. */
const goesWithoutSaying = ({ unit, value }: Figure): boolean =>
  isZero(value) || (unit !== "points" && (equal(value, one) || equal(value, onePercent)));

export const rule = lintRule({
  id: "text-number-missing",
  level: "warn",
  title: {
    en: "every figure of the official text stands in a rule",
    zh: "原文中的分数、比率和界限，规则里都要有",
  },
  why: {
    en: "A deduction or threshold that the text prints and no rule uses was overlooked or mistyped: units are then scored otherwise than the document says. A figure that deliberately enters no rule is mentioned in a reading.",
    zh: "原文写明的扣分或界限，规则里没有用到，多半是漏写或写错，评出的分数就与文件不符。有意不采用的，在口径中提到这个数即可。",
  },
  wrong: {
    en: `indicator 1 "Complaints" 2 points {
  text "Each complaint costs 0.3 points."
  deduct 0.2 per case of complaints
}`,
    zh: `指标 1 "投诉处理" 2分 {
  原文 "每起投诉扣0.3分。"
  每起 投诉 扣0.2分
}`,
  },
  right: {
    en: `indicator 1 "Complaints" 2 points {
  text "Each complaint costs 0.3 points."
  deduct 0.3 per case of complaints
}`,
    zh: `指标 1 "投诉处理" 2分 {
  原文 "每起投诉扣0.3分。"
  每起 投诉 扣0.3分
}`,
  },
  options: {},
  words: said<{ printed: string; block: string }>({
    en: ({ printed, block }) => ({
      title: `The text says "${printed}", but no rule of ${block} has this figure.`,
      label: "in no rule",
      help: "Correct the rule, add the one that is missing, or say in a reading why the figure does not enter the score.",
    }),
    zh: ({ printed, block }) => ({
      title: `原文写有“${printed}”，${block}的规则里却没有这个数。`,
      label: "规则里没有",
      help: "请改正规则或补上漏写的规则；确实不计入得分的，请在口径中写明理由。",
    }),
  }),
  *find(subject) {
    for (const home of subject.homes) {
      if (home.inForce.length === 0 || home.block.unresolved !== undefined) continue;
      const used = figuresOfRules(home, subject);
      const inner = new Set(withInner(home).map(({ block }) => block.id));
      // Readings of the whole rubric are about other things.
      const read = [
        ...[home, ...around(home).slice(0, -1)].flatMap(({ readings }) => readings.map(({ value }) => value)),
        // A threshold may be what a fact is about: whoever fills it in compares.
        ...subject.facts
          .filter(({ spec }) => inner.has(fold(spec.block)))
          .flatMap(({ spec }) => [spec.name, spec.label]),
      ].flatMap(numbersSpoken);
      for (const text of home.inForce) {
        const limits = limitsIn(text, subject.source).map(({ span }) => span);
        for (const figure of figuresIn(text, subject.source)) {
          const { value, unit, span, printed } = figure;
          // What the text says of limits is compared by a rule of its own.
          if (limits.some((limit) => limit.start <= span.start && span.end <= limit.end)) continue;
          if (goesWithoutSaying(figure)) continue;
          if (isSpoken(read, value, unit) || used.some((rule) => sameFigure(figure, rule.value, rule.unit)))
            continue;
          yield { at: span, says: { printed, block: nameOf(home) } };
        }
      }
    }
  },
});
