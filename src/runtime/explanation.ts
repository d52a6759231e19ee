// What a scored unit looks like. Every number is an exact decimal text ("1.25"), or a fraction ("2/3") where no decimal is exact.

import type { OtherNames } from "./names.js";

/** A fact as a rule saw it. */
export interface UsedFact extends OtherNames {
  readonly key: string;
  readonly label: string;
  /** As a person reads it: `是`, `3`, `95%`, `优`. */
  readonly value: string;
  /** The period it is of, the day it was taken, and whose data it is, where the rubric says. */
  readonly period?: string;
  readonly asOf?: string;
  readonly source?: string;
}

/** What one rule did. */
export interface RuleEffect {
  /** Line of the rubric. */
  readonly line: number;
  /** The rule as written in the rubric. */
  readonly rule: string;
  readonly facts: readonly UsedFact[];
  /** What it adds (negative: takes) after its own limit. */
  readonly effect: string;
  /** What it would have been without its own or its group's limit, when a limit cut it. */
  readonly uncut?: string;
  /** The most an award could have earned here, when it earned less: how points were missed. */
  readonly possible?: string;
  /** What the rule came to for each entry of a list. */
  readonly entries?: readonly EntryEffect[];
  /** The reason an assessor gave with a mark. */
  readonly reason?: string;
}

/** What a rule over a list came to for one entry. */
export interface EntryEffect {
  /** The entry's name, or its place from 1. */
  readonly name: string;
  readonly effect: string;
  /** False where only the best or the worst count, and it is none of them. */
  readonly counted: boolean;
  readonly rules: readonly RuleEffect[];
  readonly steps: readonly BlockStep[];
}

/** A step after the rules that changed the value. */
export interface BlockStep {
  readonly kind:
    | "floor"
    | "cap"
    | "veto"
    | "not-applicable"
    | "applies-full"
    | "applies-none"
    | "rounding"
    | "limit"
    | "unresolved"
    | "rescaled"
    | "kept-stage"
    | "stage-mean";
  readonly from: string;
  readonly to: string;
  /** Points of what applies, for a score brought to another scale. */
  readonly outOf?: string;
  /** What the block came to at each stage, for a mean of them. */
  readonly stages?: readonly { readonly stage: string; readonly score: string }[];
  /** The bound was not written in the rubric but taken by custom. */
  readonly assumed?: boolean;
  readonly line?: number;
  /** The rule as written, for a veto or an `applies when`. */
  readonly rule?: string;
  readonly facts?: readonly UsedFact[];
}

/** One block (rubric, section, indicator, part) of a scored unit, in source order. */
export interface BlockScore extends OtherNames {
  /** "" for the rubric itself. */
  readonly id: string;
  readonly kind: "rubric" | "section" | "indicator" | "part";
  readonly role: "plain" | "bonus" | "penalty";
  readonly title: string;
  /** 0 for the rubric, growing inwards. */
  readonly depth: number;
  readonly line: number;
  /** The included file whose lines are meant, where the block stands in one. */
  readonly file?: string;
  /** Points declared or computed: what `full` means. */
  readonly points: string;
  readonly score: string;
  /** Where the rules begin (start points), when the block has rules. */
  readonly start?: string;
  readonly rules: readonly RuleEffect[];
  readonly steps: readonly BlockStep[];
  /** Official wording. */
  readonly text?: string;
  /** False when the block is unresolved in the source: its score is then the least it can be. */
  readonly resolved: boolean;
  /** False when `applies when` dropped the block. */
  readonly applicable: boolean;
}

/** A remark, and the rule behind it. */
export interface Told {
  readonly words: string;
  readonly line: number;
  readonly rule: string;
  readonly facts: readonly UsedFact[];
}

/** A grade by final scores. */
export interface GradeGiven {
  /** Id of the section whose score it goes by; "" for the total. */
  readonly of: string;
  /** "" when no grade is given. */
  readonly grade: string;
  /** Line of the row that decided. */
  readonly line: number;
  /** Grades the unit cannot have, and why. */
  readonly barred: readonly Told[];
  /** The event that gave the grade, whatever the score. */
  readonly fixed?: Told;
  /** The grade may yet fall: its row has a quota, which takes all units. */
  readonly beforeQuota?: true;
  /** Grades whose quota left the unit out: its place among those who could have it, and how many were allowed. */
  readonly fell?: readonly {
    readonly grade: string;
    readonly line: number;
    readonly place: number;
    readonly allowed: number;
  }[];
}

/** The account of a unit that fails a gate of the rubric: no total, no grade, no place. */
export interface NotAssessed extends Pick<Explanation, "rubric" | "unit" | "stage" | "period" | "asOf"> {
  readonly assessed: false;
  readonly total: null;
  /** The gates it fails, and why. */
  readonly gates: readonly Omit<Told, "words">[];
  readonly blocks: readonly [];
  readonly totalAtMost?: undefined;
  readonly grades?: undefined;
  readonly flags?: undefined;
}

/** The account of a unit, whether it is assessed or not, and whether the rubric has a total or not. */
export type Account = Explanation | Explanation<null> | NotAssessed;

/**
 * The whole account of one unit, at one stage when the rubric has stages. Where the rubric has no total, there are neither a total
 * nor points of it.
 */
export interface Explanation<Total extends string | null = string> {
  readonly rubric: { readonly title: string; readonly edition?: string; readonly hash: string };
  readonly unit?: string;
  readonly stage?: string;
  /** The period that the unit's data are of, and the day they were taken, as given with them. */
  readonly period?: string;
  readonly asOf?: string;
  /** Said where the rubric has gates. */
  readonly assessed?: true;
  readonly total: Total;
  /** The most the total could be once what is unresolved in the source is settled; absent when nothing is. */
  readonly totalAtMost?: string;
  readonly points: Total;
  readonly grades?: readonly GradeGiven[];
  readonly flags?: readonly Told[];
  readonly blocks: readonly BlockScore[];
}
