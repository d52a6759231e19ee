// The syntax tree: what was written, before any name is looked up. Constructs are generic phrases with slots, named as in
// `grammar/constructs.ts`; blocks, expressions and rows have shapes of their own.
import type { Exact, RoundingMode } from "../runtime/exact.js";
import type { Span } from "../text/span.js";

export interface TextNode {
  readonly kind: "text";
  readonly value: string;
  readonly span: Span;
}
export interface NameNode {
  readonly kind: "name";
  readonly name: string;
  readonly span: Span;
}
/** An id as written, and the form ids are compared by. */
export interface IdNode {
  readonly kind: "id";
  readonly printed: string;
  readonly id: string;
  readonly span: Span;
}
export interface WordNode {
  readonly kind: "word";
  /** Id in the vocabulary (`deduct`, `half-up`) or the measure as written. */
  readonly word: string;
  readonly span: Span;
}

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "and" | "or";
export type Quantifier = "all" | "any" | "at-least" | "count";
export type CohortName = "share" | "sum" | "average" | "highest" | "lowest" | "rank";
export type CallName = "min" | "max";

export type Expr =
  | NumberNode
  | TextNode
  | NameNode
  | DateNode
  | { readonly kind: "bool"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "full" | "none" | "total"; readonly span: Span }
  | {
      readonly kind: "cohort";
      readonly name: CohortName;
      readonly of: Expr;
      /** Whether all units are named: otherwise `of` may also be a list. */
      readonly inCohort: boolean;
      readonly among?: NameNode;
      readonly span: Span;
    }
  | OfListNode
  | { readonly kind: "score"; readonly of: "section" | "indicator"; readonly id: IdNode; readonly span: Span }
  /** `section(A) graded excellent`: the grade an included rubric gives. */
  | { readonly kind: "graded"; readonly of: Expr; readonly grade: string; readonly span: Span }
  | { readonly kind: "not" | "negate"; readonly of: Expr; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly op: BinaryOperator;
      readonly left: Expr;
      readonly right: Expr;
      readonly span: Span;
    }
  | { readonly kind: "in"; readonly item: Expr; readonly options: readonly Expr[]; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly Expr[]; readonly span: Span }
  | QuantifierNode
  | { readonly kind: "call"; readonly name: CallName; readonly args: readonly Expr[]; readonly span: Span }
  /** `round half up (x, 2)`: without places, to whole numbers. */
  | {
      readonly kind: "rounded";
      readonly mode: RoundingMode;
      readonly of: Expr;
      readonly places?: NumberNode;
      readonly span: Span;
    }
  | {
      readonly kind: "choose";
      readonly when: Expr;
      readonly then: Expr;
      readonly otherwise: Expr;
      readonly span: Span;
    };

/** A figure of the entries of a list: `sum of cost across tasks`, `平均（评委打分，去最高1个）`. */
export interface OfListNode {
  readonly kind: "of-list";
  readonly name: "sum" | "average" | "highest" | "lowest" | "number";
  readonly list: NameNode;
  /** What is looked at in each entry; absent where the list is of plain values, or they are only counted. */
  readonly of?: Expr;
  readonly where?: Expr;
  readonly trims: readonly Trim[];
  readonly span: Span;
}
/** Entries left out, or kept alone: so many of the highest or lowest. */
export interface Trim {
  readonly keep: boolean;
  readonly end: "highest" | "lowest";
  readonly number: NumberNode;
}
export interface QuantifierNode {
  readonly kind: "quantifier";
  readonly how: Quantifier;
  readonly least?: Expr;
  readonly items: readonly Expr[];
  readonly span: Span;
}
/** A number with what was written behind it: `%` (already divided by 100 in `value`), `pp`, points or a measure. */
export interface NumberNode {
  readonly kind: "number";
  readonly value: Exact;
  readonly unit?: "%" | "pp" | "points" | "measure";
  readonly measure?: string;
  readonly span: Span;
}

/** A day as it is written, whether or not there is such a day. */
export interface DateNode {
  readonly kind: "date";
  readonly text: string;
  readonly span: Span;
}

/** Points of a rule: one value, or a range from which an assessor chooses. */
export interface AmountNode {
  readonly kind: "amount";
  readonly low: Expr;
  readonly high?: Expr;
  /** `full less X`: what is taken from full. */
  readonly fullLess?: boolean;
  readonly span: Span;
}

/** One use of a construct. */
export interface Phrase {
  readonly kind: "phrase";
  readonly construct: string;
  readonly slots: Readonly<Record<string, SlotValue>>;
  readonly span: Span;
}

/** A construct with the clauses behind it: `, at most 3`, `, otherwise none`. */
export interface Clausal {
  readonly kind: "clausal";
  readonly core: Phrase;
  readonly clauses: readonly Phrase[];
  readonly span: Span;
}

export type RowMatch =
  /** `label` where the word may also be an answer: `其他`. */
  | { readonly kind: "otherwise"; readonly label?: NameNode; readonly span: Span }
  | { readonly kind: "compare"; readonly op: BinaryOperator; readonly value: Expr; readonly span: Span }
  | { readonly kind: "between"; readonly low: Expr; readonly high: Expr; readonly span: Span }
  | { readonly kind: "is"; readonly value: Expr; readonly span: Span };

export interface Row {
  readonly kind: "row";
  readonly match: RowMatch;
  readonly outcome: Clausal;
  readonly span: Span;
}

/** A row of a ranking: a place from the top or the bottom, and what it gives. */
export interface PlaceRow {
  readonly kind: "place-row";
  readonly from: "top" | "bottom";
  readonly place: NumberNode | undefined;
  readonly outcome: Clausal;
  readonly span: Span;
}

/** A row for the first of a ranking: so many units, or a share of all; without a limit, the rest. */
export interface TierRow {
  readonly kind: "tier-row";
  readonly limit?: { readonly amount: NumberNode; readonly rounded?: "up" | "down"; readonly span: Span };
  readonly outcome: Clausal;
  readonly span: Span;
}

/** A row that gives a grade; "" is no grade. Conditions behind the limit must hold too. */
export interface GradeRow {
  readonly kind: "grade-row";
  readonly match: RowMatch;
  readonly and: readonly Expr[];
  readonly grade: string;
  /** A quota behind the grade. */
  readonly clauses: readonly Phrase[];
  readonly span: Span;
}

/** A row that gives a value instead of points. */
export interface ValueRow {
  readonly kind: "value-row";
  readonly match: RowMatch;
  readonly value: Expr;
  readonly span: Span;
}

/** A row of a table: a cell for each column. */
export interface TableRow<C> {
  readonly kind: "table-row";
  readonly match: RowMatch;
  readonly cells: readonly C[];
  readonly span: Span;
}

export interface Declaration {
  readonly kind: "declaration";
  readonly name: NameNode;
  readonly type: Phrase;
  readonly limits: readonly Phrase[];
  readonly span: Span;
}
export interface StageNode {
  readonly kind: "stage";
  readonly name: NameNode;
  readonly columns: readonly Phrase[];
  readonly span: Span;
}

export type BlockKind = "rubric" | "section" | "indicator" | "part";
export type BlockRole = "plain" | "bonus" | "penalty" | "separate";

/** A rubric, section, indicator or part: one kind of thing at different depth. */
export interface BlockNode {
  readonly kind: "block";
  readonly block: BlockKind;
  readonly role: BlockRole;
  readonly id?: IdNode;
  readonly title?: TextNode;
  readonly columns: readonly Phrase[];
  readonly body: Body;
  /** The heading alone. */
  readonly head: Span;
  readonly span: Span;
}

/** What stands between braces. */
export interface Body {
  readonly kind: "body";
  readonly items: readonly Item[];
  readonly span: Span;
}
export type Item = BlockNode | Clausal | ExampleNode;

export interface ExampleNode {
  readonly kind: "example";
  readonly title: TextNode;
  readonly entries: readonly ExampleEntry[];
  readonly span: Span;
}
/** `{ 9; 8 }` or `{ late = yes, cost = 3; late = no, cost = 4 }`. */
export interface ListValueNode {
  readonly kind: "list-value";
  readonly entries: readonly ListEntryNode[];
  readonly span: Span;
}
export type ListEntryNode =
  | { readonly kind: "plain"; readonly value: Expr; readonly span: Span }
  | {
      readonly kind: "record";
      readonly fields: readonly { readonly name: NameNode; readonly value: Expr; readonly span: Span }[];
      readonly span: Span;
    };
export interface ExampleEntry {
  /** "" for the total. */
  readonly target: IdNode;
  readonly given: readonly {
    readonly path: readonly NameNode[];
    readonly value: Expr | ListValueNode;
    readonly span: Span;
  }[];
  /** Final scores of other blocks, taken as given. */
  readonly scores: readonly { readonly id: IdNode; readonly value: Expr; readonly span: Span }[];
  /** Values that the other units of the cohort have. */
  readonly others: readonly {
    readonly path: readonly NameNode[];
    readonly values: readonly Expr[];
    readonly span: Span;
  }[];
  readonly expect: readonly { readonly value: Expr; readonly span: Span }[];
  readonly verdicts: readonly VerdictNode[];
  readonly span: Span;
}
/** What an example expects besides points; the words of a grade ("" for none) or of a remark. */
export interface VerdictNode {
  readonly verdict: "grade" | "flag" | "not-applicable";
  readonly words: string;
  readonly span: Span;
}

export type SlotValue =
  | Expr
  | AmountNode
  | IdNode
  | WordNode
  | Body
  | Clausal
  | Phrase
  | readonly TextNode[]
  | readonly NameNode[]
  | readonly Row[]
  | readonly ValueRow[]
  | readonly GradeRow[]
  | readonly PlaceRow[]
  | readonly TableRow<Phrase>[]
  | readonly TableRow<Expr>[]
  | readonly Phrase[]
  | readonly Declaration[]
  | readonly StageNode[]
  | readonly Clausal[];

/** A whole file. `rubric` is absent when its heading is. */
export interface FileNode {
  readonly rubric?: BlockNode;
}
