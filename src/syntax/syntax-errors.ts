// What the parser could not read, in the analyst's words.
import type { IToken, TokenType } from "chevrotain";
import type { Report } from "../diagnostics/catalog.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Source } from "../text/source.js";
import { span } from "../text/span.js";
import { failureLimit, type Failure } from "./recovery.js";
import type { Parsed } from "./parse.js";
import * as t from "./tokens.js";

export function reportSyntax(parsed: Parsed, source: Source, report: Report): void {
  for (const token of parsed.openTexts) report.add("open-text", spanOf(token), {});
  for (const s of parsed.strangers.slice(0, failureLimit))
    report.add("stranger", span(s.start, s.end), { found: source.text.slice(s.start, s.end).slice(0, 8) });
  const brokenLines = new Set(parsed.openTexts.map((token) => source.line(token.startOffset)));
  for (const failure of parsed.failures) {
    const at = failure.token.tokenType.name === "EOF" ? undefined : failure.token;
    // What follows an unclosed quote on its line is not worth a second message.
    if (at && brokenLines.has(source.line(at.startOffset))) continue;
    reportFailure(failure, at, source, report);
  }
  if (parsed.failures.length >= failureLimit) report.add("too-many-errors", lastSpan(source), {});
  if (parsed.tokens.length === 0 && parsed.openTexts.length === 0)
    report.add("unexpected-end", lastSpan(source), { expected: name(t.RubricWord, report) });
}

function reportFailure(failure: Failure, at: IToken | undefined, source: Source, report: Report): void {
  const place = at ? spanOf(at) : lastSpan(source);
  switch (failure.reason) {
    case "unclosed":
      report.add(
        "unclosed-brace",
        failure.opened ?? place,
        {},
        at
          ? { labels: [{ span: place, text: report.say("before this it should end", "到这里之前应当结束") }] }
          : {},
      );
      return;
    case "too-deep":
    case "too-long":
    case "long-number":
      report.add(failure.reason, place, {});
      return;
    case "two-statements":
      report.add("two-statements", place, { found: shown(at) });
      return;
    case "unexpected": {
      const expected = failure.expected && name(failure.expected, report);
      if (!at) report.add("unexpected-end", place, { expected });
      else
        report.add("unexpected", place, {
          found: shown(at),
          expected,
          near: at.tokenType === t.Name ? nearest(at.image, phrases(report)) : [],
        });
    }
  }
}

/** How a token type is called: a phrase in the file's vocabulary, or what kind of thing it is. */
function name(type: TokenType, report: Report): string {
  const spelling = t.spellingsOf.get(type);
  if (spelling) return report.language === "zh" ? spelling.zh : spelling.en;
  const kinds = new Map<TokenType, readonly [string, string]>([
    [t.NameLike, ["a name", "名称"]],
    [t.Text, ["a text in quotes", "引号内的文字"]],
    [t.NumberToken, ["a number", "数"]],
    [t.Id, ["an id", "编号"]],
    [t.Verb, ["deduct, award or add", "扣、得或加"]],
    [t.EachVerb, ["for each of", "各扣或各得"]],
    [t.Rounding, ["half up, half even, up or down", "四舍五入、只舍不入等"]],
    [t.ListSeparator, [",", "、"]],
    [t.Sep, ["a new line", "换行"]],
  ]);
  const kind = kinds.get(type);
  return kind ? report.say(kind[0], kind[1]) : type.name;
}

const phrases = (report: Report): string[] =>
  [...t.bySpelling.keys()].filter((s) => t.isHan(s) === (report.language === "zh"));
const shown = (token: IToken | undefined): string =>
  token === undefined
    ? ""
    : token.tokenType === t.Sep
      ? "⏎"
      : token.image.length > 24
        ? `${token.image.slice(0, 24)}…`
        : token.image;
const spanOf = (token: IToken): { start: number; end: number } =>
  span(token.startOffset, token.startOffset + token.image.length);
const lastSpan = (source: Source): { start: number; end: number } => {
  const end = source.text.trimEnd().length;
  return span(Math.max(0, end - 1), end);
};
