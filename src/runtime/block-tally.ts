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
import { combineEntries, withinWorth } from "./combine.js";
import type { Cohort } from "./cohort.js";
import { FactReader } from "./fact-reader.js";
import type { BlockScore, BlockStep, RuleEffect, Told } from "./explanation.js";
import type { FactSpec, FactValue, Mark } from "./facts.js";
import { rollUp } from "./roll-up.js";
import { heirsOf } from "./inherited.js";
import { pickedOf } from "./picked.js";
import { entryName, usedFact } from "./used-facts.js";

import type { EachRow, Program, RuleRow } from "./program.js";
type DraftEffect = { -readonly [K in keyof RuleEffect]: RuleEffect[K] };
type Draft = { -readonly [K in keyof BlockScore]: BlockScore[K] };
interface Frame {
  value: Exact;
  effects: RuleEffect[];
  steps: BlockStep[];
  readonly entry: Draft;
  /** No longer counts: `applies when` dropped it. */
  dropped: boolean;
  vetoed: boolean;
  /** Points of the block, where they depend on the unit: no award could have given it more. */
  worth?: Exact;
}

/** Facts by key, made once for each program. */
const specsOf = new WeakMap<readonly FactSpec[], ReadonlyMap<string, FactSpec>>();

export class BlockTally extends FactReader {
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
    protected readonly program: Program,
    facts: ReadonlyMap<string, FactValue>,
    /** Whether what the source leaves open counts in full. */
    private readonly openCountsFull: boolean,
    private readonly traced: boolean,
    units?: Cohort<FactReader>,
  ) {
    super(facts, units, heirsOf(program.facts));
  }

  // ---- blocks

  private get frame(): Frame {
    return this.frames.at(-1)!;
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
    // Field by field: every block of every unit passes here, and spreading costs a hundred times as much.
    const { id, kind, role, title, en, zh, depth, line, file, points } = this.program.blocks[block]!;
    const steps: BlockStep[] = [];
    const rules: RuleEffect[] = [];
    const entry: Draft = {
      id,
      kind,
      role,
      title,
      depth,
      line,
      points,
      score: "0",
      rules,
      steps,
      resolved: true,
      applicable: true,
    };
    if (en !== undefined) entry.en = en;
    if (zh !== undefined) entry.zh = zh;
    if (file !== undefined) entry.file = file;
    if (text !== undefined) entry.text = text;
    if (this.traced) this.entries.push({ block, entry });
    this.frames.push({ value: zero, effects: [], steps, entry, dropped: false, vetoed: false });
  }

  /** Points of the block for this unit, where they depend on it. */
  worth(points: Exact): void {
    this.frame.worth = points;
    this.frame.entry.points = print(points);
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

  /** A deduction that the source leaves open: the score may be anything down to `least`. */
  openDeduction(least: Exact, text: string): void {
    this.frame.entry.resolved = false;
    if (!this.openCountsFull && compare(this.frame.value, least) > 0)
      this.step(least, { kind: "unresolved", rule: text });
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
      frame.entry.applicable = false;
      frame.dropped = true;
      frame.steps.push({ kind: "not-applicable", from: "0", to: "0", line, rule });
      return false;
    }
    const from = frame.value;
    frame.value = div(mul(from, to), applicable);
    if (!equal(applicable, to))
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
    const row = this.program.rules[rule]!;
    const possible = this.possible(row);
    const reason = row.facts
      .map((key) => this.given(key))
      .find(
        (value): value is Mark => typeof value === "object" && "value" in value && value.reason !== undefined,
      )?.reason;
    const { line, rule: source, facts } = this.told(rule);
    const effect: DraftEffect = { line, rule: source, facts, effect: print(signed) };
    if (!equal(amount, limited)) effect.uncut = print(takes ? neg(amount) : amount);
    if (possible && compare(limited, possible) < 0) effect.possible = print(possible);
    if (reason !== undefined) effect.reason = reason;
    frame.effects.push(effect);
  }

  private possible({ possible }: RuleRow): Exact | undefined {
    const { worth } = this.frame;
    return possible && worth ? min(possible, worth) : possible;
  }

  /** A choice of which no row gives or takes anything. */
  nothing(rule: number): void {
    if (!this.traced) return;
    const possible = this.possible(this.program.rules[rule]!);
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

  protected told(rule: number): Pick<RuleEffect, "line" | "rule" | "facts"> {
    if (!this.traced) return { line: 0, rule: "", facts: [] };
    const { line, source, facts, scores } = this.program.rules[rule]!;
    const seen = (scores ?? []).flatMap(({ id, label }) => {
      const score = this.scores.get(id);
      return score ? [{ key: id, label, value: print(score) }] : [];
    });
    const used = facts.flatMap((key) => {
      const from = this.holder(key);
      const value = this.given(from);
      const spec = this.spec(key);
      return value === undefined ? [] : [usedFact(spec, value, from, this.program.language)];
    });
    return { line, rule: source, facts: [...used, ...seen] };
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
