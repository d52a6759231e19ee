// Many units in columns: whole rows in integers, and what integers are not made for by the exact run-time.
import {
  columnsOf,
  emptyRow,
  fillRow,
  newScores,
  rowOf,
  rowsOf,
  unfit,
  type ColumnLayout,
  type ExactScores,
  type FactColumns,
  type ScoreColumns,
} from "./columns.js";
import type { FactProblem } from "./facts.js";
import { compareRows, type ColumnComparison } from "./compared.js";
import { FactsError, type Scorer } from "./scorer.js";

/** So many rows are scored at a time: what is in between stays close at hand. */
const rowsAtATime = 4096;

/** How rows are scored in columns. */
export interface ColumnsInIntegers {
  /** Scores rows, and marks those whose facts it is not made for. */
  readonly score: (
    facts: FactColumns,
    scores: ScoreColumns,
    refused: Uint8Array,
    from: number,
    to: number,
    others: readonly Float64Array[],
  ) => void;
  /** Absent where no unit is compared with others. */
  readonly comparison?: ColumnComparison<FactColumns>;
}

/** The layout of a stage; a stage that there is not is told like any other problem. */
function known(scorer: Scorer, layout: ColumnLayout | undefined, stage: string): ColumnLayout {
  // A stage may be scored by the exact run-time alone.
  const allowed = scorer.tables.stages.filter((each) => each !== stage).join("、");
  if (!layout) throw scorer.error([{ code: "stage-unknown", key: "", given: stage, allowed }]);
  return layout;
}

/**
 * Scores of many units in columns; where units are compared, all rows are one cohort. Throws FactsError with everything wrong in
 * any row.
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
  const { score, comparison } = inIntegers;
  const others = comparison ? compareRows(rows, comparison, facts, refused) : [];
  if (others)
    for (let from = 0; from < rows; from += rowsAtATime) {
      const to = Math.min(from + rowsAtATime, rows);
      try {
        score(facts, made, refused, from, to, others);
      } catch {
        // What no BigInt can be made of stops the rows beside it too.
        refused.fill(1, from, to);
      }
    }
  for (
    let row = made.assessed?.indexOf(0) ?? -1;
    row >= 0 && row < rows;
    row = made.assessed!.indexOf(0, row + 1)
  )
    emptyRow(layout, made, row);
  const fill = (row: number, exactly: ExactScores): void => {
    const lost = fillRow(layout, made, row, exactly);
    if (lost.length > 0)
      throw new RangeError(`row ${row + 1}: the column of ${lost.join(", ")} cannot hold the score`);
  };
  const unitAt = (row: number): unknown => rowOf(layout, scorer.tables.facts, facts, row);
  if (comparison) {
    // What one unit is, the others are compared with.
    if (!others || refused.includes(1))
      scorer
        .exactlyAll(
          Array.from(refused, (_, row) => unitAt(row)),
          stage,
        )
        .forEach((exactly, row) => fill(row, exactly));
    return made;
  }
  const wrong: FactProblem[] = [];
  for (let row = refused.indexOf(1); row >= 0; row = refused.indexOf(1, row + 1)) {
    try {
      fill(row, scorer.exactly(unitAt(row), stage));
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
