// Remedies made: the safe ones of a rubric's findings, again and again until none is left.
import { reading } from "../diagnostics/catalog/reading.js";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.js";
import { withEdits } from "../diagnostics/fixes.js";

/** What comes of mending a text. */
export interface Mended {
  readonly text: string;
  /** How many remedies were made. */
  readonly made: number;
}

/** One mended line may show the next mistake on it; more rounds than this are going nowhere. */
const mostRounds = 100;

/**
 * Makes the safe remedies that do not overlap, reads the text again, and goes on. What makes nothing better is taken back: then
 * nothing more is tried.
 * @param findings what is found in a text
 */
export function mend(text: string, findings: (text: string) => readonly Diagnostic[]): Mended {
  let [now, found, made] = [text, findings(text), 0];
  for (let round = 0; round < mostRounds; round++) {
    const fixes = safeFixes(found);
    if (fixes.length === 0) break;
    const next = withEdits(
      now,
      fixes.flatMap((fix) => fix.edits),
    );
    const foundNext = findings(next);
    if (!better(found, foundNext)) break;
    [now, found, made] = [next, foundNext, made + fixes.length];
  }
  return { text: now, made };
}

/** The safe remedies that can be made at once, a finding's first one only. */
export function safeFixes(found: readonly Diagnostic[]): Fix[] {
  const chosen: Fix[] = [];
  for (const { fixes } of found) {
    const fix = fixes?.find((each) => each.confidence === "safe");
    if (fix && !chosen.some((other) => overlap(fix, other))) chosen.push(fix);
  }
  return chosen;
}

const overlap = (one: Fix, other: Fix): boolean =>
  one.edits.some(({ span: a }) => other.edits.some(({ span: b }) => a.start <= b.end && b.start <= a.end));

/** Fewer mistakes of reading; where those are as many, fewer errors. (When all can be read, more may come to light.) */
function better(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  // Beyond the limit the rest was not looked at: there may be as many as before.
  if (before.some((d) => d.code === "too-many-errors")) return true;
  const unread = (found: readonly Diagnostic[]): number => found.filter((d) => d.code in reading).length;
  const errors = (found: readonly Diagnostic[]): number => found.filter((d) => d.severity === "error").length;
  return (
    unread(after) < unread(before) || (unread(after) === unread(before) && errors(after) < errors(before))
  );
}
