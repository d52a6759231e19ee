// `rubric.config.json`: which lint rules are on. What is wrong with it is told with its place, like anything in a rubric.
import { configuration } from "../diagnostics/catalog/configuration.js";
import type { Diagnostic, Language } from "../diagnostics/diagnostic.js";
import { Reporter } from "../diagnostics/reporter.js";
import { nearest } from "../diagnostics/suggest.js";
import { isLintId, lintIds, type LintId } from "../lint/ids.js";
import { suits, wanted, type OptionValue } from "../lint/options.js";
import { levels, type Level } from "../lint/rule.js";
import { rules } from "../lint/rules/index.js";
import type { Wish } from "../lint/settings.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import { describeJsonProblem, readJson } from "./json-facts.js";

/** The name of the file, searched from the rubric's folder upwards. */
export const configurationName = "rubric.config.json";

export interface ReadConfiguration {
  /** What it says of rules; nothing of one that it does not mention. */
  readonly wishes: ReadonlyMap<LintId, Wish>;
  /** Every one is an error. */
  readonly problems: readonly Diagnostic[];
}

const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function readConfiguration(source: Source, language: Language): ReadConfiguration {
  const report = new Reporter(configuration, language);
  const wishes = new Map<LintId, Wish>();
  const places = new Map<string, { readonly value: Span; readonly key: Span }>();
  const read = readJson(source.text, (path, value, key) => places.set(path.join("\n"), { value, key }));
  if ("problems" in read) {
    for (const problem of read.problems) {
      const start = source.lineStart(problem.line) + problem.column - 1;
      report.add(
        "configuration-json",
        { start, end: start + 1 },
        { problem: describeJsonProblem(problem, language) },
      );
    }
  } else whole(read.value);
  return { wishes, problems: report.diagnostics };

  function keyAt(...path: (string | number)[]): Span {
    return places.get(path.join("\n"))!.key;
  }
  function valueAt(...path: (string | number)[]): Span {
    return places.get(path.join("\n"))!.value;
  }

  function whole(value: unknown): void {
    const everything = { start: 0, end: source.text.trimEnd().length };
    if (!isObject(value))
      return report.add("configuration-object", everything, {
        what: report.say("The configuration", "配置文件的内容"),
      });
    for (const key of Object.keys(value))
      if (key !== "lint" && key !== "$schema")
        report.add("configuration-key", keyAt(key), { key, near: nearest(key, ["lint"], 1) });
    const { lint } = value;
    if (lint === undefined) return;
    if (!isObject(lint))
      return report.add("configuration-object", valueAt("lint"), { what: report.say('"lint"', "“lint”") });
    for (const [id, wish] of Object.entries(lint)) {
      if (isLintId(id)) ofRule(id, wish);
      else report.add("configuration-rule", keyAt("lint", id), { id, near: nearest(id, lintIds, 2) });
    }
  }

  function ofRule(id: LintId, wish: unknown): void {
    const listed = Array.isArray(wish);
    const level: unknown = listed ? wish[0] : wish;
    const options: unknown = listed ? (wish[1] ?? {}) : {};
    if (!isLevel(level) || (listed && wish.length > 2)) {
      const at = listed && wish.length > 0 && !isLevel(level) ? valueAt("lint", id, 0) : valueAt("lint", id);
      const near = typeof level === "string" && !isLevel(level) ? nearest(level, levels, 1) : [];
      return report.add("configuration-level", at, { id, near });
    }
    if (!isObject(options))
      return report.add("configuration-object", valueAt("lint", id, 1), {
        what: report.say(`The options of "${id}"`, `“${id}”的选项`),
      });
    wishes.set(id, { level, options: optionsOf(id, options) });
  }

  function optionsOf(id: LintId, given: Readonly<Record<string, unknown>>): Record<string, OptionValue> {
    const known = rules[id].options;
    const made: Record<string, OptionValue> = {};
    for (const [name, value] of Object.entries(given)) {
      const option = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!option)
        report.add("configuration-option", keyAt("lint", id, 1, name), {
          id,
          option: name,
          near: nearest(name, Object.keys(known), 1),
          all: Object.keys(known),
        });
      else if (suits(option, value)) made[name] = value;
      else
        report.add("configuration-value", valueAt("lint", id, 1, name), {
          id,
          option: name,
          wanted: wanted(option)[language],
          given: source.slice(valueAt("lint", id, 1, name)),
        });
    }
    return made;
  }
}
