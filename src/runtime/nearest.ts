import { distance } from "fastest-levenshtein";

/**
 * The candidate a misspelt name most likely means: at most a third of its letters differ, and no other candidate
 * is as near (a tie would be a guess). Undefined when there is none, or when the name is too long to be a misspelling.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name === "" || name.length > 100) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const longer = Math.max(name.length, candidate.length);
    const allowed = Math.min(Math.max(1, Math.floor(longer / 3)), longer - 1);
    if (Math.abs(name.length - candidate.length) > Math.min(allowed, fewest)) continue;
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits > allowed || edits > fewest) continue;
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    } else if (candidate !== best) {
      best = undefined;
    }
  }
  return best;
}
