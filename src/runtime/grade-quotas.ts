// Grades of all units together: quotas move units from row to row, the highest grade first.
import { ceil, compare, floor, mul, whole, type Exact } from "./exact.js";
import type { GradeGiven, Told } from "./explanation.js";

/** How many units may stand in a row. */
export interface QuotaRow {
  readonly index: number;
  readonly kind: "at-most" | "exactly";
  /** Units, or a share of them (0.15 is 15%). */
  readonly amount: Exact;
  readonly share: boolean;
  readonly rounding?: "up" | "down";
  readonly block: string;
  /** The stage it is for, when the rubric has stages and it stands in one. */
  readonly stage?: string;
  readonly label: string;
  readonly line: number;
  /** Units beyond it fall to another grade. */
  readonly moves?: boolean;
  /** It stands behind a grade, not behind a row of points. */
  readonly ofGrade?: boolean;
}

/** Whether so many units can be all of them: as many as the rubric claims, or more than one. */
export const isComplete = (units: number, claimed: number | undefined): boolean => units >= (claimed ?? 2);

/** How many units a quota allows of so many. */
export function allowedOf(quota: QuotaRow, units: number): number {
  const exact = quota.share ? mul(quota.amount, whole(units)) : quota.amount;
  return Number(quota.rounding === "up" ? ceil(exact) : floor(exact));
}

/** Where a unit stands on a scale by its own score, before any quota. */
export interface Standing {
  readonly of: string;
  /** Line of the scale. */
  readonly line: number;
  readonly score: Exact;
  readonly rows: readonly {
    readonly line: number;
    readonly grade: string;
    /** Whether the row holds and its grade is not barred. */
    readonly open: boolean;
    readonly barred: boolean;
    readonly quota?: number;
    readonly restTo?: number;
    /** What puts units of one score in order, highest first. */
    readonly keys: readonly Exact[];
  }[];
  readonly barred: readonly Told[];
  readonly fixed?: Told;
}

/** The row a unit stands in; -1 where it has no grade, or an event gave it. */
const rowOf = ({ rows, fixed }: Standing): number => (fixed ? -1 : rows.findIndex((row) => row.open));

/** The grade of a unit alone. */
export function gradeAlone(standing: Standing): GradeGiven {
  const at = rowOf(standing);
  const given = gradeIn(standing, at);
  return standing.rows[at]?.restTo === undefined ? given : { ...given, beforeQuota: true };
}

function gradeIn({ of, line, rows, barred, fixed }: Standing, at: number): GradeGiven {
  if (fixed) return { of, grade: fixed.words, line: fixed.line, barred, fixed };
  return { of, grade: rows[at]?.grade ?? "", line: rows[at]?.line ?? line, barred };
}

export interface Graded {
  readonly grades: readonly GradeGiven[];
  /** Indices of the quotas whose rows the unit stands in. */
  readonly quotas: readonly number[];
}

/**
 * The grades of all units, each with its standings in the order of the rubric's scales. Their order changes nothing.
 * Units that are not all of the cohort keep the grade they have alone.
 */
export function gradeTogether(
  units: readonly (readonly Standing[])[],
  quotas: readonly QuotaRow[],
  ties: "better" | "worse",
  complete: boolean,
): Graded[] {
  const graded = units.map((): { grades: GradeGiven[]; quotas: number[] } => ({ grades: [], quotas: [] }));
  const scales = [...new Set(units.flatMap((standings) => standings.map(({ of }) => of)))];
  const given = new Map<Standing, { grade: GradeGiven; quota: number | undefined }>();
  for (const of of scales) {
    const standings = units.flatMap((each) => each.filter((standing) => standing.of === of));
    const rows = standings[0]!.rows;
    const at = new Map(standings.map((standing) => [standing, rowOf(standing)]));
    const fell = new Map<Standing, { grade: string; line: number; place: number; allowed: number }[]>();
    rows.forEach((row, i) => {
      const quota = row.restTo === undefined ? undefined : quotas.find((q) => q.index === row.quota);
      if (!quota || !complete) return;
      const allowed = allowedOf(quota, standings.length);
      const candidates = standings.filter((standing) => at.get(standing) === i);
      for (const standing of candidates) {
        const before = candidates.filter((other) => order(other, standing, i) < 0).length;
        const equal = candidates.filter((other) => order(other, standing, i) === 0).length;
        const place = ties === "better" ? before + 1 : before + equal;
        if (place <= allowed) continue;
        at.set(standing, below(standing, row.restTo!));
        fell.set(standing, [
          ...(fell.get(standing) ?? []),
          { grade: row.grade, line: row.line, place, allowed },
        ]);
      }
    });
    for (const standing of standings) {
      const row = at.get(standing)!;
      const falls = fell.get(standing);
      given.set(standing, {
        grade: complete
          ? { ...gradeIn(standing, row), ...(falls ? { fell: falls } : {}) }
          : gradeAlone(standing),
        quota: standing.rows[row]?.quota,
      });
    }
  }
  units.forEach((standings, i) => {
    for (const standing of standings) {
      const { grade, quota } = given.get(standing)!;
      graded[i]!.grades.push(grade);
      if (quota !== undefined) graded[i]!.quotas.push(quota);
    }
  });
  return graded;
}

/** Higher scores first, then what the row says. */
function order(a: Standing, b: Standing, row: number): number {
  const pairs: [Exact, Exact][] = [
    [a.score, b.score],
    ...a.rows[row]!.keys.map((key, i): [Exact, Exact] => [key, b.rows[row]!.keys[i]!]),
  ];
  return pairs.reduce((found, [x, y]) => found || compare(y, x), 0);
}

/** The row named for the surplus; where its grade is barred, the next one down that the unit fulfils. */
function below({ rows }: Standing, restTo: number): number {
  return rows[restTo]!.barred ? rows.findIndex((row, i) => i > restTo && row.open) : restTo;
}
