// What a rubric wants to know of a unit: the table of its facts, shared by the checker, the interpreter and compiled scorers.

import type { OtherNames } from "./names.js";

/** What kind of answer a fact takes. A `mark` is points given by an assessor inside a range, with a reason. */
export type FactKind =
  | "yes-no"
  | "count"
  | "rate"
  | "number"
  | "money"
  | "days"
  | "date"
  | "grade"
  | "choice"
  | "text"
  | "mark"
  | "list";

/** One fact a rubric asks for. */
export interface FactSpec extends OtherNames {
  /** Stable key `BLOCK[@STAGE][/PART]/NAME`, or `UNIT.ATTRIBUTE` for an attribute of the unit. */
  readonly key: string;
  /** The key as a path into nested JSON: `["2.4.2", "未督促的重点案件"]`. */
  readonly path: readonly string[];
  readonly name: string;
  readonly kind: FactKind;
  /** What a person sees beside the field: the label, or the name when there is none. */
  readonly label: string;
  /** Measure of a count (起, case …), for display. */
  readonly measure?: string;
  /** Allowed labels of a grade or choice, best first for a grade. */
  readonly options?: readonly string[];
  /** Inclusive limits as exact decimal texts (a rate's are fractions: 0.5 is 50%). */
  readonly least?: string;
  readonly most?: string;
  /** Key of another fact that this one must not exceed. */
  readonly atMostFact?: string;
  /** The rubric says there is no upper limit (rates otherwise end at 100%). */
  readonly unlimited?: boolean;
  /** The value the rubric itself declares for an absent answer, in the form the input takes. */
  readonly default?: string;
  /** Keys of the facts whose value it takes when it is not given, the nearest first. */
  readonly inherits?: readonly string[];
  /** Asked for only when a rule needs it (marks of a range in a row that holds); otherwise absence is an error. */
  readonly conditional?: boolean;
  /** What each entry of a list has to say; a list of plain values has one nameless field. */
  readonly fields?: readonly FactSpec[];
  /** The least and the greatest number of entries of a list. */
  readonly fewest?: number;
  readonly mostEntries?: number;
  /** Keys it had in earlier editions of the rubric; answers under them are read too. */
  readonly was?: readonly string[];
  /** The period it is of, the day it is taken, and whose data decide, as the rubric words them; nothing is computed from these. */
  readonly period?: string;
  readonly asOf?: string;
  readonly source?: string;
  /** Asked for of every unit that is assessed; what is not assessed need not answer. */
  readonly gated?: boolean;
  /** The stage it belongs to, when the rubric has stages. */
  readonly stage?: string;
  /** The id of the indicator, section or "" that owns it. */
  readonly block: string;
}

/** A value as read and checked: yes/no, text or label, exact number, or a mark with its reason. */
export type FactValue = boolean | string | import("./exact.js").Exact | Mark | Entries;

/** Entries of a list: what each says, by the keys of the fields. */
export type Entries = readonly ReadonlyMap<string, FactValue>[];

/** Points given by an assessor. */
export interface Mark {
  readonly value: import("./exact.js").Exact;
  readonly reason?: string;
}

/** One thing wrong with the facts of a unit. The words are made by `describeProblem`, in the analyst's language. */
export interface FactProblem {
  readonly code:
    | "missing"
    | "unknown-fact"
    | "unknown-block"
    | "wrong-type"
    | "out-of-range"
    | "not-whole"
    | "unknown-option"
    | "exceeds-fact"
    | "rate-over-one"
    | "unused-mark"
    | "duplicate-unit"
    | "no-unit-name"
    | "stage-unknown"
    | "needs-cohort"
    | "nothing-applies"
    | "lot-missing"
    | "lot-repeated"
    | "division-by-zero"
    | "repeated-fact"
    | "entries"
    | "beyond-column"
    | "wrong-column"
    | "wrong-offsets";
  /** Key of the fact concerned, as the rubric writes it or as the data did when unknown. */
  readonly key: string;
  /** What stood in the data, printed short. */
  readonly given?: string;
  /** What is allowed: a kind, a limit, the list of options, the nearest name. */
  readonly allowed?: string;
  readonly suggestion?: string;
  /** Which unit, when there are several. */
  readonly unit?: string;
  /** Its place among several units, from 1. */
  readonly row?: number;
}
