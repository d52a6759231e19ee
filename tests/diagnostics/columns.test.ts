// The caret row measured against what is really printed, for any mix of scripts.

import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { renderPretty } from "../../src/diagnostics/render.js";
import { Source } from "../../src/text/source.js";

const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      "细",
      "则",
      "a",
      "Z",
      "9",
      " ",
      "\t",
      "，",
      "（",
      "“",
      "”",
      "…",
      "％",
      "Ⅰ",
      "①",
      "≥",
      "ｱﾞ",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "e\u0301",
      "\u0301",
      "👩‍🔬",
      "🇨🇳",
      "🏻",
      "\u200b",
      "\ufeff",
      "\u202e",
      "\u001b[31m",
      "𠮷",
      "각",
      "각",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }).map((s) => s.replace(/[\r\n]/g, "")) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const target = fc.constantFrom("目标", "目T标", "目，标", "目“标", "T");
const ambiguous = fc.constantFrom(1 as const, 2 as const);

/** The caret row and what is printed above it, both without the gutter. */
function rows(shown: string): { line: string; carets: string } {
  const all = shown.split("\n").map((row) => row.slice(4));
  const carets = all.findIndex((row) => /^ *\^+$/.test(row));
  return { line: all[carets - 1]!, carets: all[carets]! };
}

test.each([1_000, 60])("carets stand under exactly the labelled characters (%d columns)", (width) => {
  fc.assert(
    fc.property(text, target, text, ambiguous, (before, what, after, ambiguousWidth) => {
      fc.pre(!(before + after).includes("目") && !before.includes("T") && !after.includes("T"));
      // A neighbour that joins the target would be marked with it: keep them apart.
      const line = `${before} ${what} ${after}`;
      const start = before.length + 1;
      const label = { span: { start, end: start + what.length }, text: "" };
      const shown = renderPretty(
        [{ code: "c", severity: "error", title: "t", labels: [label], notes: [] }],
        new Source("s", line),
        { lang: "en", color: false, width, ambiguousWidth },
      );
      const printed = rows(shown);
      const measure = (s: string): number => stringWidth(s, { ambiguousIsNarrow: ambiguousWidth === 1 });
      const column = printed.line.indexOf(what);
      expect(column).toBeGreaterThanOrEqual(0);
      expect(printed.carets.indexOf("^")).toBe(measure(printed.line.slice(0, column)));
      expect(printed.carets.trim().length).toBe(measure(what));
      expect(measure(printed.line)).toBeLessThanOrEqual(Math.max(width - 4, 0));
    }),
    { numRuns: 400 },
  );
});

test("a label near the end of the line has room, though another's bar stands there", () => {
  const line = "é\ufeff\u0000细\u202e🇨🇳\ufeff👩‍🔬";
  const labels = [11, 16].map((start, i) => ({ span: { start, end: start + 1 }, text: `text${i}` }));
  const shown = renderPretty(
    [{ code: "c", severity: "error", title: "t", labels, notes: [] }],
    new Source("s", line),
    { lang: "en", color: false, width: 40, ambiguousWidth: 1 },
  );
  expect(shown.split("\n").slice(-2)).toEqual([
    `${" ".repeat(2)}│${" ".repeat(31)}│text1`,
    `${" ".repeat(2)}│${" ".repeat(31)}text0`,
  ]);
});

test("any labels on any text: nothing throws, every label's text is shown, no row is wider than asked for", () => {
  const label = fc.tuple(fc.nat(200), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.array(label, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 40, max: 120 }),
      ambiguous,
      (lines, spans, width, ambiguousWidth) => {
        const labels = spans.map((span, i) => ({ span, text: `text${i}` }));
        const shown = renderPretty(
          [{ code: "c", severity: "error", title: "t", labels, notes: [] }],
          new Source("s", lines.join("\n")),
          { lang: "en", color: false, width, ambiguousWidth },
        );
        for (let i = 0; i < labels.length; i++) expect(shown).toContain(`text${i}`);
        for (const row of shown.split("\n")) {
          expect(stringWidth(row, { ambiguousIsNarrow: ambiguousWidth === 1 })).toBeLessThanOrEqual(width);
        }
      },
    ),
    { numRuns: Number(process.env["COLUMN_RUNS"] ?? 300) },
  );
});
