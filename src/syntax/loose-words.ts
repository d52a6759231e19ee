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
  大于: "“超过”或“＞”",
  大于等于: "“达到”或“≥”",
  小于: "“低于”或“＜”",
  小于等于: "“不超过”或“≤”",
  等于: "“=”",
  不等于: "“≠”",
  不满: "“低于”或“＜”",
  如果: "“……的，”，例如：未建立台账的，扣0.3分",
  以及: "“且”",
  和: "“、”（几项并列写在括号里）",
  不: "“非”",
  扣除: "“扣”",
  减: "“扣”",
  不然: "“否则”",
  封顶: "“最多扣3分”，或单独一行“本项最高3分”",
  上限: "“最多扣3分”",
  下限: "“本项最低0分”",
  比例: "“比例得分”，四个字连写",
  除外: "“……的除外”",
};

/** What to write instead of a word, if it is one of those. */
export const insteadOf = (word: string, language: Language): string | undefined => {
  const table = language === "zh" ? chinese : english;
  return Object.hasOwn(table, word) ? table[word] : undefined;
};

/** Words that join sentences, or stand for all other cases, and are no case themselves. */
export const saysNoCase =
  /^(?:其他|其它|其余|另外|此外|同时|另|并|但|however|also|otherwise|else|then|besides|finally)(?:情况|情形)?$/iu;
