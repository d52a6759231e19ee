// The data of units as they come in a file: JSON (one unit or an array of them) or CSV (a row per unit).
import type { DataSet } from "../runtime/data-set.js";
import type { Language } from "../runtime/language.js";
import { csvToObjects, describeCsvProblem } from "./csv-facts.js";
import { dataSetOf, dataSetWords, readDataSet } from "./data-set.js";
import { describeJsonProblem, readJson } from "./json-facts.js";

/** Units, not yet checked against any rubric. */
export interface RawUnits {
  readonly units: readonly unknown[];
  /** Whether there may be several, so that problems name their place among them. */
  readonly several: boolean;
  /** Line of the file on which each unit begins, where that is known. */
  readonly lines?: readonly number[];
  /** What the file says of its data as a whole. */
  readonly dataSet?: DataSet;
}

/** A fault of the file itself, in words. */
export interface TextFault {
  readonly line?: number;
  readonly column?: number;
  readonly words: string;
}

/** Reads a file's text; what it is shows in its name, else in how it begins. */
export function readFactsText(
  name: string,
  text: string,
  lang: Language,
): RawUnits | { readonly faults: readonly TextFault[] } {
  return isJson(name, text) ? fromJson(text, lang) : fromCsv(text, lang);
}

function isJson(name: string, text: string): boolean {
  if (/\.json$/i.test(name)) return true;
  if (/\.csv$/i.test(name)) return false;
  return /^\uFEFF?\s*[{[]/.test(text);
}

function fromJson(text: string, lang: Language): RawUnits | { readonly faults: readonly TextFault[] } {
  const result = readJson(text);
  if ("problems" in result) {
    const faults = result.problems.map((problem) => ({
      line: problem.line,
      column: problem.column,
      words: describeJsonProblem(problem, lang),
    }));
    return { faults };
  }
  const { value } = result;
  const set = dataSetOf(value);
  if (set) {
    const read = readDataSet(set.said);
    if ("faults" in read)
      return { faults: read.faults.map((fault) => ({ words: dataSetWords(fault, lang) })) };
    return { units: set.units, several: true, dataSet: read.dataSet };
  }
  return Array.isArray(value) ? { units: value, several: true } : { units: [value], several: false };
}

function fromCsv(text: string, lang: Language): RawUnits | { readonly faults: readonly TextFault[] } {
  const result = csvToObjects(text);
  if ("problems" in result)
    return { faults: result.problems.map((p) => ({ words: describeCsvProblem(p, lang) })) };
  return { units: result.rows, several: true, lines: result.lines };
}
