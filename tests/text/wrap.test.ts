import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/text/width.js";
import { wrapText } from "../../src/text/wrap.js";

test("what fits stays as it is", () => {
  expect(wrapText("  按 完成率 比例得分", 40)).toEqual(["  按 完成率 比例得分"]);
  expect(wrapText("", 10)).toEqual([""]);
});

test("Chinese breaks between characters, Latin between words", () => {
  expect(wrapText("把项目的分值改为 5.7 分，或补上缺少的指标", 20)).toEqual([
    "把项目的分值改为 5.7",
    "分，或补上缺少的指标",
  ]);
  expect(wrapText("the rubric does not say where to start", 16)).toEqual([
    "the rubric does",
    "not say where to",
    "start",
  ]);
});

test("no line begins with a closing mark or ends with an opening one", () => {
  expect(wrapText("甲乙丙丁，戊己", 8)).toEqual(["甲乙丙", "丁，戊己"]);
  expect(wrapText("甲乙丙（丁戊）己", 9)).toEqual(["甲乙丙", "（丁戊）", "己"]);
});

test("a number keeps its measure", () => {
  expect(wrapText("每起扣0.25分", 10)).toEqual(["每起扣", "0.25分"]);
});

test("a word longer than the line is cut", () => {
  expect(wrapText("see points-do-not-sum here", 10)).toEqual(["see", "points-do-", "not-sum", "here"]);
});

test("line ends are kept", () => {
  expect(wrapText("甲\n\n乙", 10)).toEqual(["甲", "", "乙"]);
});

test("every line fits, and nothing but blanks at line ends is lost", () => {
  const piece = fc.constantFrom(
    "细",
    "则",
    "a",
    "bc",
    "5.7",
    "分",
    "，",
    "（",
    "）",
    "“",
    "”",
    "…",
    " ",
    "  ",
    "≥",
    "①",
    "%",
  );
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.integer({ min: 2, max: 30 }),
      fc.constantFrom(1 as const, 2 as const),
      (pieces, width, ambiguous) => {
        const text = pieces.join("");
        const lines = wrapText(text, width, ambiguous);
        for (const line of lines)
          if (line.trim() !== "") expect(displayWidth(line, ambiguous)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
      },
    ),
  );
});
