// Kinds and limits of facts in words.
import { measureBehind } from "./counted.js";
import { isPlainList } from "./entries.js";
import { mul, print, whole, type Exact } from "./exact.js";
import type { FactKind, FactSpec } from "./facts.js";
import type { Language } from "./language.js";
import { limitsOf } from "./limits.js";

type Words = Readonly<Record<Language, string>>;

const names: Readonly<Record<FactKind, Words>> = {
  "yes-no": { en: "yes/no", zh: "是否" },
  count: { en: "count", zh: "数量" },
  rate: { en: "rate", zh: "比率" },
  number: { en: "number", zh: "数值" },
  money: { en: "money", zh: "金额" },
  days: { en: "days", zh: "天数" },
  date: { en: "date", zh: "日期" },
  grade: { en: "grade", zh: "等次" },
  choice: { en: "choice", zh: "选项" },
  text: { en: "text", zh: "文字" },
  mark: { en: "mark", zh: "评分" },
  list: { en: "list", zh: "一组" },
};

const expected: Readonly<Record<FactKind, Words>> = {
  "yes-no": { en: "yes or no", zh: "是或否" },
  count: { en: "a whole number, 0 or more", zh: "0或正整数" },
  rate: { en: "a rate such as 0.95 or 95%", zh: "比率，如0.95或95%" },
  number: { en: "a number such as 12.5, without separators", zh: "数字，如12.5，不加千分位" },
  money: {
    en: "an amount such as 12000.5, without separators or a currency",
    zh: "金额，如12000.5，不加千分位和单位",
  },
  days: { en: "a number of days", zh: "天数，如3" },
  date: { en: "a date such as 2023-12-31", zh: "日期，如2023-12-31" },
  grade: { en: "a grade", zh: "等次" },
  choice: { en: "one of the options", zh: "选项之一" },
  text: { en: "a text", zh: "文字" },
  list: { en: "a list, as [ … ]", zh: "一组数据，写作[ … ]" },
  mark: { en: "points, alone or as {value, reason}", zh: "分数，或{value, reason}（分数和理由）" },
};

/** The kind of a fact as a rubric names it: `count (起)`, `数量（起）`. */
export function kindWords(spec: FactSpec, lang: Language): string {
  if (spec.kind === "list") {
    const fields = spec.fields ?? [];
    const inner = isPlainList(spec)
      ? kindWords(fields[0]!, lang)
      : listWords(
          fields.map((f) => f.name),
          lang,
        );
    return lang === "zh" ? `一组（${inner}）` : `list (${inner})`;
  }
  const name = names[spec.kind][lang];
  if (spec.measure === undefined) return name;
  return lang === "zh" ? `${name}（${spec.measure}）` : `${name} (${measureBehind("2", spec.measure)})`;
}

/** What an answer to the fact has to look like: `a whole number, 0 or more`, `0或正整数`. */
export function expectedWords(spec: FactSpec, lang: Language): string {
  if (!spec.options) return expected[spec.kind][lang];
  const options = listWords(spec.options, lang);
  return lang === "zh" ? `${options}之一` : `one of ${options}`;
}

/** Labels in a row: `优、良`, `优, 良`. */
export const listWords = (labels: readonly string[], lang: Language): string =>
  labels.join(lang === "zh" ? "、" : ", ");

/** The limits of a number, rates as percentages: `0% to 100%`, `不小于0`; "" when it has none. */
export function limitWords(spec: FactSpec, lang: Language): string {
  const { least, most } = limitsOf(spec);
  const low = least && numberWords(spec, least);
  const high = most && numberWords(spec, most);
  if (low !== undefined && high !== undefined) return lang === "zh" ? `${low}至${high}` : `${low} to ${high}`;
  if (low !== undefined) return lang === "zh" ? `不小于${low}` : `at least ${low}`;
  if (high !== undefined) return lang === "zh" ? `不大于${high}` : `at most ${high}`;
  return "";
}

/** A number as a person writes it for this fact: rates as percentages, all else as a plain decimal. */
export const numberWords = (spec: FactSpec, value: Exact): string =>
  spec.kind === "rate" ? `${print(mul(value, whole(100)))}%` : print(value);

/** What is said of a fact besides its kind: its period, its day, whose data decide; "" when nothing is. */
export function noteWords(
  { period, asOf, source }: Pick<FactSpec, "period" | "asOf" | "source">,
  lang: Language,
): string {
  const notes =
    lang === "zh"
      ? [period && `期间${period}`, asOf && `截至${asOf}`, source && `数据来源${source}`]
      : [period && `over ${period}`, asOf && `as of ${asOf}`, source && `from ${source}`];
  return notes.filter(Boolean).join(lang === "zh" ? "，" : ", ");
}
