// Quotas counted over all units.
import { allowedOf, isComplete, type QuotaRow } from "./grade-quotas.js";

/** A quota and how many units stand in its row. */
export interface QuotaCount {
  readonly block: string;
  readonly label: string;
  readonly line: number;
  readonly kind: "at-most" | "exactly";
  readonly allowed: number;
  readonly found: number;
  /** Absent when only the whole cohort can tell, and it is not there. */
  readonly kept?: boolean;
}

/** The quotas that are counted at a stage: at a mean of stages nobody stands in a row of points. */
export const quotasAt = <Q extends QuotaRow>(quotas: readonly Q[], mean: boolean): readonly Q[] =>
  mean ? quotas.filter(({ ofGrade }) => ofGrade) : quotas;

/**
 * Counts the units in the rows with quotas at a stage ("" when there are none). A single unit says nothing of a share, and fewer
 * units than the rubric claims nothing of too few in a row; what is too many among some is too many among all.
 * @param stands for each unit, the indices of the quotas whose rows it stands in
 */
export function countQuotas(
  quotas: readonly QuotaRow[],
  stands: readonly (readonly number[])[],
  stage: string,
  claimed: number | undefined,
): (QuotaCount & { readonly stage?: string })[] {
  const complete = isComplete(stands.length, claimed);
  const asked = quotas.filter((quota) => quota.stage === undefined || quota.stage === stage);
  return asked.map((quota) => {
    const found = stands.filter((s) => s.includes(quota.index)).length;
    const allowed = allowedOf(quota, stands.length);
    const { block, label, line, kind, share, moves } = quota;
    const known = complete || (!share && !moves && found > allowed);
    // Where the surplus falls, only equal units can still be too many, and then the rubric wants them in.
    const kept = kind === "exactly" ? found === allowed : found <= allowed || moves === true;
    return {
      block,
      label,
      line,
      kind,
      allowed,
      found,
      ...(quota.stage === undefined ? {} : { stage: quota.stage }),
      ...(known ? { kept } : {}),
    };
  });
}
