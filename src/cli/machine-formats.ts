// What a check found, for programs: JSON, SARIF, GitHub's annotations, JUnit.
import { sep } from "node:path";
import type { Checked } from "../diagnostics/formats/checked.js";
import { renderGithub } from "../diagnostics/formats/github.js";
import { renderJunit } from "../diagnostics/formats/junit.js";
import { renderSarif } from "../diagnostics/formats/sarif.js";
import { toJson } from "../diagnostics/places.js";
import { contentHash, standardInput } from "../project/node-host.js";
import { print } from "../runtime/exact.js";
import { countsOf, type Counts } from "./check-summary.js";
import type { RubricFile } from "./rubric-file.js";
import type { Session } from "./session.js";
import { version } from "./version.js";

export type MachineFormat = "json" | "sarif" | "github" | "junit";

/** One file that cannot be read does not keep the others from being checked. */
export interface Unread {
  readonly file: string;
  readonly message: string;
}

/**
 * One document for all files.
 * @param warningsFail whether there were more warnings than `--max-warnings` allows
 */
export function renderFor(
  format: MachineFormat,
  files: readonly RubricFile[],
  unread: readonly Unread[],
  warningsFail: boolean,
  session: Session,
): string {
  switch (format) {
    case "json":
      return JSON.stringify(report(files, unread), null, 2);
    case "sarif":
      return renderSarif(checked(files, unread), {
        version,
        language: session.ui,
        hash: (text) =>
          contentHash(text)
            .replace(/^sha256:/, "")
            .slice(0, 32),
      });
    case "github":
      return renderGithub(checked(files.map(session.quiet ? withoutNotes : (file) => file), unread));
    case "junit":
      return renderJunit(checked(files, unread), warningsFail);
  }
}

const withoutNotes = (file: RubricFile): RubricFile => ({
  ...file,
  diagnostics: file.diagnostics.filter((d) => d.severity !== "note"),
});

const checked = (files: readonly RubricFile[], unread: readonly Unread[]): Checked => ({
  files: files.map(({ source, language, diagnostics }) => ({
    path: source.name === standardInput ? undefined : withSlashes(source.name),
    source,
    language,
    diagnostics,
  })),
  unread: unread.map(({ file, message }) => ({ path: withSlashes(file), message })),
});

const withSlashes = (path: string): string => path.split(sep).join("/");

function report(files: readonly RubricFile[], unread: readonly Unread[]): object {
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
