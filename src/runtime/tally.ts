// What a compiled scorer runs on: facts in, blocks one by one, scores of other blocks on demand, and at the end the verdict.
import { BlockTally } from "./block-tally.js";
import { zero, type Exact } from "./exact.js";
import type { GradeGiven, Told } from "./explanation.js";
import { gradeAlone, type Standing } from "./grade-quotas.js";
import type { ScaleRow } from "./program.js";

export type { BlockRow, EachRow, Program, RuleRow, ScaleRow } from "./program.js";

/** What is said of a grade, and the included rubric it is said in. */
interface Scoped {
  readonly scope: string | undefined;
  readonly told: Told;
}

export class Tally extends BlockTally {
  // ---- scores of other blocks

  private met: Map<number, Exact | undefined> | undefined;
  /** Scores a block when it is first needed, and once. */
  once(block: number, score: () => Exact | undefined): Exact | undefined {
    this.met ??= new Map();
    if (!this.met.has(block)) this.met.set(block, score());
    return this.met.get(block);
  }
  /** The final score of a block, scored now if it is not yet; 0 where it, or a block around it, does not count. */
  scoreOf(id: string, score?: (t: Tally) => Exact | undefined, counts?: () => boolean): Exact {
    const known = this.scores.get(id);
    if (known || !score) return known ?? zero;
    return !counts || counts() ? (score(this) ?? zero) : zero;
  }

  // ---- the verdict, once every score is known

  readonly standings: Standing[] = [];
  /** What tells the unit apart from others of the same total. */
  placedBy: readonly Exact[] = [];
  /** Grades by the unit's own score alone. */
  get grades(): readonly GradeGiven[] {
    return this.standings.map(gradeAlone);
  }
  readonly flags: Told[] = [];
  private readonly bars: Scoped[] = [];
  private readonly fixed: Scoped[] = [];

  private counts(block: number): boolean {
    return this.scores.has(this.program.blocks[block]!.id);
  }
  /** The unit cannot have this grade. */
  bar(block: number, rule: number, words: string, when: () => boolean, scope?: string): void {
    if (this.counts(block) && when()) this.bars.push({ scope, told: { words, ...this.told(rule) } });
  }
  /** The unit has this grade whatever its score. */
  fix(block: number, rule: number, words: string, when: () => boolean, scope?: string): void {
    if (this.counts(block) && when()) this.fixed.push({ scope, told: { words, ...this.told(rule) } });
  }
  /** A remark on the result. */
  flag(block: number, rule: number, words: string, when: () => boolean): void {
    if (this.counts(block) && when()) this.flags.push({ words, ...this.told(rule) });
  }
  /** Where the unit stands on a scale: the grade of an event, else the first row that holds; never a barred one. */
  grade(of: string, line: number, rows: readonly ScaleRow[], scope?: string): void {
    // A section that is not scored here has no grade either.
    const score = this.scores.get(of);
    if (!score) return;
    // What an included rubric says of grades holds for the grades given there.
    const here = (list: readonly Scoped[]): Told[] =>
      list.flatMap((each) => (each.scope === scope ? [each.told] : []));
    const [bars, events] = [here(this.bars), here(this.fixed)];
    const read = rows.map(({ when, by, ...row }) => {
      const barred = bars.some((bar) => bar.words === row.grade);
      return { ...row, barred, open: !barred && when(), keys: by ? by() : [] };
    });
    // Of several events the one with the lowest grade decides.
    const lowest = read.findLast((r) => !r.barred && events.some((event) => event.words === r.grade));
    const fixed = lowest && events.find(({ words }) => words === lowest.grade);
    const barred = bars.filter((bar) => rows.some((r) => r.grade === bar.words));
    this.standings.push({ of, line, score, rows: read, barred, ...(fixed ? { fixed } : {}) });
  }
}
