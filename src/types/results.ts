// What an expression takes from results: figures of all units scored together, and final scores of other blocks.
import { constant, scoresOf, type Num } from "../model/expression.js";
import { zero } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import { comparedAmong, notComparable } from "./cohorts.js";
import { noteComparison, noteDivisor } from "./divisors.js";
import { plain, type Measured, type Place } from "./place.js";

/** What all units are ranked or summed by comes before any unit's score. */
export function noScores(place: Place, of: Num, span: Span): void {
  if (scoresOf(of).length > 0) place.report.add("score-too-early", span, {});
}

/** A figure of all units scored together. */
export function ofCohort(place: Place, e: Extract<tree.Expr, { kind: "cohort" }>, of: Measured): Measured {
  noScores(place, of.expr, e.of.span);
  const compared = e.among ? comparedAmong(place, e.among) : {};
  const column = place.addColumn({
    of: of.expr,
    highestFirst: true,
    among: compared.among,
    ...(compared.where ? { applies: compared.where } : {}),
  });
  const apart = notComparable(compared, column);
  if (apart) noteComparison(place, apart, e.span);
  const figure = (name: "sum" | "highest" | "lowest" | "size"): Num => ({
    kind: "cohort",
    figure: name,
    column,
  });
  switch (e.name) {
    case "rank":
      if (!place.ties) place.report.add("ties-assumed", e.span, {});
      return { expr: { kind: "place", ties: place.ties ?? "better", column }, dimension: plain };
    case "share":
      noteDivisor(place, figure("sum"), e.span);
      return { expr: { kind: "arithmetic", op: "/", left: of.expr, right: figure("sum") }, dimension: plain };
    case "average":
      return {
        expr: { kind: "arithmetic", op: "/", left: figure("sum"), right: figure("size") },
        dimension: of.dimension,
      };
    default:
      return { expr: figure(e.name), dimension: of.dimension };
  }
}

/** The final score of another block. */
export function scoreOf(place: Place, e: tree.Expr): Num {
  if (e.kind === "total" && place.noTotal) {
    place.report.add("no-total", e.span, { what: place.source.slice(e.span) });
    return constant(zero);
  }
  const block = place.scored(e.kind === "score" ? e.id.id : "");
  // An included rubric's blocks get their ids behind the name it is given: the id is asked for when it is needed.
  if (block)
    return {
      kind: "score",
      get id() {
        return block.printedId;
      },
      block,
    };
  if (e.kind === "score") place.report.add("unknown-reference", e.id.span, { id: e.id.printed, near: [] });
  return constant(zero);
}
