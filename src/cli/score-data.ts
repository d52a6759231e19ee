// The scores of a cohort as data: JSON with the whole account, CSV with a row per unit.
import type { Language } from "../diagnostics/diagnostic.js";
import type { Block, Rubric } from "../model/rubric.js";
import { objectsToCsv } from "../project/csv-facts.js";
import type { Score, StageScores } from "../project/score-units.js";
import { decimalPlaces, print, round } from "../runtime/exact.js";
import { readAmount } from "./amounts.js";
import type { PlacedProblem } from "./facts-files.js";
import { isAssessed } from "./not-assessed.js";
import { gradeColumns } from "./verdict.js";

type IsShown = (unit: string | undefined) => boolean;

/** The document that `--json` prints; its shape is in the command's help. */
export function scoresAsJson(stages: readonly StageScores[], isShown: IsShown): object {
  const { rubric } = stages[0]!.scores[0]!.explanation;
  const staged = stages[0]!.stage !== "";
  return {
    version: 1,
    rubric,
    units: unitsOf(stages, isShown).map((scores) => {
      const { unit } = scores[0]!.explanation;
      const named = unit === undefined ? {} : { unit };
      return staged
        ? {
            ...named,
            stages: scores.map(({ explanation, ...rest }) => ({
              stage: explanation.stage,
              ...scored({ explanation, ...rest }),
            })),
          }
        : { ...named, ...scored(scores[0]!) };
    }),
    quotas: stages.flatMap(({ quotas }) =>
      quotas.map(({ kept, ...quota }) => ({ ...quota, kept: kept ?? null })),
    ),
  };
}

/** What `--json` prints instead when the data have problems. */
export function problemsAsJson(
  rubric: Rubric,
  faults: readonly string[],
  problems: readonly PlacedProblem[],
): object {
  const { title, edition, hash } = rubric;
  return {
    version: 1,
    rubric: { title, ...(edition === undefined ? {} : { edition }), hash },
    problems: [
      ...faults.map((message) => ({ message })),
      ...problems.map(({ where: _, ...problem }) => problem),
    ],
  };
}

/** Each unit's scores, one for each stage. */
const unitsOf = (stages: readonly StageScores[], isShown: IsShown): Score[][] =>
  stages[0]!.scores
    .map((_, i) => stages.map(({ scores }) => scores[i]!))
    .filter((scores) => isShown(scores[0]!.explanation.unit));

function scored({ place, explanation }: Score): object {
  if (explanation.assessed === false) return { place, assessed: false, total: null, explanation };
  const { period, asOf, total, totalAtMost, points } = explanation;
  return {
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    place,
    total,
    ...(totalAtMost === undefined ? {} : { totalAtMost }),
    points,
    explanation,
  };
}

const headings = {
  en: {
    period: "period",
    asOf: "as of",
    unit: "unit",
    stage: "stage",
    place: "place",
    total: "total",
    most: "total at most",
    notAssessed: "not assessed",
  },
  zh: {
    period: "期间",
    asOf: "数据截至",
    unit: "考核对象",
    stage: "考核节点",
    place: "名次",
    total: "总分",
    most: "总分至多",
    notAssessed: "不予评定",
  },
} as const;

/** A row per unit and stage: its place, total, and the score of every indicator; empty where one does not count. */
export function scoresAsCsv(
  rubric: Rubric,
  stages: readonly StageScores[],
  isShown: IsShown,
  lang: Language,
): string {
  const words = headings[lang];
  const rows = unitsOf(stages, isShown).flat();
  // Where sections stand on their own, their scores are what is asked for.
  const indicators = rubric.blocks.filter(
    (block) => block.kind === "indicator" || (rubric.noTotal && block.kind === "section"),
  );
  const open = rows.some(({ explanation }) => explanation.totalAtMost !== undefined);
  const grades = gradeColumns(rows.map(({ explanation }) => explanation).filter(isAssessed), lang);
  const header = [
    words.unit,
    ...(stages[0]!.stage === "" ? [] : [words.stage]),
    ...(rows.some(({ explanation }) => explanation.period !== undefined) ? [words.period] : []),
    ...(rows.some(({ explanation }) => explanation.asOf !== undefined) ? [words.asOf] : []),
    // Without a total there is no cell that could say it.
    ...(rubric.noTotal
      ? rows.every(({ explanation }) => isAssessed(explanation))
        ? []
        : [words.notAssessed]
      : [words.place, words.total]),
    ...(open ? [words.most] : []),
    ...grades.map(({ heading }) => heading),
    ...indicators.map(columnOf),
  ];
  const cells = rows.map(({ place, explanation }) => {
    const { unit, stage, period, asOf, total, totalAtMost, blocks } = explanation;
    const scores = new Map(
      blocks.filter((b) => b.kind !== "part" && b.applicable).map((b) => [b.id, b.score]),
    );
    return {
      [words.unit]: unit,
      [words.stage]: stage,
      [words.period]: period,
      [words.asOf]: asOf,
      [words.place]: place ?? undefined,
      [words.notAssessed]: isAssessed(explanation) ? undefined : words.notAssessed,
      [words.total]: total === null ? words.notAssessed : decimal(total),
      [words.most]: totalAtMost === undefined ? undefined : decimal(totalAtMost),
      ...Object.fromEntries(
        isAssessed(explanation) ? grades.map(({ heading, of }) => [heading, of(explanation)]) : [],
      ),
      ...Object.fromEntries(indicators.map((b) => [columnOf(b), decimalIfAny(scores.get(b.printedId))])),
    };
  });
  return withMark(objectsToCsv(header, cells));
}

/** Excel takes a table with Chinese in it for the local encoding unless it begins with a byte order mark. */
export const withMark = (csv: string): string => (/[^\u0000-\u007f]/.test(csv) ? `\uFEFF${csv}` : csv);

const columnOf = (block: Block): string => block.printedId;

const placesKept = 10;
const decimalIfAny = (amount: string | undefined): string | undefined =>
  amount === undefined ? undefined : decimal(amount);

/** Spreadsheets read 2/3 as a date. */
export function decimal(amount: string): string {
  const exact = readAmount(amount);
  return print(decimalPlaces(exact) === undefined ? round(exact, placesKept, "half-up") : exact);
}
