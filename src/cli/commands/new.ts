// `rubric new`: a rubric to begin from.
import { readIfThere, replaceFiles, writeNew, FileTrouble } from "../../project/node-host.js";
import { oneLine } from "../../text/prose.js";
import { exitCode } from "../exit.js";
import { fileWords } from "../file-words.js";
import { startingRubric } from "../starting-rubric.js";
import type { Session } from "../session.js";

/** Writes the rubric; a file that is there is only replaced with `--force`. */
export async function newRubric(
  path: string,
  options: { readonly force?: boolean },
  session: Session,
): Promise<number> {
  const lang = session.ui;
  const text = startingRubric[lang];
  try {
    if (options.force && readIfThere(path)) replaceFiles(new Map([[path, text]]));
    else writeNew(path, text);
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    const force =
      error.reason === "exists" ? (lang === "zh" ? "（要替换请加 --force）" : " (--force replaces it)") : "";
    session.complain(`✗ ${fileWords(error, lang)}${force}`);
    return exitCode.wrongCall;
  }
  const name = oneLine(path);
  session.say(
    lang === "zh"
      ? `✓ 已写入 ${name}。接下来：rubric check ${name}；rubric test ${name}`
      : `✓ wrote ${name}. Next: rubric check ${name}; rubric test ${name}`,
  );
  return exitCode.good;
}
