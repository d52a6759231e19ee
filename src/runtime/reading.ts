// What reading an answer comes to.
import type { FactProblem, FactValue } from "./facts.js";

/** What came of reading one answer. */
export type Reading =
  | { readonly value: FactValue }
  /** `more` for lists, of which several entries may be unsound. */
  | { readonly problem: FactProblem; readonly more?: readonly FactProblem[] };

/** Reads one answer; never throws, whatever it is given. A blank answer is the problem `missing`. */
export type Reader = (given: unknown) => Reading;
