// Writes src/lint/ids.ts and src/lint/rules/index.ts from the folders of the rules. Run: node scripts/lint-rules.mjs
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The ids of the rules there are, one folder each. */
export const ruleFolders = (root) =>
  readdirSync(join(root, "src/lint/rules"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "src/lint/rules", entry.name, "rule.ts")))
    .map((entry) => entry.name)
    .sort();

const variable = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const made = "// Made by `node scripts/lint-rules.mjs`; do not edit.";

/** The two files that name every rule, by their paths. */
export function ruleFiles(ids) {
  return {
    "src/lint/ids.ts": `${made}

/** The ids of all lint rules; a rule stands in the folder of its name. */
export const lintIds = [
${ids.map((id) => `  ${JSON.stringify(id)},`).join("\n")}
] as const;
export type LintId = (typeof lintIds)[number];

/** Whether a code is that of a lint rule. */
export const isLintId = (code: string): code is LintId => (lintIds as readonly string[]).includes(code);
`,
    "src/lint/rules/index.ts": `${made}
import type { LintId } from "../ids.js";
import type { LintRule } from "../rule.js";
${ids.map((id) => `import { rule as ${variable(id)} } from "./${id}/rule.js";`).join("\n")}

/** All lint rules by their ids. */
export const rules: Readonly<Record<LintId, LintRule>> = {
${ids.map((id) => (id === variable(id) ? `  ${id},` : `  ${JSON.stringify(id)}: ${variable(id)},`)).join("\n")}
};
`,
  };
}

/** Writes them. */
export function writeRuleFiles(root) {
  for (const [path, text] of Object.entries(ruleFiles(ruleFolders(root))))
    writeFileSync(join(root, path), text);
}

if (import.meta.url === `file://${process.argv[1]}`) writeRuleFiles(".");
