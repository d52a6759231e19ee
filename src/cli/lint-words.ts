// What `rubric lint` says besides its findings: a summary and the list of rules.
import type { Language } from "../diagnostics/diagnostic.js";
import type { LintId } from "../lint/ids.js";
import type { Level } from "../lint/rule.js";
import { rules } from "../lint/rules/index.js";
import type { Settings } from "../lint/settings.js";
import { oneLine } from "../text/prose.js";
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
