import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvToObjects, describeCsvProblem, objectsToCsv, type CsvCell } from "../../src/project/csv-facts.js";
import { csvHeader } from "../../src/project/fact-templates.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { readUnits } from "../../src/runtime/units.js";
import { anyText, flat, meaning, validUnit } from "../runtime/arbitrary-facts.js";

const rows = (text: string): unknown => {
  const result = csvToObjects(text);
  return "rows" in result ? JSON.parse(JSON.stringify(result.rows)) : result;
};
const said = (text: string, lang: "en" | "zh"): string[] => {
  const result = csvToObjects(text);
  return "rows" in result ? [] : result.problems.map((problem) => describeCsvProblem(problem, lang));
};

describe("csvToObjects", () => {
  test("one object per row, without its empty cells", () => {
    expect(rows("所.名称,1/a,2/b\n曹杨所,2,\n石泉所, ,0.5\n")).toEqual([
      { "所.名称": "曹杨所", "1/a": "2" },
      { "所.名称": "石泉所", "2/b": "0.5" },
    ]);
  });
  test("takes a byte-order mark, all line ends, quoted line breaks and blank rows", () => {
    const result = csvToObjects('\uFEFFa,b\r\n"x\r\ny",1\n\n,,\n ,\rz,"1,""2"""');
    expect(result).toEqual({
      rows: [
        { a: "x\r\ny", b: "1" },
        { a: "z", b: '1,"2"' },
      ],
      lines: [2, 7],
    });
  });
  test("a mark and its reason become one answer", () => {
    expect(rows("5/印象#reason,5/印象\n扎实,4.5\n,4\n没有分,\n,\n")).toEqual([
      { "5/印象": { value: "4.5", reason: "扎实" } },
      { "5/印象": "4" },
      { "5/印象": { value: "", reason: "没有分" } },
    ]);
  });
  test("a reason column without its mark stays, and is then an unknown fact", () => {
    expect(rows("1/x#reason\ny\n")).toEqual([{ "1/x#reason": "y" }]);
  });
  test("every ragged row is told with its line", () => {
    expect(csvToObjects('a,b\n1,2\n"x\ny"\n1,2,3\n1,2\n')).toEqual({
      problems: [
        { code: "ragged-row", line: 3, given: "1", allowed: "2" },
        { code: "ragged-row", line: 5, given: "3", allowed: "2" },
      ],
    });
    expect(said("a,b\n1\n", "zh")).toEqual(["第2行：有1格，表头有2格"]);
    expect(said("a,b\n1\n", "en")).toEqual(["Line 2: 1 cells where the header has 2"]);
  });
  test("repeated and unnamed columns are told, in any width", () => {
    expect(csvToObjects("\nⅠ-1/a,,I-1/a\n1,2,3\n")).toEqual({
      problems: [
        { code: "unnamed-column", line: 2, given: "2" },
        { code: "repeated-column", line: 2, given: "I-1/a" },
      ],
    });
    expect(said("a,a\n", "zh")).toEqual(["第1行：“a”列重复"]);
  });
  test.each(["a\tb\n1\t2\n", "a;b\n1;2", "a，b\n1，2"])("columns not separated by commas: %j", (text) => {
    expect(csvToObjects(text)).toEqual({ problems: [{ code: "not-commas", line: 1 }] });
  });
  test.each(["", "\n\n", "\uFEFF", " "])("no header: %j", (text) => {
    expect(csvToObjects(text)).toEqual({ problems: [{ code: "no-header", line: 1 }] });
  });
  test("quotes that do not match are told with a line", () => {
    expect(csvToObjects('a,b\n"1,2\n')).toMatchObject({ problems: [{ code: "bad-quotes" }] });
    expect(csvToObjects('a,b\n1,2\nx"y,1\n')).toMatchObject({ problems: [{ code: "bad-quotes", line: 3 }] });
  });
  test("a column may be called anything", () => {
    expect(rows("__proto__,constructor\n1,2\n")).toEqual(
      JSON.parse('{"a":[{"__proto__":"1","constructor":"2"}]}').a,
    );
  });
  test("any text gives rows or problems, each with a line and words, never an exception", () => {
    const unit = fc.constantFrom(",", '"', "\n", "\r", "a", "=", "'", "#reason", " ", "\uFEFF", "字");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit })), (text) => {
        const result = csvToObjects(text);
        if ("rows" in result) {
          expect(result.lines).toHaveLength(result.rows.length);
          return;
        }
        expect(result.problems.length).toBeGreaterThan(0);
        for (const problem of result.problems) {
          expect(problem.line).toBeGreaterThan(0);
          for (const lang of ["en", "zh"] as const)
            expect(describeCsvProblem(problem, lang)).not.toMatch(/^$|undefined/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("objectsToCsv", () => {
  test("writes what is asked for, in the header's order", () => {
    const table = [{ b: 1.5, a: "x", c: { value: 2, reason: "好" } }, { a: true, b: null }, {}];
    expect(objectsToCsv(["a", "b", "c", "c#reason"], table)).toBe(
      "a,b,c,c#reason\nx,1.5,2,好\nyes,,,\n,,,\n",
    );
  });
  test("a reason never gets lost", () => {
    expect(() => objectsToCsv(["a"], [{ a: { value: 1, reason: "x" } }])).toThrow(RangeError);
  });
  test.each([
    ["=1+1", "'=1+1"],
    ["+86 123", "'+86 123"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["＝1+1", "'＝1+1"],
    ["'=1", "''=1"],
    ["-5", "-5"],
    ["+5.25", "+5.25"],
    ["-5%", "-5%"],
    ["-1e-7", "-1e-7"],
    ["'s", "'s"],
    ["1=1", "1=1"],
  ])("%j is written as %j", (text, written) => {
    expect(objectsToCsv(["k"], [{ k: text }])).toBe(`k\n${written}\n`);
  });
  test("headers are guarded too, and a byte-order mark is written on demand", () => {
    expect(objectsToCsv(["=k"], [], { bom: true })).toBe("\uFEFF'=k\n");
    expect(rows("'=k\n1\n")).toEqual([{ "=k": "1" }]);
  });
  test("no cell of text begins like a formula", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, cell] = objectsToCsv(["k"], [{ k: text }]).split(/\n/);
        expect(cell).not.toMatch(/^"?[=@＝＋－＠]/);
        if (/^"?[+-]/.test(cell!)) expect(Number.isNaN(Number(text.replace(/%$/, "")))).toBe(false);
      }),
    );
  });
  test("what is written is read back", () => {
    const table = fc.array(fc.record({ a: anyText, b: anyText }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.boolean(), (objects, bom) => {
        const text = objectsToCsv(["a", "b"], objects, { bom });
        expect(rows(text)).toEqual(objects);
        expect(rows(text.replaceAll(/(?<!\r)\n/g, "\n"))).toEqual(objects);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a unit as CSV", () => {
  test("is read to the same facts as from JSON", () => {
    fc.assert(
      fc.property(validUnit, fc.boolean(), (unit, bom) => {
        const specs = unit.map(({ spec }) => spec);
        const csv = objectsToCsv(csvHeader(specs), [flat(unit) as Record<string, CsvCell>], { bom });
        const result = csvToObjects(csv);
        if ("problems" in result) throw new Error(JSON.stringify(result.problems));
        const facts = meaning(unit);
        // A row without an answer is no row.
        if (facts.size === 0) expect(result.rows).toEqual([]);
        else expect(readFacts(specs, result.rows[0])).toEqual({ facts });
      }),
      { numRuns: 500 },
    );
  });
  test("a cohort of rows is read like an array of objects", () => {
    const specs = [
      { key: "所.名称", path: ["所", "名称"], name: "名称", label: "名称", kind: "text", block: "所" },
      { key: "1/x", path: ["1", "x"], name: "x", label: "x", kind: "rate", block: "1" },
    ] as const;
    const result = csvToObjects("所.名称,1/x\n曹杨所,95%\n石泉所,0.9\n");
    const units = readUnits(specs, "rows" in result ? result.rows : [], { unitKey: "所.名称" });
    expect("units" in units && units.units.map(({ name }) => name)).toEqual(["曹杨所", "石泉所"]);
  });
});
