// Rubrics as modules, for every bundler that unplugin speaks to.
import { createUnplugin, type UnpluginInstance } from "unplugin";
import { runtimePackage } from "../emit/emit.js";
import { fileWords } from "../cli/file-words.js";
import { localeLanguage } from "../cli/session.js";
import { FileTrouble, readIfThere, replaceFiles } from "../project/node-host.js";
import { compileRubric, ownRuntime, RubricFailure } from "./compiled-rubric.js";

export interface RubricPluginOptions {
  /** Also writes `NAME.d.rubric.ts` beside each rubric that is imported: TypeScript and editors then know its facts. */
  readonly types?: boolean;
}

const isRubric = /\.rubric$/i;
/** Bundlers write paths with slashes on every system. */
const named = (path: string): string => path.replaceAll("\\", "/");

export const plugin: UnpluginInstance<RubricPluginOptions | undefined> = createUnplugin(
  (options: RubricPluginOptions | undefined, { framework }) => ({
    name: "rubric",
    load: {
      filter: { id: isRubric },
      async handler(id) {
        try {
          const { code, map, types, warnings, included } = await compileRubric(id, named);
          for (const file of included) this.addWatchFile(file);
          for (const warning of warnings) this.warn(warning);
          const trouble = options?.types ? writeTypes(id, types) : undefined;
          if (trouble !== undefined) this.warn(trouble);
          return { code, map, moduleType: "js", moduleSideEffects: false };
        } catch (error) {
          if (!(error instanceof RubricFailure)) throw error;
          // Watched all the same: an included file may be what has to be mended.
          for (const file of error.included) this.addWatchFile(file);
          if (framework !== "esbuild") throw error;
          // It would say where in this program it was thrown.
          this.error(error.message);
          return "";
        }
      },
    },
    esbuild: { onLoadFilter: isRubric, loader: "js" },
    // Left alone, Rollup takes no package in: where no other plugin finds the run-time, it is the one that came with this.
    rollup: {
      async resolveId(source, importer) {
        if (source !== runtimePackage || !importer || !isRubric.test(importer)) return null;
        return (await this.resolve(source, importer, { skipSelf: true })) ?? ownRuntime();
      },
    },
  }),
);

/** Only when they differ: a file that is written anew would set off every watcher. Says why they cannot be written. */
function writeTypes(path: string, types: string): string | undefined {
  const file = path.replace(isRubric, ".d.rubric.ts");
  try {
    const there = readIfThere(file);
    if (there === undefined || new TextDecoder().decode(there) !== types)
      replaceFiles(new Map([[file, types]]));
    return undefined;
  } catch (error) {
    if (error instanceof FileTrouble) return fileWords(error, localeLanguage(process.env));
    throw error;
  }
}
