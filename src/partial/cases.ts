// Points by kind of unit, and what is rescaled, use an attribute in several places at once. Where it is missing, the unit is scored
// once for every value it can have, and what is possible is what one of these cases allows.
import { factsOf, type Fact } from "../model/expression.js";
import type { Block, Rubric } from "../model/rubric.js";
import type { FactValue } from "../runtime/facts.js";
import type { Facts } from "./all-units.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import type { OpenFlag, OpenGrade, OpenScore, Partial } from "./open-score.js";
import type { Truth } from "./truth.js";

/** So many cases of one unit are looked at, and so many times others are looked at from it. */
const mostCases = 32;
const mostLooks = 4000;

/** The facts of the unit in each case; none where nothing is to be told apart. */
export function casesOf(rubric: Rubric, facts: Facts, stage: string, others: number): readonly Facts[] {
  let cases: readonly Facts[] = [facts];
  for (const fact of severalTimesUsed(rubric, stage)) {
    const values = valuesOf(fact);
    const { key, inherits = [] } = fact.spec;
    if ([key, ...inherits].some((each) => facts.has(each)) || values.length === 0) continue;
    const many = cases.length * values.length;
    if (many > mostCases || many * others > mostLooks) continue;
    cases = cases.flatMap((each) => values.map((value) => new Map([...each, [key, value]])));
  }
  return cases.length > 1 ? cases : [];
}

/** Every value of an attribute that has only a few. */
function valuesOf({ spec, within }: Fact): readonly FactValue[] {
  if (within) return [];
  if (spec.kind === "yes-no") return [true, false];
  return spec.kind === "choice" || spec.kind === "grade" ? (spec.options ?? []) : [];
}

function severalTimesUsed(rubric: Rubric, stage: string): readonly Fact[] {
  const used = rubric.blocks.flatMap((block) => [
    ...(block.pointsByKind ? factsOf(block.pointsByKind) : []),
    ...[...block.parts]
      .filter(([at]) => at === stage || rubric.stages.length === 0 || rubric.latest)
      .flatMap(([, { rescaling }]) => (rescaling ? factsOf(rescaling.outOf) : [])),
  ]);
  return [...new Set(used)];
}

/** What is known, made narrower by what the cases allow; a case with a fault of the data cannot come out. */
export function narrowed(known: Partial, cases: readonly Partial[]): Partial {
  const sound = cases.filter(({ problems }) => problems.length === 0);
  if (sound.length === 0) return { ...known, problems: cases[0]!.problems };
  const assessed = same(sound.map(({ assessment }) => assessment?.assessed));
  const { assessment: before } = known;
  const assessment = before && {
    ...before,
    assessed,
    ...(assessed === undefined ? {} : { gates: sound[0]!.assessment!.gates, waits: new Map() }),
  };
  const told = sound.filter((each) => each.assessment?.assessed !== false);
  if (told.length === 0)
    return { ...sound[0]!, ...(assessment ? { assessment } : {}), missing: known.missing };
  const tighter = (interval: Interval, of: (each: Partial) => Interval | undefined): Interval => {
    const all = told.flatMap((each) => of(each) ?? []);
    return all.length === 0 ? interval : i.overlap(interval, all.reduce(i.hull));
  };
  return {
    ...known,
    ...(assessment ? { assessment } : {}),
    total: tighter(known.total, (each) => each.total),
    points: tighter(known.points, (each) => each.points),
    blocks: known.blocks.map((score) => narrowedScore(score, told)),
    worth: new Map(
      [...known.worth].map(([block, worth]) => [block, tighter(worth, (each) => each.worth.get(block))]),
    ),
    grades: known.grades.map((grade) => narrowedGrade(grade, told)),
    flags: known.flags.flatMap((flag) => narrowedFlag(flag, told)),
  };
}

/** What all say alike; undefined where they differ. */
const same = (truths: readonly Truth[]): Truth =>
  truths.every((truth) => truth === truths[0]) ? truths[0] : undefined;

function narrowedScore(score: OpenScore, cases: readonly Partial[]): OpenScore {
  const scores = cases.map(({ blocks }) => scoreIn(blocks, score.block));
  const applies = same(scores.map((each) => each?.applies ?? (each ? undefined : false)));
  const counting = scores.flatMap((each) => (each && each.applies !== false ? [each.value] : []));
  const value = counting.length === 0 ? score.value : i.overlap(score.value, counting.reduce(i.hull));
  const settled = i.known(value) !== undefined && applies !== undefined;
  return { ...score, value, applies, waits: settled ? new Map() : score.waits };
}

const scoreIn = (blocks: readonly OpenScore[], block: Block): OpenScore | undefined =>
  blocks.find((each) => each.block === block);

function narrowedGrade(grade: OpenGrade, cases: readonly Partial[]): OpenGrade {
  const scales = cases.map(({ grades }) => grades.find(({ scale }) => scale === grade.scale));
  const possible = grade.possible.filter((name) =>
    scales.some((each) => (each ? each.possible.includes(name) : name === "")),
  );
  const open = possible.length > 1;
  const quota = open && scales.some((each) => each?.quota);
  return { ...grade, possible, quota, waits: open ? grade.waits : new Map() };
}

function narrowedFlag(flag: OpenFlag, cases: readonly Partial[]): OpenFlag[] {
  const found = cases.map(({ flags }) => flags.filter(({ words }) => words === flag.words));
  if (found.every((flags) => flags.length === 0)) return [];
  return [{ ...flag, certain: found.every((flags) => flags.some(({ certain }) => certain)) }];
}
