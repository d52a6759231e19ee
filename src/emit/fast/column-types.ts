// The TypeScript types of columns, and their layout as a table.
import type { ColumnLayout } from "../../runtime/columns.js";
import { literal } from "../names.js";
import { record } from "../tables.js";
import type { Writer } from "../writer.js";
import type { ColumnTypes } from "./columns.js";

interface Tree {
  readonly children: Map<string, Tree>;
  type?: string;
}

/** Facts in columns, nested as they are in a unit, and scores by id. */
export function writeColumnTypes(layout: ColumnLayout, { facts, scores }: ColumnTypes, out: Writer): void {
  const tree: Tree = { children: new Map() };
  const lists = layout.lists.flatMap(({ path, entries }) => [
    { path: [...path, "offsets"], array: "Int32Array" } as const,
    ...entries,
  ]);
  const texts = layout.texts.map(({ path }) => ({ path, array: "readonly string[]" }));
  for (const column of [...layout.facts, ...texts, ...lists]) {
    let node = tree;
    for (const name of column.path) {
      const child: Tree = node.children.get(name) ?? { children: new Map() };
      node.children.set(name, child);
      node = child;
    }
    node.type = column.array;
  }
  const members = (node: Tree): void => {
    for (const [name, child] of node.children)
      if (child.type !== undefined) out.line(`readonly ${literal(name)}: ${child.type};`);
      else out.block(`readonly ${literal(name)}: {`, () => members(child), "};");
  };
  out.line(
    "/** Facts of many units: a column for each fact, in whole numbers, texts as they are; `columns` has their scales. */",
  );
  out.block(`export interface ${facts} {`, () => members(tree));
  out.line('/** Scores of many units: a column for each block, in whole numbers; the total is under "". */');
  out.block(`export interface ${scores} {`, () => {
    out.block(
      "readonly scores: {",
      () => layout.scores.forEach(({ id, array }) => out.line(`readonly ${literal(id)}: ${array};`)),
      "};",
    );
    const grades = layout.grades.map(({ of }) => `readonly ${literal(of)}: Uint8Array`);
    out.line(`readonly grades: { ${grades.join("; ")} };`.replace("{  }", "Readonly<Record<string, never>>"));
    if (layout.gated) out.line("readonly assessed: Uint8Array;");
    if (layout.totalAtMost) out.line(`readonly totalAtMost: ${layout.totalAtMost.array};`);
  });
}

/** The layout as an object literal. */
export function writeLayout(layout: ColumnLayout, out: Writer): void {
  const list = (name: string, rows: readonly object[]): void =>
    rows.length === 0
      ? out.line(`${name}: [],`)
      : out.block(`${name}: [`, () => rows.forEach((row) => out.line(`${record(row)},`)), "],");
  list("facts", layout.facts);
  list("texts", layout.texts);
  list("lists", layout.lists);
  list("scores", layout.scores);
  list("grades", layout.grades);
  if (layout.gated) out.line("gated: true,");
  if (layout.totalAtMost) out.line(`totalAtMost: ${record(layout.totalAtMost)},`);
}
