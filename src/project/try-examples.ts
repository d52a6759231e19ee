// The examples of a rubric, scored and compared with what they expect.
import { exampleFacts } from "../interpret/examples.js";
import { interpret } from "../interpret/interpret.js";
import type { Observer } from "../interpret/observer.js";
import type { Bool } from "../model/expression.js";
import type { Block, Example, ExpectedVerdict, Expectation, Remark, Rubric } from "../model/rubric.js";
import { scoresIn } from "../model/walk.js";
import { equal, print, zero } from "../runtime/exact.js";
import type { BlockScore } from "../runtime/explanation.js";
import type { FactProblem } from "../runtime/facts.js";

/** An example that came out otherwise, with the account of the block. */
export interface Failure {
  readonly example: string;
  readonly expectation: Expectation | ExpectedVerdict;
  /** Points, the grade ("" for none), the remarks, or the points of a block that counts after all. */
  readonly got: string;
  /** Why it could not be scored. */
  readonly problems: readonly FactProblem[];
  readonly blocks: readonly BlockScore[];
}

/** One expectation of an example, tried. */
export interface Trial {
  readonly example: string;
  readonly expectation: Expectation | ExpectedVerdict;
  /** Absent when it came out as expected. */
  readonly failure?: Failure;
}

export interface Tried {
  readonly trials: readonly Trial[];
  readonly passed: number;
  readonly failures: readonly Failure[];
}

export function tryExamples(rubric: Rubric): Tried {
  const trials = rubric.examples.flatMap((example) =>
    [...example.expectations, ...example.verdicts].map((expectation): Trial => {
      const failure = tryOne(rubric, example, expectation);
      return { example: example.title, expectation, ...(failure ? { failure } : {}) };
    }),
  );
  const failures = trials.flatMap(({ failure }) => failure ?? []);
  return { trials, passed: trials.length - failures.length, failures };
}

/**
 * Whether one expectation of an example comes out; undefined if so.
 * @param observer is told what of the model came into play
 */
export const tryOne = (
  rubric: Rubric,
  example: Example,
  expectation: Expectation | ExpectedVerdict,
  observer?: Observer,
): Failure | undefined =>
  "verdict" in expectation
    ? tryVerdict(rubric, example, expectation, observer)
    : tryOut(rubric, example, expectation, observer);

function tryOut(
  rubric: Rubric,
  example: Example,
  expectation: Expectation,
  observer?: Observer,
): Failure | undefined {
  const { facts, cohort } = exampleFacts(rubric, example);
  const { block, stage, score } = expectation;
  const { scores, problems, explanation } = interpret(
    rubric,
    facts,
    stage,
    block,
    cohort,
    false,
    example.scores,
    observer,
  );
  const got = scores.get(block) ?? zero;
  if (equal(got, score) && problems.length === 0) return undefined;
  return { example: example.title, expectation, got: print(got), problems, blocks: explanation.blocks };
}

function tryVerdict(
  rubric: Rubric,
  example: Example,
  expectation: ExpectedVerdict,
  observer?: Observer,
): Failure | undefined {
  const { facts, cohort } = exampleFacts(rubric, example);
  const { verdict, words, block, stage } = expectation;
  const graded = verdict !== "not-applicable";
  // A grade may hang on the rest of the rubric: then its facts are needed too.
  const only = graded && !standsAlone(rubric, expectation) ? rubric.root : block;
  const { scores, problems, explanation } = interpret(
    rubric,
    facts,
    stage,
    only,
    cohort,
    graded,
    example.scores,
    observer,
  );
  const { grades = [], flags = [], blocks } = explanation;
  const failure = (got: string): Failure => ({
    example: example.title,
    expectation,
    got,
    problems,
    blocks,
  });
  if (problems.length > 0) return failure("");
  switch (verdict) {
    case "grade": {
      const grade = grades.find(({ of }) => of === block.printedId)?.grade ?? "";
      return grade === words ? undefined : failure(grade);
    }
    case "flag": {
      const remarks = flags.map((flag) => flag.words);
      return remarks.includes(words) ? undefined : failure(remarks.join("; "));
    }
    case "not-applicable": {
      const score = scores.get(block);
      return score ? failure(print(score)) : undefined;
    }
  }
}

/** Whether nothing outside the block, neither a score nor a bar, has a say in what is expected of it. */
export function standsAlone(rubric: Rubric, { verdict, words, block, stage }: ExpectedVerdict): boolean {
  const within = (other: Block | undefined): boolean =>
    other !== undefined && (other === block || within(other.parent));
  const ids = new Set(rubric.blocks.filter(within).map((b) => b.printedId));
  const known = (when: Bool): boolean => scoresIn(when).every((id) => ids.has(id));
  const remarks = (of: "bars" | "flags", inside: boolean): Remark[] =>
    rubric.blocks
      .filter((b) => within(b) === inside)
      .flatMap((b) => (stage === rubric.meanOfStages ? b.atMean : b.parts.get(stage))?.[of] ?? []);
  if (verdict === "flag")
    return remarks("flags", true)
      .filter((flag) => flag.words === words)
      .every((flag) => known(flag.when));
  const rows = rubric.grades.filter((scale) => scale.of === block.printedId).flatMap((scale) => scale.rows);
  return (
    rows.every((row) => known(row.when)) &&
    remarks("bars", true).every((bar) => known(bar.when)) &&
    !remarks("bars", false).some((bar) => rows.some((row) => row.grade === bar.words))
  );
}
