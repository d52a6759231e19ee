// Dates: days of the calendar, which have an order and lie so many days apart.
import { constant, type Num } from "../model/expression.js";
import { zero } from "../runtime/exact.js";
import { dayNumber, dayParts, daysOfMonth } from "../runtime/days.js";
import type * as tree from "../syntax/tree.js";
import { mismatch } from "./facts-met.js";
import { kindName } from "./kind-names.js";
import { agree } from "./measures.js";
import type { Measured, Place } from "./place.js";

/** Whether an expression is a date. */
export function isDate(place: Place, e: tree.Expr): boolean {
  switch (e.kind) {
    case "date":
      return true;
    case "name": {
      const entry = place.scope.find(e.name);
      if (entry?.kind === "fact") return entry.fact.spec.kind === "date";
      return entry?.kind === "let" && entry.let.value.type === "number" && entry.let.value.date === true;
    }
    case "binary":
      if (e.op === "+") return isDate(place, e.left) !== isDate(place, e.right);
      return e.op === "-" && isDate(place, e.left) && !isDate(place, e.right);
    case "choose":
      return isDate(place, e.then) && isDate(place, e.otherwise);
    case "call":
      return e.args.every((arg) => isDate(place, arg));
    default:
      return false;
  }
}

/** Beside a date, words in quotes are one too. */
export const unquoted = (e: tree.Expr): tree.Expr =>
  e.kind === "text" ? { kind: "date", text: e.value.trim(), span: e.span } : e;

/** A day as it is written; one that is in no calendar is reported. */
export function writtenDay(place: Place, e: tree.DateNode): Measured {
  const number = dayNumber(e.text);
  if (!number) {
    const [year, month, day] = dayParts(e.text) ?? [];
    place.report.add("no-such-day", e.span, {
      text: e.text,
      ...(year !== undefined && month !== undefined && day !== undefined
        ? { year: String(year), month: String(month), days: String(daysOfMonth(year, month)) }
        : {}),
    });
  }
  return { expr: constant(number ?? zero), dimension: { of: "date" } };
}

/** Dates less dates are days; dates and days are dates. Anything else of a date is no figure. */
export function dateSum(
  place: Place,
  e: Extract<tree.Expr, { kind: "binary" }>,
  read: (e: tree.Expr) => Measured,
): Measured {
  const [left, right] = [read(e.left), read(e.right)];
  const op = e.op === "-" ? "-" : "+";
  const expr: Num = { kind: "arithmetic", op, left: left.expr, right: right.expr };
  const [first, second] = [left.dimension.of === "date", right.dimension.of === "date"];
  if (first && second && op === "-") return { expr, dimension: { of: "days" } };
  if (second && (first || op === "-")) {
    mismatch(
      place,
      e.span,
      first
        ? place.report.say("a sum of two dates", "两个日期相加")
        : place.report.say("a number less a date", "数减日期"),
      place.report.say("a date less a date, or a date and a number of days", "日期减日期，或日期加减天数"),
    );
    return { expr: constant(zero), dimension: { of: "date" } };
  }
  // A bare number is a number of days.
  const days = first ? right : left;
  if (days.dimension.of !== "number") agree(place, e.span, days, { ...days, dimension: { of: "days" } });
  return { expr, dimension: { of: "date" } };
}

/** A date where a number is needed: what can be done with it. */
export function noNumber(place: Place, e: tree.Expr): void {
  mismatch(
    place,
    e.span,
    kindName("date", place.report.language),
    place.report.say("a number", "数值"),
    undefined,
    place.report.say(
      "A date is put before or after another (filed after 2026-06-30), or counted from it in days (filed - due).",
      "日期可以比先后（例如：提交日期 晚于2026年6月30日），也可以相减得天数（例如：提交日期 - 截止日期）。",
    ),
  );
}
