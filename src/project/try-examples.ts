// The examples of a rubric, scored and compared with what they expect.
import { exampleFacts } from "../interpret/examples.js";
import { interpret } from "../interpret/interpret.js";
import type { Example, Expectation, Rubric } from "../model/rubric.js";
import { equal, print, zero } from "../runtime/exact.js";
import type { BlockScore } from "../runtime/explanation.js";
import type { FactProblem } from "../runtime/facts.js";

/** An example that came out otherwise, with the account of the block. */
export interface Failure {
  readonly example: string;
  readonly expectation: Expectation;
  readonly got: string;
  /** Why it could not be scored. */
  readonly problems: readonly FactProblem[];
  readonly blocks: readonly BlockScore[];
}

export interface Tried {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

export function tryExamples(rubric: Rubric): Tried {
  const tried = rubric.examples.flatMap((example) =>
    example.expectations.map((expectation) => tryOut(rubric, example, expectation)),
  );
  const failures = tried.filter((failure) => failure !== undefined);
  return { passed: tried.length - failures.length, failures };
}

function tryOut(rubric: Rubric, example: Example, expectation: Expectation): Failure | undefined {
  const { facts, cohort } = exampleFacts(rubric, example);
  const { block, stage, score } = expectation;
  const { scores, problems, explanation } = interpret(rubric, facts, stage, block, cohort, example.scores);
  const got = scores.get(block) ?? zero;
  if (equal(got, score) && problems.length === 0) return undefined;
  return { example: example.title, expectation, got: print(got), problems, blocks: explanation.blocks };
}
