// What `rubric lint` says besides its findings: a summary, the list of rules, the page of one.
import type { Language } from "../diagnostics/diagnostic.js";
import type { LintId } from "../lint/ids.js";
import { wanted } from "../lint/options.js";
import type { Level } from "../lint/rule.js";
import { rules } from "../lint/rules/index.js";
import type { Settings } from "../lint/settings.js";
import { oneLine } from "../text/prose.js";
import { padToEnd } from "../text/width.js";
import { wrapText } from "../text/wrap.js";
import { countsOf } from "./check-summary.js";
import { counted, type RubricFile } from "./rubric-file.js";
import type { Page } from "./session.js";
import { styleOf } from "./style.js";
import { paragraph, tableRow, widest } from "./table.js";

/** `✓ yangjiang.rubric：22条写法规则，没有问题`. */
export function lintSummary(
  { source, diagnostics, failed }: RubricFile,
  unsound: boolean,
  settings: Settings,
  { lang, color }: Page,
): string {
  const style = styleOf(color);
  const { errors, warnings } = countsOf(diagnostics);
  const acknowledged = diagnostics.filter((d) => d.acknowledged !== undefined).length;
  const on = Object.values(settings).filter(({ level }) => level !== "off").length;
  const chinese = lang === "zh";
  const parts: string[] = [];
  if (!unsound) parts.push(chinese ? `按${on}条写法规则检查` : `${counted(on, "rule")} applied`);
  if (errors > 0) parts.push(chinese ? `${errors}处错误` : counted(errors, "error"));
  if (warnings > 0) parts.push(chinese ? `${warnings}条警告` : counted(warnings, "warning"));
  if (unsound) parts.push(chinese ? "改正后才能检查写法" : "the style is looked at once they are mended");
  else if (errors + warnings === 0) parts.push(chinese ? "没有问题" : "nothing found");
  if (acknowledged > 0)
    parts.push(chinese ? `${acknowledged}处已确认` : `${counted(acknowledged, "finding")} acknowledged`);
  const sign = failed ? style.lost("✗") : style.good("✓");
  return `${sign} ${oneLine(source.name)}${chinese ? "：" : ": "}${parts.join(chinese ? "，" : ", ")}`;
}

const levelWords: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  en: { off: "off", warn: "warn", error: "error" },
  zh: { off: "off 关", warn: "warn 警告", error: "error 错误" },
};

/** All rules with the levels that hold, to be read or as data. */
export function ruleList(
  settings: Settings,
  { lang, width, color, ambiguousWidth }: Page,
): { readonly text: string; readonly data: readonly object[] } {
  const style = styleOf(color);
  const ids = Object.keys(rules) as LintId[];
  const first = widest(ids);
  const second = widest(Object.values(levelWords[lang]), ambiguousWidth);
  const columns = [{ width: first }, { width: second }, { width: Math.max(20, width - first - second - 4) }];
  const paint = { off: style.dim, warn: style.warn, error: style.lost };
  const lines = ids.flatMap((id) => {
    const { level } = settings[id];
    return tableRow(
      [
        [{ text: id, paint: style.bold }],
        [{ text: levelWords[lang][level], paint: paint[level] }],
        paragraph(rules[id].title[lang], columns[2]!.width, ambiguousWidth),
      ],
      columns,
      ambiguousWidth,
    );
  });
  const data = ids.map((id) => ({
    id,
    ...settings[id],
    usual: rules[id].level,
    title: rules[id].title[lang],
  }));
  return { text: lines.join("\n"), data };
}

/** What a rule asks for and why, with an example of each kind, and its options. */
export function rulePage(id: LintId, { lang, width, color, ambiguousWidth }: Page): string {
  const style = styleOf(color);
  const { title, why, wrong, right, level, options } = rules[id];
  const say = (en: string, zh: string): string => (lang === "zh" ? zh : en);
  const indented = (text: string): string => text.replace(/^(?=.)/gmu, "  ");
  const names = Object.keys(options);
  const column = widest(names);
  const optionLines = names.flatMap((name) => {
    const option = options[name]!;
    const usual = JSON.stringify(option.default);
    const text = say(
      `${option.means.en}; ${wanted(option).en}, usually ${usual}`,
      `${option.means.zh}；${wanted(option).zh}，默认 ${usual}`,
    );
    return wrapText(text, width - column - 4, ambiguousWidth).map(
      (line, i) => `  ${padToEnd(i === 0 ? name : "", column)}  ${line}`,
    );
  });
  return [
    `${style.bold(id)}${say(": ", "：")}${title[lang]}${say(` (usually ${level})`, `（默认 ${level}）`)}`,
    "",
    ...wrapText(why[lang], width, ambiguousWidth),
    "",
    say("Instead of", "不要写成"),
    indented(wrong[lang]),
    say("write", "应写成"),
    indented(right[lang]),
    ...(names.length > 0 ? ["", say("Options", "选项"), ...optionLines] : []),
    "",
    say(
      `In rubric.config.json: { "lint": { "${id}": "off" } }. In the rubric, with a reason: acknowledge ${id} "…"`,
      `在 rubric.config.json 中：{ "lint": { "${id}": "off" } }；在细则中写明理由：确认 ${id} “……”`,
    ),
  ].join("\n");
}
