// Divisions: every divisor must be other than zero, or a guard must say what the value is then.
import type { Report } from "../diagnostics/catalog.js";
import type { Bool, Num } from "../model/expression.js";
import { isZero } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import type { Place } from "./place.js";
import { mayBeZero, sameNum } from "./zero.js";

/** Divisors met while a value is read: a guard behind it may yet cover them. */
const divisors = new WeakMap<Report, { divisor: Num; span: Span }[]>();

/** Reads something that may divide; afterwards every divisor must be other than zero or covered by `guards`. */
export function guarded<T>(
  place: Place,
  read: () => T,
  guard?: (divisorsMet: readonly Num[]) => Bool | undefined,
): { value: T; guard: Bool | undefined } {
  const outer = divisors.get(place.report);
  const met: { divisor: Num; span: Span }[] = [];
  divisors.set(place.report, met);
  const value = read();
  if (outer) divisors.set(place.report, outer);
  else divisors.delete(place.report);
  const risky = met.filter(({ divisor }) => mayBeZero(divisor));
  const when = guard?.(risky.map((r) => r.divisor));
  for (const { divisor, span } of risky)
    if (!when || !excludesZero(when, divisor))
      place.report.add(divisor.kind === "of-list" ? "list-may-be-empty" : "zero-divisor", span, {
        text: place.source.slice(span),
      });
  return { value, guard: when };
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
  void divisors.get(place.report)?.push({ divisor, span });
