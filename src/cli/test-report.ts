// What `rubric test` prints of an example that came out otherwise.
import type { Language } from "../diagnostics/diagnostic.js";
import type { Failure } from "../project/try-examples.js";
import { print } from "../runtime/exact.js";
import type { BlockScore } from "../runtime/explanation.js";
import type { FactSpec } from "../runtime/facts.js";
import { describeProblem } from "../runtime/problem-words.js";
import { titleIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import type { Source } from "../text/source.js";
import { showAmount } from "./amounts.js";
import { ledger } from "./reasons.js";
import type { Page } from "./session.js";
import { styleOf } from "./style.js";
import { paragraph, tableRow, widest } from "./table.js";

const margin = "    ";

/** The example and its line of the file, what it expects and what comes out. */
export function describeFailure(failure: Failure, source: Source, { lang, color }: Page): string {
  const style = styleOf(color);
  const line = source.line(failure.expectation.span.start);
  const title = lang === "zh" ? `“${oneLine(failure.example)}”` : `"${oneLine(failure.example)}"`;
  return [
    `${style.lost("✗")} ${oneLine(source.name)}:${line}  ${style.bold(title)}`,
    `${margin}${oneLine(source.lineText(line))}`,
    `${margin}${expectedWords(failure, lang)}`,
  ].join("\n");
}

/** What was expected and what came, in a line. */
export function expectedWords({ expectation, got, problems }: Failure, lang: Language): string {
  const { block, stage } = expectation;
  const id = block.printedId + (stage === "" ? "" : `@${stage}`);
  const [expected, came] = outcomeWords(expectation, got, lang);
  if (lang === "zh") {
    const kind = block.kind === "section" ? "项目" : block.kind === "rubric" ? "总分" : "指标";
    return `${kind}${id}：${expected}，${problems.length > 0 ? "无法计算" : came}`;
  }
  const name =
    block.kind === "rubric" ? `total${id}` : `${block.kind === "section" ? "section" : "indicator"} ${id}`;
  return `${name}: expected ${expected}, ${problems.length > 0 ? "cannot be scored" : `got ${came}`}`;
}

/** What was expected, and what came out instead. */
function outcomeWords(expectation: Failure["expectation"], got: string, lang: Language): [string, string] {
  const zh = lang === "zh";
  if (!("verdict" in expectation)) {
    const [expected, came] = [showAmount(print(expectation.score)), showAmount(got)];
    return zh ? [`应得${expected}分`, `算得${came}分`] : [expected, came];
  }
  const words = oneLine(expectation.words);
  switch (expectation.verdict) {
    case "grade": {
      return zh
        ? [
            words === "" ? "应不评等次" : `应评为${words}`,
            got === "" ? "实为不评等次" : `实评为${oneLine(got)}`,
          ]
        : [words === "" ? "no grade" : `the grade ${words}`, got === "" ? "no grade" : oneLine(got)];
    }
    case "flag":
      return zh
        ? [`应标记“${words}”`, got === "" ? "没有标记" : `标记为“${oneLine(got)}”`]
        : [`the remark "${words}"`, got === "" ? "none" : `"${oneLine(got)}"`];
    case "not-applicable":
      return zh
        ? ["应不计入", `计入，得${showAmount(got)}分`]
        : ["not to apply", `${showAmount(got)} points`];
  }
}

/** What is missing, or how the score came about. */
export function explainFailure(
  { problems, blocks }: Failure,
  specs: readonly FactSpec[],
  page: Page,
): string {
  if (problems.length > 0) {
    return problems.map((problem) => `${margin}- ${describeProblem(problem, specs, page.lang)}`).join("\n");
  }
  return blocks.flatMap((block, i) => account(block, blocks.slice(i + 1), page)).join("\n");
}

function account(block: BlockScore, later: readonly BlockScore[], page: Page): string[] {
  const style = styleOf(page.color);
  const parts = later.filter((other) => other.depth === block.depth + 1 && other.kind === "part");
  const entries = ledger(block, parts, page.lang, style);
  const worth = `${showAmount(block.score)}/${showAmount(block.points)}`;
  const head = `${margin}${oneLine(titleIn(block, page.lang))}${page.lang === "zh" ? "　" : "  "}${worth}`;
  const width = widest(
    entries.map((entry) => entry.change.text),
    page.ambiguousWidth,
  );
  const room = page.width - margin.length * 2 - width - 2;
  return [
    head,
    ...entries.flatMap(({ change, paint, why }) => {
      const reasons = why.flatMap(({ text, paint }) => paragraph(text, room, page.ambiguousWidth, paint));
      const figure = { text: change.text, ...(paint ? { paint } : {}) };
      const columns = [{ width, align: "right" }, { width: room }] as const;
      return tableRow([[figure], reasons], columns, page.ambiguousWidth).map((row) => margin + margin + row);
    }),
  ];
}

export function countLine(passed: number, failed: number, { lang, color }: Page): string {
  const style = styleOf(color);
  const paint = failed > 0 ? style.lost : style.good;
  return paint(
    lang === "zh" ? `示例：${passed}例相符，${failed}例不符` : `examples: ${passed} passed, ${failed} failed`,
  );
}

export const noExamples = (file: string, lang: Language): string =>
  lang === "zh" ? `${oneLine(file)}：细则没有示例` : `${oneLine(file)}: the rubric has no examples`;
