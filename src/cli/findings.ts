// Findings of several files as an answer: read and printed. What `check` and `lint` have in common.
import { renderCompact, renderPretty } from "../diagnostics/render.js";
import { FileTrouble } from "../project/node-host.js";
import { explainLine } from "./check-summary.js";
import { fileWords } from "./file-words.js";
import type { MachineFormat, Unread } from "./machine-formats.js";
import { readRubricFile, type RubricFile } from "./rubric-file.js";
import type { Session } from "./session.js";

/** How findings are printed. */
export interface FindingsOptions {
  readonly format?: "pretty" | "compact" | MachineFormat;
  readonly json?: boolean;
  readonly maxWarnings?: number;
}

export const formatOf = ({ json, format }: FindingsOptions): "pretty" | "compact" | MachineFormat =>
  json ? "json" : (format ?? "pretty");

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

/** Once, at the end: a reader who sees a code learns where it is told at length. */
export function tellOfPages(files: readonly RubricFile[], session: Session): void {
  const file = files.find(({ diagnostics }) => diagnostics.length > 0);
  if (!file) return;
  const first = file.diagnostics.find((d) => d.severity === "error") ?? file.diagnostics[0]!;
  session.say(explainLine(first.code, files.length > 1 ? session.ui : file.language));
}
