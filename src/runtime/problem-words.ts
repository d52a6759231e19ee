// What is wrong with the facts of a unit, said to the person who filled them in.
import { measureBehind } from "./counted.js";
import { fieldKey } from "./entries.js";
import type { FactProblem, FactSpec } from "./facts.js";
import { expectedWords, kindWords, limitWords, listWords } from "./kind-words.js";
import type { Language } from "./language.js";
import { labelIn } from "./names.js";
import { harmless } from "./spelling.js";

/**
 * One sentence in the asked language: which unit and fact, what was given, what is allowed, the nearest name.
 * `specs` are those the facts were read with. A problem about a fact they do not hold is told by its key.
 */
export function describeProblem(problem: FactProblem, specs: readonly FactSpec[], lang: Language): string {
  const spec = specsByKey(specs).get(problem.key) ?? specsByKey(specs).get(fieldKey(problem.key));
  const sentence = sentences[lang][problem.code];
  const other = spec?.atMostFact === undefined ? undefined : specsByKey(specs).get(spec.atMostFact);
  const entry = /\[(\d+)\](?:\/|$)/.exec(problem.key)?.[1];
  const subject = spec ? subjectOf(spec, lang) + entryWords(entry, lang) : problem.key;
  return harmless(
    unitWords(problem, lang) + sentence({ problem, spec, other: other && subjectOf(other, lang), subject }),
  );
}

const cache = new WeakMap<readonly FactSpec[], ReadonlyMap<string, FactSpec>>();

function specsByKey(specs: readonly FactSpec[]): ReadonlyMap<string, FactSpec> {
  let byKey = cache.get(specs);
  if (!byKey)
    cache.set(
      specs,
      (byKey = new Map(
        specs.flatMap((spec) => [spec, ...(spec.fields ?? [])]).map((spec) => [spec.key, spec]),
      )),
    );
  return byKey;
}

const entryWords = (entry: string | undefined, lang: Language): string =>
  entry === undefined ? "" : lang === "zh" ? `（第${entry}个）` : ` (entry ${entry})`;

/** Block and label, with the name the data use when it is not the label: `1.1.4 是否出台文件〔政府文件〕`. */
function subjectOf(spec: FactSpec, lang: Language): string {
  const label = labelIn(spec, lang);
  const words = [...spec.path.slice(0, -1), label].join(" ");
  if (label === spec.name) return words;
  return lang === "zh" ? `${words}〔${spec.name}〕` : `${words} [${spec.name}]`;
}

function unitWords({ unit, row }: FactProblem, lang: Language): string {
  const name = unit ?? (row === undefined ? undefined : lang === "zh" ? `第${row}个` : `row ${row}`);
  return name === undefined ? "" : lang === "zh" ? `${name}：` : `${name}: `;
}

interface Told {
  readonly problem: FactProblem;
  readonly spec: FactSpec | undefined;
  /** The fact that this one must not exceed. */
  readonly other: string | undefined;
  readonly subject: string;
}

type Sentences = Readonly<Record<FactProblem["code"], (told: Told) => string>>;

const english: Sentences = {
  missing: ({ subject, spec }) => `Missing: ${subject}${spec ? ` (${askedWords(spec, "en")})` : ""}`,
  "unknown-fact": ({ problem, subject }) => `The rubric asks for no fact ${subject}${meant(problem, "en")}`,
  "unknown-block": ({ problem, subject }) => `The rubric has no block ${subject}${meant(problem, "en")}`,
  "wrong-type": ({ problem, spec, subject }) => {
    if (spec) return `${subject} must be ${expectedWords(spec, "en")}; given: ${quoted(problem, "en")}`;
    const holder = subject === "" ? "The data of a unit" : subject;
    return `${holder} must be an object with facts in it; given: ${quoted(problem, "en")}`;
  },
  "out-of-range": ({ problem, spec, subject }) =>
    `${subject} must be ${withinWords(problem, spec, "en")}; given: ${quoted(problem, "en")}`,
  "not-whole": ({ problem, subject }) => `${subject} must be a whole number; given: ${quoted(problem, "en")}`,
  "unknown-option": ({ problem, spec, subject }) =>
    `${subject} must be one of ${optionWords(problem, spec, "en")}; given: ${quoted(problem, "en")}${meant(problem, "en")}`,
  "exceeds-fact": ({ problem, other, subject }) =>
    `${subject} is ${problem.given ?? "?"}, more than ${other ?? "the fact that limits it"}, which is ${problem.allowed ?? "?"}`,
  "rate-over-one": ({ problem, subject }) =>
    `${subject} is a rate, written as 0.95 or 95%; given: ${quoted(problem, "en")}${meant(problem, "en")}`,
  "beyond-column": ({ problem, subject }) =>
    `${subject} cannot stand in a column: it has more decimal places or digits than the column holds; given: ${quoted(problem, "en")}`,
  "wrong-column": ({ problem, subject }) =>
    `The column of ${subject} must be ${problem.allowed ?? "?"}; given: ${problem.given ?? "?"}`,
  "wrong-offsets": ({ problem, subject }) =>
    `The offsets of ${subject} must begin with 0 and never fall; given: ${problem.given ?? "?"}`,
  "unused-mark": ({ subject }) => `${subject} was given points, but the rule it belongs to does not hold`,
  "duplicate-unit": ({ problem }) =>
    `Several units are called ${quoted(problem, "en")}${problem.allowed ? ` (see row ${problem.allowed})` : ""}`,
  "no-unit-name": ({ subject }) => `The unit has no name: ${subject}`,
  "stage-unknown": ({ problem }) =>
    `There is no stage ${quoted(problem, "en")}; the stages are ${problem.allowed || "not declared"}${meant(problem, "en")}`,
  "nothing-applies": () => "Nothing in the rubric applies to this unit: there is nothing to score.",
  "needs-cohort": () => "This rubric ranks or sums units: score all of them together.",
  "lot-missing": ({ problem, subject }) =>
    `${subject}: ${problem.allowed ?? "?"} units are equal at ${problem.given ?? "?"}, and not all of them have drawn lots`,
  "lot-repeated": ({ problem, subject }) =>
    `${subject}: ${problem.allowed ?? "?"} units are equal at ${problem.given ?? "?"}, and two of them have drawn the same lot`,
  "division-by-zero": ({ subject }) => `Division by zero: ${subject}`,
  "repeated-fact": ({ problem, subject }) => `${subject} is given twice: ${problem.given ?? ""}`,
  entries: ({ problem, spec, subject }) =>
    `${subject} has ${problem.given ?? "?"} entries; ${countWords(spec, "en")}`,
};

const chinese: Sentences = {
  missing: ({ subject, spec }) => `缺报：${subject}${spec ? `（${askedWords(spec, "zh")}）` : ""}`,
  "unknown-fact": ({ problem, subject }) => `细则不采集“${subject}”这项数据${meant(problem, "zh")}`,
  "unknown-block": ({ problem, subject }) => `细则中没有“${subject}”${meant(problem, "zh")}`,
  "wrong-type": ({ problem, spec, subject }) => {
    if (spec) return `${subject}应填${expectedWords(spec, "zh")}，所填为${quoted(problem, "zh")}`;
    const holder = subject === "" ? "一个考核对象的数据" : `“${subject}”`;
    return `${holder}应为一组数据（对象），所填为${quoted(problem, "zh")}`;
  },
  "out-of-range": ({ problem, spec, subject }) =>
    `${subject}应${withinWords(problem, spec, "zh")}，所填为${quoted(problem, "zh")}`,
  "not-whole": ({ problem, subject }) => `${subject}应为整数，所填为${quoted(problem, "zh")}`,
  "unknown-option": ({ problem, spec, subject }) =>
    `${subject}应为${optionWords(problem, spec, "zh")}之一，所填为${quoted(problem, "zh")}${meant(problem, "zh")}`,
  "exceeds-fact": ({ problem, other, subject }) =>
    `${subject}不得超过${other ?? "限定它的数据"}：所填为${problem.given ?? "？"}，后者为${problem.allowed ?? "？"}`,
  "rate-over-one": ({ problem, subject }) =>
    `${subject}是比率，应写作0.95或95%，所填为${quoted(problem, "zh")}${meant(problem, "zh")}`,
  "beyond-column": ({ problem, subject }) =>
    `${subject}不能写入列：小数位数或数值超出该列所能容纳的；所填为${quoted(problem, "zh")}`,
  "wrong-column": ({ problem, subject }) =>
    `${subject}的列应为${problem.allowed ?? "？"}，所给为${problem.given ?? "？"}`,
  "wrong-offsets": ({ problem, subject }) =>
    `${subject}的offsets须从0起且不得递减，所给为${problem.given ?? "？"}`,
  "unused-mark": ({ subject }) => `${subject}已评分，但相应的条件并未成立`,
  "duplicate-unit": ({ problem }) =>
    `考核对象重名：${quoted(problem, "zh")}${problem.allowed ? `（见第${problem.allowed}个）` : ""}`,
  "no-unit-name": ({ subject }) => `缺考核对象的名称：${subject}`,
  "stage-unknown": ({ problem }) =>
    `没有${quoted(problem, "zh")}这个阶段，${problem.allowed ? `阶段有：${problem.allowed}` : "细则未分阶段"}${meant(problem, "zh")}`,
  "nothing-applies": () => "细则中没有适用于这个单位的指标，无从计分。",
  "needs-cohort": () => "本细则要在全体参评单位之间排名或汇总：请把所有单位的数据一起计分。",
  "lot-missing": ({ problem, subject }) =>
    `${subject}：${problem.allowed ?? "？"}个单位并列（${problem.given ?? "？"}），有的没有抽签号`,
  "lot-repeated": ({ problem, subject }) =>
    `${subject}：${problem.allowed ?? "？"}个单位并列（${problem.given ?? "？"}），抽签号有重复`,
  "division-by-zero": ({ subject }) => `除数为零：${subject}`,
  "repeated-fact": ({ problem, subject }) => `${subject}填报了两次：${problem.given ?? ""}`,
  entries: ({ problem, spec, subject }) =>
    `${subject}填报了${problem.given ?? "？"}个，${countWords(spec, "zh")}`,
};

const sentences: Readonly<Record<Language, Sentences>> = { en: english, zh: chinese };

/** The kind and the measure, without brackets of their own: they stand in brackets. */
function askedWords({ measure, ...spec }: FactSpec, lang: Language): string {
  const kind = kindWords(spec, lang);
  if (measure === undefined) return kind;
  return lang === "zh" ? `${kind}，单位：${measure}` : `${kind} of ${measureBehind("2", measure)}`;
}

/** How many entries a list may have. */
function countWords(spec: FactSpec | undefined, lang: Language): string {
  const { fewest, mostEntries } = spec ?? {};
  const parts = [
    fewest === undefined ? "" : lang === "zh" ? `应至少${fewest}个` : `at least ${fewest} are needed`,
    mostEntries === undefined
      ? ""
      : lang === "zh"
        ? `至多${mostEntries}个`
        : `at most ${mostEntries} are allowed`,
  ];
  return parts.filter((part) => part !== "").join(lang === "zh" ? "，" : ", ");
}

const quoted = ({ given = "" }: FactProblem, lang: Language): string =>
  lang === "zh" ? `“${given}”` : `"${given}"`;

function meant({ suggestion }: FactProblem, lang: Language): string {
  if (suggestion === undefined) return "";
  return lang === "zh" ? `。是否指“${suggestion}”？` : `. Did you mean "${suggestion}"?`;
}

function withinWords(problem: FactProblem, spec: FactSpec | undefined, lang: Language): string {
  const words = (spec && limitWords(spec, lang)) || (problem.allowed ?? "");
  if (lang === "zh") return words.startsWith("不") ? words : `在${words}之间`;
  return words.includes(" to ") ? `from ${words}` : words;
}

const optionWords = (problem: FactProblem, spec: FactSpec | undefined, lang: Language): string =>
  spec?.options ? listWords(spec.options, lang) : (problem.allowed ?? "");
