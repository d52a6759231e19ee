// Findings as JUnit XML, which most build servers show as a list of tests.
import { oneLine } from "../../text/prose.js";
import { element, xmlDocument, type Element } from "../../text/xml.js";
import type { Diagnostic } from "../diagnostic.js";
import { placeOf } from "../places.js";
import { nameOf, wordsOf, type Checked, type CheckedFile, type UnreadFile } from "./checked.js";

/** One kind of test case, for the counts. */
export interface Case {
  readonly outcome: "passed" | "failed" | "error" | "skipped";
  readonly element: Element;
}

/** The test cases of one file. */
export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** What failed nothing and is still to be read. */
  readonly remarks?: string;
}

/**
 * A suite for each file. Its cases: the findings that fail it, or the file itself when none does; and those that are acknowledged,
 * as skipped. What only warns is in the suite's output, so that the report is as red as the exit code says.
 * @param warningsFail whether warnings fail a file too
 */
export function renderJunit({ files, unread }: Checked, warningsFail: boolean): string {
  return junit("rubric check", [
    ...files.map((file) => suiteOf(file, warningsFail)),
    ...unread.map(suiteOfUnread),
  ]);
}

/** The document for any suites. */
export function junit(name: string, suites: readonly Suite[]): string {
  const counts = (cases: readonly Case[]): Record<string, number> => ({
    tests: cases.length,
    failures: cases.filter((each) => each.outcome === "failed").length,
    errors: cases.filter((each) => each.outcome === "error").length,
    skipped: cases.filter((each) => each.outcome === "skipped").length,
  });
  const all = counts(suites.flatMap((suite) => suite.cases));
  return xmlDocument(
    element(
      "testsuites",
      { name, ...all },
      suites.map(({ name, cases, remarks }) =>
        element("testsuite", { name, ...counts(cases) }, [
          ...cases.map((each) => each.element),
          ...(remarks === undefined ? [] : [element("system-out", {}, remarks)]),
        ]),
      ),
    ),
  );
}

function suiteOf(file: CheckedFile, warningsFail: boolean): Suite {
  const { diagnostics, language } = file;
  const name = nameOf(file);
  const fails = ({ severity }: Diagnostic): boolean =>
    severity === "error" || (warningsFail && severity === "warning");
  const failed = diagnostics.filter(fails).map((each) => failedCase(each, file));
  const passed: Case = {
    outcome: "passed",
    element: element("testcase", { name, classname: name, file: file.path }),
  };
  const cases = [
    ...(failed.length > 0 ? failed : [passed]),
    ...diagnostics.flatMap((each) => skippedCase(each, file) ?? []),
  ];
  const remarks = diagnostics
    .filter((each) => !fails(each) && each.acknowledged === undefined)
    .map((d) => `${placeWords(d, file)}: ${d.severity} ${d.code}\n${wordsOf(d, language)}`);
  return { name, cases, ...(remarks.length === 0 ? {} : { remarks: remarks.join("\n\n") }) };
}

function failedCase(diagnostic: Diagnostic, file: CheckedFile): Case {
  const { title, code } = diagnostic;
  const account = `${placeWords(diagnostic, file)}\n${wordsOf(diagnostic, file.language)}`;
  const failure = element("failure", { message: oneLine(title), type: code }, account);
  return { outcome: "failed", element: caseOf(diagnostic, file, failure) };
}

function skippedCase(diagnostic: Diagnostic, file: CheckedFile): Case | undefined {
  if (diagnostic.acknowledged === undefined) return undefined;
  const skipped = element("skipped", { message: oneLine(diagnostic.acknowledged) });
  return { outcome: "skipped", element: caseOf(diagnostic, file, skipped) };
}

/** A case is called by its place too: the same may be found in several. */
function caseOf(diagnostic: Diagnostic, file: CheckedFile, outcome: Element): Element {
  const { line, column } = positionOf(diagnostic, file);
  const place = line === undefined ? "" : ` ${line}:${column}`;
  const attributes = { name: diagnostic.code + place, classname: nameOf(file), file: file.path, line };
  return element("testcase", attributes, [outcome]);
}

function positionOf(diagnostic: Diagnostic, { source }: CheckedFile): { line?: number; column?: number } {
  const main = diagnostic.labels[0];
  return main ? placeOf(main.span, source) : {};
}

function placeWords(diagnostic: Diagnostic, file: CheckedFile): string {
  const { line, column } = positionOf(diagnostic, file);
  return line === undefined ? nameOf(file) : `${nameOf(file)}:${line}:${column}`;
}

function suiteOfUnread({ path, message }: UnreadFile): Suite {
  const error = element("error", { message, type: "unreadable" });
  const attributes = { name: path, classname: path, file: path };
  return { name: path, cases: [{ outcome: "error", element: element("testcase", attributes, [error]) }] };
}
