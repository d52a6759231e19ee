import { lintRule, said } from "../../rule.js";
import { around, nameOf } from "../../subject.js";
import { phrasesIn } from "../../tree-walk.js";

export const rule = lintRule({
  id: "unwritten-without-reading",
  level: "warn",
  title: {
    en: "what the document does not say is explained in a reading",
    zh: "标了“原文未写”的，要有口径说明",
  },
  why: {
    en: "A rule marked as unwritten is the author's own. Whoever is scored by it is owed the reason, and whoever amends the document the list of its gaps.",
    zh: "标为原文未写的规则是编写者自定的。被考核的单位应当知道理由，日后修订文件也要凭此补缺。",
  },
  wrong: {
    en: `indicator 1 "Meetings" 1 point {
  text "Notice, list and papers: 1 point."
  full when all of (notice, list_signed, papers), otherwise none, unwritten
}`,
    zh: `指标 1 "会议" 1分 {
  原文 "有会议通知、签到表、会议材料，得分。"
  （会议通知、签到表、会议材料）齐全的，得满分，否则不得分，原文未写
}`,
  },
  right: {
    en: `indicator 1 "Meetings" 1 point {
  text "Notice, list and papers: 1 point."
  reading "the text does not say what holds when one is missing: none"
  full when all of (notice, list_signed, papers), otherwise none, unwritten
}`,
    zh: `指标 1 "会议" 1分 {
  原文 "有会议通知、签到表、会议材料，得分。"
  口径 "材料不齐的，原文未写：缺一项不得分"
  （会议通知、签到表、会议材料）齐全的，得满分，否则不得分，原文未写
}`,
  },
  options: {},
  words: said<{ block: string }>({
    en: ({ block }) => ({
      title: `A rule of ${block} is marked as unwritten, and no reading says why it is so.`,
      label: "by whose decision?",
      help: 'Add: reading "…"',
    }),
    zh: ({ block }) => ({
      title: `${block}有规则标为“原文未写”，却没有口径说明为什么这样定。`,
      label: "依据是什么？",
      help: "请补上：口径 “……”",
    }),
  }),
  *find({ homes }) {
    for (const home of homes) {
      // Readings of the block, or of one around it, though not those of the whole rubric: they are about other things.
      if ([home, ...around(home).slice(0, -1)].some(({ readings }) => readings.length > 0)) continue;
      if (!home.parent) continue;
      const [first] = phrasesIn(home.statements, "unwritten");
      if (first) yield { at: first.span, says: { block: nameOf(home) } };
    }
  },
});
