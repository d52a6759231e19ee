// Where a unit stands on the scales of grades, and what a cohort must be told of it besides its result.
import type { IrGrades, IrRemark, IrVerdict, Program } from "../../lower/ir.js";
import type { ToldAt } from "../../runtime/score-all.js";
import type { Code } from "./code.js";
import type { AllMade, Made } from "./made.js";
import { NotScaled } from "./not-scaled.js";
import type { Scaled } from "./scaled.js";
import { constant, isConstant, type Bit, type Whole } from "./whole.js";

/** A scale, and for each of its rows whether its grade is barred, given by an event, or open to the unit. */
interface Standing {
  readonly scale: IrGrades;
  readonly of: Made;
  readonly rows: readonly { readonly barred: Bit; readonly fixed: Bit; readonly open: Bit }[];
}

function standingsOf(verdict: IrVerdict, blocks: AllMade): Standing[] {
  const { terms } = blocks;
  const { wholes } = terms.scaling;
  const held = (remarks: readonly IrRemark[]): { words: string; scope: string | undefined; holds: Bit }[] =>
    remarks.map(({ words, scope, when, block }) => {
      const counts = blocks.counts(block);
      return { words, scope, holds: wholes.all([counts, terms.bool(when, counts)]) };
    });
  const [bars, events] = [held(verdict.bars), held(verdict.fixed)];
  const said = (list: typeof bars, { scope }: IrGrades, grade: string): Bit =>
    wholes.any(list.filter((r) => r.scope === scope && r.words === grade).map((r) => r.holds));
  return verdict.grades.flatMap((scale) => {
    const of = blocks.find(scale.of);
    // A section that is not scored here has no grade either.
    if (!of) return [];
    if (of.counts.known !== true) throw new NotScaled("grades of what may have no score");
    const rows = scale.rows.map(({ grade, when }) => {
      const barred = said(bars, scale, grade);
      const allowed = wholes.not(barred);
      return {
        barred,
        fixed: wholes.all([allowed, said(events, scale, grade)]),
        open: wholes.all([allowed, terms.bool(when, allowed)]),
      };
    });
    return { scale, of, rows };
  });
}

/** The grade on every scale, as code; `print` gives the code of one grade, "" for none. */
export function gradesOf(
  verdict: IrVerdict,
  blocks: AllMade,
  code: Code,
  print: (grade: string, scale: IrGrades) => string,
): { of: string; code: string }[] {
  return standingsOf(verdict, blocks).map(({ scale, rows }) => {
    const graded = rows.map((row, i) => ({ ...row, grade: scale.rows[i]!.grade }));
    // Of several events the one with the lowest grade decides, else the first row that holds.
    const tried = [
      ...[...graded].reverse().map(({ grade, fixed }) => ({ grade, when: fixed })),
      ...graded.map(({ grade, open }) => ({ grade, when: open })),
    ].filter(({ when }) => when.known !== false);
    const certain = tried.findIndex(({ when }) => when.known === true);
    const last = print(certain < 0 ? "" : tried[certain]!.grade, scale);
    const choices = tried.slice(0, certain < 0 ? tried.length : certain);
    const text =
      choices.map(({ grade, when }) => `${when.code} === 1 ? ${print(grade, scale)} : `).join("") + last;
    return { of: scale.of, code: code.bind(text, "grade") };
  });
}

/** Whether the grades of a unit hang on those of others too. */
export const hasQuota = ({ rows }: IrGrades): boolean => rows.some(({ quota }) => quota);

/** What is told, in this order, and where in it something stands. */
export interface Told {
  readonly codes: readonly string[];
  readonly at: ToldAt;
}

/** What a cohort must know of a unit besides its result; undefined where that is nothing. */
export function toldOf(
  program: Program,
  verdict: IrVerdict | undefined,
  blocks: AllMade,
  total: Scaled | undefined,
): Told | undefined {
  const { terms } = blocks;
  const { wholes } = terms.scaling;
  const codes: string[] = [];
  const tell = (...more: readonly string[]): number => codes.push(...more) - more.length;
  const exact = ({ top, scale, per }: Scaled): number => {
    const below = per ? wholes.times(per, constant(scale)) : constant(scale);
    return tell(...[top, below].map(written));
  };
  const scales = (verdict ? standingsOf(verdict, blocks) : [])
    .filter(({ scale }) => hasQuota(scale))
    .map(({ scale, of, rows }) => ({
      of: scale.of,
      line: scale.line,
      score: exact(of.value),
      // The lowest that an event gave.
      fixed: tell(
        [...rows.entries()].reduce(
          (rest, [i, { fixed }]) => (fixed.known === false ? rest : `${fixed.code} === 1 ? ${i} : ${rest}`),
          "-1",
        ),
      ),
      rows: scale.rows.map(({ line, grade, quota, restTo, orderBy }, i) => ({
        line,
        grade,
        open: tell(rows[i]!.open.code),
        barred: tell(rows[i]!.barred.code),
        ...(quota ? { quota: quota.index } : {}),
        ...(restTo === undefined ? {} : { restTo }),
        keys: orderBy.map((key) => exact(terms.num(key))),
      })),
    }));
  const placed = !program.noTotal;
  const isPlain = total !== undefined && !total.per && isToldApart(total.top);
  const at: ToldAt = {
    ...(placed && total && !isPlain ? { total: exact(total) } : {}),
    placedBy: placed ? (verdict?.placesBy ?? []).map((key) => exact(terms.num(key))) : [],
    quotas: [...blocks.quotas].map(([quota, bits]) => ({ quota, at: tell(wholes.any(bits).code) })),
    scales,
  };
  return codes.length === 0 ? undefined : { codes, at };
}

/** Whether no two of these whole numbers, over one scale, look alike as JavaScript numbers: from here on they may. */
const isToldApart = ({ low, high }: Whole): boolean => low > -(2n ** 52n) && high < 2n ** 52n;

/** A number, or a BigInt. */
const written = (a: Whole): string => (a.big && isConstant(a) ? `${a.low}n` : a.code);
