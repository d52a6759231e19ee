// Pages of findings as Markdown: some of them, or all with an index.
import type { Language } from "./diagnostic.js";
import { pageWords, shownLines } from "./page-words.js";
import { families, titleAndMeaning } from "./pages.js";
import type { Entry } from "./pages/page.js";
import { renderWords } from "./wording.js";

/** One page under a heading of its own. */
export function pageInMarkdown({ code, severity, page }: Entry, lang: Language): string {
  const words = pageWords[lang];
  const { colon, severity: severities } = renderWords[lang];
  const [title, meaning] = titleAndMeaning(page[lang]);
  const example = page.example?.[lang];
  const fenced = (text: string): string => ["```rubric", ...shownLines(text, lang), "```"].join("\n");
  return [
    `### ${code}`,
    `**${severities[severity]}${colon}${title}** ${meaning}`,
    ...(severity === "warning" ? [words.acknowledge(code)] : []),
    ...(example
      ? [words.wrong(severity), fenced(example.wrong), words.right(severity), fenced(example.right)]
      : []),
    ...(example?.beside ? [words.beside(example.beside.name), fenced(example.beside.text)] : []),
  ].join("\n\n");
}

/** The table of all codes, by family. */
export function indexInMarkdown(lang: Language): string {
  const { severity: severities } = renderWords[lang];
  const head = lang === "zh" ? ["代码", "程度", "含义"] : ["code", "severity", "meaning"];
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return families
    .map(({ name, entries }) =>
      [
        `**${name[lang]}**`,
        [
          row(head),
          row(head.map(() => "---")),
          ...entries.map(({ code, severity, page }) =>
            row([`[${code}](#${code})`, severities[severity], titleAndMeaning(page[lang])[0]]),
          ),
        ].join("\n"),
      ].join("\n\n"),
    )
    .join("\n\n");
}

/** grammar/findings.md and its Chinese twin. */
export function findingsDocument(lang: Language): string {
  const intro =
    lang === "zh"
      ? `# 检查结果一览

\`rubric check\` 的每个检查结果都有代码，本页逐一说明：含义、为什么要紧、怎样改。在命令行查看单条：\`rubric explain 代码\`。本页由
\`node scripts/grammar-docs.mjs\` 生成，请勿手改。英文版见 [findings.md](findings.md)。`
      : `# Findings

Every finding of \`rubric check\` has a code. This page tells of each what it means, why it matters, and how it is mended; for one of them at
the command line: \`rubric explain CODE\`. Made by \`node scripts/grammar-docs.mjs\`; do not edit. In Chinese:
[findings.zh.md](findings.zh.md).`;
  const pages = families.map(({ name, entries }) =>
    [`## ${name[lang]}`, ...entries.map((entry) => pageInMarkdown(entry, lang))].join("\n\n"),
  );
  return `${[intro, pageWords[lang].legend, indexInMarkdown(lang), ...pages].join("\n\n")}\n`;
}
