// The report of what a rubric can give, as a table with its remarks.
import type { Language } from "../diagnostics/diagnostic.js";
import type { Rubric } from "../model/rubric.js";
import type { BlockReport } from "../points/report.js";
import type { End } from "../points/extremes.js";
import { describeFacts } from "../points/witness.js";
import { div, isZero, mul, print, round, whole } from "../runtime/exact.js";
import { describeValue } from "../runtime/used-facts.js";
import { titleIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import { figure, type Figure } from "./amounts.js";
import type { Page } from "./session.js";
import { rubricHeading, styleOf } from "./style.js";
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

interface Words {
  readonly headings: readonly [block: string, points: string, least: string, most: string, remarks: string];
  readonly exhausted: (fact: string, cases: string) => string;
  readonly limited: (fact: string, cases: string) => string;
  readonly unlosable: (points: string) => string;
  readonly judged: (points: string) => string;
  readonly undecided: (
    side: "least" | "most",
    bound: string | undefined,
    found: string | undefined,
  ) => string;
  readonly why: Readonly<Record<NonNullable<End["why"]>, string>>;
  readonly facts: (side: "least" | "most", facts: string) => string;
  readonly closing: (proved: number, all: number) => string;
  readonly share: (judged: string, points: string, percent: string) => string;
  readonly colon: string;
  readonly apart: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    headings: ["block", "points", "least", "most", "remarks"],
    exhausted: (fact, cases) => `${fact}: nothing left at ${cases}`,
    limited: (fact, cases) => `${fact}: its limit at ${cases}`,
    unlosable: (points) => `${points} points cannot be lost`,
    judged: (points) => `${points} points by judgement`,
    undecided: (side, bound, found) =>
      `${side} not decided: ${found ? `facts found for ${found}` : "no facts found"}, ${bound ? `${bound} not ruled out` : "no bound"}`,
    why: {
      open: "the source leaves points open",
      budget: "too many cases to go through",
      "not-found": "facts that reach the bound were not found",
    },
    facts: (side, facts) => `${side} with ${facts}`,
    closing: (proved, all) =>
      `${proved} of ${all} ends proved: no facts go beyond, and facts that reach them were scored`,
    share: (judged, points, percent) => `${judged} of ${points} points are left to judgement (${percent}%)`,
    colon: " ",
    apart: "; ",
  },
  zh: {
    headings: ["项目", "分值", "最低", "最高", "说明"],
    exhausted: (fact, cases) => `${fact} ${cases}扣完`,
    limited: (fact, cases) => `${fact} ${cases}到限额`,
    unlosable: (points) => `${points}分扣不掉`,
    judged: (points) => `酌情评分${points}分`,
    undecided: (side, bound, found) =>
      `${side === "least" ? "最低" : "最高"}未定：${found ? `找到${found}分` : "没有找到数据"}，${bound ? `不排除${bound}分` : "没有界限"}`,
    why: {
      open: "原文有待定内容",
      budget: "情形太多，未能逐一核对",
      "not-found": "没有找到能达到的数据",
    },
    facts: (side, facts) => `${side === "least" ? "最低" : "最高"}时：${facts}`,
    closing: (proved, all) =>
      `${all}个上下限中${proved}个已证明：没有数据能越过，也找到了达到它的数据并已实际计分`,
    share: (judged, points, percent) => `${points}分中有${judged}分由评分人酌情掌握（${percent}%）`,
    colon: " ",
    apart: "；",
  },
};

export interface ReportOptions {
  /** The facts that reach each end are told too. */
  readonly facts: boolean;
}

export function renderReport(
  rubric: Rubric,
  all: readonly BlockReport[],
  page: Page,
  { facts }: ReportOptions,
): string {
  const style = styleOf(page.color);
  const say = words[page.lang];
  const ambiguous = page.ambiguousWidth;
  const stages = [...new Set(all.map(({ stage }) => stage))];
  const tables = stages.map((stage) => {
    const rows = all.filter((each) => each.stage === stage);
    const title = stage === "" ? [] : [style.bold(oneLine(stage)), ""];
    return [...title, ...tableOf(rows)].join("\n");
  });
  const ends = all.flatMap(({ least, most }) => [least, most]);
  const proved = ends.filter((end) => end.proved).length;
  const root = all.find(({ block }) => block === rubric.root);
  const judged =
    root && !isZero(root.judged) && !isZero(rubric.root.points)
      ? [
          say.share(
            print(root.judged),
            print(rubric.root.points),
            print(round(mul(div(root.judged, rubric.root.points), whole(100)), 1, "half-up")),
          ),
        ]
      : [];
  return [
    rubricHeading(rubric, page.lang, style).join("\n"),
    ...tables,
    [...judged, say.closing(proved, ends.length)].map((line) => style.dim(line)).join("\n"),
  ].join("\n\n");

  function tableOf(rows: readonly BlockReport[]): string[] {
    const numbers = (of: (row: BlockReport) => Figure): Figure[] => alignPoints(rows.map(of), ambiguous);
    const figures = [
      numbers(({ block }) => figure(print(block.points))),
      numbers(({ least }) => endFigure(least, "≥")),
      numbers(({ most }) => endFigure(most, "≤")),
    ];
    const names = rows.map(({ block }) =>
      [block.printedId, titleIn({ title: block.title, ...block.notes }, page.lang)].filter(Boolean).join(" "),
    );
    const widths = figures.map((list, i) =>
      Math.max(figuresWidth(list, ambiguous), widest([say.headings[i + 1]!], ambiguous)),
    );
    const name = Math.min(
      widest(
        names.map((text, i) => " ".repeat(2 * rows[i]!.block.depth) + text),
        ambiguous,
      ),
      Math.floor(page.width * 0.4),
    );
    const taken = tableWidth([{ width: name }, ...widths.map((width) => ({ width })), { width: 0 }]);
    const columns: Column[] = [
      { width: name },
      ...widths.map((width): Column => ({ width, align: "right" })),
      { width: Math.max(16, page.width - taken) },
    ];
    const head = tableRow(
      say.headings.map((text): Line[] => [{ text, paint: style.bold }]),
      columns,
      ambiguous,
    );
    const rule = style.dim((ambiguous === 1 ? "─" : "-").repeat(Math.min(tableWidth(columns), page.width)));
    return [
      ...head,
      rule,
      ...rows.flatMap((row, i) => {
        const indent = 2 * row.block.depth;
        const open = (end: End): ((text: string) => string) | undefined =>
          end.proved ? undefined : style.warn;
        return tableRow(
          [
            paragraph(names[i]!, name, ambiguous, row.block.kind === "indicator" ? undefined : style.bold, {
              first: indent,
              rest: indent + 2,
            }),
            figureLines(figures[0]![i]!),
            figureLines(figures[1]![i]!, open(row.least)),
            figureLines(figures[2]![i]!, open(row.most)),
            remarks(row).flatMap((text) => paragraph(text, columns.at(-1)!.width, ambiguous, style.dim)),
          ],
          columns,
          ambiguous,
        );
      }),
    ];
  }

  function remarks({ block, exhausted, unlosable, judged, least, most }: BlockReport): string[] {
    const shown = exhausted.map(({ fact, cases, by }) => {
      const number = describeValue(fact.spec, cases, page.lang);
      return (by === "limit" ? say.limited : say.exhausted)(oneLine(fact.spec.name), number);
    });
    const told = [
      ...shown,
      ...(isZero(unlosable) ? [] : [say.unlosable(print(unlosable))]),
      ...(isZero(judged) ? [] : [say.judged(print(judged))]),
    ];
    const lines = told.length > 0 ? [told.join(say.apart)] : [];
    for (const [side, end] of [
      ["least", least],
      ["most", most],
    ] as const) {
      if (!end.proved)
        lines.push(
          `${say.undecided(side, end.bound && print(end.bound), end.found && print(end.found.value))}${say.apart}${say.why[end.why ?? "not-found"]}`,
        );
      // Of a section those of the blocks inside say the same.
      if (facts && block.children.length === 0 && end.found && end.found.facts.length > 0)
        lines.push(say.facts(side, describeFacts(end.found, page.lang)));
    }
    return lines;
  }
}

/** An end that is not proved is told as the bound it is. */
function endFigure({ bound, proved }: End, sign: string): Figure {
  if (!bound) return { text: "…" };
  const shown = figure(print(bound));
  return proved ? shown : { ...shown, text: `${sign}${shown.text}` };
}
