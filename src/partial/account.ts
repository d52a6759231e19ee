// What is known of a unit with facts missing, as plain data: every number an exact decimal text, every fact its key.
import type { Rubric } from "../model/rubric.js";
import { compare, neg, print, sub, zero, type Exact } from "../runtime/exact.js";
import type { BlockScore } from "../runtime/explanation.js";
import { otherNames } from "../runtime/names.js";
import type { FactValue } from "../runtime/facts.js";
import type { Interval } from "./interval.js";
import type { Waits } from "./open-score.js";
import type { Partial } from "./partial.js";

/** What a score can still become. An end that is absent is without limit. */
export interface Between {
  readonly least?: string;
  readonly most?: string;
  /** Points that are gone whatever the missing facts turn out to be. */
  readonly lost: string;
  /** Points between the least and the most; absent where one of them is without limit. */
  readonly open?: string;
}
/** The missing facts something hangs on, by key: of the unit itself, and of others it is compared with. */
export interface HangsOn {
  readonly hangsOn: readonly string[];
  readonly hangsOnOthers?: readonly string[];
}

export interface PartialBlock
  extends
    Between,
    HangsOn,
    Pick<BlockScore, "id" | "kind" | "role" | "title" | "en" | "zh" | "depth" | "points"> {
  /** null where it is still open whether the block counts; its score is then what it has if it does. */
  readonly applicable: boolean | null;
}
export interface PartialGrade extends HangsOn {
  readonly of: string;
  /** "" stands for no grade. */
  readonly possible: readonly string[];
}

export interface PartialAccount extends Between {
  readonly rubric: { readonly title: string; readonly edition?: string; readonly hash: string };
  readonly unit?: string;
  readonly stage?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly points: string;
  readonly missing: readonly string[];
  readonly grades?: readonly PartialGrade[];
  /** Remarks that are certain, and such as may still be made. */
  readonly flags?: readonly { readonly words: string; readonly certain: boolean }[];
  readonly blocks: readonly PartialBlock[];
}

/** @param facts what is known of the unit, for its name */
export function accountOf(
  rubric: Rubric,
  partial: Partial,
  facts: ReadonlyMap<string, FactValue>,
  stage: string,
  data: Pick<PartialAccount, "period" | "asOf"> = {},
): PartialAccount {
  const { title, edition, hash } = rubric;
  const name = rubric.unit && facts.get(rubric.unit.key.spec.key);
  const { grades, flags } = partial;
  return {
    rubric: { title, ...(edition === undefined ? {} : { edition }), hash },
    ...(typeof name === "string" ? { unit: name } : {}),
    ...(stage === "" ? {} : { stage }),
    ...data,
    points: print(partial.points),
    ...between(partial.total, partial.points, false),
    missing: partial.missing.map((fact) => fact.spec.key),
    ...(grades.length === 0
      ? {}
      : { grades: grades.map(({ of, possible, waits }) => ({ of, possible, ...hanging(waits) })) }),
    ...(flags.length === 0 ? {} : { flags }),
    blocks: partial.blocks.map(({ block, value, applies, waits }) => ({
      id: block.id === "" ? (block.kind === "rubric" ? "" : block.key) : block.printedId,
      kind: block.kind,
      role: block.role === "separate" ? "plain" : block.role,
      title: block.title,
      ...otherNames(block.notes),
      depth: block.depth,
      points: print(block.points),
      ...between(value, block.points, block.role === "penalty"),
      applicable: applies ?? null,
      ...hanging(waits),
    })),
  };
}

function between({ low, high }: Interval, points: Exact, takes: boolean): Between {
  // A penalty has lost what it takes for certain.
  const gone = high && (takes ? neg(high) : sub(points, high));
  return {
    ...(low ? { least: print(low) } : {}),
    ...(high ? { most: print(high) } : {}),
    lost: print(gone && compare(gone, zero) > 0 ? gone : zero),
    ...(low && high ? { open: print(sub(high, low)) } : {}),
  };
}

function hanging(waits: Waits): HangsOn {
  const inOrder = [...waits.values()].sort((a, b) => a.fact.index - b.fact.index);
  const keys = (others: boolean): string[] =>
    inOrder.filter((wait) => wait.others === others).map(({ fact }) => fact.spec.key);
  const beside = keys(true);
  return { hangsOn: keys(false), ...(beside.length === 0 ? {} : { hangsOnOthers: beside }) };
}
