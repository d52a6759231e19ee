// The pages of `rubric score --partial`: a table of all units, and for each how every block stands.
import type { PartialAccount, PartialBlock } from "../partial/account.js";
import type { FactSpec } from "../runtime/facts.js";
import { titleIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import { figure, type Figure } from "./amounts.js";
import {
  assessmentWords,
  betweenWords,
  flagWords,
  gradeWords,
  missingLines,
  partialHeadings,
  pointsWords,
  standing,
} from "./partial-words.js";
import type { Page } from "./session.js";
import { dataSetWords, rubricHeading, rubricIn, styleOf } from "./style.js";
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
import { sheetWords } from "./wording.js";

/** Names of units and titles take at most this share of a table. */
const nameShare = 0.34;

/** A line for each unit: what it has for certain, what it can still have, what is gone, what is open, what is missing. */
export function renderPartialOverview(units: readonly PartialAccount[], page: Page): string {
  const { lang, ambiguousWidth: ambiguous } = page;
  const style = styleOf(page.color);
  const words = partialHeadings[lang];
  const graded = units.some(({ grades = [] }) => grades.length > 0);
  const names = units.map(({ unit, stage }) =>
    [
      unit === undefined ? sheetWords[lang].unnamed : oneLine(unit),
      ...(stage === undefined ? [] : [oneLine(stage)]),
    ].join(" "),
  );
  const ofTotal = units.every(({ points }) => points === null)
    ? []
    : (["least", "most", "lost", "open"] as const);
  const numbers = ofTotal.map((field) => ({
    head: words[field],
    figures: alignPoints(
      units.map((unit) => amountOrNone(isOut(unit) ? undefined : (unit[field] ?? undefined))),
      ambiguous,
    ),
  }));
  const missing = units.map((unit) => String(unit.missing.length));
  const grades = units.map(({ grades = [] }) =>
    grades.map((grade) => gradesShort(grade.possible, page)).join(lang === "zh" ? "；" : "; "),
  );
  const most = Math.floor(page.width * nameShare);
  const columns: Column[] = [
    { width: Math.min(most, widest([words.unit, ...names], ambiguous)) },
    ...numbers.map(({ head, figures }): Column => ({
      width: Math.max(widest([head], ambiguous), figuresWidth(figures, ambiguous)),
      align: "right",
    })),
    { width: widest([words.missing, ...missing], ambiguous), align: "right" },
    ...(graded ? [{ width: Math.min(most, widest([words.grade, ...grades], ambiguous)) }] : []),
  ];
  const head = [
    words.unit,
    ...numbers.map((each) => each.head),
    words.missing,
    ...(graded ? [words.grade] : []),
  ];
  const first = units[0]!;
  const said = dataSetWords(first, lang).join(sheetWords[lang].apart);
  const common = said !== "" && units.every((u) => u.period === first.period && u.asOf === first.asOf);
  return [
    ...rubricHeading(rubricIn(first, lang), lang, style),
    ...(common ? [said] : []),
    "",
    ...tableRow(
      head.map((text) => [{ text, paint: style.bold }]),
      columns,
      ambiguous,
    ),
    style.dim((ambiguous === 1 ? "─" : "-").repeat(tableWidth(columns))),
    ...units.flatMap((_, i) =>
      tableRow(
        [
          paragraph(names[i]!, columns[0]!.width, ambiguous),
          ...numbers.map(({ figures }) => figureLines(figures[i]!)),
          [{ text: missing[i]! }],
          ...(graded ? [paragraph(grades[i]!, columns.at(-1)!.width, ambiguous)] : []),
        ],
        columns,
        ambiguous,
      ),
    ),
    ...units.flatMap((unit, i) =>
      assessmentLines(unit, page, `${names[i]!}${lang === "zh" ? "：" : ": "}`).map(paintedLine),
    ),
  ].join("\n");
}

/** Whether it is certain that the unit is not assessed. */
const isOut = ({ assessment }: PartialAccount): boolean => assessment?.assessed === false;

/** That a unit is not assessed, or may not be, and the gates on which that hangs. */
function assessmentLines({ assessment }: PartialAccount, page: Page, whose: string): Line[] {
  if (!assessment || assessment.assessed === true) return [];
  const { lang, width, ambiguousWidth: ambiguous } = page;
  const style = styleOf(page.color);
  return [
    ...paragraph(`${whose}${assessmentWords(assessment, lang)}`, width, ambiguous, style.warn),
    ...assessment.gates.flatMap(({ rule }) =>
      paragraph(oneLine(rule), width, ambiguous, undefined, { first: 2, rest: 4 }),
    ),
  ];
}

const paintedLine = ({ text, paint }: Line): string => (paint ? paint(text) : text);

const amountOrNone = (amount: string | undefined): Figure =>
  amount === undefined ? { text: "—" } : figure(amount);

const gradesShort = (possible: readonly string[], { lang }: Page): string =>
  possible
    .map((grade) => (grade === "" ? sheetWords[lang].noGrade : oneLine(grade)))
    .join(lang === "zh" ? "、" : ", ");

/** One unit: its total and grades, what is missing, then every block. */
export function renderPartialSheet(account: PartialAccount, specs: readonly FactSpec[], page: Page): string {
  const { lang, width, ambiguousWidth: ambiguous } = page;
  const style = styleOf(page.color);
  const words = partialHeadings[lang];
  const whom = [
    ...(account.unit === undefined ? [] : [sheetWords[lang].unit(oneLine(account.unit))]),
    ...(account.stage === undefined ? [] : [sheetWords[lang].stage(oneLine(account.stage))]),
    ...dataSetWords(account, lang),
  ].join(sheetWords[lang].apart);
  const total = totalLine(account, lang);
  const lines: Line[] = [
    ...assessmentLines(account, page, ""),
    ...(isOut(account) ? [] : paragraph(total, width, ambiguous, style.bold)),
    ...(account.grades ?? []).flatMap((grade) =>
      paragraph(gradeWords(grade, lang), width, ambiguous, style.bold),
    ),
    ...(account.flags ?? []).flatMap((flag) =>
      paragraph(flagWords(flag, lang), width, ambiguous, style.warn),
    ),
    ...missingLines(account.missing, specs, lang).flatMap((text, i) =>
      paragraph(text, width, ambiguous, i === 0 ? style.warn : undefined, { first: 0, rest: 4 }),
    ),
  ];
  const head = [
    ...rubricHeading(rubricIn(account, lang), lang, style),
    ...(whom === "" ? [] : [whom]),
    ...lines.map(paintedLine),
  ];
  if (isOut(account)) return head.join("\n");
  const blocks = account.blocks.filter((block) => block.depth > 0);
  const titles = blocks.map((block) => " ".repeat((block.depth - 1) * 2) + titleOf(block, lang));
  const points = alignPoints(
    blocks.map((block) => figure(block.points)),
    ambiguous,
  );
  const title = Math.min(Math.floor(width * nameShare), widest([words.item, ...titles], ambiguous));
  const of = Math.max(widest([words.of], ambiguous), figuresWidth(points, ambiguous));
  const columns: Column[] = [
    { width: title },
    { width: of, align: "right" },
    { width: Math.max(20, width - title - of - 4) },
  ];
  return [
    ...head,
    "",
    ...tableRow(
      [words.item, words.of, words.standing].map((text) => [{ text, paint: style.bold }]),
      columns,
      ambiguous,
    ),
    style.dim((ambiguous === 1 ? "─" : "-").repeat(tableWidth(columns))),
    ...blocks.flatMap((block, i) => {
      const indent = (block.depth - 1) * 2;
      const heavy = block.kind === "section" ? style.bold : undefined;
      return tableRow(
        [
          paragraph(titleOf(block, lang), title, ambiguous, heavy, { first: indent, rest: indent + 2 }),
          figureLines(points[i]!, style.dim),
          paragraph(standing(block, lang), columns[2]!.width, ambiguous, undefined, { first: 0, rest: 2 }),
        ],
        columns,
        ambiguous,
      );
    }),
  ].join("\n");
}

/** What the total can still become; of a rubric without one that there is none. */
function totalLine({ points, lost, ...account }: PartialAccount, lang: Page["lang"]): string {
  if (points === null || lost === null) return sheetWords[lang].noTotal;
  const outOf = pointsWords({ ...account, points }, lang);
  const between = betweenWords({ ...account, lost }, lang);
  return `${partialHeadings[lang].total}${lang === "zh" ? `（${outOf}分）：` : ` (of ${outOf}): `}${between}`;
}

function titleOf(block: PartialBlock, lang: Page["lang"]): string {
  const words = sheetWords[lang];
  const own = block.id.slice(block.id.lastIndexOf("/") + 1);
  const role = words.role[block.role];
  const named = oneLine(titleIn(block, lang));
  const title = role === "" ? named : words.titled(named, role);
  return own === block.title || own === "" ? title : `${own} ${title}`;
}
