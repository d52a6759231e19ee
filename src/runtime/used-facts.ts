import { measureBehind } from "./counted.js";
import { mul, print, whole } from "./exact.js";
import type { UsedFact } from "./explanation.js";
import type { Entries, FactSpec, FactValue } from "./facts.js";
import { describeInherited } from "./inherited.js";
import { otherNames } from "./names.js";

/** A fact as a rule saw it; `from` is the key under which its value stood. */
export function usedFact(spec: FactSpec, value: FactValue, from: string, language: "en" | "zh"): UsedFact {
  const { key, name, period, asOf, source } = spec;
  return {
    key,
    label: name,
    value: describeUsed(spec, value, from, language),
    ...otherNames(spec),
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
  };
}

/** A fact's value as a person reads it: `是`, `3起`, `95%`, `优`. */
export function describeValue(spec: FactSpec, value: FactValue, language: "en" | "zh"): string {
  if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (isEntries(value)) return describeEntries(spec, value, language);
  const number = "value" in value ? value.value : value;
  if (spec.kind === "rate") return `${print(mul(number, whole(100)))}%`;
  const words = print(number);
  if (spec.kind !== "count" || spec.measure === undefined) return words;
  return language === "zh" ? words + spec.measure : `${words} ${measureBehind(words, spec.measure)}`;
}

/** Whether a value is that of a list. */
export const isEntries = (value: FactValue | undefined): value is Entries => Array.isArray(value);

/** Plain values are told one by one, as far as they fit; of things with facts of their own only how many there are. */
const mostTold = 12;

function describeEntries(spec: FactSpec, entries: Entries, language: "en" | "zh"): string {
  const number = language === "zh" ? `${entries.length}个` : `${entries.length} entries`;
  const [field, ...more] = spec.fields ?? [];
  if (!field || more.length > 0 || field.name !== "" || entries.length === 0 || entries.length > mostTold)
    return number;
  return entries
    .map((entry) => describeValue(field, entry.get(field.key)!, language))
    .join(language === "zh" ? "、" : ", ");
}

/** What an entry is called: its first answer in words, else its place. */
export function entryName(spec: FactSpec, entry: ReadonlyMap<string, FactValue>, index: number): string {
  for (const field of spec.fields ?? []) {
    const value = entry.get(field.key);
    if (field.kind === "text" && typeof value === "string") return value;
  }
  return String(index + 1);
}

/** A fact in the trace; one taken from another fact says so. */
function describeUsed(spec: FactSpec, value: FactValue, from: string, language: "en" | "zh"): string {
  const words = describeValue(spec, value, language);
  return from === spec.key ? words : describeInherited(words, from, language);
}
