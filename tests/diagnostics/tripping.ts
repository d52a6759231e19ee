// Every rubric that makes a finding: the wrong examples of the pages, and the further fixtures.
import { entries } from "../../src/diagnostics/pages.js";
import { files, fixtures } from "./fixtures.js";

export interface Tripping {
  readonly code: string;
  readonly language: "en" | "zh";
  readonly text: string;
  /** Files beside it. */
  readonly beside: Readonly<Record<string, string>>;
}

const languages = ["zh", "en"] as const;

export const tripping: readonly Tripping[] = [
  ...entries.flatMap(({ code, page: { example } }) =>
    languages.flatMap((language): Tripping[] => {
      const of = example?.[language];
      if (!of) return [];
      const beside = of.beside ? { [of.beside.name]: of.beside.text } : {};
      return [{ code, language, text: of.wrong, beside }];
    }),
  ),
  ...Object.entries(fixtures).flatMap(([code, fixture]) =>
    languages.flatMap((language): Tripping[] => {
      const text = fixture[language];
      return text === undefined ? [] : [{ code, language, text, beside: files }];
    }),
  ),
];
