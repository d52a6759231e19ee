// How a sentence that could not be read is said in this language. A rewriting is only proposed when it can be read.
import type { Fix } from "../diagnostics/diagnostic.js";
import { rewritten } from "../diagnostics/fixes.js";
import { Source } from "../text/source.js";
import { span, type Span } from "../text/span.js";
import type { Clue } from "./clue.js";
import { officialChinese } from "./official-chinese.js";
import { parse } from "./parse.js";
import { plainEnglish } from "./plain-english.js";
import { bounds } from "./sentence.js";
import * as t from "./tokens.js";

/** Sentences longer than this are not one slip away from what was meant. */
const longest = 160;

/** How the whole sentence should be, if that is known. */
export interface Rewriting {
  readonly help: string;
  readonly fixes: readonly Fix[];
}

export function rewriting(clue: Clue): Rewriting | undefined {
  const at = sentenceAt(clue);
  if (!at || at.end - at.start > longest) return undefined;
  const { report, source } = clue;
  const written = source.slice(at);
  const around = rowsAround(clue);
  const chinese = clue.language === "zh";
  let all = written;
  let sure = true;
  for (const { from, to, note, partial, remedy = "likely" } of chinese ? officialChinese : plainEnglish) {
    for (const text of new Set([written, all])) {
      const match = from.exec(text);
      const turned = match && to(match);
      if (!match || turned == null || turned === text) continue;
      const confidence = typeof remedy === "function" ? remedy(match) : remedy;
      if (reads(turned, around)) {
        const noted = chinese === (report.language === "zh") ? note?.(match) : undefined;
        const safe = confidence === "safe" && (text === written || sure);
        return {
          help: (noted ?? report.say("Write: ", "请写成：")) + turned,
          fixes: confidence === "none" ? [] : [rewritten(at, turned, safe ? "safe" : "likely", report)],
        };
      }
      if (text === all && partial) {
        all = turned;
        sure &&= confidence === "safe";
        break;
      }
    }
  }
  return undefined;
}

/** Where the sentence stands; nothing where it opens a block, which says more than the sentence. */
function sentenceAt({ tokens, start }: Clue): Span | undefined {
  let end = start;
  while (end < tokens.length && tokens[end]!.tokenType !== t.Sep && tokens[end]!.tokenType !== t.RBrace) {
    if (tokens[end]!.tokenType === t.LBrace) return undefined;
    end++;
  }
  const first = tokens[start];
  const last = tokens[end - 1];
  return first && last && end > start
    ? span(first.startOffset, last.startOffset + last.image.length)
    : undefined;
}

/** The heading of the rows among which the sentence stands: `bands of cases`. */
function rowsAround({ tokens, start, source }: Clue): string {
  let at = start - 1;
  for (let depth = 0; at >= 0; at--) {
    const type = tokens[at]!.tokenType;
    if (type === t.RBrace) depth++;
    else if (type === t.LBrace && depth-- === 0) break;
  }
  const brace = tokens[at];
  if (!brace) return "";
  let first = at;
  while (first > 0 && !bounds.has(tokens[first - 1]!.tokenType)) first--;
  const heading = source.text.slice(tokens[first]!.startOffset, brace.startOffset);
  return heading.length <= longest && headsRows.test(heading) ? heading : "";
}
const headsRows =
  /分档|依次判断|逐条判断|插值|排名|评定|bands of|tiered by|first of|each of|interpolated by|ranking of|grades of/u;

/** Whether a sentence can be read where it stands. */
function reads(sentence: string, around: string): boolean {
  const inside = around === "" ? sentence : `${around} {\n${sentence}\n}`;
  const text = `细则 "甲" {\n指标 1 "甲" 2分 {\n${inside}\n}\n}\n`;
  const { failures, strangers, openTexts } = parse(new Source("", text));
  return failures.length === 0 && strangers.length === 0 && openTexts.length === 0;
}
