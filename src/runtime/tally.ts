// What a compiled scorer runs on: facts in, contributions block by block, the trace when it is asked for. It keeps the order and
// the meaning of the reference interpreter; tests hold the two against each other.
import { add, compare, equal, min, neg, print, round, zero, type Exact, type RoundingMode } from "./exact.js";
import { combineEntries, withinWorth, type Combination, type Worth } from "./combine.js";
import type { Cohort } from "./cohort.js";
import { FactReader } from "./fact-reader.js";
import type { BlockScore, BlockStep, GradeGiven, RuleEffect, Told } from "./explanation.js";
import type { FactSpec, FactValue, Mark } from "./facts.js";
import { rollUp } from "./roll-up.js";
import { describeValue, entryName } from "./used-facts.js";

/** A rule as the trace tells it: line of the rubric, wording, keys of the facts it looks at, the most an award could give. */
export interface RuleRow {
  readonly line: number;
  readonly source: string;
  readonly facts: readonly string[];
  readonly possible?: Exact;
}

/** A block as the trace tells it. */
export type BlockRow = Pick<BlockScore, "id" | "kind" | "role" | "title" | "depth" | "line" | "points">;

/** The tables a compiled scorer carries. */
export interface Program {
  readonly language: "en" | "zh";
  readonly facts: readonly FactSpec[];
  readonly blocks: readonly BlockRow[];
  readonly rules: readonly RuleRow[];
}

/** How the entries of a list make one contribution. */
export interface EachRow {
  readonly combine: Combination;
  readonly count?: number;
  readonly worth?: Worth;
  readonly empty?: () => Exact;
}

type Draft = { -readonly [K in keyof BlockScore]: BlockScore[K] };
type DraftEffect = { -readonly [K in keyof RuleEffect]: RuleEffect[K] };
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
  /** Final scores by id. A map, since an id may be any word, `constructor` among them. */
  readonly scores = new Map<string, Exact>();
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
    const { id, kind, role, title, depth, line, points } = this.program.blocks[block]!;
    const steps: BlockStep[] = [];
    const rules: RuleEffect[] = [];
    // Field by field: every block of every unit passes here, and spreading costs a hundred times as much.
    const [score, resolved, applicable] = ["0", true, true];
    const entry: Draft =
      text === undefined
        ? { id, kind, role, title, depth, line, points, score, rules, steps, resolved, applicable }
        : { id, kind, role, title, depth, line, points, score, rules, steps, text, resolved, applicable };
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
      .map((key) => this.given(key))
      .find(
        (value): value is Mark => typeof value === "object" && "value" in value && value.reason !== undefined,
      )?.reason;
    const { line, rule: source, facts } = this.told(rule);
    const effect: DraftEffect = { line, rule: source, facts, effect: print(signed) };
    if (!equal(amount, limited)) effect.uncut = print(takes ? neg(amount) : amount);
    if (row.possible && compare(limited, row.possible) < 0) effect.possible = print(row.possible);
    if (reason !== undefined) effect.reason = reason;
    frame.effects.push(effect);
  }

  /** A choice of which no row gives or takes anything. */
  nothing(rule: number): void {
    if (!this.traced) return;
    const { possible } = this.program.rules[rule]!;
    const { line, rule: source, facts } = this.told(rule);
    const effect: DraftEffect = { line, rule: source, facts, effect: "0" };
    if (possible && compare(possible, zero) > 0) effect.possible = print(possible);
    this.frame.effects.push(effect);
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

  /** The rules for each entry of a list, made into one. */
  forEach(rule: number, list: string, how: EachRow, rules: () => void): void {
    const { frame } = this;
    const before = { value: frame.value, effects: frame.effects, steps: frame.steps };
    const entries = this.each(list, (entry, index) => {
      frame.value = zero;
      frame.effects = [];
      frame.steps = [];
      rules();
      return {
        name: this.traced ? entryName(this.spec(list), entry, index) : "",
        value: frame.value,
        rules: frame.effects,
        steps: frame.steps,
      };
    });
    frame.value = before.value;
    frame.effects = before.effects;
    frame.steps = before.steps;
    const values = entries.map(({ value }) =>
      how.worth ? withinWorth(how.worth, entries.length, value) : value,
    );
    const made = combineEntries(how.combine, how.count, values);
    const total = entries.length === 0 && how.empty ? how.empty() : made.value;
    frame.value = add(frame.value, total);
    if (!this.traced) return;
    frame.effects.push({
      ...this.told(rule),
      effect: print(total),
      entries: entries.map(({ name, rules: told, steps }, i) => ({
        name,
        effect: print(values[i]!),
        counted: made.counted[i]!,
        rules: told,
        steps,
      })),
    });
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
    this.scores.set(entry.id, score);
    return score;
  }

  // ---- the verdict, once every score is known

  readonly grades: GradeGiven[] = [];
  readonly flags: Told[] = [];
  private readonly bars: Told[] = [];

  /** The final score of a block, 0 where it was not scored. */
  scoreOf(id: string): Exact {
    return this.scores.get(id) ?? zero;
  }
  private readonly counts = (block: number): boolean => this.scores.has(this.program.blocks[block]!.id);
  /** The unit cannot have this grade. */
  bar(block: number, rule: number, words: string, when: () => boolean): void {
    if (this.counts(block) && when()) this.bars.push({ words, ...this.told(rule) });
  }
  /** A remark on the result. */
  flag(block: number, rule: number, words: string, when: () => boolean): void {
    if (this.counts(block) && when()) this.flags.push({ words, ...this.told(rule) });
  }
  /** The first row that holds and is not barred. */
  grade(
    of: string,
    line: number,
    rows: readonly { readonly line: number; readonly grade: string; readonly when: () => boolean }[],
  ): void {
    // A section that is not scored here has no grade either.
    if (of !== "" && !this.scores.has(of)) return;
    const row = rows.find((r) => r.when() && !this.bars.some((bar) => bar.words === r.grade));
    const barred = this.bars.filter((bar) => rows.some((r) => r.grade === bar.words));
    this.grades.push({ of, grade: row?.grade ?? "", line: row?.line ?? line, barred });
  }

  private told(rule: number): Pick<RuleEffect, "line" | "rule" | "facts"> {
    if (!this.traced) return { line: 0, rule: "", facts: [] };
    const { line, source, facts } = this.program.rules[rule]!;
    const used = facts.flatMap((key) => {
      const value = this.given(key);
      const spec = this.spec(key);
      return value === undefined
        ? []
        : [{ key, label: spec.name, value: describeValue(spec, value, this.program.language) }];
    });
    return { line, rule: source, facts: used };
  }
  private spec(key: string): FactSpec {
    let byKey = specsOf.get(this.program.facts);
    if (!byKey)
      specsOf.set(
        this.program.facts,
        (byKey = new Map(
          this.program.facts
            .flatMap((spec) => [spec, ...(spec.fields ?? [])])
            .map((spec) => [spec.key, spec]),
        )),
      );
    return byKey.get(key)!;
  }
}
