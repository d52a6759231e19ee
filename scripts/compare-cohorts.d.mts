import type { CohortScores } from "../src/project/score-units.js";

/** The entry points of a compiled scorer that take cohorts. */
export interface CompiledCohorts {
  explainAll(units: readonly unknown[], stage: string): readonly unknown[];
  scoreAll(
    units: readonly unknown[],
    stage: string,
  ): { readonly units: readonly object[]; readonly quotas: readonly object[] };
}

/** Whether two values of plain data are the same to the last field. */
export function same(a: unknown, b: unknown): boolean;
/** What interpreter and compiled scorer say differently of a cohort, as given and in another order. */
export function compareCohort(
  reference: {
    readonly scoreUnits: (units: readonly unknown[], stage: string) => CohortScores;
    readonly ties: "better" | "worse";
    /** Whether something besides the total tells units apart. */
    readonly apart?: boolean;
    /** Whether some units may not be assessed. */
    readonly gated?: boolean;
  },
  compiled: CompiledCohorts,
  units: readonly unknown[],
  stage: string,
  order: readonly number[],
): { readonly refused: boolean; readonly difference?: string };
