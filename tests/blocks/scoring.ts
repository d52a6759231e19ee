// A rubric written in a test, scored by the interpreter and by its compiled scorer: they must say the same.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { interpret } from "../../src/interpret/interpret.js";
import { analyse } from "../../src/project/analyse.js";
import type { Explanation } from "../../src/runtime/explanation.js";
import type { FactProblem } from "../../src/runtime/facts.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { Source } from "../../src/text/source.js";

/** Codes of what is wrong with a rubric, notes left out. */
export const findings = (text: string): string[] =>
  analyse(new Source("t.rubric", text), "sha256:1")
    .diagnostics.filter((d) => d.severity !== "note")
    .map((d) => d.code);

/** Everything that is said of a rubric, notes too, as `code: title`. */
export const told = (text: string): string[] =>
  analyse(new Source("t.rubric", text), "sha256:1").diagnostics.map((d) => `${d.code}: ${d.title}`);

export interface Compiled {
  account(facts: unknown, stage?: string): Explanation;
  score(facts: unknown, stage?: string): Record<string, unknown>;
  scoreAll(
    units: readonly unknown[],
    stage?: string,
  ): { units: Record<string, unknown>[]; quotas: Record<string, unknown>[] };
}

let count = 0;
export async function compiled(text: string): Promise<Compiled> {
  const { rubric, failed } = analyse(new Source("t.rubric", text), "sha256:1");
  expect(failed).toBe(false);
  const folder = join("dist", "test-blocks");
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, `scorer-${process.pid}-${count++}.js`);
  writeFileSync(path, emit(rubric!, { sourceName: "t.rubric" }).js);
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Compiled;
}

/** The account of one unit, the same from both; or the problems with its facts. */
export async function scored(
  text: string,
  facts: object,
  stage = "",
): Promise<{ explanation: Explanation } | { problems: readonly FactProblem[] }> {
  const { rubric } = analyse(new Source("t.rubric", text), "sha256:1");
  const scorer = await compiled(text);
  const stages = rubric!.stages.map((s) => s.name);
  const read = readFacts(
    rubric!.facts.map((f) => f.spec),
    facts,
    stage === "" ? {} : { stages, stage },
  );
  if (!("facts" in read)) return { problems: read.problems };
  const reference = interpret(rubric!, read.facts, stage);
  if (reference.problems.length > 0) {
    let problems: readonly FactProblem[] = [];
    try {
      scorer.account(facts, stage);
    } catch (error) {
      problems = (error as { problems: readonly FactProblem[] }).problems;
    }
    expect(problems).toEqual(reference.problems);
    return { problems };
  }
  expect(scorer.account(facts, stage)).toEqual(reference.explanation);
  return { explanation: reference.explanation };
}

/** Total, most possible total, and scores of blocks by id. */
export async function figures(
  text: string,
  facts: object,
): Promise<{ total: unknown; atMost: unknown; scores: Record<string, string> }> {
  const result = await scored(text, facts);
  if (!("explanation" in result)) throw new Error(JSON.stringify(result.problems));
  const { total, totalAtMost, blocks } = result.explanation;
  return {
    total,
    atMost: totalAtMost,
    scores: Object.fromEntries(blocks.filter((b) => b.applicable && b.id !== "").map((b) => [b.id, b.score])),
  };
}
