// A whole cohort scored in integers.
import { placesByCounting } from "./places.js";
import type { CohortResult, ScoreResult } from "./results.js";

/** What scores one unit in integers, and between which whole numbers, over which scale, its total lies. */
export interface InIntegers {
  readonly score: (unit: unknown) => ScoreResult<string, number | null> | undefined;
  readonly scale: number;
  readonly least: number;
  readonly most: number;
}

/** So many different totals are counted at most. */
export const mostTotals = 4_000_000;

/** The cohort, where every unit can be scored in integers and no two have one name; else undefined. */
export function allInIntegers(
  units: readonly unknown[],
  { score, scale, least, most }: InIntegers,
  ties: "better" | "worse",
): CohortResult | undefined {
  const scored: (ScoreResult & { place: number })[] = [];
  const totals = new Int32Array(units.length);
  const names = new Set<string>();
  for (let i = 0; i < units.length; i++) {
    const made = score(units[i]) as (ScoreResult & { place: number }) | undefined;
    if (!made) return undefined;
    if (made.unit !== undefined && names.size === names.add(made.unit).size) return undefined;
    scored.push(made);
    totals[i] = Math.round(made.total * scale);
  }
  const places = placesByCounting(totals, least, most, ties);
  scored.forEach((unit, i) => (unit.place = places[i]!));
  return { units: scored, quotas: [] };
}
