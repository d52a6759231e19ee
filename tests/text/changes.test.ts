import fc from "fast-check";
import { expect, it, test } from "vitest";
import { changesBetween } from "../../src/text/changes.js";

const lines = (...all: string[]): string => all.join("\n");

test.each([
  ["nothing", lines("a", "b"), lines("a", "b"), []],
  ["a line", lines("a", "b", "c"), lines("a", "x", "c"), [{ line: 2, before: ["b"], after: ["x"] }]],
  [
    "two places",
    lines("a", "b", "c", "d"),
    lines("x", "b", "c", "y"),
    [
      { line: 1, before: ["a"], after: ["x"] },
      { line: 4, before: ["d"], after: ["y"] },
    ],
  ],
  ["a line less", lines("a", "b", "c"), lines("a", "c"), [{ line: 2, before: ["b"], after: [] }]],
  ["a line more", lines("a", "c"), lines("a", "b", "c"), [{ line: 2, before: [], after: ["b"] }]],
  ["the end", lines("a", "b"), "a", [{ line: 2, before: ["b"], after: [] }]],
  ["other line ends", "a\r\nb", "a\nb", []],
])("%s", (_, before, after, changes) => {
  expect(changesBetween(before, after)).toEqual(changes);
});

it("made in one text, the changes give the other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((all) => all.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const made = before.split("\n");
      for (const { line, before: old, after: now } of changesBetween(before, after).reverse()) {
        expect(made.slice(line - 1, line - 1 + old.length)).toEqual(old);
        made.splice(line - 1, old.length, ...now);
      }
      expect(made.join("\n")).toBe(after);
    }),
  );
});

it("a text that is quite another ends", () => {
  const many = (word: string): string => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join("\n");
  expect(changesBetween(many("a"), many("b"))).toHaveLength(1);
});
