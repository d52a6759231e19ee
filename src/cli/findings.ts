// Findings of several files as an answer: read, printed, gathered into one JSON document. What `check` and `lint` have in common.
import { toJson } from "../diagnostics/places.js";
import { renderCompact, renderPretty } from "../diagnostics/render.js";
import { FileTrouble } from "../project/node-host.js";
import { print } from "../runtime/exact.js";
import { countsOf, type Counts } from "./check-summary.js";
import { fileWords } from "./file-words.js";
import { readRubricFile, type RubricFile } from "./rubric-file.js";
import type { Session } from "./session.js";

/** How findings are printed. */
export interface FindingsOptions {
  readonly format?: "pretty" | "compact" | "json";
  readonly json?: boolean;
  readonly maxWarnings?: number;
}

export const formatOf = ({ json, format }: FindingsOptions): "pretty" | "compact" | "json" =>
  json ? "json" : (format ?? "pretty");

/** One file that cannot be read does not keep the others from being looked at. */
export interface Unread {
  readonly file: string;
  readonly message: string;
}

/** A checked file, or why it could not be read, which is said at once. */
export async function tryToRead(
  path: string,
  session: Session,
  hashed: boolean,
): Promise<RubricFile | Unread> {
  try {
    return await (hashed ? readRubricFile(path, session) : readRubricFile(path, session, () => ""));
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    const message = fileWords(error, session.ui);
    session.complain(`✗ ${message}`);
    return { file: path, message };
  }
}

/** The findings are the answer; that there are none is said in the summary. */
export function tell(
  { source, language, diagnostics: all }: RubricFile,
  format: "pretty" | "compact",
  summary: string,
  session: Session,
): void {
  const diagnostics = session.quiet ? all.filter((d) => d.severity !== "note") : all;
  if (diagnostics.length > 0) {
    if (format === "compact") session.print(renderCompact(diagnostics, source));
    else session.print(`${renderPretty(diagnostics, source, session.answerPage(language))}\n`);
  }
  session.say(summary);
}

/** All files in one document. */
export function report(files: readonly RubricFile[], unread: readonly Unread[]): object {
  const counts = files.map((file) => countsOf(file.diagnostics));
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
            points: print(file.rubric.root.points),
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
