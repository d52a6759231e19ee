// The reference interpreter and the compiled scorer, on facts drawn from each rubric: every indicator, every point, every word of
// the account must be the same.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { expect } from "vitest";
import { emit } from "../src/emit/emit.js";
import { interpret } from "../src/interpret/interpret.js";
import { analyse } from "../src/project/analyse.js";
import { readFacts } from "../src/runtime/read-facts.js";
import { Source } from "../src/text/source.js";
import { unitFacts } from "./generate-facts.js";

interface Compiled {
  explain(
    facts: unknown,
    stage?: string,
  ): { total: string; blocks: readonly { id: string; score: string; applicable: boolean }[] };
  score(facts: unknown, stage?: string): { total: number; scores: Record<string, number> };
}

/** Units tried, and the seed they are drawn with; both can be set for longer runs. */
export const runsOr = (usual: number): number => Number(process.env["AGREEMENT_RUNS"] ?? usual);
const seed = Number(process.env["AGREEMENT_SEED"] ?? 20261122);

/** Draws units for the rubric in `file` and expects both to say the same of each. */
export async function expectAgreement(file: string, runs: number): Promise<void> {
  const source = new Source(file, readFileSync(file, "utf8"));
  const { rubric, failed } = analyse(source, "sha256:test");
  expect(failed).toBe(false);
  const compiled = await load(file, emit(rubric!, { sourceName: basename(file) }).js);
  const stages = rubric!.stages.length > 0 ? rubric!.stages.map((s) => s.name) : [""];
  const specs = rubric!.facts.map((f) => f.spec);
  let scored = 0;
  fc.assert(
    fc.property(unitFacts(rubric!, 2), fc.constantFrom(...stages), fc.nat(9), (unit, stage, way) => {
      const fromData = way === 0;
      const read = readFacts(specs, unit, stage === "" ? {} : { stages, stage });
      if (!("facts" in read)) {
        expect(problemsOf(() => compiled.score(unit, stage))).toEqual(read.problems);
        return;
      }
      const reference = interpret(rubric!, read.facts, stage);
      // Both ways in are tried: data as they come, and facts already checked.
      const input = fromData ? unit : read.facts;
      if (reference.problems.length > 0) {
        expect(problemsOf(() => compiled.explain(input, stage))).toEqual(reference.problems);
        return;
      }
      scored++;
      const told = compiled.explain(input, stage);
      // Texts are compared first: thousands of accounts of a hundred blocks are slow to compare otherwise.
      if (JSON.stringify(told) !== JSON.stringify(reference.explanation))
        expect(told).toEqual(reference.explanation);
      const plain = compiled.score(input, stage);
      const numbers = told.blocks
        .filter((b) => b.id !== "" && b.applicable)
        .map((b) => plain.scores[b.id] === Number(b.score));
      if (numbers.includes(false) || plain.total !== Number(told.total)) expect({ ...plain }).toBe(told);
    }),
    { numRuns: runs, seed },
  );
  // Facts with gaps are refused; most units must really have been scored.
  expect(scored).toBeGreaterThan(runs / 2);
}

function problemsOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return (error as { problems: unknown }).problems;
  }
  return "no error";
}

async function load(file: string, js: string): Promise<Compiled> {
  const folder = join("dist", "test-scorers");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${basename(file, ".rubric")}.js`);
  writeFileSync(path, js);
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Compiled;
}
