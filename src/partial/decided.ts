// Comparisons that are taken to hold, or not to, where cases are told apart.
import type { Bool, Comparison } from "../model/expression.js";
import { sameNum } from "../types/zero.js";
import type { Truth } from "./truth.js";

export type Compared = Extract<Bool, { kind: "compare" }>;
export interface Decided {
  readonly when: Compared;
  readonly is: boolean;
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  "=": "!=",
  "!=": "=",
};

/** What has been taken of a comparison, or of its opposite: `X >= 90%` decides `X < 90%`. */
export function decidedIn(list: readonly Decided[], e: Compared): Truth {
  for (const { when, is } of list) {
    const same = e.op === when.op;
    if ((same || e.op === opposite[when.op]) && sameNum(e.left, when.left) && sameNum(e.right, when.right))
      return same === is;
  }
  return undefined;
}
