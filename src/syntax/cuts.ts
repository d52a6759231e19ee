// Where a run of letters is cut. One run of Chinese characters is one word, but five cuts let a line be written as the
// official tables write it, without spaces: `每起线索…`, `3件以上`, `扣0.2分`, `…的，得满分`.
import { measures, operators, verbs, eachVerbs } from "../../grammar/vocabulary.js";
import { patterns } from "./patterns.js";
import { bySpelling, isHan } from "./tokens.js";

const numericSlots = new Set(["number", "amount", "add", "signed", "count", "expr"]);
const longestFirst = (list: Iterable<string>): string[] =>
  [...new Set(list)].sort((a, b) => b.length - a.length);

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
const behindDigit = longestFirst([
  ...chineseMeasures,
  ...chineseWords(["points", "pp", "to", "units"]),
  ...phrasesBehindNumbers(),
]);
/** (b) Cut in front. */
const inFront = longestFirst(["每缺一项", ...chineseWords(["otherwise"])]);
/** (c) Cut straight before a digit. */
const beforeDigit = longestFirst([
  ...[...verbs, ...eachVerbs].flatMap((v) => v.zh),
  ...chineseWords(["ge", "gt", "lt", "le", "after", "before", "on or after", "on or before"]),
  "等于",
  ..."最多扣 最多得 最多加 的按".split(" "),
]);
/** (d), (e) Cut at the end of a run. */
const atEnd = longestFirst([
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
  if (!isHan(run[0]!) && !isHan(run)) return run.length;
  if (behindNumber || behindEach) {
    const list = behindNumber ? behindDigit : longestMeasures;
    const unit = list.find((u) => run.startsWith(u));
    if (unit) return unit.length;
  }
  if (run.startsWith("每")) {
    const phrase = inFront.find((p) => run.startsWith(p)) ?? (bySpelling.has(run) ? run : undefined);
    if (phrase) return phrase.length;
    if (longestMeasures.some((m) => run.startsWith(m, 1))) return 1;
  }
  const front = inFront.find((p) => run.startsWith(p) && run.length > p.length);
  if (front) return front.length;

  for (let end = digitFrom(run, 0); ; end = digitFrom(run, end)) {
    const piece = run.slice(0, end);
    if (bySpelling.has(piece)) return end;
    if (end < run.length) {
      const closing = beforeDigit.find((c) => piece.endsWith(c));
      if (closing) return withoutParticle(piece.slice(0, -closing.length));
      end = afterDigits(run, end);
      if (end < run.length) continue;
    }
    const closing = atEnd.find((c) => run.endsWith(c) && run.length > c.length);
    return closing ? withoutParticle(run.slice(0, -closing.length)) : run.length;
  }
}

/** Length of a word that stood before something cut off: `…的扣0.5分` and `…的得满分` hold three words. */
const withoutParticle = (word: string): number =>
  word.length > 1 && word.endsWith("的") ? word.length - 1 : word.length;

const longestMeasures = longestFirst(chineseMeasures);
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
