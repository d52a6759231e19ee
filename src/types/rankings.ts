// Rankings: points by a unit's place among all units.
import type { Num, Schedule } from "../model/expression.js";
import type { Pays } from "../model/rubric.js";
import { print, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { guarded } from "./divisors.js";
import { constantOf, number } from "./expressions.js";
import { slot, type RulePlace } from "./rule-place.js";

/** What a ranking gives and takes: one amount for each verb its rows use. */
export function ranking(place: RulePlace, core: tree.Phrase): { pays: Pays; amount: Num }[] {
  const options = slot<readonly tree.Phrase[]>(core, "rankOptions");
  const said = (construct: string): tree.Phrase | undefined => options.find((o) => o.construct === construct);
  const of = guarded(place, () => number(place, slot(core, "of"), { kind: "number" })).value.expr;
  if (!said("highest-first") && !said("lowest-first")) place.report.add("direction-unsaid", core.span, {});
  const tieBreak = said("tie-break");
  const column = place.addColumn({
    of,
    highestFirst: said("lowest-first") === undefined,
    tieBreak: tieBreak && guarded(place, () => number(place, slot(tieBreak, "add"))).value.expr,
  });
  const ties = said("better") ? "better" : said("worse") ? "worse" : said("average") ? "average" : place.ties;
  const least = said("at-least");
  const minimum =
    least && Number(slot<tree.NumberNode>(least, least.slots["count"] ? "count" : "number").value.n);
  const rows = core.slots["placeRows"] as readonly tree.PlaceRow[] | undefined;
  const schedule = (places: Schedule["places"], falling?: Schedule["falling"]): Num => ({
    kind: "by-place",
    column,
    schedule: { ties, least: minimum ?? (places.length || 2), places, ...(falling ? { falling } : {}) },
  });
  if (!rows) return falls(place, core, options, said, schedule);
  const byVerb = new Map<Pays, { from: "top" | "bottom"; place: number; amount: Exact }[]>();
  for (const row of rows) {
    const effect = row.outcome.core;
    const amount =
      effect.construct === "effect"
        ? constantOf(slot<tree.AmountNode>(effect, "amount").low)
        : effect.construct === "no-deduction" || effect.construct === "none"
          ? zero
          : undefined;
    if (!amount) {
      place.report.add("place-amount", row.outcome.span, {});
      continue;
    }
    const pays = (effect.slots["verb"] as tree.WordNode | undefined)?.word as Pays | undefined;
    const list = byVerb.get(pays ?? "add") ?? [];
    const at = row.place ? Number(row.place.value.n) : 1;
    if (list.some((r) => r.from === row.from && r.place === at))
      place.report.add("row-repeated", row.span, { row: print({ n: BigInt(at), d: 1n }) });
    list.push({ from: row.from, place: at, amount });
    byVerb.set(pays ?? "add", list);
  }
  const named = [...byVerb.values()].flat().length;
  return [...byVerb].map(([pays, places]) => {
    const made = schedule(places);
    // The smallest cohort is that of all rows, whatever their verbs.
    if (made.kind === "by-place" && minimum === undefined)
      return { pays, amount: { ...made, schedule: { ...made.schedule, least: named } } };
    return { pays, amount: made };
  });
}

/** `from 1 down by 0.1, last none`. */
function falls(
  place: RulePlace,
  core: tree.Phrase,
  options: readonly tree.Phrase[],
  said: (construct: string) => tree.Phrase | undefined,
  schedule: (places: Schedule["places"], falling: Schedule["falling"]) => Num,
): { pays: Pays; amount: Num }[] {
  const from = said("from-down") ?? said("first-place");
  const by = said("from-down") ?? said("down-by");
  const first = from && constantOf(slot<tree.AmountNode>(from, "first").low);
  const step = by && constantOf(slot<tree.AmountNode>(by, "step").low);
  if (!first || !step) {
    place.report.add("place-amount", options.at(-1)?.span ?? core.span, {});
    return [];
  }
  const pays = ((from.slots["verb"] as tree.WordNode | undefined)?.word as Pays | undefined) ?? "award";
  return [{ pays, amount: schedule([], { first, step, ...(said("last-none") ? { last: zero } : {}) }) }];
}
