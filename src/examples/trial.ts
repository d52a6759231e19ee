// One line of an example tried out: the facts it needs, what comes of them, and what of the model came into play.
import { ownFacts } from "../interpret/examples.js";
import { interpret, type Interpreted } from "../interpret/interpret.js";
import { Values } from "../interpret/values.js";
import type { Block, Fact, Rubric } from "../model/rubric.js";
import { impossible } from "../points/witness.js";
import { standsAlone } from "../project/try-examples.js";
import { decimalPlaces, zero, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import type { Gauge, ShownBy } from "./aim.js";
import { watcher, type Sightings } from "./coverage.js";

/** Values wished for; facts that nothing asks for are left out again. */
export type Wish = ReadonlyMap<Fact, FactValue>;
/** Values of the other units, fact by fact. */
export type Others = ReadonlyMap<Fact, readonly FactValue[]>;

/** Final scores of other blocks, taken as given. */
export type Scores = ReadonlyMap<Block, Exact>;

/** What a line might say. */
export interface Wished {
  readonly facts: Wish;
  readonly others: Others;
  readonly scores: Scores;
}

/** What the line is to expect. */
export type Expected =
  | { readonly kind: "points"; readonly score: Exact }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "grade"; readonly words: string }
  | { readonly kind: "flag"; readonly words: string };

/** A line that could be written, and what it would show. */
export interface Trial {
  readonly target: Block;
  readonly stage: string;
  readonly shownBy: ShownBy;
  readonly facts: Wish;
  readonly others: Others;
  readonly scores: Scores;
  readonly expected: Expected;
  readonly seen: Sightings;
  readonly scored: Interpreted;
  /** How far beyond a threshold the unit is. */
  readonly distance: (gauge: Gauge) => Exact | undefined;
}

/** Facts ask for facts: a row that holds may need one that was not needed before. */
const rounds = 60;

/** Tries lines for one block at one stage. */
export class Trials {
  runs = 0;
  private readonly byKey: ReadonlyMap<string, Fact>;
  private readonly own: ReadonlyMap<string, FactValue>;

  constructor(
    private readonly rubric: Rubric,
    readonly target: Block,
    readonly stage: string,
    readonly shownBy: ShownBy,
  ) {
    this.byKey = new Map(rubric.facts.map((fact) => [fact.spec.key, fact]));
    this.own = ownFacts(rubric);
  }

  /**
   * The line with the values wished for, and of other facts just those that are asked for.
   * @param fallback the value of a fact that is asked for and not wished for
   * @param flag the remark that is to be expected
   */
  line(
    { facts: wish, others, scores }: Wished,
    fallback: (fact: Fact) => FactValue | undefined,
    flag?: string,
  ): Trial | undefined {
    const given = new Map([...wish].filter(([{ spec }]) => this.own.has(spec.key)));
    for (let round = 0; round < rounds; round++) {
      const trial = this.run({ facts: given, others, scores }, flag);
      const missing = trial.scored.problems.flatMap(({ code, key }) => (code === "missing" ? [key] : []));
      if (missing.length === 0) return isSound(trial) ? trial : undefined;
      for (const key of missing) {
        const fact = this.byKey.get(key);
        const value = fact && (wish.get(fact) ?? fallback(fact));
        if (!fact || value === undefined) return undefined;
        given.set(fact, value);
      }
    }
    return undefined;
  }

  private run({ facts: given, others, scores }: Wished, flag = ""): Trial {
    this.runs++;
    const { rubric, target, stage, shownBy } = this;
    const facts = new Map(this.own);
    for (const [{ spec }, value] of given) facts.set(spec.key, value);
    const size = Math.max(0, ...[...others.values()].map((values) => values.length));
    const cohort = [facts];
    for (let i = 0; i < size; i++) {
      const unit = new Map(facts);
      for (const [{ spec }, values] of others) if (values[i] !== undefined) unit.set(spec.key, values[i]!);
      cohort.push(unit);
    }
    const seen: Sightings = new Map();
    const only =
      shownBy === "points" ||
      standsAlone(rubric, { verdict: shownBy, words: flag, block: target, stage, span: target.span })
        ? target
        : rubric.root;
    const graded = shownBy !== "points";
    const scored = interpret(rubric, facts, stage, only, cohort, graded, scores, watcher(seen));
    return {
      target,
      stage,
      shownBy,
      facts: new Map(given),
      others,
      scores,
      expected: this.expected(scored, flag),
      seen,
      scored,
      distance: (gauge) => {
        const byId = (id: string): Exact =>
          [...scored.scores, ...scores].find(
            ([block]) => block.kind !== "part" && block.printedId === id,
          )?.[1] ?? zero;
        const values = new Values(facts, cohort, byId);
        const distance = gauge(values, scored);
        return values.problems.length > 0 ? undefined : distance;
      },
    };
  }

  private expected({ scores, explanation }: Interpreted, flag: string): Expected {
    if (this.shownBy === "points") {
      const score = scores.get(this.target);
      return score ? { kind: "points", score } : { kind: "not-applicable" };
    }
    if (this.shownBy === "flag") return { kind: "flag", words: flag };
    const grades = "grades" in explanation ? (explanation.grades ?? []) : [];
    const grade = grades.find(({ of }) => of === this.target.printedId)?.grade ?? "";
    return { kind: "grade", words: grade };
  }
}

/** Whether it can be scored, what is counted is no more than there is, and every figure can be written as a decimal. */
function isSound({ scored, facts, expected, shownBy }: Trial): boolean {
  if (scored.problems.length > 0) return false;
  if (expected.kind === "points" && decimalPlaces(expected.score) === undefined) return false;
  if (shownBy === "flag") {
    const flags = "flags" in scored.explanation ? (scored.explanation.flags ?? []) : [];
    if (!flags.some(({ words }) => expected.kind === "flag" && words === expected.words)) return false;
  }
  const keyed = new Map([...facts].map(([fact, value]) => [fact.spec.key, value]));
  return impossible([...facts.keys()], keyed) === 0;
}
