// What is known of a score before all facts are there.
import type { Block, Fact, Gate, Grades } from "../model/rubric.js";
import type { FactProblem } from "../runtime/facts.js";
import type { Interval } from "./interval.js";
import type { Truth } from "./truth.js";

/** A missing fact, of this unit or of another one it is compared with, on which an outcome hangs. */
export interface Wait {
  readonly fact: Fact;
  readonly others: boolean;
}
export type Waits = ReadonlyMap<string, Wait>;

/** A block as far as it is known. */
export interface OpenScore {
  readonly block: Block;
  readonly value: Interval;
  /** Whether it counts: undefined where that is still open. */
  readonly applies: Truth;
  /** Missing facts on which its score still hangs. */
  readonly waits: Waits;
}
export interface OpenGrade {
  readonly scale: Grades;
  readonly of: string;
  /** In the order of the scale; "" where none may be given. */
  readonly possible: readonly string[];
  /** A quota may take the grade from the unit: that hangs on all units. */
  readonly quota: boolean;
  readonly waits: Waits;
}
/** Whether a unit is assessed at all, where the rubric has gates. */
export interface OpenAssessment {
  readonly assessed: Truth;
  /** The gates that the unit fails, or else those that are open. */
  readonly gates: readonly Gate[];
  readonly waits: Waits;
}
export interface OpenFlag {
  readonly words: string;
  readonly certain: boolean;
}

export interface Partial {
  /** Where the rubric has gates. What else is said holds if the unit is assessed; of one that is not, nothing is. */
  readonly assessment?: OpenAssessment;
  readonly total: Interval;
  readonly points: Interval;
  /** In source order; what has no part in this stage, or does not apply for certain, has no score. */
  readonly blocks: readonly OpenScore[];
  /** What each of the blocks is worth. */
  readonly worth: ReadonlyMap<Block, Interval>;
  readonly grades: readonly OpenGrade[];
  readonly flags: readonly OpenFlag[];
  /** Facts that are asked for and not there. */
  readonly missing: readonly Fact[];
  readonly problems: readonly FactProblem[];
}
