// Where an answer goes: to standard output, or whole into a file that is named.
import { resolve } from "node:path";
import type { Language } from "../diagnostics/diagnostic.js";
import { replaceFiles } from "../project/node-host.js";
import { oneLine } from "../text/prose.js";
import { WrongCall } from "./exit.js";
import type { Page, Session } from "./session.js";

/** The file an answer is written to must not be one of those it is made from. */
export function keepInputs(out: string | undefined, inputs: readonly string[], session: Session): void {
  if (out === undefined || !inputs.some((input) => resolve(input) === resolve(out))) return;
  throw new WrongCall(
    session.ui === "zh"
      ? `用法有误：${oneLine(out)} 是要读的文件，不能又写入`
      : `wrong call: ${oneLine(out)} is read, and cannot be written over`,
  );
}

/** A file is replaced whole or not at all, and always in UTF-8, whatever the shell makes of `>`. An answer may be empty. */
export function answer(text: string, out: string | undefined, session: Session, lang: Language): void {
  if (out === undefined) return text === "" ? undefined : session.print(text);
  replaceFiles(new Map([[out, text === "" ? "" : `${text}\n`]]));
  session.say(lang === "zh" ? `✓ 已写入 ${oneLine(out)}` : `✓ wrote ${oneLine(out)}`);
}

/** How an answer looks; a file has no colours. */
export const answerPage = (out: string | undefined, session: Session, lang: Language): Page =>
  out === undefined ? session.answerPage(lang) : { ...session.answerPage(lang), color: false };
