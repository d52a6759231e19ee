// What is known of characters without asking is what Unicode says of them.
import { expect, it } from "vitest";
import { digit, figure, kindAt, letter } from "../../src/syntax/characters.js";

it("every character up to U+FFFF is what Unicode says it is", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCharCode(code);
    const kind = kindAt(character, 0);
    const right = [
      [letter, /[\p{L}\p{Nl}\p{No}_]/u],
      [figure, /\p{N}/u],
      [digit, /\p{Nd}/u],
    ] as const;
    if (right.some(([bit, pattern]) => ((kind & bit) !== 0) !== pattern.test(character)))
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
