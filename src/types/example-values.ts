import type { Language } from "../diagnostics/diagnostic.js";
import type { ExampleValue } from "../model/rubric.js";
import { compare, exact, isWhole, zero } from "../runtime/exact.js";
import { isoDay } from "../runtime/days.js";
import type { FactSpec, FactValue } from "../runtime/facts.js";
import { limitWords } from "../runtime/kind-words.js";
import { fold } from "../text/fold.js";
import { kindName } from "./kind-names.js";

const numeric: ReadonlySet<string> = new Set(["count", "rate", "number", "money", "days", "mark"]);

/** What is wrong with an example's value for a fact, or undefined. */
export function exampleFits(
  spec: FactSpec,
  value: ExampleValue,
  language: Language,
): { is: string; needed: string } | undefined {
  const say = (en: string, zh: string): string => (language === "zh" ? zh : en);
  const needed = kindName(spec.kind, language);
  if (value.kind === "entries")
    return spec.kind === "list" ? undefined : { is: kindName("list", language), needed };
  if (spec.kind === "list") return { is: say("a single value", "单个值"), needed };
  if (numeric.has(spec.kind)) {
    if (value.kind !== "number")
      return {
        is: value.kind === "bool" ? kindName("yes-no", language) : kindName("text", language),
        needed,
      };
    if (spec.kind === "count" && (!isWhole(value.value) || compare(value.value, zero) < 0))
      return { is: say("not a whole number", "不是整数"), needed };
    const below = spec.least !== undefined && compare(value.value, exact(spec.least)) < 0;
    const above = spec.most !== undefined && compare(value.value, exact(spec.most)) > 0;
    if (below || above)
      return { is: say("out of range", "超出范围的值"), needed: valueWithin(spec, language) };
    return undefined;
  }
  if (spec.kind === "yes-no")
    return value.kind === "bool"
      ? undefined
      : { is: value.kind === "number" ? kindName("number", language) : kindName("text", language), needed };
  if (value.kind !== "words")
    return { is: kindName(value.kind === "bool" ? "yes-no" : "number", language), needed };
  if (spec.kind === "date" && isoDay(value.value) === undefined) return { is: value.value, needed };
  if (spec.options && !spec.options.some((o) => fold(o) === fold(value.value)))
    return { is: value.value, needed: spec.options.join("、") };
  return undefined;
}

/** `a value of at most 12`, `0%至100%的值`. */
function valueWithin(spec: FactSpec, language: Language): string {
  const limits = limitWords(spec, language);
  if (language === "zh") return `${limits}的值`;
  return limits.startsWith("at ") ? `a value of ${limits}` : `a value from ${limits}`;
}

/** The value as the interpreter takes it. */
export function factValue(spec: FactSpec, value: ExampleValue): FactValue {
  if (value.kind === "entries")
    return value.entries.map(
      (entry) => new Map(entry.map(([field, v]) => [field.spec.key, factValue(field.spec, v)])),
    );
  if (value.kind === "bool") return value.value;
  if (value.kind === "number") return spec.kind === "mark" ? { value: value.value } : value.value;
  if (spec.kind === "date") return isoDay(value.value) ?? value.value;
  return spec.options?.find((o) => fold(o) === fold(value.value)) ?? value.value;
}
