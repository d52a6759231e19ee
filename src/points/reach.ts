// Can the points of an indicator be earned, and no more than them? Each rule on its own; what two rules cannot give together
// is settled by trying facts in the reference interpreter, so that nothing is reported that no facts show.
import type { Report } from "../diagnostics/catalog.js";
import type { Label } from "../diagnostics/diagnostic.js";
import type { Block, Part, Rubric, Rule } from "../model/rubric.js";
import { add, compare, max, min, neg, print, sub, sum, zero, type Exact } from "../runtime/exact.js";
import type { Num } from "../model/expression.js";
import { describeKind, pointsFor, type Kind } from "../types/kinds.js";
import { sumOf } from "../types/range.js";
import { appliesTo, kindsAround, pointsOf, varies } from "./by-kind.js";
import { groupsOf, rulesBound } from "./case-bounds.js";
import type { CounterExample } from "./counter-example.js";
import { describeFacts, factsOfRule, furthestFound, type Aim } from "./witness.js";

/**
 * Reports points nobody can earn, awards that the points cut off, and limits beyond the points.
 * @param shown takes in the facts that show what is reported
 */
export function reach(rubric: Rubric, report: Report, shown: CounterExample[] = []): void {
  for (const block of rubric.blocks) {
    // An included rubric has been checked by itself.
    if ((block.kind !== "indicator" && block.kind !== "part") || block.file !== undefined) continue;
    if (block.unresolved !== undefined && [...block.parts.values()].every((p) => p.rules.length === 0)) {
      report.add("unresolved-points", block.span, { points: print(block.points), noTotal: rubric.noTotal });
      continue;
    }
    if (block.openDeduction !== undefined) {
      const [part] = block.parts.values();
      report.add("unresolved-points", block.span, {
        points: print(sub(block.points, part?.floor?.at ?? zero)),
        noTotal: rubric.noTotal,
      });
    }
    if (!block.declared) computedPoints(rubric, block, report);
    for (const [stage, part] of block.parts) checkPart(rubric, block, stage, part, report, shown);
  }
}

const greatest: Aim = { side: "most", of: "uncapped" };

/** Whether two rules look at one fact, and so may not be at their best together. */
function shareFacts(rules: readonly Rule[]): boolean {
  const facts = rules.flatMap(factsOfRule);
  return new Set(facts).size < facts.length;
}

/** Points that are not written are told; rules that exclude each other may give less than each of them alone. */
function computedPoints(rubric: Rubric, block: Block, report: Report): void {
  const what = [block.printedId, block.title].filter(Boolean).join(" ");
  const points = print(block.points);
  if (block.role !== "penalty") {
    const tried = [...block.parts].map(([stage, part]) =>
      !shareFacts(part.rules)
        ? block.points
        : min(furthestFound(rubric, block, stage, greatest)?.value ?? zero, part.cap.at),
    );
    const found = tried.reduce(max, zero);
    if (compare(found, block.points) < 0) {
      report.add("points-uncertain", block.span, { what, most: points, found: print(found) });
      return;
    }
  }
  report.add("points-computed", block.span, { what, points });
}

function checkPart(
  rubric: Rubric,
  block: Block,
  stage: string,
  part: Part,
  report: Report,
  shown: CounterExample[],
): void {
  if (part.floor && compare(part.floor.at, part.cap.at) > 0)
    report.add("rule-exceeds-points", block.span, {
      amount: print(part.floor.at),
      points: print(part.cap.at),
    });
  if (part.rules.length === 0 && block.children.length > 0) return;
  for (const rule of part.rules) limitsFit(rule, block, report);
  const children = block.children.filter((c) => c.stages.includes(stage));
  const kinds = varies([block, ...children]) ? kindsAround([block, ...children], block, report) : [new Map()];
  for (const kind of kinds) checkCase(rubric, block, stage, part, kind, report, shown);
}

/** The same for units of one kind. */
function checkCase(
  rubric: Rubric,
  block: Block,
  stage: string,
  part: Part,
  kind: Kind,
  report: Report,
  shown: CounterExample[],
): void {
  const named = [block.printedId, block.title].filter(Boolean).join(" ") + (stage === "" ? "" : `@${stage}`);
  const what = kind.size === 0 ? named : `${named} (${describeKind(kind, report.language)})`;
  const at = block.pointsSpan ?? block.span;
  const of = hasOwnRules(block, part) ? { stage } : {};
  const points = pointsOf(block, kind);
  const by = (num: Num | undefined, fixed: Exact): Exact => (num ? pointsFor(num, kind) : fixed);
  const given = ({ info }: Rule, high: Exact | undefined): Label => ({
    span: info.span,
    text: high ? signed(high) : report.say("without limit", "不设上限"),
  });
  const start = by(part.byKind?.start, part.start);
  const cap = by(part.byKind?.cap, part.cap.at);
  const known = block.pointsByKind ? [{ of: block.pointsByKind, within: { low: points, high: points } }] : [];
  // Rules that share facts may not be at their best together; for units of one kind they are taken each on its own.
  const rules =
    block.declared && kind.size === 0 && groupsOf(part.rules).length < part.rules.length
      ? rulesBound(rubric, block, stage, part).within
      : sumOf(part.rules, known);
  const children = sum(
    block.children
      .filter((c) => c.stages.includes(stage) && appliesTo(c, kind))
      .map((c) => pointsOf(c, kind)),
  );
  if (block.role === "penalty") {
    if (rules.low && compare(neg(rules.low), points) < 0)
      report.add(
        "points-unreachable",
        at,
        { what, points: print(points), most: print(neg(rules.low)) },
        {
          ...of,
          labels: part.rules.map((r) => ({ span: r.info.span, text: print(sumOf([r], known).low!) })),
        },
      );
    return;
  }
  const most = rules.high && add(add(start, rules.high), children);
  const ceiling = most ? min(most, cap) : cap;
  if (compare(ceiling, points) < 0) {
    report.add(
      "points-unreachable",
      at,
      {
        what,
        points: print(points),
        most: print(ceiling),
        cap: part.capWritten && (!most || compare(most, points) >= 0) ? print(cap) : undefined,
      },
      {
        ...of,
        labels: part.rules.map((r) => given(r, sumOf([r], known).high)),
        notes: most ? [terms(part, start, children, report)] : [],
      },
    );
    return;
  }
  // Without a limit only what is put on top of full points is sure to be cut off.
  if (!most && compare(start, points) < 0) return;
  if (part.capWritten || (most && compare(most, cap) <= 0)) return;
  const found = furthestFound(rubric, block, stage, {
    ...greatest,
    ...(most ? { end: most } : { beyond: part.cap.at }),
  });
  // What is found may be of a unit of another kind: it exceeds when it exceeds the highest.
  if (!found || compare(found.value, part.cap.at) <= 0) return;
  shown.push({ code: "points-exceeded", span: at, block, stage, found });
  report.add(
    "points-exceeded",
    at,
    { what, points: print(cap), most: print(found.value), unlimited: !most },
    {
      ...of,
      labels: part.rules
        .map((rule) => ({ rule, high: sumOf([rule], known).high }))
        .filter(({ high }) => !high || compare(high, zero) > 0)
        .map(({ rule, high }) => given(rule, high)),
      notes: [report.say(`With ${describeFacts(found, "en")}`, `例如：${describeFacts(found, "zh")}`)],
    },
  );
}

/** Whether a block is not scored by the same rules at every stage. */
const hasOwnRules = (block: Block, { rules }: Part): boolean =>
  [...block.parts.values()].some(
    (other) => other.rules.length !== rules.length || other.rules.some((rule, i) => rule !== rules[i]),
  );

const signed = (points: Exact): string => (compare(points, zero) > 0 ? `+${print(points)}` : print(points));

function terms(part: Part, from: Exact, children: Exact, report: Report): string {
  const list = part.rules.map((r) => print(sumOf([r]).high!)).join(" + ");
  const start = print(from);
  const parts =
    compare(children, zero) === 0
      ? ""
      : report.say(` + ${print(children)} (parts)`, ` + ${print(children)}（分项）`);
  return report.say(
    `start ${start}${list ? ` + ${list}` : ""}${parts}`,
    `起评${start}${list ? ` + ${list}` : ""}${parts}`,
  );
}

/** A limit beyond the points of the block can never bind. */
function limitsFit(rule: Rule, block: Block, report: Report): void {
  const check = (limit: Exact): void => {
    if (compare(limit, block.points) > 0)
      report.add("rule-exceeds-points", rule.info.span, {
        amount: print(limit),
        points: print(block.points),
      });
  };
  if (rule.kind === "charge" && rule.limit?.kind === "const") check(rule.limit.value);
  if (rule.kind === "together" && rule.limit.kind === "const") check(rule.limit.value);
  if (rule.kind === "together") rule.rules.forEach((r) => limitsFit(r, block, report));
  if (rule.kind === "choose")
    rule.rows.forEach((row) => row.rules.forEach((r) => limitsFit(r, block, report)));
  if (rule.kind === "each" && !rule.worth) rule.rules.forEach((r) => limitsFit(r, block, report));
  if (rule.kind === "pick") rule.arms.forEach((arm) => arm.forEach((r) => limitsFit(r, block, report)));
}
