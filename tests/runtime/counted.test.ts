import { expect, it } from "vitest";
import { measureBehind } from "../../src/runtime/counted.js";

it.each([
  ["1", "case", "case"],
  ["1", "cases", "case"],
  ["0", "case", "cases"],
  ["5", "times", "times"],
  ["5", "time", "times"],
  ["1", "people", "person"],
  ["2", "person", "people"],
  ["2", "persons", "people"],
  ["2", "yuan", "yuan"],
  ["1", "place", "place"],
  ["2", "起", "起"],
])("%s %s is said %s", (number, measure, said) => {
  expect(measureBehind(number, measure)).toBe(said);
});
