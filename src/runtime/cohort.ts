// All units scored together: what they are ranked and summed by, each value computed once.
import { compare, div, max, min, mul, print, sub, sum, whole, zero, type Exact } from "./exact.js";

/** A value of every unit, and what tells equal ones apart. */
export interface ColumnRow<T> {
  readonly of: (t: T) => Exact;
  readonly highestFirst: boolean;
  readonly tieBreak?: (t: T) => Exact;
}

/** Points of the places of a ranking; places count from 1, from the top or the bottom. */
export interface ScheduleRow {
  readonly ties: "better" | "worse" | "average";
  readonly least: number;
  readonly places: readonly {
    readonly from: "top" | "bottom";
    readonly place: number;
    readonly amount: Exact;
  }[];
  readonly falling?: { readonly first: Exact; readonly step: Exact; readonly last?: Exact };
}

interface Column {
  readonly values: readonly Exact[];
  /** First and last place shared by each value, by the value and what tells it apart. */
  readonly places: ReadonlyMap<string, readonly [number, number]>;
}

const keyOf = (value: Exact, tieBreak: Exact): string => `${print(value)} ${print(tieBreak)}`;

export class Cohort<T> {
  private readonly known = new Map<number, Column>();

  constructor(
    private readonly columns: readonly ColumnRow<T>[],
    /** A fresh reader of each unit's facts. */
    private readonly units: readonly (() => T)[],
  ) {}

  private column(index: number): Column {
    let column = this.known.get(index);
    if (!column) this.known.set(index, (column = this.compute(this.columns[index]!)));
    return column;
  }

  private compute(row: ColumnRow<T>): Column {
    const pairs = this.units.map((unit) => {
      const t = unit();
      return [row.of(t), row.tieBreak ? row.tieBreak(t) : zero] as const;
    });
    const sorted = [...pairs].sort(
      (a, b) => (row.highestFirst ? compare(b[0], a[0]) : compare(a[0], b[0])) || compare(b[1], a[1]),
    );
    const places = new Map<string, readonly [number, number]>();
    sorted.forEach(([value, tie], i) => {
      const key = keyOf(value, tie);
      places.set(key, [places.get(key)?.[0] ?? i + 1, i + 1]);
    });
    return { values: pairs.map(([value]) => value), places };
  }

  figure(name: "sum" | "highest" | "lowest" | "size", index: number): Exact {
    const { values } = this.column(index);
    if (name === "size") return whole(values.length);
    if (name === "sum") return sum(values);
    return values.length === 0 ? zero : values.reduce(name === "highest" ? max : min);
  }

  /** First and last of the places a unit shares. */
  places(index: number, t: T): readonly [number, number] {
    const row = this.columns[index]!;
    return this.column(index).places.get(keyOf(row.of(t), row.tieBreak ? row.tieBreak(t) : zero)) ?? [0, 0];
  }

  byPlace(index: number, schedule: ScheduleRow, t: T): Exact {
    const size = this.units.length;
    const [first, last] = this.places(index, t);
    if (size < schedule.least || first === 0) return zero;
    if (schedule.ties === "better") return amountAt(schedule, first, size);
    if (schedule.ties === "worse") return amountAt(schedule, last, size);
    let total = zero;
    for (let place = first; place <= last; place++) total = sum([total, amountAt(schedule, place, size)]);
    return div(total, whole(last - first + 1));
  }
}

function amountAt({ places, falling }: ScheduleRow, place: number, size: number): Exact {
  if (falling)
    return falling.last && place === size
      ? falling.last
      : max(zero, sub(falling.first, mul(falling.step, whole(place - 1))));
  return sum(
    places.filter((p) => p.place === (p.from === "top" ? place : size - place + 1)).map((p) => p.amount),
  );
}
