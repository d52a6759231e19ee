// Options and colours shared by the sheet and the overview.

import picocolors from "picocolors";
import type { Language } from "../diagnostics/diagnostic.js";
import type { DataSet } from "../runtime/data-set.js";
import type { OtherNames } from "../runtime/names.js";
import type { Explanation } from "../runtime/explanation.js";
import { oneLine } from "../text/prose.js";
import type { AmbiguousWidth } from "../text/width.js";
import type { Paint } from "./table.js";
import { sheetWords } from "./wording.js";

export interface SheetOptions {
  readonly lang: Language;
  readonly color: boolean;
  /** Columns to fill, 100 when not said. */
  readonly width?: number;
  /** How wide the terminal draws “ ” … · ① and their like, 1 when not said. */
  readonly ambiguousWidth?: AmbiguousWidth;
}

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly lost: Paint;
  readonly gained: Paint;
  readonly warn: Paint;
}

export function styleOf(color: boolean): Style {
  const c = picocolors.createColors(color);
  return { bold: c.bold, dim: c.dim, good: c.green, lost: c.red, gained: c.green, warn: c.yellow };
}

export const defaultWidth = 100;

/** What the data say of themselves: their period and their day. */
export function dataSetWords({ period, asOf }: DataSet, lang: Language): string[] {
  const words = sheetWords[lang];
  return [
    ...(period === undefined ? [] : [words.period(oneLine(period))]),
    ...(asOf === undefined ? [] : [words.asOf(oneLine(asOf))]),
  ];
}

/** The rubric with its title in the language asked for: its first block knows it. */
export function rubricIn(
  {
    rubric,
    blocks,
  }: Pick<Explanation, "rubric"> & { readonly blocks: readonly (OtherNames & { depth: number })[] },
  lang: Language,
): Explanation["rubric"] {
  return { ...rubric, title: blocks.find((block) => block.depth === 0)?.[lang] ?? rubric.title };
}

/** Which rubric was applied: title, edition and the beginning of its hash. */
export function rubricHeading(rubric: Explanation["rubric"], lang: Language, style: Style): string[] {
  const words = sheetWords[lang];
  const hash = rubric.hash.replace(/^.*[:-]/, "").slice(0, 12);
  const edition = rubric.edition === undefined ? [] : [words.edition(oneLine(rubric.edition))];
  return [
    style.bold(oneLine(rubric.title)),
    style.dim([...edition, words.fingerprint(hash)].join(words.apart)),
  ];
}
