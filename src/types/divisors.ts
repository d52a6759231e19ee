// Values that may not be there: every divisor must be other than zero, and every unit comparable with others, or a guard must say
// what the value is then.
import type { Report } from "../diagnostics/catalog.js";
import type { Bool, Num } from "../model/expression.js";
import { isZero } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import type { Place } from "./place.js";
import { canBeZero } from "./range.js";
import { sameNum } from "./zero.js";

/** Divisors and comparisons met while a value is read: a guard behind it may yet cover them. */
interface Met {
  readonly divisors: { readonly divisor: Num; readonly span: Span }[];
  readonly comparisons: { readonly apart: Bool; readonly span: Span }[];
}
const reading = new WeakMap<Report, Met>();

/** What the guards behind a value say, from what was met in it. */
export interface Guards {
  /** When the value is another one because something is zero, or as a condition says. */
  readonly zero?: (divisorsMet: readonly Num[]) => Bool;
  /** Whether it is said what holds for units that are not comparable. */
  readonly compared?: boolean;
}

/** Reads something that may divide or compare; afterwards every divisor must be other than zero, or covered by the guards. */
export function guarded<T>(
  place: Place,
  read: () => T,
  guards: Guards = {},
): { value: T; guard: Bool | undefined; apart: Bool | undefined } {
  const { report, source } = place;
  const outer = reading.get(report);
  const met: Met = { divisors: [], comparisons: [] };
  reading.set(report, met);
  const value = read();
  if (outer) reading.set(report, outer);
  else reading.delete(report);
  const risky = met.divisors.filter(({ divisor }) => canBeZero(divisor));
  const when = guards.zero?.(risky.map((r) => r.divisor));
  for (const { divisor, span } of risky)
    if (!when || !excludesZero(when, divisor))
      report.add(divisor.kind === "of-list" ? "list-may-be-empty" : "zero-divisor", span, {
        text: source.slice(span),
      });
  const apart = met.comparisons.map((each) => each.apart);
  if (!guards.compared)
    for (const { span } of met.comparisons)
      report.add("may-not-be-comparable", span, { text: source.slice(span) });
  return {
    value,
    guard: when,
    apart: guards.compared && apart.length > 0 ? { kind: "or", args: apart } : undefined,
  };
}

/** Whether "not `when`" implies that the divisor is not zero. */
function excludesZero(when: Bool, divisor: Num): boolean {
  if (when.kind === "or") return when.args.some((arg) => excludesZero(arg, divisor));
  if (when.kind !== "compare") return false;
  const zeroOn = (side: Num): boolean => side.kind === "const" && isZero(side.value);
  if (zeroOn(when.right) && sameNum(when.left, divisor)) return when.op === "=" || when.op === "<=";
  return zeroOn(when.left) && sameNum(when.right, divisor) && (when.op === "=" || when.op === ">=");
}

/** Notes a divisor for the `guarded` reading around it. */
export const noteDivisor = (place: Place, divisor: Num, span: Span): void =>
  void reading.get(place.report)?.divisors.push({ divisor, span });

/** Notes that a unit may not be comparable, for the `guarded` reading around it. */
export const noteComparison = (place: Place, apart: Bool, span: Span): void =>
  void reading.get(place.report)?.comparisons.push({ apart, span });
