// Two-way tables: rows are bands or labels of one fact, columns the labels of another. Every cell becomes a row of its own
// under both conditions.
import type { Bool } from "../model/expression.js";
import type * as tree from "../syntax/tree.js";
import { amountOf } from "./amounts.js";
import { bandRows } from "./bands.js";
import type { DraftRow } from "./charges.js";
import { Clauses } from "./clauses.js";
import { introduce } from "./facts-met.js";
import type { Outcome } from "./outcomes.js";
import type { Place } from "./place.js";
import { payOf, slot, type RulePlace } from "./rule-place.js";

export interface Cell<C> {
  readonly row: tree.TableRow<C>;
  readonly column: number;
  readonly when: Bool;
}

/** Every cell is a row of the choice. */
const mostCells = 1000;

/** The cells in the order in which they are tried, each with its condition. */
export function cellsOf<C>(
  place: Place,
  core: tree.Phrase,
  rows: readonly tree.TableRow<C>[],
): readonly Cell<C>[] {
  const labels = slot<readonly tree.NameNode[]>(core, "labels");
  const by = slot<tree.NameNode>(core, "by");
  if (rows.length * labels.length > mostCells) {
    place.report.add("too-many-rows", core.span, { most: String(mostCells) });
    return [];
  }
  if (!place.scope.find(by.name)) introduce(place, by, "choice", { options: labels.map((l) => l.name) });
  const columns = bandRows(
    place,
    by,
    labels.map((value) => ({ match: { kind: "is", value, span: value.span }, span: value.span }) as const),
  );
  const bands = bandRows(place, slot(core, "of"), rows);
  const uneven = rows.filter((row) => row.cells.length !== labels.length);
  for (const row of uneven)
    place.report.add("table-cells", row.span, {
      cells: String(row.cells.length),
      columns: String(labels.length),
      labels: labels.map((l) => l.name).join(place.report.say(", ", "、")),
    });
  if (uneven.length > 0) return [];
  return bands.flatMap(({ row, when }) =>
    columns.map((label, column) => ({
      row,
      column,
      // Columns leave nothing out, so the last one needs no condition beside that of its row.
      when:
        column === columns.length - 1
          ? when
          : when.kind === "always"
            ? label.when
            : { kind: "and", args: [when, label.when] },
    })),
  );
}

/** Cells of points as rows of a choice. */
export function tableDrafts(place: RulePlace, core: tree.Phrase): DraftRow[] {
  const rows = slot<readonly tree.TableRow<tree.Phrase>[]>(core, "tableRows");
  const outcomes = new Map(rows.map((row) => [row, outcomesOf(place, row.cells)]));
  return cellsOf(place, core, rows).map(({ row, column, when }) => ({
    when,
    outcome: outcomes.get(row)![column]!,
    span: row.span,
    unwritten: false,
  }));
}

/** What the cells of a row give or take; points without a verb go with the verb before them: `deduct 1, 2`. */
function outcomesOf(place: RulePlace, cells: readonly tree.Phrase[]): Outcome[] {
  let pays: ReturnType<typeof payOf> | undefined;
  return cells.map((cell): Outcome => {
    const clauses = new Clauses([]);
    const amount = () => amountOf(place, slot(cell, "amount"), clauses);
    switch (cell.construct) {
      case "effect":
        pays = payOf(cell, "verb");
        return { kind: pays, amount: amount() };
      case "points":
        return { kind: pays ?? "award", amount: amount() };
      case "full-less":
        return { kind: "full-less", amount: amount() };
      case "full":
      case "none":
        return { kind: cell.construct };
      default:
        return { kind: "no-deduction" };
    }
  });
}
