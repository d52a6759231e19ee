// The inclusive limits of a fact: the one place that knows those a kind has by itself.
import { exact, max, one, print, zero, type Exact } from "./exact.js";
import type { FactSpec } from "./facts.js";

/** Inclusive limits of a number; a side left out is open. Rates are fractions (1 is 100%). */
export interface Limits {
  readonly least?: Exact;
  readonly most?: Exact;
}

/**
 * The limits that hold for a fact: those of its spec, else those of its kind. A count is never below 0; a rate is
 * 0 to 1 on every side its spec leaves out, unless the spec says it is unlimited above.
 * Throws RangeError when a limit in the spec is no decimal.
 */
export function limitsOf(spec: FactSpec): Limits {
  const least = spec.least === undefined ? undefined : exact(spec.least);
  const most = spec.most === undefined ? undefined : exact(spec.most);
  switch (spec.kind) {
    case "count":
      return { least: max(zero, least ?? zero), most };
    case "rate":
      return { least: least ?? zero, most: most ?? (spec.unlimited ? undefined : one) };
    default:
      return { least, most };
  }
}

/** Limits as `0..3`, `>= 0`, `<= 3` or "" when both sides are open. */
export function printLimits({ least, most }: Limits): string {
  if (least && most) return `${print(least)}..${print(most)}`;
  return least ? `>= ${print(least)}` : most ? `<= ${print(most)}` : "";
}
