import { fold } from "../../../text/fold.js";
import { lintRule, said } from "../../rule.js";

/** Signs that have a full-width and a half-width form, by the latter. */
const signs = new Set([",", ";", ":", "(", ")", "<", ">", "=", "%", "+"]);

export const rule = lintRule({
  id: "mixed-widths",
  level: "warn",
  title: {
    en: "a sign has one width throughout a file",
    zh: "同一种标点，全篇用同一种宽度",
  },
  why: {
    en: "Full-width and half-width signs mean the same to the language, but searching and replacing finds only one of them, and the columns of a table no longer line up.",
    zh: "全角、半角的标点含义相同，但查找替换时只找得到一种，版面也参差不齐。",
  },
  wrong: {
    en: `indicator 1 "Plan" 2 points {
  full when plan, otherwise none
}
example "a plan" { 1: plan = yes, expect 2 }
example "none" { 1: plan = no， expect 0 }`,
    zh: `指标 1 "方案" 2分 {
  有方案的，得满分，否则不得分
}
示例 "有方案" { 1：有方案 = 是,应得2分 }`,
  },
  right: {
    en: `indicator 1 "Plan" 2 points {
  full when plan, otherwise none
}
example "a plan" { 1: plan = yes, expect 2 }
example "none" { 1: plan = no, expect 0 }`,
    zh: `指标 1 "方案" 2分 {
  有方案的，得满分，否则不得分
}
示例 "有方案" { 1：有方案 = 是，应得2分 }`,
  },
  options: {},
  words: said<{ sign: string; other: string; here: number; there: number }>({
    en: ({ sign, other, here, there }) => ({
      title: `"${sign}" stands ${times(here)} in this file, "${other}" ${times(there)}: they are one sign in two widths.`,
      label: `elsewhere "${other}"`,
      help: `Write "${other}" here too.`,
    }),
    zh: ({ sign, other, here, there }) => ({
      title: `全篇“${sign}”出现${here}次，“${other}”出现${there}次：同一种标点用了两种宽度。`,
      label: `别处用“${other}”`,
      help: `请统一写成“${other}”。`,
    }),
  }),
  *find({ tokens }) {
    const counts = new Map<string, number>();
    const places = tokens.filter(({ image }) => signs.has(fold(image)));
    for (const { image } of places) counts.set(image, (counts.get(image) ?? 0) + 1);
    for (const { image, startOffset } of places) {
      const other = [...counts.keys()].find((each) => each !== image && fold(each) === fold(image));
      if (other === undefined) continue;
      const [here, there] = [counts.get(image)!, counts.get(other)!];
      // The rarer is the slip; of equals the one that came later.
      const later = [...counts.keys()].indexOf(image) > [...counts.keys()].indexOf(other);
      if (here < there || (here === there && later))
        yield {
          at: { start: startOffset, end: startOffset + image.length },
          says: { sign: image, other, here, there },
        };
    }
  },
});

const times = (number: number): string => (number === 1 ? "once" : `${number} times`);
