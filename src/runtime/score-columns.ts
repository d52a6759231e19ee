// Many units in columns: whole rows in integers, and what integers are not made for by the exact run-time.
import {
  columnsOf,
  fillRow,
  newScores,
  rowOf,
  rowsOf,
  unfit,
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

/** The layout of a stage; a stage that there is not is told like any other problem. */
function known(scorer: Scorer, layout: ColumnLayout | undefined, stage: string): ColumnLayout {
  // The mean of the stages has none of its own.
  const allowed = scorer.tables.stages.filter((each) => each !== stage).join("、");
  if (!layout) throw scorer.error([{ code: "stage-unknown", key: "", given: stage, allowed }]);
  return layout;
}

/**
 * Scores of many units in columns. Throws FactsError with everything wrong in any row.
 * @param given how the columns stand; absent where there is no such stage
 * @param scores where the scores go, RangeError where they do not fit; new columns when left out
 */
export function scoreInColumns(
  scorer: Scorer,
  given: ColumnLayout | undefined,
  inIntegers: ColumnsInIntegers,
  facts: FactColumns,
  stage = "",
  scores?: ScoreColumns,
): ScoreColumns {
  const layout = known(scorer, given, stage);
  const { rows, problems } = rowsOf(layout, facts);
  if (problems.length > 0) throw scorer.error(problems);
  const made = scores ?? newScores(layout, rows);
  const short = unfit(layout, made, rows);
  if (short !== undefined)
    throw new RangeError(`the column for ${short} cannot hold the scores of ${rows} rows`);
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
  given: ColumnLayout | undefined,
  units: readonly unknown[],
  stage = "",
): FactColumns {
  const layout = known(scorer, given, stage);
  const { columns, problems } = columnsOf(layout, scorer.readAll(units, stage));
  if (problems.length > 0) throw scorer.error(problems);
  return columns;
}
