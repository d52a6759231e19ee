// The facts of an example block, as the interpreter takes them.
import type { Example, ExampleValue, Rubric } from "../model/rubric.js";
import type { FactSpec, FactValue } from "../runtime/facts.js";
import { readerOf } from "../runtime/kinds.js";
import { isEntries } from "../runtime/used-facts.js";
import { factValue } from "../types/example-values.js";

type Facts = ReadonlyMap<string, FactValue>;

/** Facts of the example's unit, and of all units where the example says what the others have. */
export function exampleFacts(rubric: Rubric, example: Example): { facts: Facts; cohort: readonly Facts[] } {
  const facts = ownFacts(rubric);
  for (const [{ spec }, { value }] of example.facts)
    facts.set(spec.key, withDefaults(spec, factValue(spec, value)));
  const count = Math.max(0, ...example.others.map(([, values]) => values.length));
  const others = Array.from({ length: count }, (_, i) => {
    const unit = new Map(facts);
    for (const [{ spec }, values] of example.others) put(unit, spec, values[i]);
    return unit;
  });
  return { facts, cohort: [facts, ...others] };
}

/** The rubric's own values for facts that nobody answers: they hold in examples too. */
export function ownFacts(rubric: Rubric): Map<string, FactValue> {
  const facts = new Map<string, FactValue>();
  for (const { spec } of rubric.facts) {
    const reading = spec.default === undefined ? undefined : readerOf(spec)(spec.default);
    if (reading && "value" in reading) facts.set(spec.key, reading.value);
  }
  return facts;
}

/** The entries of a list with the rubric's own values for what they leave out. */
function withDefaults(spec: FactSpec, value: FactValue): FactValue {
  if (!isEntries(value)) return value;
  return value.map((entry) => {
    const full = new Map(entry);
    for (const field of spec.fields ?? []) {
      const reading =
        field.default === undefined || full.has(field.key) ? undefined : readerOf(field)(field.default);
      if (reading && "value" in reading) full.set(field.key, reading.value);
    }
    return full;
  });
}

function put(unit: Map<string, FactValue>, spec: FactSpec, value: ExampleValue | undefined): void {
  if (value) unit.set(spec.key, factValue(spec, value));
}
