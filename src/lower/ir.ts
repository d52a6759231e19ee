// The scoring IR: one function per block and stage, in the order of evaluation, with names and stages resolved and constants
// folded. Emitters print it; the analyses to come read it.
import type { Bool, Column, Num } from "../model/expression.js";
import type { EachRule, GradeRow, Quota, Rescaling, RollUp, Rounding } from "../model/rubric.js";
import type { Exact } from "../runtime/exact.js";
import type { FactSpec } from "../runtime/facts.js";
import type { BlockRow } from "../runtime/tally.js";

/** Rule of the trace tables. */
export interface IrRule {
  readonly index: number;
  readonly line: number;
  readonly source: string;
  readonly facts: readonly string[];
  /** Final scores it uses: ids and what the account calls them. */
  readonly scores?: readonly { readonly id: string; readonly label: string }[];
  readonly possible?: Exact;
}

export type Step =
  | {
      readonly kind: "charge";
      readonly pays: "award" | "deduct" | "add";
      readonly rule: IrRule;
      readonly amount: Num;
      readonly limit?: Num;
    }
  | {
      readonly kind: "choose";
      readonly rule: IrRule;
      readonly rows: readonly {
        readonly when: Bool;
        readonly quota?: number;
        readonly steps: readonly Step[];
      }[];
    }
  | {
      readonly kind: "pick";
      readonly best: boolean;
      readonly count: number;
      readonly arms: readonly (readonly Step[])[];
    }
  | {
      readonly kind: "together";
      readonly takes: boolean;
      readonly rule: IrRule;
      readonly limit: Num;
      readonly steps: readonly Step[];
    }
  | {
      readonly kind: "each";
      readonly rule: IrRule;
      readonly list: string;
      readonly combine: EachRule["combine"];
      readonly count?: number;
      readonly worth?: EachRule["worth"];
      readonly empty?: Num;
      readonly steps: readonly Step[];
    };

export interface IrFunction {
  /** Index into the block table. */
  readonly block: number;
  /** Stage of the scoring run, "" when there is none. */
  readonly stage: string;
  /** Rules of other blocks use its score: it is computed when first needed, and once. */
  readonly demanded: boolean;
  /** The stage whose rules and score are kept, when the block has none at `stage`. */
  readonly kept?: string;
  readonly text?: string;
  /** Ends of the range of an unresolved block; such a function does nothing else. */
  readonly unresolved?: { readonly least: Num; readonly most: Num };
  readonly applies?: {
    readonly when: Bool;
    readonly otherwise: "full" | "none" | "not-applicable";
    readonly full: Num;
    readonly rule: IrRule;
  };
  /** Keys of what units are ranked or summed by, asked of every one to which the block applies. */
  readonly asked: readonly string[];
  /** Points of the unit at hand, where they depend on it. */
  readonly worth?: Num;
  readonly start: Num;
  readonly startShown: boolean;
  readonly steps: readonly Step[];
  readonly rollup: RollUp;
  /** What the scores of the parts make, where the roll-up is a formula. */
  readonly formula?: Num;
  /** Parts that make the whole, with their weights. */
  readonly inside: readonly { readonly part: IrFunction; readonly weight?: Exact }[];
  /** Bonus and penalty, on top of it. */
  readonly beside: readonly IrFunction[];
  /** Scored and told, but not added. */
  readonly apart: readonly IrFunction[];
  readonly floor?: { readonly at: Num; readonly assumed: boolean };
  readonly cap: Num;
  readonly vetoes: readonly { readonly when: Bool; readonly rule: IrRule }[];
  readonly rounding?: Rounding;
  readonly rescaling?: Rescaling;
  /** Of the whole rubric: what a unit must fulfil, and the keys of what is asked of it then. */
  readonly gates?: {
    readonly conditions: readonly { readonly when: Bool; readonly rule: IrRule }[];
    readonly asked: readonly string[];
  };
  /** A deduction the source leaves open, and the least it can leave. */
  readonly openDeduction?: { readonly least: Num; readonly text: string };
}

/** A bar or a remark. */
export interface IrRemark {
  readonly words: string;
  readonly when: Bool;
  readonly rule: IrRule;
  /** The block it stands in; where that drops out, it says nothing. */
  readonly block: number;
  /** The included rubric whose grades it is about. */
  readonly scope?: string;
}
export interface IrGrades {
  /** Id of the section whose score decides; "" for the total. */
  readonly of: string;
  /** The included rubric it belongs to. */
  readonly scope?: string;
  readonly line: number;
  readonly rows: readonly GradeRow[];
}
/** What is said of the result once every score is known. */
export interface IrVerdict {
  readonly bars: readonly IrRemark[];
  readonly fixed: readonly IrRemark[];
  readonly flags: readonly IrRemark[];
  readonly grades: readonly IrGrades[];
  readonly placesBy: readonly Num[];
}

/** The mean of the stages: how it is rounded, by id of block, and what is said of it. */
export interface IrMean {
  readonly name: string;
  readonly of: readonly string[];
  readonly rounding: readonly (readonly [id: string, rounding: Rounding])[];
  readonly verdict: IrVerdict;
}

export interface Program {
  readonly title: string;
  readonly edition?: string;
  readonly source?: string;
  readonly hash: string;
  readonly language: "en" | "zh";
  readonly unitKey?: string;
  /** The stages, and the mean of them where there is one. */
  readonly stages: readonly string[];
  readonly mean?: IrMean;
  readonly points: Readonly<Record<string, string>>;
  readonly ties: "better" | "worse";
  /** The sections stand on their own. */
  readonly noTotal: boolean;
  readonly claimedUnits?: number;
  readonly facts: readonly FactSpec[];
  readonly blocks: readonly BlockRow[];
  readonly rules: readonly IrRule[];
  readonly quotas: readonly Quota[];
  readonly columns: readonly Column[];
  readonly open: boolean;
  /** Whether some units are not assessed at all. */
  readonly gated: boolean;
  /** The function of the whole rubric, by stage. */
  readonly roots: ReadonlyMap<string, IrFunction>;
  readonly verdicts: ReadonlyMap<string, IrVerdict>;
}
