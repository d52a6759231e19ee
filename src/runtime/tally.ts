// What a compiled scorer runs on: facts in, contributions block by block, the trace when it is asked for. It keeps the order and
// the meaning of the reference interpreter; tests hold the two against each other.
import { add, compare, equal, min, neg, print, round, zero, type Exact, type RoundingMode } from "./exact.js";
import type { Cohort } from "./cohort.js";
import { FactReader } from "./fact-reader.js";
import type { BlockScore, BlockStep, GradeGiven, RuleEffect, Told } from "./explanation.js";
import type { FactSpec, FactValue, Mark } from "./facts.js";
import { gradeAlone, type Standing } from "./grade-quotas.js";
import { rollUp } from "./roll-up.js";
import { describeValue } from "./used-facts.js";

/** A rule as the trace tells it: line of the rubric, wording, keys of the facts it looks at, the most an award could give. */
export interface RuleRow {
  readonly line: number;
  readonly source: string;
  readonly facts: readonly string[];
  /** Final scores of blocks it uses. */
  readonly scores?: readonly { readonly id: string; readonly label: string }[];
  readonly possible?: Exact;
}

/** A block as the trace tells it. */
export type BlockRow = Pick<BlockScore, "id" | "kind" | "role" | "title" | "depth" | "line" | "points">;

/** A row of a scale of grades. */
export interface ScaleRow {
  readonly line: number;
  readonly grade: string;
  readonly when: () => boolean;
  readonly quota?: number;
  readonly restTo?: number;
  /** What puts units of one score in order. */
  readonly by?: () => readonly Exact[];
}

/** The tables a compiled scorer carries. */
export interface Program {
  readonly language: "en" | "zh";
  readonly facts: readonly FactSpec[];
  readonly blocks: readonly BlockRow[];
  readonly rules: readonly RuleRow[];
}

type Draft = { -readonly [K in keyof BlockScore]: BlockScore[K] };
interface Frame {
  value: Exact;
  effects: RuleEffect[];
  steps: BlockStep[];
  readonly entry: Draft;
  /** No longer counts: `applies when` dropped it. */
  dropped: boolean;
  vetoed: boolean;
}

/** Facts by key, made once for each program. */
const specsOf = new WeakMap<readonly FactSpec[], ReadonlyMap<string, FactSpec>>();

export class Tally extends FactReader {
  private readonly entries: { readonly block: number; readonly entry: Draft }[] = [];
  /** Every block in source order, whatever the order in which they were scored. */
  get report(): readonly BlockScore[] {
    return this.entries.sort((a, b) => a.block - b.block).map(({ entry }) => entry);
  }
  readonly scores: Record<string, Exact> = {};
  readonly quotas: number[] = [];
  private readonly frames: Frame[] = [];

  constructor(
    private readonly program: Program,
    facts: ReadonlyMap<string, FactValue>,
    /** Whether what the source leaves open counts in full. */
    private readonly openCountsFull: boolean,
    private readonly traced: boolean,
    units?: Cohort<FactReader>,
  ) {
    super(facts, units);
  }

  // ---- blocks

  private get frame(): Frame {
    return this.frames.at(-1)!;
  }

  /** Opens a block; `text` is its official wording at this stage. */
  enter(block: number, text?: string): void {
    const row = this.program.blocks[block]!;
    const steps: BlockStep[] = [];
    const entry: Draft = {
      ...row,
      score: "0",
      rules: [],
      steps,
      ...(text !== undefined ? { text } : {}),
      resolved: true,
      applicable: true,
    };
    if (this.traced) this.entries.push({ block, entry });
    this.frames.push({ value: zero, effects: [], steps, entry, dropped: false, vetoed: false });
  }

  /** Points the rules begin from; `shown` for blocks that have rules. */
  start(from: Exact, shown: boolean): void {
    this.frame.value = from;
    if (shown) this.frame.entry.start = print(from);
  }

  /** Leaves a block whose condition does not hold. False means: skip the rest. */
  applies(rule: number, holds: boolean, otherwise: "full" | "none" | "not-applicable", full: Exact): boolean {
    if (holds) return true;
    const { frame } = this;
    const value = otherwise === "full" ? full : zero;
    const kind =
      otherwise === "full" ? "applies-full" : otherwise === "none" ? "applies-none" : "not-applicable";
    if (this.traced) frame.steps.push({ kind, from: print(zero), to: print(value), ...this.told(rule) });
    frame.entry.applicable = otherwise !== "not-applicable";
    frame.dropped = !frame.entry.applicable;
    frame.value = value;
    return false;
  }

  /** What the source does not settle: between the two, here one of the ends. */
  unresolved(least: Exact, most: Exact): void {
    this.frame.entry.resolved = false;
    this.frame.value = this.openCountsFull ? most : least;
  }

  /** Adds the score of a block inside; one that dropped out adds nothing. */
  inside(score: Exact | undefined): void {
    if (score) this.frame.value = add(this.frame.value, score);
  }

  /** Adds what the blocks inside make together; those that dropped out are left out. */
  rolledUp(
    how: "weighted" | "minimum" | "maximum" | "mean",
    parts: readonly { readonly value: Exact | undefined; readonly weight?: Exact }[],
  ): void {
    const counted = parts.flatMap(({ value, weight }) => (value ? [{ value, weight }] : []));
    this.frame.value = add(this.frame.value, rollUp(how, counted));
  }

  award(rule: number, amount: Exact, limit?: Exact): void {
    this.charge(rule, amount, limit, false);
  }
  /** Puts points on top. */
  add(rule: number, amount: Exact, limit?: Exact): void {
    this.charge(rule, amount, limit, false);
  }
  deduct(rule: number, amount: Exact, limit?: Exact): void {
    this.charge(rule, amount, limit, true);
  }

  private charge(rule: number, amount: Exact, limit: Exact | undefined, takes: boolean): void {
    const { frame } = this;
    const limited = limit ? min(amount, limit) : amount;
    const signed = takes ? neg(limited) : limited;
    frame.value = add(frame.value, signed);
    if (!this.traced) return;
    const row = this.program.rules[rule]!;
    const reason = row.facts
      .map((key) => this.facts.get(key))
      .find(
        (value): value is Mark => typeof value === "object" && "value" in value && value.reason !== undefined,
      )?.reason;
    frame.effects.push({
      ...this.told(rule),
      effect: print(signed),
      ...(equal(amount, limited) ? {} : { uncut: print(takes ? neg(amount) : amount) }),
      ...(row.possible && compare(limited, row.possible) < 0 ? { possible: print(row.possible) } : {}),
      ...(reason !== undefined ? { reason } : {}),
    });
  }

  /** A choice of which no row gives or takes anything. */
  nothing(rule: number): void {
    if (!this.traced) return;
    const { possible } = this.program.rules[rule]!;
    this.frame.effects.push({
      ...this.told(rule),
      effect: "0",
      ...(possible && compare(possible, zero) > 0 ? { possible: print(possible) } : {}),
    });
  }

  /** The unit stands in a row with a quota. */
  quota(index: number): void {
    this.quotas.push(index);
  }

  /** Only the arm that gives most (or least) counts; the first of equals. */
  pick(best: boolean, arms: readonly (() => void)[]): void {
    const { frame } = this;
    const before = { value: frame.value, effects: frame.effects, steps: frame.steps };
    let picked: typeof before | undefined;
    for (const arm of arms) {
      frame.value = zero;
      frame.effects = [];
      frame.steps = [];
      arm();
      const better =
        !picked || (best ? compare(frame.value, picked.value) > 0 : compare(frame.value, picked.value) < 0);
      if (better) picked = { value: frame.value, effects: frame.effects, steps: frame.steps };
    }
    frame.value = before.value;
    frame.effects = before.effects;
    frame.steps = before.steps;
    if (!picked) return;
    frame.value = add(frame.value, picked.value);
    frame.effects.push(...picked.effects);
    frame.steps.push(...picked.steps);
  }

  /** What the rules take (or give) together is limited. */
  together(rule: number, takes: boolean, rules: () => void, limit: () => Exact): void {
    const { frame } = this;
    const before = frame.value;
    frame.value = zero;
    rules();
    const inside = frame.value;
    const most = limit();
    const value = takes ? neg(min(neg(inside), most)) : min(inside, most);
    const { line, source } = this.program.rules[rule]!;
    if (!equal(value, inside))
      frame.steps.push({ kind: "limit", from: print(inside), to: print(value), line, rule: source });
    frame.value = add(before, value);
  }

  private step(to: Exact, more: Omit<BlockStep, "from" | "to">): void {
    const { frame } = this;
    if (!equal(frame.value, to)) frame.steps.push({ ...more, from: print(frame.value), to: print(to) });
    frame.value = to;
  }
  /** The least the block can score; `assumed` when the rubric does not say so. */
  floor(at: Exact, assumed: boolean): void {
    if (compare(this.frame.value, at) < 0) this.step(at, { kind: "floor", ...(assumed ? { assumed } : {}) });
  }
  cap(at: Exact): void {
    if (compare(this.frame.value, at) > 0) this.step(at, { kind: "cap" });
  }
  veto(rule: number, holds: boolean): void {
    if (!holds || this.frame.vetoed) return;
    this.frame.vetoed = true;
    this.step(zero, { kind: "veto", ...this.told(rule) });
  }
  round(places: number, mode: RoundingMode): void {
    this.step(round(this.frame.value, places, mode), { kind: "rounding" });
  }

  /** Closes a block and gives its score, or undefined when it does not count. `kept` names the stage its score was kept from. */
  leave(kept?: string): Exact | undefined {
    const frame = this.frames.pop()!;
    const { entry, steps } = frame;
    const score = frame.dropped ? zero : frame.value;
    if (kept !== undefined)
      steps.push({ kind: "kept-stage", from: print(score), to: print(score), rule: kept });
    if (this.traced) {
      entry.score = print(score);
      entry.rules = frame.effects;
    }
    if (frame.dropped) return undefined;
    this.scores[entry.id] = score;
    return score;
  }

  // ---- scores of other blocks

  private readonly met = new Map<number, Exact | undefined>();
  /** Scores a block when it is first needed, and once. */
  once(block: number, score: () => Exact | undefined): Exact | undefined {
    if (!this.met.has(block)) this.met.set(block, score());
    return this.met.get(block);
  }
  /** The final score of a block, scored now if it is not yet; 0 where it, or a block around it, does not count. */
  scoreOf(id: string, score?: (t: Tally) => Exact | undefined, counts?: () => boolean): Exact {
    const known = this.scores[id];
    if (known || !score) return known ?? zero;
    return !counts || counts() ? (score(this) ?? zero) : zero;
  }

  // ---- the verdict, once every score is known

  readonly standings: Standing[] = [];
  /** What tells the unit apart from others of the same total. */
  placedBy: readonly Exact[] = [];
  /** Grades by the unit's own score alone. */
  get grades(): readonly GradeGiven[] {
    return this.standings.map(gradeAlone);
  }
  readonly flags: Told[] = [];
  private readonly bars: Told[] = [];
  private readonly fixed: Told[] = [];

  private readonly counts = (block: number): boolean =>
    this.scores[this.program.blocks[block]!.id] !== undefined;
  /** The unit cannot have this grade. */
  bar(block: number, rule: number, words: string, when: () => boolean): void {
    if (this.counts(block) && when()) this.bars.push({ words, ...this.told(rule) });
  }
  /** The unit has this grade whatever its score. */
  fix(block: number, rule: number, words: string, when: () => boolean): void {
    if (this.counts(block) && when()) this.fixed.push({ words, ...this.told(rule) });
  }
  /** A remark on the result. */
  flag(block: number, rule: number, words: string, when: () => boolean): void {
    if (this.counts(block) && when()) this.flags.push({ words, ...this.told(rule) });
  }
  /** Where the unit stands on a scale: the grade of an event, else the first row that holds; never a barred one. */
  grade(of: string, line: number, rows: readonly ScaleRow[]): void {
    // A section that is not scored here has no grade either.
    const score = this.scores[of];
    if (!score) return;
    const read = rows.map(({ when, by, ...row }) => {
      const barred = this.bars.some((bar) => bar.words === row.grade);
      return { ...row, barred, open: !barred && when(), keys: by ? by() : [] };
    });
    // Of several events the one with the lowest grade decides.
    const lowest = read.findLast((r) => !r.barred && this.fixed.some((event) => event.words === r.grade));
    const fixed = lowest && this.fixed.find(({ words }) => words === lowest.grade);
    const barred = this.bars.filter((bar) => rows.some((r) => r.grade === bar.words));
    this.standings.push({ of, line, score, rows: read, barred, ...(fixed ? { fixed } : {}) });
  }

  private told(rule: number): Pick<RuleEffect, "line" | "rule" | "facts"> {
    if (!this.traced) return { line: 0, rule: "", facts: [] };
    const { line, source, facts, scores } = this.program.rules[rule]!;
    const seen = (scores ?? []).flatMap(({ id, label }) => {
      const score = this.scores[id];
      return score ? [{ key: id, label, value: print(score) }] : [];
    });
    const used = facts.flatMap((key) => {
      const value = this.facts.get(key);
      const spec = this.spec(key);
      return value === undefined
        ? []
        : [{ key, label: spec.name, value: describeValue(spec, value, this.program.language) }];
    });
    return { line, rule: source, facts: [...used, ...seen] };
  }
  private spec(key: string): FactSpec {
    let byKey = specsOf.get(this.program.facts);
    if (!byKey)
      specsOf.set(this.program.facts, (byKey = new Map(this.program.facts.map((spec) => [spec.key, spec]))));
    return byKey.get(key)!;
  }
}
