// The exact numbers of an explanation as people read them.

import {
  compare,
  parseExact,
  print,
  rational,
  round,
  sub,
  sum,
  toFixed,
  zero,
  type Exact,
} from "../runtime/exact.js";

/** Places shown of a number whose decimal never ends. */
const shownPlaces = 4;
/** A fraction longer than this says nothing to a reader; the JSON has it. */
const longestFraction = 15;

/** Reads a decimal or a fraction such as `2/3`. Throws RangeError on anything else: explanations hold nothing else. */
export function readAmount(text: string): Exact {
  const [above = "", below] = text.split("/");
  const n = parseExact(above);
  const d = below === undefined ? undefined : parseExact(below);
  if (!n || (below !== undefined && !d)) throw new RangeError(`not a number: ${text}`);
  return d ? rational(n.n * d.d, n.d * d.n) : n;
}

/** A number in a column: its decimal, and below it what else there is to say of it, such as the exact fraction. */
export interface Figure {
  readonly text: string;
  readonly below?: string;
}

/** A decimal as it is; a fraction as `≈0.6667` over `(2/3)`. */
export function figure(text: string): Figure {
  if (!text.includes("/")) return { text };
  const near = `≈${toFixed(round(readAmount(text), shownPlaces, "half-up"), shownPlaces)}`;
  return text.length > longestFraction ? { text: near } : { text: near, below: `(${text})` };
}

/** What something adds, with its sign. */
export function changeFigure(text: string): Figure {
  const shown = figure(text);
  if (signOf(text) <= 0) return shown;
  return { ...shown, text: shown.text.startsWith("≈") ? `≈+${shown.text.slice(1)}` : `+${shown.text}` };
}

const inLine = ({ text, below }: Figure): string => (below === undefined ? text : `${text} ${below}`);

/** A decimal as it is; a fraction as `≈0.6667 (2/3)`. */
export const showAmount = (text: string): string => inLine(figure(text));
/** As `showAmount`, with the sign of what something adds. */
export const showChange = (text: string): string => inLine(changeFigure(text));

/** Below, at or above zero: negative, 0 or positive. */
export const signOf = (text: string): number => compare(readAmount(text), zero);
export const sameAmount = (a: string, b: string): boolean => compareAmounts(a, b) === 0;
export const compareAmounts = (a: string, b: string): number => compare(readAmount(a), readAmount(b));
export const minus = (a: string, b: string): string => print(sub(readAmount(a), readAmount(b)));
export const totalOf = (texts: readonly string[]): string => print(sum(texts.map(readAmount)));
