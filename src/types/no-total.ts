// `no total`: the sections stand on their own, and whatever asks for a total is an error.
import type { Report } from "../diagnostics/catalog.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import type { Header } from "./header.js";

/** Columns of the heading that speak of a total, or of how the sections make one. */
const columnsOfTotal: ReadonlySet<string> = new Set(
  "points points-by-kind total at-most capped-from total-undeclared sum weighted minimum maximum mean formula".split(
    " ",
  ),
);
/** Statements at the top that speak of one. */
const statementsOfTotal: ReadonlySet<string> = new Set(
  "places rescaled missing floor no-floor cap round start start-full applies-full applies-none applies-not".split(
    " ",
  ),
);

/** Reports what is said of a total at the top of a rubric that has none. */
export function checkNoTotal(root: tree.BlockNode, header: Header, report: Report, source: Source): void {
  if (!header.noTotal) return;
  const asks = (span: Span): void =>
    report.add("no-total", span, { what: source.slice(span).split("{")[0]!.trim() });
  for (const column of root.columns) if (columnsOfTotal.has(column.construct)) asks(column.span);
  for (const { pointsSpan } of header.stages) if (pointsSpan) asks(pointsSpan);
  for (const item of root.body.items) {
    if (item.kind === "block" && (item.role === "bonus" || item.role === "penalty")) asks(item.head);
    if (item.kind !== "clausal") continue;
    const { construct } = item.core;
    const inner = construct === "when" ? (item.core.slots["then"] as tree.Phrase).construct : construct;
    if (statementsOfTotal.has(inner)) asks(item.core.span);
    if (construct !== "defaults") continue;
    for (const { core } of item.core.slots["defaults"] as readonly tree.Clausal[])
      if (core.construct === "round-total") asks(core.span);
  }
}
