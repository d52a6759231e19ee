// Remedies of what could not be read. One is only offered when the sentence, mended where it stands, can be read.
import type { Report } from "../diagnostics/catalog.js";
import type { Fix } from "../diagnostics/diagnostic.js";
import { edited, withEdits } from "../diagnostics/fixes.js";
import { Source } from "../text/source.js";
import { span, type Span } from "../text/span.js";
import { behind, placeOf, type Clue } from "./clue.js";
import { parse } from "./parse.js";
import { bounds } from "./sentence.js";
import * as t from "./tokens.js";

/** The remedies after which the sentence can be read. */
export const healing = (clue: Clue, fixes: readonly Fix[] = []): readonly Fix[] =>
  fixes.filter((fix) => heals(fix, clue));

/** Reads the mended sentence inside the headings around it: the rest of a long file has no say in it. */
function heals({ edits }: Fix, clue: Clue): boolean {
  const { tokens, source } = clue;
  const spans = edits.map((edit) => edit.span);
  const start = Math.min(tokens[clue.start]?.startOffset ?? Infinity, ...spans.map((each) => each.start));
  let last = clue.start;
  while (last + 1 < tokens.length && !bounds.has(tokens[last + 1]!.tokenType)) last++;
  let end = Math.max(tokens[last] ? behind(clue, last).end : 0, ...spans.map((each) => each.end));
  // A block that it opens is closed again at once.
  const brace = tokens.slice(last + 1, last + 3).find((token) => token.startOffset >= end);
  const opens = brace?.tokenType === t.LBrace && source.text.slice(end, brace.startOffset).trim() === "";
  if (opens) end = brace.startOffset + 1;
  const sentence = withEdits(
    source.text.slice(start, end),
    edits.map(({ span: at, text }) => ({ span: span(at.start - start, at.end - start), text })),
  );
  const around = headingsAround(clue);
  const before = around.map((heading) => `${heading}\n`).join("");
  const after = "\n}".repeat(around.length + (opens ? 1 : 0));
  const { failures, strangers, openTexts } = parse(new Source("", `${before}${sentence}${after}\n`));
  return ![...failures.map(({ token }) => token), ...openTexts]
    .map((token) => token.startOffset)
    .concat(strangers.map((stranger) => stranger.start))
    .some((offset) => before.length <= offset && offset <= before.length + sentence.length);
}

/** The headings of the blocks around a sentence, each with its brace, the outermost first. */
function headingsAround({ tokens, start, source }: Clue): string[] {
  const headings: string[] = [];
  let depth = 0;
  for (let at = start - 1; at >= 0; at--) {
    const type = tokens[at]!.tokenType;
    if (type === t.RBrace) depth++;
    else if (type === t.LBrace && depth-- === 0) {
      depth = 0;
      let first = at;
      while (first > 0 && !bounds.has(tokens[first - 1]!.tokenType)) first--;
      headings.unshift(source.text.slice(tokens[first]!.startOffset, tokens[at]!.startOffset + 1));
    }
  }
  return headings;
}

/** A comma between two statements of an example. */
export function commaBefore(clue: Clue): Fix[] {
  const { report, index } = clue;
  const between = span(behind(clue, index - 1).end, placeOf(clue, index).start);
  return [
    edited(report.say("Put a comma", "加逗号"), "safe", {
      span: between,
      text: clue.language === "zh" ? "，" : ", ",
    }),
  ];
}

const closing: Readonly<Record<string, string>> = { "「": "」", "『": "』", "‘": "’" };

/** A full stop at the end of a line goes; a pair of other quotes becomes a pair of these. */
export function strangerFixes(at: Span, source: Source, report: Report): Fix[] {
  const found = source.slice(at);
  const rest = source.lineText(source.line(at.start)).slice(source.position(at.end).column - 1);
  if (/^[.．]$/u.test(found) && /^\s*([}｝#＃]|$)/u.test(rest))
    return [edited(report.say("Remove the full stop", "删去句点"), "safe", { span: at, text: "" })];
  const close = closing[found];
  const length = close === undefined ? -1 : rest.indexOf(close);
  if (length < 0 || /[“”"「」『』‘’]/u.test(rest.slice(0, length))) return [];
  const end = at.end + length;
  return [
    edited(
      report.say("Use the quotes “ and ”", "引号改用“”"),
      "safe",
      { span: at, text: "“" },
      { span: span(end, end + 1), text: "”" },
    ),
  ];
}
