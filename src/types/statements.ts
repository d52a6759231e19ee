// Which statements may stand together in a block, and which may be said of results.
import type { Report } from "../diagnostics/catalog.js";
import type { Placed } from "../names/outline.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";
import type { BlockDraft } from "./block-draft.js";
import { letConstructs } from "./declarations.js";
import { remarkKinds, ruleConstructs } from "./rules.js";

const onceOnly: ReadonlySet<string> = new Set(
  "start start-full floor no-floor cap round applies-full applies-none applies-not text requirement name-en name-zh".split(
    " ",
  ),
);

const takesClauses = (construct: string): boolean =>
  construct === "given" || letConstructs.has(construct) || ruleConstructs.has(construct);

/** What can be said once only, and what takes no clauses. */
export function checkStatements(placed: readonly Placed[], report: Report, source: Source): void {
  const seen = new Set<string>();
  for (const { statement } of placed) {
    const { construct } = statement.core;
    if (onceOnly.has(construct)) {
      const group = construct.startsWith("applies")
        ? "applies"
        : construct.startsWith("start")
          ? "start"
          : construct.endsWith("floor")
            ? "floor"
            : construct;
      if (seen.has(group))
        report.add("said-twice", statement.span, { what: source.slice(statement.span).slice(0, 12) });
      seen.add(group);
    }
    if (!takesClauses(construct))
      for (const { span } of statement.clauses)
        report.add("unwanted-clause", span, { clause: source.slice(span) });
  }
}

/** The rule itself, where it stands under a condition. */
export const bareConstruct = ({ core }: tree.Clausal): string =>
  core.construct === "when" ? (core.slots["then"] as tree.Phrase).construct : core.construct;

/** Whether a statement says something of results, as grades and remarks do; others are reported. */
export function isSaidOfResults(statement: tree.Clausal, report: Report, source: Source): boolean {
  const construct = bareConstruct(statement);
  if (construct === "grades" || construct in remarkKinds) return true;
  report.add("mean-has-no-rules", statement.span, { what: source.slice(statement.core.span).slice(0, 16) });
  return false;
}

/** `start at full` where the points depend on the kind of unit. */
export const startsFull = (core: tree.Phrase, draft: BlockDraft): boolean => {
  const amount = core.slots["amount"] as tree.AmountNode;
  return draft.pointsByKind !== undefined && amount.low.kind === "full" && !amount.high;
};
