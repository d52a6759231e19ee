// Every diagnostic of the checker, once: code, severity, words in both languages. Codes are words and never change meaning.
import type { Language } from "./diagnostic.js";
import { Reporter } from "./reporter.js";
import { reading } from "./catalog/reading.js";
import { amounts } from "./catalog/amounts.js";
import { blocks } from "./catalog/blocks.js";
import { keys } from "./catalog/keys.js";
import { numbering } from "./catalog/numbering.js";
import { names } from "./catalog/names.js";
import { results } from "./catalog/results.js";
import { points } from "./catalog/points.js";
import { never } from "./catalog/never.js";
import { lists } from "./catalog/lists.js";
import { include } from "./catalog/include.js";
import { examples } from "./catalog/examples.js";

export const catalog = {
  ...reading,
  ...blocks,
  ...names,
  ...keys,
  ...numbering,
  ...results,
  ...points,
  ...never,
  ...lists,
  ...amounts,
  ...include,
  ...examples,
};

export type Code = keyof typeof catalog;
export class Report extends Reporter<typeof catalog> {
  constructor(language: Language) {
    super(catalog as never, language);
  }
}
