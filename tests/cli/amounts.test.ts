import { expect, test } from "vitest";
import { figure, minus, readAmount, showAmount, showChange, totalOf } from "../../src/cli/amounts.js";

test.each([
  ["1.25", "1.25"],
  ["100", "100"],
  ["-0.4", "-0.4"],
  ["2/3", "≈0.6667 (2/3)"],
  ["-2/3", "≈-0.6667 (-2/3)"],
  ["100/3", "≈33.3333 (100/3)"],
  ["12345678901/77777777777", "≈0.1587"],
])("%s is shown as %s", (text, shown) => {
  expect(showAmount(text)).toBe(shown);
});

test.each([
  ["0.3", "+0.3"],
  ["-0.3", "-0.3"],
  ["0", "0"],
  ["1/3", "≈+0.3333 (1/3)"],
  ["-1/3", "≈-0.3333 (-1/3)"],
])("a change of %s is shown as %s", (text, shown) => {
  expect(showChange(text)).toBe(shown);
});

test("a fraction in a column stands below its decimal", () => {
  expect(figure("26/3")).toEqual({ text: "≈8.6667", below: "(26/3)" });
});

test("sums and differences are exact", () => {
  expect(minus("0.3", "0.1")).toBe("0.2");
  expect(minus("1", "1/3")).toBe("2/3");
  expect(totalOf(["0.1", "0.2", "1/3"])).toBe("19/30");
});

test("anything but a number is refused", () => {
  expect(() => readAmount("about 3")).toThrow(RangeError);
  expect(() => readAmount("1/x")).toThrow(RangeError);
});
