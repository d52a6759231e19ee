// Hints for rules: words run together, conditions, lists and words that stand for others.
import type { TokenType } from "chevrotain";
import type { Fix } from "../diagnostics/diagnostic.js";
import { edited, rewritten } from "../diagnostics/fixes.js";
import { span } from "../text/span.js";
import { behind, image, isName, phrase, placeOf, type, type Clue, type Finder } from "./clue.js";
import { insteadOf, saysNoCase } from "./loose-words.js";
import { spacedName } from "./name-hints.js";
import { wordsBetween } from "./sentence.js";
import * as t from "./tokens.js";

/** Chinese phrases behind which a number stands. */
const numbered = [...t.bySpelling.keys()].filter((s) =>
  /^(各项最低|本项最低|各项保留|本项保留|总分保留|最多[扣得加]|起评|合计最多[扣得])$/.test(s),
);

const example = (phrase: string): string => `${phrase}2${phrase.endsWith("保留") ? "位小数四舍五入" : "分"}`;

const isVerb = (clue: Clue, at: number): boolean => type(clue, at)?.CATEGORIES?.includes(t.Verb) === true;

function lastIndex(clue: Clue, wanted: TokenType): number {
  let at = clue.index;
  while (at > clue.start && clue.tokens[at]?.tokenType !== wanted) at--;
  return at;
}

/** What words may be replaced by without another thought. */
const synonyms: ReadonlySet<string> = new Set(["otherwise", "否则", "="]);

/** `未建立台账，扣1分`: the comma becomes what ends a condition. */
function asCondition(clue: Clue): Fix[] {
  const { tokens, start, index, report, source } = clue;
  const comma = behind(clue, index).end;
  // `如未建立台账，则扣0.3分`
  const then = /^\s*则/u.exec(source.text.slice(comma, comma + 10))?.[0].length ?? 0;
  const at = span(tokens[start]!.startOffset, comma + then);
  const condition = source.slice(span(at.start, behind(clue, index - 1).end));
  const mended = t.isHan(condition)
    ? `${condition.replace(/^(如果|如|若|对)(?=.)/u, "")}的，`
    : `when ${condition}:`;
  return [rewritten(at, mended, saysNoCase.test(condition) ? "likely" : "safe", report)];
}

/** Words for all other cases, where one opens a sentence. */
const others: ReadonlySet<TokenType> = new Set(["其他", "otherwise", "否则"].map(phrase));

export const sentenceHints: readonly Finder[] = [
  // `其他，扣1分`: all other cases are said in the sentence of the case, not alone.
  (clue) => {
    const { report, start, index } = clue;
    const opening = type(clue, start);
    if (opening === undefined || !others.has(opening) || index > start + 1) return undefined;
    const word = image(clue, start);
    return {
      fixes: opening === phrase("其他") && type(clue, index) === t.Comma ? asCondition(clue) : [],
      help: report.say(
        `"${word}" belongs to the sentence of the case: give 5 when ledger kept, otherwise none. If it is a case of its own, say which.`,
        `“${word}”要接在前一种情形的同一句里，例如：建立台账的，得5分，否则不得分；单独是一种情形的，要写明是什么情形，例如：其他违规的，扣1分。`,
      ),
      at: start,
      unexpected: true,
    };
  },
  // 完成率每低1个百分点扣0.5分：how a part of a step counts, and from where, must be said.
  (clue) => {
    const { report, source, tokens, start, index } = clue;
    const last = tokens[Math.min(index + 1, tokens.length - 1)];
    const words = last && wordsBetween(source, tokens[start]!, last);
    const unsaid =
      clue.expected === phrase("pro rata") || (words !== undefined && /每[^，]*(百分点|[%％])/u.test(words));
    return unsaid
      ? {
          help: report.say(
            "Say from where on, and how a part of a step counts: deduct 0.5 per started 1pp of rate below 80%.",
            "要写明从哪里算起、不足一档怎样计，例如：完成率 低于80%的部分，每1个百分点扣0.5分，不足一档按一档计。",
          ),
          at: index,
          unexpected: true,
        }
      : undefined;
  },
  (clue) => {
    const { report } = clue;
    if (clue.expected === phrase("则")) {
      const at = lastIndex(clue, t.word("if"));
      return {
        help: report.say("Write: deduct 0.3 when C.", "条件写成“……的”，例如：未建立台账的，扣0.3分。"),
        at,
        unexpected: true,
      };
    }
    // `若 C 扣1分`: a condition in front ends with a comma.
    if (type(clue, clue.start) === t.word("if") && lastIndex(clue, t.Comma) === clue.start)
      return {
        help: report.say("Write: deduct 0.3 when C.", "条件写成“……的”，例如：未建立台账的，扣0.3分。"),
      };
    if (clue.expected === phrase("of") && type(clue, clue.index - 2) === phrase("per"))
      return {
        help: report.say('Behind the measure stands "of": deduct 0.2 per case of X.', "量词后面写 of。"),
      };
    for (const at of [clue.index, clue.index + 1, clue.index + 2, clue.index + 3]) {
      const word = image(clue, at);
      if (type(clue, at) === t.Sep) break;
      const instead = isName(clue, at) ? insteadOf(word, clue.language) : undefined;
      if (instead !== undefined) {
        const one = /^["“]([^"”]+)["”]$/u.exec(instead)?.[1];
        const confidence = one !== undefined && synonyms.has(one) ? "safe" : "likely";
        return {
          help: report.say(`For "${word}" write ${instead}.`, `“${word}”请改写为：${instead}。`),
          fixes: one === undefined ? [] : [rewritten(placeOf(clue, at), one, confidence, report)],
        };
      }
    }
    return undefined;
  },

  // 扣若干分
  (clue) => {
    const verb = isName(clue, clue.index) ? /^[扣得加]/u.exec(image(clue, clue.index))?.[0] : undefined;
    return verb &&
      (clue.expected === t.Verb ||
        (type(clue, clue.start) === phrase("每") && type(clue, clue.index - 1) !== t.Comma))
      ? {
          help: clue.report.say(
            `A number in digits stands behind ${verb}.`,
            `“${verb}”后面要写阿拉伯数字，例如：${verb}0.2分。`,
          ),
          unexpected: true,
        }
      : undefined;
  },

  (clue) => {
    const before = image(clue, clue.index - 1);
    const ends = clue.tokens[clue.index] === undefined || type(clue, clue.index) === t.Sep;
    return ends && numbered.includes(before)
      ? {
          help: clue.report.say(
            `A number stands behind ${before}.`,
            `“${before}”后面要写数，例如：${example(before)}。`,
          ),
        }
      : undefined;
  },

  (clue) => {
    const first = image(clue, clue.start);
    if (!isName(clue, clue.start) || clue.index > clue.start + 1) return undefined;
    const { report } = clue;
    if (/^按(?!期|时|要求|规定|标准|计划|质|程序)./.test(first) && !isVerb(clue, clue.start + 1)) {
      const spaced = first.replace(
        /^按(.+?)(比例得分|分档)?$/,
        (_, name: string, tail?: string) => `按 ${name} ${tail ?? "……"}`,
      );
      return {
        fixes: [rewritten(placeOf(clue, clue.start), spaced.replace(/ ?……$/u, ""), "safe", report)],
        help: report.say(`Spaces part the words: ${spaced}`, `“按”和名称之间要空一格：${spaced}`),
        at: clue.start,
        unexpected: true,
      };
    }
    if (/^每./.test(first))
      return {
        help: report.say(
          "Behind 每 stands a measure such as 起, 件, 户, 项, 次.",
          `“每”后面要跟量词（起、件、户、家、项、个、次、份、人等），“${first}”里没有认得的量词；都不合适就用“项”。`,
        ),
        at: clue.start,
        unexpected: true,
      };
    return undefined;
  },
  (clue) => {
    const found = image(clue, clue.index);
    if (!isName(clue, clue.index)) return undefined;
    const begun = numbered.find((p) => found.startsWith(p) && found.length > p.length);
    return begun === undefined
      ? undefined
      : {
          help: clue.report.say(
            `A number in digits stands behind ${begun}.`,
            `“${begun}”后面要写阿拉伯数字，例如：${example(begun)}。`,
          ),
        };
  },

  (clue) => {
    const { report, source, tokens, start, index } = clue;
    if (type(clue, index) !== t.Comma || index === start) return undefined;
    if (clue.expected === t.Verb)
      return {
        fixes: [
          edited(report.say("Remove the comma", "删去逗号"), "safe", {
            span: placeOf(clue, index),
            text: " ",
          }),
        ],
        help: report.say(
          "No comma stands before the verb: deduct 0.2 per case of X.",
          `“扣”前面不用逗号：${wordsBetween(source, tokens[start]!, tokens[index - 1]!)} 扣0.2分。`,
        ),
      };
    const condition = wordsBetween(source, tokens[start]!, tokens[index - 1]!);
    if (type(clue, start) === phrase("when"))
      return {
        help: report.say(
          `A condition before its rule ends in a colon: ${condition}: …`,
          `中文写法是：${condition.replace(/^\S+\s*/, "")}的，……`,
        ),
      };
    const opens = type(clue, start);
    if (opens !== t.Name && opens !== t.LParen && opens !== phrase("非")) return undefined;
    return {
      fixes: asCondition(clue),
      help:
        clue.language === "zh"
          ? report.say("A condition is written: ", "条件后面要有“的”：") +
            `${condition.replace(/^(如果|如|若|对)(?=.)/, "")}的，……`
          : report.say("A condition is written: ", "条件写成：") + `when ${condition}: …`,
    };
  },
  (clue) => {
    if (type(clue, clue.index) !== t.ListComma || !isName(clue, clue.start)) return undefined;
    return {
      help: clue.report.say(
        "A list stands in brackets: (a, b).",
        "几项并列的要放在括号里，例如：（方案、总结）齐全的，得满分。",
      ),
    };
  },
  (clue) => {
    const spaced = spacedName(clue);
    return clue.expected === t.RParen
      ? {
          help: clue.report.say(
            `A comma stands between the things in brackets.${spaced ? ` ${spaced.help}` : ""}`,
            "括号里的各项之间用“、”隔开。",
          ),
          at: clue.index,
          unexpected: true,
        }
      : undefined;
  },
  (clue) => {
    const verb = clue.tokens[clue.index];
    if (!verb || !isVerb(clue, clue.index) || !isName(clue, clue.start)) return undefined;
    const words = wordsBetween(clue.source, clue.tokens[clue.start]!, clue.tokens[clue.index - 1]!);
    // `完成率每低1个百分点扣…` is neither; nor is `按完成情况得…`.
    if (/每|^按|[一\d]\P{L}*.$/u.test(words)) return undefined;
    return {
      help: clue.report.say(
        `Say when: ${verb.image} 0.2 when ${words}.`,
        `请写成“${words}的，${verb.image}……”，或“每起 ${words} ${verb.image}……”。`,
      ),
    };
  },

  (clue) =>
    isName(clue, clue.start) &&
    clue.index === clue.start + 1 &&
    type(clue, clue.index) === t.NumberToken &&
    type(clue, clue.index + 1) === t.Percent
      ? {
          help: clue.report.say(
            "Say how they compare: rate >= 60%.",
            `请写明如何比较：${image(clue, clue.start)} 达到${image(clue, clue.index)}%、超过、低于、不超过。`,
          ),
        }
      : undefined,
];
