// The one place of the project that touches files: everything below gets texts and bytes.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { nearest } from "../diagnostics/suggest.js";

/** Loaded when first needed: a check that prints no hash does without. */
const crypto = (): typeof import("node:crypto") => process.getBuiltinModule("node:crypto");

/** Standard input, where a file is asked for. */
export const standardInput = "-";

/** A file that cannot be read or written; the command line says it in words. */
export class FileTrouble extends Error {
  constructor(
    readonly reason:
      "not-found" | "is-folder" | "no-folder" | "not-a-folder" | "not-allowed" | "exists" | "other",
    readonly path: string,
    /** The system's own words, or the name of a file there that was probably meant. */
    readonly detail?: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/**
 * The files a path names: itself, or for `*` and `?` in its last part all that fit, where the shell has not looked (as on Windows, or
 * where it stands in quotes). When none fits, the path itself: it is then told to be missing.
 */
export function filesNamed(path: string): readonly string[] {
  const pattern = basename(path);
  if (!/[*?]/.test(pattern) || isThere(path)) return [path];
  const fits = new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "u",
  );
  const names = namesIn(dirname(path)).filter((name) => fits.test(name) && !name.startsWith("."));
  const folder = path.slice(0, path.length - pattern.length);
  return names.length === 0 ? [path] : names.sort().map((name) => folder + name);
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The bytes of a file, or of standard input for `-`. Throws FileTrouble. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === standardInput) return readStandardInput();
  try {
    return readFileSync(path);
  } catch (error) {
    throw troubleOf(error, path);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The bytes of a file, or undefined when there is none. Throws FileTrouble when it is there and cannot be read. */
export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw troubleOf(error, path);
  }
}

/** The nearest file of a name in the folder of a path or above it; of standard input, in the working folder or above it. */
export function findUpwards(path: string, name: string): string | undefined {
  for (let folder = path === standardInput ? resolve() : dirname(resolve(path)); ; folder = dirname(folder)) {
    const file = join(folder, name);
    if (existsSync(file)) return relative("", file);
    if (folder === dirname(folder)) return undefined;
  }
}

/** Writes a file that must not be there yet. Throws FileTrouble. */
export function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw troubleOf(error, path);
  }
}

/**
 * Replaces or creates all of the files, or none: each is written beside its place and then moved there, so that nobody
 * ever sees half a file; when a move fails, those made before it are undone. Throws FileTrouble.
 * @param folder is made when it is not there
 */
export function replaceFiles(files: ReadonlyMap<string, string>, folder?: string): void {
  const drafts: { readonly path: string; readonly draft: string; readonly before: Uint8Array | undefined }[] =
    [];
  let moved = 0;
  let at = folder ?? "";
  try {
    if (folder !== undefined) makeFolder(folder);
    for (const [name, text] of files) {
      at = name;
      const path = throughLinks(name);
      const draft = draftBeside(path);
      drafts.push({ path, draft, before: readIfThere(path) });
      writeFileSync(draft, text, { flag: "wx", mode: modeOf(path) });
    }
    for (const { path, draft } of drafts) {
      at = path;
      renameSync(draft, path);
      moved++;
    }
  } catch (error) {
    for (const { path, before } of drafts.slice(0, moved)) restore(path, before);
    for (const { draft } of drafts.slice(moved)) rmSync(draft, { force: true });
    throw troubleOf(error, at);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const isFile = codeOf(error) === "EEXIST" || codeOf(error) === "ENOTDIR";
    throw isFile ? new FileTrouble("not-a-folder", path) : error;
  }
}

/** A link to a file stays a link: what it leads to is replaced. */
function throughLinks(path: string): string {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  } catch {
    return path;
  }
}

/** Who may read and write a file stays as it was. */
function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return undefined;
  }
}

const draftBeside = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${crypto().randomBytes(6).toString("hex")}.tmp`);

function restore(path: string, before: Uint8Array | undefined): void {
  if (before === undefined) return rmSync(path, { force: true });
  const draft = draftBeside(path);
  writeFileSync(draft, before);
  renameSync(draft, path);
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function troubleOf(error: unknown, path: string): unknown {
  if (error instanceof FileTrouble) return error;
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new FileTrouble(isFolder(dirname(path)) ? "not-found" : "no-folder", path, neighbour(path));
    case "EISDIR":
      return new FileTrouble("is-folder", path);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new FileTrouble("not-allowed", path);
    case "EEXIST":
      return new FileTrouble("exists", path);
    case undefined:
      return error;
    default:
      return new FileTrouble("other", path, (error as Error).message);
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory() || lstatSync(realpathSync(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A file in the same folder whose name is nearly the one asked for. */
function neighbour(path: string): string | undefined {
  const near = nearest(basename(path), namesIn(dirname(path)), 1)[0];
  return near === undefined ? undefined : join(dirname(path), near);
}

/** What names a rubric in every score: the hash of its text, the same whatever its line ends and byte order mark. */
export function contentHash(text: string): string {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return `sha256:${crypto().createHash("sha256").update(plain).digest("hex")}`;
}

/** A file of this package, wherever the code that runs stands in it. */
export function packageFile(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return join(folder, path);
}
