// The mean of the stages: what each block came to at every stage at which it is scored, made into one score.
import { div, equal, print, round, sum, whole, type Exact, type RoundingMode } from "./exact.js";
import type { BlockScore, BlockStep, NotAssessed } from "./explanation.js";
import type { FactProblem } from "./facts.js";

/** What one stage came to. */
export interface StageScore {
  readonly stage: string;
  /** Final scores by id of block; what does not count at the stage has none. */
  readonly scores: ReadonlyMap<string, Exact>;
  /** The account of every block. */
  readonly blocks: readonly BlockScore[];
}

/** How the mean of a block is rounded. */
export interface MeanRounding {
  readonly places: number;
  readonly mode: RoundingMode;
}

/** The mean of some scores, rounded where that is said. */
export function meanOf(scores: readonly Exact[], rounding: MeanRounding | undefined): Exact {
  const mean = div(sum(scores), whole(scores.length));
  return rounding ? round(mean, rounding.places, rounding.mode) : mean;
}

/** The mean of every block that counts at some stage, by its id. */
export function meanScores(
  stages: readonly StageScore[],
  ids: readonly string[],
  roundingOf: (id: string) => MeanRounding | undefined,
): ReadonlyMap<string, Exact> {
  return new Map(
    ids.flatMap((id) => {
      const scores = stages.flatMap((stage) => stage.scores.get(id) ?? []);
      return scores.length === 0 ? [] : [[id, meanOf(scores, roundingOf(id))] as const];
    }),
  );
}

/** What several stages find in the same data is told once. */
export const distinctProblems = (problems: readonly FactProblem[]): FactProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.key}`, problem])).values(),
];
/** A gate that fails at several stages is told once. */
export const distinctGates = (gates: NotAssessed["gates"]): NotAssessed["gates"] => [
  ...new Map(gates.map((gate) => [`${gate.line} ${gate.rule}`, gate])).values(),
];

/** The account of the means: for every block what it came to at each stage. What counts at none is told as at the last. */
export function meanAccount(
  stages: readonly StageScore[],
  ids: readonly string[],
  means: ReadonlyMap<string, Exact>,
): BlockScore[] {
  const entries = stages.map(({ blocks }) => new Map(blocks.map((block) => [block.id, block])));
  return ids.flatMap((id) => {
    const met = stages.flatMap(({ stage, scores }, at) => {
      const entry = entries[at]!.get(id);
      return entry ? [{ stage, entry, score: scores.get(id) }] : [];
    });
    const mean = means.get(id);
    const counted = met.flatMap(({ score, ...at }) => (score ? [{ ...at, score }] : []));
    const last = (mean ? counted : met).at(-1);
    if (!last) return [];
    if (!mean) return [last.entry];
    const { start: _, ...entry } = last.entry;
    const exact = meanOf(
      counted.map(({ score }) => score),
      undefined,
    );
    const steps: BlockStep[] = [
      {
        kind: "stage-mean",
        from: print(sum(counted.map(({ score }) => score))),
        to: print(exact),
        stages: counted.map(({ stage, score }) => ({ stage, score: print(score) })),
      },
    ];
    if (!equal(exact, mean)) steps.push({ kind: "rounding", from: print(exact), to: print(mean) });
    const resolved = counted.every((at) => at.entry.resolved);
    return [{ ...entry, score: print(mean), rules: [], steps, resolved, applicable: true }];
  });
}
