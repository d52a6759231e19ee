// Everything that the examples of a rubric may show, in the order of its lines.
import { factsOf, scoresOf, type Bool, type Comparison, type Num } from "../model/expression.js";
import type { Sight } from "../interpret/observer.js";
import type {
  Block,
  ChoiceRow,
  Fact,
  Grades,
  Part,
  Remark,
  Rubric,
  Rule,
  RuleInfo,
} from "../model/rubric.js";
import { compare, isZero, sub, zero } from "../runtime/exact.js";
import { factsOfRule } from "../points/witness.js";
import { range } from "../types/range.js";
import type { Aim, AimKind, Gauge, ShownBy } from "./aim.js";
import { bindingEnds } from "./bounds.js";
import { branchesIn, schedulesIn, sidesOf, thresholdsIn } from "./thresholds.js";

type Told = Pick<RuleInfo, "line" | "source">;
/** An aim before it is known where it stands. */
type Draft = Pick<Aim, "kind" | "sight" | "nodes"> &
  Partial<Pick<Aim, "bare" | "detail" | "figures" | "beyond" | "facts" | "gauge">>;

/** What examples may show. Blocks of included rubrics are left to the examples there. */
export function aimsOf(rubric: Rubric): Aim[] {
  const collector = new Collector(rubric);
  for (const block of rubric.blocks)
    if (block.file === undefined) for (const [stage, part] of block.parts) collector.part(block, stage, part);
  for (const scale of rubric.grades) if (scale.scope === undefined) collector.grades(scale);
  return collector.found;
}

class Collector {
  readonly found: Aim[] = [];
  /** Rules of all stages stand in the part of each: they are looked at once. */
  private readonly seen = new Set<object>();
  private block!: Block;
  private stage = "";
  /** What decides whether the rules at hand are looked at at all. */
  private around: readonly Fact[] = [];
  private target!: Block;
  private shownBy: ShownBy = "points";

  private readonly ranked: ReadonlySet<Fact>;

  constructor(private readonly rubric: Rubric) {
    this.ranked = new Set(rubric.columns.flatMap((column) => factsOf(column.of)));
  }

  private note(told: Told, draft: Draft): void {
    const facts = [...new Set([...(draft.facts ?? []), ...this.around])];
    this.found.push({
      detail: "",
      beyond: false,
      ...draft,
      facts,
      rankedBy: facts.filter((fact) => this.ranked.has(fact)),
      block: this.block,
      target: this.target,
      shownBy: this.shownBy,
      stage: this.stage,
      line: told.line,
      rule: told.source,
    });
  }

  /** What decides an expression; where it uses scores, all that decides those inside the block. */
  private deciding(e: Num | Bool): readonly Fact[] {
    return scoresOf(e).length === 0 ? factsOf(e) : [...factsOf(e), ...factsWithin(this.target, this.stage)];
  }

  /** Both ways a condition can come out. */
  private both(told: Told, kind: AimKind, node: object, when: Bool, more: Partial<Draft> = {}): void {
    const facts = this.deciding(when);
    // No example can expect that a remark is not made.
    const once = when.kind === "always" || kind === "flag";
    for (const sight of once ? (["holds"] as const) : (["holds", "fails"] as const))
      this.note(told, { kind, sight, nodes: [node], facts, ...more });
  }

  part(block: Block, stage: string, part: Part): void {
    this.enter(block, stage);
    const once = <T extends object>(nodes: readonly T[]): T[] =>
      nodes.filter((node) => !this.seen.has(node) && this.seen.add(node));
    for (const gate of once(part.gates)) this.both(gate.info, "gate", gate, gate.when, { beyond: true });
    const { applies } = part;
    if (applies && once([applies]).length > 0) {
      this.both(applies.info, "applies", applies, applies.when);
      this.thresholds([applies.info], [applies.when]);
    }
    this.around = applies ? applies.info.facts : [];
    const rules = once(part.rules);
    for (const rule of rules) this.rule(rule);
    if (rules.length > 0 || part.rules.length === 0) this.bounds(block, stage, part);
    for (const veto of once(part.vetoes)) {
      this.both(veto.info, "veto", veto, veto.when);
      this.thresholds([veto.info], [veto.when]);
    }
    for (const bar of once(part.bars)) this.remark("bar", bar);
    for (const event of once(part.fixed)) this.remark("fixed", event);
    for (const flag of once(part.flags)) this.remark("flag", flag);
  }

  private enter(block: Block, stage: string): void {
    this.block = block;
    this.stage = stage;
    this.target = namedBlock(block);
    this.shownBy = "points";
    this.around = [];
  }

  /** What is said of grades is shown where a grade is expected on a scale that has it; a remark where it is expected itself. */
  private remark(kind: "bar" | "fixed" | "flag", remark: Remark): void {
    const { info, when, words } = remark;
    const { block, stage } = this;
    const scale = this.rubric.grades.find(
      (s) =>
        s.scope === remark.scope &&
        (s.stage === undefined || s.stage === stage) &&
        s.rows.some(({ grade }) => grade === words),
    );
    const graded = scale && this.blockOf(scale);
    this.shownBy = kind === "flag" ? "flag" : "grade";
    if (kind !== "flag" && graded) this.target = graded;
    this.both(info, kind, remark, when, { detail: words, beyond: kind !== "flag" && !graded });
    // No example can expect that a remark is not made: of its thresholds just the sides on which it is.
    if (kind !== "flag") {
      if (graded) this.thresholds([info], [when]);
    } else if (when.kind === "compare") this.thresholds([info], [when], [], sidesHeld[when.op]);
    this.enter(block, stage);
  }

  private blockOf(scale: Grades): Block | undefined {
    return this.rubric.blocks.find((b) => b.kind !== "part" && b.printedId === scale.of);
  }

  private bounds(block: Block, stage: string, part: Part): void {
    const ends = bindingEnds(this.rubric, block, stage);
    const facts = factsWithin(block, stage);
    const told = { line: block.line, source: [block.printedId, block.title].filter(Boolean).join(" ") };
    // Where the rules are those of every stage, any of them will do.
    const shared = (other: Part): boolean =>
      other === part || (part.rules.length > 0 && other.rules[0] === part.rules[0]);
    const nodes = [...block.parts.values()].filter(shared);
    const beyondEnd =
      (at: typeof zero): Gauge =>
      (_, scored) => {
        const value = scored.uncapped.get(block);
        return value && sub(value, at);
      };
    if (ends.floor && part.floor) {
      const gauge = beyondEnd(part.floor.at);
      this.note(told, { kind: "floor", sight: "floor", nodes, facts, gauge });
      this.note(told, { kind: "floor", sight: "above-floor", nodes, facts, gauge });
    }
    if (ends.cap) {
      const gauge = beyondEnd(part.cap.at);
      this.note(told, { kind: "cap", sight: "cap", nodes, facts, gauge });
      this.note(told, { kind: "cap", sight: "below-cap", nodes, facts, gauge });
    }
  }

  private rule(rule: Rule, inRow = false): void {
    const { info } = rule;
    const facts = factsOfRule(rule);
    switch (rule.kind) {
      case "charge":
        this.charge(rule, inRow);
        return;
      case "choose": {
        rule.rows.forEach((row, i) => this.row(rule, row, i));
        if (rule.rows.length === 1 && rule.rows[0]!.when.kind !== "always")
          this.note(info, { kind: "row", sight: "none", nodes: [rule], facts });
        this.thresholds(
          rule.rows.map((row) => row.rules[0]?.info ?? info),
          rule.rows.map((row) => row.when),
        );
        return;
      }
      case "pick":
        for (const arm of rule.arms) {
          const told = arm[0]?.info ?? info;
          this.note(told, { kind: "arm", sight: "reached", nodes: [arm], facts });
          arm.forEach((each) => this.rule(each));
        }
        return;
      case "each":
        if ((rule.list.spec.fewest ?? 0) === 0)
          this.note(info, {
            kind: "entries",
            sight: "zero",
            nodes: [rule],
            facts,
            detail: rule.list.spec.name,
          });
        this.note(info, {
          kind: "entries",
          sight: "some",
          nodes: [rule],
          facts,
          detail: rule.list.spec.name,
        });
        rule.rules.forEach((each) => this.rule(each));
        return;
      case "together":
        rule.rules.forEach((each) => this.rule(each));
        this.note(info, {
          kind: "limit",
          sight: "cut",
          nodes: [rule],
          facts,
          figures: { left: rule.limit, right: rule.limit, turned: false },
        });
    }
  }

  private charge(rule: Extract<Rule, { kind: "charge" }>, inRow: boolean): void {
    const { info, amount, limit } = rule;
    const { low, high } = range(amount);
    const fixed = low && high && compare(low, high) === 0;
    const facts = [...info.facts, ...factsOf(amount)];
    const note = (draft: Draft): void => this.note(info, { facts, ...draft });
    // A row that pays a fixed amount is told of as the row that it is.
    const moves = { kind: "rule", nodes: [rule], detail: rule.pays } as const;
    if (fixed && !inRow) note({ ...moves, sight: isZero(low) ? "zero" : "some" });
    if (!fixed) {
      if (!low || compare(low, zero) <= 0) note({ ...moves, sight: "zero" });
      note({ ...moves, sight: "some", bare: this.block.parts.get(this.stage)! });
    }
    if (limit) {
      const most = range(limit).low;
      const gauge: Gauge = (values) => sub(values.number(amount), values.number(limit));
      if (!high || !most || compare(high, most) > 0)
        note({
          kind: "limit",
          sight: "cut",
          nodes: [rule],
          gauge,
          figures: { left: amount, right: limit, turned: false },
        });
    }
    for (const branch of branchesIn(amount)) this.both(info, "circumstance", branch, branch.when);
    for (const { column, schedule } of schedulesIn(amount)) {
      const by = { facts: factsOf(column.of) };
      for (const place of schedule.places) {
        const detail = place.from === "top" ? String(place.place) : String(-place.place);
        note({ kind: "place", sight: "reached", nodes: [place], detail, ...by });
      }
      if (schedule.places.length > 0) note({ kind: "place", sight: "none", nodes: [schedule], ...by });
    }
    this.thresholds([info, info], limit ? [amount, limit] : [amount]);
  }

  private row(rule: Extract<Rule, { kind: "choose" }>, row: ChoiceRow, index: number): void {
    const before = rule.rows.slice(0, index + 1).flatMap(({ when }) => factsOf(when));
    const told = row.rules[0]?.info ?? rule.info;
    const always = row.when.kind === "always";
    const shared = told.source === rule.info.source;
    const detail = !shared ? "" : always ? "otherwise" : "when";
    this.note(told, { kind: "row", sight: "reached", nodes: [row], detail, facts: before });
    if (row.quota)
      this.note(told, { kind: "quota", sight: "reached", nodes: [], detail: row.quota.label, beyond: true });
    const outside = this.around;
    this.around = [...before, ...outside];
    row.rules.forEach((each) => this.rule(each, true));
    this.around = outside;
  }

  grades(scale: Grades): void {
    const block = this.blockOf(scale);
    if (!block) return;
    this.enter(block, scale.stage ?? block.stages[0] ?? "");
    this.shownBy = "grade";
    const facts = factsWithin(block, this.stage);
    for (const row of scale.rows) {
      const told = { line: row.line, source: scale.info.source };
      this.note(told, { kind: "grade", sight: "reached", nodes: [row], detail: row.grade, facts });
      if (row.quota)
        this.note(told, { kind: "quota", sight: "reached", nodes: [], detail: row.grade, beyond: true });
    }
    if (scale.rows.at(-1)?.when.kind !== "always")
      this.note(scale.info, { kind: "grade", sight: "none", nodes: [scale], facts });
    this.thresholds(
      scale.rows.map(({ line }) => ({ line, source: scale.info.source })),
      scale.rows.map((row) => row.when),
      facts,
    );
  }

  /** What stands in the expressions, told of with the sentence of each. */
  private thresholds(
    told: readonly Told[],
    expressions: readonly (Num | Bool)[],
    more: readonly Fact[] = [],
    only: readonly Sight[] = ["below", "at", "above"],
  ): void {
    for (const { left, right, nodes, turned, index } of thresholdsIn(expressions)) {
      const fresh = nodes.filter((node) => !this.seen.has(node) && this.seen.add(node));
      if (fresh.length === 0) continue;
      const figures = { left, right, turned };
      const facts = [...this.deciding(left), ...this.deciding(right), ...more];
      const gauge: Gauge = (values) => sub(values.number(left), values.number(right));
      const sides = sidesOf(left, right);
      if (sides.length > 1)
        for (const sight of sides.filter((side) => only.includes(side)))
          this.note(told[index]!, { kind: "boundary", sight, nodes: fresh, figures, facts, gauge });
    }
  }
}

/** Every fact that the rules of a block and of the blocks inside look at. */
function factsWithin(block: Block, stage: string): Fact[] {
  const part = block.parts.get(stage);
  const own = [
    ...(block.pointsByKind ? factsOf(block.pointsByKind) : []),
    ...(part?.rules.flatMap(factsOfRule) ?? []),
  ];
  return [...new Set([...own, ...block.children.flatMap((child) => factsWithin(child, stage))])];
}

/** The sides of a comparison on which it holds. */
const sidesHeld: Readonly<Record<Comparison, readonly Sight[]>> = {
  "=": ["at"],
  "!=": ["below", "above"],
  "<": ["below"],
  "<=": ["below", "at"],
  ">": ["above"],
  ">=": ["at", "above"],
};

/** The block itself, or of a part the block it stands in: what a line of an example can name. */
export const namedBlock = (block: Block): Block =>
  block.kind === "part" && block.parent ? namedBlock(block.parent) : block;
