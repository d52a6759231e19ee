// `grades of total { … }`: a grade by final scores.
import type { Report } from "../diagnostics/catalog.js";
import type { Bool, Num } from "../model/expression.js";
import type { Block, GradeRow, Grades, Remark } from "../model/rubric.js";
import type * as tree from "../syntax/tree.js";
import { otherwiseLast } from "./bands.js";
import type { Built } from "./block-draft.js";
import { Clauses } from "./clauses.js";
import { condition, guardedNumber, number } from "./expressions.js";
import { quotaOf } from "./quotas.js";
import { slot, type RulePlace } from "./rule-place.js";

/** Reads a scale of grades; its conditions may use final scores. The last row must hold for every score. */
export function readGrades(place: RulePlace, statement: tree.Clausal, into: Grades[]): void {
  const { core } = statement;
  const subject = number(place, slot(core, "of"));
  if (subject.expr.kind !== "score") {
    // That there is no total has been said.
    if (place.noTotal && slot<tree.Expr>(core, "of").kind === "total") return;
    place.report.add("type-mismatch", slot<tree.Expr>(core, "of").span, {
      is: place.report.say("no score", "不是得分"),
      needed: place.report.say("total or section(…)", "总分或项目（…）"),
    });
    return;
  }
  const rows = slot<readonly tree.GradeRow[]>(core, "gradeRows");
  if (!rows.some((row) => row.match.kind === "otherwise"))
    place.report.add("otherwise-missing", core.span, {});
  otherwiseLast(place, rows);
  const read = rows.map((row) => {
    const parts: Bool[] = row.and.map((e) => condition(place, e));
    const { match } = row;
    if (match.kind === "compare")
      parts.unshift({
        kind: "compare",
        op: match.op as ">",
        left: subject.expr,
        right: number(place, match.value).expr,
      });
    else if (match.kind === "is") parts.unshift(condition(place, match.value));
    else if (match.kind === "between")
      parts.unshift(
        { kind: "compare", op: ">=", left: subject.expr, right: number(place, match.low).expr },
        { kind: "compare", op: "<=", left: subject.expr, right: number(place, match.high).expr },
      );
    const when: Bool =
      parts.length === 0
        ? { kind: "always", value: true }
        : parts.length === 1
          ? parts[0]!
          : { kind: "and", args: parts };
    return {
      when,
      grade: row.grade,
      line: place.line(row.span),
      span: row.span,
      ...quotaOfGrade(place, rows, row),
    };
  });
  const info = {
    index: place.nextRule(),
    line: place.line(statement.span),
    source: place.source.slice(statement.span),
    span: statement.span,
    facts: [],
  };
  const of = subject.expr.id;
  const { stage } = place;
  if (into.some((scale) => scale.of === of && (scale.stage === stage || !scale.stage || !stage)))
    place.report.add("said-twice", core.span, { what: place.source.slice(core.span).split("{")[0]!.trim() });
  into.push({ of, ...(stage === undefined ? {} : { stage }), rows: read, info });
}

/** `places by total, then section(1)`: what tells units of one total apart. */
export function readPlaces(place: RulePlace, statement: tree.Clausal, built: Built): void {
  if (built.placesBy)
    place.report.add("said-twice", statement.span, { what: place.source.slice(statement.core.span) });
  const clauses = new Clauses(statement.clauses);
  built.placesBy = clauses.takeAll("then-by").map((clause) => guardedNumber(place, slot(clause, "add")).expr);
  clauses.rest(place.report, place.source);
}

/** The quota behind a grade, where its surplus falls, and what puts equal units in order. */
function quotaOfGrade(
  place: RulePlace,
  rows: readonly tree.GradeRow[],
  row: tree.GradeRow,
): Pick<GradeRow, "quota" | "restTo" | "orderBy"> {
  const clauses = new Clauses(row.clauses);
  const quota = quotaOf(place, row, clauses, row.grade);
  if (quota) quota.ofGrade = true;
  const rest = quota && clauses.take("rest-to");
  const orderBy: Num[] = [];
  let restTo: number | undefined;
  if (rest) {
    const grade = slot<tree.NameNode>(rest, "grade").name;
    const from = rows.indexOf(row);
    const found = rows.findIndex((other, i) => i > from && other.grade === grade);
    if (found >= 0) {
      restTo = found;
      quota.moves = true;
    } else if (rows.some((other) => other.grade === grade))
      place.report.add("rest-upwards", rest.span, { grade });
    else
      place.report.add("unknown-label", rest.span, {
        name: grade,
        options: rows.slice(from + 1).flatMap((other) => other.grade || []),
      });
    const first = clauses.take("order-by");
    for (const clause of first ? [first, ...clauses.takeAll("then-by")] : [])
      orderBy.push(guardedNumber(place, slot(clause, "add")).expr);
  }
  clauses.rest(place.report, place.source);
  return { ...(quota ? { quota } : {}), ...(restTo === undefined ? {} : { restTo }), orderBy };
}

/** A grade that is barred or given by an event stands on some scale; else that would do nothing. */
export function checkBars(blocks: readonly Block[], grades: readonly Grades[], report: Report): void {
  const options = [...new Set(grades.flatMap((scale) => scale.rows.map((row) => row.grade)))].filter(Boolean);
  const said = new Set<Remark>();
  for (const block of blocks)
    for (const { bars, fixed } of [...block.parts.values(), block.atMean])
      for (const remark of [...bars, ...fixed]) said.add(remark);
  for (const { words, info } of said)
    if (!options.includes(words)) report.add("unknown-label", info.span, { name: words, options });
}
