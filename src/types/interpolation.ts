// `interpolated by X { 10 => 100; 12 => 90 }`: points at some values of X, on a straight line between two of them, and as at
// the last row beyond the ends.
import { constant, type Num } from "../model/expression.js";
import type { Pays } from "../model/rubric.js";
import { compare, div, mul, sub, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import { constantOf, guardedNumber } from "./expressions.js";
import { agree, dimensionOf } from "./measures.js";
import type { Place } from "./place.js";
import { payOf, slot, type RulePlace } from "./rule-place.js";
import { tooLarge } from "./size.js";

interface Knot {
  readonly at: Exact;
  readonly value: Exact;
}

/** A row before it is known to be a plain number with plain points. */
interface Draft {
  readonly match: tree.RowMatch;
  readonly value: Exact | undefined;
  readonly span: Span;
}

/** Rows stand one inside the other. */
const mostRows = 200;

/** What the rows of a rule give, or take. */
export function interpolated(place: RulePlace, core: tree.Phrase): { pays: Pays; amount: Num } {
  const rows = slot<readonly tree.Row[]>(core, "rows");
  const verbs = new Set<Pays>();
  const drafts = rows.map((row): Draft => {
    const { core: given, clauses } = row.outcome;
    for (const { span } of clauses)
      place.report.add("unwanted-clause", span, { clause: place.source.slice(span) });
    if (given.construct === "effect") verbs.add(payOf(given, "verb"));
    return { match: row.match, value: pointsOf(place, given), span: row.span };
  });
  const [pays = "award", other] = verbs;
  if (other) place.report.add("wrong-sign", core.span, { what: place.source.slice(core.span).slice(0, 20) });
  return { pays, amount: line(place, core, drafts) };
}

/** A value taken from between rows. */
export function interpolatedValue(place: Place, core: tree.Phrase): Num {
  const rows = core.slots["valueRows"] as readonly tree.ValueRow[];
  return line(
    place,
    core,
    rows.map((row) => ({ match: row.match, value: constantOf(row.value), span: row.span })),
  );
}

function pointsOf(place: RulePlace, given: tree.Phrase): Exact | undefined {
  if (given.construct === "full") return place.full?.kind === "const" ? place.full.value : undefined;
  if (given.construct === "none" || given.construct === "no-deduction") return zero;
  if (given.construct !== "effect" && given.construct !== "points") return undefined;
  const { low, high, fullLess } = slot<tree.AmountNode>(given, "amount");
  const points = high || fullLess ? undefined : constantOf(low);
  return points && compare(points, zero) >= 0 ? points : undefined;
}

function line(place: Place, core: tree.Phrase, drafts: readonly Draft[]): Num {
  const subject = slot<tree.Expr>(core, "of");
  if (drafts.length > mostRows) {
    place.report.add("too-many-rows", subject.span, { most: String(mostRows) });
    return constant(zero);
  }
  const marks = drafts.flatMap(({ match }) =>
    match.kind === "is" && match.value.kind === "number" ? [match.value] : [],
  );
  const measure = marks.find((e) => e.unit === "measure")?.measure;
  const kind = marks.some((e) => e.unit === "%") ? "rate" : measure !== undefined ? "count" : "number";
  const x = guardedNumber(place, subject, { kind, measure });
  for (const e of marks) agree(place, e.span, x, { expr: constant(e.value), dimension: dimensionOf(e) });
  const knots: Knot[] = [];
  for (const { match, value, span } of drafts) {
    const at = match.kind === "is" ? constantOf(match.value) : undefined;
    if (!at || !value) place.report.add("interpolated-row", span, {});
    else if (knots.some((k) => compare(k.at, at) === 0))
      place.report.add("row-repeated", span, { row: place.source.slice(match.span) });
    else knots.push({ at, value });
  }
  if (drafts.length < 2) place.report.add("interpolated-row", core.span, {});
  if (knots.length < 2) return constant(zero);
  knots.sort((a, b) => compare(a.at, b.at));
  const made = through(x.expr, knots);
  if (!tooLarge(made)) return made;
  place.report.add("too-large", subject.span, {});
  return constant(zero);
}

/** The line through the knots, which stand in order. */
function through(x: Num, knots: readonly Knot[]): Num {
  const first = knots[0]!;
  const upTo = (at: Exact, then: Num, otherwise: Num): Num => ({
    kind: "if",
    when: { kind: "compare", op: "<=", left: x, right: constant(at) },
    then,
    otherwise,
  });
  const beyond = knots.slice(1).reduceRight<Num>(
    (rest, knot, i) => {
      const from = knots[i]!;
      const slope = div(sub(knot.value, from.value), sub(knot.at, from.at));
      // y = (value − slope·at) + slope·x, with one use of x.
      const between: Num = {
        kind: "arithmetic",
        op: "+",
        left: constant(sub(from.value, mul(slope, from.at))),
        right: { kind: "arithmetic", op: "*", left: constant(slope), right: x },
      };
      return upTo(knot.at, between, rest);
    },
    constant(knots.at(-1)!.value),
  );
  return upTo(first.at, constant(first.value), beyond);
}
