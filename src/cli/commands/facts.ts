// `rubric facts`: what the rubric wants to know, to read or to fill in.
import { csvTemplate, factTable, jsonSchemaOf, jsonTemplateText } from "../../project/fact-templates.js";
import { exitCode } from "../exit.js";
import { renderFacts } from "../facts-table.js";
import { readSoundRubric, stageNamed } from "../rubric-file.js";
import { withMark } from "../score-data.js";
import type { Session } from "../session.js";

export interface FactsOptions {
  readonly format?: "table" | "json" | "csv" | "schema";
  readonly json?: boolean;
  readonly stage?: string;
}

export async function facts(path: string, options: FactsOptions, session: Session): Promise<number> {
  const file = await readSoundRubric(path, session);
  if (!file) return exitCode.problems;
  const { rubric, language } = file;
  const stage = options.stage === undefined ? undefined : stageNamed(options.stage, file);
  const specs = rubric.facts
    .map((fact) => fact.spec)
    .filter((spec) => stage === undefined || spec.stage === undefined || spec.stage === stage);
  switch (options.json ? "json" : (options.format ?? "table")) {
    case "table":
      session.print(renderFacts(rubric.title, factTable(specs, language), session.answerPage(language)));
      break;
    case "json":
      session.print(jsonTemplateText(specs));
      break;
    case "csv":
      session.print(withMark(csvTemplate(specs)).trimEnd());
      break;
    case "schema":
      session.print(JSON.stringify(jsonSchemaOf(specs, rubric.title, language), null, 2));
      break;
  }
  return exitCode.good;
}
