// Rows of a scale: by limits on a number, or by the labels of a grade. Rows are nested or apart and leave nothing out;
// of the rows that hold the narrowest decides, in whatever order they stand.
import { nearName, rewritten } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import { constant, type Bool, type Num } from "../model/expression.js";
import type { FactDraft } from "../names/scope.js";
import {
  add,
  ceil,
  compare,
  floor,
  isWhole,
  mul,
  one,
  print,
  sub,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import { dayNumber, dayOf } from "../runtime/days.js";
import { limitsOf as factLimits } from "../runtime/limits.js";
import { fold } from "../text/fold.js";
import type * as tree from "../syntax/tree.js";
import { writtenName } from "../syntax/written-name.js";
import type { Span } from "../text/span.js";
import { writtenDay } from "./dates.js";
import { guarded } from "./divisors.js";
import { condition, constantOf, measured, number } from "./expressions.js";
import { introduce } from "./facts-met.js";
import { agree } from "./measures.js";
import type { Place } from "./place.js";
import { words } from "./words.js";

/** A row with a limit or a label, whatever it gives. */
export interface Matched {
  readonly match: tree.RowMatch;
  readonly span: Span;
}

export interface BandRow<R extends Matched> {
  readonly row: R;
  readonly when: Bool;
}

/** Every row is compared with every other. */
const mostRows = 1000;

/** The rows in the order in which they are tried, each with its condition. */
export function bandRows<R extends Matched>(
  place: Place,
  subject: tree.Expr,
  rows: readonly R[],
): BandRow<R>[] {
  if (rows.length > mostRows) {
    place.report.add("too-many-rows", subject.span, { most: String(mostRows) });
    return [];
  }
  const labels = rows.some(
    (row) => row.match.kind === "is" && (row.match.value.kind === "name" || row.match.value.kind === "text"),
  );
  return labels ? gradeRows(place, subject, rows) : limitRows(place, subject, rows);
}

/** Rows of conditions, tried in order; the last says what holds otherwise. */
export function conditionRows<R extends Matched>(place: Place, rows: readonly R[]): BandRow<R>[] {
  if (!rows.some((row) => row.match.kind === "otherwise") && rows.length > 0) {
    const last = rows.at(-1)!;
    place.report.add("otherwise-missing", last.match.span, {});
  }
  otherwiseLast(place, rows);
  return rows.map((row) => {
    if (row.match.kind === "otherwise") return { row, when: { kind: "always", value: true } };
    if (row.match.kind === "is") return { row, when: condition(place, row.match.value) };
    place.report.add("row-mismatch", row.match.span, {});
    return { row, when: { kind: "always", value: true } };
  });
}

/** Of rows tried in order, `otherwise` is the last: a row behind it could never decide. */
export function otherwiseLast(place: Place, rows: readonly Matched[]): void {
  const first = rows.findIndex((row) => row.match.kind === "otherwise");
  if (first < 0 || first === rows.length - 1) return;
  place.report.add("misplaced", rows[first]!.match.span, {
    what: place.source.slice(rows[first]!.match.span),
    where: place.report.say("a row before the last", "最后一行以前"),
  });
}

/** The label of a row; `其他` is one only where it is among the options. */
const labelOf = ({ match }: Matched, options?: readonly string[]): string | undefined => {
  if (match.kind === "otherwise" && match.label && options?.some((o) => fold(o) === fold(match.label!.name)))
    return match.label.name;
  if (match.kind !== "is") return undefined;
  const { value } = match;
  return value.kind === "name" ? value.name : value.kind === "text" ? value.value : undefined;
};

function gradeRows<R extends Matched>(place: Place, subject: tree.Expr, rows: readonly R[]): BandRow<R>[] {
  const labels = rows.flatMap((row) => labelOf(row) ?? []);
  let fact: FactDraft | undefined;
  if (subject.kind === "name") {
    const entry = place.scope.find(subject.name);
    if (!entry) fact = introduce(place, subject, "grade", { options: labels });
  }
  const label = fact ? ({ kind: "label", fact } as const) : words(place, subject);
  const options = label.kind === "label" ? label.fact.spec.options : undefined;
  const seen = new Set<string>();
  const otherwise = rows.find((row) => row.match.kind === "otherwise" && labelOf(row, options) === undefined);
  for (const row of rows) {
    const name = labelOf(row, options);
    if (name === undefined) {
      if (row !== otherwise) place.report.add("row-mismatch", row.match.span, {});
      continue;
    }
    if (seen.has(fold(name))) place.report.add("row-repeated", row.match.span, { row: name });
    seen.add(fold(name));
    if (options && !options.some((o) => fold(o) === fold(name))) {
      const near = nearest(name, options).map(writtenName);
      const fixes = nearName(row.match.span, near, place.report);
      place.report.add("unknown-label", row.match.span, { name, options }, { fixes });
    }
  }
  const missing = options?.filter((o) => !seen.has(fold(o))) ?? [];
  if (missing.length > 0 && !otherwise)
    place.report.add("bands-gap", subject.span, { gap: missing.join("、") });
  const ordered = [...rows.filter((row) => row !== otherwise), ...(otherwise ? [otherwise] : [])];
  return ordered.map((row) => {
    const name = labelOf(row, options);
    const when: Bool =
      name === undefined
        ? { kind: "always", value: true }
        : {
            kind: "same",
            left: label,
            right: { kind: "words", value: options?.find((o) => fold(o) === fold(name)) ?? name },
          };
    return { row, when };
  });
}

/** A stretch of numbers; an end that is undefined is open to infinity. */
interface Stretch {
  readonly low?: Exact;
  readonly lowIn: boolean;
  readonly high?: Exact;
  readonly highIn: boolean;
}
const everything: Stretch = { lowIn: false, highIn: false };

function limitRows<R extends Matched>(place: Place, subject: tree.Expr, rows: readonly R[]): BandRow<R>[] {
  const percent = rows.some((row) => limitsOf(row.match).some((e) => e.kind === "number" && e.unit === "%"));
  const measure = rows
    .flatMap((row) => limitsOf(row.match))
    .find((e) => e.kind === "number" && e.unit === "measure") as tree.NumberNode | undefined;
  const days = rows.flatMap((row) => limitsOf(row.match)).filter((e) => e.kind === "date");
  const kind = days.length > 0 ? "date" : percent ? "rate" : measure ? "count" : "number";
  const { expr, dimension } = guarded(place, () =>
    (days.length > 0 ? measured : number)(place, subject, { kind, measure: measure?.measure }),
  ).value;
  if (days.length > 0 && dimension.of !== "date")
    agree(place, subject.span, { expr, dimension }, { expr, dimension: { of: "date" } });
  if (days.some((day) => !dayNumber(day.text))) {
    for (const day of days) writtenDay(place, day);
    return [];
  }
  const drafts = rows.flatMap((row) => {
    const stretch = stretchOf(row.match);
    if (!stretch) {
      if (row.match.kind === "is") {
        const limit = limitSaid(row.match.value, place);
        const fixes = limit === undefined ? [] : [rewritten(row.match.span, limit, "safe", place.report)];
        place.report.add("row-mismatch", row.match.span, { limit }, { fixes });
      } else place.report.add("row-not-constant", row.match.span, {});
      return [];
    }
    return [{ row, stretch }];
  });
  if (drafts.length < rows.length) return [];
  const fact = expr.kind === "fact" ? expr.fact : undefined;
  const grid = fact?.spec.kind === "count" || fact?.spec.kind === "date";
  const domain = domainOf(fact as FactDraft | undefined);
  const name = (row: Matched): string => place.source.slice(row.match.span);
  const stretches = drafts.map((d) => onGrid(d.stretch, grid));
  for (let i = 0; i < drafts.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [drafts[i]!, drafts[j]!];
      const [p, q] = [stretches[i]!, stretches[j]!];
      if (inside(p, q) && inside(q, p))
        place.report.add("row-repeated", a.row.match.span, { row: name(a.row) });
      else if (!inside(p, q) && !inside(q, p) && meet(p, q))
        place.report.add(
          "bands-overlap",
          a.row.match.span,
          { a: name(b.row), b: name(a.row) },
          { labels: [{ span: b.row.match.span, text: "" }] },
        );
    }
  const gap = firstGap(stretches, onGrid(domain, grid), grid);
  if (gap)
    place.report.add("bands-gap", subject.span, {
      gap: describe(
        gap,
        days.length > 0
          ? dayOf
          : percent || fact?.spec.kind === "rate"
            ? (x) => `${print(mul(x, whole(100)))}%`
            : print,
        place,
      ),
      counted:
        subject.kind === "name" && fact?.spec.kind === "number" && coversCounts(drafts.map((d) => d.stretch))
          ? subject.name
          : undefined,
    });
  // Narrowest first; rows are nested or apart, so the number of rows inside a row orders them.
  const ordered = drafts
    .map(({ row, stretch }, i) => ({ row, stretch, width: widthOf(stretches[i]!, stretches) }))
    .sort((a, b) => a.width - b.width);
  return ordered.map(({ row, stretch }) => ({ row, when: liesIn(expr, stretch) }));
}

function liesIn(expr: Num, { low, lowIn, high, highIn }: Stretch): Bool {
  const args: Bool[] = [];
  if (low) args.push({ kind: "compare", op: lowIn ? ">=" : ">", left: expr, right: constant(low) });
  if (high) args.push({ kind: "compare", op: highIn ? "<=" : "<", left: expr, right: constant(high) });
  if (args.length === 0) return { kind: "always", value: true };
  return args.length === 1 ? args[0]! : { kind: "and", args };
}

/** How many of the stretches lie inside one. */
function widthOf(stretch: Stretch, all: readonly Stretch[]): number {
  let width = 0;
  for (const each of all) if (inside(each, stretch)) width++;
  return width;
}

function limitsOf(match: tree.RowMatch): tree.Expr[] {
  if (match.kind === "compare" || match.kind === "is") return [match.value];
  return match.kind === "between" ? [match.low, match.high] : [];
}

const limitOf = (e: tree.Expr): Exact | undefined => (e.kind === "date" ? dayNumber(e.text) : constantOf(e));

function stretchOf(match: tree.RowMatch): Stretch | undefined {
  if (match.kind === "otherwise") return everything;
  if (match.kind === "between") {
    const [low, high] = [limitOf(match.low), limitOf(match.high)];
    return low && high && { low, lowIn: true, high, highIn: true };
  }
  const at = limitOf(match.value);
  if (!at) return undefined;
  switch (match.kind === "is" ? "=" : match.op) {
    case ">=":
      return { low: at, lowIn: true, highIn: false };
    case ">":
      return { low: at, lowIn: false, highIn: false };
    case "<=":
      return { lowIn: false, high: at, highIn: true };
    case "<":
      return { lowIn: false, high: at, highIn: false };
    case "=":
      return { low: at, lowIn: true, high: at, highIn: true };
    default:
      return undefined;
  }
}

function domainOf(fact: FactDraft | undefined): Stretch {
  if (!fact) return everything;
  const { least: low, most: high } = factLimits(fact.spec);
  return { low, lowIn: low !== undefined, high, highIn: high !== undefined };
}

/** On whole numbers every stretch has closed ends: `< 5` is up to 4. */
function onGrid(s: Stretch, grid: boolean): Stretch {
  if (!grid) return s;
  const low = s.low && (s.lowIn ? whole(ceil(s.low)) : isWhole(s.low) ? add(s.low, one) : whole(ceil(s.low)));
  const high =
    s.high && (s.highIn ? whole(floor(s.high)) : isWhole(s.high) ? sub(s.high, one) : whole(floor(s.high)));
  return { low, lowIn: low !== undefined, high, highIn: high !== undefined };
}

/** a begins no earlier than b. */
const beginsIn = (a: Stretch, b: Stretch): boolean =>
  !b.low ||
  (a.low !== undefined &&
    (compare(a.low, b.low) > 0 || (compare(a.low, b.low) === 0 && (b.lowIn || !a.lowIn))));
const endsIn = (a: Stretch, b: Stretch): boolean =>
  !b.high ||
  (a.high !== undefined &&
    (compare(a.high, b.high) < 0 || (compare(a.high, b.high) === 0 && (b.highIn || !a.highIn))));
const inside = (a: Stretch, b: Stretch): boolean => beginsIn(a, b) && endsIn(a, b);

/** a ends before b begins. */
const before = (a: Stretch, b: Stretch): boolean =>
  a.high !== undefined &&
  b.low !== undefined &&
  (compare(a.high, b.low) < 0 || (compare(a.high, b.low) === 0 && !(a.highIn && b.lowIn)));
const meet = (a: Stretch, b: Stretch): boolean => !before(a, b) && !before(b, a);

/** The first stretch of the domain that no row covers. */
function firstGap(rows: readonly Stretch[], domain: Stretch, grid: boolean): Stretch | undefined {
  const sorted = [...rows].sort((a, b) =>
    !a.low ? (b.low ? -1 : 0) : !b.low ? 1 : compare(a.low, b.low) || Number(b.lowIn) - Number(a.lowIn),
  );
  /** Covered so far: everything up to here; undefined means nothing yet. */
  let reached: { at: Exact; in: boolean } | undefined;
  let open = false;
  const start = domain.low;
  if (start) reached = grid ? { at: sub(start, one), in: true } : { at: start, in: false };
  for (const row of sorted) {
    const touches =
      !row.low ||
      (reached &&
        (compare(row.low, reached.at) <= (grid ? 0 : -1) ||
          (compare(row.low, reached.at) === 0 && (row.lowIn || reached.in)) ||
          (grid && compare(row.low, add(reached.at, one)) <= 0)));
    if (!touches)
      return { low: reached?.at, lowIn: reached ? !reached.in : false, high: row.low, highIn: !row.lowIn };
    if (!row.high) {
      open = true;
      break;
    }
    if (!reached || compare(row.high, reached.at) > 0 || (compare(row.high, reached.at) === 0 && row.highIn))
      reached = { at: row.high, in: row.highIn };
  }
  if (open) return undefined;
  if (
    domain.high &&
    reached &&
    (compare(reached.at, domain.high) > 0 ||
      (compare(reached.at, domain.high) === 0 && (reached.in || !domain.highIn)))
  )
    return undefined;
  return { low: reached?.at, lowIn: reached ? !reached.in : false, high: domain.high, highIn: domain.highIn };
}

/** `90% and more` reads as a condition; it is meant as a limit. */
function limitSaid(e: tree.Expr, place: Place): string | undefined {
  if (e.kind !== "binary" || (e.op !== "and" && e.op !== "or") || e.right.kind !== "name") return undefined;
  const side = /^(more|above|over|up|higher)$/.test(e.right.name)
    ? ">="
    : /^(less|below|under|fewer|lower)$/.test(e.right.name)
      ? "<="
      : undefined;
  return side && e.left.kind === "number" ? `${side} ${place.source.slice(e.left.span)}` : undefined;
}

/** Whether the rows would leave no gap if what they are of were counted. */
const coversCounts = (rows: readonly Stretch[]): boolean =>
  rows.every(({ low, high }) => [low, high].every((limit) => !limit || isWhole(limit))) &&
  !firstGap(
    rows.map((row) => onGrid(row, true)),
    { low: zero, lowIn: true, highIn: false },
    true,
  );

function describe(gap: Stretch, figure: (x: Exact) => string, place: Place): string {
  if (gap.low && gap.high && compare(gap.low, gap.high) === 0) return figure(gap.low);
  const low = gap.low && `${gap.lowIn ? "≥" : place.report.say("> ", "＞")}${figure(gap.low)}`;
  const high = gap.high && `${gap.highIn ? "≤" : place.report.say("< ", "＜")}${figure(gap.high)}`;
  return (
    [low, high].filter(Boolean).join(place.report.say(" and ", "且")) ||
    place.report.say("anything", "任何值")
  );
}
