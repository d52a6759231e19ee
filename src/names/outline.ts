// The outline of a rubric: its blocks with their ids, keys, stages and statements, before any rule is read.
import { nearName } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Report } from "../diagnostics/catalog.js";
import type * as tree from "../syntax/tree.js";
import { writtenName } from "../syntax/written-name.js";
import { fold } from "../text/fold.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";

/** A statement and the stage it is written for; undefined where it holds at every stage. */
export interface Placed {
  readonly statement: tree.Clausal;
  readonly stage: string | undefined;
  /** The stage's heading and braces, where it stands in such. */
  readonly around?: Span;
}

export interface Outline {
  readonly node: tree.BlockNode;
  readonly kind: tree.BlockKind;
  readonly role: tree.BlockRole;
  readonly id: string;
  readonly printedId: string;
  readonly title: string;
  readonly depth: number;
  readonly parent: Outline | undefined;
  readonly children: Outline[];
  readonly statements: Placed[];
  /** Stages at which the block is scored, in order; [""] when the rubric has none. */
  stages: readonly string[];
  /** Path that keys of its facts begin with: the id (with its stage, when written for one), then the titles of parts. */
  readonly path: readonly string[];
  /** The stage whose braces (or heading) the block stands in. */
  readonly stage: string | undefined;
  readonly examples: readonly tree.ExampleNode[];
}

const deepest = 30;

/**
 * Blocks in source order and what stands in them. Stage names must be known: they are read from the heading first.
 * @param mean the name of the mean of the stages, at which something may be said of results
 */
export function outline(
  root: tree.BlockNode,
  stages: readonly string[],
  mean: string | undefined,
  report: Report,
  source: Source,
): Outline[] {
  const outliner = new Outliner(stages, mean, report, source);
  outliner.visit(root, undefined, undefined);
  return outliner.all;
}

/** A class, not functions inside one: what an engine makes of those to run them fast is lost with them, at every compilation. */
class Outliner {
  readonly all: Outline[] = [];
  private readonly ids = new Map<string, Span>();

  constructor(
    private readonly stages: readonly string[],
    private readonly mean: string | undefined,
    private readonly report: Report,
    private readonly source: Source,
  ) {}

  visit(node: tree.BlockNode, parent: Outline | undefined, within: string | undefined): Outline {
    const { report, stages, ids } = this;
    const column = node.columns.find((c) => c.construct === "at");
    const named = column && this.knownStages(column.slots["names"] as readonly tree.NameNode[]);
    const stage = within ?? (named?.length === 1 ? named[0] : parent?.stage);
    const id = node.block === "part" ? "" : (node.id?.id ?? "");
    const title = node.title?.value ?? "";
    const kind = blockWord(node.block, report);
    if (node.block === "section" || node.block === "indicator") {
      if (!node.id) report.add("id-missing", node.head, { kind });
      else if (ids.has(id))
        report.add(
          "id-repeated",
          node.id.span,
          { id: node.id.printed },
          { labels: [{ span: ids.get(id)!, text: report.say("first used here", "首次使用") }] },
        );
      else ids.set(id, node.id.span);
    }
    if (node.block !== "rubric" && title === "") report.add("title-missing", node.head, { kind });
    const made: Outline = {
      node,
      kind: node.block,
      role: node.role === "plain" && parent && parent.role !== "plain" ? parent.role : node.role,
      id,
      printedId: node.id?.printed ?? "",
      title,
      depth: parent ? parent.depth + 1 : 0,
      parent,
      children: [],
      statements: [],
      stages:
        named ?? (stage === undefined ? (parent?.stages ?? (stages.length > 0 ? stages : [""])) : [stage]),
      path:
        node.block === "part"
          ? [...pathAt(parent!, within), title]
          : id === ""
            ? []
            : [stage === undefined ? node.id!.printed : `${node.id!.printed}@${stage}`],
      stage,
      examples: node.body.items.filter((item) => item.kind === "example"),
    };
    this.all.push(made);
    if (made.depth > deepest) report.add("too-deep", node.head, {});
    else this.items(made, node.body, undefined);
    this.settleStages(made, named);
    return made;
  }

  private items(block: Outline, body: tree.Body, stage: string | undefined, around?: Span): void {
    const { report, source } = this;
    for (const item of body.items) {
      if (item.kind === "block") {
        if (item.block === "rubric" || !fits(block.kind, item.block))
          report.add("misplaced", item.head, {
            what: source.slice(item.head).split(/\s/)[0]!,
            where: blockWord(block.kind, report),
          });
        else block.children.push(this.visit(item, block, stage));
      } else if (item.kind === "example") {
        if (block.kind !== "rubric")
          report.add("misplaced", item.span, {
            what: report.say("example", "示例"),
            where: blockWord(block.kind, report),
          });
      } else if (item.core.construct === "at") {
        const names = item.core.slots["names"] as readonly tree.NameNode[];
        const inside = item.core.slots["body"] as tree.Body;
        for (const name of this.knownStages(names.filter((n) => !this.isMean(n))))
          this.items(block, inside, name, item.core.span);
        if (names.some((n) => this.isMean(n))) this.atMean(block, inside, item.core.span);
      } else block.statements.push({ statement: item, stage, around });
    }
  }

  private isMean(name: tree.NameNode): boolean {
    return this.mean !== undefined && fold(name.name) === fold(this.mean);
  }

  /** A mean has no rules of its own, so no blocks either. */
  private atMean(block: Outline, body: tree.Body, around: Span): void {
    const { mean, report, source } = this;
    for (const item of body.items)
      if (item.kind === "clausal" && item.core.construct !== "at")
        block.statements.push({ statement: item, stage: mean, around });
      else {
        const span = item.kind === "block" ? item.head : item.span;
        report.add("misplaced", span, {
          what: source.slice(span).split(/\s/)[0]!,
          where: report.say("the mean of the stages", "节点的平均"),
        });
      }
  }

  private knownStages(names: readonly tree.NameNode[]): string[] {
    const { report, stages } = this;
    return names.flatMap((name) => {
      const found = stages.find((s) => fold(s) === fold(name.name));
      if (!found) {
        const near = nearest(name.name, stages);
        const fixes = nearName(name.span, near.map(writtenName), report);
        report.add("unknown-stage", name.span, { name: name.name, near }, { fixes });
      }
      return found ?? [];
    });
  }

  /** A block without stages of its own is scored where its statements and parts are. */
  private settleStages(block: Outline, named: readonly string[] | undefined): void {
    const { stages } = this;
    if (stages.length === 0 || named || block.stage !== undefined) return;
    if (
      block.children.some((c) => c.kind !== "part") ||
      block.kind === "rubric" ||
      block.kind === "section"
    ) {
      const below = new Set(block.children.flatMap((c) => c.stages));
      if (block.children.length > 0) block.stages = stages.filter((s) => below.has(s));
      return;
    }
    const written = new Set(
      [...block.statements.map((s) => s.stage), ...block.children.map((c) => c.stage)].filter(
        (s) => s !== undefined,
      ),
    );
    const common = block.statements.some(
      (s) => s.stage === undefined && !silent.has(s.statement.core.construct),
    );
    if (written.size > 0) block.stages = stages.filter((s) => written.has(s));
    else if (!common) block.stages = [];
  }
}

const pathAt = (block: Outline, stage: string | undefined): readonly string[] =>
  stage === undefined || block.stage !== undefined
    ? block.path
    : [`${block.path[0]}@${stage}`, ...block.path.slice(1)];

/** Statements that say nothing about scoring. */
const silent: ReadonlySet<string> = new Set(
  "text requirement detail detail-in-force reading basis method-text due-text acknowledge unwritten-note".split(
    " ",
  ),
);

function fits(outer: tree.BlockKind, inner: tree.BlockKind): boolean {
  if (inner === "section") return outer === "rubric" || outer === "section";
  if (inner === "indicator") return outer === "rubric" || outer === "section";
  return inner === "part" && (outer === "indicator" || outer === "part");
}

export function blockWord(kind: tree.BlockKind, report: Report): string {
  const words = {
    rubric: ["the rubric", "细则"],
    section: ["section", "项目"],
    indicator: ["indicator", "指标"],
    part: ["part", "分项"],
  } as const;
  return report.say(words[kind][0], words[kind][1]);
}
