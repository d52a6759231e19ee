// The score sheet of one unit: every block with its score, and why points were lost. Nothing here ends in a line end.

import type { Account, BlockScore, Explanation } from "../runtime/explanation.js";
import { titleIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import { displayWidth, type AmbiguousWidth } from "../text/width.js";
import { figure, showAmount, type Figure } from "./amounts.js";
import { hasTotal, isAssessed, renderNotAssessed, type Assessed } from "./not-assessed.js";
import { isFull, ledger, scoreFigure, type Entry } from "./reasons.js";
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
  type Paint,
} from "./table.js";
import { verdictLines } from "./verdict.js";
import { sheetWords } from "./wording.js";

export { renderOverview } from "./overview.js";
export type { SheetOptions } from "./style.js";

/** The title column takes at most this share of the sheet, the reasons at least so many columns. */
const titleShare = 0.34;
const leastTitle = 8;
const leastReasons = 20;

interface Row {
  readonly block: BlockScore;
  readonly entries: readonly Entry[];
  readonly score: Figure;
  readonly points: Figure;
}

/** The sheet of one unit (at one stage): heading, then a table of score, points and reasons for every block. */
export function renderSheet(account: Account, options: SheetOptions): string {
  return isAssessed(account) ? scoreSheet(account, options) : renderNotAssessed(account, options);
}

function scoreSheet(explanation: Assessed, options: SheetOptions): string {
  const style = styleOf(options.color);
  const ambiguous = options.ambiguousWidth ?? 1;
  const rows = rowsOf(explanation, options, style);
  const columns = columnsOf(rows, options, ambiguous);
  const rule = style.dim((ambiguous === 1 ? "─" : "-").repeat(tableWidth(columns)));
  return [
    ...sheetHeading(explanation, options, style),
    "",
    ...headerRow(columns, options, style, ambiguous),
    rule,
    ...rows.flatMap((row, i) => {
      const lines = blockRow(row, columns, options, style, ambiguous);
      if (row.block.depth === 0) return [rule, ...lines];
      return row.block.depth === 1 && row.block.kind === "section" && i > 0 ? ["", ...lines] : lines;
    }),
  ].join("\n");
}

function sheetHeading(explanation: Assessed, options: SheetOptions, style: Style): string[] {
  const words = sheetWords[options.lang];
  const { unit, stage, totalAtMost } = explanation;
  const whom = [
    ...(unit === undefined ? [] : [words.unit(oneLine(unit))]),
    ...(stage === undefined ? [] : [words.stage(oneLine(stage))]),
    ...dataSetWords(explanation, options.lang),
  ].join(words.apart);
  const sum = style.bold(hasTotal(explanation) ? totalWords(explanation, options.lang) : words.noTotal);
  return [
    ...rubricHeading(rubricIn(explanation, options.lang), options.lang, style),
    ...(whom === "" ? [] : [whom]),
    totalAtMost === undefined ? sum : `${sum}${style.warn(words.open)}`,
    ...verdictLines(
      explanation,
      options.width ?? defaultWidth,
      options.lang,
      style,
      options.ambiguousWidth ?? 1,
    ),
  ];
}

function totalWords({ total, totalAtMost, points }: Explanation, lang: SheetOptions["lang"]): string {
  const words = sheetWords[lang];
  const shown =
    totalAtMost === undefined ? showAmount(total) : words.range(showAmount(total), showAmount(totalAtMost));
  return words.total(shown, showAmount(points));
}

/** A row for each block worth one, the rubric itself last, with its numbers aligned. */
function rowsOf(explanation: Assessed, options: SheetOptions, style: Style): Row[] {
  const { blocks } = explanation;
  const shown = blocks.flatMap((block, i) => {
    const below = descendants(blocks, i);
    const parts = below.filter((b) => b.kind === "part" && b.depth === block.depth + 1);
    const hidden = insideFull(blocks, i);
    return hidden ? [] : [{ block, entries: ledger(block, parts, options.lang, style) }];
  });
  shown.sort((a, b) => Number(a.block.depth === 0) - Number(b.block.depth === 0));
  const ambiguous = options.ambiguousWidth ?? 1;
  const scores = alignPoints(
    shown.map(({ block }) => scoreFigure(block)),
    ambiguous,
  );
  const points = alignPoints(
    shown.map(({ block }) => figure(block.points)),
    ambiguous,
  );
  const changes = alignPoints(
    shown.flatMap(({ entries }) => entries.map((entry) => entry.change)),
    ambiguous,
  );
  let next = 0;
  return shown.map(({ block, entries }, i) => ({
    block,
    entries: entries.map((entry) => ({ ...entry, change: changes[next++]! })),
    score: scores[i]!,
    points: points[i]!,
  }));
}

/** The blocks inside the one at `index`: they follow it, deeper. */
function descendants(blocks: readonly BlockScore[], index: number): BlockScore[] {
  const end = blocks.findIndex((block, i) => i > index && block.depth <= blocks[index]!.depth);
  return blocks.slice(index + 1, end < 0 ? blocks.length : end);
}

/** A part inside a full indicator says nothing more, unless some part there is not full. */
function insideFull(blocks: readonly BlockScore[], index: number): boolean {
  if (blocks[index]!.kind !== "part" || !blocks[index]!.resolved) return false;
  const owner = blocks.findLastIndex((block, i) => i < index && block.kind !== "part");
  return owner >= 0 && isFull(blocks[owner]!) && descendants(blocks, owner).every(isFull);
}

function titleOf(block: BlockScore, options: SheetOptions): string {
  const words = sheetWords[options.lang];
  if (block.depth === 0) return words.columns.total;
  const role = words.role[block.role];
  const own = oneLine(titleIn(block, options.lang));
  const title = role === "" ? own : words.titled(own, role);
  return idOf(block) === "" ? title : `${idOf(block)} ${title}`;
}

/** A part is known by its own name, not by the whole path; a name that is the title is not said twice. */
function idOf(block: BlockScore): string {
  const own = block.id.slice(block.id.lastIndexOf("/") + 1);
  return own === block.title ? "" : own;
}

function columnsOf(rows: readonly Row[], options: SheetOptions, ambiguous: AmbiguousWidth): Column[] {
  const words = sheetWords[options.lang].columns;
  const width = options.width ?? defaultWidth;
  const titles = rows.map(({ block }) => " ".repeat(indentOf(block)) + titleOf(block, options));
  const score = Math.max(
    widest([words.score], ambiguous),
    figuresWidth(
      rows.map((row) => row.score),
      ambiguous,
    ),
  );
  const points = Math.max(
    widest([words.points], ambiguous),
    figuresWidth(
      rows.map((row) => row.points),
      ambiguous,
    ),
  );
  const change = Math.max(
    widest([words.change], ambiguous),
    figuresWidth(
      rows.flatMap((row) => row.entries.map((entry) => entry.change)),
      ambiguous,
    ),
  );
  const numbers = tableWidth([{ width: score }, { width: points }, { width: change }]);
  const most = Math.min(Math.floor(width * titleShare), width - numbers - leastReasons - 4);
  const title = Math.max(leastTitle, Math.min(widest(titles, ambiguous), most));
  return [
    { width: title },
    { width: score, align: "right" },
    { width: points, align: "right" },
    { width: change, align: "right" },
    { width: Math.max(leastReasons, width - title - numbers - 4) },
  ];
}

const indentOf = (block: BlockScore): number => Math.max(0, block.depth - 1) * 2;

function headerRow(
  columns: readonly Column[],
  options: SheetOptions,
  style: Style,
  ambiguous: AmbiguousWidth,
): string[] {
  const { item, score, points, change, why } = sheetWords[options.lang].columns;
  const cells = [item, score, points, change, why].map((text) => [{ text, paint: style.bold }]);
  return tableRow(cells, columns, ambiguous);
}

function blockRow(
  row: Row,
  columns: readonly Column[],
  options: SheetOptions,
  style: Style,
  ambiguous: AmbiguousWidth,
): string[] {
  const { block } = row;
  const full = isFull(block);
  const heavy = block.depth === 0 || block.kind === "section" ? style.bold : undefined;
  const score = full ? style.good : heavy;
  const changes: Line[] = [];
  const why: Line[] = [];
  if (full && row.entries.length === 0) why.push({ text: "✓", paint: style.good });
  for (const entry of row.entries) {
    const lines = entry.why.flatMap(({ text, paint }) =>
      paragraph(text, columns[4]!.width, ambiguous, paint, { first: 0, rest: 2 }),
    );
    why.push(...lines);
    changes.push(...figureLines(entry.change, entry.paint, style.dim));
    while (why.length < changes.length) why.push({ text: "" });
    while (changes.length < why.length) changes.push({ text: "" });
  }
  const cells = [
    titleLines(block, columns[0]!.width, options, ambiguous, heavy),
    figureLines(row.score, score, style.dim),
    figureLines(row.points, style.dim),
    changes,
    why,
  ];
  return tableRow(cells, columns, ambiguous);
}

/** The title, its later lines under its first character. */
function titleLines(
  block: BlockScore,
  width: number,
  options: SheetOptions,
  ambiguous: AmbiguousWidth,
  paint: Paint | undefined,
): Line[] {
  const first = indentOf(block);
  const id = idOf(block) === "" ? 0 : displayWidth(idOf(block), ambiguous) + 1;
  const rest = first + (id <= width / 3 ? id : 2);
  return paragraph(titleOf(block, options), width, ambiguous, paint, { first, rest });
}
