// Facts as a person reads them in an explanation. Compiled scorers print them with the same function.
import { usedFact } from "../runtime/used-facts.js";
import type { Fact } from "../model/rubric.js";
import type { UsedFact } from "../runtime/explanation.js";
import type { Values } from "./values.js";

export function usedFacts(facts: readonly Fact[], values: Values, language: "en" | "zh"): UsedFact[] {
  return facts.flatMap((fact) => {
    const value = values.given(fact);
    return value === undefined ? [] : [usedFact(fact.spec, value, values.holder(fact), language)];
  });
}
