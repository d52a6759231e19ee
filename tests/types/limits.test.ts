// Bounds, starts and quotas that could never mean what they say.
import { expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

const codes = (inside: string): string[] =>
  analyse(
    new Source(
      "t",
      `rubric "T" total 4 points {\n  unit s { name: text }\n  defaults { floor 0 }\n${inside}\n}`,
    ),
    "sha256:t",
  ).diagnostics.map((d) => d.code);

it("a start belongs to indicators and parts", () => {
  const section = (start: string) =>
    codes(`section 1 "S" 4 points { ${start}\n indicator 1.1 "A" 4 points { deduct 1 per case of x } }`);
  expect(section("start at full")).toEqual(["misplaced"]);
  expect(section("start at 3")).toEqual(["misplaced"]);
  expect(section("")).toEqual([]);
});

it("a floor lies no higher than the points", () => {
  const floor = (at: string) => codes(`indicator 1 "A" 4 points { floor at ${at}\n deduct 1 per case of x }`);
  expect(floor("9")).toEqual(["rule-exceeds-points"]);
  expect(floor("4")).toEqual([]);
});

it("a quota is a whole number of units", () => {
  const quota = (units: string) =>
    codes(`indicator 1 "A" 4 points { tiered by g { a => 4, at most ${units} units\n b => 2 } }`);
  expect(quota("1.5")).toEqual(["whole-number"]);
  expect(quota("2")).toEqual([]);
});

it("an example's value out of range is told in a sentence", () => {
  const told = (given: string, value: string): string[] =>
    analyse(
      new Source(
        "t",
        `rubric "T" total 4 points {\n  unit s { name: text }\n  defaults { floor 0 }\n  indicator 1 "A" 4 points { given x: ${given}\n deduct 1 when x > 0 }\n  example "e" { 1: x = ${value}, expect 3 }\n}`,
      ),
      "sha256:t",
    ).diagnostics.map((d) => d.title);
  expect(told("number, at most 12", "13")).toEqual([
    '"x" is out of range, but a value of at most 12 is needed here.',
  ]);
  expect(told("number, from 3", "2")).toEqual([
    '"x" is out of range, but a value of at least 3 is needed here.',
  ]);
  expect(told("rate, from 10% to 50%", "60%")).toEqual([
    '"x" is out of range, but a value from 10% to 50% is needed here.',
  ]);
  expect(told("number, at most 12", "12")).toEqual([]);
});
