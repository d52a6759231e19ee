// The entry points of a compiled scorer, made once from its tables and functions.
import { equal, print, toNumber, zero, type Exact } from "./exact.js";
import { Cohort, type ColumnRow } from "./cohort.js";
import type { ExactScores } from "./columns.js";
import { withDataSet, type DataSet } from "./data-set.js";
import { effectsIn, type Cause } from "./effects.js";
import type { Account, Explanation, GradeGiven } from "./explanation.js";
import { gradeTogether, isComplete, type Graded, type QuotaRow, type Standing } from "./grade-quotas.js";
import { FactReader } from "./fact-reader.js";
import type { FactProblem } from "./facts.js";
import { heirsOf } from "./inherited.js";
import { MeanTally, type MeanRow } from "./mean-tally.js";
import { sectionsAlone } from "./no-total.js";
import { namesakes } from "./namesakes.js";
import { places } from "./places.js";
import { plainUnit } from "./plain-unit.js";
import { describeProblem } from "./problem-words.js";
import { countQuotas, quotasAt } from "./quota-counts.js";
import { allInIntegers, type InIntegers } from "./score-all.js";
import { readFacts } from "./read-facts.js";
import type { CohortResult, NotAssessedResult, ScoreResult, WithEffects } from "./results.js";
import type { Facts as CheckedFacts } from "./schema.js";
import { Tally, type Program } from "./tally.js";

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
  /** The sections stand on their own. */
  readonly noTotal?: boolean;
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
  /** The mean of the stages; absent where they are not combined so. */
  readonly mean?: MeanRow;
}

/** All units as a rule at a stage sees them. */
type CohortAt = (stage: string) => Cohort<FactReader>;

const plainMember = { configurable: true, enumerable: true, writable: true };

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const zeroIfAbsent = (value: Exact | undefined): Exact => value ?? zero;

type AnyScore = ScoreResult | ScoreResult<string, null>;

/** A scored unit, and what its place and the quotas go by; without a total it has neither. */
type Scored =
  | {
      readonly result: AnyScore;
      readonly total: Exact;
      readonly quotas: readonly number[];
      readonly standings: readonly Standing[];
      readonly placedBy: readonly Exact[];
    }
  | { readonly result: NotAssessedResult; readonly total?: undefined };

/** Scores plain facts in integers; undefined where they are for the exact run-time. */
type Quick<R> = (unit: unknown, stage: string) => R | undefined;

export class Scorer {
  constructor(readonly tables: ScorerTables) {}

  private read(input: unknown, stage: string): CheckedFacts {
    const { facts, stages, language } = this.tables;
    if (input instanceof Map) return input as CheckedFacts;
    // The mean takes the facts of every stage.
    const whole = stage === "" || stage === this.tables.mean?.name;
    const result = readFacts(facts, input, whole ? {} : { stages, stage });
    if ("facts" in result) return result.facts;
    throw this.error(result.problems, language);
  }

  /** The problems, and the same in words. */
  error(problems: readonly FactProblem[], language = this.tables.language): FactsError {
    const words = problems.map((p) => describeProblem(p, this.tables.facts, language));
    return new FactsError(problems, words.join("\n"));
  }

  private run(
    facts: CheckedFacts,
    stage: string,
    traced: boolean,
    units?: CohortAt,
  ): { tally: Tally; total: Exact; most: Exact | undefined; assessed: boolean } {
    const { mean, roots, stages, language } = this.tables;
    const atStage = (at: string, openCountsFull: boolean): Tally => {
      const root = roots[at];
      if (!root)
        throw this.error(
          [{ code: "stage-unknown", key: "", given: at, allowed: stages.join("、") }],
          language,
        );
      const tally = new Tally(this.tables, facts, openCountsFull, traced && !openCountsFull, units?.(at));
      root(tally);
      return tally;
    };
    const isMean = mean !== undefined && stage === mean.name;
    const scored = (openCountsFull: boolean): Tally => {
      if (!isMean) return atStage(stage, openCountsFull);
      const tallies = mean.of.map((at) => ({ stage: at, tally: atStage(at, openCountsFull) }));
      return new MeanTally(this.tables, facts, traced, units?.(stage), mean, tallies);
    };
    const tally = scored(false);
    const total = zeroIfAbsent(tally.scores.get(""));
    if (tally.problems.length > 0) throw this.error(tally.problems, language);
    const assessed = tally.failedGates.length === 0;
    const most = this.tables.open && assessed ? zeroIfAbsent(scored(true).scores.get("")) : undefined;
    return { tally, total, most: most && !equal(most, total) ? most : undefined, assessed };
  }

  /** The facts of all units; undefined where something is wrong with some, which is told with all else that is. */
  private soundFacts(inputs: readonly unknown[], stage: string): CheckedFacts[] | undefined {
    try {
      return inputs.map((input) => this.read(input, stage));
    } catch (error) {
      if (error instanceof FactsError) return undefined;
      throw error;
    }
  }

  private nameOf(facts: CheckedFacts): string | undefined {
    const name = this.tables.unitKey === undefined ? undefined : facts.get(this.tables.unitKey);
    return typeof name === "string" ? name : undefined;
  }

  /**
   * Scores one unit; throws FactsError with everything wrong with its facts.
   * @param quick scores plain facts in integers, where it can
   */
  score(
    input: unknown,
    stage = "",
    quick?: Quick<AnyScore | NotAssessedResult>,
  ): AnyScore | NotAssessedResult {
    const facts = this.read(input, stage);
    return quick?.(plainUnit(this.tables.facts, facts), stage) ?? this.scored(facts, stage).result;
  }

  private scored(facts: CheckedFacts, stage: string, units?: CohortAt): Scored {
    const { tally, total, most, assessed } = this.run(facts, stage, false, units);
    const unit = this.nameOf(facts);
    const named = unit === undefined ? {} : { unit };
    if (!assessed) return { result: { ...named, assessed, total: null, scores: {} } };
    const scores: Record<string, number> = {};
    for (const [id, value] of tally.scores)
      if (id === "__proto__") Object.defineProperty(scores, id, { ...plainMember, value: toNumber(value) });
      else if (id !== "") scores[id] = toNumber(value);
    const grades = tally.grades.length > 0 ? { grades: byScale(tally.grades) } : {};
    const result = {
      ...named,
      ...(this.tables.gates ? { assessed } : {}),
      total: this.tables.noTotal ? null : toNumber(total),
      ...grades,
      ...(most && !this.tables.noTotal ? { totalAtMost: toNumber(most) } : {}),
      scores,
    } as AnyScore;
    const { quotas, standings, placedBy } = tally;
    return { result, total, quotas, standings, placedBy };
  }

  /** Scores of one unit by id, "" the total, as exact numbers; throws FactsError. */
  exactly(input: unknown, stage: string): ExactScores {
    return this.scoredExactly(this.read(input, stage), stage);
  }
  /** The same of every unit of a cohort; throws FactsError with everything wrong with any of them. */
  exactlyAll(inputs: readonly unknown[], stage: string): ExactScores[] {
    return this.each(inputs, stage, (facts, units) => this.scoredExactly(facts, stage, units));
  }
  private scoredExactly(facts: CheckedFacts, stage: string, units?: CohortAt): ExactScores {
    const { tally, total, most, assessed } = this.run(facts, stage, false, units);
    const grades = new Map(tally.grades.map(({ of, grade }) => [of, grade]));
    return { scores: tally.scores, grades, totalAtMost: most ?? total, assessed };
  }

  /** Units as checked facts; throws FactsError with everything wrong with any of them. */
  readAll(units: readonly unknown[], stage: string): CheckedFacts[] {
    return this.each(units, stage, (facts) => facts);
  }

  /** Scores one unit, and says in numbers what every cause gave or took. */
  explain(
    input: unknown,
    stage: string,
    causes: readonly Cause[],
    quick?: Quick<WithEffects<AnyScore | NotAssessedResult>>,
  ): WithEffects<AnyScore | NotAssessedResult> {
    const facts = this.read(input, stage);
    const made = quick?.(plainUnit(this.tables.facts, facts), stage);
    if (made) return made;
    return withEffects(this.scored(facts, stage).result, this.accounted(facts, stage).explanation, causes);
  }

  /** The same of every unit of a cohort, with places. */
  explainAll(
    inputs: readonly unknown[],
    stage: string,
    causes: readonly Cause[],
    inIntegers?: InIntegers,
  ): ReturnType<Scorer["scoreAll"]> {
    const { units, quotas } = this.scoreAll(inputs, stage, inIntegers);
    const accounts = this.accountAll(inputs, stage);
    return { units: units.map((unit, i) => withEffects(unit, accounts[i]!, causes)), quotas };
  }

  /** Scores one unit with the full account of every point, in exact decimal texts. */
  account(input: unknown, stage = "", data: DataSet = {}): Account {
    return withDataSet(this.accounted(this.read(input, stage), stage).explanation, data);
  }

  private accounted(
    facts: CheckedFacts,
    stage: string,
    units?: CohortAt,
  ): { explanation: Account; standings: readonly Standing[] } {
    const { tally, total, most, assessed } = this.run(facts, stage, true, units);
    const { title, edition, hash } = this.tables;
    const unit = this.nameOf(facts);
    const rubric = edition === undefined ? { title, hash } : { title, edition, hash };
    // Member by member: every account passes here, and spreading takes long.
    const head: Draft<Pick<Explanation, "rubric" | "unit" | "stage">> = { rubric };
    if (unit !== undefined) head.unit = unit;
    if (stage !== "") head.stage = stage;
    if (!assessed) {
      const refused = { ...head, assessed, total: null, gates: tally.failedGates, blocks: [] } as const;
      return { explanation: refused, standings: [] };
    }
    const { report, grades, flags } = tally;
    const explanation = head as Draft<Explanation>;
    if (this.tables.gates) explanation.assessed = assessed;
    explanation.total = print(total);
    if (most) explanation.totalAtMost = print(most);
    // Where they depend on the unit, the rubric's own entry has them.
    explanation.points = this.tables.points[stage] ?? report[0]!.points;
    if (grades.length > 0) explanation.grades = grades;
    if (flags.length > 0) explanation.flags = flags;
    explanation.blocks = report;
    return {
      explanation: this.tables.noTotal ? sectionsAlone(explanation) : explanation,
      standings: tally.standings,
    };
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
    score: (facts: CheckedFacts, units: CohortAt) => T,
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
    const names = all.map((facts) => this.nameOf(facts));
    problems.push(...namesakes(names, this.tables.unitKey ?? ""));
    const units = this.cohortsOf(all);
    // Ranks and shares mean nothing while a unit is missing.
    const done =
      problems.length > 0 && this.tables.columns.length > 0
        ? []
        : all.flatMap((facts, i) => attempt(i + 1, () => score(facts, units)));
    if (problems.length > 0) throw this.error(problems, this.tables.language);
    return done;
  }

  /** All units that are assessed, at each stage. */
  private cohortsOf(all: readonly CheckedFacts[]): CohortAt {
    const { gates, mean, columns, facts: specs } = this.tables;
    const known = new Map<string, Cohort<FactReader>>();
    const isAssessed = (facts: CheckedFacts, stage: string): boolean =>
      gates?.[stage]?.(new FactReader(facts)) ?? true;
    return (stage) => {
      const before = known.get(stage);
      if (before) return before;
      const stages = stage === mean?.name ? mean.of : [stage];
      const assessed = all.filter((facts) => stages.every((at) => isAssessed(facts, at)));
      // What a unit is ranked by may itself be a share of all, so its reader knows the cohort too.
      const cohort: Cohort<FactReader> = new Cohort<FactReader>(
        columns,
        assessed.map((facts) => () => new FactReader(facts, cohort, heirsOf(specs))),
      );
      known.set(stage, cohort);
      return cohort;
    };
  }

  /** Accounts for every point of every unit of a cohort. */
  accountAll(inputs: readonly unknown[], stage = "", data: DataSet = {}): Account[] {
    const told = this.each(inputs, stage, (facts, units) => this.accounted(facts, stage, units));
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
    inIntegers?: InIntegers,
  ): Pick<CohortResult, "quotas"> & {
    readonly units: readonly (
      (AnyScore & { readonly place: number | null }) | (NotAssessedResult & { readonly place: null })
    )[];
  } {
    const inWhole = (units: readonly unknown[]): CohortResult | undefined =>
      inIntegers && allInIntegers(units, inIntegers, this.tables, stage);
    const made = inWhole(inputs);
    if (made) return made;
    const sound = inIntegers && this.soundFacts(inputs, stage);
    const read = sound && inWhole(sound.map((facts) => plainUnit(this.tables.facts, facts)));
    if (read) return read;
    const scored = this.each(sound ?? inputs, stage, (facts, units) => this.scored(facts, stage, units));
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
          place: this.tables.noTotal ? null : placed[i]!,
        };
      }),
      quotas: countQuotas(
        quotasAt(this.tables.quotas, stage === this.tables.mean?.name),
        assessed.map((s, i) => [...s.quotas, ...graded[i]!.quotas]),
        stage,
        this.tables.claimedUnits,
      ),
    };
  }
}

const withEffects = <R extends AnyScore | NotAssessedResult>(
  result: R,
  account: Account,
  causes: readonly Cause[],
): WithEffects<R> =>
  ("assessed" in result && result.assessed === false
    ? result
    : { ...result, effects: effectsIn(account.blocks, causes) }) as WithEffects<R>;

const byScale = (grades: readonly GradeGiven[]): Record<string, string> =>
  Object.fromEntries(grades.map((g) => [g.of, g.grade]));
