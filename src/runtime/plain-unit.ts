// Checked facts of a unit as the plainest data that say the same: what scoring in integers takes.
import { isPlainList } from "./entries.js";
import { print, toNumber, type Exact } from "./exact.js";
import type { Entries, FactSpec, FactValue } from "./facts.js";
import type { Facts } from "./schema.js";

/** A number where one prints as the exact decimal, else the decimal's text. */
function plainNumber(value: Exact): number | string {
  const number = toNumber(value);
  const text = print(value);
  return String(number) === text ? number : text;
}

function plainAnswer(spec: FactSpec, value: FactValue): unknown {
  if (typeof value !== "object") return value;
  if ("n" in value) return plainNumber(value);
  if ("value" in value) return plainNumber(value.value);
  const fields = spec.fields ?? [];
  return (value as Entries).map((entry) => {
    if (isPlainList(spec)) return plainAnswer(fields[0]!, entry.get(fields[0]!.key)!);
    const answers: Record<string, unknown> = {};
    for (const field of fields) {
      const answer = entry.get(field.key);
      if (answer !== undefined) put(answers, field.name, plainAnswer(field, answer));
    }
    return answers;
  });
}

/** Gives an object a member of its own, whatever it is called. */
function put(to: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(to, name, { value, configurable: true, enumerable: true, writable: true });
  else to[name] = value;
}

/** The facts nested as the rubric asks for them; reasons of marks are left out, for no score hangs on them. */
export function plainUnit(specs: readonly FactSpec[], facts: Facts): Record<string, unknown> {
  const unit: Record<string, unknown> = {};
  for (const spec of specs) {
    const value = facts.get(spec.key);
    if (value === undefined) continue;
    let inside = unit;
    const last = spec.path.length - 1;
    for (let i = 0; i < last; i++) {
      const name = spec.path[i]!;
      if (!Object.hasOwn(inside, name)) put(inside, name, {});
      inside = inside[name] as Record<string, unknown>;
    }
    put(inside, spec.path[last]!, plainAnswer(spec, value));
  }
  return unit;
}
