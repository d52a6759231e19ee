// Example blocks: facts of a few indicators and the points they should give.
import { nearest } from "../diagnostics/suggest.js";
import type { Report } from "../diagnostics/catalog.js";
import type { Block, Example, ExampleValue, Expectation, Fact } from "../model/rubric.js";
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
  const ids = blocks.filter((b) => b.id !== "").map((b) => b.printedId);
  return nodes.flatMap((node) =>
    node.entries.flatMap((entry): Example[] => {
      const [id, stage] = splitStage(entry.target.id);
      const block = entry.target.id === "" ? blocks[0]! : blocks.find((b) => b.id === id);
      if (!block) {
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
        report.add("unknown-stage", entry.target.span, { name: stage ?? "", near: block.stages });
        return [];
      }
      // A fact of a section is seen by everything inside it.
      const around: Block[] = [];
      for (let up: Block | undefined = block; up && up.id !== ""; up = up.parent) around.push(up);
      const prefixes = around.flatMap((b) => [b.key, `${b.printedId}@${at}`, b.printedId]).map(fold);
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
          report.add("example-fact", at, { name, block: entry.target.printed, near });
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
      if (entry.expect.length === 0) report.add("example-empty", entry.span, {});
      const expectations: Expectation[] = entry.expect.flatMap((e) => {
        const score = constantOf(e.value);
        return score ? [{ block, stage: at, score, span: e.span }] : [];
      });
      return [{ title: node.title.value, facts: given, others, expectations, span: entry.span }];
    }),
  );
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
