// Places among units some of whose values are open.
import type { Column, Schedule } from "../model/expression.js";
import { compare, div, max, min, mul, sub, sum, whole, zero, type Exact } from "../runtime/exact.js";
import type { Interval } from "./interval.js";
import { at, hull } from "./interval.js";
import type { Truth } from "./truth.js";

export interface RankedUnit {
  /** Whether it is ranked at all: true, or open. */
  readonly counts: Truth;
  readonly value: Interval;
  readonly tie: Interval;
  /** The number it drew or may draw. */
  readonly lot: Interval;
}
export interface Ranked {
  readonly units: readonly RankedUnit[];
  /** This unit among them; it is ranked for certain. */
  readonly own: number;
  readonly column: Pick<Column, "highestFirst" | "lot">;
}

type Range = readonly [least: number, most: number];

/** Which of less, equal and greater two values can still turn out. */
function orders(a: Interval, b: Interval): { less: boolean; equal: boolean; greater: boolean } {
  const reaches = (low: Exact | undefined, high: Exact | undefined, strictly: boolean): boolean =>
    low === undefined || high === undefined || compare(low, high) < (strictly ? 0 : 1);
  return {
    less: reaches(a.low, b.high, true),
    greater: reaches(b.low, a.high, true),
    equal: reaches(a.low, b.high, false) && reaches(b.low, a.high, false),
  };
}

/** The least and the most that the first and the last of the places can be which this unit shares. */
export function placesOf({ units, own, column: { highestFirst, lot } }: Ranked): {
  readonly first: Range;
  readonly last: Range;
} {
  const mine = units[own]!;
  let [ahead, perhapsAhead, level, perhapsLevel] = [0, 0, 0, 0];
  units.forEach((other, i) => {
    if (i === own) return;
    const by = orders(other.value, mine.value);
    const tie = orders(other.tie, mine.tie);
    const equal = by.equal && tie.equal;
    // Lots leave nobody equal.
    const lots = orders(other.lot, mine.lot);
    const drawn = {
      less: lot !== undefined && equal && lots.less,
      greater: lot !== undefined && equal && (lots.greater || !lots.less),
    };
    const canLead = (highestFirst ? by.greater : by.less) || (by.equal && tie.greater) || drawn.less;
    const canFollow = (highestFirst ? by.less : by.greater) || (by.equal && tie.less) || drawn.greater;
    const canTie = equal && !lot;
    const sure = other.counts === true;
    if (canLead) perhapsAhead++;
    if (sure && canLead && !canFollow && !canTie) ahead++;
    if (canLead || canTie) perhapsLevel++;
    if (sure && !canFollow) level++;
  });
  return { first: [1 + ahead, 1 + perhapsAhead], last: [1 + level, 1 + perhapsLevel] };
}

/** The points of the places a unit can still have. */
export function byPlace(ranked: Ranked, schedule: Schedule): Interval {
  const places = placesOf(ranked);
  const most = ranked.units.length;
  const least = ranked.units.filter(({ counts }) => counts).length;
  const few: Interval[] = least < schedule.least ? [at(zero)] : [];
  // How many are ranked matters only where places are counted from the bottom.
  const fromBottom = schedule.falling?.last ?? schedule.places.some(({ from }) => from === "bottom");
  const smallest = Math.max(fromBottom ? least : most, schedule.least, places.first[0], places.last[0]);
  const sizes = Array.from({ length: Math.max(0, most - smallest + 1) }, (_, i) => smallest + i);
  return [...few, ...sizes.map((size) => amongSo(size, places, schedule))].reduce(hull);
}

/** The points of the places possible among so many units. */
function amongSo(size: number, { first, last }: ReturnType<typeof placesOf>, schedule: Schedule): Interval {
  const over = ([from, to]: Range): Exact[] =>
    Array.from({ length: Math.min(to, size) - from + 1 }, (_, i) => amount(schedule, from + i, size));
  if (schedule.ties !== "average") {
    const amounts = over(schedule.ties === "better" ? first : last);
    return { low: amounts.reduce(min), high: amounts.reduce(max) };
  }
  const shared = over([first[0], last[1]]);
  // Shared places give their mean, which lies between the least and the most of them.
  if (first[0] === first[1] && last[0] === last[1]) return at(div(sum(shared), whole(shared.length)));
  return shared.map(at).reduce(hull);
}

function amount({ falling, places }: Schedule, place: number, size: number): Exact {
  if (falling) {
    if (falling.last && place === size) return falling.last;
    return max(zero, sub(falling.first, mul(falling.step, whole(place - 1))));
  }
  return sum(
    places
      .filter((p) => (p.from === "top" ? place === p.place : size - place + 1 === p.place))
      .map((p) => p.amount),
  );
}
