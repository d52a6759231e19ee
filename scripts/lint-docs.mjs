// Writes grammar/lint.md and grammar/rubric.config.schema.json from the rules of lint. Run after `npm run build`:
// node scripts/lint-docs.mjs
import { writeFileSync } from "node:fs";

/** A section for each rule, in both languages. */
export function page({ rules, wanted }) {
  const list = Object.values(rules);
  const rows = list.map(
    ({ id, level, title }) => `| [${id}](#${id}) | ${level} | ${title.en} | ${title.zh} |`,
  );
  return `# Lint · 写法规则

\`rubric lint FILES…\` looks at rubrics that check clean for what still invites mistakes. This page is made by
\`node scripts/lint-docs.mjs\`; do not edit it.

\`rubric lint 文件…\` 对核对无误的细则再查写法。本页由命令生成，请勿手改。

Levels and options stand in \`rubric.config.json\`, searched from the rubric's folder upwards (\`--config FILE\` names another); its JSON
schema is [rubric.config.schema.json](rubric.config.schema.json). \`--rule ID=LEVEL\` changes a level for one run. A finding that is meant
so is accepted in the rubric, in the block where it stands or one around it, with a reason; a line that accepts nothing is an error.

级别和选项写在 \`rubric.config.json\` 中，从细则所在文件夹起逐级向上查找（用 \`--config\` 另行指定）；\`--rule 规则=级别\` 只改这一次。
有意如此的，在所在的块或外层的块中写明理由予以确认；确认了并不存在的问题，是错误。

\`\`\`json
{ "lint": { "long-line": "off", "ambiguous-text": "error", "long-name": ["warn", { "most": 30 }] } }
\`\`\`

\`\`\`
acknowledge ambiguous-text "timely is settled by the notice of the year"
确认 ambiguous-text "“及时”以当年通知为准"
\`\`\`

| rule | usually | asks that | 要求 |
| --- | --- | --- | --- |
${rows.join("\n")}
${list.map((rule) => section(rule, wanted)).join("")}`;
}

function section({ id, why, wrong, right, options }, wanted) {
  const code = (text) => `\`\`\`\n${text}\n\`\`\``;
  const rows = Object.entries(options).map(
    ([name, option]) =>
      `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${wanted(option).en} | ${option.means.en} | ${option.means.zh} |`,
  );
  const table =
    rows.length === 0
      ? ""
      : `\n| option | usually | given as | meaning | 含义 |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  return `
## ${id}

${why.en}

${why.zh}

Instead of · 不要写成

${code(wrong.en)}

${code(wrong.zh)}

write · 应写成

${code(right.en)}

${code(right.zh)}
${table}`;
}

/** The schema as a file. */
export const schemaText = (schema) => `${JSON.stringify(schema, null, 2)}\n`;

if (import.meta.url === `file://${process.argv[1]}`) {
  const { rules } = await import("../dist/src/lint/rules/index.js");
  const { wanted } = await import("../dist/src/lint/options.js");
  const { configurationSchema } = await import("../dist/src/lint/configuration-schema.js");
  writeFileSync("grammar/lint.md", page({ rules, wanted }));
  writeFileSync("grammar/rubric.config.schema.json", schemaText(configurationSchema()));
}
