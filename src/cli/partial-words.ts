// What is known of a unit with facts missing, in words.
import type { Language } from "../diagnostics/diagnostic.js";
import type { Between, HangsOn, PartialAssessment, PartialBlock, PartialGrade } from "../partial/account.js";
import type { FactSpec } from "../runtime/facts.js";
import { kindWords } from "../runtime/kind-words.js";
import { labelIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import { sameAmount, showAmount, signOf } from "./amounts.js";
import { counted } from "./rubric-file.js";
import { sheetWords } from "./wording.js";

/** Facts named in a sentence; the rest are counted. */
const mostNamed = 8;

export const partialHeadings = {
  en: {
    least: "least",
    most: "most",
    lost: "lost",
    open: "open",
    missing: "missing",
    grade: "possible grades",
    standing: "standing",
    item: "item",
    of: "of",
    unit: "unit",
    stage: "stage",
    period: "period",
    asOf: "as of",
    total: "total",
    assessed: "assessed",
  },
  zh: {
    least: "至少",
    most: "至多",
    lost: "已失",
    open: "未定",
    missing: "缺报",
    grade: "可能的等次",
    standing: "现状",
    item: "项目",
    of: "满分",
    unit: "考核对象",
    stage: "考核节点",
    period: "期间",
    asOf: "数据截至",
    total: "总分",
    assessed: "是否评定",
  },
} as const;

/** `至少62分，至多88.5分；已失11.5分；未定26.5分`. */
export function betweenWords({ least, most, lost, open }: Between, lang: Language): string {
  const zh = lang === "zh";
  const gone = signOf(lost) === 0 ? [] : [zh ? `已失${showAmount(lost)}分` : `${showAmount(lost)} lost`];
  if (least !== undefined && most !== undefined && sameAmount(least, most))
    return [zh ? `得${showAmount(least)}分，已定` : `${showAmount(least)}, settled`, ...gone].join(
      zh ? "；" : "; ",
    );
  const ends = zh
    ? [
        least === undefined ? "最低不限" : `至少${showAmount(least)}分`,
        most === undefined ? "最高不限" : `至多${showAmount(most)}分`,
      ].join("，")
    : [
        least === undefined ? "no least" : `at least ${showAmount(least)}`,
        most === undefined ? "no most" : `at most ${showAmount(most)}`,
      ].join(", ");
  const still = open === undefined ? [] : [zh ? `未定${showAmount(open)}分` : `${showAmount(open)} open`];
  return [ends, ...gone, ...still].join(zh ? "；" : "; ");
}

/** `取决于：超期、漏查`; "" where nothing is waited for. */
export function hangsOnWords({ hangsOn, hangsOnOthers = [] }: HangsOn, lang: Language): string {
  const zh = lang === "zh";
  const named = [
    ...hangsOn.map((key) => oneLine(key)),
    ...hangsOnOthers.map((key) => (zh ? `其他单位的${oneLine(key)}` : `${oneLine(key)} of others`)),
  ];
  if (named.length === 0) return "";
  const rest = named.length - mostNamed;
  const shown = named.slice(0, rest > 1 ? mostNamed : named.length).join(zh ? "、" : ", ");
  const more = rest > 1 ? (zh ? `等${named.length}项` : ` and ${rest} more`) : "";
  return zh ? `取决于：${shown}${more}` : `hangs on ${shown}${more}`;
}

/** `100`, or `36 to 40` where the points depend on what is missing. */
export const pointsWords = (
  { points, pointsAtLeast }: { readonly points: string; readonly pointsAtLeast?: string },
  lang: Language,
): string =>
  pointsAtLeast === undefined
    ? showAmount(points)
    : `${showAmount(pointsAtLeast)}${lang === "zh" ? "至" : " to "}${showAmount(points)}`;

/** Whether a unit is assessed, where that is not so for certain. */
export function assessmentWords(assessment: PartialAssessment, lang: Language): string {
  const zh = lang === "zh";
  if (assessment.assessed === false) return sheetWords[lang].notAssessed;
  const hangs = hangsOnWords(assessment, lang);
  const open = zh ? "是否予以评定未定" : "whether it is assessed is open";
  const given = zh ? "以下以予以评定为前提" : "what follows holds if it is";
  return [open, ...(hangs === "" ? [] : [hangs]), given].join(zh ? "；" : "; ");
}

/** `是`, `否`, `未定`: a word for a table. */
export function assessedWord({ assessed }: PartialAssessment, lang: Language): string {
  if (assessed === null) return partialHeadings[lang].open;
  if (lang === "zh") return assessed ? "是" : "否";
  return assessed ? "yes" : "no";
}

/** How a block stands: what it can still have, and on what that hangs. */
export function standing(block: PartialBlock, lang: Language): string {
  const zh = lang === "zh";
  if (block.applicable === false) return zh ? "不适用，不计入" : "not applicable, left out";
  const open = block.applicable === null ? [zh ? "是否计入未定" : "whether it counts is open"] : [];
  const hangs = hangsOnWords(block, lang);
  const worth =
    block.pointsAtLeast === undefined
      ? []
      : [zh ? `满分${pointsWords(block, lang)}分` : `worth ${pointsWords(block, lang)}`];
  return [...open, ...worth, betweenWords(block, lang), ...(hangs === "" ? [] : [hangs])].join(
    zh ? "；" : "; ",
  );
}

export function gradeWords({ of, possible, quota, ...hangs }: PartialGrade, lang: Language): string {
  const zh = lang === "zh";
  const named = possible.map((grade) => (grade === "" ? (zh ? "不评等次" : "none") : oneLine(grade)));
  const name = `${of === "" ? "" : zh ? `${of} ` : ""}${zh ? "等次" : "grade"}${of === "" || zh ? "" : ` of ${of}`}`;
  if (named.length === 1) return zh ? `${name}：${named[0]}，已定` : `${name}: ${named[0]}, settled`;
  const on = hangsOnWords(hangs, lang);
  const list = zh ? `可能为${named.join("、")}` : `may be ${named.join(" or ")}`;
  const moved = quota ? [zh ? "超出名额的，等次下调" : "it falls where the quota is exceeded"] : [];
  return `${name}${zh ? "：" : ": "}${[list, ...(on === "" ? [] : [on]), ...moved].join(zh ? "；" : "; ")}`;
}

export const flagWords = ({ words, certain }: { words: string; certain: boolean }, lang: Language): string =>
  lang === "zh"
    ? `标记：${oneLine(words)}${certain ? "" : "（未定）"}`
    : `flag: ${oneLine(words)}${certain ? "" : " (open)"}`;

/** The missing facts, a line each. */
export function missingLines(keys: readonly string[], specs: readonly FactSpec[], lang: Language): string[] {
  if (keys.length === 0) return [lang === "zh" ? "数据已齐" : "nothing is missing"];
  const byKey = new Map(specs.map((spec) => [spec.key, spec]));
  return [
    lang === "zh" ? `缺报${keys.length}项：` : `${counted(keys.length, "fact")} missing:`,
    ...keys.map((key) => {
      const spec = byKey.get(key);
      const label = spec && labelIn(spec, lang) !== spec.name ? `  ${oneLine(labelIn(spec, lang))}` : "";
      const asked = spec
        ? lang === "zh"
          ? `（${kindWords(spec, lang)}）`
          : ` (${kindWords(spec, lang)})`
        : "";
      return `  ${oneLine(key)}${label}${asked}`;
    }),
  ];
}
