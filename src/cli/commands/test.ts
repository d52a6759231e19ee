// `rubric test`: do the examples come out as the author expects, and how much of the rubric do they show?
import { coverageOf, isEnough, type Coverage } from "../../examples/coverage.js";
import type { Language } from "../../diagnostics/diagnostic.js";
import { junit, type Suite } from "../../diagnostics/formats/junit.js";
import { FileTrouble, filesNamed } from "../../project/node-host.js";
import { tryExamples, type Tried } from "../../project/try-examples.js";
import type { Rubric } from "../../model/rubric.js";
import { print } from "../../runtime/exact.js";
import { oneLine } from "../../text/prose.js";
import type { Source } from "../../text/source.js";
import { answer, answerPage, keepInputs } from "../answer.js";
import { coverageData, coverageText, percentWords } from "../coverage-report.js";
import { exitCode, WrongCall } from "../exit.js";
import { fileWords } from "../file-words.js";
import { readSoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";
import { brokenSuite, suiteOfExamples } from "../test-junit.js";
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
  readonly format?: "pretty" | "json" | "junit";
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
  const format = options.json ? "json" : (options.format ?? "pretty");
  const { out } = options;
  const named = paths.flatMap(filesNamed);
  keepInputs(out, named, session);
  const covered = options.coverage === true || options.minCoverage !== undefined;
  const outcomes: Outcome[] = [];
  const suites: Suite[] = [];
  const texts: string[] = [];
  let unsound = 0;
  let unread = 0;
  const languages = new Set<Language>();
  for (const path of named) {
    try {
      const file = await readSoundRubric(path, session);
      if (!file) {
        unsound++;
        suites.push(brokenSuite(path, session.ui));
        continue;
      }
      languages.add(file.language);
      const { source, rubric, language } = file;
      const coverage = covered ? { coverage: coverageOf(rubric) } : {};
      const outcome: Outcome = { source, rubric, language, ...tryExamples(rubric), ...coverage };
      outcomes.push(outcome);
      suites.push(suiteOfExamples(outcome, file));
      if (file.rubric.examples.length === 0) session.say(noExamples(path, file.language));
      if (format !== "pretty") continue;
      const page = answerPage(out, session, file.language);
      const specs = file.rubric.facts.map((fact) => fact.spec);
      for (const failure of outcome.failures) {
        const told = `${describeFailure(failure, file.source, page)}\n${explainFailure(failure, specs, page)}\n`;
        if (out === undefined) session.print(told);
        else texts.push(told);
      }
      if (outcome.coverage) {
        const told = `${coverageText(rubric, outcome.coverage, source, page)}\n`;
        if (out === undefined) session.print(told);
        else texts.push(told);
      }
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      unread++;
      const message = fileWords(error, session.ui);
      suites.push(brokenSuite(path, session.ui, message));
      session.complain(`✗ ${message}`);
    }
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failures.length, 0);
  const lang = languages.size === 1 ? [...languages][0]! : session.ui;
  if (format === "json")
    answer(JSON.stringify(report(outcomes, passed, failed), null, 2), out, session, lang);
  else if (format === "junit") answer(junit("rubric test", suites), out, session, lang);
  else if (outcomes.length > 0 || out !== undefined)
    answer(
      [...texts, countLine(passed, failed, answerPage(out, session, lang))].join("\n"),
      out,
      session,
      lang,
    );
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

/** Options that only say how many generated examples there are to be, and that they go into the rubric. */
function needsGenerate({ most, write }: TestOptions, session: Session): void {
  const option = most !== undefined ? "--most" : write ? "--write" : undefined;
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
