// What a rubric wants to know of a unit: the table of its facts, shared by the checker, the interpreter and compiled scorers.

/** What kind of answer a fact takes. A `mark` is points given by an assessor inside a range, with a reason. */
export type FactKind =
  "yes-no" | "count" | "rate" | "number" | "money" | "days" | "date" | "grade" | "choice" | "text" | "mark";

/** One fact a rubric asks for. */
export interface FactSpec {
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
  /** Asked for only when a rule needs it (marks of a range in a row that holds); otherwise absence is an error. */
  readonly conditional?: boolean;
  /** The stage it belongs to, when the rubric has stages. */
  readonly stage?: string;
  /** The id of the indicator, section or "" that owns it. */
  readonly block: string;
}

/** A value as read and checked: yes/no, text or label, exact number, or a mark with its reason. */
export type FactValue = boolean | string | import("./exact.js").Exact | Mark;

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
    | "lot-missing"
    | "lot-repeated"
    | "division-by-zero"
    | "repeated-fact";
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
