// What the long proofs have in common: rubrics read, scorers compiled and loaded, facts drawn as the tests draw them. Needs a build.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import ts from "typescript";

const dist = new URL("../dist/", import.meta.url);
/** A module of the built library. */
export const built = (path) => import(new URL(`src/${path}.js`, dist).href);

const { emit } = await built("emit/emit");
const { analyse } = await built("project/analyse");
const { includesOf } = await built("project/includes");
const { Source } = await built("text/source");

const folder = new URL("prove/", dist);
mkdirSync(folder, { recursive: true });

/** A module written beside the library, where it finds what it imports. */
async function load(name, js) {
  const file = new URL(name, folder);
  writeFileSync(file, js);
  return import(file.href);
}

// The generator of the tests, with its types taken off.
const generator = readFileSync(new URL("../tests/generate-facts.ts", import.meta.url), "utf8");
export const { unitFacts } = await load(
  "generate-facts.js",
  ts.transpileModule(generator, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  }).outputText,
);

/** A rubric that checks, with those it includes. */
export function checked({ name, text }) {
  const { open } = includesOf(basename(name), (path) => readFileSync(join(dirname(name), path)));
  const { rubric, failed } = analyse(new Source(name, text), "sha256:proof", undefined, open);
  if (failed) throw new Error(`${name} has errors`);
  return rubric;
}

/** Its compiled scorer; what it tries first, in integers, is to be had too. */
export function compiled(name, rubric) {
  const { js } = emit(rubric, { sourceName: basename(name) });
  const tried = js.includes("function quick(")
    ? "\nexport { quick, quickChecked, cohortsInIntegers, scorer };\n"
    : "";
  return load(`${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.js`, js + tried);
}
