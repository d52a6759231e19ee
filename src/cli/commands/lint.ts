// `rubric lint`: does the file keep to the house style?
import { renderPretty } from "../../diagnostics/render.js";
import { nearest } from "../../diagnostics/suggest.js";
import { isLintId, lintIds, type LintId } from "../../lint/ids.js";
import { levels, type Level } from "../../lint/rule.js";
import { adjusted, usualSettings, type Settings, type Wish } from "../../lint/settings.js";
import { configurationName, readConfiguration } from "../../project/lint-configuration.js";
import { lintFile } from "../../project/lint-file.js";
import { findUpwards, readBytes, standardInput } from "../../project/node-host.js";
import { decodeSource } from "../../text/decode.js";
import { oneLine } from "../../text/prose.js";
import { Source } from "../../text/source.js";
import { countsOf, finalLine, tooManyWarnings } from "../check-summary.js";
import { exitCode, WrongCall } from "../exit.js";
import { formatOf, tell, tellOfPages, tryToRead, type FindingsOptions } from "../findings.js";
import { renderFor, type Unread } from "../machine-formats.js";
import { lintSummary, ruleList } from "../lint-words.js";
import type { RubricFile } from "../rubric-file.js";
import type { Session } from "../session.js";

export interface LintOptions extends FindingsOptions {
  /** `id=level`, as given. */
  readonly rule?: readonly string[];
  readonly config?: string;
  readonly list?: boolean;
}

export async function lint(
  paths: readonly string[],
  options: LintOptions,
  session: Session,
): Promise<number> {
  const asked = new Map((options.rule ?? []).map((text) => wished(text, session)));
  const configured = configurations(options.config, session);
  if (options.list) {
    const settings = await configured(standardInput);
    if (!settings) return exitCode.wrongCall;
    const list = ruleList(adjusted(settings, asked), session.answerPage(session.ui));
    session.print(formatOf(options) === "json" ? JSON.stringify(list.data, null, 2) : list.text);
    return exitCode.good;
  }
  if (paths.length === 0)
    throw new WrongCall(
      session.ui === "zh"
        ? "用法有误：缺少参数 FILES\n用法见：rubric lint --help"
        : "wrong call: FILES is missing\nsee: rubric lint --help",
    );
  return lintFiles(paths, options, session, async (path) => {
    const settings = await configured(path);
    return settings && adjusted(settings, asked);
  });
}

async function lintFiles(
  paths: readonly string[],
  options: LintOptions,
  session: Session,
  settingsFor: (path: string) => Promise<Settings | undefined>,
): Promise<number> {
  const format = formatOf(options);
  const files: RubricFile[] = [];
  const unread: Unread[] = [];
  for (const path of paths) {
    const settings = await settingsFor(path);
    // A configuration that cannot be used has been told; nothing is looked at by half of it.
    if (!settings) return exitCode.wrongCall;
    const file = await tryToRead(path, session, format === "json");
    if ("message" in file) {
      unread.push(file);
      continue;
    }
    const linted: RubricFile = { ...file, ...lintFile(file, settings) };
    files.push(linted);
    if (format === "pretty" || format === "compact")
      tell(
        linted,
        format,
        lintSummary(linted, file.failed, settings, session.talkPage(file.language)),
        session,
      );
  }
  const failed = files.filter((file) => file.failed).length;
  const warnings = files.reduce((sum, file) => sum + countsOf(file.diagnostics).warnings, 0);
  const excess = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (format !== "pretty" && format !== "compact")
    session.print(renderFor(format, files, unread, excess, session));
  else if (paths.length > 1) session.say(finalLine(files.length, failed, unread.length, session.ui));
  if (format === "pretty") tellOfPages(files, session);
  if (excess) session.complain(tooManyWarnings(warnings, options.maxWarnings!, session.ui));
  if (unread.length > 0) return exitCode.wrongCall;
  return failed > 0 || excess ? exitCode.problems : exitCode.good;
}

/** Reads the configuration that holds for a file, each once; undefined when it is wrong, which is told. */
function configurations(
  given: string | undefined,
  session: Session,
): (path: string) => Promise<Settings | undefined> {
  const read = new Map<string, Settings | undefined>();
  return async (path) => {
    const place = given ?? findUpwards(path, configurationName);
    if (place === undefined) return usualSettings();
    if (!read.has(place)) read.set(place, await settingsIn(place, session));
    return read.get(place);
  };
}

async function settingsIn(place: string, session: Session): Promise<Settings | undefined> {
  const decoded = decodeSource(await readBytes(place));
  if ("problem" in decoded) throw new WrongCall(`✗ ${oneLine(place)}: ${decoded.problem[session.ui]}`);
  const source = new Source(place, decoded.text);
  const { wishes, problems } = readConfiguration(source, session.ui);
  if (problems.length === 0) return adjusted(usualSettings(), wishes);
  session.complain(renderPretty(problems, source, session.talkPage(session.ui)));
  return undefined;
}

/** `long-line=off` as a wish. Throws WrongCall. */
function wished(text: string, session: Session): [LintId, Wish] {
  const [id = "", level = ""] = text.split("=");
  const known = knownRule(id, session);
  if (isLevel(level)) return [known, { level }];
  const near = nearest(level, levels, 1)[0];
  throw new WrongCall(
    session.ui === "zh"
      ? `用法有误：--rule 应写作 ${known}=off、${known}=warn 或 ${known}=error，所给为“${oneLine(text)}”${near === undefined ? "" : `。是否指 ${near}？`}`
      : `wrong call: --rule is written ${known}=off, ${known}=warn or ${known}=error, not "${oneLine(text)}"${near === undefined ? "" : `. Did you mean ${near}?`}`,
  );
}

const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text);

function knownRule(id: string, session: Session): LintId {
  if (isLintId(id)) return id;
  const near = nearest(id, lintIds, 1)[0];
  throw new WrongCall(
    session.ui === "zh"
      ? `用法有误：没有“${oneLine(id)}”这条写法规则${near === undefined ? "" : `。是否指 ${near}？`}\n全部规则见：rubric lint --list`
      : `wrong call: there is no lint rule "${oneLine(id)}"${near === undefined ? "" : `. Did you mean ${near}?`}\nall rules: rubric lint --list`,
  );
}
