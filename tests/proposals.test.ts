// Examples proposed for real rubrics and lessons: they are read again, come out as expected, show more, and are always the same.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../src/examples/coverage.js";
import { nameText } from "../src/examples/example-text.js";
import { propose } from "../src/examples/propose.js";
import { analyse } from "../src/project/analyse.js";
import { tryExamples } from "../src/project/try-examples.js";
import { Source } from "../src/text/source.js";
import { openBeside } from "./open-beside.js";

const reader = (file: string) => (text: string) => {
  const { rubric, failed } = analyse(new Source(file, text), "sha256:test", undefined, openBeside(file));
  return failed ? undefined : rubric;
};
const proposed = (file: string, most: number, text = readFileSync(file, "utf8")) => {
  const read = reader(file);
  return propose(read(text)!, text, most, read);
};

/** Files, and the share of what can be reached that their examples reach with the proposals, at the least. */
const files: readonly (readonly [string, number])[] = [
  ["rubrics/yangjiang.rubric", 1],
  ["rubrics/tieling.rubric", 1],
  ["rubrics/quality.rubric", 1],
  ["rubrics/stations.rubric", 0.98],
  ["rubrics/capacity.rubric", 0.98],
  ["rubrics/offices.rubric", 0.7],
  ["examples/01-per-case/per-case.rubric", 0.9],
  ["examples/17-veto/veto-zh.rubric", 1],
  ["examples/21-ranking/ranking.rubric", 0.95],
  ["examples/23-grades-and-bars/grades-and-bars.rubric", 1],
  ["examples/29-lists-of-things/lists-of-things.rubric", 0.9],
  ["examples/33-gates/gates-zh.rubric", 1],
  ["examples/44-scores-of-others/scores-of-others.rubric", 1],
  ["examples/45-fixed-grade/fixed-grade-zh.rubric", 1],
];

describe.each(files)("%s", (file, least) => {
  const proposal = proposed(file, Infinity);
  const rubric = reader(file)(proposal.whole)!;

  it("is read again with the proposals in it, and all examples come out", () => {
    const before = reader(file)(readFileSync(file, "utf8"))!;
    const count = ({ examples }: typeof rubric): number => examples.length;
    expect(count(rubric)).toBe(count(before) + proposal.lines);
    expect(tryExamples(rubric).failures).toEqual([]);
  });

  it("shows more than before where there is more to show, and so much as was said", () => {
    const coverage = coverageOf(rubric);
    const gained = proposal.after.reached.size - proposal.before.reached.size;
    expect(gained > 0).toBe(proposal.lines > 0);
    expect(coverage.reached.size).toBe(proposal.after.reached.size);
    expect(coverage.reached.size / coverage.aims.length).toBeGreaterThanOrEqual(least);
    // Whatever is not reached is told, with the reason.
    expect(proposal.missed).toHaveLength(coverage.aims.length - coverage.reached.size);
  });

  it("adds no finding of the checker", () => {
    const findings = (text: string): string[] =>
      analyse(new Source(file, text), "sha256:test", undefined, openBeside(file)).diagnostics.map(
        (d) => d.title,
      );
    expect(findings(proposal.whole)).toEqual(findings(readFileSync(file, "utf8")));
  });
});

it("is the same each time, and of any part no more than asked for", () => {
  const file = "rubrics/quality.rubric";
  expect(proposed(file, 5).text).toBe(proposed(file, 5).text);
  const few = proposed(file, 5);
  expect(few.lines).toBe(5);
  expect(few.missed.map(({ why }) => why)).toContain("beyond-most");
});

it("leaves line ends, and what stands behind the last brace, as they are", () => {
  const text = `rubric "t" total 2 points { unit u { name: text }; defaults { floor 0 }\r
  indicator 1 "a" 2 points { deduct 1 per case of late }\r
} # the end\r\n`;
  const { whole } = proposed("t.rubric", 9, text);
  expect(whole.endsWith("  }\r\n} # the end\r\n")).toBe(true);
  expect(whole.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

it("nothing is proposed where nothing is open", () => {
  const text = `rubric "t" total 1 points { unit u { name: text }; defaults { floor 0 }
    indicator 1 "a" 1 points { full when done, otherwise none }
    example "e" { 1: done = yes, expect 1; 1: done = no, expect 0 } }`;
  expect(proposed("t.rubric", 9, text)).toMatchObject({ text: "", lines: 0, whole: text, missed: [] });
});

describe("names, titles and labels", () => {
  /** Anything that a name in brackets may be; what is invisible, or stands at its ends, is left out. */
  const name = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        "每起",
        "扣0.2分",
        "1.1",
        "a/b",
        "yes",
        "否则",
        "x = 1",
        "# no",
        'say "so"',
        "“半”",
        "others",
        "a，b",
        "第1名",
      ),
    )
    .filter((text) => text.trim() === text && text !== "" && !/[[\]【】\p{C}\u2028\u2029]/u.test(text));
  const title = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .filter((text) => !/[\p{C}\u2028\u2029]/u.test(text));

  it("however odd, are read again as they are", () => {
    fc.assert(
      fc.property(name, name, title, fc.constantFrom("en", "zh"), (fact, label, heading, language) => {
        const quoted = `[${fact}]`;
        const said = `"${label.replaceAll('"', '""')}"`;
        const titled = `"${heading.replaceAll('"', '""')}"`;
        const text =
          language === "en"
            ? `rubric "t" total 3 points { unit u { name: text }; defaults { floor 0 }
  indicator 1 ${titled} 3 points { given kind: choice (${said}, "other"); deduct 1 per case of ${quoted}
    when kind = ${said}: deduct 1 } }`
            : `细则 "t" 总分3分 { 考核对象 所 { 名称：文字 }；通则 { 各项最低0分 }
  指标 1 ${titled} 3分 { 数据 类别：选项（${said}、"其他"）；每起 ${quoted} 扣1分
    类别 = ${said} 的，扣1分 } }`;
        const rubric = reader("t.rubric")(text);
        // What the checker refuses needs no examples.
        fc.pre(rubric !== undefined);
        const proposal = proposed("t.rubric", Infinity, text);
        expect(proposal.missed).toEqual([]);
        expect(tryExamples(reader("t.rubric")(proposal.whole)!).failures).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it("stand in brackets where they must, and only there", () => {
    expect(nameText("线索未核查", "zh")).toBe("线索未核查");
    expect(nameText("每起", "zh")).toBe("【每起】");
    expect(nameText("no ledger", "en")).toBe("[no ledger]");
    expect(nameText("late", "en")).toBe("late");
    expect(nameText("yes", "en")).toBe("[yes]");
  });
});
