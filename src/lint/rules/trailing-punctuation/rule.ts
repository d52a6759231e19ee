import { Sep } from "../../../syntax/tokens.js";
import { lintRule, said } from "../../rule.js";

export const rule = lintRule({
  id: "trailing-punctuation",
  level: "warn",
  title: {
    en: "no sign at the end of a line that ends a sentence anyway",
    zh: "行末不加多余的“；”“。”",
  },
  why: {
    en: "A sentence ends with its line. Semicolons at the ends of some lines make the reader look for the reason why others have none.",
    zh: "换行就是句末。有的行末加标点、有的不加，读的人会以为另有含义。",
  },
  wrong: {
    en: `indicator 1 "Cases" 2 points {
  deduct 0.5 per case of late;
}`,
    zh: `指标 1 "办案" 2分 {
  每起 超期 扣0.5分。
}`,
  },
  right: {
    en: `indicator 1 "Cases" 2 points {
  deduct 0.5 per case of late; deduct 1 when no_plan
}`,
    zh: `指标 1 "办案" 2分 {
  每起 超期 扣0.5分；无方案的，扣1分
}`,
  },
  options: {},
  words: said<{ sign: string }>({
    en: ({ sign }) => ({
      title: `"${sign}" at the end of a line says nothing.`,
      help: "Remove it: the line end is enough. Between two sentences of one line it is needed.",
    }),
    zh: ({ sign }) => ({
      title: `行末的“${sign}”是多余的。`,
      help: "请删去：换行就是句末。同一行有两句的，中间才需要。",
    }),
  }),
  *find({ source, tokens }) {
    for (const { tokenType, image, startOffset } of tokens) {
      if (tokenType !== Sep || !/^[;；。]$/u.test(image)) continue;
      const end = startOffset + image.length;
      if (/^[ \t\u3000]*(?:[#＃].*)?(?:$|[\r\n])/u.test(source.text.slice(end, end + 200)))
        yield { at: { start: startOffset, end }, says: { sign: image } };
    }
  },
});
