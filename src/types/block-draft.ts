// Blocks while their rubric is being checked.
import type { Column, Num } from "../model/expression.js";
import type {
  Fact,
  Gate,
  Grades,
  Remark,
  Remarks,
  Block,
  Bound,
  Part,
  Quota,
  Rule,
} from "../model/rubric.js";
import { whole, type Exact } from "../runtime/exact.js";
import type { Outline } from "../names/outline.js";
import type { Span } from "../text/span.js";

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type BlockDraft = Mutable<Omit<Block, "points" | "parent" | "children" | "parts" | "atMean">> & {
  points: Exact | undefined;
  parent: BlockDraft | undefined;
  children: BlockDraft[];
  parts: Map<string, PartDraft>;
  atMean: RemarksDraft;
};
/** Remarks while they are gathered. */
type RemarksDraft = { readonly [K in keyof Remarks]: Remark[] };
export type PartDraft = Mutable<
  Omit<Part, "start" | "cap" | "bars" | "fixed" | "flags" | "gates" | "asked">
> & {
  gates: Gate[];
  asked: Fact[];
  bars: Remark[];
  fixed: Remark[];
  flags: Remark[];
  start: Exact | undefined;
  startKind: "full" | "zero" | undefined;
  cap: Bound | undefined;
};

/** An acknowledgement: a code, the block it stands in, and the reason. At a stage it is for findings of that stage alone. */
export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
  readonly within: Span;
  readonly span: Span;
  /** The stages in whose braces it stands, and these. */
  readonly at?: { readonly stages: readonly string[]; readonly around: Span };
}

export interface Built {
  readonly blocks: BlockDraft[];
  /** The stretch of each block, its heading and all inside. */
  readonly whole: Map<BlockDraft, Span>;
  readonly drafts: Map<Outline, BlockDraft>;
  readonly quotas: Quota[];
  readonly grades: Grades[];
  /** What tells units of one total apart; undefined where it is not said. */
  placesBy: Num[] | undefined;
  readonly columns: Column[];
  readonly acknowledgements: Acknowledgement[];
  /** Set when a block relied on the customary floor. */
  floorAssumed: boolean;
}

/** Marks a block that may fall without limit, until bounds are settled. */
export const unbounded: Bound = { at: whole(0), assumed: false };

/**
 * A part of which nothing is said yet. There is one for every block, and engines read fast what is all of one shape: so every part
 * is written out here, with all its properties in one order.
 */
export const emptyPart = (): PartDraft => ({
  rules: [],
  start: undefined,
  startKind: undefined,
  floor: undefined,
  cap: undefined,
  capWritten: false,
  vetoes: [],
  gates: [],
  asked: [],
  bars: [],
  fixed: [],
  flags: [],
  applies: undefined,
  rounding: undefined,
  rescaling: undefined,
  byKind: undefined,
  text: undefined,
});

/** Statements of a stage added to those that hold at every stage. */
export function merge(shared: PartDraft, own: PartDraft): PartDraft {
  return {
    rules: [...shared.rules, ...own.rules],
    start: own.start ?? shared.start,
    startKind: own.startKind ?? shared.startKind,
    floor: own.floor ?? shared.floor,
    cap: own.cap ?? shared.cap,
    capWritten: own.capWritten || shared.capWritten,
    vetoes: [...shared.vetoes, ...own.vetoes],
    gates: [...shared.gates, ...own.gates],
    asked: [...shared.asked, ...own.asked],
    bars: [...shared.bars, ...own.bars],
    fixed: [...shared.fixed, ...own.fixed],
    flags: [...shared.flags, ...own.flags],
    applies: own.applies ?? shared.applies,
    rounding: own.rounding ?? shared.rounding,
    rescaling: undefined,
    byKind: undefined,
    text: own.text ?? shared.text,
  };
}

/** Whether a rule earns, takes, or adds on top. */
export function paysOf(rule: Rule): Set<"award" | "deduct" | "add"> {
  switch (rule.kind) {
    case "charge":
      return new Set([rule.pays]);
    case "together":
      return new Set([rule.pays]);
    case "choose":
      return new Set(rule.rows.flatMap((row) => row.rules.flatMap((r) => [...paysOf(r)])));
    case "each":
      return rule.worth ? new Set(["award"]) : new Set(rule.rules.flatMap((r) => [...paysOf(r)]));
    case "pick":
      return new Set(rule.arms.flatMap((arm) => arm.flatMap((r) => [...paysOf(r)])));
  }
}
