// Example blocks: facts of a few indicators and the points they should give.
import { nearest } from "../diagnostics/suggest.js";
import type { Report } from "../diagnostics/catalog.js";
import type { Block, Example, ExampleValue, Expectation, Fact } from "../model/rubric.js";
import type { Exact } from "../runtime/exact.js";
import { fold } from "../text/fold.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import type { Source } from "../text/source.js";
import { constantOf } from "./expressions.js";
import { exampleFits } from "./example-values.js";

/** One case of an example: the facts on its line belong to it alone, so that an indicator may be tried several times. */
export function readExamples(
  nodes: readonly tree.ExampleNode[],
  blocks: readonly Block[],
  facts: readonly Fact[],
  stages: readonly string[],
  report: Report,
  source: Source,
): Example[] {
  const byKey = new Map(facts.map((fact) => [fold(fact.spec.key), fact]));
  const told = new Set<string>();
  const ids = blocks.filter((b) => b.id !== "").map((b) => b.printedId);
  return nodes.flatMap((node) =>
    node.entries.flatMap((entry): Example[] => {
      const [id, stage] = splitStage(entry.target.id);
      const block = entry.target.id === "" ? blocks[0]! : blocks.find((b) => b.id === id);
      if (!block) {
        // It may be the one whose id is missing.
        if (!report.diagnostics.some((d) => d.code === "id-missing"))
          report.add("example-target", entry.target.span, {
            id: entry.target.printed,
            near: nearest(entry.target.printed, ids),
          });
        return [];
      }
      const at =
        stage === undefined
          ? block.stages.length === 1
            ? block.stages[0]!
            : undefined
          : stages.find((s) => fold(s) === stage);
      if (at === undefined || !block.stages.includes(at)) {
        if (stage === undefined)
          report.add("example-stage", entry.target.span, { id: entry.target.printed, stages: block.stages });
        else report.add("unknown-stage", entry.target.span, { name: stage, near: block.stages });
        return [];
      }
      const prefixes = [block.key, ...keysOutwards(block, at)].map(fold);
      const own = facts.filter((f) => prefixes.some((p) => fold(f.spec.key).startsWith(`${p}/`)));
      const given = new Map<Fact, { value: ExampleValue; span: { start: number; end: number } }>();
      const find = (path: readonly tree.NameNode[], at: Span): Fact | undefined => {
        const name = path.map((n) => n.name).join("/");
        const fact =
          prefixes.map((p) => byKey.get(fold(`${p}/${name}`))).find((f) => f !== undefined) ??
          facts.find((f) => !f.spec.key.includes("/") && fold(f.spec.name) === fold(name));
        if (!fact) {
          const near = nearest(
            name,
            own.map((f) => f.spec.path.slice(1).join("/")),
          );
          if (!told.has(`${block.key}/${fold(name)}`) && !brokenWithin(block, blocks, report))
            report.add("example-fact", at, { name, block: entry.target.printed, near });
          told.add(`${block.key}/${fold(name)}`);
        }
        return fact;
      };
      const read = (fact: Fact, e: tree.Expr): ExampleValue => {
        const value = valueOf(e, source);
        const fault = exampleFits(fact.spec, value, report.language);
        if (fault) report.add("type-mismatch", e.span, { name: fact.spec.name, ...fault });
        return value;
      };
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
        if (!other)
          report.add("unknown-reference", item.id.span, {
            id: item.id.printed,
            near: nearest(item.id.printed, ids),
          });
        else if (other === block || scores.has(other))
          report.add("said-twice", item.span, { what: source.slice(item.span) });
        else if (score) scores.set(other, score);
      }
      if (entry.expect.length === 0) report.add("example-empty", entry.span, {});
      const expectations: Expectation[] = entry.expect.flatMap((e) => {
        const score = constantOf(e.value);
        return score ? [{ block, stage: at, score, span: e.span }] : [];
      });
      return [{ title: node.title.value, facts: given, others, scores, expectations, span: entry.span }];
    }),
  );
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

/** Where the facts a block knows may belong: to itself or to a block around it, at the stage or at all of them. */
function keysOutwards(block: Block, stage: string): string[] {
  const own = block.printedId === "" ? [] : [`${block.printedId}@${stage}`, block.printedId];
  return block.parent ? [...own, ...keysOutwards(block.parent, stage)] : own;
}

function splitStage(id: string): [string, string | undefined] {
  const cut = id.indexOf("@");
  return cut < 0 ? [id, undefined] : [id.slice(0, cut), id.slice(cut + 1)];
}

function valueOf(e: tree.Expr, source: Source): ExampleValue {
  const number = constantOf(e);
  if (number) return { kind: "number", value: number, percent: e.kind === "number" && e.unit === "%" };
  if (e.kind === "bool") return { kind: "bool", value: e.value };
  if (e.kind === "name") return { kind: "words", value: e.name };
  if (e.kind === "text") return { kind: "words", value: e.value };
  return { kind: "words", value: source.slice(e.span) };
}
