// Lines of an example that score a section or the whole: whose facts they have, and what they expect besides points.
import type { Report } from "../diagnostics/catalog.js";
import type { Block, Example, ExpectedVerdict, Fact, Grades, Remarks } from "../model/rubric.js";
import { compare, print } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";

/** What one line of an example block gives. */
export type Line = Pick<Example, "facts" | "others"> & { readonly target: string };

/** The line with the facts of the lines before it: of those with one target the nearest, and of what two give the nearer. */
export function asOneUnit(line: Line, before: readonly Line[]): Line {
  const nearest = [...new Map(before.map((each) => [each.target, each])).values()];
  const lines = [...nearest.sort((a, b) => before.indexOf(a) - before.indexOf(b)), line];
  return {
    target: line.target,
    facts: new Map(lines.flatMap(({ facts }) => [...facts])),
    others: [...new Map(lines.flatMap(({ others }) => others))],
  };
}

/** The fact that a path with the id of another block in front means: `1.1/overdue`, `1.1@mid/overdue`, `1.1/part/overdue`. */
export function factInside(
  around: Block,
  blocks: readonly Block[],
  path: readonly tree.NameNode[],
  stage: string,
  byKey: ReadonlyMap<string, Fact>,
): Fact | undefined {
  const [first, ...rest] = path;
  if (around.children.length === 0 || rest.length === 0) return undefined;
  const [id, said] = fold(first!.name).split("@");
  const block = blocks.find((b) => b.id !== "" && b.id === id);
  if (!block) return undefined;
  const name = rest.map((n) => n.name).join("/");
  return firstFact(keysOutwards(block, said ?? stage), name, byKey);
}

/** The fact of a name in the nearest of some places. */
export function firstFact(
  places: readonly string[],
  name: string,
  byKey: ReadonlyMap<string, Fact>,
): Fact | undefined {
  for (const place of places) {
    const fact = byKey.get(fold(`${place}/${name}`));
    if (fact) return fact;
  }
  return undefined;
}

/** A fact that may not exceed another one is held against it where an example gives both. */
export function checkBounds(all: Line["facts"], own: Line["facts"], report: Report): void {
  for (const [fact, { value }] of all) {
    const { atMostFact } = fact.spec;
    if (atMostFact === undefined) continue;
    const held = [...all].find(([other]) => other.spec.key === atMostFact);
    const span = (own.get(fact) ?? (held && own.get(held[0])))?.span;
    if (!held || !span || value.kind !== "number" || held[1].value.kind !== "number") continue;
    if (compare(value.value, held[1].value.value) > 0)
      report.add("example-exceeds", span, {
        name: fact.spec.name,
        given: print(value.value),
        other: held[0].spec.name,
        most: print(held[1].value.value),
      });
  }
}

/** Where the facts a block knows may belong: to itself or to a block around it, at the stage or at all of them. */
export function keysOutwards(block: Block, stage: string): string[] {
  const own = block.printedId === "" ? [] : [`${block.printedId}@${stage}`, block.printedId];
  return block.parent ? [...own, ...keysOutwards(block.parent, stage)] : own;
}

/** A grade that no scale gives, or a remark that nothing makes, could never come out. */
export function checkVerdict(
  { verdict, words, block, stage, span }: ExpectedVerdict,
  atMean: boolean,
  grades: readonly Grades[],
  report: Report,
): void {
  if (verdict === "grade") {
    const scales = grades.filter(
      (scale) => scale.of === block.printedId && (scale.stage === undefined || scale.stage === stage),
    );
    const options = [...new Set(scales.flatMap((scale) => scale.rows.map((row) => row.grade)))];
    if (!options.includes(words))
      report.add("example-grade", span, {
        grade: words,
        id: block.printedId,
        options: options.filter(Boolean),
      });
  } else if (verdict === "flag") {
    const made = flagsWithin(block, (each) => (atMean ? each.atMean : each.parts.get(stage)));
    if (!made.includes(words)) report.add("example-flag", span, { words, made: [...new Set(made)] });
  }
}

const flagsWithin = (block: Block, said: (block: Block) => Remarks | undefined): string[] => [
  ...(said(block)?.flags ?? []).map((flag) => flag.words),
  ...block.children.flatMap((child) => flagsWithin(child, said)),
];
