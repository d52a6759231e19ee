// `tiered by ranking of X { top 15% => 4 … }`: rows by the unit's place among all units.
import { constant, type Bool, type Num } from "../model/expression.js";
import { compare, isWhole, one, print, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { ranked } from "./rankings.js";
import { slot, type RulePlace } from "./rule-place.js";

/** A row and its condition; the row without an outcome holds where the unit is not ranked. */
export interface Tier {
  readonly row: tree.TierRow | undefined;
  readonly when: Bool;
}

/** The rows in order: the first whose number of units the place lies within. Shares and numbers count from the top. */
export function rankedTiers(place: RulePlace, core: tree.Phrase): Tier[] {
  const rows = slot<readonly tree.TierRow[]>(core, "tierRows");
  const { said, column, ties, apart } = ranked(place, core, false);
  const average = said("average");
  if (average)
    place.report.add("unwanted-clause", average.span, { clause: place.source.slice(average.span) });
  checkOrder(place, core, rows);
  const at: Num = { kind: "place", ties: ties === "worse" ? "worse" : "better", column };
  const size: Num = { kind: "cohort", figure: "size", column };
  const within = (most: Num): Bool => ({ kind: "compare", op: "<=", left: at, right: most });
  const tiers = rows.map(({ limit, ...row }): Tier => {
    if (!limit) return { row, when: { kind: "always", value: true } };
    const { value, unit } = limit.amount;
    const units: Num =
      unit === "%"
        ? {
            kind: "rounded",
            places: 0,
            mode: limit.rounded ?? "down",
            of: { kind: "arithmetic", op: "*", left: constant(value), right: size },
          }
        : constant(value);
    return { row: { ...row, limit }, when: within(units) };
  });
  return apart ? [{ row: undefined, when: apart }, ...tiers] : tiers;
}

/** Rows count from the top, so each must reach further than those before it, and the last takes the rest. */
function checkOrder(place: RulePlace, core: tree.Phrase, rows: readonly tree.TierRow[]): void {
  const { report } = place;
  const rest = rows.findIndex((row) => !row.limit);
  if (rest < 0) report.add("otherwise-missing", core.span, {});
  else if (rest < rows.length - 1)
    report.add("misplaced", rows[rest]!.span, {
      what: place.source.slice(rows[rest]!.span).slice(0, 20),
      where: report.say("a row before the last", "最后一行以前"),
    });
  const reached = new Map<boolean, Exact>();
  for (const { limit } of rows) {
    if (!limit) continue;
    const { value, unit } = limit.amount;
    const share = unit === "%";
    if (unit === "points" || unit === "pp")
      report.add("unwanted-clause", limit.span, { clause: place.source.slice(limit.span) });
    if (!share && (!isWhole(value) || compare(value, zero) <= 0))
      report.add("whole-number", limit.span, { given: print(value), least: "1" });
    if (share && !limit.rounded) report.add("quota-rounding", limit.span, {});
    if (!share && limit.rounded)
      report.add("unwanted-clause", limit.span, { clause: place.source.slice(limit.span) });
    const before = reached.get(share);
    if (
      (before && compare(value, before) <= 0) ||
      compare(value, zero) <= 0 ||
      (share && compare(value, one) > 0)
    )
      report.add("tier-out-of-order", limit.span, { row: place.source.slice(limit.span) });
    reached.set(share, value);
  }
}
