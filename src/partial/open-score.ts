// What is known of a score before all facts are there.
import type { Block, Fact } from "../model/rubric.js";
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
  readonly of: string;
  /** In the order of the scale; "" where none may be given. */
  readonly possible: readonly string[];
  readonly waits: Waits;
}
export interface OpenFlag {
  readonly words: string;
  readonly certain: boolean;
}
