// Files that a rubric includes, for tests.
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { includesOf } from "../src/project/includes.js";
import type { Open } from "../src/types/include.js";

/** Opens the rubrics beside a file. */
export const openBeside = (file: string): Open =>
  includesOf(basename(file), (path) => {
    try {
      return readFileSync(join(dirname(file), path));
    } catch {
      return undefined;
    }
  }).open;

/** Opens rubrics from texts given by name. */
export const openFrom = (name: string, files: Readonly<Record<string, string>>): Open =>
  includesOf(name, (path) => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : undefined))
    .open;
