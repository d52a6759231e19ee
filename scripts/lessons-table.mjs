// Writes examples/README.md: a line for every lesson, from lessons.json and mechanisms.json. Run: node scripts/lessons-table.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** What each lesson shows, in English and in Chinese, and the mechanisms of official rubrics in it. */
export function table() {
  const titles = JSON.parse(readFileSync("examples/lessons.json", "utf8"));
  const mechanisms = JSON.parse(readFileSync("examples/mechanisms.json", "utf8"));
  const rows = lessons().map((folder) => {
    const files = readdirSync(`examples/${folder}`).filter((f) => f.endsWith(".rubric"));
    const [en, zh] = titles[folder];
    const shown = Object.keys(mechanisms).filter((id) =>
      mechanisms[id].some(({ file }) => file.startsWith(`examples/${folder}/`)),
    );
    const links = files.sort().map((f) => `[${languageOf(folder, f)}](${folder}/${f})`);
    return `| [${folder.slice(0, 2)}](${folder}) | ${en} | ${zh} | ${links.join(" ")} | ${shown.map((id) => `\`${id}\``).join(" ")} |`;
  });
  return `# Lessons · 示例

One idea each, with examples worked by hand that run as tests. The numbers have gaps. Beside them: [app](app), a plain JavaScript app
that uses a compiled scorer; [facts](facts), data for the rubrics in \`rubrics/\`; [guide](guide) and [guide-exercise](guide-exercise),
the rubrics of the language guide. Which lesson shows which mechanism of official rubrics stands in [mechanisms.json](mechanisms.json).
This page is made by \`node scripts/lessons-table.mjs\`; do not edit it.

每个示例只讲一件事，示例中的得分均由人工算出，并作为测试运行。本页由命令生成，请勿手改。

| no. | what it shows | 内容 | files | mechanisms |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** The folders of the lessons, in order. */
export const lessons = () =>
  readdirSync("examples")
    .filter((f) => /^\d\d-/.test(f))
    .sort();

/** The vocabulary of a lesson, by the word its rubric begins with. */
const languageOf = (folder, file) =>
  /^细则/mu.test(readFileSync(`examples/${folder}/${file}`, "utf8")) ? "中文" : "English";

if (import.meta.url === `file://${process.argv[1]}`) writeFileSync("examples/README.md", table());
