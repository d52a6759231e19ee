// The grammar and the reference are made from the parser and the tables; the files must be what would be made now.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { constructs } from "../grammar/constructs.js";
import * as vocabulary from "../grammar/vocabulary.js";
import { ebnf, reference } from "../scripts/grammar-docs.mjs";
import { Grammar } from "../src/syntax/grammar.js";
import * as tokens from "../src/syntax/tokens.js";

const remedy = "is out of date: run `npm run build && node scripts/grammar-docs.mjs`";
const lines = (text: string): string[] => text.split("\n");

it("grammar/rubric.ebnf is what the parser's productions give", () => {
  const made = ebnf({ Grammar, tokens });
  expect(lines(readFileSync("grammar/rubric.ebnf", "utf8")), `grammar/rubric.ebnf ${remedy}`).toEqual(
    lines(made),
  );
});

it("grammar/reference.md is what the tables give", () => {
  const made = reference({ constructs, vocabulary });
  expect(lines(readFileSync("grammar/reference.md", "utf8")), `grammar/reference.md ${remedy}`).toEqual(
    lines(made),
  );
});

it("the reference has every construct, in both vocabularies where it is said in both", () => {
  const page = reference({ constructs, vocabulary });
  for (const { id, position } of constructs) expect(page, `${position} ${id}`).toContain(`| ${id} |`);
  expect(page).not.toContain("undefined");
});
