// The mean of the stages in a compiled scorer: the tallies of all stages made into one, and the verdict on it.
import type { Cohort } from "./cohort.js";
import type { BlockScore } from "./explanation.js";
import type { FactReader } from "./fact-reader.js";
import type { FactProblem, FactValue } from "./facts.js";
import type { Program } from "./program.js";
import {
  distinctGates,
  distinctProblems,
  meanAccount,
  meanScores,
  type MeanRounding,
  type StageScore,
} from "./stage-mean.js";
import { Tally } from "./tally.js";

/** How the stages are combined. */
export interface MeanRow {
  /** The name under which the mean is scored. */
  readonly name: string;
  /** The stages, in order. */
  readonly of: readonly string[];
  /** How the mean of each block is rounded, by id. */
  readonly rounding: Readonly<Record<string, MeanRounding>>;
  /** Grades, bars and remarks on the means. */
  readonly verdict: (t: Tally) => void;
}

export class MeanTally extends Tally {
  private readonly stages: readonly StageScore[];
  private readonly ids: readonly string[];

  constructor(
    program: Program,
    facts: ReadonlyMap<string, FactValue>,
    traced: boolean,
    units: Cohort<FactReader> | undefined,
    mean: MeanRow,
    tallies: readonly { readonly stage: string; readonly tally: Tally }[],
  ) {
    super(program, facts, false, traced, units);
    this.ids = program.blocks.map(({ id }) => id);
    this.stages = tallies.map(({ stage, tally }) => ({ stage, scores: tally.scores, blocks: tally.report }));
    this.failedGates.push(...distinctGates(tallies.flatMap(({ tally }) => tally.failedGates)));
    const before = distinctProblems(tallies.flatMap(({ tally }) => tally.problems));
    if (this.failedGates.length === 0) {
      const roundings = new Map(Object.entries(mean.rounding));
      for (const [id, score] of meanScores(this.stages, this.ids, (each) => roundings.get(each)))
        this.scores.set(id, score);
      mean.verdict(this);
    }
    const problems: FactProblem[] = distinctProblems([...before, ...this.problems]);
    this.problems.splice(0, this.problems.length, ...problems);
  }

  override get report(): readonly BlockScore[] {
    return meanAccount(this.stages, this.ids, this.scores);
  }
}
