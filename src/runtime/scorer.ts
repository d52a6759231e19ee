// The entry points of a compiled scorer, made once from its tables and functions.
import { ceil, compare, equal, floor, mul, print, toNumber, whole, zero, type Exact } from "./exact.js";
import { Cohort, type ColumnRow } from "./cohort.js";
import type { Explanation } from "./explanation.js";
import { FactReader } from "./fact-reader.js";
import type { FactProblem } from "./facts.js";
import { describeProblem } from "./problem-words.js";
import { readFacts } from "./read-facts.js";
import type { Facts as CheckedFacts } from "./schema.js";
import { Tally, type Program } from "./tally.js";

/** How many units may stand in a row, checked over a cohort. */
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
}

/** A quota and how many units stand in its row. */
export interface QuotaCount {
  readonly block: string;
  readonly label: string;
  readonly line: number;
  readonly kind: "at-most" | "exactly";
  readonly allowed: number;
  readonly found: number;
  readonly kept: boolean;
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
  /** Points a unit can have, by stage ("" when there are none). */
  readonly points: Readonly<Record<string, string>>;
  readonly ties: "better" | "worse";
  readonly quotas: readonly QuotaRow[];
  /** What units are ranked or summed by. */
  readonly columns: readonly ColumnRow<FactReader>[];
  /** Whether some block is unresolved in the source. */
  readonly open: boolean;
  /** The function of the whole rubric, by stage. */
  readonly roots: Readonly<Record<string, (t: Tally) => Exact | undefined>>;
}

const zeroIfAbsent = (value: Exact | undefined): Exact => value ?? zero;

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
  ): { tally: Tally; total: Exact; most: Exact | undefined } {
    const root = this.tables.roots[stage];
    if (!root)
      throw this.error(
        [{ code: "stage-unknown", key: stage, allowed: this.tables.stages.join("、") }],
        this.tables.language,
      );
    const tally = new Tally(this.tables, facts, false, traced, units);
    const total = zeroIfAbsent(root(tally));
    if (tally.problems.length > 0) throw this.error(tally.problems, this.tables.language);
    const most = this.tables.open
      ? zeroIfAbsent(root(new Tally(this.tables, facts, true, false, units)))
      : undefined;
    return { tally, total, most: most && !equal(most, total) ? most : undefined };
  }

  private nameOf(facts: CheckedFacts): string | undefined {
    const name = this.tables.unitKey === undefined ? undefined : facts.get(this.tables.unitKey);
    return typeof name === "string" ? name : undefined;
  }

  /** Scores one unit; throws FactsError with everything wrong with its facts. */
  score(input: unknown, stage = ""): ScoreResult {
    return this.scored(this.read(input, stage), stage).result;
  }

  private scored(
    facts: CheckedFacts,
    stage: string,
    units?: Cohort<FactReader>,
  ): { result: ScoreResult; total: Exact; quotas: readonly number[] } {
    const { tally, total, most } = this.run(facts, stage, false, units);
    const unit = this.nameOf(facts);
    const scores = Object.fromEntries(
      [...tally.scores].flatMap(([id, value]) => (id === "" ? [] : [[id, toNumber(value)]])),
    );
    const grades =
      tally.grades.length > 0 ? { grades: Object.fromEntries(tally.grades.map((g) => [g.of, g.grade])) } : {};
    const result = {
      ...(unit === undefined ? {} : { unit }),
      total: toNumber(total),
      ...grades,
      ...(most ? { totalAtMost: toNumber(most) } : {}),
      scores,
    };
    return { result, total, quotas: tally.quotas };
  }

  /** Scores one unit with the full account of every point, in exact decimal texts. */
  explain(input: unknown, stage = ""): Explanation {
    return this.explained(this.read(input, stage), stage);
  }

  private explained(facts: CheckedFacts, stage: string, units?: Cohort<FactReader>): Explanation {
    const { tally, total, most } = this.run(facts, stage, true, units);
    const { title, edition, hash } = this.tables;
    const unit = this.nameOf(facts);
    return {
      rubric: { title, ...(edition !== undefined ? { edition } : {}), hash },
      ...(unit === undefined ? {} : { unit }),
      ...(stage === "" ? {} : { stage }),
      total: print(total),
      ...(most ? { totalAtMost: print(most) } : {}),
      points: this.tables.points[stage]!,
      ...(tally.grades.length > 0 ? { grades: tally.grades } : {}),
      ...(tally.flags.length > 0 ? { flags: tally.flags } : {}),
      blocks: tally.report,
    };
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
      all.map((facts) => () => new FactReader(facts, units)),
    );
    const done =
      problems.length > 0 && this.tables.columns.length > 0
        ? []
        : all.flatMap((facts, i) => attempt(i + 1, () => score(facts, units)));
    if (problems.length > 0) throw this.error(problems, this.tables.language);
    return done;
  }

  /** Accounts for every point of every unit of a cohort. */
  explainAll(inputs: readonly unknown[], stage = ""): Explanation[] {
    return this.each(inputs, stage, (facts, units) => this.explained(facts, stage, units));
  }

  /** Scores a cohort: places by total (ties as the rubric says) and the quotas counted. The order of the units changes nothing. */
  scoreAll(inputs: readonly unknown[], stage = ""): CohortResult {
    const scored = this.each(inputs, stage, (facts, units) => this.scored(facts, stage, units));
    const place = places(
      scored.map((s) => s.total),
      this.tables.ties,
    );
    return {
      units: scored.map((s, i) => ({ ...s.result, place: place[i]! })),
      quotas: countQuotas(
        this.tables.quotas,
        scored.map((s) => s.quotas),
        stage,
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

/**
 * Counts the units in the rows with quotas at a stage ("" when there are none). `stands` has, for each unit, the indices of the
 * quotas whose rows it stands in.
 */
export function countQuotas(
  quotas: readonly QuotaRow[],
  stands: readonly (readonly number[])[],
  stage: string,
): QuotaCount[] {
  const asked = quotas.filter((quota) => quota.stage === undefined || quota.stage === stage);
  return asked.map((quota) => {
    const found = stands.filter((s) => s.includes(quota.index)).length;
    const units = quota.share ? mul(quota.amount, whole(stands.length)) : quota.amount;
    const allowed = Number(quota.rounding === "up" ? ceil(units) : floor(units));
    const kept = quota.kind === "exactly" ? found === allowed : found <= allowed;
    return {
      block: quota.block,
      label: quota.label,
      line: quota.line,
      kind: quota.kind,
      allowed,
      found,
      kept,
    };
  });
}

/** The place of each total, 1 for the highest; equal totals share the better or the worse place. */
export function places(totals: readonly Exact[], ties: "better" | "worse"): number[] {
  const sorted = [...totals].sort((a, b) => compare(b, a));
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  sorted.forEach((total, i) => {
    const key = print(total);
    if (!first.has(key)) first.set(key, i + 1);
    last.set(key, i + 1);
  });
  return totals.map((total) => (ties === "better" ? first : last).get(print(total))!);
}
