// A rubric inside another: its blocks become a section, its ids and keys stand behind the name it was given.
import type { Report } from "../diagnostics/catalog.js";
import type { Column, Fact } from "../model/expression.js";
import type { Grades, Part, Quota, Remark, Remarks, Rubric, Rule, RuleInfo } from "../model/rubric.js";
import { scoredStages } from "../model/stages.js";
import type { FactDraft } from "../names/scope.js";
import { equal, print } from "../runtime/exact.js";
import type { FactSpec } from "../runtime/facts.js";
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";
import type { Source } from "../text/source.js";
import type { BlockDraft, Mutable } from "./block-draft.js";
import { numberOf, textOf, type Header } from "./header.js";

/** What came of reading an included file. */
export type Opened =
  | { readonly rubric: Rubric }
  | { readonly trouble: "not-found" | "outside" | "circle" | "unreadable" }
  | { readonly trouble: "broken"; readonly errors: number };

/** Reads the rubric a file includes, by the path written there. */
export type Open = (path: string) => Opened;

/** An included rubric, ready to be put in its place. */
export interface Included {
  readonly rubric: Rubric;
  readonly at: number;
  readonly root: BlockDraft;
}

/** Reads the `include` lines of a rubric; what cannot be included is reported. */
export function readIncludes(
  root: tree.BlockNode,
  header: Header,
  open: Open,
  report: Report,
  source: Source,
): Included[] {
  const names = new Set<string>();
  return root.body.items.flatMap((item): Included[] => {
    if (item.kind !== "clausal" || item.core.construct !== "include") return [];
    const { core } = item;
    const path = textOf(core);
    const alias = core.slots["id"] as tree.IdNode;
    const opened = open(path);
    if (!("rubric" in opened)) {
      report.add("include-failed", core.span, {
        path,
        why: opened.trouble,
        errors: opened.trouble === "broken" ? String(opened.errors) : "",
      });
      return [];
    }
    const { rubric } = opened;
    if (names.has(alias.id)) report.add("id-repeated", alias.span, { id: alias.printed });
    names.add(alias.id);
    if (rubric.noTotal) {
      report.add("include-without-total", core.span, { path });
      return [];
    }
    const stages = scoredStages(rubric);
    const wanted = scoredStages(header);
    if (stages.join("\n") !== wanted.join("\n")) {
      report.add("include-stages", core.span, { path, stages: stages.join("、"), wanted: wanted.join("、") });
      return [];
    }
    if (header.unit && rubric.unit && header.unit.key.spec.key !== rubric.unit.key.spec.key) {
      report.add("include-unit", core.span, {
        path,
        theirs: rubric.unit.key.spec.key,
        ours: header.unit.key.spec.key,
      });
      return [];
    }
    const made = place(rubric, alias, path);
    for (const column of core.slots["columns"] as readonly tree.Phrase[]) {
      if (column.construct === "points") {
        const declared = numberOf(column);
        made.declared = true;
        if (!equal(declared, rubric.root.points))
          report.add("include-points", column.span, {
            path,
            declared: print(declared),
            points: print(rubric.root.points),
          });
      } else if (column.construct === "weight") {
        made.weight = (column.slots["quantity"] as tree.NumberNode).value;
        made.weightSpan = column.span;
      } else if (column.construct !== "unwritten")
        report.add("unwanted-clause", column.span, { clause: source.slice(column.span) });
    }
    made.span = core.span;
    made.pointsSpan = core.span;
    return [{ rubric, at: core.span.start, root: made }];
  });
}

/** Renames everything in a rubric that was read for this one include: no other rubric shares it. */
function place(rubric: Rubric, alias: tree.IdNode, path: string): BlockDraft {
  const inside = (id: string): string => (id === "" ? alias.printed : `${alias.printed}/${id}`);
  for (const fact of rubric.facts) renameFact(fact, rubric, alias.printed);
  for (const block of rubric.blocks as unknown as Mutable<BlockDraft>[]) {
    const part = block.kind === "part";
    block.key = inside(block.key);
    if (!part) {
      block.printedId = inside(block.printedId);
      block.id = fold(block.printedId);
    }
    block.depth += 1;
    // What the included rubric includes itself is found from its folder.
    block.file = block.file === undefined ? path : `${path.replace(/[^/\\]*$/, "")}${block.file}`;
    for (const each of block.parts.values()) renamePart(each as unknown as Part, inside, alias.printed);
    renameRemarks(block.atMean, inside, alias.printed);
  }
  for (const quota of rubric.quotas as Mutable<Quota>[]) quota.block = inside(quota.block);
  for (const scale of rubric.grades as Mutable<Grades>[]) {
    scale.of = inside(scale.of);
    scale.scope = alias.printed;
    renameInfo(scale.info, inside);
  }
  const root = rubric.root as unknown as Mutable<BlockDraft>;
  root.kind = "section";
  root.title = rubric.title;
  return root;
}

function renameFact(fact: Fact, rubric: Rubric, alias: string): void {
  const spec = fact.spec as Mutable<FactSpec>;
  // Attributes of the unit are the unit's, whichever rubric asks for them.
  if (rubric.unit && spec.path[0] === rubric.unit.name && spec.key.includes(".")) return;
  rename(spec, alias);
  if (spec.atMostFact !== undefined) spec.atMostFact = `${alias}/${spec.atMostFact}`;
  if (spec.inherits) spec.inherits = spec.inherits.map((key) => `${alias}/${key}`);
  for (const field of fact.fields ?? []) rename(field.spec as Mutable<FactSpec>, alias);
}

function rename(spec: Mutable<FactSpec>, alias: string): void {
  spec.key = `${alias}/${spec.key}`;
  spec.path = [alias, ...spec.path];
  spec.block = spec.block === "" ? alias : `${alias}/${spec.block}`;
}

function renamePart(part: Part, inside: (id: string) => string, alias: string): void {
  for (const rule of part.rules) renameRule(rule, inside);
  for (const veto of part.vetoes) renameInfo(veto.info, inside);
  renameRemarks(part, inside, alias);
  if (part.applies) renameInfo(part.applies.info, inside);
}

function renameRemarks(remarks: Remarks, inside: (id: string) => string, alias: string): void {
  for (const remark of [...remarks.bars, ...remarks.fixed, ...remarks.flags] as Mutable<Remark>[]) {
    remark.scope = alias;
    renameInfo(remark.info, inside);
  }
}

function renameRule(rule: Rule, inside: (id: string) => string): void {
  renameInfo(rule.info, inside);
  const inner =
    rule.kind === "choose"
      ? rule.rows.flatMap((row) => row.rules)
      : rule.kind === "pick"
        ? rule.arms.flat()
        : rule.kind === "charge"
          ? []
          : rule.rules;
  for (const each of inner) renameRule(each, inside);
}

const renamed = new WeakSet<RuleInfo>();

/** Ids of the scores a rule uses; one account may stand at several stages. */
function renameInfo(info: RuleInfo, inside: (id: string) => string): void {
  if (renamed.has(info) || !info.scores) return;
  renamed.add(info);
  info.scores = info.scores.map(inside);
}

/** Puts included rubrics among the blocks of this one, and tells where the line of each block's file stands. */
export function putIncluded(
  included: readonly Included[],
  blocks: BlockDraft[],
): ReadonlyMap<BlockDraft, number> {
  const at = new Map<BlockDraft, number>();
  const top = blocks[0]!;
  for (const { rubric, root, at: line } of included) {
    const inside = rubric.blocks as unknown as readonly BlockDraft[];
    for (const block of inside) at.set(block, line);
    root.parent = top;
    const next = top.children.findIndex((child) => (at.get(child) ?? child.span.start) > line);
    top.children.splice(next < 0 ? top.children.length : next, 0, root);
    blocks.push(...inside);
  }
  return at;
}

/** Facts, columns, quotas and grades of included rubrics, added to those of this one; attributes of the unit are the same. */
export function graft(
  included: readonly Included[],
  into: { facts: FactDraft[]; columns: Column[]; quotas: Quota[]; grades: Grades[] },
): void {
  for (const { rubric } of included) {
    const known = new Set(into.facts.map((fact) => fact.spec.key));
    into.facts.push(...(rubric.facts as FactDraft[]).filter((fact) => !known.has(fact.spec.key)));
    for (const column of rubric.columns as Mutable<Column>[]) {
      column.index = into.columns.length;
      into.columns.push(column);
    }
    for (const quota of rubric.quotas as Mutable<Quota>[]) {
      quota.index = into.quotas.length;
      into.quotas.push(quota);
    }
    into.grades.push(...rubric.grades);
  }
}
