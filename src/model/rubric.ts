// The checked rubric: what names, types and points made of the tree. The interpreter reads it, the compiler lowers it.
import type { Exact, RoundingMode } from "../runtime/exact.js";
import type { QuotaRow } from "../runtime/grade-quotas.js";
import type { OtherNames } from "../runtime/names.js";
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
  /** The arms that give most, or least, so many of them; of equals the first. */
  | {
      readonly kind: "pick";
      readonly best: boolean;
      readonly count: number;
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
    }
  /** The rules for each entry of a list, and how the entries make one. */
  | EachRule;

export interface EachRule {
  readonly kind: "each";
  readonly list: Fact;
  readonly rules: readonly Rule[];
  readonly combine: "sum" | "mean" | "best" | "worst";
  /** How many entries count, for the best or the worst. */
  readonly count?: number;
  /** What each entry is worth: it starts there or at 0 and stays between. Shared: all of it over the number of entries. */
  readonly worth?: { readonly points: Exact; readonly shared: boolean; readonly start: "full" | "zero" };
  /** What counts where there are no entries. */
  readonly empty?: Num;
  readonly info: RuleInfo;
}

export interface ChoiceRow {
  readonly when: Bool;
  readonly rules: readonly Rule[];
  readonly quota?: Quota;
  readonly span: Span;
}

/** How many units may stand in a row. Checked over the cohort; no unit's score depends on it, though its grade may. */
export interface Quota extends QuotaRow {
  /** Known only when all rows of the scale are. */
  moves?: boolean;
  /** It stands behind a grade, not behind a row of points. */
  ofGrade?: boolean;
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
  /** The name of the included rubric it belongs to. */
  readonly scope?: string;
  readonly info: RuleInfo;
}
export interface GradeRow {
  readonly when: Bool;
  readonly grade: string;
  readonly line: number;
  readonly span: Span;
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
  /** The name of the included rubric it stands in: it holds for the grades given there. */
  readonly scope?: string;
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

/** What is said of a result beside its points. */
export interface Remarks {
  readonly bars: readonly Remark[];
  /** Grades that an event gives whatever the score. */
  readonly fixed: readonly Remark[];
  readonly flags: readonly Remark[];
}

/** What a unit must fulfil to be assessed at all. */
export interface Gate {
  readonly when: Bool;
  readonly info: RuleInfo;
}

/** A bound, and whether it was written or taken by custom. */
export interface Bound {
  readonly at: Exact;
  readonly assumed: boolean;
  /** Where the block itself says so. */
  readonly span?: Span;
}

/** The score of what applies brought to a scale: earned ÷ `outOf` × `to`. */
export interface Rescaling {
  readonly to: Exact;
  /** Points of what applies to the unit. */
  readonly outOf: Num;
  readonly line: number;
  readonly source: string;
}

/** What a block does at one stage ("" when the rubric has none). */
export interface Part extends Remarks {
  readonly rules: readonly Rule[];
  readonly start: Exact;
  readonly floor?: Bound;
  readonly cap: Bound;
  /** The rubric itself says where the points end: what lies beyond is not cut off silently. */
  readonly capWritten: boolean;
  readonly vetoes: Veto[];
  /** Of the rubric only. */
  readonly gates: readonly Gate[];
  readonly applies?: Applies;
  /** What units are ranked or summed by: asked of every one to which the block applies. */
  readonly asked: readonly Fact[];
  readonly rounding?: Rounding;
  readonly rescaling?: Rescaling;
  /** Bounds that follow points by kind of unit. */
  readonly byKind?: { readonly start?: Num; readonly cap?: Num; readonly floor?: Num };
  readonly text?: string;
}

/** How a block is made of its parts. */
export type RollUp = "sum" | "weighted" | "minimum" | "maximum" | "mean" | "formula" | "none";

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
  /** What does not apply is made up for by rescaling, here or further out. */
  readonly rescaled: boolean;
  /** Points of the unit at hand, where they depend on attributes of the unit; `points` is then the highest. */
  readonly pointsByKind?: Num;
  /** Points or `at most`, where written. */
  readonly pointsSpan?: Span;
  /** How the parts make the whole. */
  readonly rollup: RollUp;
  /** What the scores of the blocks inside make, where a formula says it. */
  readonly formula?: { readonly value: Num; readonly source: string };
  /** Share in a weighted parent. */
  readonly weight?: Exact;
  readonly weightSpan?: Span;
  /** `at most` on a section: its items need not sum to it. */
  readonly limited: boolean;
  /** What the blocks inside add up to, where that is meant to be more than the points. */
  readonly cappedFrom?: Exact;
  readonly children: Block[];
  readonly stages: readonly string[];
  readonly parts: Map<string, Part>;
  /** What is said of the mean of the stages, where there is one. */
  readonly atMean: Remarks;
  readonly unresolved?: string;
  /** A deduction that the source leaves open. */
  readonly openDeduction?: string;
  readonly span: Span;
  readonly line: number;
  /** The included file it stands in; its lines are counted there. */
  readonly file?: string;
  readonly notes: Notes;
}

/** What keeps faith with the source and enters no score. */
export interface Notes extends OtherNames {
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
  /** What is expected besides points. */
  readonly verdicts: readonly ExpectedVerdict[];
  readonly span: Span;
}
export type ExampleValue =
  | { readonly kind: "number"; readonly value: Exact; readonly percent: boolean }
  | { readonly kind: "words"; readonly value: string }
  | { readonly kind: "bool"; readonly value: boolean }
  /** Entries of a list, each by its fields. */
  | { readonly kind: "entries"; readonly entries: readonly (readonly (readonly [Fact, ExampleValue])[])[] };
export interface Expectation {
  readonly block: Block;
  readonly stage: string;
  readonly score: Exact;
  readonly span: Span;
}
/** A grade ("" for none), a remark, or that the block does not count. */
export interface ExpectedVerdict {
  readonly verdict: "grade" | "flag" | "not-applicable";
  readonly words: string;
  readonly block: Block;
  readonly stage: string;
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
  /** The name under which the mean of the stages is scored; absent where the stages are not combined so. */
  readonly meanOfStages?: string;
  /** The sections stand on their own: nothing is made of them together. */
  readonly noTotal: boolean;
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
