// What `rubric test --coverage` prints: a table of what the examples show, and the list of what they do not.
import type { Aim, AimKind } from "../examples/aim.js";
import { aimWords } from "../examples/aim-words.js";
import { byBlock, percentage, type Coverage } from "../examples/coverage.js";
import type { Language } from "../diagnostics/diagnostic.js";
import type { Block, Rubric } from "../model/rubric.js";
import { print, round } from "../runtime/exact.js";
import { oneLine } from "../text/prose.js";
import type { Source } from "../text/source.js";
import type { Page } from "./session.js";
import { styleOf } from "./style.js";
import { paragraph, tableRow, tableWidth, widest, type Column } from "./table.js";

/** Kinds of aims that share a column. */
const columns: readonly { readonly zh: string; readonly en: string; readonly kinds: readonly AimKind[] }[] = [
  { zh: "规则", en: "rules", kinds: ["rule", "entries", "limit"] },
  { zh: "档次", en: "rows", kinds: ["row", "arm", "place"] },
  { zh: "条件", en: "conditions", kinds: ["circumstance", "veto", "gate", "applies"] },
  { zh: "上下限", en: "bounds", kinds: ["floor", "cap"] },
  { zh: "评定", en: "results", kinds: ["grade", "bar", "fixed", "flag", "quota"] },
  { zh: "界点", en: "boundaries", kinds: ["boundary"] },
];

const margin = "    ";
/** Titles are wrapped to at most so many columns. */
const widestTitle = 40;

/** A share in percent; never rounded up, so that 100% means all. */
export const percentWords = (reached: number, all: number): string =>
  `${print(round(percentage(reached, all), 1, "down"))}%`;

/** The table, then what is not shown. */
export function coverageText(rubric: Rubric, coverage: Coverage, source: Source, page: Page): string {
  const zh = page.lang === "zh";
  const { aims, reached, beyond } = coverage;
  const style = styleOf(page.color);
  const open = aims.filter((aim) => !reached.has(aim));
  const share = `${reached.size}/${aims.length}`;
  const percent = percentWords(reached.size, aims.length);
  const paint = open.length > 0 ? style.warn : style.good;
  const name = oneLine(source.name);
  return [
    style.bold(zh ? `${name}：示例的覆盖` : `${name}: what the examples cover`),
    ...table(rubric, coverage, page),
    "",
    ...(open.length > 0
      ? [
          zh ? `示例未到达的（${open.length}处）：` : `not reached by any example (${open.length}):`,
          ...aimList(open, source, page),
          "",
        ]
      : []),
    ...(beyond.length > 0
      ? [
          zh
            ? `示例无法到达、不计入的（${beyond.length}处）：前提、名额要由全体单位一起评定`
            : `beyond examples and not counted (${beyond.length}): requirements and quotas are judged over all units together`,
          ...aimList(beyond, source, page),
          "",
        ]
      : []),
    ...(rubric.blocks.some(({ file }) => file !== undefined)
      ? [zh ? "引入的细则由各自的示例检验，不计在内。" : "Included rubrics are left to their own examples."]
      : []),
    paint(zh ? `覆盖：${share}（${percent}）` : `coverage: ${share} (${percent})`),
  ].join("\n");
}

function table(rubric: Rubric, { aims, reached }: Coverage, page: Page): string[] {
  const { lang, ambiguousWidth: ambiguous } = page;
  const zh = lang === "zh";
  const style = styleOf(page.color);
  const count = (some: readonly Aim[]): string =>
    some.length === 0 ? "" : `${some.filter((aim) => reached.has(aim)).length}/${some.length}`;
  const cells = (some: readonly Aim[]): string[] => [
    ...columns.map(({ kinds }) => count(some.filter(({ kind }) => kinds.includes(kind)))),
    count(some),
    some.length === 0 ? "" : percentWords(some.filter((aim) => reached.has(aim)).length, some.length),
  ];
  const head = [...columns.map((column) => (zh ? column.zh : column.en)), zh ? "合计" : "all", "%"];
  const rows = [
    ...byBlock(rubric, aims).map(({ block, aims: own }) => ({ title: blockTitle(block), cells: cells(own) })),
    { title: zh ? "总计" : "total", cells: cells(aims) },
  ];
  const figures = head.map((title, i): Column => ({
    width: widest([title, ...rows.map((row) => row.cells[i]!)], ambiguous),
    align: "right",
  }));
  const room = page.width - tableWidth(figures) - 2;
  const title = widest(
    rows.map((row) => row.title),
    ambiguous,
  );
  const layout: Column[] = [{ width: Math.max(12, Math.min(title, room, widestTitle)) }, ...figures];
  const line = (first: string, texts: readonly string[], paint?: (text: string) => string): string[] =>
    tableRow(
      [
        paragraph(first, layout[0]!.width, ambiguous, paint),
        ...texts.map((text) => [{ text, ...(paint ? { paint } : {}) }]),
      ],
      layout,
      ambiguous,
    );
  return [
    ...line(zh ? "项目" : "item", head, style.dim),
    ...rows.slice(0, -1).flatMap((row) => line(row.title, row.cells)),
    ...line(rows.at(-1)!.title, rows.at(-1)!.cells, style.bold),
  ];
}

/** Aims under the sentences they belong to, in the order of the lines. */
export function aimList(aims: readonly Aim[], source: Source, page: Page): string[] {
  const style = styleOf(page.color);
  const groups = new Map<string, Aim[]>();
  for (const aim of [...aims].sort((a, b) => a.line - b.line)) {
    const key = JSON.stringify([aim.line, aim.block.key, aim.stage, sentenceOf(aim, source)]);
    groups.set(key, [...(groups.get(key) ?? []), aim]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const said = group.map((aim) => aimWords(aim, page.lang));
    const room = page.width - margin.length - 2;
    const wrapped = (text: string, rest = 0): string[] =>
      paragraph(text, room, page.ambiguousWidth, undefined, { first: 0, rest }).map((line) => line.text);
    return [
      ...wrapped(placeWords(first!, page.lang)).map((line) => `  ${style.bold(line)}`),
      ...(first!.kind === "floor" || first!.kind === "cap"
        ? []
        : wrapped(sentenceOf(first!, source)).map((line) => margin + style.dim(line))),
      ...[...new Set(said)].flatMap((words) => wrapped(`- ${words}`, 2).map((line) => margin + line)),
    ];
  });
}

/** The sentence as written; of a scale of grades, which stands on several lines, the line at hand. */
export const sentenceOf = (aim: Aim, source: Source): string =>
  oneLine(aim.rule.includes("\n") ? source.lineText(aim.line) : aim.rule).trim();

function placeWords({ line, block, stage }: Aim, lang: Language): string {
  const at = stage === "" ? "" : `@${stage}`;
  const around = block.kind === "part" && block.parent ? `${blockTitle(block.parent)} / ` : "";
  const where = `${around}${blockTitle(block)}${at}`;
  return lang === "zh" ? `第${line}行　${where}` : `line ${line}  ${where}`;
}

const blockTitle = ({ printedId, title }: Block): string =>
  oneLine([printedId, title].filter(Boolean).join(" "));

/** The same for programs: every aim, whether it is reached or not. */
export function coverageData(
  { aims, reached, beyond }: Coverage,
  rubric: Rubric,
  source: Source,
  lang: Language,
): object {
  const told = (aim: Aim): object => ({
    line: aim.line,
    indicator: aim.target.printedId,
    ...(aim.block.kind === "part" ? { part: aim.block.title } : {}),
    ...(aim.stage === "" ? {} : { stage: aim.stage }),
    kind: aim.kind,
    case: aim.sight,
    what: aimWords(aim, lang),
    rule: sentenceOf(aim, source),
  });
  return {
    reached: reached.size,
    total: aims.length,
    percent: print(round(percentage(reached.size, aims.length), 1, "down")),
    blocks: byBlock(rubric, aims).map(({ block, aims: own }) => ({
      id: block.printedId,
      title: block.title,
      reached: own.filter((aim) => reached.has(aim)).length,
      total: own.length,
    })),
    aims: aims.map((aim) => ({ ...told(aim), reached: reached.has(aim) })),
    beyond: beyond.map(told),
  };
}
