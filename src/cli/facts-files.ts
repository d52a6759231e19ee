// The data files of a call: read, and remembered by place, so that problems can say where they are.
import type { Language } from "../diagnostics/diagnostic.js";
import { dataSetTwice } from "../project/data-set.js";
import { readFactsText } from "../project/facts-text.js";
import { readBytes, standardInput } from "../project/node-host.js";
import type { DataSet } from "../runtime/data-set.js";
import type { FactProblem, FactSpec } from "../runtime/facts.js";
import { describeProblem } from "../runtime/problem-words.js";
import { decodeSource } from "../text/decode.js";
import { oneLine } from "../text/prose.js";
import { noUnits } from "./score-words.js";

interface Origin {
  readonly file: string;
  /** From 1, in an array or table of several. */
  readonly row?: number;
  readonly line?: number;
}

export interface RawCohort {
  readonly units: readonly unknown[];
  /** Where each unit stands. */
  readonly origins: readonly Origin[];
  /** What is known of each unit's data as a whole. */
  readonly dataSets: readonly DataSet[];
  /** Why a file could not be read as data, one sentence each. */
  readonly faults: readonly string[];
}

/** Reads all files, and tells what is wrong with each. Throws FileTrouble. */
export async function readFactsFiles(
  paths: readonly string[],
  lang: Language,
  said: DataSet = {},
): Promise<RawCohort> {
  const dataSets: DataSet[] = [];
  const units: unknown[] = [];
  const origins: Origin[] = [];
  const faults: string[] = [];
  for (const file of paths) {
    const decoded = decodeSource(await readBytes(file));
    if ("problem" in decoded) {
      faults.push(`${at(file, {}, lang)}${lang === "zh" ? decoded.problem.zh : decoded.problem.en}`);
      continue;
    }
    const raw = readFactsText(file, decoded.text, lang);
    if ("faults" in raw) {
      faults.push(...raw.faults.map((fault) => `${at(file, fault, lang)}${fault.words}`));
      continue;
    }
    const dataSet = { ...said, ...raw.dataSet };
    for (const key of ["period", "asOf"] as const) {
      const [own, called] = [dataSet[key], said[key]];
      if (own !== undefined && called !== undefined && own !== called)
        faults.push(`${at(file, {}, lang)}${dataSetTwice(own, called, lang)}`);
    }
    if (raw.units.length === 0) faults.push(noUnits(file, lang));
    raw.units.forEach((unit, i) => {
      units.push(unit);
      dataSets.push(dataSet);
      const line = raw.lines?.[i];
      origins.push({ file, ...(raw.several ? { row: i + 1 } : {}), ...(line === undefined ? {} : { line }) });
    });
  }
  return { units, origins, dataSets, faults };
}

/** `counties.csv:3`, `standard input`. */
function placeName(
  file: string,
  { line, column }: { line?: number; column?: number },
  lang: Language,
): string {
  const name = file === standardInput ? (lang === "zh" ? "标准输入" : "standard input") : oneLine(file);
  return [name, line, column].filter((part) => part !== undefined).join(":");
}

const at = (file: string, place: { line?: number; column?: number }, lang: Language): string =>
  `${placeName(file, place, lang)}${lang === "zh" ? "：" : ": "}`;

/** A problem of the cohort with all that a person or a tool needs to find it. */
export interface PlacedProblem extends FactProblem {
  readonly file?: string;
  readonly line?: number;
  /** Where it is: file, line or place in it, name of the unit. */
  readonly where: string;
  /** One sentence, without the place. */
  readonly message: string;
}

export function placedProblem(
  problem: FactProblem,
  { origins }: RawCohort,
  specs: readonly FactSpec[],
  lang: Language,
): PlacedProblem {
  const { unit, row, ...own } = problem;
  const message = describeProblem(own, specs, lang);
  const origin = row === undefined ? undefined : origins[row - 1];
  if (!origin) return { ...problem, where: "", message };
  const { file, line } = origin;
  const rowWords = lang === "zh" ? `第${origin.row}个` : `unit ${origin.row}`;
  // Which of several units it is shows in its line, or else in its place in the file.
  const place = line === undefined && origin.row !== undefined ? [rowWords] : [];
  const where = [
    placeName(file, origin, lang),
    ...place,
    ...(unit === undefined ? [] : [oneLine(unit)]),
  ].join("  ");
  return {
    ...own,
    file,
    ...(origin.row === undefined ? {} : { row: origin.row }),
    ...(line === undefined ? {} : { line }),
    ...(unit === undefined ? {} : { unit }),
    where,
    message,
  };
}
