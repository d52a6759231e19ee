// Pages of findings, and the list of all codes, those of lint among them, for the terminal.
import { lookOf, type Paint } from "../diagnostics/look.js";
import { isChanged, pageWords, shownLines } from "../diagnostics/page-words.js";
import { families, titleAndMeaning } from "../diagnostics/pages.js";
import type { Entry } from "../diagnostics/pages/page.js";
import { renderWords } from "../diagnostics/wording.js";
import { lintIds } from "../lint/ids.js";
import { rules } from "../lint/rules/index.js";
import { wrapText } from "../text/wrap.js";
import { ruleSeverity, rulesFamily } from "./lint-page.js";
import type { Page } from "./session.js";
import { styleOf } from "./style.js";
import { paragraph, tableRow, tableWidth, widest } from "./table.js";

/** Examples stand further in than words. */
const indent = "    ";

/** One finding: its name and title, what it means, and the two rubrics. */
export function renderPage(
  { code, severity, page }: Entry,
  { lang, color, width, ambiguousWidth }: Page,
): string {
  const words = pageWords[lang];
  const look = lookOf(severity, color, ambiguousWidth);
  const { severity: severities, head, colon } = renderWords[lang];
  const [title, meaning] = titleAndMeaning(page[lang]);
  const told = (text: string): string => wrapText(text, width, ambiguousWidth).join("\n");
  const shown = (over: string, text: string, paint: Paint): string =>
    [
      look.bold(over),
      ...shownLines(text, lang).map((line) => indent + (isChanged(line) ? paint(line) : line)),
    ].join("\n");
  const example = page.example?.[lang];
  return [
    `${look.paint.main(head(severities[severity], code))}${look.bold(colon + title)}`,
    told(meaning),
    ...(severity === "warning" ? [told(words.acknowledge(code))] : []),
    ...(example
      ? [
          shown(words.wrong(severity), example.wrong, look.paint.main),
          shown(words.right(severity), example.right, look.paint.help),
        ]
      : []),
    ...(example?.beside
      ? [shown(words.beside(example.beside.name), example.beside.text, look.paint.plain)]
      : []),
  ].join("\n\n");
}

/** All codes by family, a line each where there is room. */
export function renderList({ lang, color, width, ambiguousWidth }: Page): string {
  const style = styleOf(color);
  const { severity: severities } = renderWords[lang];
  const lists = [
    ...families.map(({ name, entries }) => ({
      name: name[lang],
      rows: entries.map(({ code, severity, page }) => ({
        code,
        severity,
        title: titleAndMeaning(page[lang])[0],
      })),
    })),
    {
      name: rulesFamily(lang),
      rows: lintIds.map((id) => ({
        code: id,
        severity: ruleSeverity(id),
        title: rules[id].title[lang],
      })),
    },
  ];
  const known = [
    {
      width: widest(
        lists.flatMap(({ rows }) => rows.map(({ code }) => code)),
        ambiguousWidth,
      ),
    },
    { width: widest(Object.values(severities), ambiguousWidth) },
  ];
  const margin = "  ";
  const last = { width: Math.max(20, width - margin.length - tableWidth([...known, { width: 0 }])) };
  return lists
    .map(({ name, rows }) =>
      [
        style.bold(name),
        ...rows.flatMap(({ code, severity, title }) =>
          tableRow(
            [
              [{ text: code }],
              [{ text: severities[severity], paint: lookOf(severity, color, ambiguousWidth).paint.main }],
              paragraph(title, last.width, ambiguousWidth),
            ],
            [...known, last],
            ambiguousWidth,
          ).map((line) => margin + line),
        ),
      ].join("\n"),
    )
    .join("\n\n");
}
