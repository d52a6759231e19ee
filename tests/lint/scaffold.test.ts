// A new rule is begun by a script, and what it writes fails until it is filled in.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newLintRule, stubs } from "../../scripts/new-lint-rule.mjs";
import * as declaring from "../../src/lint/rule.js";
import * as subject from "../../src/lint/subject.js";
import { casesLacking, faultsOf, type Cases } from "./cases.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rubric-lint-"));
  mkdirSync(join(root, "src/lint/rules/long-line"), { recursive: true });
  writeFileSync(join(root, "src/lint/rules/long-line/rule.ts"), "");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs a stub with the modules it imports. */
function run(text: string, modules: Readonly<Record<string, object>>): Record<string, unknown> {
  const made = ts.transpile(text, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 });
  const exported: Record<string, unknown> = {};
  new Function("exports", "require", made)(exported, (name: string) => modules[name]);
  return exported;
}

it("writes a rule and a test, and puts the rule on the lists", () => {
  expect(newLintRule("new-rule", root)).toEqual([
    "src/lint/rules/new-rule/rule.ts",
    "tests/lint/new-rule.test.ts",
  ]);
  expect(readFileSync(join(root, "src/lint/ids.ts"), "utf8")).toContain('  "long-line",\n  "new-rule",\n');
  expect(readFileSync(join(root, "src/lint/rules/index.ts"), "utf8")).toContain(
    'import { rule as newRule } from "./new-rule/rule.js";',
  );
});

it("refuses what is no id, and what is taken", () => {
  expect(() => newLintRule("New Rule", root)).toThrow("is no id");
  expect(() => newLintRule("../rule", root)).toThrow("is no id");
  expect(() => newLintRule("long-line", root)).toThrow("is there already");
});

it("writes a rule that is not finished, and a test that has no cases", () => {
  const [rule, test] = Object.values(stubs("new-rule"));
  const made = run(rule!, { "../../rule.js": declaring, "../../subject.js": subject })["rule"];
  const faults = faultsOf(made as declaring.LintRule);
  for (const name of ["title", "why", "wrong", "right"])
    for (const language of ["en", "zh"]) expect(faults).toContain(`no ${name} in ${language}`);
  let given: Cases | undefined;
  run(test!, {
    "../../src/lint/rules/new-rule/rule.js": { rule: made as object },
    "./cases.js": { cases: (_: unknown, cases: Cases) => (given = cases) },
  });
  expect(casesLacking(given!)).toHaveLength(4);
});
