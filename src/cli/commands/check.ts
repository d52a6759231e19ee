// `rubric check`: does the rubric hold together?
import { toJson } from "../../diagnostics/places.js";
import { renderCompact, renderPretty } from "../../diagnostics/render.js";
import { FileTrouble } from "../../project/node-host.js";
import { print } from "../../runtime/exact.js";
import { exitCode } from "../exit.js";
import { fileWords } from "../file-words.js";
import { readRubricFile, type RubricFile } from "../rubric-file.js";
import type { Session } from "../session.js";
import { countsOf, finalLine, summaryLine, tooManyWarnings, type Counts } from "../check-summary.js";

export interface CheckOptions {
  readonly format?: "pretty" | "compact" | "json";
  readonly json?: boolean;
  readonly maxWarnings?: number;
}

export async function check(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<number> {
  const format = options.json ? "json" : (options.format ?? "pretty");
  const files: RubricFile[] = [];
  const unread: Unread[] = [];
  for (const path of paths) {
    const file = await tryToRead(path, session, format === "json");
    if ("message" in file) {
      unread.push(file);
      session.complain(`✗ ${file.message}`);
    } else {
      files.push(file);
      if (format !== "json") tell(file, format, session);
    }
  }
  const counts = files.map((file) => countsOf(file.diagnostics));
  const failed = files.filter((file) => file.failed).length;
  const warnings = counts.reduce((sum, each) => sum + each.warnings, 0);
  if (format === "json") session.print(JSON.stringify(report(files, counts, unread), null, 2));
  else if (paths.length > 1) session.say(finalLine(files.length, failed, unread.length, session.ui));
  const excess = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (excess) session.complain(tooManyWarnings(warnings, options.maxWarnings!, session.ui));
  if (unread.length > 0) return exitCode.wrongCall;
  return failed > 0 || excess ? exitCode.problems : exitCode.good;
}

/** One file that cannot be read does not keep the others from being checked. */
interface Unread {
  readonly file: string;
  readonly message: string;
}

async function tryToRead(path: string, session: Session, hashed: boolean): Promise<RubricFile | Unread> {
  try {
    return await (hashed ? readRubricFile(path, session) : readRubricFile(path, session, () => ""));
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    return { file: path, message: fileWords(error, session.ui) };
  }
}

/** The findings are the answer; that there are none is said in the summary. */
function tell(file: RubricFile, format: "pretty" | "compact", session: Session): void {
  const { source, language } = file;
  const diagnostics = session.quiet
    ? file.diagnostics.filter((d) => d.severity !== "note")
    : file.diagnostics;
  if (diagnostics.length > 0) {
    if (format === "compact") session.print(renderCompact(diagnostics, source));
    else session.print(`${renderPretty(diagnostics, source, session.answerPage(language))}\n`);
  }
  session.say(summaryLine(file, session.talkPage(language)));
}

function report(files: readonly RubricFile[], counts: readonly Counts[], unread: readonly Unread[]): object {
  const total = (of: keyof Counts): number => counts.reduce((sum, each) => sum + each[of], 0);
  return {
    version: 1,
    files: files.map((file, i) => ({
      file: file.source.name,
      ok: !file.failed,
      hash: file.hash,
      language: file.language,
      ...(file.rubric
        ? {
            title: file.rubric.title,
            ...(file.rubric.edition === undefined ? {} : { edition: file.rubric.edition }),
            indicators: file.rubric.blocks.filter((block) => block.kind === "indicator").length,
            points: file.rubric.noTotal ? null : print(file.rubric.root.points),
          }
        : {}),
      ...counts[i],
      diagnostics: toJson(file.diagnostics, file.source),
    })),
    errors: total("errors"),
    warnings: total("warnings"),
    notes: total("notes"),
    unread,
  };
}
