// Checked expressions: names resolved, types known. A numeric expression gives an exact rational, a condition yes or no.
import type { Exact, RoundingMode } from "../runtime/exact.js";
import type { FactSpec } from "../runtime/facts.js";
import type { Span } from "../text/span.js";

/** A fact of the rubric; `spec` is what the runtime and the data readers know of it. */
export interface Fact {
  readonly spec: FactSpec;
  readonly span: Span;
  readonly index: number;
  /** What each entry of a list says. */
  readonly fields?: readonly Fact[];
  /** The list whose entries have this fact. */
  readonly within?: Fact;
}

/** A named value. */
export interface Let {
  readonly name: string;
  readonly value: Value;
  readonly span: Span;
}
export type Value =
  /** `date` where the number is that of a day. */
  | { readonly type: "number"; readonly expr: Num; readonly date?: true }
  | { readonly type: "condition"; readonly expr: Bool }
  | { readonly type: "words"; readonly expr: Label };

export type Num =
  | { readonly kind: "const"; readonly value: Exact }
  /** A fact that is a number; a date is the number of its day. */
  | { readonly kind: "fact"; readonly fact: Fact }
  | { readonly kind: "let"; readonly let: Let }
  | { readonly kind: "negate"; readonly of: Num }
  | {
      readonly kind: "arithmetic";
      readonly op: "+" | "-" | "*" | "/";
      readonly left: Num;
      readonly right: Num;
    }
  | { readonly kind: "power"; readonly base: Num; readonly exponent: bigint }
  | { readonly kind: "least" | "greatest"; readonly args: readonly Num[] }
  /** Rounded to so many decimal places. */
  | { readonly kind: "rounded"; readonly places: number; readonly mode: RoundingMode; readonly of: Num }
  | { readonly kind: "if"; readonly when: Bool; readonly then: Num; readonly otherwise: Num }
  /** A figure of all units scored together: their sum, highest or lowest value, or their number. */
  | {
      readonly kind: "cohort";
      readonly figure: "sum" | "highest" | "lowest" | "size";
      readonly column: Column;
    }
  /** This unit's place among all, 1 for the first. */
  | { readonly kind: "place"; readonly ties: "better" | "worse"; readonly column: Column }
  /** Points by place. */
  | { readonly kind: "by-place"; readonly column: Column; readonly schedule: Schedule }
  /** Final score of another block, by its id as printed; "" is the total. */
  | { readonly kind: "score"; readonly id: string; readonly block: ScoredBlock }
  /** A figure of the entries of a list for which `where` holds. Without entries it is 0. */
  | {
      readonly kind: "of-list";
      readonly figure: ListFigure;
      readonly list: Fact;
      readonly of: Num;
      readonly where?: Bool;
      /** Entries left out, or kept alone: so many of the highest and of the lowest. */
      readonly trim?: { readonly keep: boolean; readonly highest: number; readonly lowest: number };
    }
  /** How many of the conditions hold. */
  | { readonly kind: "count"; readonly items: readonly Bool[] }
  /** Points an assessor gives; low ≤ mark ≤ high, in steps when said. */
  | {
      readonly kind: "mark";
      readonly fact: Fact;
      readonly low: Num;
      readonly high: Num;
      readonly step?: Exact;
    };

/** A figure of the entries of a list. */
export type ListFigure = "sum" | "average" | "highest" | "lowest" | "number";
/** What an expression knows of a block whose score it uses. Its bounds are settled only once the whole rubric is read. */
export interface ScoredBlock {
  readonly printedId: string;
  readonly points: Exact | undefined;
  readonly parts: ReadonlyMap<
    string,
    {
      readonly floor?: { readonly at: Exact };
      readonly cap?: { readonly at: Exact };
      readonly rounding?: { readonly places: number; readonly mode: RoundingMode };
    }
  >;
}

/** A value of every unit, by which they are ranked or summed. */
export interface Column {
  readonly index: number;
  readonly of: Num;
  readonly highestFirst: boolean;
  /** Tells equal units apart, highest first. */
  readonly tieBreak?: Num;
  /** Only units to which the blocks around it apply, or that stand in the row it is of, are ranked or summed. */
  applies?: Bool;
  /** Only units that have the same in this attribute are ranked or summed together. */
  readonly among?: Fact;
  /** A number drawn by those who are still equal, the smaller first; asked for of them only. */
  readonly lot?: Fact;
}

/** Points of the places of a ranking. Amounts are magnitudes; places count from 1. */
export interface Schedule {
  readonly ties: "better" | "worse" | "average";
  /** With fewer units nothing is given or taken. */
  readonly least: number;
  readonly places: readonly {
    readonly from: "top" | "bottom";
    readonly place: number;
    readonly amount: Exact;
  }[];
  /** Points of the first place and the fall from place to place, never below 0; `last` is what the last place has instead. */
  readonly falling?: { readonly first: Exact; readonly step: Exact; readonly last?: Exact };
}

export type Bool =
  | { readonly kind: "always"; readonly value: boolean }
  | { readonly kind: "yes"; readonly fact: Fact }
  | { readonly kind: "holds"; readonly let: Let }
  | { readonly kind: "not"; readonly of: Bool }
  | { readonly kind: "and" | "or"; readonly args: readonly Bool[] }
  | { readonly kind: "compare"; readonly op: Comparison; readonly left: Num; readonly right: Num }
  | { readonly kind: "same"; readonly left: Label; readonly right: Label }
  /** At least so many of the conditions hold. */
  | { readonly kind: "at-least"; readonly least: Num; readonly items: readonly Bool[] };

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Words: a grade, a choice, a name. */
export type Label =
  { readonly kind: "label"; readonly fact: Fact } | { readonly kind: "words"; readonly value: string };

export const constant = (value: Exact): Num => ({ kind: "const", value });

/** Every fact an expression looks at, in order of appearance. */
export function factsOf(expression: Num | Bool | Label): Fact[] {
  if (expression.kind === "const" || expression.kind === "always") return [];
  if (expression.kind === "fact" || expression.kind === "yes") return [expression.fact];
  // Most conditions compare a fact with a figure.
  if (expression.kind === "compare" && expression.left.kind === "fact" && expression.right.kind === "const")
    return [expression.left.fact];
  const facts = new Set<Fact>();
  collect(expression, facts, undefined);
  return [...facts];
}

/** Every block whose final score an expression uses, by id, in order of appearance. */
export function scoresOf(expression: Num | Bool | Label): string[] {
  const { kind } = expression;
  if (kind === "const" || kind === "always" || kind === "fact" || kind === "yes") return [];
  const scores = new Set<string>();
  collect(expression, undefined, scores);
  return [...scores];
}

/** Takes in what an expression looks at: facts, scores, or both. */
function collect(e: Num | Bool | Label, facts?: Set<Fact>, scores?: Set<string>): void {
  switch (e.kind) {
    case "const":
    case "always":
    case "words":
      return;
    case "score":
      scores?.add(e.id);
      return;
    case "fact":
    case "yes":
    case "label":
      facts?.add(e.fact);
      return;
    case "let":
    case "holds":
      collect(e.let.value.expr, facts, scores);
      return;
    case "negate":
    case "not":
    case "rounded":
      collect(e.of, facts, scores);
      return;
    case "arithmetic":
    case "compare":
    case "same":
      collect(e.left, facts, scores);
      collect(e.right, facts, scores);
      return;
    case "power":
      collect(e.base, facts, scores);
      return;
    case "least":
    case "greatest":
    case "and":
    case "or":
      for (const arg of e.args) collect(arg, facts, scores);
      return;
    case "if":
      collect(e.when, facts, scores);
      collect(e.then, facts, scores);
      collect(e.otherwise, facts, scores);
      return;
    case "count":
      for (const item of e.items) collect(item, facts, scores);
      return;
    case "at-least":
      collect(e.least, facts, scores);
      for (const item of e.items) collect(item, facts, scores);
      return;
    case "cohort":
    case "by-place":
    case "place":
      collect(e.column.of, facts, scores);
      if (e.column.tieBreak) collect(e.column.tieBreak, facts, scores);
      if (e.column.applies) collect(e.column.applies, facts, scores);
      if (e.column.among) facts?.add(e.column.among);
      if (e.column.lot) facts?.add(e.column.lot);
      return;
    case "of-list":
      facts?.add(e.list);
      for (const inner of e.where ? [e.of, e.where] : [e.of]) {
        if (facts) for (const fact of factsOf(inner)) if (fact.within !== e.list) facts.add(fact);
        if (scores) for (const id of scoresOf(inner)) scores.add(id);
      }
      return;
    case "mark":
      facts?.add(e.fact);
      collect(e.low, facts, scores);
      collect(e.high, facts, scores);
  }
}
