// What a check came to, in a line.
import type { Diagnostic, Language } from "../diagnostics/diagnostic.js";
import type { Rubric } from "../model/rubric.js";
import { safeFixes } from "../project/mend.js";
import { isZero, print, sum } from "../runtime/exact.js";
import { oneLine } from "../text/prose.js";
import { counted, type RubricFile } from "./rubric-file.js";
import type { Page } from "./session.js";
import { styleOf } from "./style.js";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export function countsOf(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((d) => d.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), notes: of("note") };
}

/** `✓ yangjiang.rubric：42项指标，总分100分，65处分值核对相符`. */
export function summaryLine(
  { source, rubric, diagnostics, failed }: RubricFile,
  { lang, color }: Page,
): string {
  const style = styleOf(color);
  const counts = countsOf(diagnostics);
  const acknowledged = diagnostics.filter((d) => d.acknowledged !== undefined).length;
  const sign = failed ? style.lost("✗") : style.good("✓");
  const parts = failed || !rubric ? [] : holds(rubric, lang);
  const mendable = safeFixes(diagnostics).length;
  if (lang === "zh") {
    if (counts.errors > 0) parts.push(`${counts.errors}处错误`);
    if (counts.warnings > 0) parts.push(`${counts.warnings}条警告`);
    if (acknowledged > 0) parts.push(`${acknowledged}处原文问题已确认`);
    if (mendable > 0) parts.push(`${mendable}处可由 --fix 改正`);
    return `${sign} ${oneLine(source.name)}：${parts.join("，")}`;
  }
  if (counts.errors > 0) parts.push(counted(counts.errors, "error"));
  if (counts.warnings > 0) parts.push(counted(counts.warnings, "warning"));
  if (acknowledged > 0) parts.push(`${counted(acknowledged, "finding")} acknowledged`);
  if (mendable > 0) parts.push(`${mendable} that --fix can mend`);
  return `${sign} ${oneLine(source.name)}: ${parts.join(", ")}`;
}

/** What the rubric holds, and that its figures agree. */
function holds(rubric: Rubric, lang: Language): string[] {
  const blocks = rubric.blocks.filter((block) => block.joins !== "separate");
  const indicators = blocks.filter((block) => block.kind === "indicator").length;
  const figures =
    blocks.filter((block) => block.declared).length + rubric.stages.filter((s) => s.points).length;
  // A block inside a bonus is part of it.
  const beside = (role: "bonus" | "penalty"): string => {
    const points = sum(
      blocks.filter((b) => b.joins === role && b.parent?.role === "plain").map((b) => b.points),
    );
    return isZero(points) ? "" : print(points);
  };
  const [points, bonus, penalty] = [print(rubric.root.points), beside("bonus"), beside("penalty")];
  const stages = rubric.stages.map(({ name, points }) =>
    points ? { name, points: print(points) } : { name },
  );
  const mean = rubric.meanOfStages;
  if (lang === "zh") {
    return [
      `${indicators}项指标`,
      rubric.noTotal
        ? "不设总分"
        : `总分${points}分${bonus && `，加分至多${bonus}分`}${penalty && `，扣分至多${penalty}分`}`,
      ...(stages.length > 0
        ? [
            `${stages.length}个节点（${stages.map((s) => s.name + (s.points ? `${s.points}分` : "")).join("、")}）${mean === undefined ? "" : `，取平均为“${mean}”`}`,
          ]
        : []),
      `${figures}处分值核对相符`,
    ];
  }
  return [
    counted(indicators, "indicator"),
    rubric.noTotal
      ? "no total"
      : `${points} points${bonus && ` and up to ${bonus} bonus`}${penalty && `, up to ${penalty} penalty`}`,
    ...(stages.length > 0
      ? [
          `${counted(stages.length, "stage")} (${stages.map((s) => s.name + (s.points ? ` ${s.points}` : "")).join(", ")})${mean === undefined ? "" : ` and their mean "${mean}"`}`,
        ]
      : []),
    `${counted(figures, "figure")} reconciled`,
  ];
}

/** After several files. */
export function finalLine(files: number, failed: number, unread: number, lang: Language): string {
  const good = files - failed;
  if (lang === "zh") {
    const bad = [
      ...(failed > 0 ? [`${failed}个有错误`] : []),
      ...(unread > 0 ? [`${unread}个无法读取`] : []),
    ];
    return `共${files + unread}个文件：${[`${good}个通过`, ...bad].join("，")}`;
  }
  const bad = [
    ...(failed > 0 ? [`${failed} with errors`] : []),
    ...(unread > 0 ? [`${unread} unreadable`] : []),
  ];
  return `${counted(files + unread, "file")}: ${[`${good} passed`, ...bad].join(", ")}`;
}

export const tooManyWarnings = (found: number, allowed: number, lang: Language): string =>
  lang === "zh"
    ? `警告${found}条，超过 --max-warnings 允许的${allowed}条`
    : `${counted(found, "warning")}, more than --max-warnings ${allowed} allows`;

/** Where a finding is told at length; the code is one of those found. */
export const explainLine = (code: string, lang: Language): string =>
  lang === "zh"
    ? `问题的含义和改法，按代码查看，例如：rubric explain ${code}`
    : `What a finding means and how it is mended, by its code: rubric explain ${code}`;
