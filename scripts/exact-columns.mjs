// Units in columns against the interpreter's accounts of them. Part of the long proof of exactness.
import { toNumber } from "./compare-cohorts.mjs";
import { unlikeRow } from "./compare-columns.mjs";

/**
 * Scores units in columns, those left out that have more decimal places than a column holds; all of them, where units are compared.
 * @returns how many rows there were, and the first unit of which columns say something else, and what
 */
export function inColumns(compiled, stage, units, accounts) {
  const staged = stage === "" ? [] : [stage];
  const layout = stage === "" ? compiled.columns : compiled.columns?.[stage];
  if (!layout || units.length === 0) return { rows: 0 };
  let facts;
  try {
    facts = compiled.columnsOf(units, ...staged);
  } catch (error) {
    if (error?.name !== "FactsError") throw error;
    if (compiled.scorer.tables.columns.length > 0) return { rows: 0 };
    const beyond = new Set(error.problems.map(({ row }) => row - 1));
    const held = (list) => list.filter((_, i) => !beyond.has(i));
    return inColumns(compiled, stage, held(units), held(accounts));
  }
  const made = compiled.scoreColumns(facts, ...staged);
  const unlike = accounts.map((account, row) => unlikeRow(layout, made, row, account, toNumber));
  const wrong = unlike.findIndex((each) => each !== undefined);
  return { rows: units.length, ...(wrong < 0 ? {} : { unit: units[wrong], unlike: unlike[wrong] }) };
}
