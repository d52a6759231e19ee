// Lists: how their entries are read, and how an entry is called in a key (`1.2/tasks[3]/late`).
import type { FactProblem, FactSpec, FactValue } from "./facts.js";
import type { Reader, Reading } from "./reading.js";
import { nearest } from "./nearest.js";
import { entriesOf, isBlank, isList } from "./plain-object.js";
import { keyForm, shortly } from "./spelling.js";

/** Whether the entries are plain values, without facts of their own. */
export const isPlainList = (spec: FactSpec): boolean =>
  spec.fields?.length === 1 && spec.fields[0]!.name === "";

/** The key of an entry's fact, with the entry's place counted from 1. */
export function entryKey(list: string, key: string, index: number): string {
  const rest = key.slice(list.length);
  return `${list}[${index + 1}]${rest === "[]" ? "" : rest}`;
}

/** Whether a key is that of a list's field. */
export const isFieldOf = (list: string, key: string): boolean =>
  key.startsWith(list) && (key === `${list}[]` || key[list.length] === "/");

/** The key of the fact behind the key of an entry's fact. */
export const fieldKey = (key: string): string => key.replace(/\[\d+\]$/, "[]").replace(/\[\d+\]\//, "/");

/** What a cell of a table says where a list has no entries. */
const noEntries: ReadonlySet<string> = new Set(["none", "无", "[]"]);

/** Reads a list: an array; plain values also as `9; 8.5; 9.2`. Every problem of every entry is told. */
export function readEntries(spec: FactSpec, readerOf: (spec: FactSpec) => Reader): Reader {
  const fields = (spec.fields ?? []).map((field) => ({ field, read: readerOf(field) }));
  const plain = isPlainList(spec);
  const readOne = (given: unknown, index: number, problems: FactProblem[]): Map<string, FactValue> => {
    const entry = new Map<string, FactValue>();
    const answer = ({ field, read }: (typeof fields)[number], value: unknown): void => {
      const reading = read(isBlank(value) && field.default !== undefined ? field.default : value);
      if ("value" in reading) entry.set(field.key, reading.value);
      else if (reading.problem.code !== "missing" || field.conditional !== true)
        problems.push({ ...reading.problem, key: entryKey(spec.key, field.key, index) });
    };
    if (plain) {
      answer(fields[0]!, given);
      return entry;
    }
    const answers = entriesOf(given);
    if (!answers) {
      const key = `${spec.key}[${index + 1}]`;
      problems.push(
        isBlank(given)
          ? { code: "missing", key }
          : { code: "wrong-type", key, given: shortly(given), allowed: "block" },
      );
      return entry;
    }
    const byForm = new Map<string, unknown>();
    for (const [name, value] of answers) {
      const form = keyForm(name);
      const key = `${spec.key}[${index + 1}]/${name}`;
      const known = fields.some(({ field }) => keyForm(field.name) === form);
      if (known && byForm.has(form) && !isBlank(value))
        problems.push({ code: "repeated-fact", key, given: shortly(value) });
      else if (known) byForm.set(form, value);
      else if (!isBlank(value)) {
        const near = nearest(
          form,
          fields.map(({ field }) => field.name),
        );
        problems.push({
          code: "unknown-fact",
          key,
          given: shortly(value),
          ...(near === undefined ? {} : { suggestion: entryKey(spec.key, `${spec.key}/${near}`, index) }),
        });
      }
    }
    for (const each of fields) answer(each, byForm.get(keyForm(each.field.name)));
    return entry;
  };
  return (given): Reading => {
    const list = listOf(given, plain);
    if (!list)
      return { problem: { code: "wrong-type", key: spec.key, given: shortly(given), allowed: "list" } };
    const problems: FactProblem[] = [];
    if (list.length < (spec.fewest ?? 0) || list.length > (spec.mostEntries ?? Infinity))
      problems.push({
        code: "entries",
        key: spec.key,
        given: String(list.length),
        allowed: `${spec.fewest ?? 0}..${spec.mostEntries ?? ""}`,
      });
    const value = list.map((one, i) => readOne(one, i, problems));
    const [problem, ...more] = problems;
    return problem ? { problem, more } : { value };
  };
}

/** More entries than anybody has are not looked at. */
const mostEntries = 10_000;

function listOf(given: unknown, plain: boolean): readonly unknown[] | undefined {
  if (isList(given)) {
    try {
      const list = given as readonly unknown[];
      return list.length > mostEntries ? undefined : Array.from({ length: list.length }, (_, i) => list[i]);
    } catch {
      return undefined;
    }
  }
  if (typeof given === "string") {
    const text = given.trim();
    if (noEntries.has(text.toLowerCase())) return [];
    if (plain && text.length <= mostEntries) return text.split(/[;；]/);
    return undefined;
  }
  // A table with one value in the cell has it as a number.
  return plain && (typeof given === "number" || entriesOf(given)) ? [given] : undefined;
}
