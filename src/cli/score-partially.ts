// `rubric score --partial`: what is known of units before all facts are there.
import type { Language } from "../diagnostics/diagnostic.js";
import type { Rubric } from "../model/rubric.js";
import type { PartialStage } from "../project/score-partial.js";
import { answer, answerPage } from "./answer.js";
import { exitCode, WrongCall } from "./exit.js";
import { partialAsCsv, partialAsJson } from "./partial-data.js";
import { renderPartialOverview, renderPartialSheet } from "./partial-sheet.js";
import { noSuchUnit } from "./score-words.js";
import type { Session } from "./session.js";

interface Options {
  readonly unit?: string;
  readonly sheet?: boolean;
  readonly overview?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
}

/** Prints what was asked for: data, or the table of all units and a sheet for each. */
export function scorePartially(
  rubric: Rubric,
  stages: readonly PartialStage[],
  options: Options,
  session: Session,
  language: Language,
): number {
  const { unit, sheet, overview } = options;
  const names = stages[0]!.units.map((account) => account.unit ?? "");
  if (unit !== undefined && !names.includes(unit)) throw new WrongCall(noSuchUnit(unit, names, language));
  // Unit by unit, its stages behind each other.
  const all = names.flatMap((_, i) => stages.map(({ units }) => units[i]!));
  const shown = all.filter((account) => unit === undefined || account.unit === unit);
  const tell = (text: string): void => answer(text, options.out, session, language);
  if (options.json) tell(JSON.stringify(partialAsJson(shown), null, 2));
  else if (options.csv) tell(partialAsCsv(rubric, shown, language).replace(/\n$/, ""));
  else {
    const page = answerPage(options.out, session, language);
    const specs = rubric.facts.map((fact) => fact.spec);
    const wantsOverview = overview || (!sheet && names.length > 1 && unit === undefined);
    const pages = [
      ...(wantsOverview ? [renderPartialOverview(all, page)] : []),
      ...(overview ? [] : shown.map((account) => renderPartialSheet(account, specs, page))),
    ];
    tell(pages.join("\n\n\n"));
  }
  return exitCode.good;
}
