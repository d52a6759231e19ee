// Divisions that may give an endless decimal where no rounding is said. They are scored as exact fractions; the author is told.
import type { Report } from "../diagnostics/catalog.js";
import type { Num } from "../model/expression.js";
import type { Block, Rule } from "../model/rubric.js";
import { decimalPlaces, div, isZero, one, whole, type Exact } from "../runtime/exact.js";

/**
 * Reports rules whose score may have no end and that no rounding of their indicator will meet.
 * @param meanOf the number of stages of which the mean is taken, 0 where none is
 */
export function endless(root: Block, report: Report, meanOf = 0): void {
  for (const part of root.parts.values())
    if (part.rescaling && !part.rounding) report.add("may-not-terminate", root.pointsSpan ?? root.span, {});
  const last = root.parts.get(root.stages.at(-1) ?? "");
  if (meanOf > 0 && !dividesEvenly(whole(meanOf)) && !last?.rounding)
    report.add("may-not-terminate", root.pointsSpan ?? root.span, {});
  for (const child of root.children) {
    // An included rubric has been checked by itself.
    if (child.file !== undefined) continue;
    const rounded = [...child.parts.values()].every((part) => part.rounding !== undefined);
    if (rounded && child.kind === "indicator") continue;
    for (const part of child.parts.values())
      if (!part.rounding) for (const rule of part.rules) visit(rule, report);
    endless(child, report);
  }
}

function visit(rule: Rule, report: Report): void {
  switch (rule.kind) {
    case "charge":
      if (!ends(rule.amount) || (rule.limit && !ends(rule.limit)))
        report.add("may-not-terminate", rule.info.span, {});
      return;
    case "choose":
      for (const row of rule.rows) for (const each of row.rules) visit(each, report);
      return;
    case "pick":
      for (const arm of rule.arms) for (const each of arm) visit(each, report);
      return;
    case "each":
      if (rule.combine === "mean" || rule.worth?.shared) report.add("may-not-terminate", rule.info.span, {});
      for (const each of rule.rules) visit(each, report);
      return;
    case "together":
      for (const each of rule.rules) visit(each, report);
  }
}

/** Whether a number is sure to be a finite decimal: facts are, and so is what is added or multiplied. */
function ends(e: Num): boolean {
  switch (e.kind) {
    case "const":
      return decimalPlaces(e.value) !== undefined;
    case "let":
      return e.let.value.type !== "number" || ends(e.let.value.expr);
    case "negate":
      return ends(e.of);
    case "arithmetic":
      return (
        ends(e.left) &&
        (e.op === "/" ? e.right.kind === "const" && dividesEvenly(e.right.value) : ends(e.right))
      );
    case "of-list":
      return ends(e.of) && (e.figure !== "average" || fixedMean(e));
    case "power":
      return ends(e.base);
    case "least":
    case "greatest":
      return e.args.every(ends);
    case "if":
      return ends(e.then) && ends(e.otherwise);
    case "by-place":
      return e.schedule.ties !== "average";
    case "cohort":
    case "place":
    case "score":
    case "fact":
    case "rounded":
    case "count":
    case "mark":
      return true;
  }
}

const dividesEvenly = (divisor: Exact): boolean =>
  !isZero(divisor) && decimalPlaces(div(one, divisor)) !== undefined;

/** Whether a mean is always over the same number of entries, and that number divides evenly. */
function fixedMean({ list, where, trim }: Extract<Num, { kind: "of-list" }>): boolean {
  const { fewest = 0, mostEntries } = list.spec;
  if (where || fewest !== mostEntries) return false;
  const ends = trim ? trim.highest + trim.lowest : 0;
  const number = trim?.keep ? Math.min(fewest, ends) : fewest - ends;
  return number > 0 && dividesEvenly(whole(number));
}
