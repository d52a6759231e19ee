// Writes grammar/rubric.ebnf from the parser's own productions, and grammar/reference.md from the tables of the language.
// Needs a build. `node scripts/grammar-docs.mjs` writes the files, `node scripts/grammar-docs.mjs --check` compares them.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ebnf } from "./docs/ebnf.mjs";
import { reference } from "./docs/reference.mjs";

export { ebnf, reference };

/** The two files, from what `load` gives: the modules of the grammar. */
export function grammarDocs(modules) {
  return { "grammar/rubric.ebnf": ebnf(modules), "grammar/reference.md": reference(modules) };
}

async function load() {
  const from = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
  const [{ Grammar }, tokens, patterns, constructs, vocabulary] = await Promise.all([
    from("src/syntax/grammar.js"),
    from("src/syntax/tokens.js"),
    from("src/syntax/patterns.js"),
    from("grammar/constructs.js"),
    from("grammar/vocabulary.js"),
  ]);
  return { productions: new Grammar().getGAstProductions(), tokens, patterns, constructs, vocabulary };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes("--check");
  for (const [path, text] of Object.entries(grammarDocs(await load()))) {
    const url = new URL(`../${path}`, import.meta.url);
    if (!check) writeFileSync(url, text);
    else if (readFileSync(url, "utf8") !== text) {
      console.error(`${path} is not what the grammar gives; run: node scripts/grammar-docs.mjs`);
      process.exitCode = 1;
    }
  }
}
