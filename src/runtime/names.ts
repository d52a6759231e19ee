// Names in a second language. Keys are made of the first ones alone.
import type { Language } from "./language.js";

/** What something is called in English or in Chinese, where the rubric says so. */
export interface OtherNames {
  readonly en?: string;
  readonly zh?: string;
}

/** A title in the language asked for, or as it stands in the rubric. */
export const titleIn = (of: OtherNames & { readonly title: string }, lang: Language): string =>
  of[lang] ?? of.title;
/** The same for what is seen beside a fact. */
export const labelIn = (of: OtherNames & { readonly label: string }, lang: Language): string =>
  of[lang] ?? of.label;

/** Only the names that there are. */
export const otherNames = ({ en, zh }: OtherNames): OtherNames => ({
  ...(en === undefined ? {} : { en }),
  ...(zh === undefined ? {} : { zh }),
});
