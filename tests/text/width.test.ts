import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/text/width.js";

const oracle = (text: string, ambiguous: 1 | 2): number =>
  stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 });

describe("display width", () => {
  test("is string-width's for every character of the plane that rubrics use", () => {
    const wrong: string[] = [];
    for (let c = 0x20; c <= 0xffff; c++) {
      if (c >= 0xd800 && c <= 0xdfff) continue;
      const text = String.fromCharCode(c);
      for (const ambiguous of [1, 2] as const) {
        if (displayWidth(text, ambiguous) !== oracle(text, ambiguous)) wrong.push(c.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  test("is string-width's for texts in which characters meet", () => {
    const characters = fc.constantFrom(
      ..."a1 中文，。“”…·①Ⅲ≥×→─！％＝　〈）é\u0301\u20e3\ufe0f\u200d👩🏿한ᄒ\u3099ﾞｶ\u001b[31m",
    );
    fc.assert(
      fc.property(
        fc.array(characters, { maxLength: 12 }),
        fc.constantFrom(1 as const, 2 as const),
        (all, ambiguous) => {
          expect(displayWidth(all.join(""), ambiguous)).toBe(oracle(all.join(""), ambiguous));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
