// The examples of a rubric, scored and compared with what they expect.
import { interpret } from "../interpret/interpret.js";
import type { Example, Expectation, Rubric } from "../model/rubric.js";
import { equal, print, zero } from "../runtime/exact.js";
import type { BlockScore } from "../runtime/explanation.js";
import type { FactProblem, FactSpec, FactValue } from "../runtime/facts.js";
import { readerOf } from "../runtime/kinds.js";
import { factValue } from "../types/example-values.js";

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
  const defaults = defaultFacts(rubric.facts.map((fact) => fact.spec));
  const tried = rubric.examples.flatMap((example) =>
    example.expectations.map((expectation) => tryOut(rubric, example, expectation, defaults)),
  );
  const failures = tried.filter((failure) => failure !== undefined);
  return { passed: tried.length - failures.length, failures };
}

type Given = readonly (readonly [string, FactValue])[];

/** The rubric's own values for facts that nobody answers hold in examples too. */
function defaultFacts(specs: readonly FactSpec[]): Given {
  return specs.flatMap((spec): Given => {
    if (spec.default === undefined) return [];
    const reading = readerOf(spec)(spec.default);
    return "value" in reading ? [[spec.key, reading.value]] : [];
  });
}

function tryOut(
  rubric: Rubric,
  example: Example,
  expectation: Expectation,
  defaults: Given,
): Failure | undefined {
  const given = [...example.facts].map(
    ([{ spec }, { value }]) => [spec.key, factValue(spec, value)] as const,
  );
  const { block, stage, score } = expectation;
  const { scores, problems, explanation } = interpret(rubric, new Map([...defaults, ...given]), stage, block);
  const got = scores.get(block) ?? zero;
  if (equal(got, score) && problems.length === 0) return undefined;
  return { example: example.title, expectation, got: print(got), problems, blocks: explanation.blocks };
}
