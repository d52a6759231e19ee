// The tables a compiled scorer carries, as its tally reads them.
import type { Combination, Worth } from "./combine.js";
import type { Exact } from "./exact.js";
import type { BlockScore } from "./explanation.js";
import type { FactSpec } from "./facts.js";

/** A rule as the trace tells it: line of the rubric, wording, keys of the facts it looks at, the most an award could give. */
export interface RuleRow {
  readonly line: number;
  readonly source: string;
  readonly facts: readonly string[];
  /** Final scores of blocks it uses. */
  readonly scores?: readonly { readonly id: string; readonly label: string }[];
  readonly possible?: Exact;
}

/** A block as the trace tells it. */
export type BlockRow = Pick<
  BlockScore,
  "id" | "kind" | "role" | "title" | "en" | "zh" | "depth" | "line" | "file" | "points"
>;

/** A row of a scale of grades. */
export interface ScaleRow {
  readonly line: number;
  readonly grade: string;
  readonly when: () => boolean;
  readonly quota?: number;
  readonly restTo?: number;
  /** What puts units of one score in order. */
  readonly by?: () => readonly Exact[];
}

/** The tables a compiled scorer carries. */
export interface Program {
  readonly language: "en" | "zh";
  readonly facts: readonly FactSpec[];
  readonly blocks: readonly BlockRow[];
  readonly rules: readonly RuleRow[];
}

/** How the entries of a list make one contribution. */
export interface EachRow {
  readonly combine: Combination;
  readonly count?: number;
  readonly worth?: Worth;
  readonly empty?: () => Exact;
}
