// Where an expression stands, and what a number measures.
import type { Report } from "../diagnostics/catalog.js";
import type { Column, Num, ScoredBlock } from "../model/expression.js";
import type { Rubric } from "../model/rubric.js";
import type { Scope } from "../names/scope.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";

/** What a number measures. Plain numbers go with anything. */
export type Dimension =
  | { readonly of: "number" | "rate" | "money" | "days" | "date" }
  | { readonly of: "count"; readonly measure?: string };
export interface Measured {
  readonly expr: Num;
  readonly dimension: Dimension;
}
export const plain: Dimension = { of: "number" };
/** Where an expression stands. */
export interface Place {
  readonly scope: Scope;
  readonly report: Report;
  readonly source: Source;
  /** Points of the innermost block, what `full` means. */
  readonly full: Num | undefined;
  /** Rules here run only under a condition: facts met are asked for only when needed. */
  readonly conditional: boolean;
  /** The block here, or one around it, may not apply: then nothing in it is asked for. */
  readonly mayNotApply: boolean;
  /** Rules here run only for units that are assessed: facts met are asked for of those only. */
  readonly gated: boolean;
  /** Registers a value by which units are ranked or summed. */
  readonly addColumn: (column: Omit<Column, "index">) => Column;
  /** How equal units are placed, where a rule does not say. */
  /** What the rubric says of all ties, if it does. */
  readonly ties?: "better" | "worse";
  /** The rubric has no total that an expression could use. */
  readonly noTotal: boolean;
  /** The block of an id, whose final score an expression may use; "" is the whole rubric. */
  readonly scored: (id: string) => ScoredBlock | undefined;
  /** The rubric that became a section, by the id it was given. */
  readonly included?: (id: string) => Rubric | undefined;
  /** What a name here is compared with. */
  readonly like?: tree.Expr;
}

/**
 * Where a value of every unit is read: a unit that does not give it cannot be ranked, so it is asked for whatever the conditions of
 * rules, of all units to which the block applies.
 */
export const forAllUnits = <P extends Place>(place: P): P =>
  place.conditional === place.mayNotApply ? place : { ...place, conditional: place.mayNotApply };
