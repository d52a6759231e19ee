// All rules that are on, over one checked file.
import type { Diagnostic, Language } from "../diagnostics/diagnostic.js";
import type { Rubric } from "../model/rubric.js";
import type { Source } from "../text/source.js";
import { lintIds } from "./ids.js";
import { rules } from "./rules/index.js";
import type { Settings } from "./settings.js";
import { subjectOf } from "./subject.js";

/** What the rules object to, in the order of the file. The rubric must be sound: its model is looked at. */
export function lint(source: Source, rubric: Rubric, settings: Settings, language: Language): Diagnostic[] {
  const subject = subjectOf(source, rubric);
  return lintIds
    .flatMap((id) => {
      const { level, options } = settings[id];
      if (level === "off") return [];
      return rules[id].look(subject, options, level === "warn" ? "warning" : "error", language);
    })
    .sort((a, b) => a.labels[0]!.span.start - b.labels[0]!.span.start);
}
