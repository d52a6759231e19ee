// The overview of several units: one ranked table for each stage, the top-level blocks as columns.

import type { Language } from "../diagnostics/diagnostic.js";
import type { Account, BlockScore, Explanation } from "../runtime/explanation.js";
import { places } from "../runtime/places.js";
import { titleIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import type { AmbiguousWidth } from "../text/width.js";
import { compareAmounts, figure, readAmount, sameAmount, showAmount, type Figure } from "./amounts.js";
import { hasTotal, isAssessed, notAssessedLines, type Assessed } from "./not-assessed.js";
import { scoreFigure } from "./reasons.js";
import {
  dataSetWords,
  defaultWidth,
  rubricHeading,
  rubricIn,
  styleOf,
  type SheetOptions,
  type Style,
} from "./style.js";
import {
  alignPoints,
  figureLines,
  figuresWidth,
  paragraph,
  tableRow,
  tableWidth,
  widest,
  type Column,
  type Line,
} from "./table.js";
import { gradeColumns } from "./verdict.js";
import { sheetWords } from "./wording.js";

/** Headings of score columns are wrapped to the first of these widths at which all columns fit beside each other. */
const headingWidths = [20, 16, 14, 12, 10, 8];
/** Names of units take at most this share of the table. */
const unitShare = 0.28;
/** Grades are wrapped to so many columns. */
const gradeWidth = 12;

/** A column of scores: what stands in its head, the points they are out of, and a cell for each unit. */
interface Scores {
  readonly id: string;
  readonly title: string;
  /** Bonus or penalty. */
  readonly role: string;
  readonly points: Figure;
  readonly cells: readonly Figure[];
}

export interface OverviewOptions extends SheetOptions {
  /** Which place equal totals share: the better one when not said. */
  readonly ties?: "better" | "worse";
  /** The place of each unit, where more than its total decides. */
  readonly places?: ReadonlyMap<Account, number | null>;
}

/** All units in order of their totals, with their places. One table for each stage. */
export function renderOverview(accounts: readonly Account[], options: OverviewOptions): string {
  const first = accounts[0];
  if (!first) return "";
  const style = styleOf(options.color);
  const stages = new Map<string | undefined, Account[]>();
  for (const explanation of accounts) {
    const there = stages.get(explanation.stage);
    if (there) there.push(explanation);
    else stages.set(explanation.stage, [explanation]);
  }
  const tables = [...stages].map(([stage, units]) => {
    const title = stage === undefined ? [] : [style.bold(sheetWords[options.lang].stage(oneLine(stage)))];
    const assessed = units.filter(isAssessed);
    const others = units.filter((unit) => unit.assessed === false);
    const table = assessed.length === 0 ? [] : stageTables(assessed, options, style);
    const apart = table.length > 0 && others.length > 0 ? [""] : [];
    return [...title, ...table, ...apart, ...notAssessedLines(others, options)].join("\n");
  });
  const said = dataSetWords(first, options.lang).join(sheetWords[options.lang].apart);
  // Units of several files may be of several periods: then each sheet says its own.
  const common = said !== "" && accounts.every((e) => e.period === first.period && e.asOf === first.asOf);
  const heading = [
    ...rubricHeading(rubricIn(first, options.lang), options.lang, style),
    ...(common ? [said] : []),
  ];
  return [heading.join("\n"), ...tables].join("\n\n");
}

function stageTables(units: readonly Assessed[], options: OverviewOptions, style: Style): string[] {
  const words = sheetWords[options.lang];
  const ambiguous = options.ambiguousWidth ?? 1;
  const width = options.width ?? defaultWidth;
  const placeOf = (unit: Assessed): number => options.places?.get(unit) ?? 0;
  // Without totals units stay in the order in which they come.
  const ranked = units.every(hasTotal)
    ? [...units].sort((a, b) => compareAmounts(b.total, a.total) || placeOf(a) - placeOf(b))
    : units;
  const frame = frameOf(ranked, options, ambiguous);
  const tables = bands(blockScores(ranked, options.lang), width - tableWidth(frame.columns), ambiguous).map(
    (band) => table(frame, band, options, style, ambiguous),
  );
  const lines = tables.flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
  if (ranked.every((unit) => unit.totalAtMost === undefined)) return lines;
  const note = paragraph(words.placesMayChange, width, ambiguous);
  return [...lines, ...note.map((line) => style.warn(line.text))];
}

/** What is repeated in every table: place, unit, total. */
interface Frame {
  /** Place and total, where there are totals. */
  readonly ranks?: { readonly places: readonly string[]; readonly total: Scores };
  readonly units: readonly Line[][];
  readonly grades: readonly { readonly heading: readonly string[]; readonly cells: readonly Line[][] }[];
  readonly columns: readonly Column[];
}

function ranksOf(ranked: readonly Explanation[], options: OverviewOptions): NonNullable<Frame["ranks"]> {
  const words = sheetWords[options.lang];
  const byTotal = places(
    ranked.map((unit) => [readAmount(unit.total)]),
    options.ties ?? "better",
  );
  const total = scores(
    "",
    words.columns.total,
    "",
    ranked.map((unit) => unit.points),
    ranked.map(({ total, totalAtMost }) => {
      const shown = figure(total);
      if (totalAtMost === undefined) return shown;
      return { ...shown, below: `${shown.below ?? ""}${words.upTo(showAmount(totalAtMost))}` };
    }),
  );
  return { places: ranked.map((unit, i) => String(options.places?.get(unit) ?? byTotal[i]!)), total };
}

function frameOf(ranked: readonly Assessed[], options: OverviewOptions, ambiguous: AmbiguousWidth): Frame {
  const words = sheetWords[options.lang];
  const ranks = ranked.every(hasTotal) ? ranksOf(ranked, options) : undefined;
  const names = ranked.map((unit) => (unit.unit === undefined ? words.unnamed : oneLine(unit.unit)));
  const most = Math.floor((options.width ?? defaultWidth) * unitShare);
  const unit = Math.min(most, widest([words.columns.unit, words.columns.points, ...names], ambiguous));
  const grades = gradeColumns(ranked, options.lang).map(({ heading, of }) => ({
    heading: paragraph(heading, gradeWidth, ambiguous).map((line) => line.text),
    cells: ranked.map((each) => paragraph(of(each), gradeWidth, ambiguous)),
  }));
  const columns: Column[] = [
    ...(ranks
      ? [{ width: widest([words.columns.place, ...ranks.places], ambiguous), align: "right" as const }]
      : []),
    { width: unit },
    ...(ranks ? [scoreColumn(ranks.total, headingWidths[0]!, ambiguous)] : []),
    ...grades.map(({ heading, cells }) => ({
      width: widest([...heading, ...cells.flat().map((line) => line.text)], ambiguous),
    })),
  ];
  return {
    ...(ranks ? { ranks } : {}),
    units: names.map((name) => paragraph(name, unit, ambiguous)),
    grades,
    columns,
  };
}

/** A column for every block right under the rubric, in the order in which they first occur. */
function blockScores(ranked: readonly Assessed[], lang: Language): Scores[] {
  const tops = ranked.map(
    (unit) => new Map(unit.blocks.filter((b) => b.depth === 1).map((b) => [keyOf(b), b])),
  );
  const columns = new Map<string, BlockScore>();
  for (const top of tops) for (const [key, block] of top) if (!columns.has(key)) columns.set(key, block);
  return [...columns].map(([key, block]) => {
    const { id, role } = block;
    const found = tops.map((top) => top.get(key));
    return scores(
      oneLine(id),
      oneLine(titleIn(block, lang)),
      sheetWords[lang].role[role],
      found.map((block) => block?.points),
      found.map((block) => (block ? scoreFigure(block) : { text: "—" })),
    );
  });
}

const keyOf = (block: BlockScore): string => (block.id === "" ? block.title : block.id);

/** Points that are the same for all units stand once in the head of the column; else behind each score. */
function scores(
  id: string,
  title: string,
  role: string,
  points: readonly (string | undefined)[],
  cells: readonly Figure[],
): Scores {
  const known = points.filter((each) => each !== undefined);
  if (known.every((each) => sameAmount(each, known[0]!))) {
    return { id, title, role, points: figure(known[0] ?? "0"), cells };
  }
  const beside = cells.map((cell, i) => {
    const of = points[i];
    return of === undefined ? cell : { ...cell, text: `${cell.text}/${figure(of).text}` };
  });
  return { id, title, role, points: { text: "" }, cells: beside };
}

/** The score columns in as many tables as the width asks for, each with the columns they take. */
function bands(
  all: readonly Scores[],
  room: number,
  ambiguous: AmbiguousWidth,
): { scores: Scores[]; columns: Column[] }[] {
  const columnsAt = (heading: number): Column[] => all.map((each) => scoreColumn(each, heading, ambiguous));
  const taken = (columns: readonly Column[]): number => tableWidth([{ width: 0 }, ...columns]);
  const heading = headingWidths.find((width) => taken(columnsAt(width)) <= room) ?? headingWidths.at(-1)!;
  const tables: { scores: Scores[]; columns: Column[] }[] = [];
  columnsAt(heading).forEach((column, i) => {
    const last = tables.at(-1);
    if (last && taken([...last.columns, column]) <= room) {
      last.scores.push(all[i]!);
      last.columns.push(column);
    } else tables.push({ scores: [all[i]!], columns: [column] });
  });
  return tables.length > 0 ? tables : [{ scores: [], columns: [] }];
}

const headLines = (each: Scores, width: number, ambiguous: AmbiguousWidth): string[] => [
  ...(each.id === "" ? [] : [each.id]),
  ...paragraph(each.title, width, ambiguous).map((line) => line.text),
  ...(each.role === "" ? [] : [each.role]),
];

function scoreColumn(each: Scores, heading: number, ambiguous: AmbiguousWidth): Column {
  const numbers = figuresWidth(alignPoints([each.points, ...each.cells], ambiguous), ambiguous);
  return { width: Math.max(numbers, widest(headLines(each, heading, ambiguous), ambiguous)), align: "right" };
}

function table(
  frame: Frame,
  band: { readonly scores: readonly Scores[]; readonly columns: readonly Column[] },
  options: SheetOptions,
  style: Style,
  ambiguous: AmbiguousWidth,
): string[] {
  const words = sheetWords[options.lang].columns;
  const columns = [...frame.columns, ...band.columns];
  const aligned = (each: Scores): Figure[] => alignPoints([each.points, ...each.cells], ambiguous);
  const { ranks } = frame;
  const total = ranks && aligned(ranks.total);
  const numbers = band.scores.map(aligned);
  // Behind place, unit and total stand the grades, then the scores of the blocks.
  const before = (ranks ? 3 : 1) + frame.grades.length;
  const bold = (text: string): Line => ({ text, paint: style.bold });
  const head = [
    ...(ranks ? [[bold(words.place)]] : []),
    [bold(words.unit)],
    ...(ranks ? [headLines(ranks.total, columns[2]!.width, ambiguous).map(bold)] : []),
    ...frame.grades.map(({ heading }) => heading.map(bold)),
    ...band.scores.map((each, i) => headLines(each, columns[before + i]!.width, ambiguous).map(bold)),
  ];
  const points = [
    ...(total ? [[]] : []),
    [{ text: words.points, paint: style.dim }],
    ...(total ? [figureLines(total[0]!, style.dim)] : []),
    ...frame.grades.map(() => []),
    ...numbers.map((figures) => figureLines(figures[0]!, style.dim)),
  ];
  return [
    ...tableRow(head, columns, ambiguous),
    ...tableRow(points, columns, ambiguous),
    style.dim((ambiguous === 1 ? "─" : "-").repeat(tableWidth(columns))),
    ...frame.units.flatMap((unit, i) => {
      const cells = [
        ...(ranks ? [[{ text: ranks.places[i]! }]] : []),
        unit,
        ...(total ? [figureLines(total[i + 1]!, style.bold, style.dim)] : []),
        ...frame.grades.map((column) => column.cells[i]!),
        ...numbers.map((column) => figureLines(column[i + 1]!, undefined, style.dim)),
      ];
      return tableRow(cells, columns, ambiguous);
    }),
  ];
}
