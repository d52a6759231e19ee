// What is known of a unit with facts missing, as plain data: every number an exact decimal text, every fact its key.
import type { Rubric } from "../model/rubric.js";
import { compare, equal, neg, print, sub, zero } from "../runtime/exact.js";
import type { BlockScore } from "../runtime/explanation.js";
import { otherNames } from "../runtime/names.js";
import type { FactValue } from "../runtime/facts.js";
import { at, type Interval } from "./interval.js";
import type { OpenAssessment, Waits } from "./open-score.js";
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
  readonly pointsAtLeast?: string;
  /** null where it is still open whether the block counts; its score is then what it has if it does. */
  readonly applicable: boolean | null;
}
export interface PartialGrade extends HangsOn {
  readonly of: string;
  /** "" stands for no grade. */
  readonly possible: readonly string[];
  /** A quota of the grade may take it from the unit: that hangs on all units. */
  readonly quota?: true;
}
/** Whether the unit is assessed at all, where the rubric has gates. */
export interface PartialAssessment extends HangsOn {
  /** null where that is still open; what is told of scores and grades then holds if it is assessed. */
  readonly assessed: boolean | null;
  /** The gates it fails, or else those that are open. */
  readonly gates: readonly { readonly line: number; readonly rule: string }[];
}

/** Of a unit that is not assessed for certain there are no scores: its ends are absent, its blocks none. */
export interface PartialAccount extends Omit<Between, "lost"> {
  /** null where the rubric has no total, and so are the points. */
  readonly lost: string | null;
  readonly rubric: { readonly title: string; readonly edition?: string; readonly hash: string };
  readonly unit?: string;
  readonly stage?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly assessment?: PartialAssessment;
  /** The most the points of the unit can be, where they depend on what is missing. */
  readonly points: string | null;
  readonly pointsAtLeast?: string;
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
  const { grades, flags, assessment } = partial;
  const assessed = assessment?.assessed !== false;
  return {
    rubric: { title, ...(edition === undefined ? {} : { edition }), hash },
    ...(typeof name === "string" ? { unit: name } : {}),
    ...(stage === "" ? {} : { stage }),
    ...data,
    ...(assessment ? { assessment: assessmentOf(assessment) } : {}),
    ...(rubric.noTotal
      ? { points: null, lost: null }
      : assessed
        ? { ...pointsOf(partial.points), ...between(partial.total, partial.points, false) }
        : { points: print(rubric.root.points), lost: print(zero) }),
    missing: partial.missing.map((fact) => fact.spec.key),
    ...(grades.length === 0
      ? {}
      : {
          grades: grades.map(({ of, possible, quota, waits }) => ({
            of,
            possible,
            ...(quota ? { quota } : {}),
            ...hanging(waits),
          })),
        }),
    ...(flags.length === 0 ? {} : { flags }),
    blocks: partial.blocks
      .filter(({ block }) => !rubric.noTotal || block !== rubric.root)
      .map(({ block, value, applies, waits }) => ({
        id: block.id === "" ? (block.kind === "rubric" ? "" : block.key) : block.printedId,
        kind: block.kind,
        role: block.role === "separate" ? "plain" : block.role,
        title: block.title,
        ...otherNames(block.notes),
        depth: block.depth,
        ...pointsOf(partial.worth.get(block) ?? at(block.points)),
        ...between(value, partial.worth.get(block) ?? at(block.points), block.role === "penalty"),
        applicable: applies ?? null,
        ...hanging(waits),
      })),
  };
}

function assessmentOf({ assessed, gates, waits }: OpenAssessment): PartialAssessment {
  return {
    assessed: assessed ?? null,
    gates: gates.map(({ info }) => ({ line: info.line, rule: info.source })),
    ...hanging(waits),
  };
}

function pointsOf({ low, high }: Interval): Pick<PartialBlock, "points" | "pointsAtLeast"> {
  const [least, most] = [low ?? zero, high ?? low ?? zero];
  return { points: print(most), ...(equal(least, most) ? {} : { pointsAtLeast: print(least) }) };
}

function between({ low, high }: Interval, points: Interval, takes: boolean): Between {
  // A penalty has lost what it takes for certain.
  const gone = high && (takes ? neg(high) : sub(points.low ?? zero, high));
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
