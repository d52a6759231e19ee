// `rubric explain`: what a finding of `check` or a rule of `lint` means, and how it is mended.
import type { Language } from "../../diagnostics/diagnostic.js";
import { indexInMarkdown, pageInMarkdown } from "../../diagnostics/page-markdown.js";
import { pageWords } from "../../diagnostics/page-words.js";
import { entries, families, titleAndMeaning } from "../../diagnostics/pages.js";
import type { Entry } from "../../diagnostics/pages/page.js";
import { nearest } from "../../diagnostics/suggest.js";
import { isLintId, lintIds, type LintId } from "../../lint/ids.js";
import { rules } from "../../lint/rules/index.js";
import { oneLine } from "../../text/prose.js";
import { wrapText } from "../../text/wrap.js";
import { exitCode } from "../exit.js";
import { renderList, renderPage } from "../explain-page.js";
import {
  ruleAsData,
  ruleInMarkdown,
  rulePage,
  rulesFamily,
  rulesInMarkdown,
  ruleSummary,
} from "../lint-page.js";
import type { Session } from "../session.js";

export interface ExplainOptions {
  readonly format?: "pretty" | "markdown" | "json";
  readonly json?: boolean;
}

/** Prints the pages of the codes given, or without any the list of all. */
export async function explain(
  given: readonly string[],
  options: ExplainOptions,
  session: Session,
): Promise<number> {
  const lang = session.ui;
  const format = options.json ? "json" : (options.format ?? "pretty");
  const asked = given.map((code) => ({ code, page: pageOf(plainCode(code)) }));
  const found = [...new Set(asked.flatMap(({ page }) => page ?? []))];
  const unknown = asked.filter(({ page }) => page === undefined);
  if (given.length === 0) {
    session.print(listIn(format, session, lang));
    if (format === "pretty") session.say(`\n${oneWords[lang]}`);
  } else if (found.length > 0 || format === "json") {
    session.print(pagesIn(format, found, session, lang));
    if (format === "pretty" && found.some((page) => isEntry(page) && page.page.example)) {
      const { width, ambiguousWidth } = session.talkPage(lang);
      session.say(`\n${wrapText(pageWords[lang].legend, width, ambiguousWidth).join("\n")}`);
    }
  }
  for (const { code } of unknown) session.complain(unknownWords(code, lang));
  if (unknown.length > 0) session.complain(allWords[lang]);
  return unknown.length > 0 ? exitCode.wrongCall : exitCode.good;
}

const byCode: ReadonlyMap<string, Entry> = new Map(entries.map((entry) => [entry.code, entry]));

/** What can be explained: a finding, or a rule of lint. */
type Explained = Entry | LintId;
const isEntry = (page: Explained): page is Entry => typeof page !== "string";
const pageOf = (code: string): Explained | undefined =>
  byCode.get(code) ?? (isLintId(code) ? code : undefined);

/** A code in any case, also as a finding shows it: `error[zero-divisor]`. */
function plainCode(given: string): string {
  const folded = given.normalize("NFKC").trim().toLowerCase().replaceAll("_", "-");
  return /^\w*\[(.*)\]$/.exec(folded)?.[1] ?? folded;
}

function listIn(format: "pretty" | "markdown" | "json", session: Session, lang: Language): string {
  switch (format) {
    case "pretty":
      return renderList(session.answerPage(lang));
    case "markdown":
      return [indexInMarkdown(lang), `**${rulesFamily(lang)}**`, rulesInMarkdown(lang)].join("\n\n");
    case "json":
      return inJson([
        ...entries.map((entry) => summary(entry, lang)),
        ...lintIds.map((id) => ruleSummary(id, lang)),
      ]);
  }
}

function pagesIn(
  format: "pretty" | "markdown" | "json",
  found: readonly Explained[],
  session: Session,
  lang: Language,
): string {
  switch (format) {
    case "pretty":
      return found
        .map((page) =>
          isEntry(page)
            ? renderPage(page, session.answerPage(lang))
            : rulePage(page, session.answerPage(lang)),
        )
        .join("\n\n\n");
    case "markdown":
      return found
        .map((page) => (isEntry(page) ? pageInMarkdown(page, lang) : ruleInMarkdown(page, lang)))
        .join("\n\n");
    case "json":
      return inJson(found.map((page) => (isEntry(page) ? asData(page, lang) : ruleAsData(page, lang))));
  }
}

const inJson = (findings: readonly object[]): string => JSON.stringify({ version: 1, findings }, null, 2);

const summary = (entry: Entry, lang: Language): object => ({
  code: entry.code,
  severity: entry.severity,
  family: families.find(({ entries }) => entries.includes(entry))!.name[lang],
  title: titleAndMeaning(entry.page[lang])[0],
});

const asData = (entry: Entry, lang: Language): object => ({
  ...summary(entry, lang),
  meaning: titleAndMeaning(entry.page[lang])[1],
  ...entry.page.example?.[lang],
});

const oneWords: Readonly<Record<Language, string>> = {
  en: "One of them in full, with an example: rubric explain CODE",
  zh: "查看某一条的说明和示例：rubric explain 代码",
};

const allWords: Readonly<Record<Language, string>> = {
  en: "all codes: rubric explain",
  zh: "全部代码见：rubric explain",
};

/** At most so many codes are offered for a word that several hold. */
const mostOffered = 5;

/** The nearest codes, or those whose name or title holds the word. */
function unknownWords(given: string, lang: Language): string {
  const code = plainCode(given);
  const titles = new Map<string, string>([
    ...entries.map((entry) => [entry.code, titleAndMeaning(entry.page[lang])[0]] as const),
    ...lintIds.map((id) => [id, rules[id].title[lang]] as const),
  ]);
  const near = nearest(code, titles.keys());
  const holding = [...titles]
    .filter(([known, title]) => `${known} ${title.toLowerCase()}`.includes(code))
    .map(([known]) => known);
  const meant = near.length > 0 ? near : code.length > 1 ? holding.slice(0, mostOffered) : [];
  const shown = oneLine(given);
  if (lang === "zh") {
    const hint = meant.length > 0 ? `。是否指 ${meant.join("、")}？` : "";
    return `✗ 没有“${shown}”这个代码${hint}`;
  }
  const hint = meant.length > 0 ? `. Did you mean ${meant.join(", ")}?` : "";
  return `✗ there is no finding or lint rule "${shown}"${hint}`;
}
