// Example blocks: facts of a few indicators and the points they should give.
import { nearName } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Report } from "../diagnostics/catalog.js";
import type { Block, Example, ExampleValue, Expectation, Fact, Grades } from "../model/rubric.js";
import type { Exact } from "../runtime/exact.js";
import { bySpelling, word } from "../syntax/tokens.js";
import { fold } from "../text/fold.js";
import type * as tree from "../syntax/tree.js";
import { writtenName } from "../syntax/written-name.js";
import type { Span } from "../text/span.js";
import type { Source } from "../text/source.js";
import { readExampleValue } from "./example-lists.js";
import { constantOf } from "./expressions.js";
import {
  asOneUnit,
  checkBounds,
  checkVerdict,
  factInside,
  firstFact,
  keysOutwards,
  type Line,
} from "./example-units.js";

/**
 * One case of an example. The facts on the line of an indicator belong to it alone, so that it may be tried several times; a line
 * of a section or of the total also has those of the lines before it.
 */
export function readExamples(
  nodes: readonly tree.ExampleNode[],
  blocks: readonly Block[],
  grades: readonly Grades[],
  facts: readonly Fact[],
  stages: readonly string[],
  mean: string | undefined,
  noTotal: boolean,
  report: Report,
  source: Source,
): Example[] {
  const byKey = new Map(facts.map((fact) => [fold(fact.spec.key), fact]));
  const byId = new Map(blocks.map((block) => [block.id, block] as const).reverse());
  // Of two attributes of one name the first is meant.
  const ofUnit = new Map(
    facts
      .filter((fact) => !fact.spec.key.includes("/"))
      .map((fact) => [fold(fact.spec.name), fact] as const)
      .reverse(),
  );
  const told = new Set<string>();
  const places = new Map<string, readonly string[]>();
  /** Keys under which the facts may stand that a block knows at a stage. */
  const placesOf = (block: Block, stage: string): readonly string[] => {
    const at = `${block.key}@${stage}`;
    const known = places.get(at) ?? [block.key, ...keysOutwards(block, stage)].map(fold);
    places.set(at, known);
    return known;
  };
  const ids = blocks.filter((b) => b.id !== "").map((b) => b.printedId);
  const unknownId = (code: "example-target" | "unknown-reference", { printed, span }: tree.IdNode): void => {
    const near = nearest(printed, ids);
    report.add(code, span, { id: printed, near }, { fixes: nearName(span, near, report) });
  };
  return nodes.flatMap((node) => {
    const before: Line[] = [];
    return node.entries.flatMap((entry): Example[] => {
      const [id, stage] = splitStage(entry.target.id);
      const isTotal = entry.target.id === "" || bySpelling.get(id) === word("total");
      if (isTotal && noTotal) {
        report.add("no-total", entry.target.span, { what: source.slice(entry.target.span) });
        return [];
      }
      const block = isTotal ? blocks[0]! : byId.get(id);
      if (!block) {
        // It may be the one whose id is missing.
        if (!report.diagnostics.some((d) => d.code === "id-missing"))
          unknownId("example-target", entry.target);
        return [];
      }
      const at =
        stage === undefined
          ? block.stages.length === 1
            ? block.stages[0]!
            : undefined
          : stages.find((s) => fold(s) === stage);
      const known = mean === undefined ? block.stages : [...block.stages, mean];
      if (at === undefined || !known.includes(at)) {
        if (stage === undefined)
          report.add("example-stage", entry.target.span, { id: entry.target.printed, stages: known });
        else report.add("unknown-stage", entry.target.span, { name: stage, near: known });
        return [];
      }
      const prefixes = placesOf(block, at);
      const given = new Map<Fact, { value: ExampleValue; span: { start: number; end: number } }>();
      const find = (path: readonly tree.NameNode[], where: Span): Fact | undefined => {
        const name = path.map((n) => n.name).join("/");
        const fact =
          firstFact(prefixes, name, byKey) ??
          factInside(block, blocks, path, at, byKey) ??
          ofUnit.get(fold(name));
        if (!fact) {
          const own = facts.filter((f) => prefixes.some((p) => fold(f.spec.key).startsWith(`${p}/`)));
          const near = nearest(
            name,
            block.children.length > 0 && path.length > 1
              ? facts.map((f) => f.spec.key)
              : own.map((f) => f.spec.path.slice(1).join("/")),
          );
          if (!told.has(`${block.key}/${fold(name)}`) && !brokenWithin(block, blocks, report))
            report.add(
              "example-fact",
              where,
              { name, block: entry.target.printed, near },
              { fixes: path.length === 1 ? nearName(path[0]!.span, near.map(writtenName), report) : [] },
            );
          told.add(`${block.key}/${fold(name)}`);
        }
        return fact;
      };
      const read = (fact: Fact, e: tree.Expr | tree.ListValueNode): ExampleValue =>
        readExampleValue(fact, e, report, source);
      for (const item of entry.given) {
        const fact = find(item.path, item.span);
        if (!fact) continue;
        if (given.has(fact)) report.add("name-repeated", item.span, { name: fact.spec.name });
        given.set(fact, { value: read(fact, item.value), span: item.span });
      }
      const others = entry.others.flatMap((item): (readonly [Fact, readonly ExampleValue[]])[] => {
        const fact = find(item.path, item.span);
        // English puts the values in brackets: behind a bare comma the next fact would begin.
        const values = item.values.flatMap((e) => (e.kind === "list" ? e.items : [e]));
        return fact ? [[fact, values.map((e) => read(fact, e))]] : [];
      });
      const scores = new Map<Block, Exact>();
      for (const item of entry.scores) {
        const other = blocks.find((b) => b.id !== "" && b.id === item.id.id);
        const score = constantOf(item.value);
        if (!other) unknownId("unknown-reference", item.id);
        else if (other === block || scores.has(other))
          report.add("said-twice", item.span, { what: source.slice(item.span) });
        else if (score) scores.set(other, score);
      }
      if (entry.expect.length + entry.verdicts.length === 0) report.add("example-empty", entry.span, {});
      const expectations: Expectation[] = entry.expect.flatMap((e) => {
        const score = constantOf(e.value);
        return score ? [{ block, stage: at, score, span: e.span }] : [];
      });
      const verdicts = entry.verdicts.map((v) => ({ ...v, block, stage: at }));
      for (const verdict of verdicts) checkVerdict(verdict, at === mean, grades, report);
      const line: Line = { target: `${block.key}@${at}`, facts: given, others };
      // A mean is of what the lines before have said at the stages.
      const alone = (block.kind === "indicator" || block.kind === "part") && at !== mean;
      const unit = alone ? line : asOneUnit(line, before);
      before.push(line);
      checkBounds(unit.facts, line.facts, report);
      return [
        {
          title: node.title.value,
          facts: unit.facts,
          others: unit.others,
          scores,
          expectations,
          verdicts,
          span: entry.span,
        },
      ];
    });
  });
}

/** Whether an error stands in a block: its facts may not be what they should be. */
function brokenWithin(block: Block, blocks: readonly Block[], report: Report): boolean {
  const after = blocks.slice(blocks.indexOf(block) + 1).find((b) => b.depth <= block.depth);
  const end = after?.span.start ?? block.span.end;
  return report.diagnostics.some((d) => {
    const { start } = d.labels[0]!.span;
    return (
      d.severity === "error" && !d.code.startsWith("example-") && block.span.start <= start && start < end
    );
  });
}

function splitStage(id: string): [string, string | undefined] {
  const cut = id.indexOf("@");
  return cut < 0 ? [id, undefined] : [id.slice(0, cut), id.slice(cut + 1)];
}
