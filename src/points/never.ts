// What is written and can never happen: rows, vetoes and grades that nothing reaches, floors and limits that nothing needs.
import type { Report } from "../diagnostics/catalog.js";
import type { Bool } from "../model/expression.js";
import type { Block, Grades, Part, Rubric, Rule } from "../model/rubric.js";
import { boundsIn, type Bounds } from "../partial/one-stage.js";
import { add, compare, neg, print } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import { scoreRange, sumOf } from "../types/range.js";
import { groupsOf, rulesBound, type Cases } from "./case-bounds.js";
import { limitOfBlock, limitsOfRules } from "./limits.js";
import { neverHolds } from "./possible.js";

/** Reports what can never happen. */
export function never(rubric: Rubric, report: Report): void {
  const stages = rubric.stages.length > 0 ? rubric.stages.map((s) => s.name) : [""];
  for (const stage of stages) new Look(rubric, stage, report).atAll();
  // What stands in blocks is scored at the stages alone; grades may go by the mean of them.
  if (rubric.meanOfStages !== undefined) new Look(rubric, rubric.meanOfStages, report).scales();
}

class Look {
  private readonly make: Cases;
  private readonly wide: Bounds;

  constructor(
    private readonly rubric: Rubric,
    private readonly stage: string,
    private readonly report: Report,
  ) {
    // Conditions on scores are judged by floors and caps: nothing need be scored for them.
    this.make = ({ facts, decided }) => boundsIn(rubric, stage, facts, { decided, scores: scoreRange });
    this.wide = boundsIn(rubric, stage, new Map(), {});
  }

  atAll(): void {
    for (const block of this.rubric.blocks) {
      // An included rubric has been checked by itself.
      const part = block.file === undefined ? block.parts.get(this.stage) : undefined;
      if (part) this.block(block, part);
    }
    this.scales();
  }

  scales(): void {
    for (const scale of this.rubric.grades)
      if (scale.scope === undefined && (scale.stage ?? this.stage) === this.stage) this.scale(scale);
  }

  private block(block: Block, part: Part): void {
    for (const rule of part.rules) this.rule(block, rule);
    for (const { when, info } of [...part.vetoes, ...part.gates, ...part.bars, ...part.fixed, ...part.flags])
      this.condition(block, when, info.span);
    if (part.applies) this.condition(block, part.applies.when, part.applies.info.span);
    this.floor(block, part);
    limitsOfRules(this.make, block, part, this.report);
    limitOfBlock(this.rubric, block, this.stage, this.wide, this.report);
  }

  private rule(block: Block, rule: Rule): void {
    switch (rule.kind) {
      case "choose":
        rule.rows.forEach(({ when, rules, span }, at) => {
          const before = rule.rows.slice(0, at).map((row) => row.when);
          // What holds otherwise may be written for good order's sake.
          if (when.kind !== "always" && neverHolds(this.make, block, when, before))
            this.report.add("row-never", span, {});
          else rules.forEach((each) => this.rule(block, each));
        });
        return;
      case "pick":
        rule.arms.flat().forEach((each) => this.rule(block, each));
        return;
      case "together":
        rule.rules.forEach((each) => this.rule(block, each));
        return;
      case "each":
      case "charge":
        return;
    }
  }

  private condition(block: Block, when: Bool, span: Span): void {
    if (when.kind !== "always" && neverHolds(this.make, block, when))
      this.report.add("condition-never", span, {});
  }

  /** A floor that a block writes for itself is one that its deductions can reach. */
  private floor(block: Block, part: Part): void {
    const { floor } = part;
    if (!floor?.span || part.byKind || block.children.length > 0 || block.unresolved !== undefined) return;
    const shared = groupsOf(part.rules).length < part.rules.length;
    const low = shared ? rulesBound(this.rubric, block, this.stage, part).within.low : sumOf(part.rules).low;
    const least = low && add(part.start, low);
    if (least && compare(least, floor.at) > 0)
      this.report.add("floor-never", floor.span, {
        floor: print(floor.at),
        least: print(least),
        start: print(part.start),
        taken: print(neg(low)),
      });
  }

  private scale(scale: Grades): void {
    const { root, meanOfStages } = this.rubric;
    const said = this.stage === meanOfStages ? root.atMean : root.parts.get(this.stage);
    const fixed = new Set((said?.fixed ?? []).map(({ words }) => words));
    const barred = new Set((said?.bars ?? []).map(({ words }) => words));
    scale.rows.forEach(({ when, grade, span }, at) => {
      if (when.kind === "always" || fixed.has(grade) || scale.rows.some((row) => row.restTo === at)) return;
      const before = scale.rows.slice(0, at).filter((row) => !barred.has(row.grade));
      if (
        neverHolds(
          this.make,
          root,
          when,
          before.map((row) => row.when),
        )
      )
        this.report.add("grade-never", span, { grade });
    });
  }
}
