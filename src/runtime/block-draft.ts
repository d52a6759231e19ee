// A block while it is being scored, and its part of the account.
import type { Exact } from "./exact.js";
import type { BlockScore, BlockStep, RuleEffect } from "./explanation.js";
import type { BlockRow } from "./program.js";

export type BlockDraft = { -readonly [K in keyof BlockScore]: BlockScore[K] };

/** A block that is being scored. */
export interface Frame {
  readonly block: number;
  /** The block that was being scored when this one was opened. */
  readonly outer: Frame | undefined;
  value: Exact;
  effects: RuleEffect[];
  steps: BlockStep[];
  /** Its part of the account, where that is asked for. */
  readonly entry: BlockDraft | undefined;
  /** No longer counts: `applies when` dropped it. */
  dropped: boolean;
  vetoed: boolean;
  /** Points of the block, where they depend on the unit: no award could have given it more. */
  worth: Exact | undefined;
}

/** What is told of a block before it is scored; `text` is its official wording. */
export function draftOf(
  { id, kind, role, title, en, zh, depth, line, file, points }: BlockRow,
  rules: readonly RuleEffect[],
  steps: readonly BlockStep[],
  text: string | undefined,
): BlockDraft {
  // Field by field: every block of every account passes here, and spreading costs a hundred times as much.
  const draft: BlockDraft = {
    id,
    kind,
    role,
    title,
    depth,
    line,
    points,
    score: "0",
    rules,
    steps,
    resolved: true,
    applicable: true,
  };
  if (en !== undefined) draft.en = en;
  if (zh !== undefined) draft.zh = zh;
  if (file !== undefined) draft.file = file;
  if (text !== undefined) draft.text = text;
  return draft;
}
