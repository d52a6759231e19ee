// What the compiler prints passes the strict lint of the apps it goes to: eslint's recommended rules, and the strictest rules with types
// that typescript-eslint has, whichever way the app has set its compiler. No module switches a rule off.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import js from "@eslint/js";
import { ESLint, type Linter } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { expect, it } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { openBeside } from "../open-beside.js";

const files = [
  ...readdirSync("rubrics").map((f) => join("rubrics", f)),
  ...readdirSync("examples", { recursive: true, encoding: "utf8" }).map((f) => join("examples", f)),
].filter((f) => f.endsWith(".rubric"));

/** What apps may set for their compiler beyond `strict`. */
const strictest = {
  exactOptionalPropertyTypes: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
};

/** Longer modules are not looked through for enums, of which there are none. */
const mostChecked = 60_000;

/** Problems of modules, one line each. */
async function problemsOf(
  name: string,
  modules: ReadonlyMap<string, string>,
  compilerOptions: ts.CompilerOptions,
): Promise<string[]> {
  const cwd = resolve("dist", "test-lint", name);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  for (const [file, code] of modules) writeFileSync(join(cwd, file), code);
  const program = ts.createProgram(
    [...modules.keys()].filter((file) => file.endsWith(".ts")).map((file) => join(cwd, file)),
    {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      skipLibCheck: true,
      types: [],
      ...compilerOptions,
    },
  );
  const large = [...modules].flatMap(([file, code]) => (code.length > mostChecked ? [file] : []));
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      { linterOptions: { reportUnusedDisableDirectives: "error" } },
      { files: ["*.js"], ...js.configs.recommended },
      ...[js.configs.recommended, ...tseslint.configs.strictTypeChecked].map(
        (config) => ({ ...config, files: ["*.ts"] }) as Linter.Config,
      ),
      {
        files: ["*.ts"],
        languageOptions: { parserOptions: { programs: [program] } },
      },
      // This one rule needs minutes for tables so large; it is on for all others.
      ...(large.length === 0
        ? []
        : [{ files: large, rules: { "@typescript-eslint/no-unsafe-enum-assignment": "off" as const } }]),
    ],
  });
  const results = await eslint.lintFiles([...modules.keys()]);
  expect(results).toHaveLength(modules.size);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId, message }) => `${basename(filePath)}:${line}: ${ruleId ?? "not read"}: ${message}`,
    ),
  );
}

function compiled(file: string) {
  const source = new Source(file, readFileSync(file, "utf8"));
  return emit(analyse(source, "sha256:0123", undefined, openBeside(file)).rubric!, {
    sourceName: basename(file),
  });
}
const moduleName = (file: string): string => file.replaceAll(/[\\/.]/g, "_");

it("eslint at its strictest has nothing to say of any emitted module", async () => {
  const modules = new Map<string, string>();
  for (const file of files) {
    const { ts: typed, js: javascript, dts } = compiled(file);
    modules.set(`${moduleName(file)}.ts`, typed);
    modules.set(`${moduleName(file)}_js.js`, javascript);
    modules.set(`${moduleName(file)}_js.d.ts`, dts);
  }
  for (const code of modules.values()) expect(code).not.toMatch(/eslint-disable|\benum\b/);
  expect(await problemsOf("strictest", modules, strictest)).toEqual([]);
}, 300_000);

it("nor has it where the app's compiler is but strict", async () => {
  const some = files.filter((file) =>
    /yangjiang|stations|tieling|ranking|gates|marks|lots|stages/.test(file),
  );
  const modules = new Map(some.map((file) => [`${moduleName(file)}.ts`, compiled(file).ts]));
  expect(await problemsOf("strict", modules, {})).toEqual([]);
}, 120_000);

it("problems are found where there are some", async () => {
  const bad = new Map([
    ["a.ts", "/* eslint-disable no-empty */\nexport const f = (x: number[]) => x[0]!;\n"],
    ["a.js", "const unused = 1;\n"],
  ]);
  const found = await problemsOf("bad", bad, strictest);
  expect(found.map((line) => line.replace(/: [^:]*$/, ""))).toEqual([
    "a.ts:1: not read",
    "a.ts:2: @typescript-eslint/no-non-null-assertion",
    "a.js:1: no-unused-vars",
  ]);
});
