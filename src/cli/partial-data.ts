// What is known of units with facts missing, as data: JSON with the whole account, CSV with a row per unit.
import type { Language } from "../diagnostics/diagnostic.js";
import type { Rubric } from "../model/rubric.js";
import type { PartialAccount } from "../partial/account.js";
import { objectsToCsv } from "../project/csv-facts.js";
import { assessedWord, partialHeadings } from "./partial-words.js";
import { decimal, withMark } from "./score-data.js";
import { sheetWords } from "./wording.js";

/** The document that `--partial --json` prints: units by their order, one entry for each stage. */
export function partialAsJson(accounts: readonly PartialAccount[]): object {
  return {
    version: 1,
    partial: true,
    rubric: accounts[0]!.rubric,
    units: accounts.map(({ rubric: _, ...account }) => account),
  };
}

/** A row per unit and stage: the ends of its total and of every indicator; empty where there is no end, or it does not count. */
export function partialAsCsv(rubric: Rubric, accounts: readonly PartialAccount[], lang: Language): string {
  const words = partialHeadings[lang];
  const indicators = rubric.blocks.filter((block) => block.kind === "indicator").map((b) => b.printedId);
  const has = (field: "stage" | "period" | "asOf"): boolean =>
    accounts.some((each) => each[field] !== undefined);
  const fields = (["stage", "period", "asOf"] as const).filter(has);
  const graded = [...new Set(accounts.flatMap(({ grades = [] }) => grades.map(({ of }) => of)))];
  const gradeColumn = (of: string): string => (of === "" ? words.grade : `${of} ${words.grade}`);
  const gated = accounts.some(({ assessment }) => assessment !== undefined);
  const header = [
    words.unit,
    ...fields.map((field) => words[field]),
    ...(gated ? [words.assessed] : []),
    ...(rubric.noTotal ? [] : [words.least, words.most, words.lost, words.open]),
    words.missing,
    ...graded.map(gradeColumn),
    ...indicators.flatMap((id) => [`${id} ${words.least}`, `${id} ${words.most}`]),
  ];
  const ends = (
    at: { readonly least?: string; readonly most?: string } | undefined,
  ): (string | undefined)[] => [
    at?.least === undefined ? undefined : decimal(at.least),
    at?.most === undefined ? undefined : decimal(at.most),
  ];
  const rows = accounts.map((account) => {
    const blocks = new Map(
      account.blocks
        .filter((block) => block.kind === "indicator" && block.applicable !== false)
        .map((block) => [block.id, block]),
    );
    const [least, most] = ends(account);
    return {
      [words.unit]: account.unit,
      ...Object.fromEntries(fields.map((field) => [words[field], account[field]])),
      [words.assessed]: account.assessment && assessedWord(account.assessment, lang),
      [words.least]: least,
      [words.most]: most,
      [words.lost]:
        account.assessment?.assessed === false || account.lost === null ? undefined : decimal(account.lost),
      [words.open]: account.open === undefined ? undefined : decimal(account.open),
      [words.missing]: account.missing.join(lang === "zh" ? "、" : ", "),
      ...Object.fromEntries(
        (account.grades ?? []).map(({ of, possible }) => [
          gradeColumn(of),
          possible
            .map((grade) => (grade === "" ? sheetWords[lang].noGrade : grade))
            .join(lang === "zh" ? "、" : ", "),
        ]),
      ),
      ...Object.fromEntries(
        indicators.flatMap((id) => {
          const [low, high] = ends(blocks.get(id));
          return [
            [`${id} ${words.least}`, low],
            [`${id} ${words.most}`, high],
          ];
        }),
      ),
    };
  });
  return withMark(objectsToCsv(header, rows));
}
