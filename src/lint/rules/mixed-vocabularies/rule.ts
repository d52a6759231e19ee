import * as words from "../../../syntax/tokens.js";
import { lintRule, said } from "../../rule.js";

const noWords: ReadonlySet<unknown> = new Set([
  words.Name,
  words.NumberToken,
  words.Text,
  words.Id,
  words.Sep,
  ...words.signs.values(),
]);

export const rule = lintRule({
  id: "mixed-vocabularies",
  level: "warn",
  title: { en: "a file is written in one vocabulary", zh: "一份文件只用一种语言的用词" },
  why: {
    en: "Both vocabularies are read, but a person who reads one of them cannot follow a line in the other. Texts and names may be in any language.",
    zh: "中文、英文用词都读得懂，但只熟悉一种的人读不了另一种写的句子。引号内的文字和数据名称不限。",
  },
  wrong: {
    en: `indicator 1 "Plan" 1 point {
  start at full
  deduct 1 when not plan
  本项最低0分
}`,
    zh: `指标 1 "方案" 1分 {
  deduct 1 when not 有方案
}`,
  },
  right: {
    en: `indicator 1 "Plan" 1 point {
  start at full
  deduct 1 when not plan
  floor at 0
}`,
    zh: `指标 1 "方案" 1分 {
  非 有方案的，扣1分
}`,
  },
  options: {},
  words: said<{ word: string; chinese: boolean }>({
    en: ({ word, chinese }) => ({
      title: `"${word}" is a word of the ${chinese ? "English" : "Chinese"} vocabulary in a rubric written in ${chinese ? "Chinese" : "English"}.`,
      label: "the other vocabulary",
      help: "grammar/reference.md has the same construct in both, side by side.",
    }),
    zh: ({ word, chinese }) => ({
      title: `“${word}”是${chinese ? "英文" : "中文"}用词，这份细则却是用${chinese ? "中文" : "英文"}写的。`,
      label: "另一种语言的用词",
      help: "grammar/reference.md 里，同一写法的中文、英文并列可查。",
    }),
  }),
  *find({ tokens, vocabulary, source }) {
    const chinese = vocabulary === "zh";
    let line = 0;
    for (const { tokenType, image, startOffset } of tokens) {
      // Measures and words that may be names are often just that.
      if (noWords.has(tokenType) || tokenType === words.MeasureWord) continue;
      if (tokenType.CATEGORIES?.includes(words.NameLike)) continue;
      if (chinese ? !/^[a-z]/iu.test(image) : !words.isHan(image)) continue;
      // One finding a line: the other words of a sentence go with the first.
      const at = source.line(startOffset);
      if (at === line) continue;
      line = at;
      yield {
        at: { start: startOffset, end: startOffset + image.length },
        says: { word: image, chinese },
      };
    }
  },
});
