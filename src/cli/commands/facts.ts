// `rubric facts`: what the rubric wants to know, to read or to fill in.
import type { Language } from "../../diagnostics/diagnostic.js";
import type { Rubric } from "../../model/rubric.js";
import { csvTemplate, factTable, jsonSchemaOf, jsonTemplateText } from "../../project/fact-templates.js";
import type { FactSpec } from "../../runtime/facts.js";
import { answer, answerPage, keepInputs } from "../answer.js";
import { exitCode } from "../exit.js";
import { renderFacts } from "../facts-table.js";
import { readSoundRubric, stageNamed } from "../rubric-file.js";
import { withMark } from "../score-data.js";
import type { Page, Session } from "../session.js";

export interface FactsOptions {
  readonly format?: "table" | "json" | "csv" | "schema";
  readonly json?: boolean;
  readonly stage?: string;
  readonly out?: string;
}

export async function facts(path: string, options: FactsOptions, session: Session): Promise<number> {
  keepInputs(options.out, [path], session);
  const file = await readSoundRubric(path, session);
  if (!file) return exitCode.problems;
  const { rubric, language } = file;
  const stage = options.stage === undefined ? undefined : stageNamed(options.stage, file);
  const specs = rubric.facts
    .map((fact) => fact.spec)
    // The mean of the stages takes the facts of every stage.
    .filter(
      (spec) =>
        stage === undefined ||
        stage === rubric.meanOfStages ||
        spec.stage === undefined ||
        spec.stage === stage,
    );
  answer(
    factsAs(options.json ? "json" : (options.format ?? "table"), {
      rubric,
      specs,
      language,
      page: answerPage(options.out, session, language),
    }),
    options.out,
    session,
    language,
  );
  return exitCode.good;
}

function factsAs(
  format: "table" | "json" | "csv" | "schema",
  {
    rubric,
    specs,
    language,
    page,
  }: {
    readonly rubric: Rubric;
    readonly specs: readonly FactSpec[];
    readonly language: Language;
    readonly page: Page;
  },
): string {
  switch (format) {
    case "table":
      return renderFacts(rubric.title, factTable(specs, language), page);
    case "json":
      return jsonTemplateText(specs);
    case "csv":
      return withMark(csvTemplate(specs)).trimEnd();
    case "schema":
      return JSON.stringify(jsonSchemaOf(specs, rubric.title, language), null, 2);
  }
}
