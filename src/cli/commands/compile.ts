// `rubric compile`: a module that scores by the rubric.
import { basename, dirname, join } from "node:path";
import type { Language } from "../../diagnostics/diagnostic.js";
import { emit } from "../../emit/emit.js";
import { readIfThere, replaceFiles, standardInput } from "../../project/node-host.js";
import { oneLine } from "../../text/prose.js";
import { exitCode, WrongCall } from "../exit.js";
import { readSoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";

export interface CompileOptions {
  readonly out?: string;
  readonly target?: "ts" | "js" | "all";
  readonly stdout?: boolean;
  readonly check?: boolean;
}

export async function compile(path: string, options: CompileOptions, session: Session): Promise<number> {
  const target = options.target ?? "ts";
  if (options.stdout && target === "all") throw new WrongCall(words[session.ui].oneModule);
  if (path === standardInput && !options.stdout) throw new WrongCall(words[session.ui].noName);
  const file = await readSoundRubric(path, session);
  if (!file) return exitCode.problems;
  const say = words[file.language];
  const emitted = emit(file.rubric, { sourceName: basename(path) });
  if (options.stdout) {
    session.print((target === "js" ? emitted.js : emitted.ts).replace(/\n$/, ""));
    return exitCode.good;
  }
  const stem = join(options.out ?? dirname(path), basename(path).replace(/\.rubric$/i, ""));
  const files = new Map([
    ...(target === "js" ? [] : [[`${stem}.ts`, emitted.ts] as const]),
    ...(target === "ts" ? [] : [[`${stem}.js`, emitted.js] as const, [`${stem}.d.ts`, emitted.dts] as const]),
  ]);
  const names = [...files.keys()];
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
