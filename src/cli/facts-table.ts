// The facts of a rubric as a printed table.
import type { Language } from "../diagnostics/diagnostic.js";
import type { FactRow } from "../project/fact-templates.js";
import { oneLine } from "../text/prose.js";
import type { Page } from "./session.js";
import { styleOf } from "./style.js";
import { paragraph, tableRow, tableWidth, widest, type Column, type Line } from "./table.js";

type Field = Exclude<keyof FactRow, "stage">;

const headings: Readonly<Record<Language, Readonly<Record<Field, string>>>> = {
  en: { key: "key", label: "asks", kind: "answer", limits: "allowed", notes: "of", needed: "needed" },
  zh: { key: "数据项", label: "含义", kind: "类型", limits: "限定", notes: "期间和来源", needed: "填报" },
};

/** At most this share of the page for each column; what is longer is wrapped. */
const shares: Readonly<Record<Field, number>> = {
  key: 0.4,
  label: 0.25,
  kind: 0.15,
  limits: 0.3,
  notes: 0.25,
  needed: 0.15,
};

/** One row for each fact. Columns that would say the same or nothing everywhere are left out. */
export function renderFacts(title: string, rows: readonly FactRow[], page: Page): string {
  const style = styleOf(page.color);
  const words = headings[page.lang];
  const fields = (Object.keys(words) as Field[]).filter((field) => field === "key" || tells(field, rows));
  const columns = fields.map((field): Column => {
    const all = [words[field], ...rows.map((row) => oneLine(row[field]))];
    return { width: Math.min(widest(all, page.ambiguousWidth), Math.floor(page.width * shares[field])) };
  });
  const line = (cells: readonly string[], paint?: (text: string) => string): string[] =>
    tableRow(
      cells.map((cell, i): Line[] => paragraph(cell, columns[i]!.width, page.ambiguousWidth, paint)),
      columns,
      page.ambiguousWidth,
    );
  const count = page.lang === "zh" ? `数据项共${rows.length}项` : `${rows.length} facts`;
  return [
    `${style.bold(oneLine(title))}${page.lang === "zh" ? "　" : "  "}${style.dim(count)}`,
    "",
    ...line(
      fields.map((field) => words[field]),
      style.bold,
    ),
    style.dim((page.ambiguousWidth === 1 ? "─" : "-").repeat(tableWidth(columns))),
    ...rows.flatMap((row) => line(fields.map((field) => oneLine(row[field])))),
  ].join("\n");
}

function tells(field: Field, rows: readonly FactRow[]): boolean {
  if (field === "label") return rows.some((row) => row.label !== row.key.split(/[/.]/).at(-1));
  return rows.some((row) => row[field] !== "");
}
