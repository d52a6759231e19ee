// Days of the calendar as whole numbers, so that they can be put in order and counted: 0001-01-01 is day 1. No clock, no zones.
import { whole, type Exact } from "./exact.js";

const written = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号])$/u;

type Parts = readonly [year: number, month: number, day: number];

/** The year, month and day that a text says, whether or not there is such a day. */
export function dayParts(text: string): Parts | undefined {
  const found = written.exec(text);
  if (!found) return undefined;
  const [, year, month, day, monthSaid, daySaid] = found;
  return [Number(year), Number(month ?? monthSaid), Number(day ?? daySaid)];
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; 0 where there is no such month. */
export const daysOfMonth = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

const padded = (value: number, width: number): string => String(value).padStart(width, "0");
const iso = ([year, month, day]: Parts): string => `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/** The day as YYYY-MM-DD, years 0001 to 9999; undefined where there is no such day. */
export function isoDay(text: string): string | undefined {
  const parts = dayParts(text);
  if (!parts) return undefined;
  const [year, month, day] = parts;
  return year > 0 && day > 0 && day <= daysOfMonth(year, month) ? iso(parts) : undefined;
}

/** The days of all years before this one. */
function daysBefore(year: number): number {
  const years = year - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

/** The number of a day; undefined where there is none. */
export function dayNumber(text: string): Exact | undefined {
  const day = isoDay(text);
  return day === undefined ? undefined : whole(countOf(dayParts(day)!));
}

function countOf([year, month, ofMonth]: Parts): number {
  let count = daysBefore(year) + ofMonth;
  for (let before = 1; before < month; before++) count += daysOfMonth(year, before);
  return count;
}

/** The number of a day written as YYYY-MM-DD and in no other way; 0 for anything else. For scoring in integers. */
export function dayCount(given: unknown): number {
  if (typeof given !== "string" || given.length !== 10) return 0;
  return isoDay(given) === given ? countOf(dayParts(given)!) : 0;
}

/** The day of a number as YYYY-MM-DD. */
export function dayOf(number: Exact): string {
  let rest = Number(number.n / number.d);
  let year = Math.max(1, Math.floor(rest / 366));
  while (daysBefore(year + 1) < rest) year++;
  rest -= daysBefore(year);
  let month = 1;
  while (rest > daysOfMonth(year, month)) rest -= daysOfMonth(year, month++);
  return iso([year, month, rest]);
}

export const firstDay: Exact = whole(1);
export const lastDay: Exact = dayNumber("9999-12-31")!;
