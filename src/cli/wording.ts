// The words of the score sheet and the overview.

import type { Language } from "../diagnostics/diagnostic.js";
import type { BlockScore, BlockStep } from "../runtime/explanation.js";
import { showAmount } from "./amounts.js";

interface SheetWords {
  /** Between two facts of a heading. */
  readonly apart: string;
  readonly edition: (edition: string) => string;
  readonly fingerprint: (hash: string) => string;
  readonly unit: (name: string) => string;
  readonly stage: (name: string) => string;
  /** `total 86.5 / 100`, or with both ends where the source leaves something open. */
  readonly total: (total: string, points: string) => string;
  /** Instead, where the rubric has none. */
  readonly noTotal: string;
  readonly range: (least: string, most: string) => string;
  /** The upper end alone, under the lower one. */
  readonly upTo: (most: string) => string;
  /** Behind a total the source leaves open. */
  readonly open: string;
  readonly columns: {
    readonly item: string;
    readonly score: string;
    readonly points: string;
    readonly change: string;
    readonly why: string;
    readonly place: string;
    readonly unit: string;
    readonly total: string;
    readonly grade: string;
  };
  /** A grade, of the total ("") or of a section. */
  readonly grade: (of: string, grade: string) => string;
  readonly noGrade: string;
  readonly barred: (grade: string) => string;
  readonly fixed: string;
  readonly beforeQuota: string;
  readonly fell: (grade: string, place: number, allowed: number) => string;
  /** Behind a grade that goes by an open score. */
  readonly gradeOpen: string;
  readonly flag: (words: string) => string;
  /** What a bonus or penalty block is, and how that is put behind its title. */
  readonly role: Readonly<Record<BlockScore["role"], string>>;
  readonly titled: (title: string, role: string) => string;
  readonly start: string;
  readonly parts: string;
  readonly line: (line: number) => string;
  /** Between the line of the rubric and the facts seen there. */
  readonly seen: string;
  /** With the period and the source of the fact, where the rubric says them. */
  readonly fact: (label: string, value: string, notes: string) => string;
  /** What the data as a whole say of themselves. */
  readonly period: (period: string) => string;
  readonly asOf: (day: string) => string;
  readonly factSeparator: string;
  readonly uncut: (effect: string) => string;
  readonly missed: (possible: string, missed: string) => string;
  readonly reason: (reason: string) => string;
  /** What an entry of a list came to, and the rules behind it. */
  readonly entry: (name: string, effect: string, counted: boolean) => string;
  readonly noEntries: string;
  readonly entryRule: (effect: string, rule: string, seen: string) => string;
  readonly entryRules: (rules: readonly string[]) => string;
  readonly step: Readonly<Record<BlockStep["kind"], string>>;
  /** What a block came to at each stage, and the mean of it. */
  readonly stageMean: (stages: readonly (readonly [stage: string, score: string])[], mean: string) => string;
  /** What was earned of the points that apply. */
  readonly earned: (earned: string, outOf: string) => string;
  readonly changed: (what: string, from: string, to: string) => string;
  readonly assumed: string;
  readonly unresolved: string;
  readonly notApplicable: string;
  readonly notAssessed: string;
  readonly notAssessedUnit: (unit: string) => string;
  readonly official: (text: string) => string;
  readonly unnamed: string;
  /** Under an overview with open totals. */
  readonly placesMayChange: string;
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  en: {
    apart: "  ",
    edition: (edition) => `edition ${edition}`,
    fingerprint: (hash) => `hash ${hash}`,
    unit: (name) => `unit: ${name}`,
    stage: (name) => `stage: ${name}`,
    total: (total, points) => `total ${total} / ${points}`,
    noTotal: "no total: the sections stand on their own",
    range: (least, most) => `${least}..${most}`,
    upTo: (most) => `..${most}`,
    open: " (open: the source leaves something unresolved)",
    columns: {
      item: "item",
      score: "score",
      points: "of",
      change: "change",
      why: "why",
      place: "place",
      unit: "unit",
      total: "total",
      grade: "grade",
    },
    grade: (of, grade) => `${of === "" ? "grade" : `grade of ${of}`}: ${grade}`,
    noGrade: "none",
    barred: (grade) => `"${grade}" is barred`,
    fixed: "given by an event, whatever the score",
    beforeQuota: " (its quota is not applied: that takes all units)",
    fell: (grade, place, allowed) => `beyond the quota of "${grade}": place ${place}, ${allowed} allowed`,
    gradeOpen: " (by the least the score can be)",
    flag: (words) => `flag: ${words}`,
    role: { plain: "", bonus: "bonus", penalty: "penalty" },
    titled: (title, role) => `${title} (${role})`,
    start: "start",
    parts: "from the parts",
    line: (line) => `line ${line}`,
    seen: ": ",
    fact: (label, value, notes) => `${label} = ${value}${notes === "" ? "" : ` (${notes})`}`,
    period: (period) => `period: ${period}`,
    asOf: (day) => `as of: ${day}`,
    factSeparator: ", ",
    uncut: (effect) => `${effect} without the limit`,
    missed: (possible, missed) => `${possible} was possible: ${missed} missed`,
    entry: (name, effect, counted) => `[${name}] ${effect}${counted ? "" : " (not counted)"}`,
    noEntries: "no entries",
    entryRule: (effect, rule, seen) => `${effect} (${rule}${seen === "" ? "" : `; ${seen}`})`,
    entryRules: (rules) => `: ${rules.join("; ")}`,
    reason: (reason) => `reason: ${reason}`,
    step: {
      floor: "raised to the floor",
      cap: "cut to the cap",
      veto: "vetoed",
      "not-applicable": "not applicable, left out",
      "applies-full": "not applicable, counted in full",
      "applies-none": "not applicable, counted as none",
      rounding: "rounded",
      limit: "held to the common limit",
      rescaled: "brought to the scale of the whole",
      unresolved: "a deduction the source leaves open, taken at its most",
      "kept-stage": "not assessed at this stage, last score kept",
      "stage-mean": "mean of the stages",
    },
    stageMean: (stages, mean) =>
      `mean of the stages: ${stages.map(([stage, score]) => `${stage} ${score}`).join(", ")} → ${mean}`,
    earned: (earned, outOf) => `${showAmount(earned)} of ${showAmount(outOf)}`,
    changed: (what, from, to) => `${what}: ${from} → ${to}`,
    assumed: " (assumed: the rubric does not say)",
    unresolved: "unresolved in the source: counted as the least it can be",
    notApplicable: "not applicable, left out",
    notAssessed: "not assessed: what the rubric requires is not fulfilled",
    notAssessedUnit: (unit) => `${unit}: not assessed`,
    official: (text) => `official wording: ${text}`,
    unnamed: "(unnamed)",
    placesMayChange:
      "Open totals are ranked by the least they can be; places may change once the source is settled.",
  },
  zh: {
    apart: "　",
    edition: (edition) => `版本 ${edition}`,
    fingerprint: (hash) => `指纹 ${hash}`,
    unit: (name) => `考核对象：${name}`,
    stage: (name) => `考核节点：${name}`,
    total: (total, points) => `总分 ${total} / ${points}`,
    noTotal: "不设总分，各项目单独计分",
    range: (least, most) => `${least}至${most}`,
    upTo: (most) => `至${most}`,
    open: "（未定：原文有待定内容）",
    columns: {
      item: "项目",
      score: "得分",
      points: "满分",
      change: "增减",
      why: "缘由",
      place: "名次",
      unit: "考核对象",
      total: "总分",
      grade: "等次",
    },
    grade: (of, grade) => `${of === "" ? "等次" : `${of} 等次`}：${grade}`,
    noGrade: "不评等次",
    barred: (grade) => `不得评为“${grade}”`,
    fixed: "直接评定，不论得分",
    beforeQuota: "（名额未适用：需全体单位一起评定）",
    fell: (grade, place, allowed) => `超出“${grade}”的名额：排第${place}，名额${allowed}个`,
    gradeOpen: "（按可能的最低分评定）",
    flag: (words) => `标记：${words}`,
    role: { plain: "", bonus: "加分", penalty: "扣分" },
    titled: (title, role) => `${title}（${role}）`,
    start: "起评",
    parts: "各分项得分",
    line: (line) => `第${line}行`,
    seen: "　",
    fact: (label, value, notes) => `${label}：${value}${notes === "" ? "" : `（${notes}）`}`,
    period: (period) => `期间：${period}`,
    asOf: (day) => `数据截至：${day}`,
    factSeparator: "，",
    uncut: (effect) => `不限额时为 ${effect}`,
    missed: (possible, missed) => `最多可得 ${possible}，少得 ${missed}`,
    entry: (name, effect, counted) => `〔${name}〕${effect}分${counted ? "" : "（不计入）"}`,
    noEntries: "一个也没有",
    entryRule: (effect, rule, seen) => `${effect}（${rule}${seen === "" ? "" : `；${seen}`}）`,
    entryRules: (rules) => `：${rules.join("；")}`,
    reason: (reason) => `理由：${reason}`,
    step: {
      floor: "低于下限，按下限计",
      cap: "超过上限，按上限计",
      veto: "否决",
      "not-applicable": "不适用，不计入",
      "applies-full": "不适用，得满分",
      "applies-none": "不适用，不得分",
      rounding: "舍入",
      limit: "合计限额",
      rescaled: "按适用部分折算",
      unresolved: "原文待定的扣分，按扣至最低计",
      "kept-stage": "本节点不考核，沿用上次得分",
      "stage-mean": "节点平均",
    },
    stageMean: (stages, mean) =>
      `节点平均：${stages.map(([stage, score]) => `${stage} ${score}`).join("，")} → ${mean}`,
    earned: (earned, outOf) => `适用${showAmount(outOf)}分得${showAmount(earned)}`,
    changed: (what, from, to) => `${what}：${from} → ${to}`,
    assumed: "（推定：细则未写明）",
    unresolved: "待定：原文未定，按可能的最低分计",
    notApplicable: "不适用，不计入",
    notAssessed: "不予评定：不符合评定前提",
    notAssessedUnit: (unit) => `${unit}：不予评定`,
    official: (text) => `原文：${text}`,
    unnamed: "（未具名）",
    placesMayChange: "总分未定的按最低可能总分排名；待定内容确定后，名次可能变化。",
  },
};
