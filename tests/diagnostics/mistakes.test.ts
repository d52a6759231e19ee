// Whoever makes a mistake is told where it is, what is wrong, and what to write, without a word from the inside of a parser.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { mistakes } from "./mistakes.js";

describe("a mistake", () => {
  it.each(mistakes.map((m) => [m.what, m] as const))("%s", (_, { text, told }) => {
    const source = new Source("test.rubric", text);
    const found = analyse(source, "0").diagnostics.map(({ labels, title, help }) => {
      const { line, column } = source.position(labels[0]!.span.start);
      return `${line}:${column} ${title}${help === undefined ? "" : ` → ${help}`}`;
    });
    expect(found).toEqual(told);
  });

  it.each(mistakes.flatMap((m) => (m.mended === undefined ? [] : [[m.what, m.mended] as const])))(
    "%s: what she is told to write checks",
    (_, mended) => {
      expect(analyse(new Source("test.rubric", mended), "0").diagnostics).toEqual([]);
    },
  );

  it("is never told in the words of a parser", () => {
    const jargon =
      /token|parse|syntax|lex|EOF|identifier|operand|production|unexpected|undefined|词法|语法|解析|标识符|⏎/iu;
    expect(mistakes.flatMap((m) => m.told).filter((words) => jargon.test(words))).toEqual([]);
  });

  it("is told in the language of the file, and mostly with a way out", () => {
    const told = mistakes.flatMap((m) =>
      m.told.map((words) => [m.text.startsWith("rubric"), words] as const),
    );
    expect(told.filter(([english, words]) => english === /\p{Script=Han}/u.test(words))).toEqual([]);
    expect(told.filter(([, words]) => !words.includes(" → ")).length).toBeLessThan(3);
    expect(mistakes.length).toBeGreaterThanOrEqual(50);
  });
});
