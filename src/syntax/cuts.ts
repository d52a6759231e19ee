// Where a run of letters is cut. One run of Chinese characters is one word, but five cuts let a line be written as the
// official tables write it, without spaces: `每起线索…`, `3件以上`, `扣0.2分`, `…的，得满分`.
import { measures, operators, verbs, eachVerbs } from "../../grammar/vocabulary.js";
import { patterns } from "./patterns.js";
import { bySpelling, isHan } from "./tokens.js";

const numericSlots = new Set(["number", "amount", "add", "signed", "count", "expr"]);
/** Words that a run may begin or end with. Most runs do with none of them: one character tells. */
class Affixes {
  private readonly words: ReadonlySet<string>;
  private readonly firsts: ReadonlySet<string>;
  private readonly lasts: ReadonlySet<string>;
  private readonly longest: number;

  constructor(words: readonly string[]) {
    this.words = new Set(words);
    this.firsts = new Set(words.map((word) => word[0]!));
    this.lasts = new Set(words.map((word) => word.at(-1)!));
    this.longest = Math.max(...words.map((word) => word.length));
  }

  /** The length of the longest that stands at an offset; 0 where none does. */
  at(run: string, from: number): number {
    if (!this.firsts.has(run[from]!)) return 0;
    for (let length = Math.min(this.longest, run.length - from); length > 0; length--)
      if (this.words.has(run.slice(from, from + length))) return length;
    return 0;
  }

  /** The length of the longest that ends a run, and is no longer than some length; 0 where none does. */
  closing(run: string, most = run.length): number {
    if (!this.lasts.has(run[run.length - 1]!)) return 0;
    for (let length = Math.min(this.longest, most); length > 0; length--)
      if (this.words.has(run.slice(run.length - length))) return length;
    return 0;
  }
}

function phrasesBehindNumbers(): string[] {
  return patterns.flatMap(({ items }) =>
    items.flatMap((item, i) => {
      const before = items[i - 1];
      return item.kind === "phrase" &&
        before?.kind === "slot" &&
        numericSlots.has(before.slot) &&
        isHan(item.text)
        ? [item.text]
        : [];
    }),
  );
}

const chineseMeasures = measures.flatMap((m) => m.zh);
const chineseWords = (ids: readonly string[]): string[] =>
  operators.filter((o) => ids.includes(o.id)).flatMap((o) => o.zh);

/** (a) Cut straight behind a digit: units, measures and phrases that follow a number. */
const behindDigit = new Affixes([
  ...chineseMeasures,
  ...chineseWords(["points", "pp", "to", "units"]),
  ...phrasesBehindNumbers(),
]);
/** (b) Cut in front. */
const inFront = new Affixes(["每缺一项", ...chineseWords(["otherwise"])]);
/** (c) Cut straight before a digit. */
const beforeDigit = new Affixes([
  ...[...verbs, ...eachVerbs].flatMap((v) => v.zh),
  ...chineseWords(["ge", "gt", "lt", "le", "after", "before", "on or after", "on or before"]),
  "等于",
  ..."最多扣 最多得 最多加 的按".split(" "),
]);
/** (d), (e) Cut at the end of a run. */
const atEnd = new Affixes([
  ...["的部分", "的除外", "除外", "得满分", "不得分", "不扣分", "的"],
  ...["的减半", "的加倍", "的不计", "的免扣", "的按"],
  ...["的减半扣分", "的减半计分", "的加倍扣分", "的加倍计分", "的免予扣分"],
]);

/**
 * Length of the first word in a run of letters and digits.
 * @param run a maximal run of letters, digits and underscores that begins with a letter
 * @param behindNumber whether a digit stands straight before it
 * @param behindEach whether 每 stands straight before it
 */
export function firstWord(run: string, behindNumber: boolean, behindEach: boolean): number {
  if (!isHan(run)) return run.length;
  if (behindNumber || behindEach) {
    const unit = (behindNumber ? behindDigit : allMeasures).at(run, 0);
    if (unit > 0) return unit;
  }
  const front = inFront.at(run, 0);
  if (front > 0 && (front < run.length || run.startsWith("每"))) return front;
  if (run.startsWith("每")) {
    if (bySpelling.has(run)) return run.length;
    if (allMeasures.at(run, 1) > 0) return 1;
  }

  for (let end = digitFrom(run, 0); ; end = digitFrom(run, end)) {
    const piece = run.slice(0, end);
    if (bySpelling.has(piece)) return end;
    if (end < run.length) {
      const closing = beforeDigit.closing(piece);
      if (closing > 0) return withoutParticle(piece, end - closing);
      end = afterDigits(run, end);
      if (end < run.length) continue;
    }
    return withoutParticle(run, run.length - atEnd.closing(run, run.length - 1));
  }
}

/** Length of a word that stood before something cut off: `…的扣0.5分` and `…的得满分` hold three words. */
const withoutParticle = (run: string, length: number): number =>
  length > 1 && length < run.length && run[length - 1] === "的" ? length - 1 : length;

const allMeasures = new Affixes(chineseMeasures);
function isDigit(run: string, i: number): boolean {
  const code = run.charCodeAt(i);
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  if (code >= 0xff10 && code <= 0xff19) return true;
  // Signs and characters of Chinese are no digits; of other scripts the character itself says so.
  return !(code >= 0x2000 && code <= 0x9fff) && !(code >= 0xff00) && /\p{Nd}/u.test(run[i]!);
}

function digitFrom(run: string, start: number): number {
  let i = start;
  while (i < run.length && !isDigit(run, i)) i++;
  return i;
}
function afterDigits(run: string, start: number): number {
  let i = start;
  while (i < run.length && isDigit(run, i)) i++;
  return i;
}
