// `rubric facts`: what the rubric wants to know, to read or to fill in.
import { csvTemplate, factTable, jsonSchemaOf, jsonTemplate } from "../../project/fact-templates.js";
import type { FactSpec } from "../../runtime/facts.js";
import { describeProblem } from "../../runtime/problem-words.js";
import { keyForm } from "../../runtime/spelling.js";
import { nearest } from "../../diagnostics/suggest.js";
import { exitCode, WrongCall } from "../exit.js";
import { renderFacts } from "../facts-table.js";
import { readSoundRubric } from "../rubric-file.js";
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
  const all = rubric.facts.map((fact) => fact.spec);
  const stages = rubric.stages.map((stage) => stage.name);
  const specs = options.stage === undefined ? all : factsAt(options.stage, stages, all, session);
  switch (options.json ? "json" : (options.format ?? "table")) {
    case "table":
      session.print(renderFacts(rubric.title, factTable(specs, language), session.answerPage(language)));
      break;
    case "json":
      session.print(JSON.stringify(jsonTemplate(specs), null, 2));
      break;
    case "csv":
      session.print(withMark(csvTemplate(specs)).trimEnd());
      break;
    case "schema":
      session.print(JSON.stringify(jsonSchemaOf(specs, rubric.title), null, 2));
      break;
  }
  return exitCode.good;
}

/** The facts of one stage, and those of none. */
function factsAt(
  asked: string,
  stages: readonly string[],
  specs: readonly FactSpec[],
  session: Session,
): FactSpec[] {
  const stage = stages.find((name) => keyForm(name) === keyForm(asked));
  if (stage === undefined) {
    const suggestion = nearest(asked, stages, 1)[0];
    const problem = {
      code: "stage-unknown",
      key: "",
      given: asked,
      allowed: stages.join("、"),
      suggestion,
    } as const;
    throw new WrongCall(describeProblem(problem, [], session.ui));
  }
  return specs.filter((spec) => spec.stage === undefined || spec.stage === stage);
}
