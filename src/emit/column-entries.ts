// The entry points of a compiled scorer for many units in columns.
import { writeColumnTypes, writeLayout } from "./fast/column-types.js";
import type { Columns } from "./fast/fast.js";
import { literal } from "./names.js";
import type { Writer } from "./writer.js";

type ByStage = ReadonlyMap<string, Columns>;
const isStaged = (byStage: ByStage): boolean => !byStage.has("");

const docs = {
  columns: "How facts and scores stand in columns: whole numbers, and the scales they are to be divided by.",
  columnsOf: "Facts of units in columns. Throws FactsError with everything wrong with any of them.",
  scoreColumns:
    "Scores many units in columns; the scores go to columns of their own, or to those given. Throws FactsError with everything wrong in any row.",
};

/** The types, with those of every stage by its name where there are stages. */
export function writeColumnsAt(byStage: ByStage, out: Writer): void {
  for (const { layout, types } of byStage.values()) writeColumnTypes(layout, types, out);
  if (byStage.size === 0 || !isStaged(byStage)) return;
  out.line("/** Columns of every stage. */");
  out.block("export interface ColumnsAt {", () => {
    for (const [stage, { types }] of byStage)
      out.line(
        `readonly ${literal(stage)}: { readonly facts: ${types.facts}; readonly scores: ${types.scores} };`,
      );
  });
}

/** Parameters and results of the two functions. */
function signatures(byStage: ByStage, typed: boolean): Record<"columnsOf" | "scoreColumns", string> {
  if (isStaged(byStage)) {
    if (!typed) return { columnsOf: "(units, stage)", scoreColumns: "(facts, stage, scores)" };
    const generic = "<S extends keyof ColumnsAt>";
    return {
      columnsOf: `${generic}(units: readonly (Facts | CheckedFacts)[], stage: S): ColumnsAt[S]["facts"]`,
      scoreColumns: `${generic}(facts: ColumnsAt[S]["facts"], stage: S, scores?: ColumnsAt[S]["scores"]): ColumnsAt[S]["scores"]`,
    };
  }
  if (!typed) return { columnsOf: "(units)", scoreColumns: "(facts, scores)" };
  const { facts, scores } = byStage.get("")!.types;
  return {
    columnsOf: `(units: readonly (Facts | CheckedFacts)[]): ${facts}`,
    scoreColumns: `(facts: ${facts}, scores?: ${scores}): ${scores}`,
  };
}

export function writeColumnEntries(byStage: ByStage, out: Writer): void {
  if (byStage.size === 0) return;
  const staged = isStaged(byStage);
  out.line();
  out.line(`/** ${docs.columns} */`);
  out.block(
    "export const columns = {",
    () => {
      for (const [stage, { layout }] of byStage)
        if (staged) out.block(`${literal(stage)}: {`, () => writeLayout(layout, out), "},");
        else writeLayout(layout, out);
    },
    out.typed
      ? `} as const satisfies ${staged ? "Record<keyof ColumnsAt, ColumnLayout>" : "ColumnLayout"};`
      : "};",
  );
  const { columnsOf, scoreColumns } = signatures(byStage, out.typed);
  const first = byStage.get("");
  const at = staged ? "columns[stage]" : "columns";
  const stage = staged ? "stage" : '""';
  const how = staged ? "columnsInIntegers[stage]" : "columnsInIntegers";
  out.line();
  out.line("/** How columns are scored. */");
  out.block(
    "const columnsInIntegers = {",
    () => {
      for (const [name, of] of byStage)
        if (staged) out.block(`${literal(name)}: {`, () => members(of), "},");
        else members(of);
    },
    "};",
  );
  function members({ name, comparison }: Columns): void {
    out.line(`score: ${name},`);
    if (comparison !== undefined) out.line(`comparison: ${comparison},`);
  }
  const [asFacts, asScores] = staged
    ? ['ColumnsAt[S]["facts"]', 'ColumnsAt[S]["scores"]']
    : [first!.types.facts, first!.types.scores];
  // The run-time knows columns of any rubric, this module those of its own.
  const cast = (code: string, to: string): string => (out.typed ? `${code} as unknown as ${to}` : code);
  out.line();
  out.line(`/** ${docs.columnsOf} */`);
  out.block(`export function columnsOf${columnsOf} {`, () =>
    out.line(`return ${cast(`factColumns(scorer, ${at}, units, ${stage})`, asFacts)};`),
  );
  out.line();
  out.line(`/** ${docs.scoreColumns} */`);
  out.block(`export function scoreColumns${scoreColumns} {`, () => {
    out.line(`const inIntegers = ${cast(how, "ColumnsInIntegers")};`);
    const given = `scorer, ${at}, inIntegers, ${cast("facts", "AnyFactColumns")}, ${stage}, scores`;
    out.line(`return ${cast(`scoreInColumns(${given})`, asScores)};`);
  });
}

export function declareColumnEntries(byStage: ByStage, out: Writer): void {
  if (byStage.size === 0) return;
  const staged = isStaged(byStage);
  const { columnsOf, scoreColumns } = signatures(byStage, true);
  out.line(`/** ${docs.columns} */`);
  out.line(
    `export declare const columns: ${staged ? "Readonly<Record<keyof ColumnsAt, ColumnLayout>>" : "ColumnLayout"};`,
  );
  out.line(`/** ${docs.columnsOf} */`);
  out.line(`export declare function columnsOf${columnsOf};`);
  out.line(`/** ${docs.scoreColumns} */`);
  out.line(`export declare function scoreColumns${scoreColumns};`);
}
