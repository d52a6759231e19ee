// Quotas that no cohort can keep, or none of the size announced.
import type { Report } from "../diagnostics/catalog.js";
import type { Quota, Rubric, Rule } from "../model/rubric.js";
import { rulesInside } from "../model/walk.js";
import { compare, mul, one, print, sum, whole } from "../runtime/exact.js";
import { allowedOf } from "../runtime/grade-quotas.js";
import type { Span } from "../text/span.js";

type QuotaRows = readonly { readonly quota?: Quota; readonly span: Span }[];

/** Reports quotas that the announced number of units cannot keep; without it any number may come. */
export function quotasFit(rubric: Rubric, report: Report): void {
  const units = rubric.claimedUnits;
  for (const rows of scales(rubric)) {
    if (units === undefined) {
      sharesFit(rows, report);
      continue;
    }
    const quotas = rows.flatMap(({ quota, span: at }) =>
      quota ? [{ quota, allowed: allowedOf(quota, units), at }] : [],
    );
    for (const { quota, allowed, at } of quotas)
      if (quota.share && allowed === 0 && quota.amount.n > 0n)
        report.add("quota-empty", at, { units: String(units), row: quota.label });
    const fixed = quotas.filter(({ quota }) => quota.kind === "exactly");
    const asked = total(fixed.map(({ allowed }) => allowed));
    const taken = total(quotas.map(({ allowed }) => allowed));
    const last = quotas.at(-1)!.at;
    const labels = quotas.map(({ at, allowed }) => ({
      span: at,
      text: report.say(`${allowed} units`, `${allowed}个`),
    }));
    if (asked > units)
      report.add("quota-impossible", last, { units: String(units), least: String(asked) }, { labels });
    else if (quotas.length === rows.length && taken < units)
      report.add("quota-impossible", last, { units: String(units), most: String(taken) }, { labels });
  }
}

/**
 * Shares that are rounded down and come to less than 100% leave somebody without a row, however many units come. Rows that take a
 * number of units, or a share rounded up, hold all of some cohort.
 */
function sharesFit(rows: QuotaRows, report: Report): void {
  const shares = rows.flatMap(({ quota }) =>
    quota && quota.share && quota.rounding !== "up" ? [quota.amount] : [],
  );
  const taken = sum(shares);
  if (shares.length === rows.length && compare(taken, one) < 0)
    report.add("quota-impossible", rows.at(-1)!.span, { share: print(mul(taken, whole(100))) });
}

const total = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

function scales(rubric: Rubric): readonly QuotaRows[] {
  const found: QuotaRows[] = [];
  for (const block of rubric.blocks)
    if (block.file === undefined)
      for (const part of block.parts.values()) for (const rule of part.rules) addScales(rule, found);
  for (const scale of rubric.grades) if (scale.scope === undefined) addIfQuotas(scale.rows, found);
  return found;
}

function addScales(rule: Rule, found: QuotaRows[]): void {
  if (rule.kind === "choose") addIfQuotas(rule.rows, found);
  for (const inner of rulesInside(rule)) addScales(inner, found);
}

function addIfQuotas(rows: QuotaRows, found: QuotaRows[]): void {
  if (rows.some(({ quota }) => quota !== undefined)) found.push(rows);
}
