// "Did you mean …?" for names in Chinese and Latin letters.

import { distance } from "fastest-levenshtein";

/** How a name is compared: full-width and half-width twins, and upper and lower case, are the same. */
const fold = (name: string): string => name.normalize("NFKC").toLowerCase();

const lengthOf = (text: string): number => [...text].length;
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Nobody mistypes names longer than this; comparing them would take long. */
const longestName = 100;

/** How many changes still make two names near. A short Chinese name has little to be recognised by. */
function allowance(a: string, b: string): number {
  const length = Math.max(lengthOf(a), lengthOf(b));
  if (Math.min(lengthOf(a), lengthOf(b)) <= 1) return 0;
  if (length <= 4 && (isChinese(a) || isChinese(b))) return 1;
  return Math.floor(length / 3);
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

/** One name begins the other and is at least half of it: 完成 for 完成率, `close` for `closed`. */
function isMostOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return lengthOf(short) >= 2 && long.startsWith(short) && lengthOf(short) * 2 >= lengthOf(long);
}

/**
 * The candidates that `name` may be a slip for, nearest first, at most `limit`; those sharing its beginning come
 * before others equally near, and `name` itself is never among them.
 */
export function nearest(name: string, candidates: Iterable<string>, limit = 3): string[] {
  if (name.length > longestName) return [];
  const wanted = fold(name);
  const found: { candidate: string; changes: number; prefix: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === name) continue;
    const folded = fold(candidate);
    const allowed = allowance(wanted, folded);
    // Lengths that differ by more take more changes than that; long names would take long to compare.
    const changes =
      Math.abs(wanted.length - folded.length) > 2 * allowed ? Infinity : distance(wanted, folded);
    if (changes > allowed && !isMostOf(wanted, folded)) continue;
    found.push({ candidate, changes, prefix: commonPrefix(wanted, folded) });
  }
  found.sort((a, b) => a.changes - b.changes || b.prefix - a.prefix);
  return found.slice(0, limit).map((each) => each.candidate);
}
