// Facts and scores of many units in columns of whole numbers: what `scoreColumns` of a compiled scorer takes and gives.
import { dayCount, dayOf, lastDay } from "./days.js";
import { entryKey, isPlainList } from "./entries.js";
import { isWhole, mul, print, rational, toNumber, whole, type Exact } from "./exact.js";
import type { Entries, FactProblem, FactSpec, FactValue } from "./facts.js";

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
  /** A date is the number of its day: 0001-01-01 is day 1, 1970-01-01 is day 719,163. */
  readonly date?: true;
}
/** The column of a text that rules look at: an array of texts. */
export interface TextColumn {
  readonly key: string;
  readonly path: readonly string[];
}
/** How the entries of a list stand in columns: those of all units one after the other, under `entries` at the path of the list. */
export interface ListColumn {
  readonly key: string;
  /** `offsets` stands there: for each unit where its entries begin, and behind the last where they end. */
  readonly path: readonly string[];
  /** What each entry says. */
  readonly entries: readonly FactColumn[];
}
/** The column of a block's score: points multiplied by the scale. `none` stands for no score, where the block does not apply. */
export interface ScoreColumn {
  readonly id: string;
  readonly array: "Int32Array" | "Float64Array";
  readonly scale: number;
  /** Points that no whole number over a scale holds: of each the number nearest to it, as `score` gives it. */
  readonly nearest?: true;
  readonly none?: number;
}
/** The column of a grade: its place among `grades`, from 0, or 255 for none. Grades with quotas are for cohorts with places. */
export interface GradeColumn {
  readonly of: string;
  readonly grades: readonly string[];
}

export interface ColumnLayout {
  readonly facts: readonly FactColumn[];
  readonly texts: readonly TextColumn[];
  readonly lists: readonly ListColumn[];
  /** Of the total the id is "". */
  readonly scores: readonly ScoreColumn[];
  readonly grades: readonly GradeColumn[];
  /** Where units may not be assessed: `assessed` is 1 or 0 for each, and who is not has `none` of the scores. */
  readonly gated?: true;
  /** Of the total with everything that the source leaves open counted in full; absent where it leaves nothing open. */
  readonly totalAtMost?: ScoreColumn;
}

/** Facts in columns, nested as the facts of a unit are. */
export interface FactColumns {
  readonly [name: string]: NumberColumn | readonly string[] | FactColumns;
}
/** Scores by id, grades by what they are of. */
export interface ScoreColumns {
  readonly scores: Readonly<Record<string, Int32Array | Float64Array>>;
  readonly grades: Readonly<Record<string, Uint8Array>>;
  readonly assessed?: Uint8Array;
  readonly totalAtMost?: Int32Array | Float64Array;
}
/** Exact scores of one unit by id, "" the total, and grades by what they are of. */
export interface ExactScores {
  readonly scores: ReadonlyMap<string, Exact>;
  readonly grades: ReadonlyMap<string, string>;
  /** The total with everything that the source leaves open counted in full. */
  readonly totalAtMost: Exact;
  readonly assessed: boolean;
}

const arrays = { Int32Array, Float64Array, Uint8Array };

/** Columns for the scores of so many units. */
export function newScores(layout: ColumnLayout, rows: number): ScoreColumns {
  return {
    scores: Object.fromEntries(layout.scores.map(({ id, array }) => [id, new arrays[array](rows)])),
    grades: Object.fromEntries(layout.grades.map(({ of }) => [of, new Uint8Array(rows)])),
    ...(layout.gated ? { assessed: new Uint8Array(rows) } : {}),
    ...(layout.totalAtMost ? { totalAtMost: new arrays[layout.totalAtMost.array](rows) } : {}),
  };
}

/** What stands at a path. */
const found = (facts: FactColumns, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null && !ArrayBuffer.isView(at) && Object.hasOwn(at, name)
        ? (at as FactColumns)[name]
        : undefined,
    facts,
  );
/** The column of numbers at a path; undefined where there is none. */
export function columnAt(facts: FactColumns, path: readonly string[]): NumberColumn | undefined {
  const at = found(facts, path);
  return ArrayBuffer.isView(at) ? (at as NumberColumn) : undefined;
}
/** The column of texts at a path. */
function textsAt(facts: FactColumns, { path }: TextColumn): readonly unknown[] | undefined {
  const at = found(facts, path);
  return Array.isArray(at) ? at : undefined;
}

/** Puts a column where it belongs. */
function put(columns: Record<string, unknown>, path: readonly string[], column: unknown): void {
  let inside = columns;
  for (const name of path.slice(0, -1)) inside = (inside[name] ??= {}) as Record<string, unknown>;
  inside[path.at(-1)!] = column;
}

/** Columns made of the checked facts of units, and what of them no column can hold. */
export function columnsOf(
  layout: ColumnLayout,
  units: readonly ReadonlyMap<string, FactValue>[],
): { readonly columns: FactColumns; readonly problems: readonly FactProblem[] } {
  const problems: FactProblem[] = [];
  const columns: Record<string, unknown> = {};
  const fill = (
    column: FactColumn,
    answers: readonly (FactValue | undefined)[],
    at: (i: number) => Pick<FactProblem, "key" | "row">,
  ): void => {
    const numbers = new arrays[column.array](answers.length);
    answers.forEach((answer, i) => {
      const number = numberOf(column, answer);
      numbers[i] = number ?? column.absent;
      if (number === undefined) problems.push({ code: "beyond-column", given: told(answer), ...at(i) });
    });
    put(columns, column.path, numbers);
  };
  for (const column of layout.facts) {
    const { key } = column;
    const answers = units.map((facts) => facts.get(key));
    fill(column, answers, (i) => ({ key, row: i + 1 }));
  }
  for (const { key, path } of layout.texts)
    put(
      columns,
      path,
      units.map((facts) => facts.get(key)),
    );
  for (const { key, path, entries } of layout.lists) {
    const offsets = new Int32Array(units.length + 1);
    const all = units.flatMap((facts, unit) => {
      const list = (facts.get(key) ?? []) as Entries;
      offsets[unit + 1] = offsets[unit]! + list.length;
      return list.map((entry, place) => ({ entry, place, row: unit + 1 }));
    });
    put(columns, [...path, "offsets"], offsets);
    for (const column of entries) {
      const answers = all.map(({ entry }) => entry.get(column.key));
      fill(column, answers, (i) => ({ key: entryKey(key, column.key, all[i]!.place), row: all[i]!.row }));
    }
  }
  return { columns: columns as FactColumns, problems };
}

/** A number that no column can hold, as a person reads it. */
function told(answer: FactValue | undefined): string {
  const number = typeof answer === "object" && "value" in answer ? answer.value : answer;
  return typeof number === "object" && "n" in number ? print(number) : String(number);
}

/** Whether a whole number can stand in an array, exactly. */
const holds = (array: ArrayKind, number: number): boolean =>
  array === "Int32Array" ? (number | 0) === number : Number.isSafeInteger(number);

/** The number that stands for an answer; undefined where none does. */
function numberOf(
  { scale, options, absent, array, date }: FactColumn,
  value: FactValue | undefined,
): number | undefined {
  if (value === undefined) return absent;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return date ? dayCount(value) : options?.indexOf(value);
  const exactly: Exact | undefined = "n" in value ? value : "value" in value ? value.value : undefined;
  const scaled = exactly && mul(exactly, whole(scale));
  if (!scaled || !isWhole(scaled)) return undefined;
  const number = Number(scaled.n);
  return holds(array, number) ? number : undefined;
}

/** The facts of one row as plain data, for the exact run-time to read; what only names a unit or an entry is its place. */
export function rowOf(
  layout: ColumnLayout,
  specs: readonly FactSpec[],
  facts: FactColumns,
  row: number,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const columns = new Map(layout.facts.map((column) => [column.key, column]));
  const lists = new Map(layout.lists.map((list) => [list.key, list]));
  for (const spec of specs) {
    const [column, list] = [columns.get(spec.key), lists.get(spec.key)];
    const text = layout.texts.find(({ key }) => key === spec.key);
    if (!column && !list && spec.kind !== "text") continue;
    const texts = text && textsAt(facts, text);
    const answer = list
      ? entriesOf(list, spec, facts, row)
      : column
        ? answerOf(column, columnAt(facts, column.path)?.[row], spec.kind)
        : texts
          ? texts[row]
          : String(row + 1);
    if (answer === undefined) continue;
    let inside = read;
    for (const name of spec.path.slice(0, -1)) inside = (inside[name] ??= {}) as Record<string, unknown>;
    inside[spec.path.at(-1)!] = answer;
  }
  return read;
}

/** The entries of a list in one row, as plain data. */
function entriesOf(list: ListColumn, spec: FactSpec, facts: FactColumns, row: number): unknown[] {
  const offsets = offsetsOf(list, facts)!;
  const fields = (spec.fields ?? []).map(({ key, name, kind }) => {
    const column = list.entries.find((each) => each.key === key);
    return { name, kind, column, numbers: column && columnAt(facts, column.path) };
  });
  const [from, to] = [offsets[row]!, offsets[row + 1]!];
  return Array.from({ length: to - from }, (_, place) => {
    const answers = fields.map(
      ({ name, kind, column, numbers }) =>
        [name, column ? answerOf(column, numbers?.[from + place], kind) : String(place + 1)] as const,
    );
    return isPlainList(spec)
      ? answers[0]![1]
      : Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
  });
}

function answerOf(column: FactColumn, number: number | undefined, kind: FactSpec["kind"]): unknown {
  if (number === undefined || number === column.absent) return undefined;
  if (kind === "yes-no") return number === 1 ? true : number === 0 ? false : number;
  if (column.options) return column.options[number] ?? String(number);
  if (column.date) return number >= 1 && number <= toNumber(lastDay) ? dayOf(whole(number)) : number;
  if (Number.isSafeInteger(number)) return print(rational(BigInt(number), BigInt(column.scale)));
  // What is no whole number is no answer, and is told with its scale.
  return column.scale === 1 ? number : `${number}/${column.scale}`;
}

const offsetsOf = ({ path }: ListColumn, facts: FactColumns): NumberColumn | undefined =>
  columnAt(facts, [...path, "offsets"]);

/** How many rows there are. Every column must be there, of its kind, and as long as the others. */
export function rowsOf(
  layout: ColumnLayout,
  facts: FactColumns,
): { readonly rows: number; readonly problems: readonly FactProblem[] } {
  const problems: FactProblem[] = [];
  const check = (
    key: string,
    numbers: NumberColumn | undefined,
    kind: ArrayKind,
    length: number,
  ): boolean => {
    const right = numbers instanceof arrays[kind] && numbers.length === length;
    if (!numbers) problems.push({ code: "missing", key });
    else if (!right) {
      const given = `${numbers.constructor.name}(${numbers.length})`;
      problems.push({ code: "wrong-column", key, given, allowed: `${kind}(${length})` });
    }
    return right;
  };
  const lengths = [
    ...layout.facts.map(({ path }) => columnAt(facts, path)?.length),
    ...layout.texts.map((text) => textsAt(facts, text)?.length),
    ...layout.lists.map((list) => (offsetsOf(list, facts)?.length ?? 1) - 1),
  ];
  const rows = Math.max(0, lengths.find((length) => length !== undefined) ?? 0);
  for (const { key, path, array } of layout.facts) check(key, columnAt(facts, path), array, rows);
  for (const text of layout.texts) {
    const texts = textsAt(facts, text);
    if (!texts) problems.push({ code: "missing", key: text.key });
    else if (texts.length !== rows) {
      const [given, allowed] = [`Array(${texts.length})`, `Array(${rows})`];
      problems.push({ code: "wrong-column", key: text.key, given, allowed });
    }
  }
  for (const list of layout.lists) {
    const { key, entries } = list;
    const offsets = offsetsOf(list, facts);
    if (!check(key, offsets, "Int32Array", rows + 1)) continue;
    const wrong = offsets!.findIndex((offset, i) => (i === 0 ? offset !== 0 : offset < offsets![i - 1]!));
    if (wrong >= 0) {
      const given = Array.from(offsets!.slice(Math.max(0, wrong - 1), wrong + 1)).join(", ");
      problems.push({ code: "wrong-offsets", key, given, row: Math.max(1, wrong) });
    } else
      for (const column of entries)
        check(column.key, columnAt(facts, column.path), column.array, offsets![rows]!);
  }
  return { rows, problems };
}

/** The first of the columns for scores that is not there, of another kind or too short; undefined where all are as they must be. */
export function unfit(
  layout: ColumnLayout,
  { scores, grades, assessed, totalAtMost }: ScoreColumns,
  rows: number,
): string | undefined {
  const most = layout.totalAtMost;
  const wanted = [
    ...(layout.gated ? [{ name: "who is assessed", column: assessed, kind: Uint8Array }] : []),
    ...(most ? [{ name: "the total at most", column: totalAtMost, kind: arrays[most.array] }] : []),
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

/** A unit that is not assessed has no scores and no grades. */
export function emptyRow(layout: ColumnLayout, columns: ScoreColumns, row: number): void {
  for (const { of } of layout.grades) columns.grades[of]![row] = 255;
  for (const { id, none } of layout.scores) columns.scores[id]![row] = none!;
  if (layout.totalAtMost) columns.totalAtMost![row] = layout.totalAtMost.none!;
}

/** Writes the exact scores of one row into the columns; the ids of those that no column can hold. */
export function fillRow(
  layout: ColumnLayout,
  columns: ScoreColumns,
  row: number,
  { scores, grades, totalAtMost, assessed }: ExactScores,
): readonly string[] {
  if (layout.gated) columns.assessed![row] = assessed ? 1 : 0;
  if (!assessed) {
    emptyRow(layout, columns, row);
    return [];
  }
  for (const { of, grades: names } of layout.grades) {
    const at = names.indexOf(grades.get(of) ?? "");
    columns.grades[of]![row] = at < 0 ? 255 : at;
  }
  const lost = layout.scores.filter(
    (column) => !fits(column, columns.scores[column.id]!, scores.get(column.id)),
  );
  const most = layout.totalAtMost;
  if (most && !fits(most, columns.totalAtMost!, totalAtMost)) lost.push(most);
  return lost.map(({ id }) => id);

  /** Writes a score, if it can stand in the column. */
  function fits(
    { scale, none, array, nearest }: ScoreColumn,
    column: Int32Array | Float64Array,
    score: Exact | undefined,
  ): boolean {
    const scaled = score && mul(score, whole(scale));
    const number = nearest && score ? toNumber(score) : scaled ? Number(scaled.n) : none;
    if (number === undefined || (scaled && !nearest && !(isWhole(scaled) && holds(array, number))))
      return false;
    column[row] = number;
    return true;
  }
}
