// The entry points of a compiled scorer, made once from its tables and functions.
import { compare, equal, print, toNumber, zero, type Exact } from "./exact.js";
import { Cohort, type ColumnRow } from "./cohort.js";
import { withDataSet, type DataSet } from "./data-set.js";
import type { Account, Explanation, GradeGiven } from "./explanation.js";
import {
  allowedOf,
  gradeTogether,
  isComplete,
  type Graded,
  type QuotaRow,
  type Standing,
} from "./grade-quotas.js";
import { FactReader } from "./fact-reader.js";
import type { FactProblem } from "./facts.js";
import { heirsOf } from "./inherited.js";
import { describeProblem } from "./problem-words.js";
import { readFacts } from "./read-facts.js";
import type { Facts as CheckedFacts } from "./schema.js";
import { Tally, type Program } from "./tally.js";

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

/** The score of one unit. Numbers are the doubles nearest to the exact decimals, and print as them. */
export interface ScoreResult<Id extends string = string> {
  readonly unit?: string;
  readonly total: number;
  /** Grades given by final scores: of the total (""), or of a section. */
  readonly grades?: Readonly<Record<string, string>>;
  /** The most the total could be once what the source leaves open is settled; absent when nothing is. */
  readonly totalAtMost?: number;
  /** Score of every section, indicator and part by id; what does not apply, or is not scored at the stage, is absent. */
  readonly scores: Readonly<Partial<Record<Id, number>>>;
}

/** The scores of a cohort, in the order given. */
export interface CohortResult<Id extends string = string> {
  readonly units: readonly (ScoreResult<Id> & { readonly place: number })[];
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
export type GatedScoreResult<Id extends string = string> =
  (ScoreResult<Id> & { readonly assessed: true }) | NotAssessedResult;

/** The scores of a cohort where the rubric has gates: a unit that is not assessed has no place. */
export interface GatedCohortResult<Id extends string = string> {
  readonly units: readonly (
    | (ScoreResult<Id> & { readonly assessed: true; readonly place: number })
    | (NotAssessedResult & { readonly place: null })
  )[];
  readonly quotas: readonly QuotaCount[];
}

/** The facts cannot be scored. `problems` has everything wrong, and the message says it in words. */
export class FactsError extends Error {
  override readonly name = "FactsError";
  constructor(
    readonly problems: readonly FactProblem[],
    message: string,
  ) {
    super(message);
  }
}

export interface ScorerTables extends Program {
  readonly title: string;
  readonly edition?: string;
  readonly hash: string;
  readonly unitKey?: string;
  readonly stages: readonly string[];
  /** Points a unit can have, by stage ("" when there are none); absent where they depend on the unit. */
  readonly points: Readonly<Partial<Record<string, string>>>;
  readonly ties: "better" | "worse";
  /** How many units the rubric says are scored. */
  readonly claimedUnits?: number;
  readonly quotas: readonly QuotaRow[];
  /** What units are ranked or summed by. */
  readonly columns: readonly ColumnRow<FactReader>[];
  /** Whether a unit fulfils what it must to be assessed, by stage; absent where the rubric has no gates. */
  readonly gates?: Readonly<Record<string, (t: FactReader) => boolean>>;
  /** Whether some block is unresolved in the source. */
  readonly open: boolean;
  /** The function of the whole rubric, by stage. */
  readonly roots: Readonly<Record<string, (t: Tally) => Exact | undefined>>;
}

const zeroIfAbsent = (value: Exact | undefined): Exact => value ?? zero;

/** A scored unit, and what its place and the quotas go by; without a total it has neither. */
type Scored =
  | {
      readonly result: ScoreResult;
      readonly total: Exact;
      readonly quotas: readonly number[];
      readonly standings: readonly Standing[];
      readonly placedBy: readonly Exact[];
    }
  | { readonly result: NotAssessedResult; readonly total?: undefined };

export class Scorer {
  constructor(private readonly tables: ScorerTables) {}

  private read(input: unknown, stage: string): CheckedFacts {
    const { facts, stages, language } = this.tables;
    if (input instanceof Map) return input as CheckedFacts;
    const result = readFacts(facts, input, stage === "" ? {} : { stages, stage });
    if ("facts" in result) return result.facts;
    throw this.error(result.problems, language);
  }

  private error(problems: readonly FactProblem[], language: "en" | "zh"): FactsError {
    const words = problems.map((p) => describeProblem(p, this.tables.facts, language));
    return new FactsError(problems, words.join("\n"));
  }

  private run(
    facts: CheckedFacts,
    stage: string,
    traced: boolean,
    units?: Cohort<FactReader>,
  ): { tally: Tally; total: Exact; most: Exact | undefined; assessed: boolean } {
    const root = this.tables.roots[stage];
    if (!root)
      throw this.error(
        [{ code: "stage-unknown", key: stage, allowed: this.tables.stages.join("、") }],
        this.tables.language,
      );
    const tally = new Tally(this.tables, facts, false, traced, units);
    const total = zeroIfAbsent(root(tally));
    if (tally.problems.length > 0) throw this.error(tally.problems, this.tables.language);
    const assessed = tally.failedGates.length === 0;
    const most =
      this.tables.open && assessed
        ? zeroIfAbsent(root(new Tally(this.tables, facts, true, false, units)))
        : undefined;
    return { tally, total, most: most && !equal(most, total) ? most : undefined, assessed };
  }

  private nameOf(facts: CheckedFacts): string | undefined {
    const name = this.tables.unitKey === undefined ? undefined : facts.get(this.tables.unitKey);
    return typeof name === "string" ? name : undefined;
  }

  /** Scores one unit; throws FactsError with everything wrong with its facts. */
  score(input: unknown, stage = ""): ScoreResult | NotAssessedResult {
    return this.scored(this.read(input, stage), stage).result;
  }

  private scored(facts: CheckedFacts, stage: string, units?: Cohort<FactReader>): Scored {
    const { tally, total, most, assessed } = this.run(facts, stage, false, units);
    const unit = this.nameOf(facts);
    const named = unit === undefined ? {} : { unit };
    if (!assessed) return { result: { ...named, assessed, total: null, scores: {} } };
    const scores = Object.fromEntries(
      [...tally.scores].flatMap(([id, value]) => (id === "" ? [] : [[id, toNumber(value)]])),
    );
    const grades = tally.grades.length > 0 ? { grades: byScale(tally.grades) } : {};
    const result = {
      ...named,
      ...(this.tables.gates ? { assessed } : {}),
      total: toNumber(total),
      ...grades,
      ...(most ? { totalAtMost: toNumber(most) } : {}),
      scores,
    };
    const { quotas, standings, placedBy } = tally;
    return { result, total, quotas, standings, placedBy };
  }

  /** Scores one unit with the full account of every point, in exact decimal texts. */
  explain(input: unknown, stage = "", data: DataSet = {}): Account {
    return withDataSet(this.explained(this.read(input, stage), stage).explanation, data);
  }

  private explained(
    facts: CheckedFacts,
    stage: string,
    units?: Cohort<FactReader>,
  ): { explanation: Account; standings: readonly Standing[] } {
    const { tally, total, most, assessed } = this.run(facts, stage, true, units);
    const { title, edition, hash } = this.tables;
    const unit = this.nameOf(facts);
    const head = {
      rubric: { title, ...(edition !== undefined ? { edition } : {}), hash },
      ...(unit === undefined ? {} : { unit }),
      ...(stage === "" ? {} : { stage }),
    };
    if (!assessed) {
      const refused = { ...head, assessed, total: null, gates: tally.failedGates, blocks: [] } as const;
      return { explanation: refused, standings: [] };
    }
    const explanation: Explanation = {
      ...head,
      ...(this.tables.gates?.[stage] ? { assessed } : {}),
      total: print(total),
      ...(most ? { totalAtMost: print(most) } : {}),
      // Where they depend on the unit, the rubric's own entry has them.
      points: this.tables.points[stage] ?? tally.report[0]!.points,
      ...(tally.grades.length > 0 ? { grades: tally.grades } : {}),
      ...(tally.flags.length > 0 ? { flags: tally.flags } : {}),
      blocks: tally.report,
    };
    return { explanation, standings: tally.standings };
  }

  /** Grades of all units, where there are scales. */
  private graded(units: readonly { readonly standings: readonly Standing[] }[]): Graded[] {
    const { quotas, ties, claimedUnits } = this.tables;
    return gradeTogether(
      units.map(({ standings }) => standings),
      quotas,
      ties,
      isComplete(units.length, claimedUnits),
    );
  }

  /** Does something with each unit of a cohort, all problems of all units gathered first. */
  private each<T>(
    inputs: readonly unknown[],
    stage: string,
    score: (facts: CheckedFacts, units: Cohort<FactReader>) => T,
  ): T[] {
    const problems: FactProblem[] = [];
    const attempt = <V>(row: number, what: () => V): V[] => {
      try {
        return [what()];
      } catch (error) {
        if (!(error instanceof FactsError)) throw error;
        problems.push(...error.problems.map((p) => ({ ...p, row })));
        return [];
      }
    };
    const all = inputs.flatMap((input, i) => attempt(i + 1, () => this.read(input, stage)));
    problems.push(...this.namesakes(all.map((facts) => this.nameOf(facts))));
    // Ranks and shares mean nothing while a unit is missing.
    // What a unit is ranked by may itself be a share of all, so its reader knows the cohort too.
    const units: Cohort<FactReader> = new Cohort<FactReader>(
      this.tables.columns,
      all
        .filter((facts) => this.tables.gates?.[stage]?.(new FactReader(facts)) ?? true)
        .map((facts) => () => new FactReader(facts, units, heirsOf(this.tables.facts))),
    );
    const done =
      problems.length > 0 && this.tables.columns.length > 0
        ? []
        : all.flatMap((facts, i) => attempt(i + 1, () => score(facts, units)));
    if (problems.length > 0) throw this.error(problems, this.tables.language);
    return done;
  }

  /** Accounts for every point of every unit of a cohort. */
  explainAll(inputs: readonly unknown[], stage = "", data: DataSet = {}): Account[] {
    const told = this.each(inputs, stage, (facts, units) => this.explained(facts, stage, units));
    const graded = this.graded(told.filter(({ explanation }) => explanation.assessed !== false));
    let next = 0;
    return told.map(({ explanation }) => {
      if (explanation.assessed === false) return withDataSet(explanation, data);
      const { grades } = graded[next++]!;
      return withDataSet(grades.length > 0 ? { ...explanation, grades } : explanation, data);
    });
  }

  /** Scores a cohort: places by total (ties as the rubric says) and the quotas counted. The order of the units changes nothing. */
  scoreAll(
    inputs: readonly unknown[],
    stage = "",
  ): Pick<CohortResult, "quotas"> & {
    readonly units: readonly (
      (ScoreResult & { readonly place: number }) | (NotAssessedResult & { readonly place: null })
    )[];
  } {
    const scored = this.each(inputs, stage, (facts, units) => this.scored(facts, stage, units));
    // Units that are not assessed have no place, and no quota counts them.
    const assessed = scored.flatMap((s) => (s.total ? [s] : []));
    const placed = places(
      assessed.map((s) => [s.total, ...s.placedBy]),
      this.tables.ties,
    );
    const graded = this.graded(assessed);
    let next = 0;
    return {
      units: scored.map((s) => {
        if (!s.total) return { ...s.result, place: null };
        const i = next++;
        return {
          ...s.result,
          ...(s.result.grades ? { grades: byScale(graded[i]!.grades) } : {}),
          place: placed[i]!,
        };
      }),
      quotas: countQuotas(
        this.tables.quotas,
        assessed.map((s, i) => [...s.quotas, ...graded[i]!.quotas]),
        stage,
        this.tables.claimedUnits,
      ),
    };
  }

  private namesakes(names: readonly (string | undefined)[]): FactProblem[] {
    const first = new Map<string, number>();
    return names.flatMap((name, i): FactProblem[] => {
      if (name === undefined) return [];
      const before = first.get(name);
      if (before === undefined) first.set(name, i + 1);
      return before === undefined
        ? []
        : [
            {
              code: "duplicate-unit",
              key: this.tables.unitKey ?? "",
              given: name,
              allowed: String(before),
              row: i + 1,
            },
          ];
    });
  }
}

const byScale = (grades: readonly GradeGiven[]): Record<string, string> =>
  Object.fromEntries(grades.map((g) => [g.of, g.grade]));

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

/**
 * The place of each unit, 1 for the highest total; of equal totals the one that is higher in what follows comes first. Units equal in
 * everything share the better or the worse place.
 */
export function places(units: readonly (readonly Exact[])[], ties: "better" | "worse"): number[] {
  const order = (a: readonly Exact[], b: readonly Exact[]): number =>
    a.reduce((found, x, i) => found || compare(b[i]!, x), 0);
  const keyOf = (unit: readonly Exact[]): string => unit.map(print).join(" ");
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  [...units].sort(order).forEach((unit, i) => {
    const key = keyOf(unit);
    if (!first.has(key)) first.set(key, i + 1);
    last.set(key, i + 1);
  });
  return units.map((unit) => (ties === "better" ? first : last).get(keyOf(unit))!);
}
