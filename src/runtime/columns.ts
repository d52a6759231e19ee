// Facts and scores of many units in columns of whole numbers: what `scoreColumns` of a compiled scorer takes and gives.
import { isWhole, mul, print, rational, whole, type Exact } from "./exact.js";
import type { FactProblem, FactSpec, FactValue } from "./facts.js";

export type ArrayKind = "Int32Array" | "Float64Array" | "Uint8Array";
/** A column: one number for each unit. */
export type NumberColumn = Int32Array | Float64Array | Uint8Array;

/** How the answers to a fact stand in its column. */
export interface FactColumn {
  readonly key: string;
  readonly path: readonly string[];
  readonly array: ArrayKind;
  /** Numbers are multiplied by it: at a scale of 10,000, 0.5 is 5,000. Yes is 1 and no is 0. */
  readonly scale: number;
  /** Stands for no answer, where there need not be one. */
  readonly absent: number;
  /** A grade or a choice is its place among them, from 0. */
  readonly options?: readonly string[];
}
/** The column of a block's score: points multiplied by the scale. `none` stands for no score, where the block does not apply. */
export interface ScoreColumn {
  readonly id: string;
  readonly array: "Int32Array" | "Float64Array";
  readonly scale: number;
  readonly none?: number;
}
/** The column of a grade: its place among `grades`, from 0. */
export interface GradeColumn {
  readonly of: string;
  readonly grades: readonly string[];
}

export interface ColumnLayout {
  readonly facts: readonly FactColumn[];
  /** Of the total the id is "". */
  readonly scores: readonly ScoreColumn[];
  readonly grades: readonly GradeColumn[];
}

/** Facts in columns, nested as the facts of a unit are. */
export interface FactColumns {
  readonly [name: string]: NumberColumn | FactColumns;
}
/** Scores by id, grades by what they are of. */
export interface ScoreColumns {
  readonly scores: Readonly<Record<string, Int32Array | Float64Array>>;
  readonly grades: Readonly<Record<string, Uint8Array>>;
}

const arrays = { Int32Array, Float64Array, Uint8Array };

/** Columns for the scores of so many units. */
export function newScores(layout: ColumnLayout, rows: number): ScoreColumns {
  return {
    scores: Object.fromEntries(layout.scores.map(({ id, array }) => [id, new arrays[array](rows)])),
    grades: Object.fromEntries(layout.grades.map(({ of }) => [of, new Uint8Array(rows)])),
  };
}

/** The column at a path; undefined where there is none. */
export function columnAt(facts: FactColumns, path: readonly string[]): NumberColumn | undefined {
  let at: FactColumns | NumberColumn | undefined = facts;
  for (const name of path) at = at && !ArrayBuffer.isView(at) ? at[name] : undefined;
  return at && ArrayBuffer.isView(at) ? at : undefined;
}

/** Columns made of the checked facts of units, and what of them no column can hold. */
export function columnsOf(
  layout: ColumnLayout,
  units: readonly ReadonlyMap<string, FactValue>[],
): { readonly columns: FactColumns; readonly problems: readonly FactProblem[] } {
  const problems: FactProblem[] = [];
  const columns: Record<string, unknown> = {};
  for (const column of layout.facts) {
    const numbers = new arrays[column.array](units.length);
    units.forEach((facts, i) => {
      const number = numberOf(column, facts.get(column.key));
      numbers[i] = number ?? column.absent;
      if (number === undefined)
        problems.push({ code: "beyond-column", key: column.key, given: toldIn(facts, column), row: i + 1 });
    });
    let inside = columns;
    for (const name of column.path.slice(0, -1)) inside = (inside[name] ??= {}) as Record<string, unknown>;
    inside[column.path.at(-1)!] = numbers;
  }
  return { columns: columns as FactColumns, problems };
}

/** A number that no column can hold, as a person reads it. */
function toldIn(facts: ReadonlyMap<string, FactValue>, { key }: FactColumn): string {
  const value = facts.get(key);
  const number = typeof value === "object" && "value" in value ? value.value : value;
  return typeof number === "object" && "n" in number ? print(number) : String(number);
}

/** Whether a whole number can stand in an array, exactly. */
const holds = (array: ArrayKind, number: number): boolean =>
  array === "Int32Array" ? (number | 0) === number : Number.isSafeInteger(number);

/** The number that stands for an answer; undefined where none does. */
function numberOf(
  { scale, options, absent, array }: FactColumn,
  value: FactValue | undefined,
): number | undefined {
  if (value === undefined) return absent;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return options?.indexOf(value);
  const exactly: Exact | undefined = "n" in value ? value : "value" in value ? value.value : undefined;
  const scaled = exactly && mul(exactly, whole(scale));
  if (!scaled || !isWhole(scaled)) return undefined;
  const number = Number(scaled.n);
  return holds(array, number) ? number : undefined;
}

/** The facts of one row as plain data, for the exact run-time to read; what only names a unit is its row. */
export function rowOf(
  layout: ColumnLayout,
  specs: readonly FactSpec[],
  facts: FactColumns,
  row: number,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const columns = new Map(layout.facts.map((column) => [column.key, column]));
  for (const { key, path, kind } of specs) {
    const column = columns.get(key);
    if (!column && kind !== "text") continue;
    const answer = column ? answerOf(column, columnAt(facts, path)?.[row], kind) : String(row + 1);
    if (answer === undefined) continue;
    let inside = read;
    for (const name of path.slice(0, -1)) inside = (inside[name] ??= {}) as Record<string, unknown>;
    inside[path.at(-1)!] = answer;
  }
  return read;
}

function answerOf(column: FactColumn, number: number | undefined, kind: FactSpec["kind"]): unknown {
  if (number === undefined || number === column.absent) return undefined;
  if (kind === "yes-no") return number === 1 ? true : number === 0 ? false : number;
  if (column.options) return column.options[number] ?? String(number);
  return Number.isSafeInteger(number) ? print(rational(BigInt(number), BigInt(column.scale))) : number;
}

/** How many rows there are. Every column must be there, of its kind, and as long as the others. */
export function rowsOf(
  layout: ColumnLayout,
  facts: FactColumns,
): { readonly rows: number; readonly problems: readonly FactProblem[] } {
  const found = layout.facts.map((column) => ({ column, numbers: columnAt(facts, column.path) }));
  const rows = found.find(({ numbers }) => numbers)?.numbers?.length ?? 0;
  const problems = found.flatMap(({ column: { key, array }, numbers }): FactProblem[] => {
    if (!numbers) return [{ code: "missing", key }];
    const right = numbers instanceof arrays[array] && numbers.length === rows;
    const given = `${numbers.constructor.name}(${numbers.length})`;
    return right ? [] : [{ code: "wrong-type", key, given, allowed: `${array}(${rows})` }];
  });
  return { rows, problems };
}

/** The first of the columns for scores that is not there, of another kind or too short; undefined where all are as they must be. */
export function unfit(
  layout: ColumnLayout,
  { scores, grades }: ScoreColumns,
  rows: number,
): string | undefined {
  const wanted = [
    ...layout.scores.map(({ id, array }) => ({
      name: id || "the total",
      column: scores[id],
      kind: arrays[array],
    })),
    ...layout.grades.map(({ of }) => ({
      name: `the grade of ${of || "the total"}`,
      column: grades[of],
      kind: Uint8Array,
    })),
  ];
  return wanted.find(({ column, kind }) => !(column instanceof kind) || column.length < rows)?.name;
}

/** Writes the exact scores of one row into the columns; the ids of those that no column can hold. */
export function fillRow(
  layout: ColumnLayout,
  columns: ScoreColumns,
  row: number,
  scores: ReadonlyMap<string, Exact>,
  grades: ReadonlyMap<string, string>,
): readonly string[] {
  for (const { of, grades: names } of layout.grades) {
    const at = names.indexOf(grades.get(of) ?? "");
    columns.grades[of]![row] = at < 0 ? 255 : at;
  }
  return layout.scores.flatMap(({ id, scale, none, array }) => {
    const score = scores.get(id);
    const scaled = score && mul(score, whole(scale));
    const number = scaled ? Number(scaled.n) : none;
    if (number === undefined || (scaled && !(isWhole(scaled) && holds(array, number)))) return [id];
    columns.scores[id]![row] = number;
    return [];
  });
}
