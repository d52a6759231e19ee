// The reference interpreter at one stage: the checked rubric, block by block, as the specification's formulas say. Short, never
// optimised.
import type { Num } from "../model/expression.js";
import type { Block, Part, Rescaling, Rubric } from "../model/rubric.js";
import {
  add,
  compare,
  div,
  equal,
  mul,
  print,
  round,
  sum,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import type { Account, BlockScore, BlockStep, RuleEffect, UsedFact } from "../runtime/explanation.js";
import { accountId, blockOf, headOf, scoresTold, withoutTotal } from "./account-words.js";
import { otherNames } from "../runtime/names.js";
import type { FactProblem, FactValue } from "../runtime/facts.js";
import { gradeAlone, type Standing } from "../runtime/grade-quotas.js";
import { Contributions } from "./contributions.js";
import type { Observer } from "./observer.js";
import { askedBehindGates, assessedUnits, failedGates, gatesAt } from "./gates.js";
import { Values } from "./values.js";
import { verdictOf } from "./verdict.js";

export interface Interpreted {
  readonly explanation: Account;
  /** Final score of every block at this stage; a block that drops out is absent. */
  readonly scores: ReadonlyMap<Block, Exact>;
  readonly problems: readonly FactProblem[];
  /** Indices of the quotas whose rows the unit stands in. */
  readonly quotas: readonly number[];
  /** Where the unit stands on each scale of grades, before quotas. */
  readonly standings: readonly Standing[];
  /** What tells it apart from units of the same total. */
  readonly placedBy: readonly Exact[];
  /** What the asked-for block came to before its cap. */
  readonly uncapped: ReadonlyMap<Block, Exact>;
  /** What blocks that are rounded came to before. */
  readonly unrounded: ReadonlyMap<Block, Exact>;
  /** The total once what the source leaves open counts in full; absent when nothing is open. */
  readonly most?: Exact;
}

/**
 * Scores one unit at one stage ("" when the rubric has none).
 * @param only score this block alone, as an example does
 * @param cohort the facts of all units, where the rubric ranks or sums them
 * @param graded with grades and remarks; they belong to whole units, so not where a block is scored alone, unless asked for
 * @param given final scores taken as given, as an example does
 * @param observer is told what of the model came into play
 */
export function interpretStage(
  rubric: Rubric,
  facts: ReadonlyMap<string, FactValue>,
  stage = "",
  only?: Block,
  cohort?: readonly ReadonlyMap<string, FactValue>[],
  graded = only === undefined,
  given?: ReadonlyMap<Block, Exact>,
  observer?: Observer,
): Interpreted {
  // A block scored alone, as an example does, stands before no gate.
  const units = only ? cohort : assessedUnits(rubric, cohort, stage);
  const low = new Run(rubric, facts, stage, false, units, given, observer);
  const head = headOf(rubric, facts, stage);
  const gates = only ? [] : gatesAt(rubric, stage);
  const failed = failedGates(gates, low.values);
  if (failed.length > 0) {
    const told = failed.map(({ info }) => low.rules.told(info));
    return {
      explanation: { ...head, assessed: false, total: null, gates: told, blocks: [] },
      scores: low.scores,
      problems: low.values.problems,
      quotas: [],
      standings: [],
      placedBy: [],
      uncapped: low.uncapped,
      unrounded: low.unrounded,
    };
  }
  if (gates.length > 0) low.values.demand(askedBehindGates(rubric, stage));
  const top = only ?? rubric.root;
  const total = low.block(top) ?? zero;
  const open = rubric.blocks.some(isOpen);
  const verdict = graded ? verdictOf(low) : undefined;
  const grades = (verdict?.standings ?? []).map(gradeAlone);
  const most = open && !only ? new Run(rubric, facts, stage, true, units).block(rubric.root) : undefined;
  const points = print(
    rubric.stages.find((s) => s.name === stage)?.points ??
      (only ? rubric.root.points : low.worth(rubric.root)),
  );
  const explanation = withoutTotal(rubric, {
    ...head,
    ...(gates.length > 0 ? { assessed: true } : {}),
    total: print(total),
    ...(most && !equal(most, total) ? { totalAtMost: print(most) } : {}),
    points,
    ...(grades.length > 0 ? { grades } : {}),
    ...(verdict && verdict.flags.length > 0 ? { flags: verdict.flags } : {}),
    blocks: low.inSourceOrder(),
  });
  return {
    explanation,
    scores: low.scores,
    problems: low.values.problems,
    quotas: low.rules.quotas,
    standings: verdict?.standings ?? [],
    placedBy: verdict?.placedBy ?? [],
    uncapped: low.uncapped,
    unrounded: low.unrounded,
    ...(most ? { most } : {}),
  };
}

/** Whether the source leaves the block's score open. */
export const isOpen = (block: Block): boolean =>
  block.unresolved !== undefined || block.openDeduction !== undefined;

/** The stage at which a block counts when units are scored at `stage`; undefined where it drops out. */
export function stageFor(rubric: Rubric, block: Block, stage: string): string | undefined {
  if (stage === "" || block.stages.includes(stage)) return stage;
  if (!rubric.latest && rubric.missingStage === "drop") return undefined;
  const names = rubric.stages.map((s) => s.name);
  return [...block.stages].reverse().find((s) => names.indexOf(s) < names.indexOf(stage));
}

/** The parts made into a whole, by the block's roll-up. */
function combine(
  how: Exclude<Block["rollup"], "formula">,
  parts: readonly { readonly child: Block; readonly value: Exact }[],
): Exact {
  const values = parts.map(({ value }) => value);
  if (values.length === 0 || how === "none") return zero;
  if (how === "weighted") return sum(parts.map(({ child, value }) => mul(value, child.weight ?? zero)));
  if (how === "mean") return div(sum(values), whole(values.length));
  if (how === "sum") return sum(values);
  return values.reduce((a, b) => (compare(a, b) < 0 === (how === "minimum") ? a : b));
}

type Draft = { -readonly [K in keyof BlockScore]: BlockScore[K] };

class Run {
  readonly values: Values;
  readonly rules: Contributions;
  readonly scores = new Map<Block, Exact>();
  readonly uncapped = new Map<Block, Exact>();
  readonly unrounded = new Map<Block, Exact>();
  private readonly report = new Map<Block, Draft>();
  /** What every block met so far came to: each is scored once, when it is first needed. */
  private readonly done: Map<Block, Exact | undefined>;

  constructor(
    readonly rubric: Rubric,
    facts: ReadonlyMap<string, FactValue>,
    readonly stage: string,
    /** Whether what the source leaves open counts in full. */
    private readonly openCountsFull: boolean,
    cohort?: readonly ReadonlyMap<string, FactValue>[],
    given: ReadonlyMap<Block, Exact> = new Map(),
    observer?: Observer,
  ) {
    this.done = new Map(given);
    this.values = new Values(facts, cohort, (id) => this.scoreOf(id), undefined, observer);
    this.rules = new Contributions(this.values, rubric.language, (ids) => this.told(ids));
  }

  /** Scores a block and everything inside; undefined when it does not count at this stage. */
  block(block: Block): Exact | undefined {
    if (this.done.has(block)) return this.done.get(block);
    const value = this.scored(block);
    this.done.set(block, value);
    return value;
  }

  readonly byId = (id: string): Block | undefined => blockOf(this.rubric, id);

  readonly partOf = (block: Block): Part | undefined => {
    const stage = stageFor(this.rubric, block, this.stage);
    return stage === undefined ? undefined : block.parts.get(stage);
  };

  /** The final score of another block; 0 where it, or a block around it, does not count. */
  private scoreOf(id: string): Exact {
    const block = this.byId(id);
    if (!block) return zero;
    if (this.done.has(block)) return this.done.get(block) ?? zero;
    const around: Block[] = [];
    for (let up = block.parent; up; up = up.parent) around.unshift(up);
    return around.every((b) => this.counts(b)) ? (this.block(block) ?? zero) : zero;
  }

  /** Whether the blocks inside a block are looked at. */
  private counts(block: Block): boolean {
    const part = this.partOf(block);
    return part !== undefined && (!part.applies || this.values.holds(part.applies.when));
  }

  /** Final scores that are known, as a rule saw them. */
  private told(ids: readonly string[]): UsedFact[] {
    return scoresTold(this.rubric, ids, this.done);
  }

  private scored(block: Block): Exact | undefined {
    const stage = stageFor(this.rubric, block, this.stage);
    const part = stage === undefined ? undefined : block.parts.get(stage);
    if (!part) return undefined;
    const steps: BlockStep[] = [];
    const entry: Draft = {
      id: accountId(block),
      kind: block.kind,
      role: block.role === "separate" ? "plain" : block.role,
      title: block.title,
      ...otherNames(block.notes),
      depth: block.depth,
      line: block.line,
      ...(block.file !== undefined ? { file: block.file } : {}),
      points: print(this.worth(block)),
      score: "0",
      rules: [],
      steps,
      ...(part.text !== undefined ? { text: part.text } : {}),
      resolved: true,
      applicable: true,
    };
    this.report.set(block, entry);
    const value = this.value(block, part, entry, steps);
    if (stage !== this.stage)
      steps.push({ kind: "kept-stage", from: print(value ?? zero), to: print(value ?? zero), rule: stage! });
    entry.score = print(value ?? zero);
    if (value !== undefined) this.scores.set(block, value);
    return value;
  }

  /** Points of a block for the unit at hand. */
  worth(block: Block): Exact {
    return block.pointsByKind ? this.values.number(block.pointsByKind) : block.points;
  }

  private value(block: Block, part: Part, entry: Draft, steps: BlockStep[]): Exact | undefined {
    const { applies } = part;
    const holds = !applies || this.values.holds(applies.when);
    if (applies) this.values.saw(applies, holds ? "holds" : "fails");
    if (applies && !holds) {
      const value = applies.otherwise === "full" ? this.worth(block) : zero;
      const kind =
        applies.otherwise === "full"
          ? "applies-full"
          : applies.otherwise === "none"
            ? "applies-none"
            : "not-applicable";
      steps.push({
        kind,
        from: print(zero),
        to: print(value),
        line: applies.info.line,
        rule: applies.info.source,
        facts: this.rules.facts(applies.info),
      });
      entry.applicable = applies.otherwise !== "not-applicable";
      return entry.applicable ? value : undefined;
    }
    this.values.demand(part.asked);
    if (block.unresolved !== undefined && part.rules.length === 0) {
      entry.resolved = false;
      const { byKind } = part;
      if (this.openCountsFull) return byKind?.cap ? this.values.number(byKind.cap) : part.cap.at;
      return byKind?.floor ? this.values.number(byKind.floor) : (part.floor?.at ?? zero);
    }
    const given = (byKind: Num | undefined, fixed: Exact): Exact =>
      byKind ? this.values.number(byKind) : fixed;
    const start = given(part.byKind?.start, part.start);
    const effects: RuleEffect[] = [];
    this.rules.worth = block.pointsByKind && this.worth(block);
    const rules = sum(part.rules.map((rule) => this.rules.rule(rule, effects, steps)));
    entry.rules = effects;
    if (block.kind === "indicator" || block.kind === "part") entry.start = print(start);
    const scored = (of: (child: Block) => boolean): { child: Block; value: Exact }[] =>
      block.children.filter(of).flatMap((child) => {
        const value = this.block(child);
        return value ? [{ child, value }] : [];
      });
    const plain = scored(({ joins }) => joins === "plain");
    let made =
      block.rollup !== "formula"
        ? combine(block.rollup, plain)
        : block.formula && plain.length > 0
          ? this.values.number(block.formula.value)
          : zero;
    if (part.rescaling) {
      const rescaled = this.rescaled(made, part.rescaling, block, entry, steps);
      if (!rescaled) return undefined;
      made = rescaled;
    }
    // Bonus and penalty come on top of what the parts make together.
    const beside = scored(({ joins }) => joins === "bonus" || joins === "penalty");
    const inside = sum([made, ...beside.map(({ value }) => value)]);
    for (const child of block.children) if (child.joins === "separate") this.block(child);
    let value = add(add(start, rules), inside);
    this.uncapped.set(block, value);
    const step = (to: Exact, more: Omit<BlockStep, "from" | "to">): void => {
      if (!equal(value, to)) steps.push({ ...more, from: print(value), to: print(to) });
      value = to;
    };
    if (block.openDeduction !== undefined) {
      entry.resolved = false;
      const least = given(part.byKind?.floor, part.floor?.at ?? zero);
      if (!this.openCountsFull && compare(value, least) > 0)
        step(least, { kind: "unresolved", rule: block.openDeduction });
    }
    const floor = part.floor && given(part.byKind?.floor, part.floor.at);
    if (floor) this.values.saw(part, compare(value, floor) < 0 ? "floor" : "above-floor");
    if (floor && compare(value, floor) < 0)
      step(floor, { kind: "floor", ...(part.floor?.assumed ? { assumed: true } : {}) });
    const cap = given(part.byKind?.cap, part.cap.at);
    this.values.saw(part, compare(value, cap) > 0 ? "cap" : "below-cap");
    if (compare(value, cap) > 0) step(cap, { kind: "cap" });
    // Every veto is looked at, so that all it needs is asked for; the first that holds is told.
    const vetoes = part.vetoes.filter((veto) => {
      const holds = this.values.holds(veto.when);
      this.values.saw(veto, holds ? "holds" : "fails");
      return holds;
    });
    if (vetoes[0])
      step(zero, {
        kind: "veto",
        line: vetoes[0].info.line,
        rule: vetoes[0].info.source,
        facts: this.rules.facts(vetoes[0].info),
      });
    if (part.rounding) {
      this.unrounded.set(block, value);
      step(round(value, part.rounding.places, part.rounding.mode), { kind: "rounding" });
    }
    return value;
  }

  /** What is earned of what applies, on the scale of the whole; undefined where nothing applies. */
  private rescaled(
    made: Exact,
    { to, outOf, line, source }: Rescaling,
    block: Block,
    entry: Draft,
    steps: BlockStep[],
  ): Exact | undefined {
    const applicable = this.values.number(outOf);
    if (equal(applicable, zero)) {
      if (block.kind === "rubric") this.values.nothingApplies();
      entry.applicable = false;
      steps.push({ kind: "not-applicable", from: "0", to: "0", line, rule: source });
      return undefined;
    }
    const value = div(mul(made, to), applicable);
    if (!equal(applicable, to))
      steps.push({
        kind: "rescaled",
        from: print(made),
        to: print(value),
        outOf: print(applicable),
        line,
        rule: source,
      });
    return value;
  }

  inSourceOrder(): BlockScore[] {
    return this.rubric.blocks.flatMap((block) => this.report.get(block) ?? []);
  }
}
