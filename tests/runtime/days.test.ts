// Days of the calendar as whole numbers, held against the calendar of the machine.
import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber, dayOf, daysOfMonth, firstDay, isoDay, lastDay } from "../../src/runtime/days.js";
import { print, sub } from "../../src/runtime/exact.js";

const utc = (iso: string): number => new Date(`${iso}T00:00:00Z`).getTime() / 86_400_000;

it.each([
  ["0001-01-01", "1"],
  ["0001-12-31", "365"],
  ["0004-12-31", "1461"],
  ["1970-01-01", "719163"],
  ["2000-03-01", "730180"],
  ["9999-12-31", "3652059"],
])("%s is day %s", (text, number) => {
  expect(print(dayNumber(text)!)).toBe(number);
});

it("is as many days from one day to another as the machine counts", () => {
  const day = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = [a, b].map((each) => each.toISOString().slice(0, 10)) as [string, string];
      expect(print(sub(dayNumber(to)!, dayNumber(from)!))).toBe(String(utc(to) - utc(from)));
      expect(dayOf(dayNumber(from)!)).toBe(from);
    }),
    { numRuns: 500 },
  );
});

it("tells the ends of the calendar", () => {
  expect([dayOf(firstDay), dayOf(lastDay)]).toEqual(["0001-01-01", "9999-12-31"]);
});

it("reads both ways to write a day", () => {
  expect([isoDay("2026年6月3日"), isoDay("2026-6-3"), isoDay("2026-06-03")]).toEqual(
    Array(3).fill("2026-06-03"),
  );
});

it.each([
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "0000-01-01",
  "2026年2月30日",
  "今天",
])("%s is no day", (text) => {
  expect([isoDay(text), dayNumber(text)]).toEqual([undefined, undefined]);
});

it("knows leap years", () => {
  expect([1900, 2000, 2024, 2026].map((year) => daysOfMonth(year, 2))).toEqual([28, 29, 29, 28]);
});
