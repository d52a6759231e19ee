// The page of every finding: what it means, and two small rubrics, one that makes it and one that does not. A check loads none of them.
import { catalog, type Code } from "./catalog.js";
import type { Severity } from "./diagnostic.js";
import { blocks } from "./pages/blocks.js";
import { files } from "./pages/files.js";
import { formulas } from "./pages/formulas.js";
import { include } from "./pages/include.js";
import { examples, lists } from "./pages/lists.js";
import { never } from "./pages/never.js";
import { names } from "./pages/names.js";
import { openPoints } from "./pages/open-points.js";
import type { Entry, Family, InBoth, Page, PageCode, Pages } from "./pages/page.js";
import { points } from "./pages/points.js";
import { reading } from "./pages/reading.js";
import { results } from "./pages/results.js";
import { rows } from "./pages/rows.js";
import { rules } from "./pages/rules.js";

/** Every code has a page: one that is missing does not compile. */
export const pages: Readonly<Record<PageCode, Page>> = {
  ...files,
  ...reading,
  ...blocks,
  ...names,
  ...rules,
  ...rows,
  ...points,
  ...never,
  ...formulas,
  ...openPoints,
  ...results,
  ...lists,
  ...include,
  ...examples,
};

/** The families in the order in which they are told. */
export const families: readonly Family[] = [
  family({ en: "Files", zh: "文件" }, files),
  family({ en: "Reading", zh: "读入" }, reading),
  family({ en: "Blocks, stages and numbers", zh: "各块、节点与编号" }, blocks),
  family({ en: "Names and kinds", zh: "名称与数据类型" }, names),
  family({ en: "Rules and amounts", zh: "规则与分数" }, rules),
  family({ en: "Rows and formulas", zh: "分档与算式" }, rows),
  family({ en: "Points that agree", zh: "分值相符" }, points),
  family({ en: "What can never happen", zh: "永远用不上的内容" }, never),
  family({ en: "Formulas, means and no total", zh: "算式、节点平均与不设总分" }, formulas),
  family({ en: "Open points, and what does not apply", zh: "待定与不适用" }, openPoints),
  family({ en: "Rankings, grades and scores of others", zh: "排名、等次与引用得分" }, results),
  family({ en: "Lists of things", zh: "一组数据" }, lists),
  family({ en: "Included rubrics", zh: "引入的细则" }, include),
  family({ en: "Examples", zh: "示例" }, examples),
];

/** Every page with its severity, in order. */
export const entries: readonly Entry[] = families.flatMap((each) => each.entries);

function family(name: InBoth<string>, of: Pages): Family {
  const codes = Object.keys(of) as PageCode[];
  return { name, entries: codes.map((code) => ({ code, severity: severityOf(code), page: pages[code] })) };
}

/** A file that holds no text cannot be read at all. */
function severityOf(code: PageCode): Severity {
  return code in catalog ? catalog[code as Code].severity : "error";
}

/** The first sentence of a page stands for it in lists; the others follow. */
export function titleAndMeaning(words: string): readonly [title: string, meaning: string] {
  const stop = words.search(/。|\.(?= )/u);
  return [words.slice(0, stop + 1), words.slice(stop + 1).trim()];
}
