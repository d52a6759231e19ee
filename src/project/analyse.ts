// The stages in order, for one source: text to tokens to tree, names and types, points. Pure; files are read elsewhere.
import { Report } from "../diagnostics/catalog.js";
import type { Diagnostic, Language } from "../diagnostics/diagnostic.js";
import type { Rubric } from "../model/rubric.js";
import { numbering } from "../points/numbering.js";
import type { CounterExample } from "../points/counter-example.js";
import { gradeGaps } from "../points/grade-gaps.js";
import { gradesRounded } from "../points/grade-rounding.js";
import { never } from "../points/never.js";
import { chargedTwice } from "../points/charged-twice.js";
import { quotasFit } from "../points/quotas-fit.js";
import { reach } from "../points/reach.js";
import { reconcile } from "../points/reconcile.js";
import { parse } from "../syntax/parse.js";
import { reportSyntax } from "../syntax/syntax-errors.js";
import type { Source } from "../text/source.js";
import type { Acknowledgement } from "../types/block-draft.js";
import { check } from "../types/check.js";
import type { Open } from "../types/include.js";
import { acknowledge } from "./acknowledge.js";

export interface Analysis {
  readonly source: Source;
  readonly language: Language;
  /** Absent when the text could not be read; not to be scored when `failed`. */
  readonly rubric?: Rubric;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings the rubric accepts, those of lint among them. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** Facts that show findings. */
  readonly shown: readonly CounterExample[];
  /** Whether an error stands against the rubric. */
  readonly failed: boolean;
}

/**
 * Checks a rubric's text. Never throws: whatever is wrong is in `diagnostics`.
 * @param hash the content hash that scores will name
 * @param language what to say it in; the file's own when left out
 * @param open reads the rubrics it includes; none can be when left out
 */
export function analyse(
  source: Source,
  hash: string,
  language?: Language,
  open: Open = () => ({ trouble: "not-found" }),
): Analysis {
  const parsed = parse(source);
  const report = new Report(language ?? parsed.language);
  reportSyntax(parsed, source, report);
  const root = parsed.file.rubric;
  const shown: CounterExample[] = [];
  if (report.failed || !root) return done(source, report, undefined, report.diagnostics, [], shown);
  const checked = check(root, source, hash, report, open);
  if (!report.failed) {
    reconcile(checked.rubric, checked.claims, report);
    reach(checked.rubric, report, shown);
    never(checked.rubric, report);
    gradeGaps(checked.rubric, report, shown);
    gradesRounded(checked.rubric, report, shown);
    quotasFit(checked.rubric, report);
    chargedTwice(checked.rubric, report);
    numbering(checked.rubric, report);
  }
  const diagnostics = acknowledge(report, checked.acknowledgements);
  return done(source, report, checked.rubric, diagnostics, checked.acknowledgements, shown);
}

function done(
  source: Source,
  report: Report,
  rubric: Rubric | undefined,
  diagnostics: readonly Diagnostic[],
  acknowledgements: readonly Acknowledgement[],
  shown: readonly CounterExample[],
): Analysis {
  const ordered = [...diagnostics].sort((a, b) => a.labels[0]!.span.start - b.labels[0]!.span.start);
  return {
    source,
    language: report.language,
    rubric,
    diagnostics: ordered,
    acknowledgements,
    shown,
    failed: ordered.some((d) => d.severity === "error"),
  };
}
