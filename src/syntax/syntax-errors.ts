// What the parser could not read, in the analyst's words.
import type { IToken } from "chevrotain";
import type { Report } from "../diagnostics/catalog.js";
import type { Source } from "../text/source.js";
import { rewritten } from "../diagnostics/fixes.js";
import { span, type Span } from "../text/span.js";
import type { Clue } from "./clue.js";
import { hintFor } from "./hints.js";
import { languageOf, type Parsed } from "./parse.js";
import { rewriting } from "./rewriting.js";
import { spacedName } from "./name-hints.js";
import { failureLimit, type Failure } from "./recovery.js";
import { sentenceAround, startOfClause } from "./sentence.js";
import { commaBefore, healing, strangerFixes } from "./mending.js";
import { isKeyword, nameOfType, shown } from "./token-names.js";
import * as t from "./tokens.js";
import { bracketed } from "./written-name.js";

export function reportSyntax(parsed: Parsed, source: Source, report: Report): void {
  const broken = new BrokenLines(source);
  const unquoted = new Set(
    parsed.failures.filter((f) => f.expected === t.Text).map((f) => source.line(f.token.startOffset)),
  );
  for (const token of parsed.openTexts) {
    const lone = /^.\s*$/u.test(token.image);
    // `原文 每起扣1分。"`: that the words are not quoted is said already.
    if (!(lone && unquoted.has(source.line(token.startOffset))))
      report.add("open-text", spanOf(token), { lone });
    broken.add(token.startOffset);
  }
  for (const { start, end } of parsed.strangers.slice(0, failureLimit)) {
    // A second sign on the same line is most often the other half of a pair.
    if (!broken.has(start))
      report.add(
        "stranger",
        span(start, end),
        { found: source.text.slice(start, end).slice(0, 8) },
        { fixes: strangerFixes(span(start, end), source, report) },
      );
    broken.add(start);
  }
  const taken = new Set<string>();
  for (const failure of worthSaying(parsed)) {
    const at = isEnd(failure.token) ? undefined : failure.token;
    // What follows an unclosed quote, or a sign that means nothing, is not worth a second message on its line.
    if (at && broken.has(at.startOffset)) continue;
    // Nor is the use of a name that was told to be no name.
    if (usesTaken(failure, parsed.tokens, taken)) continue;
    reportFailure(failure, at, parsed.tokens, source, report);
  }
  if (parsed.failures.length >= failureLimit) report.add("too-many-errors", lastSpan(source), {});
  if (parsed.tokens.length === 0 && parsed.openTexts.length === 0)
    report.add("unexpected-end", lastSpan(source), { expected: nameOfType(t.RubricWord, report) });
}

/** Notes a word of the language that is declared as a name; whether what failed is a sentence that uses one noted before. */
function usesTaken({ token, expected }: Failure, tokens: readonly IToken[], taken: Set<string>): boolean {
  const { start, index } = sentenceAround(tokens, token);
  if (expected === t.NameLike && index === start + 1 && declaring.has(tokens[start]!.tokenType))
    taken.add(token.image);
  else if (taken.size > 0)
    return tokens.slice(start, index + 1).some((word) => isKeyword(word) && taken.has(word.image));
  return false;
}
const declaring = new Set(["given", "let", "数据", "填报", "计算", "令"].map((word) => t.literalType(word)));

const isEnd = (token: IToken): boolean => token.tokenType.name === "EOF";

/** A file that breaks off is reported once, not for every block that was open there. */
function worthSaying({ failures, tokens }: Parsed): readonly Failure[] {
  if (tokens.length === 0) return [];
  const last =
    failures.find((f) => isEnd(f.token) && f.reason === "unexpected") ?? failures.find((f) => isEnd(f.token));
  return failures.filter((f) => !isEnd(f.token) || f === last);
}

/** Lines on which something has been found that spoils what follows on them, from where. */
class BrokenLines {
  private readonly lines = new Map<number, number>();
  constructor(private readonly source: Source) {}

  add(offset: number): void {
    const line = this.source.line(offset);
    this.lines.set(line, Math.min(offset, this.lines.get(line) ?? offset));
  }
  has(offset: number): boolean {
    return (this.lines.get(this.source.line(offset)) ?? Infinity) <= offset;
  }
}

function reportFailure(
  failure: Failure,
  at: IToken | undefined,
  tokens: readonly IToken[],
  source: Source,
  report: Report,
): void {
  const place = at ? spanOf(at) : lastSpan(source);
  switch (failure.reason) {
    case "unclosed": {
      const opened = (!at && suspect(tokens, source)) || failure.opened || place;
      const labels = at
        ? [{ span: place, text: report.say("before this it should end", "到这里之前应当结束") }]
        : [];
      report.add("unclosed-brace", opened, {}, { labels });
      return;
    }
    case "too-deep":
    case "too-long":
    case "long-number":
      report.add(failure.reason, place, {});
      return;
    case "two-statements": {
      const clue = clueOf(failure, tokens, source, report);
      const perCase = at?.tokenType === t.literalType("每") && isVerb(tokens[clue.start]);
      const comma = at?.tokenType === t.ExpectWord;
      const said = rewriting(clue) ?? spacedName(clue);
      report.add(
        "two-statements",
        place,
        { found: at ? (shown(at) ?? "") : "", perCase, comma, hint: said?.help },
        { fixes: healing(clue, comma ? commaBefore(clue) : said?.fixes) },
      );
      return;
    }
    case "unexpected":
      reportUnexpected(clueOf(failure, tokens, source, report));
  }
}

function reportUnexpected(clue: Clue): void {
  const { report, source, tokens } = clue;
  const found = tokens[clue.index];
  if (!found && clue.index > 0 && clue.expected !== t.RubricWord) {
    report.add("unexpected-end", lastSpan(source), {
      expected: clue.expected && nameOfType(clue.expected, report),
    });
    return;
  }
  if (found && clue.expected === t.NameLike && isKeyword(found)) {
    const fixes = [rewritten(spanOf(found), bracketed(found.image), "likely", report)];
    report.add("reserved-word", spanOf(found), { word: found.image }, { fixes: healing(clue, fixes) });
    return;
  }
  const bracket = openBracket(clue);
  const stuck = clue.expected === t.RParen || (!clue.expected && found && isKeyword(found));
  if (bracket && stuck && !closesLater(clue)) {
    const text = report.say("before this it should end", "到这里之前应当合上");
    report.add(
      "unclosed-bracket",
      spanOf(bracket),
      {},
      { labels: found ? [{ span: spanOf(found), text }] : [] },
    );
    return;
  }
  const hint = hintFor(clue);
  const at = tokens[hint?.at ?? clue.index];
  const expected = hint?.unexpected || !clue.expected ? undefined : nameOfType(clue.expected, report);
  report.add(
    "unexpected",
    at ? spanOf(at) : lastSpan(source),
    { found: at && shown(at), expected, hint: hint?.help },
    { fixes: healing(clue, hint?.fixes) },
  );
}

/** Whether the bracket is closed further on in the statement, so that only a comma is missing. */
function closesLater({ tokens, index }: Clue): boolean {
  for (let i = index; i < tokens.length; i++) {
    const type = tokens[i]!.tokenType;
    if (type === t.RParen) return true;
    if (type !== t.Name && type !== t.ListComma && type !== t.Comma) return false;
  }
  return false;
}

/** The bracket of the statement that was open where reading failed. */
function openBracket({ tokens, index, start }: Clue): IToken | undefined {
  const open: IToken[] = [];
  for (const token of tokens.slice(start, index)) {
    if (token.tokenType === t.LParen) open.push(token);
    else if (token.tokenType === t.RParen) open.pop();
  }
  return open.at(-1);
}

/** The statement around a failure. A modifier that could not be read is looked at from its beginning. */
function clueOf(failure: Failure, tokens: readonly IToken[], source: Source, report: Report): Clue {
  const sentence = sentenceAround(tokens, failure.token);
  const { expected } = failure;
  const around = { report, source, language: languageOf(source.text) };
  // Behind a rule any value may begin `X的除外`: that is never what was meant.
  if (expected === t.literalType("的除外"))
    return { ...sentence, index: startOfClause(sentence), expected: undefined, ...around };
  return { ...sentence, expected, ...around };
}

const isVerb = (token: IToken | undefined): boolean => token?.tokenType.CATEGORIES?.includes(t.Verb) === true;

/** The block that was most likely left open: the first whose closing brace stands further left than its heading. */
function suspect(tokens: readonly IToken[], source: Source): Span | undefined {
  const open: { token: IToken; indent: number }[] = [];
  for (const token of tokens) {
    if (token.tokenType === t.LBrace) open.push({ token, indent: indentOf(token, source) });
    else if (token.tokenType === t.RBrace) {
      const top = open.pop();
      if (top && startsItsLine(token, source) && indentOf(token, source) < top.indent)
        return spanOf(top.token);
    }
  }
  return undefined;
}

/** Width of the white space a token's line begins with. */
function indentOf(token: IToken, source: Source): number {
  const start = source.lineStart(source.line(token.startOffset));
  let end = start;
  while (end < token.startOffset && /\s/.test(source.text[end]!)) end++;
  return end - start;
}
const startsItsLine = (token: IToken, source: Source): boolean =>
  source.lineStart(source.line(token.startOffset)) + indentOf(token, source) === token.startOffset;

const spanOf = (token: IToken): Span => span(token.startOffset, token.startOffset + token.image.length);
const lastSpan = (source: Source): Span => {
  const end = source.text.trimEnd().length;
  return span(Math.max(0, end - 1), end);
};
