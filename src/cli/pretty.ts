// `--pretty`: emitted files laid out as the app lays out its own.
import { resolve } from "node:path";
import { WrongCall } from "./exit.js";
import type { Session } from "./session.js";

/**
 * The files as the prettier that is installed where they go would have them, by the configuration that stands there.
 * Throws WrongCall where none is installed.
 */
export async function pretty(
  files: ReadonlyMap<string, string>,
  session: Session,
): Promise<ReadonlyMap<string, string>> {
  const laidOut = new Map<string, string>();
  for (const [name, text] of files) {
    const filepath = resolve(name);
    const prettier = prettierAt(filepath, session);
    const options = await prettier.resolveConfig(filepath, { editorconfig: true });
    laidOut.set(name, await prettier.format(text, { ...options, filepath }));
  }
  return laidOut;
}

function prettierAt(file: string, session: Session): typeof import("prettier") {
  const load = process.getBuiltinModule("node:module").createRequire(file);
  try {
    return load("prettier") as typeof import("prettier");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new WrongCall(words[session.ui]);
  }
}

const words = {
  en: "wrong call: --pretty needs prettier where the files go; run `npm install --save-dev prettier` there",
  zh: "用法有误：--pretty 需要在输出文件所在的项目里安装 prettier：npm install --save-dev prettier",
};
