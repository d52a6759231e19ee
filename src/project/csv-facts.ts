// Tables of units as CSV: one row per unit, one column per fact key.
import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { parseExact } from "../runtime/exact.js";
import type { Language } from "../runtime/language.js";
import { harmless, keyForm, shortly } from "../runtime/spelling.js";

/** One unit by fact key. Every answer is text, but a mark with a reason is both. Empty cells have no key at all. */
export type CsvRow = Record<string, string | { readonly value: string; readonly reason: string }>;

/** What is wrong with a table before any fact is looked at; said by `describeCsvProblem`. */
export interface CsvProblem {
  readonly code:
    | "no-header"
    | "not-commas"
    | "unnamed-column"
    | "repeated-column"
    | "ragged-row"
    | "bad-quotes"
    | "unreadable";
  /** Line of the file, from 1, where the row begins (where reading stopped, for bad quotes). */
  readonly line: number;
  /** The column's name or number, the number of cells found, or the parser's own words. */
  readonly given?: string;
  /** The number of cells the header asks for. */
  readonly allowed?: string;
}

export type CsvResult =
  | {
      readonly rows: readonly CsvRow[];
      /** Line on which each row begins, from 1. */ readonly lines: readonly number[];
    }
  | { readonly problems: readonly CsvProblem[] };

/** Column of the reason that goes with a mark. */
export const reasonColumn = (key: string): string => `${key}#reason`;

/**
 * Reads comma-separated text whose first row names the facts. A byte-order mark is dropped, any line ends are taken,
 * rows without a single filled cell are passed over. `KEY#reason` goes with the mark in column KEY. A leading `'` in
 * front of `=`, `+`, `-` or `@`, as `objectsToCsv` and spreadsheets write it, is not part of the text. Reports every
 * ragged row and repeated or unnamed column at once; never throws.
 */
export function csvToObjects(text: string): CsvResult {
  const table = parseTable(text);
  if (!Array.isArray(table)) return { problems: [table] };
  const [header, ...body] = table;
  if (!header) return { problems: [{ code: "no-header", line: 1 }] };
  const problems = [...headerProblems(header), ...body.flatMap((row) => raggedRow(row, header.cells.length))];
  if (problems.length > 0) return { problems };
  const keys = header.cells.map((cell) => unguard(cell).trim());
  return { rows: body.map(({ cells }) => toObject(keys, cells)), lines: body.map(({ line }) => line) };
}

interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseTable(text: string): TableRow[] | CsvProblem {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly { info: { lines: number }; record: string[] }[];
    // The parser tells the line a row ends on, and counts a \r\n inside a cell as two.
    let surplus = 0;
    return records.map(({ info, record }) => {
      const breaks = record.join("").match(/\r\n|\n|\r/g) ?? [];
      surplus += breaks.filter((lineEnd) => lineEnd.length === 2).length;
      return { line: info.lines - surplus - breaks.length, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const code = error.code.includes("QUOTE") ? "bad-quotes" : "unreadable";
    return { code, line, given: shortly(error.message) };
  }
}

function headerProblems({ line, cells }: TableRow): CsvProblem[] {
  if (cells.length === 1 && /[\t;；，]/.test(cells[0]!)) return [{ code: "not-commas", line }];
  const seen = new Set<string>();
  return cells.flatMap((cell, i): CsvProblem[] => {
    const form = keyForm(unguard(cell));
    if (form === "") return [{ code: "unnamed-column", line, given: String(i + 1) }];
    if (seen.has(form)) return [{ code: "repeated-column", line, given: shortly(cell) }];
    seen.add(form);
    return [];
  });
}

const raggedRow = ({ line, cells }: TableRow, columns: number): CsvProblem[] =>
  cells.length === columns
    ? []
    : [{ code: "ragged-row", line, given: String(cells.length), allowed: String(columns) }];

function toObject(keys: readonly string[], cells: readonly string[]): CsvRow {
  // Without a prototype: a column may be called anything.
  const row = Object.create(null) as CsvRow;
  keys.forEach((key, i) => {
    const cell = unguard(cells[i]!);
    if (cell.trim() !== "") row[key] = cell;
  });
  for (const key of keys) {
    const reason = row[reasonColumn(key)];
    if (typeof reason !== "string") continue;
    delete row[reasonColumn(key)];
    const value = row[key];
    // A reason without points stays, for `readFacts` to complain of.
    row[key] = { value: typeof value === "string" ? value : "", reason };
  }
  return row;
}

/** A cell to be written: text, a number, yes or no, or a mark, whose reason goes to its own column. */
export type CsvCell =
  | string
  | number
  | boolean
  | null
  | undefined
  | { readonly value: string | number; readonly reason?: string };

export interface CsvOutputOptions {
  /** Begin with a byte-order mark, without which Excel takes UTF-8 for the local encoding. */
  readonly bom?: boolean;
}

/**
 * Writes a table: the header, then one row per object, columns in the header's order, cells without a value empty,
 * yes and no for booleans. Texts that a spreadsheet would take for a formula get a leading `'`. Lines end in `\n`.
 */
export function objectsToCsv(
  header: readonly string[],
  rows: readonly Readonly<Record<string, CsvCell>>[],
  options: CsvOutputOptions = {},
): string {
  const columns = new Set(header);
  const cellOf = (row: Readonly<Record<string, CsvCell>>, key: string): string => {
    if (Object.hasOwn(row, key)) return cellText(row[key]);
    const mark = key.endsWith("#reason") ? row[key.slice(0, -"#reason".length)] : undefined;
    return typeof mark === "object" && mark !== null ? (mark.reason ?? "") : "";
  };
  for (const row of rows)
    for (const [key, cell] of Object.entries(row))
      if (typeof cell === "object" && cell?.reason !== undefined && !columns.has(reasonColumn(key)))
        throw new RangeError(`no column for the reason of ${key}`);
  const table = [header, ...rows.map((row) => header.map((key) => cellOf(row, key)))];
  return stringify(
    table.map((cells) => cells.map(guard)),
    { bom: options.bom === true },
  );
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return String(typeof cell === "object" ? cell.value : cell);
}

/** What a spreadsheet may run: these signs, behind any number of our own `'`. Both ways are then exact inverses. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const isNumber = (text: string): boolean =>
  parseExact(text.endsWith("%") ? text.slice(0, -1) : text) !== undefined;
const guard = (text: string): string => (formula.test(text) && !isNumber(text) ? `'${text}` : text);
const unguard = (text: string): string =>
  text.startsWith("'") && formula.test(text) && !isNumber(text) ? text.slice(1) : text;

/** A problem with a table in one sentence of the asked language. */
export function describeCsvProblem(
  { code, line, given = "", allowed = "" }: CsvProblem,
  lang: Language,
): string {
  return harmless(words[lang][code](given, allowed, line));
}

type Words = Readonly<Record<CsvProblem["code"], (given: string, allowed: string, line: number) => string>>;

const words: Readonly<Record<Language, Words>> = {
  en: {
    "no-header": () => "The table is empty: its first row has to name the facts",
    "not-commas": (_, __, line) => `Line ${line}: the columns are not separated by commas`,
    "unnamed-column": (given, _, line) => `Line ${line}: column ${given} has no name`,
    "repeated-column": (given, _, line) => `Line ${line}: column "${given}" stands twice`,
    "ragged-row": (given, allowed, line) => `Line ${line}: ${given} cells where the header has ${allowed}`,
    "bad-quotes": (given, _, line) => `Line ${line}: quotation marks do not match (${given})`,
    unreadable: (given, _, line) => `Line ${line}: not a CSV table (${given})`,
  },
  zh: {
    "no-header": () => "表格为空：第一行应写各项数据的名称",
    "not-commas": (_, __, line) => `第${line}行：各列之间不是用半角逗号分隔`,
    "unnamed-column": (given, _, line) => `第${line}行：第${given}列没有名称`,
    "repeated-column": (given, _, line) => `第${line}行：“${given}”列重复`,
    "ragged-row": (given, allowed, line) => `第${line}行：有${given}格，表头有${allowed}格`,
    "bad-quotes": (given, _, line) => `第${line}行：引号不配对（${given}）`,
    unreadable: (given, _, line) => `第${line}行：不是CSV表格（${given}）`,
  },
};
