// Lint for one analysed file: what the rules object to, and what the rubric acknowledges of it.
import { Report } from "../diagnostics/catalog.js";
import { isLintId } from "../lint/ids.js";
import { lint } from "../lint/lint.js";
import type { Settings } from "../lint/settings.js";
import { acknowledgeLint } from "./acknowledge.js";
import type { Analysis } from "./analyse.js";

/**
 * The findings of lint instead of those of the check. A rubric with errors is not looked at: it keeps its errors, and nothing else is
 * said, because rules look at what the checked rubric means.
 */
export function lintFile(analysis: Analysis, settings: Settings): Analysis {
  const { source, rubric, language, failed, acknowledgements } = analysis;
  if (failed || !rubric)
    return { ...analysis, diagnostics: analysis.diagnostics.filter((d) => d.severity === "error") };
  const findings = lint(source, rubric, settings, language);
  const on = (code: string): boolean => isLintId(code) && settings[code].level !== "off";
  const diagnostics = acknowledgeLint(findings, acknowledgements, on, new Report(language)).sort(
    (a, b) => a.labels[0]!.span.start - b.labels[0]!.span.start,
  );
  return { ...analysis, diagnostics, failed: diagnostics.some((d) => d.severity === "error") };
}
