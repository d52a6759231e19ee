// The examples of a rubric as test cases, for build servers.
import type { Language } from "../diagnostics/diagnostic.js";
import type { Case, Suite } from "../diagnostics/formats/junit.js";
import type { Trial, Tried } from "../project/try-examples.js";
import { oneLine } from "../text/prose.js";
import { element } from "../text/xml.js";
import type { SoundRubric } from "./rubric-file.js";
import { describeFailure, expectedWords, explainFailure } from "./test-report.js";

/** A suite for the file, a case for each expectation: `rubric test` counts them so. */
export function suiteOfExamples({ trials }: Tried, file: SoundRubric): Suite {
  return { name: file.source.name, cases: trials.map((trial) => caseOf(trial, file)) };
}

function caseOf({ example, expectation, failure }: Trial, { source, rubric, language }: SoundRubric): Case {
  const { block, stage } = expectation;
  const line = source.line(expectation.span.start);
  const place = `${block.printedId}${stage === "" ? "" : `@${stage}`}`.trim();
  const attributes = {
    // The line tells cases of one example, or examples of one title, apart.
    name: [oneLine(example), place, `(${line})`].filter((part) => part !== "").join(" "),
    classname: source.name,
    file: source.name,
    line,
  };
  if (!failure) return { outcome: "passed", element: element("testcase", attributes) };
  const page = { lang: language, color: false, width: 100, ambiguousWidth: 1 } as const;
  const specs = rubric.facts.map((fact) => fact.spec);
  const account = `${describeFailure(failure, source, page)}\n${explainFailure(failure, specs, page)}`;
  const message = expectedWords(failure, language);
  return {
    outcome: "failed",
    element: element("testcase", attributes, [element("failure", { message, type: "example" }, account)]),
  };
}

/** A rubric whose examples could not be tried: it has errors, or could not be read. */
export function brokenSuite(path: string, lang: Language, message?: string): Suite {
  const said =
    message ??
    (lang === "zh"
      ? `细则有错误，未予试算：rubric check ${path}`
      : `the rubric has errors, so nothing was tried: rubric check ${path}`);
  const error = element("error", { message: oneLine(said), type: message ? "unreadable" : "errors" });
  const attributes = { name: path, classname: path, file: path };
  return { name: path, cases: [{ outcome: "error", element: element("testcase", attributes, [error]) }] };
}
