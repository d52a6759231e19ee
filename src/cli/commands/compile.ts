// `rubric compile`: a module that scores by the rubric.
import { basename, dirname, join, relative } from "node:path";
import type { Language } from "../../diagnostics/diagnostic.js";
import { emit, emitStandalone, type Origins } from "../../emit/emit.js";
import { sourceMap } from "../../emit/source-map.js";
import type { Rubric } from "../../model/rubric.js";
import { packageFile, readIfThere, replaceFiles, standardInput } from "../../project/node-host.js";
import { oneLine } from "../../text/prose.js";
import { exitCode, WrongCall } from "../exit.js";
import { sourcesOf } from "../mapped.js";
import { pretty } from "../pretty.js";
import { readSoundRubric, type SoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";

export interface CompileOptions {
  readonly out?: string;
  readonly target?: "ts" | "js" | "all";
  readonly standalone?: boolean;
  readonly types?: boolean;
  readonly sourceMap?: boolean;
  readonly pretty?: boolean;
  readonly stdout?: boolean;
  readonly check?: boolean;
}

export async function compile(path: string, options: CompileOptions, session: Session): Promise<number> {
  if (options.stdout && options.target === "all") throw new WrongCall(words[session.ui].oneModule);
  if (path === standardInput && !options.stdout) throw new WrongCall(words[session.ui].noName);
  const file = await readSoundRubric(path, session);
  if (!file) return exitCode.problems;
  const say = words[file.language];
  const made = filesFor(file.rubric, basename(path), options);
  const stem = join(options.out ?? dirname(path), basename(path).replace(/\.rubric$/i, ""));
  let files = named(path, stem, made, file, options);
  if (options.pretty) files = await pretty(files, session);
  const names = [...files.keys()];
  if (options.stdout) {
    session.print(files.get(names[0]!)!.replace(/\n$/, ""));
    return exitCode.good;
  }
  if (options.check) {
    const stale = names.filter((name) => !sameText(readIfThere(name), files.get(name)!));
    for (const name of stale) session.complain(`✗ ${oneLine(name)}${say.differs}`);
    if (stale.length === 0) session.say(`✓ ${say.upToDate(names)}`);
    return stale.length > 0 ? exitCode.problems : exitCode.good;
  }
  replaceFiles(files, options.out);
  session.say(`✓ ${say.written(names)}`);
  return exitCode.good;
}

/** The files by their names, with their maps where these are asked for. */
function named(
  path: string,
  stem: string,
  made: readonly MadeFile[],
  file: SoundRubric,
  options: CompileOptions,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const open = sourcesOf(path, file.source, (at) => asUrl(relative(dirname(stem), at)));
  for (const { ending, text, origins } of made) {
    const name = stem + ending;
    if (!options.sourceMap || !origins) files.set(name, text);
    else {
      const map = sourceMap(basename(name), text, origins, open);
      files.set(name, `${text}//# sourceMappingURL=${asUrl(basename(name))}.map\n`);
      files.set(`${name}.map`, `${JSON.stringify(map)}\n`);
    }
  }
  return files;
}

interface MadeFile {
  readonly ending: string;
  readonly text: string;
  /** Of a module. */
  readonly origins?: Origins;
}

/** What is to be written; the first is what `--stdout` prints. */
function filesFor(rubric: Rubric, sourceName: string, options: CompileOptions): readonly MadeFile[] {
  if (options.standalone) {
    const runtime = new TextDecoder().decode(readIfThere(packageFile("dist/standalone.txt")));
    return [{ ending: ".js", ...emitStandalone(rubric, { sourceName }, runtime) }];
  }
  // Each module is made when it is asked for.
  const emitted = emit(rubric, { sourceName });
  if (options.types) return [{ ending: ".d.rubric.ts", text: emitted.dts }];
  // Where lines come from is asked before the text: both are made at once then, and not at all where nobody asks.
  const typescript = (): MadeFile => {
    const origins = options.sourceMap ? emitted.origins.ts : undefined;
    return { ending: ".ts", text: emitted.ts, origins };
  };
  const module = (): MadeFile => {
    const origins = options.sourceMap ? emitted.origins.js : undefined;
    return { ending: ".js", text: emitted.js, origins };
  };
  const javascript = (): MadeFile[] => [module(), { ending: ".d.ts", text: emitted.dts }];
  if (options.target === "all") return [typescript(), ...javascript()];
  return options.target === "js" ? javascript() : [typescript()];
}

/** A path as a URL has it, legible still. */
const asUrl = (path: string): string =>
  path.replaceAll("\\", "/").replace(/[%#?\s]/g, (sign) => encodeURIComponent(sign));

/** Line ends may have been turned by version control. */
const sameText = (there: Uint8Array | undefined, wanted: string): boolean =>
  there !== undefined && new TextDecoder().decode(there).replace(/\r\n/g, "\n") === wanted;

interface Words {
  readonly oneModule: string;
  readonly noName: string;
  readonly differs: string;
  readonly upToDate: (names: readonly string[]) => string;
  readonly written: (names: readonly string[]) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    oneModule: "wrong call: --stdout prints one module; choose --target ts or js",
    noName: "wrong call: a rubric from standard input has no name to write under; use --stdout",
    differs: ": missing, or not what the rubric compiles to",
    upToDate: (names) => `up to date: ${names.map(oneLine).join(", ")}`,
    written: (names) => `wrote ${names.map(oneLine).join(", ")}`,
  },
  zh: {
    oneModule: "用法有误：--stdout 只显示一个模块，请指定 --target ts 或 js",
    noName: "用法有误：来自标准输入的细则没有文件名，请用 --stdout",
    differs: "：没有此文件，或与细则编译所得不同",
    upToDate: (names) => `与细则一致：${names.map(oneLine).join("、")}`,
    written: (names) => `已写入 ${names.map(oneLine).join("、")}`,
  },
};
