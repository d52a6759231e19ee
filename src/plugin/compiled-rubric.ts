// What an app gets when it imports a rubric: the module that `rubric compile --target js` writes, or why there is none.
import { createRequire } from "node:module";
import { basename, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderPretty } from "../diagnostics/render.js";
import { emit, runtimePackage } from "../emit/emit.js";
import { sourceMap, type SourceMap } from "../emit/source-map.js";
import { fileWords } from "../cli/file-words.js";
import { sourcesOf } from "../cli/mapped.js";
import { readRubricFile, refusal, type RubricFile } from "../cli/rubric-file.js";
import { localeLanguage } from "../cli/session.js";
import { FileTrouble, packageFile } from "../project/node-host.js";

export interface CompiledRubric {
  readonly code: string;
  readonly map: SourceMap;
  /** The declarations, `NAME.d.rubric.ts`. */
  readonly types: string;
  /** Ready to be shown, one by one. */
  readonly warnings: readonly string[];
  /** The files it includes. */
  readonly included: readonly string[];
}

/** A rubric that cannot be imported: what `rubric check` says of it, and nothing of this program's inside. */
export class RubricFailure extends Error {
  // What is not the message must not be printed beside it.
  readonly #included: readonly string[];

  constructor(message: string, included: readonly string[] = []) {
    super(message);
    this.stack = "";
    this.#included = included;
  }

  /** The files it includes, or would: once they change, it may be sound. */
  get included(): readonly string[] {
    return this.#included;
  }

  /** Asked by webpack. */
  get hideStack(): boolean {
    return true;
  }
}

/**
 * Throws RubricFailure.
 * @param named makes the name of a file, in the source map and where the run-time is imported, from its path
 */
export async function compileRubric(path: string, named: (path: string) => string): Promise<CompiledRubric> {
  const shown = pathShown(path);
  const file = await read(shown);
  const { rubric, failed, source, diagnostics, language } = file;
  const page = { lang: language, color: false };
  const included = file.included.map((name) => resolve(name));
  if (failed || !rubric) {
    const errors = diagnostics.filter((d) => d.severity === "error");
    throw new RubricFailure(
      `\n${renderPretty(errors, source, page)}\n\n${refusal(errors.length, language, shown)}\n`,
      included,
    );
  }
  const emitted = emit(rubric, {
    sourceName: basename(path),
    runtime: runtimeFor(path) ?? named(ownRuntime()),
  });
  const open = sourcesOf(path, source, named);
  // Asked for before the text, both are made at once.
  const origins = emitted.origins.js;
  return {
    code: emitted.js,
    map: sourceMap(basename(path), emitted.js, origins, open),
    types: emitted.dts,
    warnings: diagnostics
      .filter((d: Diagnostic) => d.severity === "warning")
      .map((d) => `\n${renderPretty([d], source, page)}\n`),
    included,
  };
}

async function read(path: string): Promise<RubricFile> {
  const ui = localeLanguage(process.env);
  try {
    return await readRubricFile(path, { asked: undefined, ui });
  } catch (error) {
    if (error instanceof FileTrouble) throw new RubricFailure(fileWords(error, ui));
    throw error;
  }
}

/** As a person in the working folder names the file. */
function pathShown(path: string): string {
  const shown = relative(process.cwd(), path);
  return shown.startsWith("..") ? path : shown;
}

/** The run-time by its name, where the rubric's own folder finds it. */
function runtimeFor(path: string): string | undefined {
  try {
    createRequire(path).resolve(runtimePackage);
    return runtimePackage;
  } catch {
    return undefined;
  }
}

/** The run-time that came with this compiler. */
export const ownRuntime = (): string => packageFile("dist/runtime.js");
