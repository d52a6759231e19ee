// Grades, bars and remarks, once every score is known.
import type { Block, Grades, Remark, Remarks, Rubric } from "../model/rubric.js";
import type { Exact } from "../runtime/exact.js";
import type { Told } from "../runtime/explanation.js";
import type { Standing } from "../runtime/grade-quotas.js";
import type { Contributions } from "./contributions.js";
import type { Values } from "./values.js";

/** A unit of which every block has been scored. */
export interface ScoredUnit {
  readonly rubric: Rubric;
  readonly stage: string;
  readonly values: Values;
  readonly rules: Contributions;
  readonly scores: ReadonlyMap<Block, Exact>;
  /** What a block says of results at this stage; undefined where it has no part in it. */
  readonly partOf: (block: Block) => Remarks | undefined;
  readonly byId: (id: string) => Block | undefined;
}

export interface Verdict {
  /** Where the unit stands on each scale of grades, before quotas. */
  readonly standings: readonly Standing[];
  readonly flags: readonly Told[];
  /** What tells it apart from units of the same total. */
  readonly placedBy: readonly Exact[];
}

export function verdictOf(unit: ScoredUnit): Verdict {
  const { rubric, stage, values, rules, scores } = unit;
  const bars: Remark[] = [];
  const fixed: Remark[] = [];
  const flags: Told[] = [];
  for (const block of rubric.blocks) {
    const part = scores.has(block) ? unit.partOf(block) : undefined;
    const holds = (remark: Remark): boolean => {
      const held = values.holds(remark.when);
      values.saw(remark, held ? "holds" : "fails");
      return held;
    };
    for (const bar of part?.bars ?? []) if (holds(bar)) bars.push(bar);
    for (const event of part?.fixed ?? []) if (holds(event)) fixed.push(event);
    for (const flag of part?.flags ?? [])
      if (holds(flag)) flags.push({ words: flag.words, ...rules.told(flag.info) });
  }
  const standings: Standing[] = [];
  for (const scale of rubric.grades) {
    if (scale.stage !== undefined && scale.stage !== stage) continue;
    // A section that is not scored here has no grade either.
    const score = scores.get(unit.byId(scale.of)!);
    if (score) standings.push(standing(unit, scale, score, bars, fixed));
  }
  return { standings, flags, placedBy: rubric.placesBy.map((key) => values.number(key)) };
}

/** Where the unit stands on a scale by its own score. */
function standing(
  { values, rules }: ScoredUnit,
  scale: Grades,
  score: Exact,
  allBars: readonly Remark[],
  allFixed: readonly Remark[],
): Standing {
  // What an included rubric says of grades holds for the grades given there.
  const here = (remark: Remark): boolean => remark.scope === scale.scope;
  const [bars, fixed] = [allBars.filter(here), allFixed.filter(here)];
  const rows = scale.rows.map(({ when, grade, line, quota, restTo, orderBy }) => {
    const barred = bars.some((bar) => bar.words === grade);
    const open = !barred && values.holds(when);
    const keys = orderBy.map((key) => values.number(key));
    return { line, grade, open, barred, ...(quota ? { quota: quota.index } : {}), restTo, keys };
  });
  // Of several events the one with the lowest grade decides.
  const lowest = rows.findLast((r) => !r.barred && fixed.some((event) => event.words === r.grade));
  const event = lowest && fixed.find(({ words }) => words === lowest.grade);
  const row = lowest ?? rows.find((r) => r.open);
  if (row) values.saw(scale.rows[rows.indexOf(row)]!, "reached");
  else values.saw(scale, "none");
  const told = ({ words, info }: Remark): Told => ({ words, ...rules.told(info) });
  return {
    of: scale.of,
    line: scale.info.line,
    score,
    rows,
    barred: bars.filter((bar) => scale.rows.some((r) => r.grade === bar.words)).map(told),
    ...(event ? { fixed: told(event) } : {}),
  };
}
