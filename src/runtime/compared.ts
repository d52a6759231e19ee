// What units are ranked and summed by, for scoring in integers: whole numbers over scales that compiled scorers know.

/** A figure of the units a unit is compared with, or the first or last of the places it shares; 0 where it has none. */
export type ComparedFigure = "sum" | "highest" | "lowest" | "size" | "first" | "last";

/** What units are ranked and summed by, and which figures of that are asked for. */
interface Compared {
  /** Whether the highest value comes first, something tells equals apart, and units are compared in groups. */
  readonly columns: readonly {
    readonly highestFirst: boolean;
    readonly tied: boolean;
    readonly grouped: boolean;
    /** Those who are still equal draw lots, the smaller first. */
    readonly lots: boolean;
    /** The value is a quotient: it has a divisor, above 0. */
    readonly divided: boolean;
  }[];
  readonly figures: readonly { readonly of: ComparedFigure; readonly column: number }[];
}

/** The same of units one by one. */
export interface Comparison extends Compared {
  /**
   * Writes for every column whether a unit is compared, by what, what tells it from equals, the lot it drew (NaN where it drew
   * none), and the divisor; and its group. False where its facts are for the exact run-time to read.
   */
  readonly read: (
    unit: unknown,
    numbers: Float64Array,
    groups: unknown[],
    row: number,
    others: Float64Array,
  ) => boolean;
  /** What must be known of all units first, where what they are compared by hangs on it. */
  readonly before?: Comparison;
}

/** The same of units in columns: rows whose facts are for the exact run-time to read are marked. */
export interface ColumnComparison<Facts> extends Compared {
  readonly read: (
    facts: Facts,
    refused: Uint8Array,
    numbers: Float64Array,
    groups: unknown[],
    from: number,
    to: number,
    others: readonly Float64Array[],
  ) => void;
  readonly before?: ColumnComparison<Facts>;
}

/** Numbers of a unit for every column. */
const perColumn = 5;

/** So many units are compared in integers at most. */
export const mostCompared = 1_000_000;

const none = new Float64Array(0);

/** Takes the figures of one unit from those of all. */
export function figuresAt(all: Float64Array, row: number, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = all[row * into.length + i]!;
}

/** The figures of every unit, one unit after the other; undefined where the exact run-time is needed. */
export function compareUnits(units: readonly unknown[], comparison: Comparison): Float64Array | undefined {
  const { columns, figures, read, before } = comparison;
  if (units.length > mostCompared) return undefined;
  const known = before ? compareUnits(units, before) : none;
  if (!known) return undefined;
  const others = new Float64Array(before?.figures.length ?? 0);
  const numbers = new Float64Array(units.length * columns.length * perColumn);
  const groups = new Array<unknown>(units.length * columns.length);
  for (let row = 0; row < units.length; row++) {
    figuresAt(known, row, others);
    if (!read(units[row], numbers, groups, row, others)) return undefined;
  }
  const found = new Float64Array(units.length * figures.length);
  const put = (slot: number, row: number, figure: number): void => {
    found[row * figures.length + slot] = figure;
  };
  return findFigures(units.length, comparison, numbers, groups, put) ? found : undefined;
}

/** Every figure of all rows, in a column of its own; undefined where the exact run-time is needed. */
export function compareRows<Facts>(
  rows: number,
  comparison: ColumnComparison<Facts>,
  facts: Facts,
  refused: Uint8Array,
): readonly Float64Array[] | undefined {
  const { columns, figures, read, before } = comparison;
  if (rows > mostCompared) return undefined;
  const others = before ? compareRows(rows, before, facts, refused) : [];
  if (!others) return undefined;
  const numbers = new Float64Array(rows * columns.length * perColumn);
  const groups = new Array<unknown>(rows * columns.length);
  try {
    read(facts, refused, numbers, groups, 0, rows, others);
  } catch {
    return undefined;
  }
  if (refused.includes(1)) return undefined;
  const found = figures.map(() => new Float64Array(rows));
  const put = (slot: number, row: number, figure: number): void => {
    found[slot]![row] = figure;
  };
  return findFigures(rows, comparison, numbers, groups, put) ? found : undefined;
}

/** Finds the figures of all rows; false where the exact run-time is needed. */
function findFigures(
  count: number,
  { columns, figures }: Compared,
  numbers: Float64Array,
  groups: readonly unknown[],
  put: (slot: number, row: number, figure: number) => void,
): boolean {
  for (let column = 0; column < columns.length; column++) {
    const at = (row: number): number => (row * columns.length + column) * perColumn;
    const asked = figures.flatMap((figure, slot) => (figure.column === column ? [{ ...figure, slot }] : []));
    for (const rows of grouped(count, columns[column]!.grouped, (row) => groups[at(row) / perColumn])) {
      const compared = rows.filter((row) => numbers[at(row)] === 1);
      const values = Float64Array.from(compared, (row) => numbers[at(row) + 1]!);
      for (const { of, slot } of asked) {
        if (of === "first" || of === "last") {
          const { tied, lots, divided, highestFirst } = columns[column]!;
          const numbered = (k: number): Float64Array =>
            Float64Array.from(compared, (row) => numbers[at(row) + k]!);
          const places =
            tied || lots || divided
              ? placesApart(
                  orderOf(values, divided ? numbered(4) : undefined, numbered(2), highestFirst),
                  lots ? numbered(3) : undefined,
                  values.length,
                  of,
                )
              : placesShared(values, highestFirst, of);
          if (!places) return false;
          compared.forEach((row, i) => put(slot, row, places[i]!));
        } else {
          const figure = figureOf(of, values);
          if (figure === undefined) return false;
          for (const row of rows) put(slot, row, figure);
        }
      }
    }
  }
  return true;
}

function grouped(count: number, inGroups: boolean, groupOf: (row: number) => unknown): Iterable<number[]> {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (!inGroups) return [rows];
  const byGroup = new Map<unknown, number[]>();
  for (const row of rows) {
    const group = groupOf(row);
    const known = byGroup.get(group);
    if (known) known.push(row);
    else byGroup.set(group, [row]);
  }
  return byGroup.values();
}

/** Undefined where a number does not hold the sum. */
function figureOf(of: "sum" | "highest" | "lowest" | "size", values: Float64Array): number | undefined {
  if (of === "size") return values.length;
  if (values.length === 0) return 0;
  if (of === "highest") return values.reduce((a, b) => (b > a ? b : a));
  if (of === "lowest") return values.reduce((a, b) => (b < a ? b : a));
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/** The first, or the last, of the places that each shares with its equals. */
function placesShared(values: Float64Array, highestFirst: boolean, of: "first" | "last"): Int32Array {
  const sorted = values.slice().sort();
  // How many are below, or below or equal.
  const below = (value: number, orEqual: boolean): number => countBelow(sorted, value, orEqual);
  return Int32Array.from(values, (value) =>
    highestFirst
      ? values.length - (of === "first" ? below(value, true) - 1 : below(value, false))
      : of === "first"
        ? below(value, false) + 1
        : below(value, true),
  );
}

type Order = (a: number, b: number) => number;

/** Which comes first: by value, a quotient compared exactly, then by what tells equals apart. */
function orderOf(
  values: Float64Array,
  divisors: Float64Array | undefined,
  ties: Float64Array,
  highestFirst: boolean,
): Order {
  // A quotient of whole numbers is never rounded past another; only where they look equal must be looked closer.
  const near = divisors ? values.map((value, i) => value / divisors[i]!) : values;
  const apart: Order = divisors
    ? (a, b) => {
        const [x, y] = [BigInt(values[a]!) * BigInt(divisors[b]!), BigInt(values[b]!) * BigInt(divisors[a]!)];
        return x < y ? -1 : x > y ? 1 : 0;
      }
    : () => 0;
  return (a, b) => {
    const order = near[a]! - near[b]! || apart(a, b);
    return (highestFirst ? -order : order) || ties[b]! - ties[a]!;
  };
}

/** The same where not only numbers decide, and lots where there are any; undefined where some drew none, or the same. */
function placesApart(
  by: Order,
  lots: Float64Array | undefined,
  count: number,
  of: "first" | "last",
): Int32Array | undefined {
  const places = new Int32Array(count);
  const order = Array.from(places, (_, i) => i).sort(by);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && by(order[from]!, order[to]!) === 0) to++;
    const equal = order.slice(from, to);
    if (lots && equal.length > 1) {
      equal.sort((a, b) => lots[a]! - lots[b]!);
      if (equal.some((one, i) => Number.isNaN(lots[one]!) || lots[one] === lots[equal[i + 1]!]))
        return undefined;
      equal.forEach((one, i) => (places[one] = from + 1 + i));
    } else for (const one of equal) places[one] = of === "first" ? from + 1 : to;
    from = to;
  }
  return places;
}

/** How many numbers of a sorted list are below one, or not above it. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
