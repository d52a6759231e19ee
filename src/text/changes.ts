// Which lines of a text are others in a changed one.

export interface Change {
  /** The 1-based line of the first text at which it begins. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How far apart the next equal lines are looked for. Changes are small; behind one that is not, all counts as changed. */
const farthest = 50;

export function changesBetween(before: string, after: string): Change[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes: Change[] = [];
  // As many lines as before: then most likely each is what it was, or stands for what it was.
  const pairwise = old.length === now.length;
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] === now[j]) {
      i++;
      j++;
      continue;
    }
    const [down, across] = pairwise ? nextPair(old, now, i) : nextEqual(old, now, i, j);
    changes.push({ line: i + 1, before: old.slice(i, i + down), after: now.slice(j, j + across) });
    i += down;
    j += across;
  }
  return changes;
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** How many lines to pass over until both are alike at the same place. */
function nextPair(old: readonly string[], now: readonly string[], from: number): [number, number] {
  let to = from;
  while (to < old.length && old[to] !== now[to]) to++;
  return [to - from, to - from];
}

/** How many lines of either to pass over until both go on alike, as few as possible. */
function nextEqual(old: readonly string[], now: readonly string[], i: number, j: number): [number, number] {
  for (let passed = 1; passed <= farthest; passed++)
    for (let down = Math.min(passed, old.length - i); down >= 0; down--) {
      const across = passed - down;
      const ends = i + down === old.length && j + across === now.length;
      const alike = old[i + down] === now[j + across] && i + down < old.length;
      if (j + across <= now.length && (ends || alike)) return [down, across];
    }
  return [old.length - i, now.length - j];
}
