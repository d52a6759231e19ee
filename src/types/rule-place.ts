// Where rules are read.
import type { Num } from "../model/expression.js";
import type { Pays, Quota, Remark, Rule, Veto } from "../model/rubric.js";
import { equal, one, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import type { Place } from "./place.js";

/** Where rules are read: the place of their expressions, and what they leave behind besides points. */
export interface RulePlace extends Place {
  readonly role: tree.BlockRole;
  readonly block: string;
  readonly stage: string | undefined;
  /** Numbers rules through the whole rubric. */
  readonly nextRule: () => number;
  readonly quotas: Quota[];
  /** A floor written behind a rule. */
  readonly setFloor: (at: Exact, span: Span) => void;
  readonly addVeto: (scope: VetoScope, veto: Veto) => void;
  /** A grade barred or fixed, or a remark. */
  readonly addRemark: (kind: RemarkKind, remark: Remark) => void;
  /** Rules of another indicator, read with this one's points and facts. */
  readonly sameAs: (id: tree.IdNode) => readonly Rule[];
  readonly line: (span: Span) => number;
}
export type RemarkKind = "bars" | "fixed" | "flags";
export type VetoScope = "here" | "part" | "indicator" | "section" | "total";

/** A slot of a phrase, as the construct's pattern promises it. */
export const slot = <T>(phrase: tree.Phrase, name: string): T => phrase.slots[name] as T;

/** Whether the verb in a slot earns, takes or adds. */
export const payOf = (core: tree.Phrase, name: string): Pays => slot<tree.WordNode>(core, name).word as Pays;
/** So much for each of a number. */
export const times = (amount: Num, count: Num): Num =>
  amount.kind === "const" && equal(amount.value, one)
    ? count
    : { kind: "arithmetic", op: "*", left: amount, right: count };
