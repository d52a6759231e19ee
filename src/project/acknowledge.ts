import type { Report } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Acknowledgement } from "../types/block-draft.js";

/** Findings that the rubric accepts with a reason stay listed as notes; errors cannot be accepted, and a line that accepts nothing is an error. */
export function acknowledge(report: Report, list: readonly Acknowledgement[]): Diagnostic[] {
  const used = new Set<Acknowledgement>();
  const settled = report.diagnostics.map((diagnostic): Diagnostic => {
    if (diagnostic.severity !== "warning") return diagnostic;
    const at = diagnostic.labels[0]!.span;
    const answer = list.find(
      (a) => a.code === diagnostic.code && a.within.start <= at.start && at.end <= a.within.end,
    );
    if (!answer) return diagnostic;
    used.add(answer);
    return { ...diagnostic, severity: "note", acknowledged: answer.reason };
  });
  // When errors stand, the findings behind them may not have been looked for.
  if (report.failed) return settled;
  const before = report.diagnostics.length;
  for (const a of list) if (!used.has(a)) report.add("nothing-to-acknowledge", a.span, { code: a.code });
  return [...settled, ...report.diagnostics.slice(before)];
}
