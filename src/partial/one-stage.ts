// Scores what is known of a unit at a stage: for every block the least and the most it can still have, whatever the missing facts turn out
// to be. Never narrower than the truth; where all facts are there, the score.
import { askedBehindGates, gatesAt } from "../interpret/gates.js";
import { blockOf } from "../interpret/account-words.js";
import { stageFor } from "../interpret/one-stage.js";
import type { Bool, Num } from "../model/expression.js";
import type { Block, Part, Rescaling, Rubric, Rule } from "../model/rubric.js";
import { isZero, round, zero, type Exact } from "../runtime/exact.js";
import { aroundOf, type Facts } from "./all-units.js";
import { casesOf, narrowed } from "./cases.js";
import { isCount } from "./counts.js";
import type { Decided } from "./decided.js";
import { onTop, rolledUp, type Child } from "./inside.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import type { OpenAssessment, OpenScore, Partial, Waits } from "./open-score.js";
import { contributions } from "./rules.js";
import { every, some, type Truth } from "./truth.js";
import { PartialValues } from "./values.js";
import { verdictOf } from "./verdict.js";

/**
 * Scores one unit of which facts may be missing, at one stage ("" when the rubric has none).
 * @param facts what is known, checked; a key that is absent is missing
 * @param cohort the facts of all units, the very map `facts` among them; without it what is ranked and summed stays open
 */
export function scorePartialStage(
  rubric: Rubric,
  facts: Facts,
  stage: string,
  cohort?: readonly Facts[],
): Partial {
  const known = scoredOnce(rubric, facts, stage, cohort);
  const compared = rubric.columns.length > 0;
  const cases = casesOf(rubric, facts, stage, compared && cohort ? cohort.length : 1);
  if (cases.length === 0) return known;
  const scored = cases.map((each) =>
    scoredOnce(
      rubric,
      each,
      stage,
      compared ? cohort?.map((unit) => (unit === facts ? each : unit)) : undefined,
    ),
  );
  return narrowed(known, scored);
}

function scoredOnce(rubric: Rubric, facts: Facts, stage: string, cohort?: readonly Facts[]): Partial {
  const run = new Run(rubric, facts, stage, cohort);
  const assessment = run.assessment();
  const told = assessment?.assessed === false ? nothingTold : run.told();
  const behind = assessment && assessment.assessed !== false ? askedBehindGates(rubric, stage) : [];
  const required = rubric.facts.filter(
    ({ spec }) => !spec.conditional && (spec.stage === undefined || spec.stage === stage),
  );
  for (const fact of [...required, ...behind]) run.values.ask(fact);
  const { missing } = run.values;
  return {
    ...(assessment ? { assessment } : {}),
    ...told,
    missing: rubric.facts.filter((fact) => missing.has(fact)),
    problems: run.values.problems,
  };
}

type Told = Omit<Partial, "assessment" | "missing" | "problems">;

/** What is told of a unit that is not assessed. */
export const nothingTold: Told = {
  total: i.nothing,
  points: i.nothing,
  blocks: [],
  worth: new Map(),
  grades: [],
  flags: [],
};

/** A block as far as it is known, and whether it counts. */
type Made = Pick<OpenScore, "value" | "applies">;

/** What is taken as so while cases are told apart. */
export interface Taken {
  readonly decided?: readonly Decided[];
  /** What the rules of a block are known to come to. */
  readonly rules?: ReadonlyMap<Part, Interval>;
  /** What scores that conditions look at can be; otherwise blocks are scored for it. */
  readonly scores?: (block: Block) => Interval;
}
/** How far blocks and rules can go where facts are missing. */
export interface Bounds {
  score(block: Block): OpenScore | undefined;
  rules(block: Block, rules: readonly Rule[]): Interval;
  truth(block: Block, when: Bool): Truth;
}

/** Bounds in one case of those told apart: every fact that is not given can be anything it may be. */
export const boundsIn = (rubric: Rubric, stage: string, facts: Facts, taken: Taken): Bounds =>
  new Run(rubric, facts, stage, undefined, taken);

class Run implements Bounds {
  readonly values: PartialValues;
  /** Whether blocks count is here as seen from the whole rubric. */
  readonly scores = new Map<Block, OpenScore>();
  /** Every block met so far as it is in itself: each is scored once, when it is first needed. */
  private readonly done = new Map<Block, OpenScore | undefined>();

  constructor(
    readonly rubric: Rubric,
    facts: Facts,
    readonly stage: string,
    cohort?: readonly Facts[],
    private readonly taken: Taken = {},
  ) {
    this.values = new PartialValues(
      facts,
      aroundOf(rubric, cohort, stage),
      (id) => this.scoreOf(id),
      taken.decided,
    );
  }

  score(block: Block): OpenScore | undefined {
    return this.block(block);
  }
  /** What rules of a block come to where the block is looked at. */
  rules(block: Block, rules: readonly Rule[]): Interval {
    return this.values.under(this.around(block), () => contributions(rules, this.values));
  }
  truth(block: Block, when: Bool): Truth {
    return this.values.under(this.around(block), () => this.values.holds(when));
  }

  /** Which gates the unit fails, or may fail; undefined where there are none. */
  assessment(): OpenAssessment | undefined {
    const gates = gatesAt(this.rubric, this.stage);
    if (gates.length === 0) return undefined;
    const { of: truths, waits } = this.values.watched(() => gates.map(({ when }) => this.values.holds(when)));
    const assessed = every(truths);
    return {
      assessed,
      gates: gates.filter((_, at) => truths[at] === assessed && assessed !== true),
      waits: assessed === undefined ? waits : new Map(),
    };
  }

  /** All that is known of a unit that is assessed. */
  told(): Told {
    const { rubric, stage } = this;
    const total = this.block(rubric.root)?.value ?? i.nothing;
    const { grades, flags } = this.values.under(this.around(rubric.root), () => verdictOf(this));
    const points = rubric.stages.find((s) => s.name === stage)?.points;
    const blocks = rubric.blocks.flatMap((block) => this.scores.get(block) ?? []);
    return {
      total,
      points: points ? i.at(points) : this.worth(rubric.root),
      blocks,
      worth: new Map(blocks.map(({ block }) => [block, this.worth(block)])),
      grades,
      flags,
    };
  }

  readonly byId = (id: string): Block | undefined => blockOf(this.rubric, id);

  readonly partOf = (block: Block): Part | undefined => {
    const stage = stageFor(this.rubric, block, this.stage);
    return stage === undefined ? undefined : block.parts.get(stage);
  };

  /** What is taken to hold where a block is looked at: the unit is assessed, and the blocks around apply. */
  private around(block: Block): readonly Bool[] {
    const conditions: Bool[] = [];
    for (let up = block.parent; up; up = up.parent) {
      const applies = this.partOf(up)?.applies;
      if (applies) conditions.unshift(applies.when);
    }
    return [...gatesAt(this.rubric, this.stage).map(({ when }) => when), ...conditions];
  }

  /** The final score of another block; 0 where it, or a block around it, does not count. */
  private scoreOf(id: string): Interval {
    const block = this.byId(id);
    if (!block) return i.nothing;
    if (this.taken.scores) return this.taken.scores(block);
    const around: Block[] = [];
    for (let up = block.parent; up; up = up.parent) around.unshift(up);
    const within: Truth[] = [];
    for (const outer of around) {
      const counts = this.counts(outer);
      if (counts === false) return i.nothing;
      within.push(counts);
    }
    const score = this.block(block);
    const counts = every([...within, score ? score.applies : false]);
    if (!score || counts === false) return i.nothing;
    return counts ? score.value : i.hull(score.value, i.nothing);
  }

  /** Whether the blocks inside a block are looked at. */
  private counts(block: Block): Truth {
    const part = this.partOf(block);
    const when = part?.applies?.when;
    if (!part || !when) return part !== undefined;
    return this.values.under(this.around(block), () => this.values.holds(when));
  }

  /** Scores a block and everything inside; undefined when it has no part in this stage. */
  private block(block: Block): OpenScore | undefined {
    if (!this.done.has(block)) {
      const part = this.partOf(block);
      const score = part && this.met(block, part);
      this.done.set(block, score);
      if (score) this.scores.set(block, score);
    }
    const score = this.done.get(block);
    if (score) this.values.wait(score.waits);
    return score;
  }

  private met(block: Block, part: Part): OpenScore {
    const around = this.around(block);
    const { of, waits } = this.values.watched(() =>
      this.values.under(around, () => this.value(block, part, around)),
    );
    const open = i.known(of.value) === undefined || of.applies === undefined;
    return { block, ...of, waits: open ? waits : new Map() };
  }

  private value(block: Block, part: Part, around: readonly Bool[]): Made {
    const { applies } = part;
    if (!applies) return this.scored(block, part);
    const { of: counts, waits } = this.values.watched(() => this.values.holds(applies.when));
    const drops = applies.otherwise === "not-applicable";
    const otherwise = applies.otherwise === "full" ? this.worth(block) : i.nothing;
    if (counts === false) return { value: otherwise, applies: !drops };
    const made = this.values.under([...around, applies.when], () => this.scored(block, part));
    if (counts) return made;
    this.values.wait(waits);
    for (const child of block.children) this.mayNotCount(child, waits);
    if (drops) return { value: made.value, applies: made.applies === false ? false : undefined };
    if (made.applies === false) return { value: otherwise, applies: undefined };
    return { value: i.hull(made.value, otherwise), applies: made.applies };
  }

  /** Where a block may not apply, nothing inside it counts for certain. */
  private mayNotCount(block: Block, waits: Waits): void {
    const score = this.scores.get(block);
    if (score && score.applies !== false)
      this.scores.set(block, { ...score, applies: undefined, waits: new Map([...score.waits, ...waits]) });
    for (const child of block.children) this.mayNotCount(child, waits);
  }

  /** Points of a block for the unit at hand. */
  private worth(block: Block): Interval {
    return this.given(block.pointsByKind, block.points);
  }
  private given(byKind: Num | undefined, fixed: Exact): Interval {
    return byKind ? this.values.number(byKind) : i.at(fixed);
  }

  /** What the block comes to where it applies. */
  private scored(block: Block, part: Part): Made {
    const { byKind, rescaling } = part;
    for (const fact of part.asked) this.values.ask(fact);
    const cap = (): Interval => this.given(byKind?.cap, part.cap.at);
    const least = (): Interval => this.given(byKind?.floor, part.floor?.at ?? zero);
    if (block.unresolved !== undefined && part.rules.length === 0)
      return { value: i.hull(cap(), least()), applies: true };
    const start = this.given(byKind?.start, part.start);
    const rules = this.taken.rules?.get(part) ?? contributions(part.rules, this.values);
    const plain = this.scoredInside(block, ({ joins }) => joins === "plain");
    const whole = this.together(block, plain);
    const made = rescaling ? this.rescaled(block, whole, rescaling) : { value: whole, applies: true };
    if (made.applies === false) return made;
    const beside = this.scoredInside(block, ({ joins }) => joins === "bonus" || joins === "penalty");
    this.scoredInside(block, ({ joins }) => joins === "separate");
    if (made.applies === undefined) this.besideMayNotCount(block, made.waits);
    let value = i.plus(i.plus(start, rules), i.plus(made.value, onTop(beside)));
    if (block.openDeduction !== undefined) value = { low: i.smaller(value, least()).low, high: value.high };
    if (part.floor) value = i.larger(value, least());
    value = i.smaller(value, cap());
    const vetoed = some(part.vetoes.map((veto) => this.values.holds(veto.when)));
    if (vetoed !== false) value = vetoed ? i.nothing : i.hull(value, i.nothing);
    const { rounding } = part;
    if (rounding) value = i.mapped(value, (x) => round(x, rounding.places, rounding.mode));
    return { value, applies: made.applies };
  }

  private together(block: Block, plain: readonly Child[]): Interval {
    if (block.rollup !== "formula") return rolledUp(block.rollup, plain);
    const counting = plain.map(({ applies }) => applies);
    if (!block.formula || counting.every((applies) => applies === false)) return i.nothing;
    const value = this.values.number(block.formula.value);
    // With none that counts the whole is nothing.
    return counting.some((applies) => applies) ? value : i.hull(value, i.nothing);
  }

  private scoredInside(block: Block, of: (child: Block) => boolean): Child[] {
    return block.children.filter(of).flatMap((child) => this.block(child) ?? []);
  }

  /** What is earned of what applies, on the scale of the whole; where nothing applies, the block does not either. */
  private rescaled(
    block: Block,
    earned: Interval,
    { to, outOf }: Rescaling,
  ): Made & { readonly waits: Waits } {
    const { of: applicable, waits } = this.values.watched(() => this.values.number(outOf));
    this.values.wait(waits);
    const { low, high } = applicable;
    if (low && high && isZero(low) && isZero(high)) {
      if (block.kind === "rubric") this.values.note({ code: "nothing-applies", key: "" });
      this.besideMayNotCount(block, waits);
      return { value: i.nothing, applies: false, waits };
    }
    const share = i.inverted(applicable, isCount(outOf));
    const value = i.times(i.times(earned, i.at(to)), share);
    // A rubric of which nothing applies is a fault of the data: it is not among what can still come out.
    const none = low !== undefined && isZero(low) && block.kind !== "rubric";
    return { value, applies: none ? undefined : true, waits };
  }

  /** Where nothing applies that makes the block, what stands beside it is not looked at. */
  private besideMayNotCount(block: Block, waits: Waits): void {
    for (const child of block.children) if (child.joins !== "plain") this.mayNotCount(child, waits);
  }
}
