// Units that fail a gate of the rubric: their sheet, and what is said of them under an overview.
import type { Account, Explanation, NotAssessed } from "../runtime/explanation.js";
import { oneLine } from "../text/prose.js";
import { sourceOf } from "./reasons.js";
import { defaultWidth, rubricHeading, styleOf, type SheetOptions } from "./style.js";
import { paragraph, type Line } from "./table.js";
import { sheetWords } from "./wording.js";

/** The account of a unit that is assessed, with a total or without one. */
export type Assessed = Exclude<Account, NotAssessed>;

export const isAssessed = (account: Account): account is Assessed => account.assessed !== false;

export const hasTotal = (account: Assessed): account is Explanation => account.total !== null;

/** The sheet of a unit that is not assessed: the gates it fails, and the facts seen there. */
export function renderNotAssessed(account: NotAssessed, options: SheetOptions): string {
  const words = sheetWords[options.lang];
  const style = styleOf(options.color);
  const whom = [
    ...(account.unit === undefined ? [] : [words.unit(oneLine(account.unit))]),
    ...(account.stage === undefined ? [] : [words.stage(oneLine(account.stage))]),
  ].join(words.apart);
  return [
    ...rubricHeading(account.rubric, options.lang, style),
    ...(whom === "" ? [] : [whom]),
    style.bold(words.notAssessed),
    ...reasons(account, options),
  ].join("\n");
}

/** Under an overview: every unit that has no place, and why. */
export function notAssessedLines(accounts: readonly NotAssessed[], options: SheetOptions): string[] {
  const words = sheetWords[options.lang];
  const style = styleOf(options.color);
  return accounts.flatMap((account) => [
    style.warn(words.notAssessedUnit(account.unit === undefined ? words.unnamed : oneLine(account.unit))),
    ...reasons(account, options),
  ]);
}

function reasons({ gates }: NotAssessed, options: SheetOptions): string[] {
  const style = styleOf(options.color);
  const width = options.width ?? defaultWidth;
  const ambiguous = options.ambiguousWidth ?? 1;
  const lines: Line[] = gates.flatMap(({ rule, line, facts }) => [
    ...paragraph(oneLine(rule), width, ambiguous, undefined, { first: 2, rest: 4 }),
    ...paragraph(sourceOf(line, facts, options.lang), width, ambiguous, style.dim, { first: 2, rest: 4 }),
  ]);
  return lines.map(({ text, paint }) => (paint ? paint(text) : text));
}
