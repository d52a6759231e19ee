import type { Block } from "../../../model/rubric.js";
import { equal, exact, isZero, one, whole, type Exact } from "../../../runtime/exact.js";
import { figuresIn, type RuleFigure } from "../../figures-of-rules.js";
import { lintRule, said } from "../../rule.js";
import { around, nameOf, rulesOf, withInner, type Home } from "../../subject.js";
import { isSpoken, numbersSpoken } from "../../text-figures.js";
import { phrasesIn } from "../../tree-walk.js";

const hundred = whole(100);
const onePercent = exact("0.01");

/** All wording that a figure of a block's rules may come from: the document's, and what the author says of it. */
function wordingOf(home: Home): string[] {
  // Readings of the whole rubric are about other things.
  return [...withInner(home), ...around(home).slice(0, -1)].flatMap((each) => [
    each.block.title,
    ...each.texts.map(({ value }) => value),
    ...each.requirements.map(({ value }) => value),
    ...each.readings.map(({ value }) => value),
  ]);
}

/** Whether the indicator, or the part of one, has wording that its figures could be compared with. */
const hasWording = (home: Home): boolean =>
  home.texts.length + home.requirements.length > 0 ||
  (home.node.block === "part" && home.parent !== undefined && hasWording(home.parent));

/** 0 and full points are everybody's; 1 case, 1% and 100% are seldom written out. */
const goesWithoutSaying = ({ value, unit }: RuleFigure, { points }: Block): boolean =>
  isZero(value) ||
  equal(value, points) ||
  (unit !== "points" && [one, hundred, onePercent].some((each) => equal(each, value)));

export const rule = lintRule({
  id: "number-without-text",
  level: "warn",
  title: {
    en: "every figure of a rule stands in the official text or in a reading",
    zh: "规则里的数，原文或口径里都要有依据",
  },
  why: {
    en: "A figure that the wording does not have was mistyped or made up. Where it is the author's decision, a reading says so; then whoever is scored can see where it comes from.",
    zh: "原文里没有的数，不是写错，就是自定的。确属自定的，应在口径中写明，被考核的单位才知道它从何而来。",
  },
  wrong: {
    en: `indicator 1 "Complaints" 2 points {
  text "Complaints cost points."
  deduct 0.4 per case of complaints
}`,
    zh: `指标 1 "投诉处理" 2分 {
  原文 "有投诉的酌情扣分。"
  每起 投诉 扣0.4分
}`,
  },
  right: {
    en: `indicator 1 "Complaints" 2 points {
  text "Complaints cost points."
  reading "the text prints no amount: 0.4 points each"
  deduct 0.4 per case of complaints
}`,
    zh: `指标 1 "投诉处理" 2分 {
  原文 "有投诉的酌情扣分。"
  口径 "原文未印分数：每起扣0.4分"
  每起 投诉 扣0.4分
}`,
  },
  options: {},
  words: said<{ printed: string; block: string }>({
    en: ({ printed, block }) => ({
      title: `The rule says ${printed}, which neither the text nor a reading of ${block} has.`,
      label: "not in the text",
      help: "Correct it, or say in a reading where it comes from.",
    }),
    zh: ({ printed, block }) => ({
      title: `规则里的“${printed}”，${block}的原文和口径里都没有。`,
      label: "原文没有",
      help: "请核对更正；确属自定的，请在口径中写明由来。",
    }),
  }),
  *find(subject) {
    for (const home of subject.homes) {
      if (!hasWording(home)) continue;
      const spoken = wordingOf(home).flatMap(numbersSpoken);
      // A figure that stands in several rules is told once.
      const told: Exact[] = [];
      for (const statement of rulesOf(home)) {
        if (phrasesIn(statement, "unwritten").length > 0) continue;
        for (const figure of figuresIn(statement)) {
          const { value, unit, span } = figure;
          if (goesWithoutSaying(figure, home.block) || isSpoken(spoken, value, unit)) continue;
          if (told.some((each) => equal(each, value))) continue;
          told.push(value);
          yield { at: span, says: { printed: subject.source.slice(span), block: nameOf(home) } };
        }
      }
    }
  },
});
