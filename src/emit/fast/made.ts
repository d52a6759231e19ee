// What blocks came to, at a stage or at the mean of all.
import type { Scaled } from "./scaled.js";
import type { Terms } from "./terms.js";
import type { Bit } from "./whole.js";

/** A scored block. */
export interface Made {
  readonly id: string;
  readonly value: Scaled;
  /** Whether it counts at all: otherwise it has no score. */
  readonly counts: Bit;
}

/** All blocks of a unit. */
export interface AllMade {
  readonly terms: Terms;
  /** Scores them. */
  make(): void;
  /** What they come to together, once they are made. */
  whole(): Made;
  /** The same with everything that the source leaves open counted in full. */
  wholeInFull(): Made;
  /** Whether the unit stands in rows with quotas, by quota. */
  readonly quotas: ReadonlyMap<number, readonly Bit[]>;
  /** The scores there are. */
  scores(): readonly Made[];
  /** A block by its id; undefined where it is not scored there. */
  find(id: string): Made | undefined;
  /** Whether a block counts, by its index in the table of blocks. */
  counts(block: number): Bit;
}
