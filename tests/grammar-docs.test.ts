// What is generated from the grammar is what the grammar gives.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as constructs from "../grammar/constructs.js";
import * as vocabulary from "../grammar/vocabulary.js";
import { grammarDocs } from "../scripts/grammar-docs.mjs";
import { Grammar } from "../src/syntax/grammar.js";
import * as patterns from "../src/syntax/patterns.js";
import * as tokens from "../src/syntax/tokens.js";

const productions = new Grammar().getGAstProductions();
const docs = grammarDocs({ productions, tokens, patterns, constructs, vocabulary });

describe("generated from the grammar", () => {
  it.each(Object.entries(docs))("%s is up to date (node scripts/grammar-docs.mjs)", (path, text) => {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")).toBe(text);
  });

  it("every production is there", () => {
    const names = Object.keys(productions).map((name) =>
      name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
    );
    expect(names.filter((name) => !new RegExp(`^${name} =`, "m").test(docs["grammar/rubric.ebnf"]!))).toEqual(
      [],
    );
  });

  it("every phrase of both vocabularies is there", () => {
    const ebnf = docs["grammar/rubric.ebnf"]!;
    const missing = [...tokens.bySpelling.keys()].filter(
      (spelling) =>
        !tokens.measureClass.has(spelling) &&
        !new RegExp(`["|]${spelling.replace(/[/]/g, "\\/")}["|]`).test(ebnf),
    );
    expect(missing).toEqual([]);
  });
});
