import { mul, print, whole } from "./exact.js";
import type { FactSpec, FactValue } from "./facts.js";
import { describeInherited } from "./inherited.js";

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

/** A fact's value in the trace; one taken from another fact says so. */
export function describeUsed(spec: FactSpec, value: FactValue, from: string, language: "en" | "zh"): string {
  const words = describeValue(spec, value, language);
  return from === spec.key ? words : describeInherited(words, from, language);
}
