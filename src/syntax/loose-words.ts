// Words that people write and the language does not have, and what to write for them.
import type { Language } from "../diagnostics/diagnostic.js";

const english: Readonly<Record<string, string>> = {
  else: '"otherwise"',
  for: '"per case of X", or "for each of (a, b)"',
  minus: '"deduct"',
  less: '"<"',
  more: '">"',
  over: '">"',
  under: '"<"',
  above: '">"',
  below: '"<", or "none below 50%" behind a comma',
  max: '"at most"',
  maximum: '"at most"',
  min: '"floor at"',
  minimum: '"floor at"',
  unless: '", unless C" behind the rule',
  equals: '"="',
  is: '"="',
};

const chinese: Readonly<Record<string, string>> = {
  以上: "“达到”或“≥”（以上含本数），例如：完成率 达到60%",
  以下: "“不超过”或“≤”（以下含本数），例如：完成率 不超过60%",
  以内: "“不超过”或“≤”",
  及以上: "“达到”或“≥”",
  及以下: "“不超过”或“≤”",
  大于等于: "“达到”或“≥”",
  小于等于: "“不超过”或“≤”",
  以及: "“且”",
  和: "“、”（几项并列写在括号里）",
  扣除: "“扣”",
  减: "“扣”",
  不然: "“否则”",
  封顶: "“最多扣3分”，或单独一行“本项最高3分”",
  上限: "“最多扣3分”",
  下限: "“本项最低0分”",
  比例: "“比例得分”，四个字连写",
  全局占比: "“全体占比”",
  全局合计: "“全体合计”",
  全市合计: "“全体合计”",
  分别计: "“逐个”，例如：逐个 专项检查 { 逾期的，扣0.5分 }",
  取消评优资格: "“不得评为”和等次，例如：不得评为 优秀",
};

/** What to write instead of a word, if it is one of those. */
export const insteadOf = (word: string, language: Language): string | undefined => {
  const table = language === "zh" ? chinese : english;
  return Object.hasOwn(table, word) ? table[word] : undefined;
};

/** Words that join sentences, or stand for all other cases, and are no case themselves. */
export const saysNoCase =
  /^(?:其他|其它|其余|另外|此外|同时|另|并|但|however|also|otherwise|else|then|besides|finally)(?:情况|情形)?$/iu;

const ofRanking =
  "并列怎样取，除取高名次、低名次外写在排名里，例如：按 完成率 排名，由高到低，并列取平均 { 第1名得2分 }";
const level = '再分下去的写“项目”，直接计分的写“指标”，例如：项目 3 "名称" 10分 { …… }';

/** Openings of a sentence that the language has no place for. */
const openings: Readonly<Record<string, string>> = {
  一级指标: level,
  二级指标: level,
  三级指标: level,
  阶段: "全篇的节点写成：考核节点 半年，年终；只在某个节点适用的规则写成：节点 半年 { …… }",
  并列取平均: ofRanking,
  并列比: ofRanking,
  并列抽签: ofRanking,
};

/** What to say of the word that opens a sentence, in Chinese. */
export const openedBy = (word: string): string | undefined =>
  Object.hasOwn(openings, word) ? openings[word] : undefined;
