// Hints for headings, texts, facts, rows and examples.
import type { TokenType } from "chevrotain";
import type { Confidence, Fix } from "../diagnostics/diagnostic.js";
import { edited, rewritten } from "../diagnostics/fixes.js";
import { span } from "../text/span.js";
import { behind, image, isName, opensWith, phrase, placeOf, type, type Clue, type Finder } from "./clue.js";
import { openedBy } from "./loose-words.js";
import { spacedName } from "./name-hints.js";
import * as t from "./tokens.js";

/** Behind these stand texts. */
const quotedBehind: ReadonlySet<TokenType> = new Set(
  ["by", "carried by", "由", "部门", "负责单位", "评估部门", "责任单位"].map(phrase),
);

/** Quotes around a word. */
const quoted = (clue: Clue, confidence: Confidence): Fix => {
  const at = placeOf(clue, clue.index);
  return rewritten(at, `"${clue.source.slice(at)}"`, confidence, clue.report);
};

/** A brace on a line of its own goes to its heading, if nothing but white space is between. */
function lifted(clue: Clue): Fix[] {
  const { source, report } = clue;
  const [heading, brace] = [behind(clue, clue.index - 1), placeOf(clue, clue.index + 1)];
  const between = span(heading.start, brace.start);
  if (/\S/u.test(source.slice(between))) return [];
  const title = report.say('Put "{" on the line of its heading', "把“{”移到标题那一行");
  return [edited(title, "safe", { span: between, text: " " })];
}

export const placeHints: readonly Finder[] = [
  (clue) => {
    const help = clue.report.language === "zh" ? openedBy(image(clue, clue.start)) : undefined;
    return help === undefined ? undefined : { help: `${help}。`, at: clue.start, unexpected: true };
  },

  ({ expected, report }) =>
    expected === t.RubricWord
      ? {
          help: report.say(
            'A file begins: rubric "Title" total 100 points {',
            '文件的第一句应为：细则 "名称" 总分100分 {',
          ),
        }
      : undefined,

  (clue) => {
    const before = clue.tokens[clue.index - 1];
    const wanted =
      clue.expected === t.Text || (isName(clue, clue.index) && before && quotedBehind.has(before.tokenType));
    if (!wanted || !before) return undefined;
    return {
      fixes: isName(clue, clue.index) ? [quoted(clue, "likely")] : [],
      help: clue.report.say(
        `Words stand in quotes: ${before.image} "…".`,
        `文字要写在引号里：${before.image} "……"。`,
      ),
    };
  },

  (clue) => {
    if (clue.expected !== t.LBrace) return undefined;
    const { report } = clue;
    if (type(clue, clue.index) === t.Sep && type(clue, clue.index + 1) === t.LBrace)
      return {
        help: report.say('"{" stands on the line of its heading.', "“{”要和标题写在同一行。"),
        fixes: lifted(clue),
      };
    const titled = clue.tokens.slice(clue.start, clue.index).some((token) => token.tokenType === t.Text);
    if (isName(clue, clue.index) && !titled)
      return {
        fixes: [quoted(clue, "safe")],
        help: report.say(
          `A title stands in quotes: "${image(clue, clue.index)}".`,
          `名称要写在引号里：“${image(clue, clue.index)}”。`,
        ),
      };
    if (opensWith(clue, "unit", "考核对象"))
      return {
        help: report.say("For example: unit station { name: text }", "例如：考核对象 所 { 名称：文字 }"),
      };
    if (type(clue, clue.index) === t.Sep)
      return { help: report.say('A heading ends in "{".', "标题这一行要以“{”结尾。") };
    return undefined;
  },

  (clue) =>
    type(clue, clue.index - 1) === t.NumberToken && type(clue, clue.index - 2) === t.word("part")
      ? {
          help: clue.report.say(
            'A part has a title and no id: part "Title" 2 points {',
            '分项不编号，直接写名称：分项 "名称" 2分 {',
          ),
          at: clue.index - 1,
          unexpected: true,
        }
      : undefined,

  ({ tokens, index, report }) =>
    tokens[index]?.tokenType === t.RBrace && index + 1 >= tokens.length
      ? {
          help: report.say(
            "There is one closing brace too many: remove it, or see whether a block was closed too early.",
            "多了一个“}”：请删去，或看前面是不是有块合得太早。",
          ),
        }
      : undefined,

  (clue) => {
    if (!opensWith(clue, "given", "数据")) return undefined;
    const named = image(clue, clue.start + 1);
    const spaced = spacedName(clue);
    if (clue.expected === t.Colon && spaced) return spaced;
    if (clue.expected === t.Colon)
      return { help: clue.report.say(`For example: given ${named}: count`, `例如：数据 ${named}：数量`) };
    return type(clue, clue.index - 1) === t.Colon
      ? {
          help: clue.report.say(
            "Kinds of facts: yes/no, count, count of cases, rate, number, money, days, date, text, grade (…), choice (…).",
            "可写的类型：是否、数量、数量（件）、比率、数值、金额、天数、日期、文字、等次（…）、选项（…）。",
          ),
        }
      : undefined;
  },
  ({ expected, report, tokens, start }) =>
    expected === t.Equals && tokens[start]?.tokenType === t.Id
      ? {
          help: report.say(
            "A line of an example: 1.1: late = 3, expect 2",
            "示例的一行写成：1.1：超期 = 3，应得2分",
          ),
        }
      : undefined,
  (clue) =>
    type(clue, clue.index) === t.Colon && clue.index === clue.start + 1
      ? {
          help: clue.report.say(
            "A row is written: good => 4.",
            `一档写成：${image(clue, clue.start)} 得2分。`,
          ),
        }
      : undefined,
  (clue) =>
    type(clue, clue.start) === t.NumberToken && clue.index === clue.start && isName(clue, clue.index + 1)
      ? {
          help: clue.report.say(
            `A colon stands behind the id: ${image(clue, clue.start)}: …`,
            `编号后面要有冒号：${image(clue, clue.start)}：${image(clue, clue.start + 1)} = …`,
          ),
          fixes: [
            edited(clue.report.say('Put ":" behind the id', "编号后面加“：”"), "safe", {
              span: span(behind(clue, clue.start).end, placeOf(clue, clue.start + 1).start),
              text: clue.language === "zh" ? "：" : ": ",
            }),
          ],
        }
      : undefined,
  (clue) =>
    clue.expected === t.NameLike && opensWith(clue, "judge", "评分", "由")
      ? {
          help: clue.report.say(
            "A mark has a name: judge effort up to 20.",
            '评分要有名称，例如：评分 工作成效 0至20分 "标准"。',
          ),
        }
      : undefined,
];
