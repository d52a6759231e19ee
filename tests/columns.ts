// Columns against the accounts of the reference interpreter.
import { expect } from "vitest";
import type { ColumnLayout, FactColumns, ScoreColumns } from "../src/runtime/columns.js";
import { rational, toNumber } from "../src/runtime/exact.js";
import type { Account } from "../src/runtime/explanation.js";
import { unlikeRow } from "../scripts/compare-columns.mjs";

export interface InColumns {
  readonly columns?: ColumnLayout | Readonly<Record<string, ColumnLayout>>;
  columnsOf?(units: readonly unknown[], stage?: string): FactColumns;
  scoreColumns?(facts: FactColumns, stage?: string): ScoreColumns;
}

/** The double nearest to an exact text, `16/3` among them. */
export function numberOf(text: string): number {
  const [n, d] = text.split("/");
  return d === undefined ? Number(text) : toNumber(rational(BigInt(n!), BigInt(d)));
}

/** How columns stand at a stage; undefined where there are none. */
export function layoutAt({ columns }: InColumns, stage: string): ColumnLayout | undefined {
  return stage === ""
    ? (columns as ColumnLayout | undefined)
    : (columns as Readonly<Record<string, ColumnLayout>> | undefined)?.[stage];
}

/** The columns of units; undefined where some facts have more decimal places than a column holds. */
function columnsOf(compiled: InColumns, units: readonly unknown[], stage: string): FactColumns | undefined {
  try {
    return compiled.columnsOf!(units, ...(stage === "" ? [] : [stage]));
  } catch (error) {
    const { problems } = error as { problems: readonly { code: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(problems.map(() => "beyond-column"));
    return undefined;
  }
}

/**
 * Expects columns to say of units what their accounts say.
 * @returns how many rows were held against an account; undefined where there are no columns
 */
export function expectColumns(
  compiled: InColumns,
  stage: string,
  units: readonly unknown[],
  accounts: readonly Account[],
): number | undefined {
  const layout = layoutAt(compiled, stage);
  if (!layout) return undefined;
  const facts = columnsOf(compiled, units, stage);
  if (!facts) return 0;
  const made = compiled.scoreColumns!(facts, ...(stage === "" ? [] : [stage]));
  accounts.forEach((account, row) => {
    const unlike = unlikeRow(layout, made, row, account, numberOf);
    if (unlike !== undefined) expect(unlike, JSON.stringify(units[row])).toBeUndefined();
  });
  return accounts.length;
}

/** The units that columns can hold, and their accounts. */
export function holdable<A>(
  compiled: InColumns,
  stage: string,
  units: readonly unknown[],
  accounts: readonly A[],
): { readonly units: readonly unknown[]; readonly accounts: readonly A[] } {
  const held = units.map((unit) => columnsOf(compiled, [unit], stage) !== undefined);
  return { units: units.filter((_, i) => held[i]), accounts: accounts.filter((_, i) => held[i]) };
}
