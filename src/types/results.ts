// What an expression takes from results: figures of all units scored together, and final scores of other blocks.
import { constant, type Num } from "../model/expression.js";
import { zero } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { noteDivisor } from "./divisors.js";
import { plain, type Measured, type Place } from "./place.js";

/** A figure of all units scored together. */
export function ofCohort(place: Place, e: Extract<tree.Expr, { kind: "cohort" }>, of: Measured): Measured {
  const column = place.addColumn({ of: of.expr, highestFirst: true });
  const figure = (name: "sum" | "highest" | "lowest" | "size"): Num => ({
    kind: "cohort",
    figure: name,
    column,
  });
  switch (e.name) {
    case "rank":
      return { expr: { kind: "place", ties: place.ties, column }, dimension: plain };
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

/** The final score of another block, where it is known. */
export function scoreOf(place: Place, e: tree.Expr): Num {
  if (!place.scored) {
    place.report.add("score-too-early", e.span, {});
    return constant(zero);
  }
  const block = place.scored(e.kind === "score" ? e.id.id : "");
  if (block) return { kind: "score", id: block.printedId };
  if (e.kind === "score") place.report.add("unknown-reference", e.id.span, { id: e.id.printed, near: [] });
  return constant(zero);
}
