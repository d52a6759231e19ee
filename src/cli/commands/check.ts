// `rubric check`: does the rubric hold together?
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { renderCompact, renderPretty } from "../../diagnostics/render.js";
import { FileTrouble, filesNamed, standardInput } from "../../project/node-host.js";
import { answer, answerPage, keepInputs } from "../answer.js";
import { countsOf, finalLine, summaryLine, tooManyWarnings } from "../check-summary.js";
import { exitCode, WrongCall } from "../exit.js";
import { fileWords } from "../file-words.js";
import { tellOfPages, formatOf, tryToRead, type FindingsOptions } from "../findings.js";
import { renderFor, type Unread } from "../machine-formats.js";
import { describeMended, mendFile, writeMended } from "../mend-files.js";
import { readRubricFile, type RubricFile } from "../rubric-file.js";
import type { Session } from "../session.js";
import { watch } from "../watch.js";

export interface CheckOptions extends FindingsOptions {
  readonly out?: string;
  readonly watch?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly saveExamples?: boolean;
}

export async function check(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<number> {
  mayBeCalled(paths, options, session);
  const named = (): readonly string[] => paths.flatMap(filesNamed);
  keepInputs(options.out, named(), session);
  if (options.watch) {
    const look = async (): Promise<readonly string[]> => {
      try {
        return (await checkOnce(named(), options, session)).files.flatMap((file) => file.included);
      } catch (error) {
        // The findings could not be written. The next change may find the folder again.
        if (!(error instanceof FileTrouble)) throw error;
        session.complain(`✗ ${fileWords(error, session.ui)}`);
        return [];
      }
    };
    return watch({ named, look }, session);
  }
  if (options.dryRun) return preview(named(), session);
  if (options.fix) await makeFixes(named(), session);
  const { code, files } = await checkOnce(named(), options, session);
  if (options.saveExamples) await (await import("../save-examples.js")).saveExamples(files, session);
  return code;
}

function mayBeCalled(
  paths: readonly string[],
  { watch, fix, dryRun, saveExamples }: CheckOptions,
  { ui }: Session,
): void {
  const wrong = (en: string, zh: string): never => {
    throw new WrongCall(ui === "zh" ? `用法有误：${zh}` : `wrong call: ${en}`);
  };
  const piped = paths.includes(standardInput);
  if (dryRun && !fix) wrong("--dry-run shows what --fix would do; give both", "--dry-run 须与 --fix 同用");
  if (piped && fix && !dryRun)
    wrong(
      "a rubric from standard input cannot be written back; use --fix --dry-run",
      "来自标准输入的细则无处写回，请用 --fix --dry-run",
    );
  if (piped && saveExamples)
    wrong(
      "a rubric from standard input cannot be written back; name its file to use --save-examples",
      "来自标准输入的细则无处写回，使用 --save-examples 请写文件名",
    );
  if (piped && watch) wrong("standard input cannot be watched", "标准输入不能监视改动");
}

interface Read {
  readonly files: readonly RubricFile[];
  readonly unread: readonly Unread[];
}

async function checkOnce(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<Read & { readonly code: number }> {
  const format = formatOf(options);
  const forPeople = format === "pretty" || format === "compact";
  const { out } = options;
  const texts: string[] = [];
  const read = await readAll(paths, session, format === "json", (file) => {
    if (forPeople) {
      const text = found(file, format, out, session);
      if (out !== undefined) texts.push(...(text === "" ? [] : [text]));
      else if (text !== "") session.print(format === "pretty" ? `${text}\n` : text);
    }
    // A document on standard output is for programs, and nothing more is said.
    if (forPeople || format === "github" || out !== undefined)
      session.say(summaryLine(file, session.talkPage(file.language)));
  });
  const { files, unread } = read;
  const failed = files.filter((file) => file.failed).length;
  const warnings = files.reduce((sum, file) => sum + countsOf(file.diagnostics).warnings, 0);
  const excess = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (!forPeople) answer(renderFor(format, files, unread, excess, session), out, session, session.ui);
  else if (out !== undefined)
    answer(texts.join(format === "pretty" ? "\n\n" : "\n"), out, session, session.ui);
  if (paths.length > 1 && (forPeople || format === "github"))
    session.say(finalLine(files.length, failed, unread.length, session.ui));
  if (format === "pretty") tellOfPages(files, session);
  if (excess) session.complain(tooManyWarnings(warnings, options.maxWarnings!, session.ui));
  const code =
    unread.length > 0 ? exitCode.wrongCall : failed > 0 || excess ? exitCode.problems : exitCode.good;
  return { ...read, code };
}

/** The findings of a file in words; "" when there are none. */
function found(
  { source, language, diagnostics }: RubricFile,
  format: "pretty" | "compact",
  out: string | undefined,
  session: Session,
): string {
  const told = diagnostics.filter(toldTo(session));
  return format === "compact"
    ? renderCompact(told, source)
    : renderPretty(told, source, answerPage(out, session, language));
}

const toldTo =
  ({ quiet }: Session) =>
  ({ severity }: Diagnostic): boolean =>
    !quiet || severity !== "note";

/** Reads all files; each is told as soon as it is read, and what cannot be read is complained of. */
async function readAll(
  paths: readonly string[],
  session: Session,
  hashed: boolean,
  tell: (file: RubricFile) => void,
): Promise<Read> {
  const files: RubricFile[] = [];
  const unread: Unread[] = [];
  for (const path of paths) {
    const file = await tryToRead(path, session, hashed);
    if ("message" in file) unread.push(file);
    else {
      files.push(file);
      tell(file);
    }
  }
  return { files, unread };
}

/** Shows what `--fix` would change; the exit code is that of the files as they are. */
async function preview(paths: readonly string[], session: Session): Promise<number> {
  const { files, unread } = await readAll(paths, session, false, (file) => {
    const mended = mendFile(file, session);
    if (mended) session.print(describeMended(mended, false, session.answerPage(file.language)));
    else session.say(nothingToMend(file));
  });
  if (unread.length > 0) return exitCode.wrongCall;
  return files.some((file) => file.failed) ? exitCode.problems : exitCode.good;
}

const nothingToMend = ({ source, language }: RubricFile): string =>
  language === "zh"
    ? `${source.name}：没有可以自动改正的问题`
    : `${source.name}: nothing that can be mended by itself`;

/** What cannot be read is told by the check that follows. */
async function makeFixes(paths: readonly string[], session: Session): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => {
      try {
        return await readRubricFile(path, session, () => "");
      } catch (error) {
        if (error instanceof FileTrouble) return undefined;
        throw error;
      }
    }),
  );
  const mended = files.flatMap((file) => (file && mendFile(file, session)) ?? []);
  writeMended(mended);
  for (const each of mended) session.say(describeMended(each, true, session.talkPage(each.file.language)));
}
