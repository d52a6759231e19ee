// What a compiled scorer gives.
import type { QuotaCount } from "./quota-counts.js";

/**
 * The score of one unit. Numbers are the doubles nearest to the exact decimals, and print as them. Where the rubric has no total, it
 * is null, and so are places.
 */
export interface ScoreResult<Id extends string = string, Total extends number | null = number> {
  readonly unit?: string;
  readonly total: Total;
  /** Grades given by final scores: of the total (""), or of a section. */
  readonly grades?: Readonly<Record<string, string>>;
  /** The most the total could be once what the source leaves open is settled; absent when nothing is. */
  readonly totalAtMost?: number;
  /** Score of every section, indicator and part by id; what does not apply, or is not scored at the stage, is absent. */
  readonly scores: Readonly<Partial<Record<Id, number>>>;
}

/** The scores of a cohort, in the order given. */
export interface CohortResult<Id extends string = string, Total extends number | null = number> {
  readonly units: readonly (ScoreResult<Id, Total> & { readonly place: Total })[];
  readonly quotas: readonly QuotaCount[];
}

/** A unit that fails a gate of the rubric: nothing of it is scored. */
export interface NotAssessedResult {
  readonly unit?: string;
  readonly assessed: false;
  readonly total: null;
  readonly scores: Readonly<Record<never, never>>;
}

/** The score of one unit where the rubric has gates. */
export type GatedScoreResult<Id extends string = string, Total extends number | null = number> =
  (ScoreResult<Id, Total> & { readonly assessed: true }) | NotAssessedResult;

/** A score, and why it is what it is. */
export type WithEffects<Result> = Result extends NotAssessedResult
  ? Result
  : Result & {
      /** What each cause gave, or took where it is below 0, in the order of `causes`: the doubles nearest to the exact points. */
      readonly effects: readonly number[];
    };

/** The scores of a cohort where the rubric has gates: a unit that is not assessed has no place. */
export interface GatedCohortResult<Id extends string = string, Total extends number | null = number> {
  readonly units: readonly (
    | (ScoreResult<Id, Total> & { readonly assessed: true; readonly place: Total })
    | (NotAssessedResult & { readonly place: null })
  )[];
  readonly quotas: readonly QuotaCount[];
}
