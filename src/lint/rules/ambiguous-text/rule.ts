import { listOfWords } from "../../options.js";
import { lintRule, said } from "../../rule.js";
import { around, nameOf, withInner } from "../../subject.js";
import { isAmount, nodesIn, phrasesIn } from "../../tree-walk.js";

/** Words by which a document leaves the points to whoever assesses. */
const leavesToAssessor = /^(?:酌情|视情|as appropriate|at discretion)/iu;

export const rule = lintRule({
  id: "ambiguous-text",
  level: "warn",
  title: {
    en: "vague words of the official text have a reading",
    zh: "原文中含糊的词，要有口径",
  },
  why: {
    en: "“Markedly”, “timely”, “as appropriate” are read differently by every assessor. The rule has decided for one reading; written down, the same case gets the same points everywhere.",
    zh: "“明显”“及时”“酌情”，各人理解不同。规则已经取了一种读法，写成口径，同样的情形才会得同样的分。",
  },
  wrong: {
    en: `indicator 1 "Publicity" 2 points {
  text "Publicity that is not timely costs 1 point."
  deduct 1 when late_publicity
}`,
    zh: `指标 1 "宣传" 2分 {
  原文 "宣传工作未及时开展的，扣1分。"
  未及时开展宣传的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Publicity" 2 points {
  text "Publicity that is not timely costs 1 point."
  reading "timely: within the month the plan says"
  deduct 1 when late_publicity
}`,
    zh: `指标 1 "宣传" 2分 {
  原文 "宣传工作未及时开展的，扣1分。"
  口径 "“及时”指方案所定的当月之内"
  未及时开展宣传的，扣1分
}`,
  },
  options: {
    words: listOfWords(
      [
        ..."酌情 视情 适当 明显 影响较大 较大影响 较多 较好 较差 较严重 及时 基本完成 基本达到 基本符合 原则上 一定程度".split(
          " ",
        ),
        ..."timely appropriate reasonable adequate significant substantial markedly promptly etc".split(" "),
      ],
      "the words that need a reading",
      "哪些词需要口径",
    ),
  },
  words: said<{ word: string; block: string }>({
    en: ({ word, block }) => ({
      title: `The text says "${word}", and no reading of ${block} says what that is.`,
      label: "open to interpretation",
      help: `Say how it is read, naming the word: reading "'${word}': within the month". Said in a section or at the top, it holds for all inside.`,
    }),
    zh: ({ word, block }) => ({
      title: `原文写“${word}”，${block}的口径没有写明怎样才算。`,
      label: "可作不同理解",
      help: `请写明读法并提到这个词，例如：口径 "“${word}”指……"。写在项目或开头的，对其中各项都适用。`,
    }),
  }),
  *find({ homes, source }, { words }) {
    if (words.length === 0) return;
    const pattern = new RegExp(words.map(asWord).join("|"), "giu");
    for (const home of homes) {
      if (home.inForce.length === 0) continue;
      // A reading that settles a word names it.
      const readings = [...withInner(home), ...around(home)].flatMap((each) =>
        each.readings.map(({ value }) => value.toLowerCase()),
      );
      const judged = withInner(home).some(
        ({ statements }) =>
          phrasesIn(statements, "judge", "judge-each").length > 0 ||
          [...nodesIn(statements)].some((node) => isAmount(node) && node.high !== undefined),
      );
      const told = new Set<string>();
      for (const text of home.inForce) {
        for (const match of source.slice(text.span).matchAll(pattern)) {
          const word = match[0].toLowerCase();
          if (told.has(word) || readings.some((reading) => reading.includes(word))) continue;
          // A range from which the assessor chooses says just that.
          if (judged && leavesToAssessor.test(word)) continue;
          told.add(word);
          const start = text.span.start + match.index;
          yield {
            at: { start, end: start + match[0].length },
            says: { word: match[0], block: nameOf(home) },
          };
        }
      }
    }
  },
});

/** Chinese words stand between others; English ones stand alone. */
const asWord = (word: string): string => {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return /^[a-z ]+$/iu.test(word) ? `\\b${literal}\\b` : literal;
};
