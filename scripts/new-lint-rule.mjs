// Begins a lint rule: its folder, its test, and its place on the lists. What is written fails until it is filled in.
// Run: node scripts/new-lint-rule.mjs the-id
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeRuleFiles } from "./lint-rules.mjs";

const rule = (id) => `import { lintRule, said } from "../../rule.js";
import { nameOf } from "../../subject.js";

export const rule = lintRule({
  id: ${JSON.stringify(id)},
  level: "warn",
  title: { en: "", zh: "" },
  why: { en: "", zh: "" },
  wrong: { en: "", zh: "" },
  right: { en: "", zh: "" },
  options: {},
  words: said<{ block: string }>({
    en: () => ({ title: "", help: "" }),
    zh: () => ({ title: "", help: "" }),
  }),
  *find({ homes }) {
    for (const home of homes) yield { at: home.node.head, says: { block: nameOf(home) } };
  },
});
`;

const test = (id) => `import { rule } from "../../src/lint/rules/${id}/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: { zh: [], en: [] },
  passes: { zh: [], en: [] },
});
`;

/** The files of a new rule, by their paths. */
export const stubs = (id) => ({
  [`src/lint/rules/${id}/rule.ts`]: rule(id),
  [`tests/lint/${id}.test.ts`]: test(id),
});

/** Writes them. Throws when the id is no id, or taken. */
export function newLintRule(id, root = ".") {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
    throw new Error(`"${id}" is no id: lower-case words with - between them`);
  const files = stubs(id);
  for (const path of Object.keys(files))
    if (existsSync(join(root, path))) throw new Error(`${path} is there already`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeRuleFiles(root);
  return Object.keys(files);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  try {
    console.log(newLintRule(process.argv[2] ?? "").join("\n"));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
