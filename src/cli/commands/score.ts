// `rubric score`: points and places of units, and why.
import type { Rubric } from "../../model/rubric.js";
import { readDataSet } from "../../project/data-set.js";
import { standardInput } from "../../project/node-host.js";
import { scorePartialUnits } from "../../project/score-partial.js";
import { scoreUnits, type StageScores } from "../../project/score-units.js";
import type { DataSet } from "../../runtime/data-set.js";
import type { FactProblem } from "../../runtime/facts.js";
import { answer, answerPage, keepInputs } from "../answer.js";
import { exitCode, WrongCall } from "../exit.js";
import { placedProblem, readFactsFiles, type RawCohort } from "../facts-files.js";
import { readSoundRubric, stageNamed, type SoundRubric } from "../rubric-file.js";
import { problemsAsJson, scoresAsCsv, scoresAsJson } from "../score-data.js";
import {
  inputTwice,
  noSuchUnit,
  problemsFound,
  quotaWords,
  stageHint,
  unitsClaimed,
  wrongDataSet,
} from "../score-words.js";
import { scorePartially } from "../score-partially.js";
import type { Page, Session } from "../session.js";
import { renderOverview, renderSheet } from "../sheet.js";
import { styleOf } from "../style.js";

export interface ScoreOptions {
  readonly stage?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly partial?: boolean;
  readonly sheet?: boolean;
  readonly overview?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
}

export async function score(
  path: string,
  factsPaths: readonly string[],
  options: ScoreOptions,
  session: Session,
): Promise<number> {
  if ([path, ...factsPaths].filter((file) => file === standardInput).length > 1) {
    throw new WrongCall(inputTwice(session.ui));
  }
  keepInputs(options.out, [path, ...factsPaths], session);
  const file = await readSoundRubric(path, session);
  if (!file) return exitCode.problems;
  const { rubric, language } = file;
  const stage = options.stage === undefined ? undefined : stageNamed(options.stage, file);
  const cohort = await readFactsFiles(factsPaths, language, dataSetSaid(options, session));
  if (options.partial && cohort.faults.length === 0) {
    const open = scorePartialUnits(rubric, cohort.units, stage, cohort.dataSets);
    if ("problems" in open) return tellProblems(file, cohort, open.problems, options, session);
    return scorePartially(rubric, open.stages, options, session, language);
  }
  const result =
    cohort.faults.length > 0 ? { problems: [] } : scoreUnits(rubric, cohort.units, stage, cohort.dataSets);
  if ("problems" in result) return tellProblems(file, cohort, result.problems, options, session);
  const names = result.stages[0]!.scores.map(({ explanation }) => explanation.unit ?? "");
  if (options.unit !== undefined && !names.includes(options.unit)) {
    throw new WrongCall(noSuchUnit(options.unit, names, language));
  }
  const isShown = (unit: string | undefined): boolean => options.unit === undefined || unit === options.unit;
  const text = options.json
    ? JSON.stringify(scoresAsJson(result.stages, isShown), null, 2)
    : options.csv
      ? scoresAsCsv(rubric, result.stages, isShown, language).replace(/\n$/, "")
      : pages(rubric, result.stages, isShown, options, answerPage(options.out, session, language));
  answer(text, options.out, session, language);
  return tellQuotas(rubric, result.stages, session.talkPage(language), session);
}

/** The period and the day that the call says of the data. */
function dataSetSaid({ period, asOf }: ScoreOptions, session: Session): DataSet {
  const read = readDataSet({ period, asOf });
  if ("faults" in read) throw new WrongCall(wrongDataSet(read.faults[0]!, session.ui));
  return read.dataSet;
}

/** The overview when there is something to compare, then the sheets, unit by unit. */
function pages(
  rubric: Rubric,
  stages: readonly StageScores[],
  isShown: (unit: string | undefined) => boolean,
  { sheet, overview, unit }: ScoreOptions,
  page: Page,
): string {
  const several = stages[0]!.scores.length > 1;
  const all = stages.flatMap(({ scores }) => scores.map(({ explanation }) => explanation));
  const wantsOverview = overview || (!sheet && several && unit === undefined);
  const places = new Map(
    stages.flatMap(({ scores }) => scores.map(({ place, explanation }) => [explanation, place] as const)),
  );
  const ranked = wantsOverview ? [renderOverview(all, { ...page, ties: rubric.ties, places })] : [];
  if (overview) return ranked.join("\n");
  const sheets = stages[0]!.scores
    .map((_, i) => stages.map(({ scores }) => scores[i]!.explanation))
    .filter(([first]) => isShown(first!.unit))
    .flatMap((of) => of.map((explanation) => renderSheet(explanation, page)));
  return [...ranked, ...sheets].join("\n\n\n");
}

/** Everything wrong with the data, unit by unit; as data too where data were asked for. */
function tellProblems(
  { rubric, language }: SoundRubric,
  cohort: RawCohort,
  problems: readonly FactProblem[],
  options: ScoreOptions,
  session: Session,
): number {
  const { color } = session.talkPage(language);
  const sign = styleOf(color).lost("✗");
  const specs = rubric.facts.map((fact) => fact.spec);
  const placed = problems.map((problem) => placedProblem(problem, cohort, specs, language));
  const lines = cohort.faults.map((fault) => `${sign} ${fault}`);
  let where = "";
  for (const problem of placed) {
    if (problem.where !== where) lines.push(problem.where);
    where = problem.where;
    lines.push(`${where === "" ? "" : "  "}${sign} ${problem.message}`);
  }
  session.complain(lines.join("\n"));
  session.say(problemsFound(cohort.faults.length + problems.length, language));
  const hint = stageHint(problems, specs, language);
  if (hint !== undefined) session.say(hint);
  if (options.json) session.print(JSON.stringify(problemsAsJson(rubric, cohort.faults, placed), null, 2));
  return exitCode.problems;
}

/** Broken quotas make the whole cohort doubtful: they are told after the scores, and in the exit code. */
function tellQuotas(
  rubric: Rubric,
  stages: readonly StageScores[],
  { lang, color }: Page,
  session: Session,
): number {
  const style = styleOf(color);
  const units = stages[0]!.scores.length;
  if (rubric.claimedUnits !== undefined && rubric.claimedUnits !== units) {
    session.say(`${style.warn("!")} ${unitsClaimed(rubric.claimedUnits, units, lang)}`);
  }
  const quotas = stages.flatMap((stage) => stage.quotas);
  for (const quota of quotas) {
    if (quota.kept === undefined) session.say(`${style.warn("!")} ${quotaWords(quota, lang)}`);
    if (quota.kept && quota.found > quota.allowed)
      session.say(`${style.warn("!")} ${quotaWords(quota, lang)}`);
    if (quota.kept === false) session.complain(`${style.lost("✗")} ${quotaWords(quota, lang)}`);
  }
  return quotas.some((quota) => quota.kept === false) ? exitCode.problems : exitCode.good;
}
