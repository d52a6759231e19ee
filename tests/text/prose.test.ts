import { expect, test } from "vitest";
import { cellsOf } from "../../src/text/cells.js";
import { oneLine, safeProse } from "../../src/text/prose.js";

const shown = (line: string): string =>
  cellsOf(line)
    .map((cell) => cell.text)
    .join("");

test("tabs are drawn up to the next stop, counted in columns", () => {
  expect(shown("\ta\t细\t\tb")).toBe("    a   细      b");
});

test("characters that are invisible or steer the terminal are drawn", () => {
  expect(shown("a\u001b[31mb")).toBe("a␛[31mb");
  expect(shown("a\u202eb\u200bc\ufeff\u007f")).toBe("a<U+202E>b<U+200B>c<U+FEFF>␡");
});

test("a combining mark stays on its letter; alone it gets a circle to sit on", () => {
  expect(cellsOf("e\u0301x").map((cell) => [cell.text, cell.column, cell.width])).toEqual([
    ["e\u0301", 0, 1],
    ["x", 1, 1],
  ]);
  expect(shown("\t\u0301")).toBe("    ◌\u0301");
});

test("cells know their offsets", () => {
  expect(cellsOf("“𠮷").map(({ offset, end, column, width }) => [offset, end, column, width])).toEqual([
    [0, 1, 0, 1],
    [1, 3, 1, 2],
  ]);
  expect(cellsOf("“𠮷", 2)[1]?.column).toBe(2);
});

test("prose keeps its line ends and loses what steers", () => {
  expect(safeProse("甲\r\n乙\t丙\u001b[2J")).toBe("甲\n乙    丙[2J");
});

test("one line: Chinese joins without a blank, Latin with one", () => {
  expect(oneLine(" 整改迟缓，\n  两次催办 \n late\nagain ")).toBe("整改迟缓，两次催办 late again");
});
