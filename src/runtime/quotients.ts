// Quotients of whole numbers, for compiled scorers: exact where a plain division is not.
import { rational, round, toNumber, type RoundingMode } from "./exact.js";

/** `n / d` rounded to a whole number; d > 0. */
export const quotient = (n: bigint, d: bigint, mode: RoundingMode): bigint =>
  round(rational(n, d), 0, mode).n;

/** `n / d` rounded to the nearest whole number, a tie to the even one. Whole numbers with 2|n| + d below 2^53, d > 0. */
export function halfEven(n: number, d: number): number {
  const below = Math.floor(n / d);
  const twice = 2 * (n - below * d);
  return twice < d || (twice === d && below % 2 === 0) ? below : below + 1;
}

/** The double nearest to `n / d`; d > 0. */
export const nearest = (n: bigint, d: bigint): number => toNumber(rational(n, d));
