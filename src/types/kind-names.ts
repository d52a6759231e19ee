import type { Language } from "../diagnostics/diagnostic.js";
import type { FactKind } from "../runtime/facts.js";
import { measureClass } from "../syntax/tokens.js";
import type * as tree from "../syntax/tree.js";

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
  list: ["a list", "一组数据"],
};

/** What a kind of fact is called in a sentence. */
export const kindName = (kind: FactKind, language: Language): string =>
  names[kind][language === "zh" ? 1 : 0];

/** How a fact is declared that is compared with something like this: `rate` beside 60%, `count of case` beside 3 cases. */
export function kindLike(other: tree.Expr | undefined, language: Language): string {
  const say = (en: string, zh: string): string => (language === "zh" ? zh : en);
  if (other?.kind === "bool") return say("yes/no", "是否");
  if (other?.kind === "date") return say("date", "日期");
  if (other?.kind !== "number") return say("number", "数值");
  if (other.unit === "%" || other.unit === "pp") return say("rate", "比率");
  const measure = other.measure === undefined ? undefined : measureClass.get(other.measure);
  if (measure === undefined) return say("number", "数值");
  if (measure === "yuan") return say("money", "金额");
  if (measure === "day") return say("days", "天数");
  return say(`count of ${other.measure}`, `数量（${other.measure}）`);
}
