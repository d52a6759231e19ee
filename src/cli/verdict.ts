// Grades, what bars them, and remarks on the result: under the heading of a sheet, and as columns of tables.

import type { Language } from "../diagnostics/diagnostic.js";
import type { Told } from "../runtime/explanation.js";
import { titleIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import type { AmbiguousWidth } from "../text/width.js";
import type { Assessed } from "./not-assessed.js";
import { sourceOf } from "./reasons.js";
import type { Style } from "./style.js";
import { paragraph, type Line } from "./table.js";
import { sheetWords } from "./wording.js";

/** Lines under the heading: each grade, each bar with its rule and the facts seen, each remark. */
export function verdictLines(
  explanation: Assessed,
  width: number,
  lang: Language,
  style: Style,
  ambiguous: AmbiguousWidth,
): string[] {
  const { grades = [], flags = [], blocks } = explanation;
  const words = sheetWords[lang];
  const told = ({ rule, line, facts }: Told): Line[] => [
    ...paragraph(oneLine(rule), width, ambiguous, undefined, { first: 4, rest: 6 }),
    ...paragraph(sourceOf(line, facts, lang), width, ambiguous, style.dim, { first: 4, rest: 6 }),
  ];
  const named = (id: string): string => {
    const block = blocks.find((each) => each.id === id && id !== "");
    return [id, block && titleIn(block, lang)].filter(Boolean).join(" ");
  };
  const lines = [
    ...grades.flatMap(({ of, grade, barred, fixed, beforeQuota, fell = [] }) => [
      ...paragraph(
        words.grade(oneLine(named(of)), gradeWords(grade, lang)) +
          (isOpen(explanation, of) ? words.gradeOpen : "") +
          (beforeQuota ? words.beforeQuota : ""),
        width,
        ambiguous,
        style.bold,
      ),
      ...(fixed
        ? [...paragraph(words.fixed, width, ambiguous, style.warn, { first: 2, rest: 4 }), ...told(fixed)]
        : []),
      ...fell.flatMap((fall) =>
        paragraph(words.fell(oneLine(fall.grade), fall.place, fall.allowed), width, ambiguous, style.warn, {
          first: 2,
          rest: 4,
        }),
      ),
      ...barred.flatMap((bar) => [
        ...paragraph(words.barred(oneLine(bar.words)), width, ambiguous, style.warn, { first: 2, rest: 4 }),
        ...told(bar),
      ]),
    ]),
    ...flags.flatMap((flag) => [
      ...paragraph(words.flag(oneLine(flag.words)), width, ambiguous, style.warn),
      ...told(flag),
    ]),
  ];
  return lines.map(({ text, paint }) => (paint ? paint(text) : text));
}

/** Whether the source leaves open something inside what the grade goes by. */
function isOpen({ blocks }: Assessed, of: string): boolean {
  const at = blocks.findIndex((block) => block.id === of);
  const end = blocks.findIndex((block, i) => i > at && block.depth <= blocks[at]!.depth);
  return at >= 0 && blocks.slice(at, end < 0 ? blocks.length : end).some((block) => !block.resolved);
}

const gradeWords = (grade: string, lang: Language): string =>
  grade === "" ? sheetWords[lang].noGrade : oneLine(grade);

/** A column of grades for tables: its heading, and what a unit has there. */
export interface GradeColumn {
  readonly heading: string;
  readonly of: (explanation: Assessed) => string;
}

/** A column for every scale that some unit is graded by, in the order of the rubric. */
export function gradeColumns(explanations: readonly Assessed[], lang: Language): GradeColumn[] {
  const scales = new Set(explanations.flatMap(({ grades = [] }) => grades.map(({ of }) => of)));
  const { grade } = sheetWords[lang].columns;
  return [...scales].map((of) => ({
    heading: of === "" ? grade : `${oneLine(of)} ${grade}`,
    of: ({ grades = [] }) => {
      const given = grades.find((each) => each.of === of);
      return given ? gradeWords(given.grade, lang) : "";
    },
  }));
}
