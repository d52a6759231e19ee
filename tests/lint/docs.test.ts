// The page and the schema of lint are made from the rules; the files must be what would be made now.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { page, schemaText } from "../../scripts/lint-docs.mjs";
import { configurationSchema } from "../../src/lint/configuration-schema.js";
import { wanted } from "../../src/lint/options.js";
import { rules } from "../../src/lint/rules/index.js";

const remedy = "is out of date: run `npm run build && node scripts/lint-docs.mjs`";

it("grammar/lint.md is what the rules give", () => {
  expect(readFileSync("grammar/lint.md", "utf8"), `grammar/lint.md ${remedy}`).toBe(page({ rules, wanted }));
});

it("grammar/rubric.config.schema.json is what the rules give", () => {
  expect(readFileSync("grammar/rubric.config.schema.json", "utf8"), `the schema ${remedy}`).toBe(
    schemaText(configurationSchema()),
  );
});
