// How far rules that share facts can go together. Intervals treat each fact on its own; telling cases apart (an answer, a label, a
// comparison that holds or not) makes them exact for rules that are linear in each case.
import { factsOf } from "../model/expression.js";
import type { Block, Fact, Part, Rubric, Rule } from "../model/rubric.js";
import { expressionsIn, inside, type Expression } from "../model/walk.js";
import { decidedIn, type Compared, type Decided } from "../partial/decided.js";
import { nothing, plus, type Interval } from "../partial/interval.js";
import { boundsIn, type Bounds } from "../partial/one-stage.js";
import { ceil, compare, floor, whole, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { factRange } from "../types/range.js";

/** Which end is looked for. */
export type Side = "least" | "most";
/** An end that no facts go beyond; absent where there is none. */
export interface Bound {
  readonly end?: Exact;
  /** More cases had to be told apart than the budget allows: the end may lie further out than what can be attained. */
  readonly cut: boolean;
}

/** Cases looked at for one group of rules and one end. */
const budget = 600;

type Split =
  | { readonly kind: "answers"; readonly fact: Fact; readonly values: readonly FactValue[] }
  | { readonly kind: "comparison"; readonly when: Compared };

export interface Case {
  readonly facts: ReadonlyMap<string, FactValue>;
  readonly decided: readonly Decided[];
}

/** What is known of a rubric in a case. */
export type Cases = (now: Case) => Bounds;

export const casesOfRubric =
  (rubric: Rubric, stage: string): Cases =>
  ({ facts, decided }) =>
    boundsIn(rubric, stage, facts, { decided });

/**
 * The end of what some measure of a block can come to, over all cases. Cases that stay within an end
 * already found are not told apart further.
 * @param attained an end that some facts are known to reach
 */
export function boundOver(
  make: Cases,
  splits: readonly Split[],
  block: Block,
  measure: (bounds: Bounds) => Interval | undefined,
  side: Side,
  attained?: Exact,
): Bound {
  let looked = 0;
  let cut = false;
  let end = attained;
  let endless = false;
  const beyond = (value: Exact): boolean =>
    end === undefined || (side === "most" ? compare(value, end) > 0 : compare(value, end) < 0);
  const look = (now: Case, left: readonly Split[]): void => {
    if (endless) return;
    looked += 1;
    const bounds = make(now);
    const interval = measure(bounds);
    if (!interval) return;
    const value = side === "most" ? interval.high : interval.low;
    if (value && !beyond(value)) return;
    const at = left.findIndex((split) => isOpen(split, now, bounds, block));
    if (at < 0 || looked >= budget) {
      if (at >= 0) cut = true;
      if (value) end = value;
      else endless = true;
      return;
    }
    const rest = left.filter((_, i) => i !== at);
    for (const next of casesOf(left[at]!, now)) look(next, rest);
  };
  look({ facts: new Map(), decided: [] }, splits);
  return endless ? { cut } : { ...(end ? { end } : {}), cut };
}

function casesOf(split: Split, { facts, decided }: Case): Case[] {
  return split.kind === "answers"
    ? split.values.map((value) => ({ facts: new Map([...facts, [split.fact.spec.key, value]]), decided }))
    : [true, false].map((is) => ({ facts, decided: [...decided, { when: split.when, is }] }));
}

function isOpen(split: Split, now: Case, bounds: Bounds, block: Block): boolean {
  if (split.kind === "answers") return !now.facts.has(split.fact.spec.key);
  return decidedIn(now.decided, split.when) === undefined && bounds.truth(block, split.when) === undefined;
}

/** What tells the cases of some expressions apart: answers and labels of facts, and comparisons of numbers. */
export function splitsOf(expressions: readonly Expression[]): Split[] {
  const found: Found = { facts: new Set(), counts: new Map(), comparisons: [], seen: new Set() };
  for (const e of expressions) look(e, found);
  const { facts, counts, comparisons } = found;
  // A count that stands in several places is gone through where it can be few.
  const several = [...counts].filter(([, times]) => times > 1).map(([fact]) => fact);
  const answers = (list: readonly Fact[]): Split[] =>
    list.flatMap((fact) => {
      const values = fact.within === undefined ? valuesOf(fact) : [];
      return values.length > 0 ? [{ kind: "answers", fact, values }] : [];
    });
  return [
    ...answers([...facts]),
    ...comparisons.map((when): Split => ({ kind: "comparison", when })),
    ...answers(several),
  ];
}

/** What tells cases apart, as it is met. */
interface Found {
  readonly facts: Set<Fact>;
  /** How often facts that are numbers are looked at. */
  readonly counts: Map<Fact, number>;
  readonly comparisons: Compared[];
  readonly seen: Set<Expression>;
}

function look(e: Expression, found: Found): void {
  if (found.seen.has(e)) return;
  found.seen.add(e);
  // What is asked of all units, and of the entries of a list, has no one answer.
  if (e.kind === "cohort" || e.kind === "place" || e.kind === "by-place" || e.kind === "of-list") return;
  if (e.kind === "yes" || e.kind === "label") found.facts.add(e.fact);
  if (e.kind === "fact") found.counts.set(e.fact, (found.counts.get(e.fact) ?? 0) + 1);
  if (e.kind === "compare" && factsOf(e).every((fact) => fact.within === undefined))
    found.comparisons.push(e);
  for (const inner of inside(e)) look(inner, found);
}

/** Counts of so many different values are gone through one by one. */
const fewValues = 13n;

function valuesOf(fact: Fact): readonly FactValue[] {
  const { kind, options } = fact.spec;
  if (kind === "yes-no") return [true, false];
  if (kind === "grade" || kind === "choice") return options ?? [];
  const { low, high } = factRange(fact);
  if (kind !== "count" || !low || !high) return [];
  const [first, last] = [ceil(low), floor(high)];
  const values: Exact[] = [];
  if (last - first < fewValues) for (let n = first; n <= last; n++) values.push(whole(n));
  return values;
}

/** Rules that share facts, directly or through others: what the groups come to adds up. */
export function groupsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  if (rules.length < 2) return rules.map((rule) => [rule]);
  const used = new Map(rules.map((rule) => [rule, new Set(expressionsIn(rule).flatMap(factsOf))]));
  const all = [...used.values()].flatMap((facts) => [...facts]);
  for (const facts of used.values())
    for (const { spec } of [...facts])
      for (const other of all) if (other.spec.key === spec.atMostFact) facts.add(other);
  let groups: { readonly rules: readonly Rule[]; readonly facts: ReadonlySet<Fact> }[] = [];
  for (const [rule, facts] of used) {
    const joined = groups.filter((group) => [...facts].some((fact) => group.facts.has(fact)));
    const rest = groups.filter((group) => !joined.includes(group));
    groups = [
      ...rest,
      {
        rules: [...joined.flatMap((group) => group.rules), rule],
        facts: new Set([...joined.flatMap((group) => [...group.facts]), ...facts]),
      },
    ];
  }
  return groups.map((group) => group.rules);
}

/** How far a block's own rules go together, each group of rules that share facts by cases. */
export function rulesBound(
  rubric: Rubric,
  block: Block,
  stage: string,
  part: Part,
): { readonly within: Interval; readonly cut: boolean } {
  const make = casesOfRubric(rubric, stage);
  let within: Interval = nothing;
  let cut = false;
  for (const rules of groupsOf(part.rules)) {
    const splits = splitsOf(rules.flatMap(expressionsIn));
    const [least, most] = (["least", "most"] as const).map((side) =>
      boundOver(make, splits, block, (at) => at.rules(block, rules), side),
    );
    within = plus(within, { low: least!.end, high: most!.end });
    cut ||= least!.cut || most!.cut;
  }
  return { within, cut };
}

/** More than so many things to tell apart are not gone through for a block and all inside it. */
const mostSplits = 24;

/** How far a block and all inside it go together, by cases. */
export function blockBound(
  rubric: Rubric,
  block: Block,
  stage: string,
  side: Side,
  attained: Exact | undefined,
): Bound {
  const deciding = (each: Block): readonly Expression[] => {
    const part = each.parts.get(stage);
    return [
      ...(each.pointsByKind ? [each.pointsByKind] : []),
      ...(part?.applies ? [part.applies.when] : []),
      ...(part?.vetoes ?? []).map(({ when }) => when),
      ...each.children.flatMap(deciding),
    ];
  };
  const rules = (each: Block): readonly Expression[] => [
    ...(each.parts.get(stage)?.rules ?? []).flatMap(expressionsIn),
    ...each.children.flatMap(rules),
  ];
  const outer = deciding(block);
  const all = splitsOf([...outer, ...rules(block)]);
  const splits = all.length > mostSplits ? splitsOf(outer) : all;
  const make = casesOfRubric(rubric, stage);
  return boundOver(make, splits, block, (at) => at.score(block)?.value, side, attained);
}
