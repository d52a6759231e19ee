import { rule } from "../../src/lint/rules/fact-without-label/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `数据 已查：数量（户） # ←
已查 ＜ 3的，扣1分`,
      { text: "每起 超期 扣1分 # ←", options: { inline: true } },
    ],
    en: [
      `given done: count # ←
deduct 1 when done < 3`,
    ],
  },
  passes: {
    zh: [
      `数据 已查：数量（户） "年底前查完的"
已查 ＜ 3的，扣1分`,
      "每起 超期 扣1分",
    ],
    en: [
      `given done: count "done by the end of the year"
deduct 1 when done < 3`,
      "deduct 1 per case of late",
    ],
  },
});
