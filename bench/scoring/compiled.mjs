// Rubrics of the benchmarks, compiled and loaded. Needs a build.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const dist = new URL("../../dist/src/", import.meta.url);
const { emit } = await import(new URL("emit/emit.js", dist));
const { analyse } = await import(new URL("project/analyse.js", dist));
const { Source } = await import(new URL("text/source.js", dist));

/**
 * The rubric in a file, and its scorer: a module beside the library, where it finds what it imports.
 * @param apart names an instance of the module that shares nothing with the others: the engine makes functions fast for the form of
 *   data that they have seen
 */
export async function compiled(file, apart = "") {
  const { rubric, failed } = analyse(new Source(file, readFileSync(file, "utf8")), "sha256:bench");
  if (failed) throw new Error(`${file} has errors`);
  const folder = new URL("../bench/", dist);
  mkdirSync(folder, { recursive: true });
  const module = new URL(`${basename(file, ".rubric")}.js`, folder);
  writeFileSync(module, emit(rubric, { sourceName: basename(file) }).js);
  return { rubric, scorer: await import(`${module.href}${apart && `?${apart}`}`) };
}
