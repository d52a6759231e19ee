// From where facts are looked for: all at their plainest, all at their greatest, and as they give most and least.
import { factsOf, scoresOf } from "../model/expression.js";
import type { Block, Fact, Rubric, RuleInfo } from "../model/rubric.js";
import { numeric } from "../points/boundaries.js";
import { candidates, triedIn } from "../points/tried.js";
import { add, compare, div, exact, mul, one, sub, whole, zero, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { factRange } from "../types/range.js";
import type { Scores, Trial, Trials, Wished } from "./trial.js";

/** Longer lines nobody confirms by hand. */
export const mostFacts = 30;

/** A value for every fact that is asked for, and scores of other blocks that are taken as given. */
export interface Base {
  readonly fact: (fact: Fact) => FactValue | undefined;
  readonly scores: Scores;
}

export class StartingPoints {
  /** The block needs more facts than a line can hold: the scores of the blocks inside are taken as given. */
  readonly tooMany: boolean;
  private readonly choices = new Map<Fact, FactValue[]>();
  private readonly outside: Scores;
  private made: Base[] | undefined;

  constructor(
    private readonly rubric: Rubric,
    private readonly trials: Trials,
  ) {
    this.outside = new Map(usedOutside(rubric, trials.target).map((block) => [block, this.ends(block).high]));
    const plain = trials.line(this.nothing(), this.lowest) ?? trials.line(this.nothing(), this.highest);
    this.tooMany = plain !== undefined && plain.facts.size > mostFacts;
  }

  /** Values of a fact worth trying, the plainest first. */
  choicesOf(fact: Fact): FactValue[] {
    let known = this.choices.get(fact);
    if (!known) {
      known = fact.spec.kind === "yes-no" ? [false, true] : candidates(fact, triedIn(this.rubric, [fact]));
      this.choices.set(fact, known);
    }
    return known;
  }

  /** Where to begin for an aim of a block. */
  all(block: Block): readonly Base[] {
    if (this.tooMany) return this.byScores(block);
    this.made ??= [
      { fact: this.lowest, scores: this.outside },
      { fact: this.highest, scores: this.outside },
      { fact: this.climbed(1), scores: this.outside },
      { fact: this.climbed(-1), scores: this.outside },
    ];
    return this.made;
  }

  /** The least and the most that a block gives. */
  readonly ends = (block: Block): { readonly low: Exact; readonly high: Exact } => {
    const part = block.parts.get(this.trials.stage) ?? [...block.parts.values()][0]!;
    return { low: part.floor?.at ?? zero, high: part.cap.at };
  };

  private readonly lowest = (fact: Fact): FactValue | undefined => this.choicesOf(fact)[0];
  private readonly highest = (fact: Fact): FactValue | undefined => this.choicesOf(fact).at(-1);
  private readonly nothing = (): Wished => ({
    facts: new Map(),
    others: new Map(),
    scores: this.outside,
  });

  /** Beside the block every other one inside the target at its most, its least and between; nothing where the facts are still too many. */
  private byScores(block: Block): Base[] {
    const taken = [...new Set([...besides(block, this.trials.target), ...this.usedByGrades()])];
    const shares: ((ends: { readonly low: Exact; readonly high: Exact }) => Exact)[] = [
      ({ high }) => high,
      ({ low }) => low,
      ({ low, high }) => div(add(low, high), whole(2)),
    ];
    const bases = shares.map((share): Base => {
      const scores = taken.map((other) => [other, share(this.ends(other))] as const);
      return { fact: this.lowest, scores: new Map([...this.outside, ...scores]) };
    });
    const [first] = bases;
    const plain = this.trials.line({ ...this.nothing(), scores: first!.scores }, this.lowest);
    return plain && plain.facts.size + taken.length <= mostFacts ? bases : [];
  }

  /** Blocks whose scores grades and places use, wherever they stand. */
  private usedByGrades(): Block[] {
    if (this.trials.shownBy === "points") return [];
    const { grades, placesBy, blocks } = this.rubric;
    const rows = grades.flatMap((scale) => scale.rows);
    const used = [...rows.flatMap(({ when, orderBy }) => [when, ...orderBy]), ...placesBy];
    const ids = new Set(used.flatMap(scoresOf));
    return blocks.filter(({ id, kind, printedId }) => id !== "" && kind !== "part" && ids.has(printedId));
  }

  private rivals(): Wished {
    const facts = new Map<Fact, FactValue>();
    const others = new Map<Fact, readonly FactValue[]>();
    for (const fact of this.rubric.columns.flatMap((column) => factsOf(column.of))) {
      const { own, step } = amongOthers(fact);
      if (![own, sub(own, mul(step, whole(3)))].every((value) => fits(fact, value))) continue;
      facts.set(fact, own);
      others.set(
        fact,
        [1, 2, 3].map((i) => sub(own, mul(step, whole(i)))),
      );
    }
    return { facts, others, scores: this.outside };
  }

  /** One fact after another at the value that gives most (least). */
  private climbed(sign: 1 | -1): Base["fact"] {
    const kept = new Map<Fact, FactValue>();
    const base = (fact: Fact): FactValue | undefined => kept.get(fact) ?? this.lowest(fact);
    const score = (trial: Trial): Exact | undefined =>
      trial.scored.uncapped.get(trial.target) ?? trial.scored.scores.get(trial.target);
    // Where units are ranked, the one tried is the first of four: what a rule asks besides its place then shows.
    const beside = sign > 0 ? this.rivals() : this.nothing();
    let best = this.trials.line(beside, base);
    for (const fact of best?.facts.keys() ?? []) {
      for (const value of this.choicesOf(fact)) {
        const trial = this.trials.line({ ...beside, facts: new Map([...beside.facts, [fact, value]]) }, base);
        const [now, before] = [trial && score(trial), best && score(best)];
        if (!now || (before && compare(now, before) * sign <= 0)) continue;
        best = trial;
        kept.set(fact, value);
      }
    }
    return base;
  }
}

/** A value in the middle, and how far from it the next units stand. */
export const amongOthers = ({ spec }: Fact): { readonly own: Exact; readonly step: Exact } =>
  spec.kind === "rate" ? { own: exact("0.9"), step: exact("0.01") } : { own: whole(20), step: one };

export const valueFor = ({ spec }: Fact, value: Exact): FactValue =>
  spec.kind === "mark" ? { value } : value;

/** Whether a fact can have a value. */
export function fits(fact: Fact, value: Exact): boolean {
  const { kind } = fact.spec;
  const { low, high } = factRange(fact);
  if (!numeric.has(kind)) return false;
  if (low && compare(value, low) < 0) return false;
  if (high && compare(value, high) > 0) return false;
  return kind !== "count" || (value.d === 1n && compare(value, zero) >= 0);
}

/** The blocks that stand beside a block, and beside those around it, as far as the target reaches. */
function besides(block: Block, target: Block): Block[] {
  const named = (blocks: readonly Block[]): Block[] =>
    blocks.filter(({ id, joins }) => id !== "" && joins !== "separate");
  if (block === target) return named(target.children);
  const { parent } = block;
  if (!parent) return [];
  const beside = named(parent.children.filter((other) => other !== block));
  return parent === target ? beside : [...beside, ...besides(parent, target)];
}

/** Blocks outside of a block whose scores the rules inside it use: no line for it can give their facts. */
function usedOutside(rubric: Rubric, target: Block): Block[] {
  const within = (block: Block): Block[] => [block, ...block.children.flatMap(within)];
  const inside = new Set(within(target));
  const infos = (block: Block): RuleInfo[] =>
    [...block.parts.values()].flatMap((part) => [
      ...part.rules.map(({ info }) => info),
      ...part.vetoes.map(({ info }) => info),
      ...(part.applies ? [part.applies.info] : []),
    ]);
  const ids = new Set([...inside].flatMap(infos).flatMap(({ scores }) => scores ?? []));
  return rubric.blocks.filter(
    (block) => block.id !== "" && block.kind !== "part" && ids.has(block.printedId) && !inside.has(block),
  );
}
