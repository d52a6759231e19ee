// Rules for each entry of a list.
import { constant, factsOf, type Num } from "../model/expression.js";
import type { EachRule, Fact, Rule } from "../model/rubric.js";
import { compare, one, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { amountOf, constantAmount } from "./amounts.js";
import { paysOf } from "./block-draft.js";
import { infoOf } from "./charges.js";
import type { Clauses } from "./clauses.js";
import { guarded } from "./divisors.js";
import { listNamed, within } from "./lists.js";
import { slot, type RulePlace } from "./rule-place.js";
import { wholeNumber } from "./whole-number.js";

/** `for each of tasks { … }`: the rules with the facts of each entry. */
export function forEach(
  place: RulePlace,
  core: tree.Phrase,
  clauses: Clauses,
  rulesOf: (place: RulePlace, body: tree.Body) => Rule[],
): EachRule | undefined {
  const list = listNamed(place, slot(core, "of"), true);
  if (!list) return undefined;
  const body = slot<tree.Body>(core, "rules");
  // The account names the list and what is done with it; the rules inside are told with each entry.
  const head = { start: core.span.start, end: body.span.start };
  const options = slot<readonly tree.Phrase[]>(core, "eachOptions");
  let combine: EachRule["combine"] | undefined;
  let count: number | undefined;
  let worth: { points: Exact; shared: boolean } | undefined;
  let empty: Num | undefined;
  const seen = new Set<string>();
  for (const option of options) {
    const { construct } = option;
    const group = /mean|best|worst|sum/.test(construct)
      ? "combine"
      : /sharing|worth/.test(construct)
        ? "worth"
        : "empty";
    if (seen.has(group))
      place.report.add("said-twice", option.span, { what: place.source.slice(option.span) });
    seen.add(group);
    switch (construct) {
      case "sum":
        break;
      case "mean":
        combine = "mean";
        break;
      case "best":
      case "worst":
        combine = construct;
        count = entriesThatCount(place, option);
        break;
      case "sharing":
      case "worth": {
        const points = constantAmount(place, option);
        if (points && compare(points, zero) <= 0) place.report.add("negative-amount", option.span, {});
        worth = { points: points ?? zero, shared: construct === "sharing" };
        break;
      }
      case "empty":
        empty = amountOf(place, slot(option, "amount"), clauses);
        break;
      case "empty-full":
        empty = place.full ?? constant(zero);
        break;
      case "empty-none":
        empty = constant(zero);
    }
  }
  if (worth?.shared && combine) {
    place.report.add("unwanted-clause", head, { clause: place.source.slice(head).trim() });
    combine = undefined;
  }
  const inside: RulePlace = {
    ...within(place, list),
    full: worth ? (worth.shared ? shareOf(worth.points, list) : constant(worth.points)) : place.full,
  };
  const rules = guarded(place, () => rulesOf(inside, body)).value;
  const pays = new Set(rules.flatMap((r) => [...paysOf(r)]));
  if (worth && pays.has("award") && pays.has("deduct")) place.report.add("start-unsaid", core.span, {});
  // The mean of nothing, or a share of nothing, is nobody's guess.
  if (!empty && (worth ?? combine === "mean") && (list.spec.fewest ?? 0) === 0)
    place.report.add("empty-unsaid", core.span, { name: list.spec.name });
  return {
    kind: "each",
    list,
    rules,
    combine: combine ?? "sum",
    ...(count === undefined ? {} : { count }),
    ...(worth ? { worth: { ...worth, start: pays.has("award") ? "zero" : "full" } } : {}),
    ...(empty ? { empty } : {}),
    info: infoOf(place, head, [list, ...(empty ? factsOf(empty) : [])]),
  };
}

/** How many entries count; `lowest` is one. */
function entriesThatCount(place: RulePlace, option: tree.Phrase): number | undefined {
  const said = (option.slots["number"] ?? option.slots["count"]) as tree.NumberNode | undefined;
  return said ? wholeNumber(place.report, said, 1, 1000) : 1;
}

const shareOf = (points: Exact, list: Fact): Num => ({
  kind: "arithmetic",
  op: "/",
  left: constant(points),
  right: { kind: "of-list", figure: "number", list, of: constant(one) },
});
