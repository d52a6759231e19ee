// What an analyst fills in: the facts of a rubric as a printed table, a JSON object, a CSV table, a JSON Schema.
import { entryKey, isPlainList } from "../runtime/entries.js";
import type { FactSpec } from "../runtime/facts.js";
import { kindWords, limitWords, listWords, noteWords } from "../runtime/kind-words.js";
import type { Language } from "../runtime/language.js";
import { labelIn } from "../runtime/names.js";
import { objectsToCsv, reasonColumn } from "./csv-facts.js";

export { jsonSchemaOf, type JsonSchema } from "../runtime/json-schema.js";

/** One fact as a line of a printed table. */
export interface FactRow {
  readonly key: string;
  readonly label: string;
  /** `count (起)`, `数量（起）`. */
  readonly kind: string;
  /** Limits, options and the fact that must not be exceeded; "" when anything goes. */
  readonly limits: string;
  /** Its period, its day, whose data decide; "" when the rubric says nothing of them. */
  readonly notes: string;
  /** "" for a fact of no stage. */
  readonly stage: string;
  /** Whether it must be answered: `required`, `when its rule holds` (a conditional fact), or its default. */
  readonly needed: string;
}

/** The facts in the words of one language, in the order of the specs. */
export function factTable(specs: readonly FactSpec[], lang: Language): FactRow[] {
  return specs.flatMap(withFields).map((spec) => ({
    key: spec.key,
    label: labelIn(spec, lang),
    kind: kindWords(spec, lang),
    limits: allowedWords(spec, lang),
    notes: noteWords(spec, lang),
    stage: spec.stage ?? "",
    needed: neededWords(spec, lang),
  }));
}

/** A list stands with the facts of its first entry behind it. */
function withFields(spec: FactSpec): FactSpec[] {
  if (spec.kind !== "list" || isPlainList(spec)) return [spec];
  return [spec, ...(spec.fields ?? []).map((field) => ({ ...field, key: entryKey(spec.key, field.key, 0) }))];
}

function allowedWords(spec: FactSpec, lang: Language): string {
  const most = spec.atMostFact;
  // That a count is never below 0 goes without saying.
  const isLimited = spec.kind !== "count" || spec.least !== undefined || spec.most !== undefined;
  const number = spec.fewest ?? spec.mostEntries;
  const parts = [
    number === undefined ? "" : entriesWords(spec, lang),
    isLimited ? limitWords(spec, lang) : "",
    spec.options ? listWords(spec.options, lang) : "",
    most === undefined ? "" : lang === "zh" ? `不超过 ${most}` : `at most ${most}`,
  ];
  return parts.filter((part) => part !== "").join(lang === "zh" ? "，" : ", ");
}

/** How many entries a list may have. */
function entriesWords({ fewest = 0, mostEntries }: FactSpec, lang: Language): string {
  if (mostEntries === undefined) return lang === "zh" ? `至少${fewest}个` : `at least ${fewest} entries`;
  return lang === "zh" ? `${fewest}至${mostEntries}个` : `${fewest} to ${mostEntries} entries`;
}

function neededWords(spec: FactSpec, lang: Language): string {
  if (spec.default !== undefined) return lang === "zh" ? `默认${spec.default}` : `default ${spec.default}`;
  if (spec.inherits) return lang === "zh" ? `默认取${spec.inherits[0]}` : `default: ${spec.inherits[0]}`;
  if (spec.gated) return lang === "zh" ? "符合评定前提的必填" : "required of units that are assessed";
  if (spec.conditional) return lang === "zh" ? "条件成立时" : "when its rule holds";
  return lang === "zh" ? "必填" : "required";
}

/** A JSON object to be filled in. */
export type Template = { [name: string]: Template | readonly (Template | null)[] | null };

/** One unit's nested data with null for every answer; a mark asks for its value and its reason. */
export function jsonTemplate(specs: readonly FactSpec[]): Template {
  const template = Object.create(null) as Template;
  for (const spec of specs) {
    let block = template;
    for (const name of spec.path.slice(0, -1))
      block = (block[name] ??= Object.create(null) as Template) as Template;
    block[spec.path.at(-1)!] = blankOf(spec);
  }
  return template;
}

/** What is filled in for one fact: of a list, its first entry. */
function blankOf(spec: FactSpec): Template[string] {
  if (spec.kind === "mark") return { value: null, reason: null };
  if (spec.kind !== "list") return null;
  const fields = spec.fields ?? [];
  if (isPlainList(spec)) return [blankOf(fields[0]!) as Template | null];
  return [Object.fromEntries(fields.map((field) => [field.name, blankOf(field)]))];
}

/**
 * The template as JSON text. Unlike JSON.stringify, which puts keys such as 1 before all others, it keeps the order of
 * the rubric: the unit first.
 */
export function jsonTemplateText(specs: readonly FactSpec[]): string {
  const written = (level: number, of: readonly FactSpec[]): string => {
    const names = [...new Set(of.map((spec) => spec.path[level]!))];
    const members = names.map((name) => {
      const inside = of.filter((spec) => spec.path[level] === name);
      const [only] = inside;
      const isFact = inside.length === 1 && only!.path.length === level + 1;
      const blank = blankText(blankOf(only!));
      return `${"  ".repeat(level + 1)}${JSON.stringify(name)}: ${isFact ? blank : written(level + 1, inside)}`;
    });
    return `{\n${members.join(",\n")}\n${"  ".repeat(level)}}`;
  };
  return written(0, specs);
}

/** On one line, with spaces inside the brackets. */
const blankText = (blank: Template[string]): string => JSON.stringify(blank, null, 1).replace(/\n\s*/g, " ");

/** The keys as a header, with a reason column behind every mark, and one empty row. */
export function csvTemplate(specs: readonly FactSpec[]): string {
  return objectsToCsv(csvHeader(specs), [{}]);
}

/** The columns of a table of units: every key, and a reason column behind every mark. */
export const csvHeader = (specs: readonly FactSpec[]): string[] =>
  specs
    .flatMap((spec) => (spec.kind === "list" && !isPlainList(spec) ? withFields(spec).slice(1) : [spec]))
    .flatMap(({ key, kind }) => (kind === "mark" ? [key, reasonColumn(key)] : [key]));
