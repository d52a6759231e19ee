// Source maps of emitted modules, read back: every rule leads to its line of the rubric, in the file it stands in.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { describe, expect, it } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { sourceMap } from "../../src/emit/source-map.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { openBeside, openFrom } from "../open-beside.js";

type Files = Readonly<Record<string, string>>;

function compiled(name: string, text: string, open: ReturnType<typeof openBeside>, files: Files) {
  const { rubric, diagnostics } = analyse(new Source(name, text), "sha256:0", undefined, open);
  expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  const { ts, js, origins } = emit(rubric!, { sourceName: name });
  const sourceOf = (file: string | undefined) =>
    new Source(file ?? name, file === undefined ? text : files[file]!);
  return [
    { code: ts, map: sourceMap("m.ts", ts, origins.ts, sourceOf) },
    { code: js, map: sourceMap("m.js", js, origins.js, sourceOf) },
  ];
}

/** Emitted lines, each with the line of the rubric it leads to: `file:line text`. */
function traced(code: string, map: ReturnType<typeof sourceMap>) {
  const trace = new TraceMap(map);
  return code.split("\n").map((text, i) => {
    const { source, line, column } = originalPositionFor(trace, { line: i + 1, column: text.search(/\S|$/) });
    const content = source === null ? "" : map.sourcesContent[map.sources.indexOf(source)]!;
    return { text, source, line, column, original: line === null ? "" : content.split("\n")[line - 1]! };
  });
}

const rubrics = readdirSync("rubrics").filter((name) => name.endsWith(".rubric"));
const texts: Files = Object.fromEntries(
  rubrics.map((name) => [name, readFileSync(join("rubrics", name), "utf8")]),
);

describe.each(rubrics)("%s", (name) => {
  const modules = compiled(name, texts[name]!, openBeside(join("rubrics", name)), texts);

  it("rules, what they do, and blocks lead to where they are written", () => {
    for (const { code, map } of modules) {
      const lines = traced(code, map);
      let rules = 0;
      lines.forEach(({ text, line, column, original }, i) => {
        const rule = /^\s*\/\/ (\d+): (.*)$/.exec(text);
        if (!rule) return;
        rules++;
        expect([text, line]).toEqual([text, Number(rule[1])]);
        // The words of the comment begin on that line, or, behind an `if`-like head, stand on it.
        const squeezed = (words: string) => words.replace(/\s+/g, "");
        const start = squeezed(rule[2]!).slice(0, 6);
        expect(squeezed(original)).toContain(start);
        expect(column).toBe(original.search(/\S/));
        const next = lines[i + 1]!;
        // Rows that come to one statement stand together above it.
        if (/^\s*\/\/ \d+: /.test(next.text)) return;
        expect([next.text, next.line, next.source]).toEqual([next.text, line, lines[i]!.source]);
      });
      expect(rules).toBeGreaterThan(20);
      const heads = lines.filter(({ text }) => /^\/\*\* .*, line \d+ \*\/$/.test(text));
      expect(heads.length).toBeGreaterThan(10);
      for (const { text, line, source } of heads) {
        expect([text, String(line)]).toEqual([text, /line (\d+)/.exec(text)![1]]);
        expect(source).not.toBeNull();
      }
    }
  });

  it("has every statement inside a block's function lead somewhere", () => {
    for (const { code, map } of modules) {
      let inside = false;
      let lost = 0;
      for (const { text, line } of traced(code, map)) {
        if (/^function /.test(text)) inside = true;
        if (inside && text !== "" && line === null) lost++;
        if (text === "}") inside = false;
      }
      // An included rubric's own head stands in the file that includes it: its function's frame leads nowhere.
      if (name !== "offices.rubric") expect(lost).toBe(0);
    }
  });
});

it("files included by included files are named from the rubric's own folder", () => {
  const rubric = (title: string, body: string) =>
    `rubric "${title}" total 1 points {\n  unit office { name: text }\n  defaults { floor 0 }\n${body}\n}\n`;
  const files = {
    "sub/b.rubric": rubric("B", '  include "deep/c.rubric" as C 1 points'),
    "sub/deep/c.rubric": rubric("C", '  indicator 1 "Late" 1 points { deduct 0.5 per case of late }'),
  };
  const top = rubric("A", '  include "sub/b.rubric" as B 1 points');
  const [, { code, map }] = compiled("a.rubric", top, openFrom("a.rubric", files), files) as [
    never,
    { code: string; map: ReturnType<typeof sourceMap> },
  ];
  const charge = traced(code, map).find(({ text }) => text.includes("t.deduct("))!;
  expect(charge).toMatchObject({ source: "sub/deep/c.rubric", line: 4, column: 2 });
});
