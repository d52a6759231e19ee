// Facts that take the value of another fact when they are not given.
import type { FactSpec } from "./facts.js";

/** The key under which a fact's value stands: its own, or the first of its line that is answered; the last when none is. */
export function holderOf({ key, inherits }: FactSpec, facts: ReadonlyMap<string, unknown>): string {
  if (!inherits || facts.has(key)) return key;
  return inherits.find((other) => facts.has(other)) ?? inherits.at(-1)!;
}

/** A value in the trace, with the fact it was taken from. */
export function describeInherited(value: string, from: string, language: "en" | "zh"): string {
  return language === "zh" ? `${value}（未填报，取${from}）` : `${value} (not given, taken from ${from})`;
}

const known = new WeakMap<readonly FactSpec[], ReadonlyMap<string, FactSpec>>();

/** The facts that inherit, by key; made once for each rubric. */
export function heirsOf(specs: readonly FactSpec[]): ReadonlyMap<string, FactSpec> {
  let heirs = known.get(specs);
  if (!heirs)
    known.set(specs, (heirs = new Map(specs.filter((s) => s.inherits).map((spec) => [spec.key, spec]))));
  return heirs;
}
