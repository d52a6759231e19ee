// What data say of themselves as a whole. It is carried into every account; nothing is computed from it.
import type { Account } from "./explanation.js";

/** The period that a set of data is of, and the day it was taken. */
export interface DataSet {
  readonly period?: string;
  readonly asOf?: string;
}

/** The account with what is known of its data. */
export function withDataSet<A extends Account>(account: A, { period, asOf }: DataSet): A {
  if (period === undefined && asOf === undefined) return account;
  const { rubric, unit, stage, ...rest } = account;
  return {
    rubric,
    ...(unit === undefined ? {} : { unit }),
    ...(stage === undefined ? {} : { stage }),
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...rest,
  } as A;
}
