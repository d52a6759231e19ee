// The checked rubric: what names, types and points made of the tree. The interpreter reads it, the compiler lowers it.
import type { Exact, RoundingMode } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import type { BlockKind, BlockRole } from "../syntax/tree.js";
import type { Bool, Column, Fact, Num } from "./expression.js";

export type { Fact, Let, Value } from "./expression.js";

/** Where a rule stands and how it reads, for the trace. */
export interface RuleInfo {
  readonly index: number;
  readonly line: number;
  readonly source: string;
  readonly span: Span;
  readonly facts: readonly Fact[];
  /** Ids of blocks whose final scores it uses; "" is the total. */
  scores?: readonly string[];
  readonly unwritten?: boolean;
}

/** A rule gives points (`award`), takes them (`deduct`) or puts them on top (`add`). */
export type Pays = "award" | "deduct" | "add";

export type Rule =
  /** ± the smaller of `amount` and `limit`; `amount` is never meant to be negative. `possible` is the most an award could give. */
  | {
      readonly kind: "charge";
      readonly pays: Pays;
      readonly amount: Num;
      readonly limit?: Num;
      readonly possible?: Exact;
      readonly info: RuleInfo;
    }
  /** The first row whose condition holds. */
  | {
      readonly kind: "choose";
      readonly rows: readonly ChoiceRow[];
      readonly possible?: Exact;
      readonly info: RuleInfo;
    }
  /** The arm that gives most, or least; the first of equals. */
  | {
      readonly kind: "pick";
      readonly best: boolean;
      readonly arms: readonly (readonly Rule[])[];
      readonly info: RuleInfo;
    }
  /** What the rules take or give together, at most `limit`. */
  | {
      readonly kind: "together";
      readonly pays: "award" | "deduct";
      readonly limit: Num;
      readonly rules: readonly Rule[];
      readonly info: RuleInfo;
    };

export interface ChoiceRow {
  readonly when: Bool;
  readonly rules: readonly Rule[];
  readonly quota?: Quota;
}

/** How many units may stand in a row. Checked over the cohort; no unit's score depends on it, though its grade may. */
export interface Quota {
  readonly index: number;
  readonly kind: "at-most" | "exactly";
  /** Units, or a share of the units. */
  readonly amount: Exact;
  readonly share: boolean;
  readonly rounding?: "up" | "down";
  readonly block: string;
  readonly stage?: string;
  readonly label: string;
  readonly line: number;
  /** Units beyond it fall to another grade. */
  moves?: boolean;
}

export interface Veto {
  readonly when: Bool;
  readonly oneVote: boolean;
  readonly info: RuleInfo;
}

/** A scale of grades over a block's final score: the first row that holds and is not barred. */
export interface Grades {
  /** Id of the section whose score decides; "" for the total. */
  readonly of: string;
  /** The only stage at which it is given, where it stands at one. */
  readonly stage?: string;
  readonly rows: readonly GradeRow[];
  readonly info: RuleInfo;
}
export interface GradeRow {
  readonly when: Bool;
  readonly grade: string;
  readonly line: number;
  readonly quota?: Quota;
  /** Index of the row to which units beyond the quota fall. */
  readonly restTo?: number;
  /** What puts units of one score in order, highest first. */
  readonly orderBy: readonly Num[];
}
/** A grade that a unit cannot have, or a remark on its result. */
export interface Remark {
  readonly words: string;
  readonly when: Bool;
  readonly info: RuleInfo;
}

export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
}

export interface Applies {
  readonly when: Bool;
  readonly otherwise: "full" | "none" | "not-applicable";
  readonly info: RuleInfo;
}

/** A bound, and whether it was written or taken by custom. */
export interface Bound {
  readonly at: Exact;
  readonly assumed: boolean;
}

/** What a block does at one stage ("" when the rubric has none). */
export interface Part {
  readonly rules: readonly Rule[];
  readonly start: Exact;
  readonly floor?: Bound;
  readonly cap: Bound;
  /** The rubric itself says where the points end: what lies beyond is not cut off silently. */
  readonly capWritten: boolean;
  readonly vetoes: Veto[];
  readonly bars: readonly Remark[];
  /** Grades that an event gives whatever the score. */
  readonly fixed: readonly Remark[];
  readonly flags: readonly Remark[];
  readonly applies?: Applies;
  readonly rounding?: Rounding;
  readonly text?: string;
}

/** How a block is made of its parts. */
export type RollUp = "sum" | "weighted" | "minimum" | "maximum" | "mean";

export interface Block {
  readonly kind: BlockKind;
  /** Whether its rules earn, earn a bonus or take: inside a bonus or penalty section every block does as the section does. */
  readonly role: BlockRole;
  /** How it enters its parent. */
  readonly joins: BlockRole;
  /** Folded id; "" for the rubric and for parts. */
  readonly id: string;
  readonly printedId: string;
  /** Stable key: the id, and for parts `ID[@STAGE]/TITLE`. */
  readonly key: string;
  readonly title: string;
  readonly depth: number;
  readonly parent?: Block;
  /** What the block is worth: `full`, and what its parent adds up. Negative nowhere: a penalty's points are what it can take. */
  readonly points: Exact;
  readonly declared: boolean;
  /** Points or `at most`, where written. */
  readonly pointsSpan?: Span;
  /** How the parts make the whole. */
  readonly rollup: RollUp;
  /** Share in a weighted parent. */
  readonly weight?: Exact;
  readonly weightSpan?: Span;
  /** `at most` on a section: its items need not sum to it. */
  readonly limited: boolean;
  readonly children: Block[];
  readonly stages: readonly string[];
  readonly parts: Map<string, Part>;
  readonly unresolved?: string;
  readonly span: Span;
  readonly line: number;
  readonly notes: Notes;
}

/** What keeps faith with the source and enters no score. */
export interface Notes {
  readonly by?: string;
  readonly carriedBy?: string;
  readonly method?: string;
  readonly due?: string;
  readonly printed?: string;
  readonly requirement?: string;
  readonly readings: readonly string[];
}

export interface Stage {
  readonly name: string;
  readonly due?: string;
  readonly points?: Exact;
  readonly pointsSpan?: Span;
}

export interface Example {
  readonly title: string;
  readonly facts: ReadonlyMap<Fact, { readonly value: ExampleValue; readonly span: Span }>;
  /** Values of the other units, fact by fact; [] where the unit is scored alone. */
  readonly others: readonly (readonly [Fact, readonly ExampleValue[]])[];
  /** Final scores of other blocks, taken as given. */
  readonly scores: ReadonlyMap<Block, Exact>;
  readonly expectations: readonly Expectation[];
  readonly span: Span;
}
export type ExampleValue =
  | { readonly kind: "number"; readonly value: Exact; readonly percent: boolean }
  | { readonly kind: "words"; readonly value: string }
  | { readonly kind: "bool"; readonly value: boolean };
export interface Expectation {
  readonly block: Block;
  readonly stage: string;
  readonly score: Exact;
  readonly span: Span;
}

export interface Rubric {
  readonly title: string;
  readonly edition?: string;
  readonly source?: string;
  readonly language: "en" | "zh";
  /** Hash of the rubric's text: a score names what made it. */
  readonly hash: string;
  readonly unit?: { readonly name: string; readonly key: Fact };
  /** [] when the rubric has no stages. */
  readonly stages: readonly Stage[];
  readonly latest: boolean;
  readonly missingStage: "drop" | "keep";
  readonly ties: "better" | "worse";
  readonly shown?: number;
  readonly claimedUnits?: number;
  readonly root: Block;
  /** Every block in source order, the root first. */
  readonly blocks: readonly Block[];
  /** Blocks whose final scores rules of other blocks use: they are scored when they are first needed. */
  readonly demanded: ReadonlySet<Block>;
  readonly facts: readonly Fact[];
  readonly quotas: readonly Quota[];
  readonly grades: readonly Grades[];
  /** What tells units of one total apart, highest first. */
  readonly placesBy: readonly Num[];
  /** What units are ranked or summed by; [] when each can be scored alone. */
  readonly columns: readonly Column[];
  readonly examples: readonly Example[];
}
