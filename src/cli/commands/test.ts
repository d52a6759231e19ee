// `rubric test`: do the examples come out as the author expects, and how much of the rubric do they show?
import { coverageOf, isEnough, type Coverage } from "../../examples/coverage.js";
import type { Language } from "../../diagnostics/diagnostic.js";
import { FileTrouble } from "../../project/node-host.js";
import { tryExamples, type Tried } from "../../project/try-examples.js";
import type { Rubric } from "../../model/rubric.js";
import { print } from "../../runtime/exact.js";
import { oneLine } from "../../text/prose.js";
import type { Source } from "../../text/source.js";
import { coverageData, coverageText, percentWords } from "../coverage-report.js";
import { exitCode, WrongCall } from "../exit.js";
import { fileWords } from "../file-words.js";
import { readSoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";
import type { GenerateOptions } from "./generate.js";
import { countLine, describeFailure, explainFailure, noExamples } from "../test-report.js";

interface Outcome extends Tried {
  readonly source: Source;
  readonly rubric: Rubric;
  readonly language: Language;
  readonly coverage?: Coverage;
}

export interface TestOptions extends GenerateOptions {
  readonly json?: boolean;
  readonly format?: "pretty" | "json";
  readonly coverage?: boolean;
  readonly minCoverage?: number;
  readonly generate?: boolean;
}

export async function test(
  paths: readonly string[],
  options: TestOptions,
  session: Session,
): Promise<number> {
  if (options.generate) return (await import("./generate.js")).generate(paths, options, session);
  needsGenerate(options, session);
  needsPercent(options, session);
  const json = options.json === true || options.format === "json";
  const covered = options.coverage === true || options.minCoverage !== undefined;
  const outcomes: Outcome[] = [];
  let unsound = 0;
  let unread = 0;
  const languages = new Set<Language>();
  for (const path of paths) {
    try {
      const file = await readSoundRubric(path, session);
      if (!file) {
        unsound++;
        continue;
      }
      languages.add(file.language);
      const { source, rubric, language } = file;
      const coverage = covered ? { coverage: coverageOf(rubric) } : {};
      const outcome: Outcome = { source, rubric, language, ...tryExamples(rubric), ...coverage };
      outcomes.push(outcome);
      if (file.rubric.examples.length === 0) session.say(noExamples(path, file.language));
      if (json) continue;
      const page = session.answerPage(file.language);
      const specs = file.rubric.facts.map((fact) => fact.spec);
      for (const failure of outcome.failures) {
        session.print(describeFailure(failure, file.source, page));
        session.print(`${explainFailure(failure, specs, page)}\n`);
      }
      if (outcome.coverage) session.print(`${coverageText(rubric, outcome.coverage, source, page)}\n`);
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      unread++;
      session.complain(`✗ ${fileWords(error, session.ui)}`);
    }
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failures.length, 0);
  if (json) session.print(JSON.stringify(report(outcomes, passed, failed), null, 2));
  else if (outcomes.length > 0) {
    const lang = languages.size === 1 ? [...languages][0]! : session.ui;
    session.print(countLine(passed, failed, session.answerPage(lang)));
  }
  const short = outcomes.filter((outcome) => isShort(outcome, options.minCoverage, session));
  if (unread > 0) return exitCode.wrongCall;
  return failed + unsound + short.length > 0 ? exitCode.problems : exitCode.good;
}

/** Whether less is covered than is asked for; if so, that is said. */
function isShort(
  { source, language, coverage }: Outcome,
  least: number | undefined,
  session: Session,
): boolean {
  if (!coverage || least === undefined || isEnough(coverage, least)) return false;
  const percent = percentWords(coverage.reached.size, coverage.aims.length);
  const name = oneLine(source.name);
  session.complain(
    language === "zh"
      ? `✗ ${name}：示例覆盖${percent}，低于要求的${least}%`
      : `✗ ${name}: the examples cover ${percent}, less than the ${least}% asked for`,
  );
  return true;
}

function needsPercent({ minCoverage }: TestOptions, session: Session): void {
  if (minCoverage === undefined || minCoverage <= 100) return;
  throw new WrongCall(
    session.ui === "zh"
      ? `用法有误：--min-coverage 是百分比，至多100，所给为${minCoverage}`
      : `wrong call: --min-coverage is a percentage, at most 100, not ${minCoverage}`,
  );
}

/** Options that only say where generated examples go, and how many. */
function needsGenerate({ most, out, write }: TestOptions, session: Session): void {
  const option = most !== undefined ? "--most" : out !== undefined ? "--out" : write ? "--write" : undefined;
  if (option === undefined) return;
  throw new WrongCall(
    session.ui === "zh"
      ? `用法有误：${option} 要与 --generate 同用`
      : `wrong call: ${option} goes with --generate`,
  );
}

function report(outcomes: readonly Outcome[], passed: number, failed: number): object {
  return {
    version: 1,
    files: outcomes.map(({ source, rubric, language, coverage, passed, failures }) => ({
      file: source.name,
      passed,
      failed: failures.length,
      failures: failures.map(({ example, expectation, got, problems, blocks }) => ({
        example,
        line: source.line(expectation.span.start),
        indicator: expectation.block.printedId,
        ...(expectation.stage === "" ? {} : { stage: expectation.stage }),
        ...("verdict" in expectation
          ? { expects: expectation.verdict, expected: expectation.words }
          : { expected: print(expectation.score) }),
        got,
        problems,
        blocks,
      })),
      ...(coverage ? { coverage: coverageData(coverage, rubric, source, language) } : {}),
    })),
    passed,
    failed,
  };
}
