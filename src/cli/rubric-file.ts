// A rubric as the commands take it: from a file or standard input, decoded and analysed.
import { basename, dirname, join } from "node:path";
import type { Diagnostic, Language } from "../diagnostics/diagnostic.js";
import { renderPretty } from "../diagnostics/render.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Rubric } from "../model/rubric.js";
import { scoredStages } from "../model/stages.js";
import { analyse, type Analysis } from "../project/analyse.js";
import { includesOf } from "../project/includes.js";
import { contentHash, readBytes, readIfThere, standardInput } from "../project/node-host.js";
import { decodeSource } from "../text/decode.js";
import { fold } from "../text/fold.js";
import { oneLine } from "../text/prose.js";
import { Source } from "../text/source.js";
import { WrongCall } from "./exit.js";
import type { Session } from "./session.js";

/** A file as it was analysed. */
export interface RubricFile extends Analysis {
  readonly hash: string;
  /** The files it includes, or would: their paths as they were looked for. */
  readonly included: readonly string[];
}

/** What to speak in: the language asked for, if any, and that of what belongs to no rubric. */
type Languages = Pick<Session, "asked" | "ui">;

/**
 * Reads and checks a rubric. Throws FileTrouble; everything else that is wrong is in `diagnostics`.
 * @param hashOf makes the content hash; whoever prints none need not pay for it
 */
export async function readRubricFile(
  path: string,
  languages: Languages,
  hashOf: (text: string) => string = contentHash,
): Promise<RubricFile> {
  const bytes = await readBytes(path);
  const decoded = decodeSource(bytes);
  if ("problem" in decoded) {
    const { code, en, zh } = decoded.problem;
    const language = languages.ui;
    const title = language === "zh" ? zh : en;
    const diagnostics: Diagnostic[] = [{ code, severity: "error", title, labels: [], notes: [] }];
    return {
      source: new Source(path, ""),
      language,
      hash: hashOf(""),
      diagnostics,
      acknowledgements: [],
      shown: [],
      failed: true,
      included: [],
    };
  }
  return checkText(path, decoded.text, languages, hashOf);
}

/** Checks a text as if it stood in the file; only the files it includes are read. */
export function checkText(
  path: string,
  text: string,
  { asked }: Pick<Session, "asked">,
  hashOf: (text: string) => string = contentHash,
): RubricFile {
  const included: string[] = [];
  const includes = includesOf(basename(path), (beside) => {
    const at = join(dirname(path), beside);
    included.push(at);
    return readIfThere(at);
  });
  const source = new Source(path, text);
  const own = hashOf(text);
  const made = analyse(source, own, asked, includes.open);
  if (includes.texts.length === 0) return { ...made, hash: own, included };
  // A composite is all of its texts.
  const hash = hashOf([text, ...includes.texts].join("\n\0\n"));
  return { ...made, ...(made.rubric ? { rubric: { ...made.rubric, hash } } : {}), hash, included };
}

/** The same rubric with another text in its file; undefined when that has errors. */
export function readAgain(path: string, text: string, session: Session): Rubric | undefined {
  const includes = includesOf(basename(path), (beside) => readIfThere(join(dirname(path), beside)));
  const { rubric, failed } = analyse(new Source(path, text), contentHash(text), session.asked, includes.open);
  return failed ? undefined : rubric;
}

/** A rubric that may be scored. */
export interface SoundRubric extends RubricFile {
  readonly rubric: Rubric;
}

/** Reads a rubric that may be scored. Otherwise its errors are told, and nothing comes back. */
export async function readSoundRubric(path: string, session: Session): Promise<SoundRubric | undefined> {
  const file = await readRubricFile(path, session);
  if (file.rubric && !file.failed) return { ...file, rubric: file.rubric };
  const errors = file.diagnostics.filter((d) => d.severity === "error");
  session.complain(renderPretty(errors, file.source, session.talkPage(file.language)));
  session.say(`\n${refusal(errors.length, file.language, path)}`);
  return undefined;
}

/** Why nothing is done with a rubric that has errors. */
export function refusal(errors: number, language: Language, path: string): string {
  const name = path === standardInput ? "" : ` ${path}`;
  return language === "zh"
    ? `细则有${errors}处错误，未予执行。全部问题见：rubric check${name}`
    : `The rubric has ${counted(errors, "error")}; nothing was done. See: rubric check${name}`;
}

/** The stage that was asked for, as the rubric spells it. Throws WrongCall when it has no such stage. */
export function stageNamed(asked: string, { rubric, language }: SoundRubric): string {
  const stages = scoredStages(rubric);
  const stage = stages.find((name) => fold(name) === fold(asked));
  if (stage !== undefined) return stage;
  const chinese = language === "zh";
  const list = stages.join(chinese ? "、" : ", ");
  const near = nearest(asked, stages, 1)[0];
  if (chinese) {
    const known = stages.length > 0 ? `，节点有：${list}` : "，细则未分考核节点";
    throw new WrongCall(
      `没有“${oneLine(asked)}”这个考核节点${known}${near === undefined ? "" : `。是否指“${near}”？`}`,
    );
  }
  const known = stages.length > 0 ? `; the stages are ${list}` : "; the rubric has none";
  throw new WrongCall(
    `there is no stage "${oneLine(asked)}"${known}${near === undefined ? "" : `. Did you mean "${near}"?`}`,
  );
}

/** `1 error`, `2 errors`. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
