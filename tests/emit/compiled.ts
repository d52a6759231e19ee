// Rubrics compiled in tests, and what the interpreter makes of a unit.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { interpret } from "../../src/interpret/interpret.js";
import type { Rubric } from "../../src/model/rubric.js";
import { analyse } from "../../src/project/analyse.js";
import type { ColumnLayout, FactColumns, ScoreColumns } from "../../src/runtime/columns.js";
import { toNumber } from "../../src/runtime/exact.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { Source } from "../../src/text/source.js";

export interface Scores {
  readonly total: number;
  readonly totalAtMost?: number;
  readonly scores: Readonly<Record<string, number>>;
}
export interface Compiled {
  quick?(unit: unknown): Scores | undefined;
  quickChecked?(unit: unknown): Scores | undefined;
  score(unit: unknown): Scores;
  scoreChecked(unit: unknown): Scores;
  columns?: ColumnLayout;
  columnsOf?(units: readonly unknown[], stage?: string): FactColumns;
  scoreColumns?(facts: FactColumns, scoresOrStage?: ScoreColumns | string): ScoreColumns;
}

/** A rubric of one indicator with these facts and rules, whose points can be earned whatever they are. */
export const rubricOf = (facts: readonly string[], rules: readonly string[], rounding = ""): string =>
  [
    'rubric "T" total 1000 points {',
    "  unit u { name: text }",
    `  defaults { floor 0${rounding} }`,
    '  indicator 1 "A" 1000 points {',
    ...facts.map((line) => `    given ${line}`),
    "    start at 0",
    "    award 1000 when z",
    ...rules.map((line) => `    ${line}`),
    "  }",
    "}",
  ].join("\n");

let made = 0;
/** A rubric that must have no errors, as a module; what it tries first, in integers, is to be had too. */
export async function compile(text: string): Promise<{ rubric: Rubric; compiled: Compiled; js: string }> {
  const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "sha256:test");
  const errors = diagnostics.filter((d) => d.severity === "error").map((d) => d.title);
  expect(errors, text).toEqual([]);
  const { js } = emit(rubric!, { sourceName: "t.rubric" });
  const folder = join("dist", "test-emitted");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `integers-${process.pid}-${++made}.js`);
  writeFileSync(
    path,
    js.includes("function quick(")
      ? `${js}\nexport { quick, quickChecked, cohortsInIntegers, scorer };\n`
      : js,
  );
  const compiled = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Compiled;
  return { rubric: rubric!, compiled, js };
}

/** What the interpreter makes of a unit; undefined where it cannot be scored. */
export function reference(rubric: Rubric, unit: unknown): Scores | undefined {
  const read = readFacts(
    rubric.facts.map(({ spec }) => spec),
    unit,
  );
  if (!("facts" in read)) return undefined;
  const { scores, problems } = interpret(rubric, read.facts);
  if (problems.length > 0) return undefined;
  const numbers = [...scores].map(([block, score]) => [block.printedId, toNumber(score)] as const);
  return {
    total: numbers.find(([id]) => id === "")![1],
    scores: Object.fromEntries(numbers.filter(([id]) => id !== "")),
  };
}
