// Tokens, comments and white space give back the source exactly: the formatter and the translator rely on it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mangle, random, rubricsIn } from "../../scripts/mangle.mjs";
import { scan } from "../../src/syntax/lexer.js";
import { tokensOf } from "../../src/syntax/words.js";

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly image?: string;
}

/** What lies between the pieces; throws where they overlap or do not say what stands there. */
function gaps(pieces: readonly Piece[], text: string): string[] {
  const found: string[] = [];
  let reached = 0;
  for (const { start, end, image } of [...pieces].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < reached) throw new Error(`overlap at ${start}`);
    if (image !== undefined && text.slice(start, end) !== image)
      throw new Error(`not the text at ${start}: ${image}`);
    if (start > reached) found.push(text.slice(reached, start));
    reached = end;
  }
  if (reached < text.length) found.push(text.slice(reached));
  return found;
}

/** White space as the language has it; line ends that end no statement are white space too. */
const white = /^[\s\u00a0\u200b\u3000\ufeff]*$/u;

function check(text: string): void {
  const raw = scan(text);
  const piece = (t: { startOffset: number; image: string }): Piece => ({
    start: t.startOffset,
    end: t.startOffset + t.image.length,
    image: t.image,
  });
  const { strangers } = raw;
  const comments = raw.comments.map(piece);
  const rawGaps = gaps([...raw.tokens.map(piece), ...comments, ...strangers], text);
  expect(rawGaps.filter((gap) => !white.test(gap))).toEqual([]);
  const words = gaps([...tokensOf(raw.tokens, text).map(piece), ...comments, ...strangers], text);
  // A `；` that only repeats the end of a statement is no token of the parser.
  expect(words.filter((gap) => !/^[\s\u00a0\u200b\u3000\ufeff;；。]*$/u.test(gap))).toEqual([]);
}

const all = [...rubricsIn("rubrics"), ...rubricsIn("examples")];

describe("tokens, comments and white space are the source", () => {
  it.each(all.map(({ name, text }) => [name, text] as const))("%s", (_, text) => check(text));

  it("whatever is done to a rubric", () => {
    const seed = 20240601;
    const next = random(seed);
    for (let i = 0; i < 400; i++) {
      const { text, how } = mangle(all[i % all.length]!.text, next);
      expect(() => check(text), `seed ${seed}, number ${i}: ${how}`).not.toThrow();
    }
  });

  it("for any text at all", () => {
    const bits = fc.constantFrom(
      ...'每起扣得的分项，；。"“”{}()（）【】[]#\n\r 　0１.5%甲乙at most for each of yes/no\ufeff\u200b\ud800🙂',
    );
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: bits })), check), {
      numRuns: 2000,
    });
  });
});
