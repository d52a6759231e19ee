// Units of one name in a cohort.
import type { FactProblem } from "./facts.js";

/** A problem for every unit that has the name of one before it; `key` is that of the name. Units without a name have no namesakes. */
export function namesakes(names: readonly (string | undefined)[], key: string): FactProblem[] {
  const first = new Map<string, number>();
  return names.flatMap((name, i): FactProblem[] => {
    if (name === undefined) return [];
    const before = first.get(name);
    if (before === undefined) first.set(name, i + 1);
    return before === undefined
      ? []
      : [{ code: "duplicate-unit", key, given: name, allowed: String(before), row: i + 1 }];
  });
}
