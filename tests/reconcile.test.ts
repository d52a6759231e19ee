// Whatever single declared figure of a real rubric is changed, the checker fails, and names the line that was changed.
import { describe, expect, it } from "vitest";
import { rubricsIn } from "../scripts/mangle.mjs";
import { analyse } from "../src/project/analyse.js";
import { Source } from "../src/text/source.js";

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly what: string;
}

/** The source with its texts and comments blanked out, so that only figures of the rubric itself are left. */
const bare = (text: string): string =>
  text.replace(/"(?:[^"]|"")*"|“[^”]*”|#.*$/gmu, (quoted) => quoted.replace(/[^\n]/gu, " "));

/** Declared figures: points in headings, totals, limits of sections and rules, points of stages, claims. */
function figuresOf(text: string): Figure[] {
  const source = new Source("", text);
  const figures: Figure[] = [];
  const plain = bare(text);
  const kinds: readonly (readonly [what: string, pattern: RegExp])[] = [
    ["points of a block", /(?<=^ *(?:项目|指标|分项) [^\n]*?)\d+(?:\.\d+)?(?=分[^\n]*\{)/gmu],
    ["points of a block", /(?<=^ *(?:section|indicator|part) [^\n]*?)\d+(?:\.\d+)?(?= points?[^\n]*\{)/gmu],
    ["a total", /(?<=总分)\d+(?:\.\d+)?(?=分)|(?<=total )\d+(?:\.\d+)?(?= points?)/gu],
    ["a limit", /(?<=最多[扣得加])\d+(?:\.\d+)?(?=分)|(?<=at most )\d+(?:\.\d+)?/gu],
    ["points of a stage", /(?<=^ *考核节点 [^\n]*)\d+(?:\.\d+)?(?=分)/gmu],
    ["a claim", /(?<=载明)\d+(?=项)|(?<=claims )\d+/gu],
  ];
  for (const [what, pattern] of kinds)
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      // An id is no figure, nor is one already found.
      if (/[\d.\-－]$/u.test(plain.slice(0, start)) || figures.some((f) => f.start === start)) continue;
      figures.push({ start, end: start + match[0].length, line: source.line(start), text: match[0], what });
    }
  return figures.sort((a, b) => a.start - b.start);
}

/** The decimal with so many hundredths added, without a floating-point number. */
function plus(figure: string, hundredths: bigint): string {
  const [whole = "0", part = ""] = figure.split(".");
  const scaled = BigInt(whole + part.padEnd(2, "0")) + hundredths;
  const digits = scaled.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/u, "");
}

function errorLines(text: string): readonly number[] {
  const source = new Source("test.rubric", text);
  const { diagnostics } = analyse(source, "0");
  return diagnostics
    .filter((d) => d.severity === "error")
    .flatMap((d) => d.labels.map((label) => source.line(label.span.start)));
}

// Others carry contradictions of their sources, acknowledged; a figure there may be changed unnoticed.
const wholly = ["rubrics/tieling.rubric", "rubrics/yangjiang.rubric"];
const rubrics = [
  ...rubricsIn("rubrics").filter(({ name }) => wholly.includes(name)),
  ...rubricsIn("examples").filter(({ name }) => name.endsWith("yangjiang-en.rubric")),
];

describe.each(rubrics)("$name", ({ text }) => {
  const figures = figuresOf(text);

  it("agrees as it stands", () => {
    expect(errorLines(text)).toEqual([]);
    expect(figures.length).toBeGreaterThan(20);
  });

  it.each(figures.map((f) => [f.line, f.what, f.text, f] as const))(
    "line %d, %s: %s",
    (line, _what, _text, figure) => {
      for (const hundredths of [100n, 50n, -50n]) {
        const changed = plus(figure.text, hundredths);
        const lines = errorLines(text.slice(0, figure.start) + changed + text.slice(figure.end));
        expect(lines, `${figure.text} changed to ${changed} goes unnoticed`).not.toEqual([]);
        expect(lines, `${figure.text} changed to ${changed}: the errors are elsewhere`).toContain(line);
      }
    },
  );
});

describe("the figures tried", () => {
  it("are all of a rubric", () => {
    const counts = Object.fromEntries(
      rubrics.map(({ name, text }) => [
        name,
        figuresOf(text).reduce<Record<string, number>>(
          (n, f) => ({ ...n, [f.what]: (n[f.what] ?? 0) + 1 }),
          {},
        ),
      ]),
    );
    expect(counts).toEqual({
      "rubrics/tieling.rubric": { "a total": 1, "points of a stage": 3, "points of a block": 25 },
      "rubrics/yangjiang.rubric": { "a total": 1, "a limit": 3, "points of a block": 56 },
      "examples/yangjiang-en.rubric": { "a total": 1, "a limit": 3, "points of a block": 56 },
    });
  });
});
