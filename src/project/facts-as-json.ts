// Facts as JSON that `rubric score` reads: nested by their paths.
import type { Fact } from "../model/rubric.js";
import { mul, print, whole } from "../runtime/exact.js";
import type { FactSpec, FactValue } from "../runtime/facts.js";
import { isEntries } from "../runtime/used-facts.js";

type Json = { [name: string]: unknown };

export function factsAsJson(facts: readonly Fact[], values: ReadonlyMap<string, FactValue>): Json {
  const root: Json = Object.create(null) as Json;
  for (const { spec } of facts) {
    const value = values.get(spec.key);
    if (value === undefined) continue;
    let at = root;
    for (const name of spec.path.slice(0, -1)) at = (at[name] ??= Object.create(null)) as Json;
    at[spec.path.at(-1)!] = plain(spec, value);
  }
  return root;
}

function plain(spec: FactSpec, value: FactValue): unknown {
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (isEntries(value))
    return value.map((entry) => {
      const [only, ...more] = spec.fields ?? [];
      if (only && more.length === 0 && only.name === "") return plain(only, entry.get(only.key)!);
      const fields: Json = Object.create(null) as Json;
      for (const field of spec.fields ?? []) {
        const of = entry.get(field.key);
        if (of !== undefined) fields[field.name] = plain(field, of);
      }
      return fields;
    });
  const number = "value" in value ? value.value : value;
  return spec.kind === "rate" ? `${print(mul(number, whole(100)))}%` : print(number);
}
