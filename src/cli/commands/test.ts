// `rubric test`: do the examples come out as the author expects?
import type { Language } from "../../diagnostics/diagnostic.js";
import { junit, type Suite } from "../../diagnostics/formats/junit.js";
import { FileTrouble, filesNamed } from "../../project/node-host.js";
import { tryExamples, type Tried } from "../../project/try-examples.js";
import { print } from "../../runtime/exact.js";
import type { Source } from "../../text/source.js";
import { answer, answerPage, keepInputs } from "../answer.js";
import { exitCode } from "../exit.js";
import { fileWords } from "../file-words.js";
import { readSoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";
import { brokenSuite, suiteOfExamples } from "../test-junit.js";
import { countLine, describeFailure, explainFailure, noExamples } from "../test-report.js";

export interface TestOptions {
  readonly format?: "pretty" | "json" | "junit";
  readonly json?: boolean;
  readonly out?: string;
}

interface Outcome extends Tried {
  readonly source: Source;
}

export async function test(
  paths: readonly string[],
  options: TestOptions,
  session: Session,
): Promise<number> {
  const format = options.json ? "json" : (options.format ?? "pretty");
  const { out } = options;
  const named = paths.flatMap(filesNamed);
  keepInputs(out, named, session);
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
      const outcome = { source: file.source, ...tryExamples(file.rubric) };
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
  if (unread > 0) return exitCode.wrongCall;
  return failed > 0 || unsound > 0 ? exitCode.problems : exitCode.good;
}

function report(outcomes: readonly Outcome[], passed: number, failed: number): object {
  return {
    version: 1,
    files: outcomes.map(({ source, passed, failures }) => ({
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
    })),
    passed,
    failed,
  };
}
