// The data files of a call: read, and remembered by place, so that problems can say where they are.
import type { Language } from "../diagnostics/diagnostic.js";
import { readFactsText } from "../project/facts-text.js";
import { readBytes } from "../project/node-host.js";
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
  /** Why a file could not be read as data, one sentence each. */
  readonly faults: readonly string[];
}

/** Reads all files, and tells what is wrong with each. Throws FileTrouble. */
export async function readFactsFiles(paths: readonly string[], lang: Language): Promise<RawCohort> {
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
    if (raw.units.length === 0) faults.push(noUnits(file, lang));
    raw.units.forEach((unit, i) => {
      units.push(unit);
      const line = raw.lines?.[i];
      origins.push({ file, ...(raw.several ? { row: i + 1 } : {}), ...(line === undefined ? {} : { line }) });
    });
  }
  return { units, origins, faults };
}

/** `counties.csv:3: `, `各县.csv:3：`. */
function at(file: string, place: { line?: number; column?: number }, lang: Language): string {
  const parts = [oneLine(file), place.line, place.column].filter((part) => part !== undefined);
  return `${parts.join(":")}${lang === "zh" ? "：" : ": "}`;
}

/** A problem of the cohort with its file, the line there, and the unit. */
export function placedProblem(
  problem: FactProblem,
  { origins }: RawCohort,
  specs: readonly FactSpec[],
  lang: Language,
): string {
  const origin = problem.row === undefined ? undefined : origins[problem.row - 1];
  if (!origin) return describeProblem(problem, specs, lang);
  const { row: _, ...rest } = problem;
  // Which of several units it is shows in its name or its line; else in its place in the file.
  const own = origin.line === undefined && origin.row !== undefined ? { ...rest, row: origin.row } : rest;
  return at(origin.file, origin, lang) + describeProblem(own, specs, lang);
}
