import type { Language } from "../diagnostics/diagnostic.js";
import type { FactKind } from "../runtime/facts.js";

const names: Readonly<Record<FactKind, readonly [en: string, zh: string]>> = {
  "yes-no": ["yes or no", "是否"],
  count: ["a count", "数量"],
  rate: ["a rate", "比率"],
  number: ["a number", "数值"],
  money: ["an amount of money", "金额"],
  days: ["a number of days", "天数"],
  date: ["a date", "日期"],
  grade: ["a grade", "等次"],
  choice: ["a choice", "选项"],
  text: ["words", "文字"],
  mark: ["a mark", "评分"],
};

/** What a kind of fact is called in a sentence. */
export const kindName = (kind: FactKind, language: Language): string =>
  names[kind][language === "zh" ? 1 : 0];
