// Can the points of an indicator be earned, and no more than them? Each rule on its own; what two rules cannot give together
// is settled by trying facts in the reference interpreter, so that nothing is reported that no facts show.
import type { Report } from "../diagnostics/catalog.js";
import type { Block, Part, Rubric, Rule } from "../model/rubric.js";
import { add, compare, neg, print, sum, zero, type Exact } from "../runtime/exact.js";
import { sumOf } from "../types/range.js";
import { greatestFound } from "./witness.js";

/** Reports points nobody can earn, awards that the points cut off, and limits beyond the points. */
export function reach(rubric: Rubric, report: Report): void {
  for (const block of rubric.blocks) {
    // An included rubric has been checked by itself.
    if ((block.kind !== "indicator" && block.kind !== "part") || block.file !== undefined) continue;
    if (block.unresolved !== undefined && [...block.parts.values()].every((p) => p.rules.length === 0)) {
      report.add("unresolved-points", block.span, { points: print(block.points) });
      continue;
    }
    for (const [stage, part] of block.parts) checkPart(rubric, block, stage, part, report);
  }
}

function checkPart(rubric: Rubric, block: Block, stage: string, part: Part, report: Report): void {
  const what = [block.printedId, block.title].filter(Boolean).join(" ") + (stage === "" ? "" : `@${stage}`);
  const at = block.pointsSpan ?? block.span;
  if (part.floor && compare(part.floor.at, part.cap.at) > 0)
    report.add("rule-exceeds-points", block.span, {
      amount: print(part.floor.at),
      points: print(part.cap.at),
    });
  if (part.rules.length === 0 && block.children.length > 0) return;
  for (const rule of part.rules) limitsFit(rule, block, report);
  const rules = sumOf(part.rules);
  const children = sum(block.children.filter((c) => c.stages.includes(stage)).map((c) => c.points));
  if (block.role === "penalty") {
    if (rules.low && compare(neg(rules.low), block.points) < 0)
      report.add(
        "points-unreachable",
        at,
        { what, points: print(block.points), most: print(neg(rules.low)) },
        { labels: part.rules.map((r) => ({ span: r.info.span, text: print(sumOf([r]).low!) })) },
      );
    return;
  }
  if (!rules.high) return;
  const most = add(add(part.start, rules.high), children);
  const ceiling = compare(part.cap.at, block.points) < 0 ? part.cap.at : most;
  if (compare(ceiling, block.points) < 0) {
    report.add(
      "points-unreachable",
      at,
      { what, points: print(block.points), most: print(ceiling) },
      {
        labels: part.rules.map((r) => ({ span: r.info.span, text: signed(sumOf([r]).high!) })),
        notes: [terms(part, children, report)],
      },
    );
    return;
  }
  if (part.capWritten || compare(most, part.cap.at) <= 0) return;
  const found = greatestFound(rubric, block, stage);
  if (!found || compare(found.uncapped, part.cap.at) <= 0) return;
  report.add(
    "points-exceeded",
    at,
    { what, points: print(part.cap.at), most: print(found.uncapped) },
    {
      labels: part.rules
        .filter((r) => compare(sumOf([r]).high ?? zero, zero) > 0)
        .map((r) => ({ span: r.info.span, text: signed(sumOf([r]).high!) })),
      notes: [report.say(`With ${found.facts}`, `例如：${found.facts}`)],
    },
  );
}

const signed = (points: Exact): string => (compare(points, zero) > 0 ? `+${print(points)}` : print(points));

function terms(part: Part, children: Exact, report: Report): string {
  const list = part.rules.map((r) => print(sumOf([r]).high!)).join(" + ");
  const start = print(part.start);
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
