// What examples can show of a rubric, one thing at a time.
import type { Values } from "../interpret/values.js";
import type { Interpreted } from "../interpret/interpret.js";
import type { Sight } from "../interpret/observer.js";
import type { Num } from "../model/expression.js";
import type { Block, Fact } from "../model/rubric.js";
import type { Exact } from "../runtime/exact.js";

/**
 * One thing that an example may show. It is reached when, in an example that comes out as expected, the interpreter came to the
 * model's node in the way that `sight` says:
 * - `rule`: what a rule moves was nothing (`zero`: no case, nothing missing), or something within its limit that neither floor nor
 *   cap of its block hides (`some`); a rule that always gives the same is reached by any example of its indicator
 * - `entries`: the list of a rule `for each of` had no entries (`zero`), or some
 * - `limit`: what the rule, or the rules taken together, would move was more than `at most` allows (`cut`)
 * - `row`: the row of a choice, scale, table or tier was the one that counts; `none`: the condition of a rule did not hold
 * - `arm`: the rule was among the best or the worst that count
 * - `place`: the unit had the place that is named (`reached`), or none of them (`none`)
 * - `circumstance`: what doubles, halves or waives held, or did not
 * - `veto`, `gate`, `applies`, `bar`, `fixed`, `flag`: the condition held, or did not
 * - `floor`, `cap`: the block's floor or cap changed its value, or left it alone
 * - `grade`: the unit was given the grade of the row (`none`: no grade at all), in an example that expects a grade there
 * - `quota`: more units than the quota allows stood in the row
 * - `boundary`: a figure was exactly at a threshold, below it, or above it
 */
export type AimKind =
  | "rule"
  | "entries"
  | "limit"
  | "row"
  | "arm"
  | "place"
  | "circumstance"
  | "veto"
  | "gate"
  | "applies"
  | "floor"
  | "cap"
  | "grade"
  | "bar"
  | "fixed"
  | "flag"
  | "quota"
  | "boundary";

export interface Aim {
  readonly kind: AimKind;
  readonly sight: Sight;
  /** Nodes of the model, any of which will do. */
  readonly nodes: readonly object[];
  /** The part of the block whose floor and cap must not hide it. */
  readonly bare?: object;
  readonly block: Block;
  readonly stage: string;
  readonly line: number;
  /** The sentence as written. */
  readonly rule: string;
  /** What the sentence does not say of itself: the grade, the remark, the list, `otherwise`. */
  readonly detail: string;
  /** The figure and its threshold, or its limit; `turned` where they are compared the other way round. */
  readonly figures?: { readonly left: Num; readonly right: Num; readonly turned: boolean };
  /** Examples cannot show it: they stand before no gate, and quotas are counted over units that are scored together. */
  readonly beyond: boolean;
  /** The block that a line of an example names to show it, and what the line expects. */
  readonly target: Block;
  readonly shownBy: ShownBy;
  /** What decides it. */
  readonly facts: readonly Fact[];
  /** How far beyond its threshold the figure is, where there is one. */
  readonly gauge?: Gauge;
  /** Those of them by which units are ranked or summed: the values of other units decide too. */
  readonly rankedBy: readonly Fact[];
}

/** How far above (below: negative) a threshold a unit's figure is. */
export type Gauge = (values: Values, scored: Interpreted) => Exact | undefined;

/** What an example has to expect to show it: only those that expect a grade, or a remark, look at conditions of grades and remarks. */
export type ShownBy = "points" | "grade" | "flag";
