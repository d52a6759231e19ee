// `rubric test`: do the examples come out as the author expects?
import type { Language } from "../../diagnostics/diagnostic.js";
import { FileTrouble } from "../../project/node-host.js";
import { tryExamples, type Tried } from "../../project/try-examples.js";
import { print } from "../../runtime/exact.js";
import type { Source } from "../../text/source.js";
import { exitCode } from "../exit.js";
import { fileWords } from "../file-words.js";
import { readSoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";
import { countLine, describeFailure, explainFailure, noExamples } from "../test-report.js";

interface Outcome extends Tried {
  readonly source: Source;
}

export async function test(
  paths: readonly string[],
  options: { readonly json?: boolean },
  session: Session,
): Promise<number> {
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
      const outcome = { source: file.source, ...tryExamples(file.rubric) };
      outcomes.push(outcome);
      if (file.rubric.examples.length === 0) session.say(noExamples(path, file.language));
      if (options.json) continue;
      const page = session.answerPage(file.language);
      const specs = file.rubric.facts.map((fact) => fact.spec);
      for (const failure of outcome.failures) {
        session.print(describeFailure(failure, file.source, page));
        session.print(`${explainFailure(failure, specs, page)}\n`);
      }
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      unread++;
      session.complain(`✗ ${fileWords(error, session.ui)}`);
    }
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failures.length, 0);
  if (options.json) session.print(JSON.stringify(report(outcomes, passed, failed), null, 2));
  else if (outcomes.length > 0) {
    const lang = languages.size === 1 ? [...languages][0]! : session.ui;
    session.print(countLine(passed, failed, session.answerPage(lang)));
  }
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
