// The reference interpreter: the checked rubric, block by block, as the specification's formulas say. Short, never optimised.
import type { Block, Grades, Part, Remark, Rubric } from "../model/rubric.js";
import {
  add,
  compare,
  div,
  equal,
  min,
  mul,
  neg,
  print,
  round,
  sum,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import type {
  BlockScore,
  BlockStep,
  Explanation,
  RuleEffect,
  Told,
  UsedFact,
} from "../runtime/explanation.js";
import type { FactProblem, FactValue, Mark } from "../runtime/facts.js";
import { gradeAlone, type Standing } from "../runtime/grade-quotas.js";
import { Contributions } from "./contributions.js";
import { Values } from "./values.js";

export interface Interpreted {
  readonly explanation: Explanation;
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
}

/**
 * Scores one unit at one stage ("" when the rubric has none).
 * @param only score this block alone, as an example does
 * @param cohort the facts of all units, where the rubric ranks or sums them
 * @param given final scores taken as given, as an example does
 */
export function interpret(
  rubric: Rubric,
  facts: ReadonlyMap<string, FactValue>,
  stage = "",
  only?: Block,
  cohort?: readonly ReadonlyMap<string, FactValue>[],
  given?: ReadonlyMap<Block, Exact>,
): Interpreted {
  const low = new Run(rubric, facts, stage, false, cohort, given);
  const top = only ?? rubric.root;
  const total = low.block(top) ?? zero;
  const open = rubric.blocks.some((b) => b.unresolved !== undefined);
  const verdict = only ? undefined : low.verdict();
  const most = open && !only ? new Run(rubric, facts, stage, true, cohort).block(rubric.root) : undefined;
  const key = rubric.unit && facts.get(rubric.unit.key.spec.key);
  const explanation: Explanation = {
    rubric: {
      title: rubric.title,
      ...(rubric.edition !== undefined ? { edition: rubric.edition } : {}),
      hash: rubric.hash,
    },
    ...(typeof key === "string" ? { unit: key } : {}),
    ...(stage === "" ? {} : { stage }),
    total: print(total),
    ...(most && !equal(most, total) ? { totalAtMost: print(most) } : {}),
    points: print(pointsAt(rubric, stage)),
    ...(verdict ?? {}),
    blocks: low.inSourceOrder(),
  };
  return {
    explanation,
    scores: low.scores,
    problems: low.values.problems,
    quotas: low.rules.quotas,
    standings: low.standings,
    placedBy: low.placedBy,
    uncapped: low.uncapped,
  };
}

/** How the account names a block whose score a rule uses. */
export const scoreLabel = (block: Block, language: "en" | "zh"): string =>
  block.kind === "rubric"
    ? language === "zh"
      ? "总分"
      : "total"
    : [block.printedId, block.title].filter(Boolean).join(" ");

/** What a unit can have at a stage: the points declared for it, or of the whole rubric. */
export function pointsAt(rubric: Rubric, stage: string): Exact {
  return rubric.stages.find((s) => s.name === stage)?.points ?? rubric.root.points;
}

/** The stage at which a block counts when units are scored at `stage`; undefined where it drops out. */
export function stageFor(rubric: Rubric, block: Block, stage: string): string | undefined {
  if (stage === "" || block.stages.includes(stage)) return stage;
  if (!rubric.latest && rubric.missingStage === "drop") return undefined;
  const names = rubric.stages.map((s) => s.name);
  return [...block.stages].reverse().find((s) => names.indexOf(s) < names.indexOf(stage));
}

/** The parts made into a whole, by the block's roll-up. */
function combine(
  how: Block["rollup"],
  parts: readonly { readonly child: Block; readonly value: Exact }[],
): Exact {
  const values = parts.map(({ value }) => value);
  if (values.length === 0) return zero;
  if (how === "weighted") return sum(parts.map(({ child, value }) => mul(value, child.weight ?? zero)));
  if (how === "mean") return div(sum(values), whole(values.length));
  if (how === "sum") return sum(values);
  return values.reduce((a, b) => (compare(a, b) < 0 === (how === "minimum") ? a : b));
}

type Draft = { -readonly [K in keyof BlockScore]: BlockScore[K] };

class Run {
  readonly values: Values;
  readonly rules: Contributions;
  readonly standings: Standing[] = [];
  placedBy: readonly Exact[] = [];
  readonly scores = new Map<Block, Exact>();
  readonly uncapped = new Map<Block, Exact>();
  private readonly report = new Map<Block, Draft>();
  /** What every block met so far came to: each is scored once, when it is first needed. */
  private readonly done: Map<Block, Exact | undefined>;

  constructor(
    private readonly rubric: Rubric,
    facts: ReadonlyMap<string, FactValue>,
    private readonly stage: string,
    /** Whether what the source leaves open counts in full. */
    private readonly openCountsFull: boolean,
    cohort?: readonly ReadonlyMap<string, FactValue>[],
    given: ReadonlyMap<Block, Exact> = new Map(),
  ) {
    this.done = new Map(given);
    this.values = new Values(facts, cohort, (id) => this.scoreOf(id));
    this.rules = new Contributions(this.values, rubric.language, (ids) => this.told(ids));
  }

  /** Scores a block and everything inside; undefined when it does not count at this stage. */
  block(block: Block): Exact | undefined {
    if (this.done.has(block)) return this.done.get(block);
    const value = this.scored(block);
    this.done.set(block, value);
    return value;
  }

  private byId(id: string): Block | undefined {
    return this.rubric.blocks.find((b) => b.kind !== "part" && b.printedId === id);
  }

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
    const stage = stageFor(this.rubric, block, this.stage);
    const part = stage === undefined ? undefined : block.parts.get(stage);
    return part !== undefined && (!part.applies || this.values.holds(part.applies.when));
  }

  /** Final scores that are known, as a rule saw them. */
  private told(ids: readonly string[]): UsedFact[] {
    return ids.flatMap((id) => {
      const block = this.byId(id);
      const score = block && this.done.get(block);
      return score ? [{ key: id, label: scoreLabel(block, this.rubric.language), value: print(score) }] : [];
    });
  }

  private scored(block: Block): Exact | undefined {
    const stage = stageFor(this.rubric, block, this.stage);
    const part = stage === undefined ? undefined : block.parts.get(stage);
    if (!part) return undefined;
    const steps: BlockStep[] = [];
    const entry: Draft = {
      id: block.id === "" ? (block.kind === "rubric" ? "" : block.key) : block.printedId,
      kind: block.kind,
      role: block.role === "separate" ? "plain" : block.role,
      title: block.title,
      depth: block.depth,
      line: block.line,
      points: print(block.points),
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

  private value(block: Block, part: Part, entry: Draft, steps: BlockStep[]): Exact | undefined {
    if (block.unresolved !== undefined && part.rules.length === 0) {
      entry.resolved = false;
      return this.openCountsFull ? part.cap.at : (part.floor?.at ?? zero);
    }
    const { applies } = part;
    if (applies && !this.values.holds(applies.when)) {
      const value = applies.otherwise === "full" ? block.points : zero;
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
    const effects: RuleEffect[] = [];
    const rules = sum(part.rules.map((rule) => this.rules.rule(rule, effects, steps)));
    entry.rules = effects;
    if (block.kind === "indicator" || block.kind === "part") entry.start = print(part.start);
    const parts = block.children.filter((child) => child.joins !== "separate");
    const scored = parts.flatMap((child) => {
      const value = this.block(child);
      return value ? [{ child, value }] : [];
    });
    // Bonus and penalty come on top of what the parts make together.
    const made = combine(
      block.rollup,
      scored.filter(({ child }) => child.joins === "plain"),
    );
    const inside = sum([
      made,
      ...scored.filter(({ child }) => child.joins !== "plain").map(({ value }) => value),
    ]);
    for (const child of block.children) if (child.joins === "separate") this.block(child);
    let value = add(add(part.start, rules), inside);
    this.uncapped.set(block, value);
    const step = (to: Exact, more: Omit<BlockStep, "from" | "to">): void => {
      if (!equal(value, to)) steps.push({ ...more, from: print(value), to: print(to) });
      value = to;
    };
    if (part.floor && compare(value, part.floor.at) < 0)
      step(part.floor.at, { kind: "floor", ...(part.floor.assumed ? { assumed: true } : {}) });
    if (compare(value, part.cap.at) > 0) step(part.cap.at, { kind: "cap" });
    // Every veto is looked at, so that all it needs is asked for; the first that holds is told.
    const vetoes = part.vetoes.filter((veto) => this.values.holds(veto.when));
    if (vetoes[0])
      step(zero, {
        kind: "veto",
        line: vetoes[0].info.line,
        rule: vetoes[0].info.source,
        facts: this.rules.facts(vetoes[0].info),
      });
    if (part.rounding) step(round(value, part.rounding.places, part.rounding.mode), { kind: "rounding" });
    return value;
  }

  inSourceOrder(): BlockScore[] {
    return this.rubric.blocks.flatMap((block) => this.report.get(block) ?? []);
  }

  /** Grades, and remarks on the result, once every score is known. */
  verdict(): Pick<Explanation, "grades" | "flags"> {
    const bars: Remark[] = [];
    const fixed: Remark[] = [];
    const flags: Told[] = [];
    for (const block of this.rubric.blocks) {
      const stage = stageFor(this.rubric, block, this.stage);
      const part = stage === undefined || !this.scores.has(block) ? undefined : block.parts.get(stage);
      for (const bar of part?.bars ?? []) if (this.values.holds(bar.when)) bars.push(bar);
      for (const event of part?.fixed ?? []) if (this.values.holds(event.when)) fixed.push(event);
      for (const flag of part?.flags ?? [])
        if (this.values.holds(flag.when)) flags.push({ words: flag.words, ...this.rules.told(flag.info) });
    }
    // A section that is not scored here has no grade either.
    const asked = this.rubric.grades.filter(
      ({ of, stage }) =>
        (stage === undefined || stage === this.stage) && (of === "" || this.scores.has(this.byId(of)!)),
    );
    for (const scale of asked) this.standings.push(this.standing(scale, bars, fixed));
    const grades = this.standings.map(gradeAlone);
    this.placedBy = this.rubric.placesBy.map((key) => this.values.number(key));
    return { ...(grades.length > 0 ? { grades } : {}), ...(flags.length > 0 ? { flags } : {}) };
  }

  /** Where the unit stands on a scale by its own score. */
  private standing(scale: Grades, bars: readonly Remark[], fixed: readonly Remark[]): Standing {
    const rows = scale.rows.map(({ when, grade, line, quota, restTo, orderBy }) => {
      const barred = bars.some((bar) => bar.words === grade);
      const open = !barred && this.values.holds(when);
      const keys = orderBy.map((key) => this.values.number(key));
      return { line, grade, open, barred, ...(quota ? { quota: quota.index } : {}), restTo, keys };
    });
    // Of several events the one with the lowest grade decides.
    const lowest = rows.findLast((r) => !r.barred && fixed.some((event) => event.words === r.grade));
    const event = lowest && fixed.find(({ words }) => words === lowest.grade);
    const told = ({ words, info }: Remark): Told => ({ words, ...this.rules.told(info) });
    return {
      of: scale.of,
      line: scale.info.line,
      score: this.scores.get(this.byId(scale.of)!)!,
      rows,
      barred: bars.filter((bar) => scale.rows.some((r) => r.grade === bar.words)).map(told),
      ...(event ? { fixed: told(event) } : {}),
    };
  }
}
