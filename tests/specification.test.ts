// The specification keeps its word: its rubrics are checked and scored, its mistakes are mistakes.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "../src/diagnostics/catalog.js";
import { analyse } from "../src/project/analyse.js";
import { tryExamples } from "../src/project/try-examples.js";
import { Source } from "../src/text/source.js";

const text = readFileSync(new URL("../grammar/specification.md", import.meta.url), "utf8");

interface Snippet {
  readonly line: number;
  readonly info: string;
  readonly rubric: string;
}
const snippets: readonly Snippet[] = [...text.matchAll(/^```(\S.*)\n([^]*?)^```$/gmu)].map((m) => ({
  line: text.slice(0, m.index).split("\n").length,
  info: m[1]!,
  rubric: m[2]!,
}));
const found = (snippet: Snippet) => analyse(new Source("specification.md", snippet.rubric), "0");

describe("grammar/specification.md", () => {
  it("has rubrics and mistakes, and no snippet of another kind", () => {
    expect(snippets.filter((s) => s.info === "rubric").length).toBeGreaterThanOrEqual(5);
    expect(snippets.filter((s) => s.info.startsWith("rubric-error ")).length).toBeGreaterThanOrEqual(4);
    expect(snippets.filter((s) => !/^rubric(-error [a-z-]+)?$/u.test(s.info))).toEqual([]);
  });

  it.each(snippets.filter((s) => s.info === "rubric").map((s) => [s.line, s] as const))(
    "line %d: is sound, and its examples hold",
    (_, snippet) => {
      const { rubric, diagnostics } = found(snippet);
      expect(diagnostics.map((d) => `${d.code}: ${d.title}`)).toEqual([]);
      const { passed, failures } = tryExamples(rubric!);
      expect(
        failures.map((f) => ({
          example: f.example,
          block: f.expectation.block.id,
          got: f.got,
          problems: f.problems,
        })),
      ).toEqual([]);
      expect(passed).toBeGreaterThan(0);
    },
  );

  it.each(
    snippets.filter((s) => s.info.startsWith("rubric-error ")).map((s) => [s.line, s.info, s] as const),
  )("line %d: %s", (_, info, snippet) => {
    const code = info.split(" ")[1]!;
    expect(Object.keys(catalog)).toContain(code);
    expect(found(snippet).diagnostics.map((d) => d.code)).toEqual([code]);
  });

  it("names the limits the code has", () => {
    const limits: readonly (readonly [file: string, pattern: RegExp, said: RegExp])[] = [
      ["src/names/outline.ts", /deepest = (\d+)/u, /blocks (\d+)/u],
      ["src/syntax/recovery.ts", /longestChain = (\d+)/u, /at most ([\d,]+) operators/u],
      ["src/syntax/recovery.ts", /longestNumber = (\d+)/u, /a number (\d+) characters/u],
      ["src/syntax/recovery.ts", /failureLimit = (\d+)/u, /After (\d+) places/u],
      ["src/types/header.ts", /mostPlaces = (\d+)/u, /decimal places (\d+)/u],
      ["src/types/bands.ts", /mostRows = (\d+)/u, /scale ([\d,]+) rows/u],
      ["src/types/size.ts", /mostWeight = (\d+)/u, /([\d,]+) operations/u],
      ["src/types/size.ts", /highestDegree = (\d+)/u, /degree ([\d,]+)/u],
    ];
    for (const [file, pattern, said] of limits) {
      const code = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
      expect(said.exec(text)?.[1]?.replace(",", ""), `${file} ${pattern}`).toBe(pattern.exec(code)?.[1]);
    }
  });
});
