import type { ColumnLayout, ScoreColumns } from "../src/runtime/columns.js";
import type { Account } from "../src/runtime/explanation.js";

export function unlikeRow(
  layout: ColumnLayout,
  made: ScoreColumns,
  row: number,
  account: Account,
  toNumber: (text: string) => number,
): string | undefined;
