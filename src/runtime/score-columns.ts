// Many units in columns: whole rows in integers, and what integers are not made for by the exact run-time.
import {
  columnsOf,
  fillRow,
  newScores,
  rowOf,
  rowsOf,
  type ColumnLayout,
  type FactColumns,
  type ScoreColumns,
} from "./columns.js";
import type { FactProblem } from "./facts.js";
import { FactsError, type Scorer } from "./scorer.js";

/** So many rows are scored at a time: what is in between stays close at hand. */
const rowsAtATime = 4096;

/** Scores rows in columns, and marks the rows whose facts it is not made for. */
export type ColumnsInIntegers = (
  facts: FactColumns,
  scores: ScoreColumns,
  refused: Uint8Array,
  from: number,
  to: number,
) => void;

/**
 * Scores of many units in columns. Throws FactsError with everything wrong in any row.
 * @param scores where the scores go; new columns when left out
 */
export function scoreInColumns(
  scorer: Scorer,
  layout: ColumnLayout,
  inIntegers: ColumnsInIntegers,
  facts: FactColumns,
  stage = "",
  scores?: ScoreColumns,
): ScoreColumns {
  const { rows, problems } = rowsOf(layout, facts);
  if (problems.length > 0) throw scorer.error(problems);
  const made = scores ?? newScores(layout, rows);
  const refused = new Uint8Array(rows);
  for (let from = 0; from < rows; from += rowsAtATime)
    inIntegers(facts, made, refused, from, Math.min(from + rowsAtATime, rows));
  const wrong: FactProblem[] = [];
  for (let row = refused.indexOf(1); row >= 0; row = refused.indexOf(1, row + 1)) {
    try {
      const exactly = scorer.exactly(rowOf(layout, scorer.tables.facts, facts, row), stage);
      const lost = fillRow(layout, made, row, exactly.scores, exactly.grades);
      if (lost.length > 0)
        throw new RangeError(`row ${row + 1}: the column of ${lost.join(", ")} cannot hold the score`);
    } catch (error) {
      if (!(error instanceof FactsError)) throw error;
      wrong.push(...error.problems.map((problem) => ({ ...problem, row: row + 1 })));
    }
  }
  if (wrong.length > 0) throw scorer.error(wrong);
  return made;
}

/** Facts of units in columns, as `scoreInColumns` takes them. Throws FactsError with everything wrong with any unit. */
export function factColumns(
  scorer: Scorer,
  layout: ColumnLayout,
  units: readonly unknown[],
  stage = "",
): FactColumns {
  const { columns, problems } = columnsOf(layout, scorer.readAll(units, stage));
  if (problems.length > 0) throw scorer.error(problems);
  return columns;
}
