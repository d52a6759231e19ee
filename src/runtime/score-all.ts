// A whole cohort scored in integers.
import { compareUnits, figuresAt, type Comparison } from "./compared.js";
import { rational, type Exact } from "./exact.js";
import { gradeTogether, isComplete, type QuotaRow, type Standing } from "./grade-quotas.js";
import { placesByCounting, placesByNumbers } from "./places.js";
import { countQuotas, quotasAt } from "./quota-counts.js";
import type { CohortResult, ScoreResult } from "./results.js";

/** What scoring a unit tells besides its result: whole numbers, an exact value as two of them, its dividend and its divisor. */
export type Told = (number | bigint)[];

/** Where in what is told something stands. */
export interface ToldAt {
  /** The exact total, where its number does not say it. */
  readonly total?: number;
  /** What tells units of one total apart. */
  readonly placedBy: readonly number[];
  /** Whether the unit stands in the row of a quota. */
  readonly quotas: readonly { readonly quota: number; readonly at: number }[];
  /** Scales with quotas. `fixed` is the row an event gave, or -1. */
  readonly scales: readonly {
    readonly of: string;
    readonly line: number;
    readonly score: number;
    readonly fixed: number;
    readonly rows: readonly {
      readonly line: number;
      readonly grade: string;
      readonly open: number;
      readonly barred: number;
      readonly quota?: number;
      readonly restTo?: number;
      readonly keys: readonly number[];
    }[];
  }[];
}

type AnyResult = Omit<ScoreResult<string, number | null>, "scores"> & {
  readonly scores: object;
  readonly assessed?: boolean;
};

/** How units are scored in integers. */
export interface InIntegers {
  readonly score: (unit: unknown, others: Float64Array, told: Told) => AnyResult | undefined;
  /** Between which whole numbers, over which scale, the totals lie; absent where they are no such numbers, or too many. */
  readonly totals?: { readonly scale: number; readonly least: number; readonly most: number };
  /** Absent where no unit is compared with others. */
  readonly comparison?: Comparison;
  readonly told?: ToldAt;
}

/** What the rubric says of cohorts. */
export interface Cohorts {
  readonly ties: "better" | "worse";
  readonly noTotal?: boolean;
  readonly quotas: readonly QuotaRow[];
  readonly claimedUnits?: number;
  /** The mean of the stages, where units are scored at it too. */
  readonly mean?: { readonly name: string };
}

/** So many different totals are counted at most. */
export const mostTotals = 4_000_000;

/** A unit scored, and what its place and the quotas go by. */
interface Scored {
  readonly result: AnyResult & { place?: number | null; grades?: Record<string, string> };
  readonly by: readonly Exact[];
  readonly quotas: readonly number[];
  readonly standings: readonly Standing[];
}

/** The cohort, where every unit can be scored in integers and no two have one name; else undefined. */
export function allInIntegers(
  units: readonly unknown[],
  how: InIntegers,
  rules: Cohorts,
  stage: string,
): CohortResult | undefined {
  let scored: Scored[] | undefined;
  try {
    scored = scoredInIntegers(units, how);
  } catch {
    // What cannot even be looked at.
  }
  if (!scored) return undefined;
  // Units that are not assessed have no place, and no quota counts them.
  const assessed = scored.filter(({ result }) => result.assessed !== false);
  for (const { result } of scored) result.place = null;
  if (!rules.noTotal) {
    const places = placesOf(assessed, how, rules.ties);
    assessed.forEach(({ result }, i) => (result.place = places[i]!));
  }
  const isWhole = isComplete(assessed.length, rules.claimedUnits);
  const graded =
    how.told && how.told.scales.length > 0
      ? gradeTogether(
          assessed.map(({ standings }) => standings),
          rules.quotas,
          rules.ties,
          isWhole,
        )
      : undefined;
  graded?.forEach(({ grades }, i) => {
    const { result } = assessed[i]!;
    result.grades = { ...result.grades, ...Object.fromEntries(grades.map(({ of, grade }) => [of, grade])) };
  });
  const stands = assessed.map(({ quotas }, i) => [...quotas, ...(graded?.[i]!.quotas ?? [])]);
  return {
    units: scored.map(({ result }) => result) as unknown as CohortResult["units"],
    quotas:
      rules.quotas.length === 0
        ? []
        : countQuotas(quotasAt(rules.quotas, stage === rules.mean?.name), stands, stage, rules.claimedUnits),
  };
}

function scoredInIntegers(
  units: readonly unknown[],
  { score, comparison, told: at }: InIntegers,
): Scored[] | undefined {
  const compared = comparison ? compareUnits(units, comparison) : new Float64Array(0);
  if (!compared) return undefined;
  const others = new Float64Array(comparison?.figures.length ?? 0);
  const told: Told = [];
  const names = new Set<string>();
  const scored: Scored[] = [];
  for (let i = 0; i < units.length; i++) {
    figuresAt(compared, i, others);
    const result = score(units[i], others, told);
    if (!result) return undefined;
    if (result.unit !== undefined && names.size === names.add(result.unit).size) return undefined;
    scored.push(at && result.assessed !== false ? { result, ...read(told, at) } : { result, ...nothing });
  }
  return scored;
}

const nothing = { by: [], quotas: [], standings: [] };

/** What was told of a unit, before it is told of the next. */
function read(told: Told, { total, placedBy, quotas, scales }: ToldAt): Omit<Scored, "result"> {
  const exactAt = (at: number): Exact => rational(BigInt(told[at]!), BigInt(told[at + 1]!));
  return {
    by: [...(total === undefined ? [] : [total]), ...placedBy].map(exactAt),
    quotas: quotas.flatMap(({ quota, at }) => (told[at] === 1 ? [quota] : [])),
    standings: scales.map(({ of, line, score, fixed, rows }) => {
      const event = rows[told[fixed] as number];
      return {
        of,
        line,
        score: exactAt(score),
        rows: rows.map(({ open, barred, keys, ...row }) => ({
          ...row,
          open: told[open] === 1,
          barred: told[barred] === 1,
          keys: keys.map(exactAt),
        })),
        barred: [],
        ...(event ? { fixed: { words: event.grade, line: event.line, rule: "", facts: [] } } : {}),
      };
    }),
  };
}

function placesOf(
  assessed: readonly Scored[],
  { totals, told }: InIntegers,
  ties: "better" | "worse",
): ArrayLike<number> {
  const further = told !== undefined && (told.total !== undefined || told.placedBy.length > 0);
  if (!totals || further)
    return placesByNumbers(
      assessed.map(({ result }) => result.total!),
      further ? (i) => assessed[i]!.by : undefined,
      ties,
    );
  const { scale, least, most } = totals;
  const whole = Int32Array.from(assessed, ({ result }) => Math.round(result.total! * scale));
  return placesByCounting(whole, least, most, ties);
}
