// The blocks of a compiled scorer: contributions, limits, the trace when it is asked for. It keeps the order and the meaning of the
// reference interpreter; tests hold the two against each other.
import {
  add,
  compare,
  div,
  equal,
  isZero,
  min,
  mul,
  neg,
  print,
  round,
  zero,
  type Exact,
  type RoundingMode,
} from "./exact.js";
import { draftOf, type BlockDraft, type Frame } from "./block-draft.js";
import { combineEntries, withinWorth } from "./combine.js";
import type { Cohort } from "./cohort.js";
import { FactReader } from "./fact-reader.js";
import type { BlockScore, BlockStep, RuleEffect, Told, UsedFact } from "./explanation.js";
import type { FactSpec, FactValue } from "./facts.js";
import { rollUp } from "./roll-up.js";
import { heirsOf } from "./inherited.js";
import { pickedOf } from "./picked.js";
import type { EachRow, Program } from "./program.js";
import { tellingsOf, type RuleTelling } from "./rule-telling.js";
import { entryName } from "./used-facts.js";

type DraftEffect = { -readonly [K in keyof RuleEffect]: RuleEffect[K] };

export class BlockTally extends FactReader {
  /** By their places in the table of blocks. */
  private readonly drafts: BlockDraft[] = [];
  /** Every block in source order, whatever the order in which they were scored; what is not scored here is passed over. */
  get report(): readonly BlockScore[] {
    return this.drafts.filter(() => true);
  }
  /** Final scores by id. A map, since an id may be any word, `constructor` among them. */
  readonly scores = new Map<string, Exact>();
  readonly quotas: number[] = [];
  private innermost: Frame | undefined;
  private readonly tellings: readonly RuleTelling[];

  constructor(
    protected readonly program: Program,
    facts: ReadonlyMap<string, FactValue>,
    /** Whether what the source leaves open counts in full. */
    private readonly openCountsFull: boolean,
    /** Whether the account is asked for; without it no words are made. */
    private readonly traced: boolean,
    units?: Cohort<FactReader>,
  ) {
    super(facts, units, heirsOf(program.facts));
    this.tellings = traced ? tellingsOf(program) : [];
  }

  // ---- blocks

  private get frame(): Frame {
    return this.innermost!;
  }

  /** Gates that the unit fails: it is then not assessed. */
  readonly failedGates: Omit<Told, "words">[] = [];

  gate(rule: number, holds: boolean): void {
    if (!holds) this.failedGates.push(this.told(rule));
  }
  /** Whether the unit is assessed; if so, the facts that stand behind the gates are asked for. */
  assessed(asked: readonly string[]): boolean {
    if (this.failedGates.length > 0) return false;
    this.demand(asked);
    return true;
  }

  /** Opens a block; `text` is its official wording at this stage. */
  enter(block: number, text?: string): void {
    const steps: BlockStep[] = [];
    const effects: RuleEffect[] = [];
    this.innermost = {
      block,
      outer: this.innermost,
      value: zero,
      effects,
      steps,
      entry: this.traced ? this.draft(block, effects, steps, text) : undefined,
      dropped: false,
      vetoed: false,
      worth: undefined,
    };
  }

  private draft(
    block: number,
    rules: RuleEffect[],
    steps: BlockStep[],
    text: string | undefined,
  ): BlockDraft {
    return (this.drafts[block] = draftOf(this.program.blocks[block]!, rules, steps, text));
  }

  /** Points of the block for this unit, where they depend on it. */
  worth(points: Exact): void {
    const { frame } = this;
    frame.worth = points;
    if (frame.entry) frame.entry.points = print(points);
  }

  /** Points the rules begin from; `shown` for blocks that have rules. */
  start(from: Exact, shown: boolean): void {
    const { frame } = this;
    frame.value = from;
    if (shown && frame.entry) frame.entry.start = print(from);
  }

  /** Leaves a block whose condition does not hold. False means: skip the rest. */
  applies(rule: number, holds: boolean, otherwise: "full" | "none" | "not-applicable", full: Exact): boolean {
    if (holds) return true;
    const { frame } = this;
    const value = otherwise === "full" ? full : zero;
    const kind =
      otherwise === "full" ? "applies-full" : otherwise === "none" ? "applies-none" : "not-applicable";
    if (this.traced) frame.steps.push({ kind, from: print(zero), to: print(value), ...this.told(rule) });
    frame.dropped = otherwise === "not-applicable";
    if (frame.entry) frame.entry.applicable = !frame.dropped;
    frame.value = value;
    return false;
  }

  /** What the source does not settle: between the two, here one of the ends. */
  unresolved(least: Exact, most: Exact): void {
    const { frame } = this;
    if (frame.entry) frame.entry.resolved = false;
    frame.value = this.openCountsFull ? most : least;
  }

  /** A deduction that the source leaves open: the score may be anything down to `least`. */
  openDeduction(least: Exact, text: string): void {
    const { entry } = this.frame;
    if (entry) entry.resolved = false;
    if (!this.openCountsFull && compare(this.frame.value, least) > 0)
      this.step("unresolved", least, () => ({ rule: text }));
  }

  /** Adds the score of a block inside; one that dropped out adds nothing. */
  inside(score: Exact | undefined): void {
    if (score) this.frame.value = add(this.frame.value, score);
  }

  /** Brings what is earned of what applies to the scale of the whole. False means that nothing applies: skip the rest. */
  rescale(applicable: Exact, to: Exact, line: number, rule: string, top: boolean): boolean {
    const { frame } = this;
    if (isZero(applicable)) {
      if (top) this.nothingApplies();
      frame.dropped = true;
      if (frame.entry) frame.entry.applicable = false;
      if (this.traced) frame.steps.push({ kind: "not-applicable", from: "0", to: "0", line, rule });
      return false;
    }
    const from = frame.value;
    frame.value = div(mul(from, to), applicable);
    if (this.traced && !equal(applicable, to))
      frame.steps.push({
        kind: "rescaled",
        from: print(from),
        to: print(frame.value),
        outOf: print(applicable),
        line,
        rule,
      });
    return true;
  }

  /** Adds what the blocks inside make together; those that dropped out are left out. */
  rolledUp(
    how: "weighted" | "minimum" | "maximum" | "mean",
    parts: readonly { readonly value: Exact | undefined; readonly weight?: Exact }[],
  ): void {
    const counted = parts.flatMap(({ value, weight }) => (value ? [{ value, weight }] : []));
    this.frame.value = add(this.frame.value, rollUp(how, counted));
  }

  /** Adds what a formula makes of the scores of the parts; where none of them counts, nothing. */
  formula(parts: readonly (Exact | undefined)[], value: () => Exact): void {
    if (parts.some((score) => score)) this.inside(value());
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
    const telling = this.tellings[rule]!;
    const { line, source, marks } = telling;
    const effect: DraftEffect = { line, rule: source, facts: this.factsIn(telling), effect: print(signed) };
    if (limited !== amount && !equal(amount, limited)) effect.uncut = print(takes ? neg(amount) : amount);
    const possible = this.possible(telling);
    if (possible && compare(limited, possible.value) < 0) effect.possible = possible.words;
    for (const key of marks) {
      const reason = this.reasonOf(key);
      if (reason === undefined) continue;
      effect.reason = reason;
      break;
    }
    frame.effects.push(effect);
  }

  /** The reason given with a mark. */
  private reasonOf(key: string): string | undefined {
    const mark = this.given(key);
    return typeof mark === "object" && "value" in mark ? mark.reason : undefined;
  }

  private possible({ possible }: RuleTelling): RuleTelling["possible"] {
    const { worth } = this.frame;
    return possible && worth && compare(worth, possible.value) < 0
      ? { value: worth, words: print(worth) }
      : possible;
  }

  /** A choice of which no row gives or takes anything. */
  nothing(rule: number): void {
    if (!this.traced) return;
    const telling = this.tellings[rule]!;
    const { line, source } = telling;
    const effect: DraftEffect = { line, rule: source, facts: this.factsIn(telling), effect: "0" };
    const possible = this.possible(telling);
    if (possible && possible.value.n > 0n) effect.possible = possible.words;
    this.frame.effects.push(effect);
  }

  /** The unit stands in a row with a quota. */
  quota(index: number): void {
    this.quotas.push(index);
  }

  /** Only so many arms count, those that give most (or least); of equals the first. */
  pick(best: boolean, count: number, arms: readonly (() => void)[]): void {
    const { frame } = this;
    const before = { value: frame.value, effects: frame.effects, steps: frame.steps };
    const tried = arms.map((arm) => {
      frame.value = zero;
      frame.effects = [];
      frame.steps = [];
      arm();
      return { value: frame.value, effects: frame.effects, steps: frame.steps };
    });
    frame.value = before.value;
    frame.effects = before.effects;
    frame.steps = before.steps;
    for (const picked of pickedOf(tried, best, count)) {
      frame.value = add(frame.value, picked.value);
      frame.effects.push(...picked.effects);
      frame.steps.push(...picked.steps);
    }
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
    if (this.traced && !equal(value, inside))
      frame.steps.push({ kind: "limit", from: print(inside), to: print(value), line, rule: source });
    frame.value = add(before, value);
  }

  /** Changes the value; `more` tells what else is to be said of it, should it be another. */
  private step(kind: BlockStep["kind"], to: Exact, more?: () => Partial<BlockStep>): void {
    const { frame } = this;
    const from = frame.value;
    frame.value = to;
    if (!this.traced || from === to || equal(from, to)) return;
    frame.steps.push(
      more
        ? { kind, ...more(), from: print(from), to: print(to) }
        : { kind, from: print(from), to: print(to) },
    );
  }
  /** The least the block can score; `assumed` when the rubric does not say so. */
  floor(at: Exact, assumed: boolean): void {
    if (compare(this.frame.value, at) < 0) this.step("floor", at, assumed ? () => ({ assumed }) : undefined);
  }
  cap(at: Exact): void {
    if (compare(this.frame.value, at) > 0) this.step("cap", at);
  }
  veto(rule: number, holds: boolean): void {
    if (!holds || this.frame.vetoed) return;
    this.frame.vetoed = true;
    this.step("veto", zero, () => this.told(rule));
  }
  round(places: number, mode: RoundingMode): void {
    this.step("rounding", round(this.frame.value, places, mode));
  }

  /** Closes a block and gives its score, or undefined when it does not count. `kept` names the stage its score was kept from. */
  leave(kept?: string): Exact | undefined {
    const { frame } = this;
    const { block, entry } = frame;
    this.innermost = frame.outer;
    const score = frame.dropped ? zero : frame.value;
    if (entry) {
      entry.score = print(score);
      if (kept !== undefined)
        frame.steps.push({ kind: "kept-stage", from: entry.score, to: entry.score, rule: kept });
    }
    if (frame.dropped) return undefined;
    this.scores.set(this.program.blocks[block]!.id, score);
    return score;
  }

  protected told(rule: number): Pick<RuleEffect, "line" | "rule" | "facts"> {
    if (!this.traced) return { line: 0, rule: "", facts: [] };
    const telling = this.tellings[rule]!;
    return { line: telling.line, rule: telling.source, facts: this.factsIn(telling) };
  }

  /** The facts that a rule looks at, as the unit has them, and the scores that it uses. */
  private factsIn({ facts, scores }: RuleTelling): UsedFact[] {
    // Lists of the size they need: one that grows takes ten times the room, and nearly always every fact is there.
    const all = facts.map(({ key, tell }) => {
      const from = this.holder(key);
      const value = this.given(from);
      return value === undefined ? undefined : tell(value, from);
    });
    const used = (all.includes(undefined) ? all.filter((fact) => fact !== undefined) : all) as UsedFact[];
    for (const { id, label } of scores) {
      const score = this.scores.get(id);
      if (score) used.push({ key: id, label, value: print(score) });
    }
    return used;
  }

  private spec(key: string): FactSpec {
    return this.program.facts.find((spec) => spec.key === key)!;
  }
}
