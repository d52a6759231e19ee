import { mul, print, whole } from "./exact.js";
import type { UsedFact } from "./explanation.js";
import { otherNames } from "./names.js";
import type { FactSpec, FactValue } from "./facts.js";

/** A fact as a rule saw it. */
export function usedFact(spec: FactSpec, value: FactValue, language: "en" | "zh"): UsedFact {
  const { key, name, period, asOf, source } = spec;
  return {
    key,
    label: name,
    value: describeValue(spec, value, language),
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
  const number = "value" in value ? value.value : value;
  if (spec.kind === "rate") return `${print(mul(number, whole(100)))}%`;
  const unit =
    spec.kind === "count" && spec.measure !== undefined
      ? language === "zh"
        ? spec.measure
        : ` ${spec.measure}`
      : "";
  return print(number) + unit;
}
