// The grammar, the reference and the findings are made from the parser, the tables and the pages; the files must be what would be
// made now.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { constructs } from "../grammar/constructs.js";
import * as vocabulary from "../grammar/vocabulary.js";
import { ebnf, reference } from "../scripts/grammar-docs.mjs";
import { findingsDocument } from "../src/diagnostics/page-markdown.js";
import { entries } from "../src/diagnostics/pages.js";
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

it.each([
  ["grammar/findings.md", "en"],
  ["grammar/findings.zh.md", "zh"],
] as const)("%s is what the pages give", (file, lang) => {
  const made = findingsDocument(lang);
  expect(lines(readFileSync(file, "utf8")), `${file} ${remedy}`).toEqual(lines(made));
  // Every code is in the index, and has a heading that the index leads to.
  const headings = [...made.matchAll(/^### (.+)$/gm)].map((m) => m[1]);
  const linked = [...made.matchAll(/^\| \[(.+)\]\(#\1\) \|/gm)].map((m) => m[1]);
  expect(headings).toEqual(entries.map(({ code }) => code));
  expect(linked).toEqual(headings);
});

it("the reference has every construct, in both vocabularies where it is said in both", () => {
  const page = reference({ constructs, vocabulary });
  for (const { id, position } of constructs) expect(page, `${position} ${id}`).toContain(`| ${id} |`);
  expect(page).not.toContain("undefined");
});
