// What a lint rule finds in small rubrics, and what it lets pass. A line that is found ends in `# ←`.
import { describe, expect, it } from "vitest";
import type { Diagnostic, Language } from "../../src/diagnostics/diagnostic.js";
import { lint } from "../../src/lint/lint.js";
import type { OptionValue } from "../../src/lint/options.js";
import type { LintRule } from "../../src/lint/rule.js";
import { usualSettings } from "../../src/lint/settings.js";
import { subjectOf } from "../../src/lint/subject.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

/** A rubric, blocks of one, or statements of an indicator; options where they are not the usual ones. */
export type Case =
  string | { readonly text: string; readonly options: Readonly<Record<string, OptionValue>> };

export interface Cases {
  readonly trips: Readonly<Record<Language, readonly Case[]>>;
  readonly passes: Readonly<Record<Language, readonly Case[]>>;
}

/** The text as a whole rubric. */
export function framed(text: string, language: Language): string {
  if (/^(?:#[^\n]*\n)*(?:rubric|细则)\b|^(?:#[^\n]*\n)*细则/u.test(text)) return text;
  const blocks =
    /^\s*(?:section|bonus section|penalty section|indicator|example|项目|加分项|扣分项|指标|示例)[ \t]/u.test(
      text,
    );
  if (language === "zh") {
    const body = blocks ? text : `指标 1 "甲项" 2分 {\n${text}\n}`;
    return `细则 "题" {\n考核对象 所 { 名：文字 }\n通则 { 各项最低0分；各项保留4位小数四舍五入 }\n${body}\n}\n`;
  }
  const body = blocks ? text : `indicator 1 "One" 2 points {\n${text}\n}`;
  return `rubric "T" {\nunit station { title: text }\ndefaults { floor 0; round each indicator to 4 places half up }\n${body}\n}\n`;
}

/** Findings of one rule in a text that must be sound. */
export function findingsOf(rule: LintRule, given: Case, language: Language): readonly Diagnostic[] {
  const source = new Source("test.rubric", framed(typeof given === "string" ? given : given.text, language));
  const { rubric, failed, diagnostics } = analyse(source, "0");
  if (failed || !rubric)
    throw new Error(
      `not sound: ${diagnostics.map((d) => `${source.line(d.labels[0]!.span.start)} ${d.title}`).join(" ")}`,
    );
  const usual = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, option.default]),
  );
  const options = { ...usual, ...(typeof given === "string" ? {} : given.options) };
  return rule.look(subjectOf(source, rubric), options, "warning", language);
}

/** Everything that keeps a rule from being finished. */
export function faultsOf(rule: LintRule): string[] {
  const faults: string[] = [];
  for (const language of ["en", "zh"] as const) {
    for (const name of ["title", "why", "wrong", "right"] as const)
      if (rule[name][language].trim() === "") faults.push(`no ${name} in ${language}`);
    const han = (text: string): boolean => /\p{Script=Han}/u.test(text);
    if (language === "zh" && !(han(rule.title.zh) && han(rule.why.zh)))
      faults.push("the Chinese words are not Chinese");
    for (const name of ["wrong", "right"] as const) {
      try {
        const found = findingsOf(rule, rule[name][language], language);
        if (found.length > 0 !== (name === "wrong"))
          faults.push(`the ${name} example in ${language} is ${found.length > 0 ? "found" : "not found"}`);
        for (const { title, help } of found)
          if (title.trim() === "" || !help || han(title.replace(/"[^"]*"/gu, "")) !== (language === "zh"))
            faults.push(`a finding in ${language} without its words`);
      } catch (error) {
        faults.push(`the ${name} example in ${language}: ${(error as Error).message}`);
      }
    }
  }
  return faults;
}

/** The cases a rule still lacks. */
export const casesLacking = ({ trips, passes }: Cases): string[] =>
  (["en", "zh"] as const).flatMap((language) => [
    ...(trips[language].length === 0 ? [`nothing trips it in ${language}`] : []),
    ...(passes[language].length === 0 ? [`no near miss in ${language}`] : []),
  ]);

const textOf = (given: Case): string => (typeof given === "string" ? given : given.text);

/** The tests of one rule. */
export function cases(rule: LintRule, given: Cases): void {
  describe(rule.id, () => {
    it("is finished", () => {
      expect([...faultsOf(rule), ...casesLacking(given)]).toEqual([]);
    });
    for (const language of ["zh", "en"] as const) {
      it.each(given.trips[language].map((each) => [textOf(each), each] as const))(
        "finds %s",
        (text, each) => {
          const whole = framed(text, language);
          const lines = findingsOf(rule, each, language).map((d) =>
            new Source("", whole).line(d.labels[0]!.span.start),
          );
          const marked = whole.split("\n").flatMap((line, i) => (line.includes("# ←") ? [i + 1] : []));
          expect(marked.length, "a case marks its lines").toBeGreaterThan(0);
          expect(lines).toEqual(marked);
        },
      );
      it.each(given.passes[language].map((each) => [textOf(each), each] as const))(
        "lets pass %s",
        (_, each) => {
          expect(findingsOf(rule, each, language).map((d) => d.title)).toEqual([]);
        },
      );
    }
  });
}

/** All rules that are on by default over a text that must be sound. */
export function lintText(text: string): readonly Diagnostic[] {
  const source = new Source("test.rubric", text);
  const { rubric, language } = analyse(source, "0");
  return lint(source, rubric!, usualSettings(), language);
}
