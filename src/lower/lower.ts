// From the checked rubric to the scoring IR.
import { accountId, scoreLabel } from "../interpret/account-words.js";
import { isOpen, stageFor } from "../interpret/one-stage.js";
import { roundingAtMean } from "../interpret/mean.js";
import { askedBehindGates, gatesAt } from "../interpret/gates.js";
import type { Block, ChoiceRow, Part, Remarks, Rubric, Rule, RuleInfo } from "../model/rubric.js";
import { constant, type Num } from "../model/expression.js";
import { scoredStages } from "../model/stages.js";
import { print, zero, type Exact } from "../runtime/exact.js";
import { otherNames } from "../runtime/names.js";
import type { BlockRow } from "../runtime/tally.js";
import { foldBool, foldNum } from "./fold.js";
import type { IrFunction, IrMean, IrRemark, IrRule, IrVerdict, Program, Step } from "./ir.js";

export function lower(rubric: Rubric): Program {
  const lowering = new Lowering(rubric);
  const stages = rubric.stages.length > 0 ? rubric.stages.map((s) => s.name) : [""];
  const roots = new Map(
    stages.flatMap((stage) => {
      const root = lowering.block(rubric.root, stage);
      return root ? [[stage, root] as const] : [];
    }),
  );
  return {
    title: rubric.title,
    edition: rubric.edition,
    source: rubric.source,
    hash: rubric.hash,
    language: rubric.language,
    unitKey: rubric.unit?.key.spec.key,
    stages: scoredStages(rubric),
    ...(rubric.meanOfStages === undefined ? {} : { mean: lowering.mean(rubric.meanOfStages) }),
    points: Object.fromEntries(
      (rubric.stages.length > 0 ? scoredStages(rubric) : stages).flatMap((stage) => {
        // Stages of which a mean is taken are worth the same.
        const named = stage === rubric.meanOfStages ? rubric.stages.at(-1) : undefined;
        const points = (named ?? rubric.stages.find((s) => s.name === stage))?.points;
        // Where they depend on the unit, the rubric's own entry in the account has them.
        if (!points && rubric.root.pointsByKind) return [];
        return [[stage, print(points ?? rubric.root.points)]];
      }),
    ),
    ties: rubric.ties,
    noTotal: rubric.noTotal,
    claimedUnits: rubric.claimedUnits,
    facts: rubric.facts.map((fact) => fact.spec),
    blocks: rubric.blocks.map(rowOf),
    rules: lowering.rules,
    quotas: rubric.quotas,
    columns: rubric.columns.map((c) => ({
      ...c,
      of: foldNum(c.of),
      tieBreak: c.tieBreak && foldNum(c.tieBreak),
      applies: c.applies && foldBool(c.applies),
    })),
    gated: stages.some((stage) => gatesAt(rubric, stage).length > 0),
    open: rubric.blocks.some(isOpen),
    roots,
    verdicts: new Map(stages.map((stage) => [stage, lowering.verdictAt(stage)])),
  };
}

function rowOf(block: Block): BlockRow {
  return {
    id: accountId(block),
    kind: block.kind,
    role: block.role === "separate" ? "plain" : block.role,
    title: block.title,
    ...otherNames(block.notes),
    depth: block.depth,
    line: block.line,
    ...(block.file !== undefined ? { file: block.file } : {}),
    points: print(block.points),
  };
}

class Lowering {
  readonly rules: IrRule[] = [];
  private readonly known = new Map<RuleInfo, IrRule>();
  private readonly index: ReadonlyMap<Block, number>;
  /** Blocks by what is printed of their ids: the first of each. */
  private byId: ReadonlyMap<string, Block> | undefined;

  constructor(private readonly rubric: Rubric) {
    this.index = new Map(rubric.blocks.map((block, i) => [block, i]));
  }

  block(block: Block, stage: string): IrFunction | undefined {
    const effective = stageFor(this.rubric, block, stage);
    const part = effective === undefined ? undefined : block.parts.get(effective);
    if (!part) return undefined;
    const bounds = boundsOf(part);
    const points = block.pointsByKind && foldNum(block.pointsByKind);
    const open = block.unresolved !== undefined && part.rules.length === 0;
    const applies = part.applies && {
      when: foldBool(part.applies.when),
      otherwise: part.applies.otherwise,
      full: points ?? constant(block.points),
      rule: this.rule(part.applies.info),
    };
    const rules = open ? none : part.rules.map((rule) => this.step(rule));
    const below = open ? nothingBelow : this.below(block, stage);
    // Every member is written out, absent or not: there is one of these for every block, all of one shape.
    return {
      block: this.index.get(block)!,
      stage,
      demanded: this.rubric.demanded.has(block),
      kept: effective === stage ? undefined : effective!,
      text: part.text,
      unresolved: open ? { least: bounds.least, most: bounds.cap } : undefined,
      applies,
      asked: part.asked.length === 0 ? none : part.asked.map(({ spec }) => spec.key),
      worth: points,
      start: bounds.start,
      startShown: !open && (block.kind === "indicator" || block.kind === "part"),
      steps: rules,
      rollup: open ? "sum" : block.rollup,
      formula: open ? undefined : block.formula && foldNum(block.formula.value),
      inside: below.inside,
      beside: below.beside,
      apart: below.apart,
      floor: open ? undefined : part.floor && { at: bounds.least, assumed: part.floor.assumed },
      cap: bounds.cap,
      vetoes:
        open || part.vetoes.length === 0
          ? none
          : part.vetoes.map((veto) => ({ when: foldBool(veto.when), rule: this.rule(veto.info) })),
      rounding: open ? undefined : part.rounding,
      gates: open || part.gates.length === 0 ? undefined : this.gates(part, stage),
      rescaling:
        open || !part.rescaling ? undefined : { ...part.rescaling, outOf: foldNum(part.rescaling.outOf) },
      openDeduction:
        open || block.openDeduction === undefined
          ? undefined
          : { least: bounds.least, text: block.openDeduction },
    };
  }

  /** The blocks inside, by how they join. */
  private below(block: Block, stage: string): Pick<IrFunction, "inside" | "beside" | "apart"> {
    if (block.children.length === 0) return nothingBelow;
    // Their rules are counted in this order.
    return {
      inside: this.joining(block, stage, ["plain"]),
      beside: this.joining(block, stage, ["bonus", "penalty"]).map(({ part }) => part),
      apart: this.joining(block, stage, ["separate"]).map(({ part }) => part),
    };
  }
  private joining(block: Block, stage: string, wanted: readonly Block["joins"][]): Inside[] {
    const parts: Inside[] = [];
    for (const child of block.children) {
      const part = wanted.includes(child.joins) ? this.block(child, stage) : undefined;
      if (part) parts.push({ part, weight: child.weight });
    }
    return parts;
  }

  private gates(part: Part, stage: string): IrFunction["gates"] {
    return {
      conditions: part.gates.map((gate) => ({ when: foldBool(gate.when), rule: this.rule(gate.info) })),
      asked: askedBehindGates(this.rubric, stage).map((fact) => fact.spec.key),
    };
  }

  mean(name: string): IrMean {
    const rounding = this.rubric.blocks.flatMap((block) => {
      const said = roundingAtMean(block);
      return said ? [[accountId(block), said] as const] : [];
    });
    const of = this.rubric.stages.map((stage) => stage.name);
    return { name, of, rounding, verdict: this.verdict(name, (block) => block.atMean) };
  }

  verdictAt(stage: string): IrVerdict {
    return this.verdict(stage, (block) => {
      const effective = stageFor(this.rubric, block, stage);
      return effective === undefined ? undefined : block.parts.get(effective);
    });
  }

  private verdict(stage: string, partOf: (block: Block) => Remarks | undefined): IrVerdict {
    const parts: { readonly block: number; readonly part: Remarks }[] = [];
    for (const block of this.rubric.blocks) {
      const part = partOf(block);
      if (part && part.bars.length + part.fixed.length + part.flags.length > 0)
        parts.push({ block: this.index.get(block)!, part });
    }
    const remarks = (kind: "bars" | "fixed" | "flags"): IrRemark[] =>
      parts.flatMap(({ block, part }) =>
        part[kind].map((r) => ({
          words: r.words,
          when: foldBool(r.when),
          rule: this.rule(r.info),
          block,
          scope: r.scope,
        })),
      );
    const asked = this.rubric.grades.filter((scale) => scale.stage === undefined || scale.stage === stage);
    const grades = asked.map((scale) => ({
      of: scale.of,
      scope: scale.scope,
      line: scale.info.line,
      rows: scale.rows.map((row) => ({
        ...row,
        when: foldBool(row.when),
        orderBy: row.orderBy.map(foldNum),
      })),
    }));
    return {
      bars: remarks("bars"),
      fixed: remarks("fixed"),
      flags: remarks("flags"),
      grades,
      placesBy: this.rubric.placesBy.map(foldNum),
    };
  }

  private rule(info: RuleInfo, possible?: Exact): IrRule {
    let rule = this.known.get(info);
    if (!rule) {
      rule = {
        index: this.rules.length,
        line: info.line,
        source: info.source,
        facts: info.facts.map((f) => f.spec.key),
        ...(info.scores ? { scores: info.scores.map((id) => ({ id, label: this.labelOf(id) })) } : {}),
        possible,
      };
      this.rules.push(rule);
      this.known.set(info, rule);
    }
    return rule;
  }

  private labelOf(id: string): string {
    this.byId ??= new Map(
      this.rubric.blocks.flatMap((b) => (b.kind === "part" ? [] : [[b.printedId, b] as const])).reverse(),
    );
    const block = this.byId.get(id);
    return block ? scoreLabel(block, this.rubric.language) : id;
  }

  private row({ when, quota, rules }: ChoiceRow): Extract<Step, { kind: "choose" }>["rows"][number] {
    return { when: foldBool(when), quota: quota?.index, steps: rules.map((rule) => this.step(rule)) };
  }

  private step(rule: Rule): Step {
    switch (rule.kind) {
      case "charge":
        return {
          kind: "charge",
          pays: rule.pays,
          rule: this.rule(rule.info, rule.possible),
          amount: foldNum(rule.amount),
          limit: rule.limit && foldNum(rule.limit),
        };
      case "choose":
        return {
          kind: "choose",
          rule: this.rule(rule.info, rule.possible),
          rows: rule.rows.map((row) => this.row(row)),
        };
      case "pick":
        return {
          kind: "pick",
          best: rule.best,
          count: rule.count,
          arms: rule.arms.map((arm) => arm.map((r) => this.step(r))),
        };
      case "each":
        return {
          kind: "each",
          rule: this.rule(rule.info),
          list: rule.list.spec.key,
          combine: rule.combine,
          count: rule.count,
          worth: rule.worth,
          empty: rule.empty && foldNum(rule.empty),
          steps: rule.rules.map((r) => this.step(r)),
        };
      case "together":
        return {
          kind: "together",
          takes: rule.pays === "deduct",
          rule: this.rule(rule.info),
          limit: foldNum(rule.limit),
          steps: rule.rules.map((r) => this.step(r)),
        };
    }
  }
}

type Inside = IrFunction["inside"][number];

const none: readonly never[] = [];
const nothingBelow: Pick<IrFunction, "inside" | "beside" | "apart"> = {
  inside: none,
  beside: none,
  apart: none,
};

/** Bounds of a part for the unit at hand; without a floor, the least of what is open is 0. */
const boundsOf = ({ byKind, start, cap, floor }: Part): { start: Num; cap: Num; least: Num } => ({
  start: byKind?.start ? foldNum(byKind.start) : constant(start),
  cap: byKind?.cap ? foldNum(byKind.cap) : constant(cap.at),
  least: byKind?.floor ? foldNum(byKind.floor) : constant(floor?.at ?? zero),
});
