// All units scored together: what they are ranked and summed by, each value computed once.
import { compare, div, max, min, mul, print, sub, sum, whole, zero, type Exact } from "./exact.js";
import type { FactProblem } from "./facts.js";

/** A value of every unit, and what tells equal ones apart. */
export interface ColumnRow<T> {
  readonly of: (t: T) => Exact;
  readonly highestFirst: boolean;
  readonly tieBreak?: (t: T) => Exact;
  /** Whether the blocks around it apply to a unit. */
  readonly applies?: (t: T) => boolean;
  /** Key of the attribute that units of one group share. */
  readonly among?: string;
  /** Key of the lot that equal units draw. */
  readonly lot?: string;
}

/** What a cohort asks of a unit besides its values. */
export interface LotReader {
  group(key: string): string;
  lot(key: string): Exact | undefined;
  note(problem: FactProblem): void;
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
  /** Lots drawn by units of each value, by the same key. */
  readonly lots: ReadonlyMap<string, readonly Exact[]>;
}

const keyOf = (value: Exact, tieBreak: Exact): string => `${print(value)} ${print(tieBreak)}`;

export class Cohort<T extends LotReader> {
  private readonly known = new Map<string, Column>();

  constructor(
    private readonly columns: readonly ColumnRow<T>[],
    /** A fresh reader of each unit's facts. */
    private readonly units: readonly (() => T)[],
  ) {}

  /** The column as it is for a unit: of its group, where there are groups. */
  private column(index: number, t: T): Column {
    const row = this.columns[index]!;
    const group = row.among === undefined ? "" : t.group(row.among);
    const key = `${index} ${group}`;
    let column = this.known.get(key);
    if (!column) this.known.set(key, (column = this.compute(row, group)));
    return column;
  }

  private compute(row: ColumnRow<T>, group: string): Column {
    const pairs = this.units.flatMap((unit) => {
      const t = unit();
      if (row.among !== undefined && t.group(row.among) !== group) return [];
      if (row.applies && !row.applies(t)) return [];
      return [[row.of(t), row.tieBreak ? row.tieBreak(t) : zero, row.lot && t.lot(row.lot)] as const];
    });
    const sorted = [...pairs].sort(
      (a, b) => (row.highestFirst ? compare(b[0], a[0]) : compare(a[0], b[0])) || compare(b[1], a[1]),
    );
    const places = new Map<string, readonly [number, number]>();
    const lots = new Map<string, Exact[]>();
    sorted.forEach(([value, tie, lot], i) => {
      const key = keyOf(value, tie);
      if (lot) lots.set(key, [...(lots.get(key) ?? []), lot]);
      places.set(key, [places.get(key)?.[0] ?? i + 1, i + 1]);
    });
    return { values: pairs.map(([value]) => value), places, lots };
  }

  figure(name: "sum" | "highest" | "lowest" | "size", index: number, t: T): Exact {
    const { values } = this.column(index, t);
    if (name === "size") return whole(values.length);
    if (name === "sum") return sum(values);
    return values.length === 0 ? zero : values.reduce(name === "highest" ? max : min);
  }

  /** First and last of the places a unit shares; lots are looked at where they decide. */
  places(index: number, t: T, lots = true): readonly [number, number] {
    const row = this.columns[index]!;
    // Who is not compared has no place.
    if (row.applies && !row.applies(t)) return [0, 0];
    const own = row.of(t);
    const key = keyOf(own, row.tieBreak ? row.tieBreak(t) : zero);
    const column = this.column(index, t);
    const [first, last] = column.places.get(key) ?? [0, 0];
    if (row.lot === undefined || !lots || first === last) return [first, last];
    const drawn = column.lots.get(key) ?? [];
    const tie = { key: row.lot, given: print(own), allowed: String(last - first + 1) };
    if (drawn.length < last - first + 1) t.note({ code: "lot-missing", ...tie });
    else if (new Set(drawn.map(print)).size < drawn.length) t.note({ code: "lot-repeated", ...tie });
    const mine = t.lot(row.lot);
    const place = first + drawn.filter((lot) => mine && compare(lot, mine) < 0).length;
    return [place, place];
  }

  byPlace(index: number, schedule: ScheduleRow, t: T): Exact {
    const size = this.column(index, t).values.length;
    const [first, last] = this.places(index, t, size >= schedule.least);
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
