// Facts that show what examples do not show yet: the fewest and plainest first, always in the same order.
import { numeric, steps } from "../points/boundaries.js";
import type { Fact, Rubric } from "../model/rubric.js";
import {
  add,
  compare,
  div,
  exact,
  floor,
  isZero,
  mul,
  neg,
  one,
  round,
  sub,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { factRange, type Range } from "../types/range.js";
import type { Aim, Gauge } from "./aim.js";
import { isSeen } from "./coverage.js";
import { amongOthers, fits, mostFacts, StartingPoints, valueFor, type Base } from "./starting-points.js";
import { Trials, type Others, type Scores, type Trial, type Wish, type Wished } from "./trial.js";

/** Combinations tried for one aim from each of the starting points. */
const budget = 300;

/** Why nothing is proposed for an aim. */
export type Why = "too-many-facts" | "not-found";

export interface Found {
  readonly trials: readonly Trial[];
  readonly missed: ReadonlyMap<Aim, Why>;
}

/** Looks for lines that reach the aims. */
export function search(rubric: Rubric, aims: readonly Aim[]): Found {
  const trials: Trial[] = [];
  const missed = new Map<Aim, Why>();
  for (const [first, ...more] of groups(aims)) {
    const hunt = new Hunt(rubric, first!);
    for (const aim of [first!, ...more]) {
      if (hunt.found.some((trial) => isSeen(aim, trial.seen))) continue;
      const why = hunt.reach(aim);
      if (why) missed.set(aim, why);
    }
    trials.push(...hunt.found);
  }
  return { trials, missed };
}

/** Aims that a line of one kind for one block at one stage can reach. */
function groups(aims: readonly Aim[]): Aim[][] {
  const found = new Map<string, Aim[]>();
  for (const aim of aims) {
    const key = JSON.stringify([aim.target.key, aim.stage, aim.shownBy]);
    found.set(key, [...(found.get(key) ?? []), aim]);
  }
  return [...found.values()];
}

class Hunt {
  readonly found: Trial[] = [];
  private readonly trials: Trials;
  private readonly points: StartingPoints;

  constructor(rubric: Rubric, first: Aim) {
    this.trials = new Trials(rubric, first.target, first.stage, first.shownBy);
    this.points = new StartingPoints(rubric, this.trials);
  }

  /** Looks for a line that reaches the aim; undefined when one was found. */
  reach(aim: Aim): Why | undefined {
    const flag = aim.kind === "flag" ? aim.detail : undefined;
    for (const base of this.points.all(aim.block)) {
      let left = budget;
      for (const wished of this.wishes(aim, base)) {
        if (left-- <= 0) break;
        const trial = this.trials.line(wished, base.fact, flag);
        if (!trial || trial.facts.size > mostFacts || !isSeen(aim, trial.seen)) continue;
        this.found.push(trial);
        return undefined;
      }
    }
    return this.points.tooMany ? "too-many-facts" : "not-found";
  }

  /** What is worth trying, the plainest first. */
  private *wishes(aim: Aim, base: Base): Iterable<Wished> {
    const facts = aim.facts.filter((fact) => !fact.within);
    const lists = aim.facts.flatMap((fact) => (fact.within ? [fact.within] : []));
    const varied = [...new Set([...facts, ...lists])];
    const plain: Wished = { facts: new Map(), others: new Map(), scores: base.scores };
    yield plain;
    for (const [own, others] of cohorts(aim.rankedBy)) yield { ...plain, facts: own, others };
    if (aim.gauge) {
      for (const solved of this.solved(aim.gauge, varied, base)) yield { ...plain, facts: solved };
      for (const scores of this.solvedScores(aim.gauge, base)) yield { ...plain, scores };
    }
    for (const block of base.scores.keys()) {
      const { low, high } = this.points.ends(block);
      for (const score of [low, high]) yield { ...plain, scores: new Map([...base.scores, [block, score]]) };
    }
    for (let changes = 1; changes <= Math.min(3, varied.length); changes++)
      for (const changed of this.changed(varied, changes)) yield { ...plain, facts: changed };
  }

  /** So many of the facts at values of their own. */
  private *changed(facts: readonly Fact[], changes: number, from = 0): Iterable<Wish> {
    if (changes === 0) {
      yield new Map();
      return;
    }
    for (let i = from; i <= facts.length - changes; i++)
      for (const value of this.points.choicesOf(facts[i]!))
        for (const rest of this.changed(facts, changes - 1, i + 1))
          yield new Map([[facts[i]!, value], ...rest]);
  }

  /** Values at which the figure is exactly at its threshold, and one step beside it. */
  private *solved(gauge: Gauge, facts: readonly Fact[], base: Base): Iterable<Wish> {
    const numbers = facts.filter(({ spec }) => numeric.has(spec.kind)).slice(0, 12);
    for (const magnitude of [undefined, whole(10), whole(100), exact("0.5")])
      for (const fact of numbers) {
        const fixed = new Map<Fact, FactValue>();
        for (const other of numbers)
          if (other !== fact && magnitude && fits(other, magnitude))
            fixed.set(other, valueFor(other, magnitude));
        if (magnitude && fixed.size === 0) continue;
        const at = (value: Exact): Wish => new Map([...fixed, [fact, valueFor(fact, value)]]);
        const root = rootOf(
          factRange(fact),
          (value) => rounded(fact, value),
          (value) => this.distance({ facts: at(value), others: new Map(), scores: base.scores }, base, gauge),
        );
        const step = exact(steps[fact.spec.kind] ?? "1");
        for (const value of root ? [root, add(root, step), sub(root, step)] : [])
          if (fits(fact, value)) yield at(value);
      }
  }

  /** The same for scores that are taken as given. */
  private *solvedScores(gauge: Gauge, base: Base): Iterable<Scores> {
    for (const block of base.scores.keys()) {
      const at = (score: Exact): Scores => new Map([...base.scores, [block, score]]);
      const ends = this.points.ends(block);
      const root = rootOf(
        ends,
        (score) => round(score, 2, "half-up"),
        (score) => this.distance({ facts: new Map(), others: new Map(), scores: at(score) }, base, gauge),
      );
      for (const step of root ? [zero, one, neg(one), exact("0.1"), exact("-0.1")] : []) {
        const score = add(root!, step);
        if (compare(score, ends.low) >= 0 && compare(score, ends.high) <= 0) yield at(score);
      }
    }
  }

  private distance(wished: Wished, base: Base, gauge: Gauge): Exact | undefined {
    return this.trials.line(wished, base.fact)?.distance(gauge);
  }
}

/** Where the distance is nothing, by secants from two plain values; rounded to what a person would write. */
function rootOf(
  { low, high }: Range,
  plain: (value: Exact) => Exact,
  distance: (value: Exact) => Exact | undefined,
): Exact | undefined {
  let a = low ?? zero;
  let b = high && compare(high, whole(10)) < 0 ? high : add(a, whole(10));
  for (let i = 0; i < 4; i++) {
    const [x, y] = [distance(a), distance(b)];
    if (!x || !y || compare(x, y) === 0) return undefined;
    if (isZero(x)) return a;
    if (isZero(y)) return b;
    const slope = div(sub(y, x), sub(b, a));
    const root = plain(add(a, neg(div(x, slope))));
    if (compare(root, b) === 0) return root;
    a = b;
    b = root;
    const found = distance(root);
    if (!found || isZero(found)) return root;
  }
  return b;
}

const rounded = ({ spec }: Fact, value: Exact): Exact =>
  spec.kind === "count" || spec.kind === "days" ? whole(floor(value)) : round(value, 4, "half-up");

/** Units beside the one tried: so many before it and so many behind it; or such that it has a share of a hundred. */
function* cohorts(facts: readonly Fact[]): Iterable<readonly [Wish, Others]> {
  for (const fact of facts) {
    const { kind } = fact.spec;
    if (!numeric.has(kind) || kind === "mark") continue;
    const { own, step } = amongOthers(fact);
    for (const size of [1, 2, 3, 4, 5, 6, 7, 9])
      for (let above = 0; above <= size; above++) {
        const others = Array.from({ length: size }, (_, i) =>
          i < above ? add(own, mul(step, whole(above - i))) : sub(own, mul(step, whole(i - above + 1))),
        );
        if ([own, ...others].every((value) => fits(fact, value)))
          yield [new Map([[fact, own]]), new Map([[fact, others]])];
      }
    if (kind !== "rate")
      for (let share = 0; share <= 100; share++)
        if (fits(fact, whole(share)) && fits(fact, whole(100 - share)))
          yield [new Map([[fact, whole(share)]]), new Map([[fact, [whole(100 - share)]]])];
  }
}
