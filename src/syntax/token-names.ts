// What kinds of tokens are called in a sentence to the analyst.
import type { IToken, TokenType } from "chevrotain";
import type { Report } from "../diagnostics/catalog.js";
import type { Language } from "../diagnostics/diagnostic.js";
import * as t from "./tokens.js";

const kinds = new Map<TokenType, readonly [en: string, zh: string]>([
  [t.NameLike, ["a name", "名称"]],
  [t.Name, ["a name", "名称"]],
  [t.MeasureWord, ["a measure", "量词"]],
  [t.Text, ["a text in quotes", "引号内的文字"]],
  [t.NumberToken, ["a number", "数"]],
  [t.Id, ["an id", "编号"]],
  [t.Verb, ["deduct, award or add", "扣、得或加"]],
  [t.EachVerb, ["for each of", "各扣或各得"]],
  [t.Rounding, ["half up, half even, up or down", "四舍五入、只舍不入等"]],
  [t.Sep, ["a new line", "换行"]],
]);

const signs = new Map<TokenType, readonly [en: string, zh: string]>([
  [t.ListSeparator, [",", "、"]],
  [t.Comma, [",", "，"]],
  [t.Colon, [":", "："]],
  [t.LParen, ["(", "（"]],
  [t.RParen, [")", "）"]],
]);

/** How a token type is called, if it can be said in the file's vocabulary: words and signs in quotes. */
export function nameOfType(type: TokenType, report: Report): string | undefined {
  const kind = kinds.get(type);
  if (kind) return report.say(kind[0], kind[1]);
  const sign = signs.get(type);
  const spelling = sign ? { en: sign[0], zh: sign[1] } : t.spellingsOf.get(type);
  if (!spelling) return undefined;
  const said = report.say(spelling.en, spelling.zh);
  if (/\p{L}/u.test(said) && t.isHan(said) !== (report.language === "zh")) return undefined;
  return report.say(`"${said}"`, `“${said}”`);
}

/** A token as it is quoted in a message: short, and nothing for the end of a line. */
export function shown(token: IToken): string | undefined {
  if (token.tokenType === t.Sep && /^\s/.test(token.image)) return undefined;
  return token.image.length > 24 ? `${token.image.slice(0, 24)}…` : token.image;
}

/** Whether a token is a word of the language that is no name. */
export const isKeyword = (token: IToken): boolean =>
  token.tokenType !== t.Name && token.tokenType !== t.Id && /^[\p{L}一]/u.test(token.image);

/** Words and phrases of a vocabulary. */
export const phrasesOf = (language: Language): string[] =>
  [...t.bySpelling.keys()].filter((s) => t.isHan(s) === (language === "zh"));
