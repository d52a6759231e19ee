// Figures in official wording: points, percentages, thresholds. Wording is prose, so only what is sure to be one of these is taken.
import { div, equal, exact, isZero, mul, parseExact, whole, type Exact } from "../runtime/exact.js";
import { chineseNumber } from "../syntax/chinese-number.js";
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";

export interface Figure {
  /** A percentage is a fraction: 0.5 is 50%. */
  readonly value: Exact;
  readonly unit: "points" | "percent" | "threshold";
  /** As it is printed, with its unit. */
  readonly printed: string;
  readonly span: Span;
}

const number = `\\d+(?:[.．]\\d+)?`;
/** Behind a range only its end has the unit. */
const numbers = `(?<![\\d.．A-Za-z])${number}(?:\\s*[-－–—~～至到或]\\s*${number})*`;
/** 分 is part of many other words. */
const points = `分(?![钟类之局别工析布管配期级为清档组歧享段部散离红开批行])|\\s*points?\\b`;
const percent = `\\s*[%％]|个百分点|\\s*per ?cent(?:age points?)?\\b`;
const comparing =
  "超过|超出|达到|高于|低于|多于|少于|不足|more than|less than|fewer than|at least|at most|over|above|below|exceed(?:s|ing)?|beyond";

const patterns: readonly (readonly [Figure["unit"], RegExp])[] = [
  ["points", new RegExp(`(${numbers})(?:${points})`, "gu")],
  ["percent", new RegExp(`(${numbers})(?:${percent})`, "gu")],
  [
    "threshold",
    new RegExp(`(?:${comparing})\\s*(${number})(?!\\s*[\\d.．%％年月]|${points}|个百分点)`, "gu"),
  ],
  ["threshold", new RegExp(`(?<![\\d.．])(${number})[^\\d\\s，。；、%％分]{0,3}(?:以上|以下|以内)`, "gu")],
];

/** Every figure of a text, in order. */
export function figuresIn(text: tree.TextNode, source: Source): Figure[] {
  // The text as it stands in the file: places count there.
  const written = source.slice(text.span);
  return patterns
    .flatMap(([unit, pattern]) =>
      [...written.matchAll(pattern)].flatMap((match) => {
        const from = text.span.start + match.index;
        return valuesIn(match[1]!).map((value) => ({
          value: unit === "percent" ? div(value, hundred) : value,
          unit,
          printed: match[0].trim(),
          span: { start: from, end: from + match[0].length },
        }));
      }),
    )
    .sort((a, b) => a.span.start - b.span.start);
}

const hundred = whole(100);
const valuesIn = (text: string): Exact[] =>
  [...fold(text).matchAll(/\d+(?:\.\d+)?/gu)].map(([digits]) => exact(digits));

/** A number of a text, and what it can be: points only in digits or with 分 behind it, for 一起 and 两项 are everywhere. */
export interface Spoken {
  readonly value: Exact;
  readonly unit: "percent" | "points" | "digits" | "word";
}

const englishNumbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

function spelled(words: string): Exact | undefined {
  const digits = chineseNumber(words);
  return digits === undefined ? undefined : exact(digits);
}

/** Every number a text may be speaking of, in digits or in words: whoever looks for one should find it. */
export function numbersSpoken(text: string): Spoken[] {
  const plain = fold(text);
  const digits = [...plain.matchAll(new RegExp(`(${number})(${percent})?`, "gu"))].map(
    ([, value, sign]): Spoken =>
      sign === undefined
        ? { value: exact(value!), unit: "digits" }
        : { value: div(exact(value!), hundred), unit: "percent" },
  );
  const chinese = [
    ...plain.matchAll(new RegExp(`([〇零一二三四五六七八九十百点两]+|半)(${points})?`, "gu")),
  ].flatMap(([, words, unit]): Spoken[] => {
    const value = spelled(words!);
    return value ? [{ value, unit: unit === undefined ? "word" : "points" }] : [];
  });
  const fractions = [
    ...plain.matchAll(/([一二三四五六七八九十\d]+)分之([一二三四五六七八九十\d]+)/gu),
  ].flatMap(([, below, above]): Spoken[] => {
    const [divisor, dividend] = [below!, above!].map((words) => parseExact(words) ?? spelled(words));
    return divisor && dividend && !isZero(divisor)
      ? [{ value: div(dividend, divisor), unit: "percent" }]
      : [];
  });
  const english = [...plain.matchAll(/[a-z]+/giu)].flatMap(([word]): Spoken[] => {
    const value = englishNumber(word.toLowerCase());
    return value ? [{ value, unit: "digits" }] : [];
  });
  return [...digits, ...chinese, ...fractions, ...english];
}

function englishNumber(word: string): Exact | undefined {
  if (/^(?:half|halved)$/u.test(word)) return exact("0.5");
  if (/^quarters?$/u.test(word)) return exact("0.25");
  if (/^(?:twice|double[ds]?|both)$/u.test(word)) return whole(2);
  const value = englishNumbers.indexOf(word);
  return value < 0 ? undefined : whole(value);
}

/** What a figure of a rule or of a text is of. */
type Unit = Figure["unit"] | "plain";

/** Whether one of the numbers spoken is the figure. */
export const isSpoken = (spoken: readonly Spoken[], value: Exact, unit: Unit): boolean =>
  spoken.some((each) => {
    if (unit === "points")
      return (each.unit === "digits" || each.unit === "points") && equal(each.value, value);
    // 60至80%: the first of the two has no sign of its own.
    if (unit === "percent") return equal(each.value, value) || equal(each.value, mul(value, hundred));
    return equal(each.value, value) || (each.unit === "percent" && equal(mul(each.value, hundred), value));
  });

/** Whether a figure of a text is that of a rule. */
export function sameFigure(figure: Figure, value: Exact, unit: Unit): boolean {
  if (figure.unit === "percent")
    return (
      unit !== "points" &&
      (equal(figure.value, value) || (unit === "plain" && equal(mul(figure.value, hundred), value)))
    );
  return unit !== "percent" && equal(figure.value, value);
}
