// Lines of examples as a person would write them, in the vocabulary of the rubric.
import type { Block, Fact } from "../model/rubric.js";
import { mul, print, whole, type Exact } from "../runtime/exact.js";
import type { Entries, FactValue } from "../runtime/facts.js";
import { isEntries } from "../runtime/used-facts.js";
import type { Language } from "../runtime/language.js";
import { scan } from "../syntax/lexer.js";
import * as t from "../syntax/tokens.js";
import { tokensOf } from "../syntax/words.js";
import { fold } from "../text/fold.js";
import { oneLine } from "../text/prose.js";
import { displayWidth } from "../text/width.js";
import { keysOutwards } from "../types/example-units.js";
import type { Expected, Trial } from "./trial.js";

/** Lines are broken behind a comma before they grow wider. */
const widest = 100;

/** `1.1：线索未核查 = 2，应得5.1分`, with a remark behind it. */
export function exampleLine(trial: Trial, remark: string, language: Language, indent: string): string {
  const zh = language === "zh";
  const { target, stage, facts, others, scores, expected } = trial;
  const given = [...facts].map(
    ([fact, value]) => `${factPath(fact, target, stage, language)} = ${valueText(fact, value, language)}`,
  );
  const taken = [...scores].map(([block, score]) => {
    const word = spelling(t.word(block.kind === "indicator" ? "indicator" : "section"), language);
    return `${word}${zh ? `（${block.printedId}）=` : `(${block.printedId}) =`} ${print(score)}`;
  });
  const beside = [...others].map(([fact, values]) => {
    const said = values.map((value) => valueText(fact, value, language));
    const list = zh ? said.join("、") : said.length === 1 ? said[0]! : `(${said.join(", ")})`;
    return `${spelling(t.word("others"), language)} ${factPath(fact, target, stage, language)} = ${list}`;
  });
  const pieces = [...taken, ...given, ...beside, expectedText(expected, language)];
  const head = `${targetText(target, stage, language)}${zh ? "：" : ": "}`;
  const lines = wrapped(pieces, head, zh ? "，" : ", ", indent);
  return `${lines}${remark === "" ? "" : `  # ${oneLine(remark)}`}`;
}

function wrapped(pieces: readonly string[], head: string, comma: string, indent: string): string {
  const lines: string[] = [];
  let line = indent + head;
  pieces.forEach((piece, i) => {
    const more = piece + (i < pieces.length - 1 ? comma : "");
    const isFirst = line.endsWith(head);
    if (!isFirst && displayWidth(line + more) > widest) {
      lines.push(line.trimEnd());
      line = `${indent}  ${more}`;
    } else line += more;
  });
  return [...lines, line].join("\n");
}

/** The block whose score a line expects, with its stage where it has several. */
export function targetText(target: Block, stage: string, language: Language): string {
  const id = target.kind === "rubric" ? spelling(t.word("total"), language) : target.printedId;
  return target.stages.length > 1 ? `${id}@${stage}` : id;
}

/** What is expected, in the words that are read first. */
function expectedText(expected: Expected, language: Language): string {
  const zh = language === "zh";
  switch (expected.kind) {
    case "points": {
      const unit = zh ? spelling(t.word("points"), language) : "";
      return `${spelling(t.ExpectWord, language)}${zh ? "" : " "}${print(expected.score)}${unit}`;
    }
    case "not-applicable":
      return spelling(t.ExpectNotApplicable, language);
    case "grade":
      return expected.words === ""
        ? spelling(t.ExpectNoGrade, language)
        : `${spelling(t.ExpectGrade, language)} ${labelText(expected.words)}`;
    case "flag":
      return `${spelling(t.ExpectFlag, language)} ${textOf(expected.words)}`;
  }
}

type Token = ReturnType<typeof t.word>;
const spelling = (type: Token, language: Language): string => t.spellingsOf.get(type)![language];

/** How a line of the target names a fact: by its name, or with the ids and titles in front that are needed. */
export function factPath(fact: Fact, target: Block, stage: string, language: Language): string {
  const { key, path } = fact.spec;
  const names = key.includes("/") ? path : [fact.spec.name];
  const around = new Set([target.key, ...keysOutwards(target, stage)].map(fold));
  const inside = names.length > 1 && around.has(fold(names[0]!)) ? names.slice(1) : names;
  const [first = "", ...rest] = inside;
  // An id in front stands as it is written; a title or a name may need brackets.
  const isId = names.length > 1 && inside.length === names.length;
  return [isId ? first : nameText(first, language), ...rest.map((name) => nameText(name, language))].join(
    "/",
  );
}

/** A name as it can be read: in brackets where it is not one plain word. */
export function nameText(name: string, language: Language): string {
  if (isPlain(name)) return name;
  return language === "zh" ? `【${name}】` : `[${name}]`;
}

/** Whether a name is read as one plain word between a comma and an equals sign. */
function isPlain(name: string): boolean {
  const before = "1: 甲 = 0, ";
  const text = `${before}${name} = 0`;
  const token = tokensOf(scan(text).tokens, text).find(({ startOffset }) => startOffset === before.length);
  return token?.tokenType === t.Name && token.image === name;
}

const labelText = (label: string): string => (isPlain(label) ? label : textOf(label));
/** A text; a quote inside is doubled. */
export const textOf = (words: string): string => `"${words.replaceAll('"', '""')}"`;

function valueText(fact: Fact, value: FactValue, language: Language): string {
  const { kind } = fact.spec;
  if (typeof value === "boolean") return spelling(t.word(value ? "yes" : "no"), language);
  if (typeof value === "string")
    return kind === "grade" || kind === "choice" ? labelText(value) : textOf(value);
  if (isEntries(value)) return entriesText(fact, value, language);
  return numberText("value" in value ? value.value : value, kind === "rate");
}

const numberText = (value: Exact, percent: boolean): string =>
  percent ? `${print(mul(value, whole(100)))}%` : print(value);

/** `{ 9; 8 }`, or `{ late = yes, cost = 3; … }`. */
function entriesText(list: Fact, entries: Entries, language: Language): string {
  const zh = language === "zh";
  const each = entries.map((entry) =>
    (list.fields ?? [])
      .flatMap((field) => {
        const value = entry.get(field.spec.key);
        if (value === undefined) return [];
        const text = valueText(field, value, language);
        return [field.spec.name === "" ? text : `${nameText(field.spec.name, language)} = ${text}`];
      })
      .join(zh ? "，" : ", "),
  );
  return each.length === 0 ? "{ }" : `{ ${each.join(zh ? "；" : "; ")} }`;
}
