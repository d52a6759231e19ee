import { fold } from "../../../text/fold.js";
import { lintRule, said } from "../../rule.js";
import { around } from "../../subject.js";

/** A number and a word that says on which side of it; whether the number itself belongs to it is left to the reader. */
const bound =
  /[\d〇零一二三四五六七八九十百千万两]+[^\d]{0,4}?(?:以上|以下|以内|以外|以前|以后|之前|之后)|(?:above|over|below|under|within)_?\d+/u;
/** Said in the name, its label or a reading: 含本数, inclusive. */
const settled = /[（(]不?含[）)]|不?含(?:本数|\d)|本数|inclusive|exclusive|including|or_more|or more/u;
/** 及以上 includes the number in so many words. */
const plain = /[及和]以[上下内]/u;

export const rule = lintRule({
  id: "bound-in-name",
  level: "warn",
  title: {
    en: "a bound in the name of a fact says whether it includes the number",
    zh: "数据名称里的“以上”“以下”，要说明含不含本数",
  },
  why: {
    en: "By the Civil Code (art. 1259) 以上, 以下 and 以内 include the number, 超过 and 以外 do not; in English “over 30” does not. Whoever fills in the data decides by the name alone, so the name or its label must leave no doubt.",
    zh: "《民法典》第一千二百五十九条：“以上”“以下”“以内”包括本数，“超过”“以外”不包括。填报的人只看名称，名称或说明里应当写清楚。",
  },
  wrong: {
    en: `indicator 1 "Cases" 2 points {
  deduct 0.5 per case of cases_over_30
}`,
    zh: `指标 1 "办案" 2分 {
  每起 超期30日以上的案件 扣0.5分
}`,
  },
  right: {
    en: `indicator 1 "Cases" 2 points {
  given cases_over_30: count of cases "cases older than 30 days, the 30th not including"
  deduct 0.5 per case of cases_over_30
}`,
    zh: `指标 1 "办案" 2分 {
  数据 超期30日以上的案件：数量（起） "超期满30日（含）的案件"
  每起 超期30日以上的案件 扣0.5分
}`,
  },
  options: {},
  words: said<{ name: string }>({
    en: ({ name }) => ({
      title: `"${name}" leaves open whether the number itself belongs to it.`,
      label: "including the number?",
      help: 'Declare the fact with a label that says so (given …: count "30 or more"), or say it in a reading.',
    }),
    zh: ({ name }) => ({
      title: `“${name}”没有说明含不含本数。`,
      label: "含本数吗？",
      help: "请声明这项数据并在说明中写清楚（数据 ……：数量 “……（含）”），或写成口径。依民法典，“以上”“以下”包括本数。",
    }),
  }),
  *find({ facts, homes }) {
    for (const { spec, span } of facts) {
      const home = homes.find(({ block }) => block.kind !== "part" && block.id === fold(spec.block));
      const readings = home
        ? [home, ...around(home)].flatMap((each) => each.readings.map(({ value }) => value))
        : [];
      if (!bound.test(fold(spec.name)) || plain.test(spec.name) || plain.test(spec.label)) continue;
      if (![spec.name, spec.label, ...readings].some((text) => settled.test(text)))
        yield { at: span, says: { name: spec.name } };
    }
  },
});
