// `best 3 of { … }`: how many of the arms count.
import type * as tree from "../syntax/tree.js";
import type { RulePlace } from "./rule-place.js";
import { wholeNumber } from "./whole-number.js";

/** How many arms count: one, unless a number is said, which leaves at least one of them out. */
export function howMany(place: RulePlace, core: tree.Phrase, arms: number): number {
  const said = (core.slots["number"] ?? core.slots["count"]) as tree.NumberNode | undefined;
  if (!said) return 1;
  const count = wholeNumber(place.report, said, 1) ?? 1;
  if (count >= arms) place.report.add("picks-all", said.span, { count: String(count), arms: String(arms) });
  return count;
}
