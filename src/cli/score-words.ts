// What `rubric score` says besides the scores.
import type { Language } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/suggest.js";
import { dataSetWords } from "../project/data-set.js";
import type { QuotaFinding } from "../project/score-units.js";
import type { DataSet } from "../runtime/data-set.js";
import type { FactProblem, FactSpec } from "../runtime/facts.js";
import { oneLine } from "../text/prose.js";
import { counted } from "./rubric-file.js";

/** A row of a quota that is broken, exceeded by equal units, or that this cohort cannot tell of. */
export function quotaWords(quota: QuotaFinding, lang: Language): string {
  const { block, label, stage, kind, allowed, found, line, kept } = quota;
  if (lang === "zh") {
    const where = `${stage === undefined ? "" : `${oneLine(stage)}，`}${block || "总分"}“${oneLine(label)}”`;
    const limit = kind === "exactly" ? `名额${allowed}个` : `名额不超过${allowed}个`;
    if (kept) return `名额因并列超出：${where}${limit}，实有${found}个（细则第${line}行）`;
    return kept === false
      ? `名额不符：${where}${limit}，实有${found}个（细则第${line}行）`
      : `名额未核对：${where}${limit}，现有${found}个，要全部考核对象才能核对（细则第${line}行）`;
  }
  const where = `${stage === undefined ? "" : `${oneLine(stage)}, `}${block || "total"} "${oneLine(label)}"`;
  const limit = `${kind === "exactly" ? "exactly" : "at most"} ${counted(allowed, "unit")}`;
  if (kept)
    return `quota exceeded by equal units: ${where} is for ${limit}, here ${found} (line ${line} of the rubric)`;
  return kept === false
    ? `quota broken: ${where} is for ${limit}, here ${found} (line ${line} of the rubric)`
    : `quota not checked: ${where} is for ${limit}, here ${found}; it takes the whole cohort (line ${line} of the rubric)`;
}

export const unitsClaimed = (claimed: number, scored: number, lang: Language): string =>
  lang === "zh"
    ? `细则写明考核对象${claimed}个，本次评分${scored}个`
    : `the rubric speaks of ${counted(claimed, "unit")}; scored here: ${scored}`;

export const problemsFound = (problems: number, lang: Language): string =>
  lang === "zh"
    ? `数据有${problems}处问题，未予评分。`
    : `${counted(problems, "problem")} in the data; nothing was scored.`;

/** Half a year's data lack the facts of the whole year. */
export function stageHint(
  problems: readonly FactProblem[],
  specs: readonly FactSpec[],
  lang: Language,
): string | undefined {
  const stageOf = new Map(specs.map((spec) => [spec.key, spec.stage]));
  const missing = problems
    .filter((problem) => problem.code === "missing")
    .map((problem) => stageOf.get(problem.key));
  const stages = new Set(specs.flatMap((spec) => spec.stage ?? []));
  const complete = [...stages].filter((stage) => !missing.includes(stage));
  if (missing.length === 0 || missing.includes(undefined) || complete.length === 0) return undefined;
  const options = complete.map((stage) => `--stage ${stage}`);
  return lang === "zh"
    ? `只评数据已齐的节点，请加 ${options.join(" 或 ")}`
    : `to score only a stage whose data are complete, add ${options.join(" or ")}`;
}

export const noUnits = (file: string, lang: Language): string =>
  lang === "zh" ? `${oneLine(file)}：没有考核对象的数据` : `${oneLine(file)}: there are no units in it`;

export function noSuchUnit(name: string, units: readonly string[], lang: Language): string {
  const near = nearest(name, units, 1)[0];
  if (lang === "zh")
    return `数据中没有“${oneLine(name)}”${near === undefined ? "" : `。是否指“${oneLine(near)}”？`}`;
  return `there is no unit "${oneLine(name)}" in the data${near === undefined ? "" : `. Did you mean "${oneLine(near)}"?`}`;
}

export const wrongDataSet = (fault: keyof DataSet, lang: Language): string =>
  `${lang === "zh" ? "用法有误：" : "wrong call: "}${dataSetWords(fault, lang)}`;

export const inputTwice = (lang: Language): string =>
  lang === "zh"
    ? "用法有误：标准输入（-）只能用于细则或数据之一"
    : "wrong call: standard input (-) can be the rubric or the data, not both";
