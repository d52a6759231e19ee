import { catalog, type Report } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/suggest.js";
import { isLintId, lintIds } from "../lint/ids.js";
import type { Span } from "../text/span.js";
import type { Acknowledgement } from "../types/block-draft.js";

/**
 * Findings that the rubric accepts with a reason stay listed as notes; errors cannot be accepted, and a line that accepts nothing is
 * an error. Lines that answer lint are left to it.
 */
export function acknowledge(report: Report, list: readonly Acknowledgement[]): Diagnostic[] {
  const { settled, unused } = answered(report.diagnostics, list, ({ severity }) => severity === "warning");
  // When errors stand, the findings behind them may not have been looked for.
  if (report.failed) return settled;
  const before = report.diagnostics.length;
  reject(
    unused.filter(({ code }) => !isLintId(code)),
    report,
  );
  return [...settled, ...report.diagnostics.slice(before)];
}

/**
 * The same for findings of lint, at whatever level: a house style gives way to a good reason.
 * @param on whether a rule was asked: of the others nobody knows what they would find
 */
export function acknowledgeLint(
  findings: readonly Diagnostic[],
  list: readonly Acknowledgement[],
  on: (code: string) => boolean,
  report: Report,
): Diagnostic[] {
  const { settled, unused } = answered(findings, list, () => true);
  reject(
    unused.filter(({ code }) => isLintId(code) && on(code)),
    report,
  );
  return [...settled, ...report.diagnostics];
}

interface Answered {
  readonly settled: Diagnostic[];
  readonly unused: readonly Acknowledgement[];
}

function answered(
  findings: readonly Diagnostic[],
  list: readonly Acknowledgement[],
  acceptable: (finding: Diagnostic) => boolean,
): Answered {
  const used = new Set<Acknowledgement>();
  const settled = findings.map((finding): Diagnostic => {
    if (!acceptable(finding)) return finding;
    const answers = list.filter((a) => a.code === finding.code && isAnswered(finding, a));
    // What is said of the stage is meant before what is said of the block.
    const answer = answers.find((a) => a.at) ?? answers[0];
    if (!answer) return finding;
    used.add(answer);
    return { ...finding, severity: "note", acknowledged: answer.reason };
  });
  return { settled, unused: list.filter((a) => !used.has(a)) };
}

/** Whether a finding stands where an acknowledgement holds, or is of its block at its stage. */
function isAnswered({ labels, stage }: Diagnostic, { within, at }: Acknowledgement): boolean {
  const { span } = labels[0]!;
  const stands = (around: Span): boolean => around.start <= span.start && span.end <= around.end;
  if (!at) return stands(within);
  return stands(at.around) || (stage !== undefined && at.stages.includes(stage) && stands(within));
}

function reject(unused: readonly Acknowledgement[], report: Report): void {
  for (const { code, span } of unused) {
    // A code that there is was meant.
    const near =
      code in catalog || isLintId(code) ? [] : nearest(code, [...Object.keys(catalog), ...lintIds], 1);
    report.add("nothing-to-acknowledge", span, { code, near });
  }
}
