// The page of a lint rule, for the terminal, in Markdown and as data.
import type { Language, Severity } from "../diagnostics/diagnostic.js";
import { lintIds, type LintId } from "../lint/ids.js";
import { wanted } from "../lint/options.js";
import { rules } from "../lint/rules/index.js";
import { padToEnd } from "../text/width.js";
import { wrapText } from "../text/wrap.js";
import type { Page } from "./session.js";
import { styleOf } from "./style.js";
import { widest } from "./table.js";

interface Words {
  readonly family: string;
  readonly colon: string;
  readonly usually: (level: string) => string;
  readonly wrong: string;
  readonly right: string;
  readonly options: string;
  readonly option: (means: string, given: string, usual: string) => string;
  readonly elsewhere: (id: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    family: "House style (rubric lint)",
    colon: ": ",
    usually: (level) => ` (usually ${level})`,
    wrong: "Instead of",
    right: "write",
    options: "Options",
    option: (means, given, usual) => `${means}; ${given}, usually ${usual}`,
    elsewhere: (id) =>
      `In rubric.config.json: { "lint": { "${id}": "off" } }. In the rubric, with a reason: acknowledge ${id} "…"`,
  },
  zh: {
    family: "写法（rubric lint）",
    colon: "：",
    usually: (level) => `（默认 ${level}）`,
    wrong: "不要写成",
    right: "应写成",
    options: "选项",
    option: (means, given, usual) => `${means}；${given}，默认 ${usual}`,
    elsewhere: (id) =>
      `在 rubric.config.json 中：{ "lint": { "${id}": "off" } }；在细则中写明理由：确认 ${id} “……”`,
  },
};

/** What stands over the rules in a list of all codes. */
export const rulesFamily = (lang: Language): string => words[lang].family;

function optionsOf(id: LintId, lang: Language): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(rules[id].options).map(([name, option]) => ({
    name,
    text: words[lang].option(option.means[lang], wanted(option)[lang], JSON.stringify(option.default)),
  }));
}

/** What a rule asks for and why, with an example of each kind, and its options. */
export function rulePage(id: LintId, { lang, width, color, ambiguousWidth }: Page): string {
  const style = styleOf(color);
  const { title, why, wrong, right, level } = rules[id];
  const say = words[lang];
  const indented = (text: string): string => text.replace(/^(?=.)/gmu, "  ");
  const options = optionsOf(id, lang);
  const column = widest(options.map(({ name }) => name));
  const optionLines = options.flatMap(({ name, text }) =>
    wrapText(text, width - column - 4, ambiguousWidth).map(
      (line, i) => `  ${padToEnd(i === 0 ? name : "", column)}  ${line}`,
    ),
  );
  return [
    `${style.bold(id)}${say.colon}${title[lang]}${say.usually(level)}`,
    "",
    ...wrapText(why[lang], width, ambiguousWidth),
    "",
    say.wrong,
    indented(wrong[lang]),
    say.right,
    indented(right[lang]),
    ...(options.length > 0 ? ["", say.options, ...optionLines] : []),
    "",
    say.elsewhere(id),
  ].join("\n");
}

/** The same under a heading of its own. */
export function ruleInMarkdown(id: LintId, lang: Language): string {
  const { title, why, wrong, right, level } = rules[id];
  const say = words[lang];
  const fenced = (text: string): string => ["```rubric", text, "```"].join("\n");
  const options = optionsOf(id, lang).map(({ name, text }) => `- \`${name}\`${say.colon}${text}`);
  return [
    `### ${id}`,
    `**${title[lang]}${say.usually(level)}** ${why[lang]}`,
    say.wrong + say.colon.trim(),
    fenced(wrong[lang]),
    say.right + say.colon.trim(),
    fenced(right[lang]),
    ...(options.length > 0 ? [say.options + say.colon.trim(), options.join("\n")] : []),
    say.elsewhere(id),
  ].join("\n\n");
}

/** The table of all rules. */
export function rulesInMarkdown(lang: Language): string {
  const head = lang === "zh" ? ["代码", "默认", "要求"] : ["code", "usually", "asks that"];
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(head),
    row(head.map(() => "---")),
    ...lintIds.map((id) => row([`[${id}](lint.md#${id})`, rules[id].level, rules[id].title[lang]])),
  ].join("\n");
}

/** How a rule counts at its usual level; where it is off, as if it were on. */
export const ruleSeverity = (id: LintId): Severity => (rules[id].level === "error" ? "error" : "warning");

/** What a list tells of a rule. */
export const ruleSummary = (id: LintId, lang: Language): object => ({
  code: id,
  severity: ruleSeverity(id),
  family: words[lang].family,
  title: rules[id].title[lang],
});

/** The page as data. */
export const ruleAsData = (id: LintId, lang: Language): object => ({
  ...ruleSummary(id, lang),
  meaning: rules[id].why[lang],
  wrong: rules[id].wrong[lang],
  right: rules[id].right[lang],
  options: Object.entries(rules[id].options).map(([name, option]) => ({
    name,
    means: option.means[lang],
    usual: option.default,
  })),
});
