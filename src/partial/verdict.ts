// Grades and remarks that are still possible, once every score is known as far as it can be.
import type { Block, Grades, Remark, Remarks, Rubric } from "../model/rubric.js";
import type { OpenFlag, OpenGrade, OpenScore, Waits } from "./open-score.js";
import { every, not, some, type Truth } from "./truth.js";
import type { PartialValues } from "./values.js";

/** A unit of which every block has been scored as far as it can be. */
export interface OpenUnit {
  readonly rubric: Rubric;
  readonly stage: string;
  readonly values: PartialValues;
  readonly scores: ReadonlyMap<Block, OpenScore>;
  readonly byId: (id: string) => Block | undefined;
  readonly partOf: (block: Block) => Remarks | undefined;
}

/** A remark of a block that counts or may count, and whether it is made. */
interface Open {
  readonly remark: Remark;
  readonly holds: () => Truth;
}

export function verdictOf(unit: OpenUnit): {
  readonly grades: readonly OpenGrade[];
  readonly flags: readonly OpenFlag[];
} {
  const bars = remarks(unit, "bars");
  const fixed = remarks(unit, "fixed");
  const grades = unit.rubric.grades.flatMap((scale) => gradeOn(unit, scale, bars, fixed) ?? []);
  const flags = remarks(unit, "flags").flatMap(({ remark, holds }): OpenFlag[] => {
    const truth = holds();
    return truth === false ? [] : [{ words: remark.words, certain: truth === true }];
  });
  return { grades, flags };
}

/** Remarks of a block that may not count are open, even where their conditions are not. */
function remarks({ scores, values, partOf }: OpenUnit, kind: "bars" | "fixed" | "flags"): Open[] {
  return [...scores.values()].flatMap(({ block, applies, waits }) =>
    applies === false
      ? []
      : (partOf(block)?.[kind] ?? []).map((remark) => ({
          remark,
          holds: () => {
            const holds = values.holds(remark.when);
            if (holds !== false && applies === undefined) values.wait(waits);
            return every([holds, applies]);
          },
        })),
  );
}

/** The grades of a scale; undefined where it is not for this stage, or its block has no score. */
function gradeOn(
  unit: OpenUnit,
  scale: Grades,
  bars: readonly Open[],
  fixed: readonly Open[],
): OpenGrade | undefined {
  const { stage, values } = unit;
  if (scale.stage !== undefined && scale.stage !== stage) return undefined;
  const score = unit.scores.get(unit.byId(scale.of)!);
  if (!score || score.applies === false) return undefined;
  const { of: found, waits } = values.watched(() => possibleGrades(unit, scale, bars, fixed));
  const all: Waits = score.applies ? waits : new Map([...waits, ...score.waits]);
  const possible = [...found.grades, ...(score.applies ? [] : [""])];
  // In the order of the scale, none behind them.
  const named = [...new Set([...scale.rows.map(({ grade }) => grade), ""])].filter((g) =>
    possible.includes(g),
  );
  const open = named.length > 1;
  return { scale, of: scale.of, possible: named, quota: open && found.quota, waits: open ? all : new Map() };
}

function possibleGrades(
  { values }: OpenUnit,
  scale: Grades,
  allBars: readonly Open[],
  allFixed: readonly Open[],
): { readonly grades: readonly string[]; readonly quota: boolean } {
  // What an included rubric says of grades holds for the grades given there.
  const saying = (list: readonly Open[], grade: string): Truth =>
    some(
      list
        .filter(({ remark }) => remark.scope === scale.scope && remark.words === grade)
        .map(({ holds }) => holds()),
    );
  const found = new Set<string>();
  const rows = scale.rows.map((row) => ({ ...row, barred: saying(allBars, row.grade) }));
  // Of several events the one with the lowest grade decides.
  for (const { grade, barred } of rows.toReversed()) {
    const given = every([not(barred), saying(allFixed, grade)]);
    if (given !== false) found.add(grade);
    if (given) return { grades: [...found], quota: false };
  }
  const open = rows.map(({ when, barred }) =>
    barred === true ? false : every([not(barred), values.holds(when)]),
  );
  const standing = firstOf(open, 0);
  const falling = new Set<number>();
  const reached = new Set(standing);
  for (const row of reached) {
    const restTo = rows[row]?.restTo;
    if (restTo === undefined) continue;
    falling.add(row);
    // Beyond the quota the unit falls to the row named, or where that grade is barred, to the next one it fulfils.
    const { barred } = rows[restTo]!;
    if (barred !== true) reached.add(restTo);
    if (barred !== false) for (const next of firstOf(open, restTo + 1)) reached.add(next);
  }
  for (const row of reached) found.add(rows[row]?.grade ?? "");
  return { grades: [...found], quota: falling.size > 0 };
}

/** Rows that can be the first that holds, from one on; one past the last where none may. */
function firstOf(open: readonly Truth[], from: number): number[] {
  const rows: number[] = [];
  for (let row = from; row < open.length; row++) {
    if (open[row] === false) continue;
    rows.push(row);
    if (open[row]) return rows;
  }
  return [...rows, open.length];
}
