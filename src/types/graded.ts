// `section(A) graded excellent`: the grade an included rubric gives, as a condition of its rows, bars and events.
import type { Bool } from "../model/expression.js";
import type { Block, Grades, Remark, Rubric } from "../model/rubric.js";
import { fold } from "../text/fold.js";
import type * as tree from "../syntax/tree.js";
import type { Place } from "./place.js";

const never: Bool = { kind: "always", value: false };

const all = (args: readonly Bool[]): Bool =>
  args.length === 1 ? args[0]! : args.length === 0 ? { kind: "always", value: true } : { kind: "and", args };
const some = (args: readonly Bool[]): Bool =>
  args.length === 1 ? args[0]! : args.length === 0 ? never : { kind: "or", args };
const not = (of: Bool): Bool => ({ kind: "not", of });

/** Whether the section an included rubric became has a grade; anything else has none that could be asked for. */
export function gradedCondition(place: Place, e: Extract<tree.Expr, { kind: "graded" }>): Bool {
  const id = e.of.kind === "score" ? e.of.id : undefined;
  const rubric = id && place.included?.(id.id);
  const scale = rubric?.grades.find((g) => g.of === rubric.root.printedId);
  // With stages the bars differ from one to the other; grades that quotas move hang on all units.
  const moved = scale?.rows.some((row) => row.restTo !== undefined);
  if (!rubric || !scale || rubric.stages.length > 0 || moved) {
    place.report.add("graded-unknown", e.span, { name: id?.printed ?? place.source.slice(e.of.span) });
    return never;
  }
  const grades = scale.rows.map((row) => row.grade);
  const grade = grades.find((g) => fold(g) === fold(e.grade));
  if (grade === undefined) {
    place.report.add("unknown-label", e.span, { name: e.grade, options: grades.filter(Boolean) });
    return never;
  }
  return hasGrade(rubric, scale, grade);
}

function hasGrade(rubric: Rubric, scale: Grades, grade: string): Bool {
  const said = (kind: "bars" | "fixed"): { words: string; when: Bool }[] =>
    rubric.blocks.flatMap((block) =>
      [...block.parts.values()].flatMap((part) =>
        part[kind].map((remark: Remark) => ({
          words: remark.words,
          when: all([...applying(block), remark.when]),
        })),
      ),
    );
  const holding = (list: readonly { words: string; when: Bool }[], words: string): Bool =>
    some(list.filter((each) => each.words === words).map(({ when }) => when));
  const [bars, events] = [said("bars"), said("fixed")];
  const rows = scale.rows.map((row) => {
    const barred = holding(bars, row.grade);
    return {
      grade: row.grade,
      open: all([row.when, not(barred)]),
      event: all([holding(events, row.grade), not(barred)]),
    };
  });
  // Of several events the lowest grade decides; without one the first row that is open.
  const byEvent = rows.flatMap((row, i) =>
    row.grade === grade ? [all([row.event, ...rows.slice(i + 1).map((r) => not(r.event))])] : [],
  );
  const byRow = rows.flatMap((row, i) =>
    row.grade === grade ? [all([row.open, ...rows.slice(0, i).map((r) => not(r.open))])] : [],
  );
  if (events.length === 0) return some(byRow);
  return some([...byEvent, all([...rows.map((r) => not(r.event)), some(byRow)])]);
}

/** What must hold for a block of the included rubric to count. */
function applying(block: Block): Bool[] {
  const own = [...block.parts.values()].flatMap(({ applies }) =>
    applies?.otherwise === "not-applicable" ? [applies.when] : [],
  );
  return block.parent ? [...applying(block.parent), ...own] : own;
}
