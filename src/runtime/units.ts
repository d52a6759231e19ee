// Untrusted data of one unit or of a cohort.
import { print } from "./exact.js";
import type { FactProblem, FactSpec, FactValue } from "./facts.js";
import { readFacts, readOne, type ReadOptions } from "./read-facts.js";
import type { Facts } from "./schema.js";
import { keyForm, shortly } from "./spelling.js";
import { isEntries } from "./used-facts.js";

export interface UnitOptions extends ReadOptions {
  /** Key of the attribute that names a unit, such as `地区.名称`. Left out, units have no names and may be alike. */
  readonly unitKey?: string;
}

/** One unit of a cohort. */
export interface Unit {
  readonly name?: string;
  readonly facts: Facts;
}

export type UnitsResult = { readonly units: readonly Unit[] } | { readonly problems: readonly FactProblem[] };

/**
 * Reads one unit (an object) or a cohort (an array of them) and reports every problem of every unit at once, each
 * with the unit's name and, in an array, its 1-based place. The unit key must be answered and, by NFKC, unique
 * (`no-unit-name`, `duplicate-unit`). An empty array gives no units and no problem. Throws as `readFacts` does.
 */
export function readUnits(
  specs: readonly FactSpec[],
  inputs: unknown,
  options: UnitOptions = {},
): UnitsResult {
  const list = Array.isArray(inputs) ? inputs : [inputs];
  const nameSpec = specs.find((spec) => spec.key === options.unitKey);
  const units: Unit[] = [];
  const problems: FactProblem[] = [];
  const firstRow = new Map<string, number>();
  for (let i = 0; i < list.length; i++) {
    const input: unknown = list[i];
    const result = readFacts(specs, input, options);
    const name =
      nameSpec &&
      nameWords("facts" in result ? result.facts.get(nameSpec.key) : readOne(specs, nameSpec, input));
    const where = {
      ...(name === undefined ? {} : { unit: shortly(name) }),
      ...(Array.isArray(inputs) ? { row: i + 1 } : {}),
    };
    if ("facts" in result) units.push({ facts: result.facts, ...(name === undefined ? {} : { name }) });
    else {
      for (const problem of result.problems)
        problems.push({ ...asUnitProblem(problem, options.unitKey), ...where });
      // An unknown stage is wrong once, not once per unit.
      if (result.problems.some((problem) => problem.code === "stage-unknown")) break;
    }
    if (name === undefined) {
      if (nameSpec && "facts" in result) problems.push({ code: "no-unit-name", key: nameSpec.key, ...where });
      continue;
    }
    const first = firstRow.get(keyForm(name));
    if (first === undefined) firstRow.set(keyForm(name), i + 1);
    else
      problems.push({
        code: "duplicate-unit",
        key: nameSpec!.key,
        given: shortly(name),
        allowed: String(first),
        ...where,
      });
  }
  return problems.length > 0 ? { problems } : { units };
}

const asUnitProblem = (problem: FactProblem, unitKey: string | undefined): FactProblem =>
  problem.code === "missing" && problem.key === unitKey
    ? { code: "no-unit-name", key: problem.key }
    : problem;

/** The name of a unit as text, whatever the kind of its attribute; undefined when it was not answered. */
function nameWords(value: FactValue | undefined): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (isEntries(value)) return undefined;
  return print("value" in value ? value.value : value);
}
