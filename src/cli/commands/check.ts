// `rubric check`: does the rubric hold together?
import { exitCode } from "../exit.js";
import { formatOf, report, tell, tryToRead, type FindingsOptions, type Unread } from "../findings.js";
import type { RubricFile } from "../rubric-file.js";
import type { Session } from "../session.js";
import { countsOf, explainLine, finalLine, summaryLine, tooManyWarnings } from "../check-summary.js";

export async function check(
  paths: readonly string[],
  options: FindingsOptions,
  session: Session,
): Promise<number> {
  const format = formatOf(options);
  const files: RubricFile[] = [];
  const unread: Unread[] = [];
  for (const path of paths) {
    const file = await tryToRead(path, session, format === "json");
    if ("message" in file) unread.push(file);
    else {
      files.push(file);
      if (format !== "json") tell(file, format, summaryLine(file, session.talkPage(file.language)), session);
    }
  }
  const failed = files.filter((file) => file.failed).length;
  const warnings = files.reduce((sum, file) => sum + countsOf(file.diagnostics).warnings, 0);
  if (format === "json") session.print(JSON.stringify(report(files, unread), null, 2));
  else if (paths.length > 1) session.say(finalLine(files.length, failed, unread.length, session.ui));
  if (format === "pretty") tellOfPages(files, session);
  const excess = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (excess) session.complain(tooManyWarnings(warnings, options.maxWarnings!, session.ui));
  if (unread.length > 0) return exitCode.wrongCall;
  return failed > 0 || excess ? exitCode.problems : exitCode.good;
}

/** Once, at the end: a reader who sees a code learns where it is told at length. */
function tellOfPages(files: readonly RubricFile[], session: Session): void {
  const file = files.find(({ diagnostics }) => diagnostics.length > 0);
  if (!file) return;
  const first = file.diagnostics.find((d) => d.severity === "error") ?? file.diagnostics[0]!;
  session.say(explainLine(first.code, files.length > 1 ? session.ui : file.language));
}
