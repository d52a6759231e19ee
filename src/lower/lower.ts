// From the checked rubric to the scoring IR.
import { pointsAt, scoreLabel, stageFor } from "../interpret/interpret.js";
import type { Block, Part, Rubric, Rule, RuleInfo } from "../model/rubric.js";
import { print, zero, type Exact } from "../runtime/exact.js";
import type { BlockRow } from "../runtime/tally.js";
import { foldBool, foldNum } from "./fold.js";
import type { IrFunction, IrRemark, IrRule, IrVerdict, Program, Step } from "./ir.js";

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
    stages: rubric.stages,
    points: Object.fromEntries(stages.map((stage) => [stage, print(pointsAt(rubric, stage))])),
    ties: rubric.ties,
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
    open: rubric.blocks.some((b) => b.unresolved !== undefined),
    roots,
    verdicts: new Map(stages.map((stage) => [stage, lowering.verdict(stage)])),
  };
}

function rowOf(block: Block): BlockRow {
  return {
    id: block.id === "" ? (block.kind === "rubric" ? "" : block.key) : block.printedId,
    kind: block.kind,
    role: block.role === "separate" ? "plain" : block.role,
    title: block.title,
    depth: block.depth,
    line: block.line,
    points: print(block.points),
  };
}

class Lowering {
  readonly rules: IrRule[] = [];
  private readonly known = new Map<RuleInfo, IrRule>();
  private readonly index: ReadonlyMap<Block, number>;

  constructor(private readonly rubric: Rubric) {
    this.index = new Map(rubric.blocks.map((block, i) => [block, i]));
  }

  block(block: Block, stage: string): IrFunction | undefined {
    const effective = stageFor(this.rubric, block, stage);
    const part = effective === undefined ? undefined : block.parts.get(effective);
    if (!part) return undefined;
    const head = {
      block: this.index.get(block)!,
      stage,
      text: part.text,
      demanded: this.rubric.demanded.has(block),
      ...(effective === stage ? {} : { kept: effective! }),
    };
    const plain = {
      start: part.start,
      startShown: false,
      steps: [],
      rollup: "sum" as const,
      inside: [],
      beside: [],
      apart: [],
      cap: part.cap.at,
      vetoes: [],
    };
    if (block.unresolved !== undefined && part.rules.length === 0)
      return { ...head, ...plain, unresolved: ends(part) };
    const below = (joins: (child: Block) => boolean): IrFunction[] =>
      block.children.filter(joins).flatMap((child) => this.block(child, stage) ?? []);
    return {
      ...head,
      applies: part.applies && {
        when: foldBool(part.applies.when),
        otherwise: part.applies.otherwise,
        full: block.points,
        rule: this.rule(part.applies.info),
      },
      start: part.start,
      startShown: block.kind === "indicator" || block.kind === "part",
      steps: part.rules.map((rule) => this.step(rule)),
      rollup: block.rollup,
      inside: block.children
        .filter((child) => child.joins === "plain")
        .flatMap((child) => {
          const part = this.block(child, stage);
          return part ? [{ part, weight: child.weight }] : [];
        }),
      beside: below((child) => child.joins === "bonus" || child.joins === "penalty"),
      apart: below((child) => child.joins === "separate"),
      floor: part.floor,
      cap: part.cap.at,
      vetoes: part.vetoes.map((veto) => ({ when: foldBool(veto.when), rule: this.rule(veto.info) })),
      rounding: part.rounding,
    };
  }

  verdict(stage: string): IrVerdict {
    const parts = this.rubric.blocks.flatMap((block) => {
      const effective = stageFor(this.rubric, block, stage);
      const part = effective === undefined ? undefined : block.parts.get(effective);
      return part ? [{ block: this.index.get(block)!, part }] : [];
    });
    const remarks = (kind: "bars" | "fixed" | "flags"): IrRemark[] =>
      parts.flatMap(({ block, part }) =>
        part[kind].map((r) => ({ words: r.words, when: foldBool(r.when), rule: this.rule(r.info), block })),
      );
    const asked = this.rubric.grades.filter((scale) => scale.stage === undefined || scale.stage === stage);
    const grades = asked.map((scale) => ({
      of: scale.of,
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
    const block = this.rubric.blocks.find((b) => b.kind !== "part" && b.printedId === id);
    return block ? scoreLabel(block, this.rubric.language) : id;
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
          rows: rule.rows.map((row) => ({
            when: foldBool(row.when),
            quota: row.quota?.index,
            steps: row.rules.map((r) => this.step(r)),
          })),
        };
      case "pick":
        return { kind: "pick", best: rule.best, arms: rule.arms.map((arm) => arm.map((r) => this.step(r))) };
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

const ends = (part: Part): { least: Exact; most: Exact } => ({
  least: part.floor?.at ?? zero,
  most: part.cap.at,
});
