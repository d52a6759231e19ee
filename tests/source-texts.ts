// Official documents saved as text, and the rubrics taken from them: what the tests that hold one against the other read out of each.
import { readFileSync } from "node:fs";

export const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
export const bare = (text: string): string => text.replace(/\s+/gu, "");
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** The cells of a table saved as text: each begins a line with a tab; white space inside a cell means nothing. */
export function cellsOf(document: string): string[] {
  return document
    .split(/\r?\n\t/u)
    .slice(1)
    .map(bare);
}
export function rowsOf(document: string, columns: number): string[][] {
  const cells = cellsOf(document);
  const rows: string[][] = [];
  for (let i = 0; i < cells.length; i += columns) rows.push(cells.slice(i, i + columns));
  return rows.slice(1).filter((row) => row.some((cell) => cell !== ""));
}
/** Sentences and clauses of an official scoring rule. */
export const clausesOf = (rule: string): string[] => rule.split(/[。；]/u).filter((clause) => clause !== "");

/** Every `WORD "…"` that begins a line of a rubric. */
export function textsOf(rubric: string, word: string): string[] {
  return [...rubric.matchAll(new RegExp(`^\\s*${word} "((?:[^"]|"")*)"`, "gmu"))].map((m) =>
    bare(m[1]!.replaceAll('""', '"')),
  );
}
/** A rubric cut at the lines that match; what stands before the first is dropped. */
export function piecesOf(rubric: string, head: RegExp): { head: RegExpExecArray; body: string }[] {
  const global = new RegExp(head.source, "gmu");
  const heads = [...rubric.matchAll(global)];
  return heads.map((m, i) => ({ head: m, body: rubric.slice(m.index + m[0].length, heads[i + 1]?.index) }));
}
export const withoutExamples = (rubric: string): string => rubric.slice(0, rubric.search(/^ {2}示例 /mu));

/** A section or an indicator of a rubric with the texts written in it, those of the blocks inside it left out. */
export interface Block {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** As written, without 分: empty where none is written. */
  readonly points: string;
  /** Marked 原文未写: the document prints no points. */
  readonly unwritten: boolean;
  /** What follows 原文印为. */
  readonly printed: string | undefined;
  readonly department: string;
  readonly method: string;
  readonly requirement: string[];
  readonly basis: string[];
  readonly methods: string[];
  readonly rule: string[];
  readonly operating: string[];
}

/** The blocks of a rubric in the order they are written; a block without a department has that of the section around it. */
export function blocksOf(rubric: string): Block[] {
  const around: { indent: number; department: string }[] = [];
  const head = /^( *)(项目|加分项|扣分项|指标) (\S+) "([^"]*)"([^\n]*)\{$/u;
  return piecesOf(withoutExamples(rubric), head).map(({ head: [, indent, kind, id, title, rest], body }) => {
    while (around.length > 0 && around.at(-1)!.indent >= indent!.length) around.pop();
    const option = (word: string): string | undefined =>
      new RegExp(`(?:^| )${word} "([^"]*)"`, "u").exec(rest!)?.[1];
    const department = option("部门") ?? around.at(-1)?.department ?? "";
    around.push({ indent: indent!.length, department });
    return {
      kind: kind!,
      id: id!,
      title: bare(title!),
      points: /(?:^| |最多[加得扣])(\d+(?:\.\d+)?)分/u.exec(rest!)?.[1] ?? "",
      unwritten: /(?:^| )原文未写(?: |$)/u.test(rest!),
      printed: option("原文印为"),
      department,
      method: bare(option("方法") ?? ""),
      requirement: textsOf(body, "要求"),
      basis: textsOf(body, "依据"),
      methods: textsOf(body, "方法"),
      rule: textsOf(body, "原文"),
      operating: textsOf(body, "操作细则"),
    };
  });
}
export const indicatorsOf = (rubric: string): Block[] => blocksOf(rubric).filter((b) => b.kind === "指标");
