// Quotas: how many units may stand in a row.
import type { Quota } from "../model/rubric.js";
import { isWhole, print, zero } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import type { Clauses } from "./clauses.js";
import { constantOf } from "./expressions.js";
import { slot, type RulePlace } from "./rule-place.js";

/** The quota among a row's clauses, entered in the rubric's list. */
export function quotaOf(
  place: RulePlace,
  row: { readonly match: { readonly span: Span }; readonly span: Span },
  clauses: Clauses,
  label = place.source.slice(row.match.span),
): Quota | undefined {
  const exactly = clauses.take("quota-exactly");
  const share = clauses.take("quota-share");
  const clause = exactly ?? share ?? clauses.take("quota-at-most");
  if (!clause) return undefined;
  const node = slot<tree.AmountNode>(clause, "amount").low;
  const amount = constantOf(node);
  const percent = share !== undefined || (node.kind === "number" && node.unit === "%");
  const rounding = clauses.has("rounded-down") ? "down" : clauses.has("rounded-up") ? "up" : undefined;
  if (amount && !percent && !isWhole(amount))
    place.report.add("whole-number", clause.span, { given: print(amount), least: "0" });
  if (percent && !rounding) place.report.add("quota-rounding", clause.span, {});
  const quota: Quota = {
    index: place.quotas.length,
    kind: exactly ? "exactly" : "at-most",
    amount: amount ?? zero,
    share: percent,
    rounding,
    block: place.block,
    stage: place.stage,
    label,
    line: place.line(row.span),
  };
  place.quotas.push(quota);
  return quota;
}
