// Limits that bind never, or whatever the facts are: of a rule, of several together, of what stands inside a block. A limit may be a
// number, a share of points or of a score, or hang on facts.
import type { Report } from "../diagnostics/catalog.js";
import { factsOf, type Num } from "../model/expression.js";
import type { Block, Fact, Part, Rubric, Rule } from "../model/rubric.js";
import { expressionsIn, rulesInside } from "../model/walk.js";
import { negated, plus, total, type Interval } from "../partial/interval.js";
import type { Bounds } from "../partial/one-stage.js";
import { add, compare, print, zero, type Exact } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import { sumOf, type Range } from "../types/range.js";
import {
  blockBound,
  boundOver,
  groupsOf,
  rulesBound,
  splitsOf,
  type Cases,
  type Side,
} from "./case-bounds.js";

/** What a limit is set to: the rules, and what they come to without it, deductions counted as what they take. */
interface Limited {
  readonly limit: Num;
  readonly rules: readonly Rule[];
  readonly takes: boolean;
  readonly span: Span;
}

/** The limits of the rules of a block; those for the entries of a list hold for each of them. */
export function limitsOfRules(make: Cases, block: Block, part: Part, report: Report): void {
  for (const rule of part.rules) limitsOfRule(make, block, rule, report);
}

/** @param cases none where every entry of a list is one of its own */
function limitsOfRule(cases: Cases | undefined, block: Block, rule: Rule, report: Report): void {
  const within = rule.kind === "each" ? undefined : cases;
  for (const inner of rulesInside(rule)) limitsOfRule(within, block, inner, report);
  if (rule.kind === "together") {
    const { limit, rules, info } = rule;
    ofLimit(cases, block, { limit, rules, takes: rule.pays === "deduct", span: info.span }, report);
  } else if (rule.kind === "charge" && rule.limit) {
    const { kind, pays, amount, limit, possible, info } = rule;
    const open: Rule = { kind, pays, amount, limit: undefined, possible, info };
    ofLimit(cases, block, { limit, rules: [open], takes: pays === "deduct", span: info.span }, report);
  }
}

function ofLimit(
  cases: Cases | undefined,
  block: Block,
  { limit, rules, takes, span }: Limited,
  report: Report,
): void {
  const allowed = ends(cases, block, [charge(limit)], false);
  const comes = ends(cases, block, rules, takes);
  const over = cases ? difference(cases, block, rules, limit, takes) : plus(comes, negated(allowed));
  if (!allowed.low) return;
  if (over.high && comes.high && compare(over.high, zero) < 0)
    report.add("limit-never", span, { limit: told(allowed, report), most: print(comes.high) });
  // An amount that never varies may be written with its limit.
  else if (
    over.low &&
    comes.low &&
    compare(over.low, zero) >= 0 &&
    compare(allowed.low, zero) > 0 &&
    varies(comes)
  )
    report.add("limit-always", span, { limit: told(allowed, report), least: print(comes.low) });
}

const varies = ({ low, high }: Range): boolean => !low || !high || compare(low, high) !== 0;

/** A rule that gives so many points. */
const charge = (amount: Num): Rule => ({ kind: "charge", pays: "award", amount, info: nowhere });
const nowhere = { index: -1, line: 0, source: "", span: { start: 0, end: 0 }, facts: [] };

/** How little and how much rules come to, by cases where there are any to tell apart. */
function ends(make: Cases | undefined, block: Block, rules: readonly Rule[], takes: boolean): Interval {
  const made = make ? byCases(make, block, rules) : sumOf(rules);
  return takes ? negated(made) : made;
}

/** By how much rules exceed their limit. */
function difference(make: Cases, block: Block, rules: readonly Rule[], limit: Num, takes: boolean): Interval {
  const other: Rule = { kind: "charge", pays: takes ? "award" : "deduct", amount: limit, info: nowhere };
  const made = byCases(make, block, [...rules, other]);
  return takes ? negated(made) : made;
}

function byCases(make: Cases, block: Block, rules: readonly Rule[]): Interval {
  const splits = splitsOf(rules.flatMap(expressionsIn));
  // Without cases to tell apart there is one, and each rule's range says all of it.
  if (splits.length === 0) return sumOf(rules);
  const measure = (bounds: Bounds): Interval => bounds.rules(block, rules);
  const end = (side: Side): Exact | undefined => boundOver(make, splits, block, measure, side).end;
  return { low: end("least"), high: end("most") };
}

/** The limit of a block on what stands inside it: of a section that counts for so many points at most, of a bonus. */
export function limitOfBlock(
  rubric: Rubric,
  block: Block,
  stage: string,
  wide: Bounds,
  report: Report,
): void {
  const part = block.parts.get(stage);
  if (!part || part.byKind || block.pointsByKind || compare(block.points, zero) <= 0) return;
  const at = block.pointsSpan ?? block.span;
  const cut = block.limited || block.cappedFrom !== undefined;
  const children = block.children.filter((child) => child.joins === "plain" && child.stages.includes(stage));
  if (block.rollup === "sum" && cut && children.length > 0) {
    const inside = total(children.map((child) => wide.score(child)?.value ?? {}));
    if (inside.low && compare(inside.low, block.points) >= 0)
      report.add("limit-always", at, { limit: print(block.points), least: print(inside.low) });
    if (!shareFacts(children, stage)) return;
    // Items that look at one fact may not be at their best together.
    const { end, cut: open } = blockBound(rubric, block, stage, "most", undefined);
    if (!open && end && compare(end, block.points) < 0 && !report.within(block.span, "limit-unreachable"))
      report.add("limit-never", at, { limit: print(block.points), most: print(end) });
    return;
  }
  if (
    block.role !== "bonus" ||
    block.unresolved !== undefined ||
    part.rules.length === 0 ||
    children.length > 0
  )
    return;
  const shared = groupsOf(part.rules).length < part.rules.length;
  const { low } = shared ? rulesBound(rubric, block, stage, part).within : sumOf(part.rules);
  const least = low && add(part.start, low);
  if (least && compare(least, block.points) >= 0)
    report.add("limit-always", at, { limit: print(block.points), least: print(least) });
}

function shareFacts(blocks: readonly Block[], stage: string): boolean {
  const facts = blocks.flatMap((block) => [...factsIn(block, stage)]);
  return new Set(facts).size < facts.length;
}

function factsIn(block: Block, stage: string): ReadonlySet<Fact> {
  const part = block.parts.get(stage);
  const own = [...(part?.rules ?? []).flatMap(expressionsIn), ...(part?.applies ? [part.applies.when] : [])];
  return new Set([...own.flatMap(factsOf), ...block.children.flatMap((child) => [...factsIn(child, stage)])]);
}

function told({ low, high }: Range, report: Report): string {
  const least = low ? print(low) : "";
  if (!high) return report.say(`${least} or more`, `至少${least}`);
  return low && compare(low, high) === 0 ? least : `${least}–${print(high)}`;
}
