// Token types, made from the vocabulary and the construct patterns. No spelling stands here.
import { createToken, type TokenType } from "chevrotain";
import {
  eachVerbs,
  firstVerbs,
  measures,
  operators,
  otherSpellings,
  roundings,
  softWords,
  verbs,
  type Word,
} from "../../grammar/vocabulary.js";
import { isPunctuation, patterns } from "./patterns.js";

const abstract = (name: string, categories: TokenType[] = []): TokenType => createToken({ name, categories });

/** Anything that may stand where a name is wanted. */
export const NameLike = abstract("Name");
/** A word that is no keyword, or one quoted by […] or 【…】. */
export const Name = abstract("PlainName", [NameLike]);
export const MeasureWord = abstract("Measure", [NameLike]);
export const Verb = abstract("Verb");
export const EachVerb = abstract("EachVerb");
export const FirstVerb = abstract("verb of a first amount");
export const Rounding = abstract("Rounding");
/** End of a statement: a line end that counts, `;` or `。`. */
export const Sep = abstract("End");

/** Token types of words and phrases, by spelling. */
export const bySpelling = new Map<string, TokenType>();
/** Word ids of tokens that stand for a word of the table. */
export const wordId = new Map<TokenType, string>();
/** How to name a token type to a reader. */
export const spellingsOf = new Map<TokenType, { en: string; zh: string }>();
/** Class of a measure, by spelling. */
export const measureClass = new Map<string, string>();

function declare(word: Word, categories: TokenType[], prefix = ""): TokenType {
  const type = abstract(
    `${prefix}${word.id}`,
    softWords.includes(word.id) ? [...categories, NameLike] : categories,
  );
  for (const spelling of [...word.en, ...word.zh]) bySpelling.set(spelling, type);
  wordId.set(type, word.id);
  spellingsOf.set(type, { en: word.en[0] ?? word.zh[0]!, zh: word.zh[0] ?? word.en[0]! });
  return type;
}

const operatorTypes = new Map(operators.map((word) => [word.id, declare(word, [])]));
for (const verb of verbs) declare(verb, [Verb], "verb ");
for (const verb of eachVerbs) declare(verb, [EachVerb], "each ");
for (const verb of firstVerbs) declare(verb, [FirstVerb], "first ");
for (const rounding of roundings) declare(rounding, [Rounding], "rounding ");
for (const measure of measures) {
  for (const spelling of [...measure.en, ...measure.zh]) {
    bySpelling.set(spelling, MeasureWord);
    measureClass.set(spelling, measure.class);
  }
}

/** The token type of a word of the table, by id. */
export function word(id: string): TokenType {
  const type = operatorTypes.get(id);
  if (!type) throw new Error(`no such word: ${id}`);
  return type;
}

export const LBrace = abstract("{");
export const RBrace = abstract("}");
export const LParen = abstract("(");
export const RParen = abstract(")");
/** Between the elements of a list either comma will do. */
export const ListSeparator = abstract("ListSeparator");
export const Comma = abstract(",", [ListSeparator]);
export const ListComma = abstract("、", [ListSeparator]);
export const Colon = abstract(":");
export const Arrow = abstract("=>");
export const Equals = abstract("=");
export const NotEquals = abstract("≠");
export const Plus = abstract("+");
export const Minus = abstract("-");
export const Times = abstract("×");
export const Divide = abstract("/");
export const Power = abstract("^");
export const DotDot = abstract("..");
export const Percent = abstract("%");
export const NumberToken = abstract("Number");
export const DateToken = abstract("Date");
export const Text = abstract("Text");
export const Id = abstract("Id");

/** Signs, by spelling; full-width twins and the signs of Chinese keyboards mean the same. */
export const signs: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ...["{", "｛"].map((s) => [s, LBrace] as const),
  ...["}", "｝"].map((s) => [s, RBrace] as const),
  ...["(", "（"].map((s) => [s, LParen] as const),
  ...[")", "）"].map((s) => [s, RParen] as const),
  ...[",", "，"].map((s) => [s, Comma] as const),
  ["、", ListComma],
  ...[":", "："].map((s) => [s, Colon] as const),
  ...["=>", "→", "=》", "⇒", "＝＞"].map((s) => [s, Arrow] as const),
  ...["=", "＝"].map((s) => [s, Equals] as const),
  ...["!=", "≠", "！＝"].map((s) => [s, NotEquals] as const),
  ...[">=", "≥", "＞＝", "》="].map((s) => [s, word("ge")] as const),
  ...["<=", "≤", "＜＝", "《="].map((s) => [s, word("le")] as const),
  ...[">", "＞", "》"].map((s) => [s, word("gt")] as const),
  ...["<", "＜", "《"].map((s) => [s, word("lt")] as const),
  ...["+", "＋"].map((s) => [s, Plus] as const),
  ...["-", "－", "−"].map((s) => [s, Minus] as const),
  ...["*", "×", "＊"].map((s) => [s, Times] as const),
  ...["/", "÷", "／"].map((s) => [s, Divide] as const),
  ...["^", "＾"].map((s) => [s, Power] as const),
  ...["..", "～", "~", "—", "——"].map((s) => [s, DotDot] as const),
  ...["%", "％"].map((s) => [s, Percent] as const),
]);
for (const [spelling, type] of [...signs].reverse()) spellingsOf.set(type, { en: spelling, zh: spelling });

const phraseTypes = new Map<string, TokenType>();
for (const { items } of patterns) {
  for (const item of items) {
    if (item.kind !== "phrase" || isPunctuation(item.text) || phraseTypes.has(item.text)) continue;
    const known = bySpelling.get(item.text);
    if (known && known !== MeasureWord) continue;
    // `places` and `days` are measures too, but not every measure is `places`.
    const categories = known ? [MeasureWord] : softWords.includes(item.text) ? [NameLike] : [];
    const type = abstract(`“${item.text}”`, categories);
    bySpelling.set(item.text, type);
    phraseTypes.set(item.text, type);
    spellingsOf.set(type, { en: item.text, zh: item.text });
  }
}
for (const [spelling, usual] of Object.entries(otherSpellings)) bySpelling.set(spelling, literalType(usual));

export const ExampleWord = abstract("Example");
export const ExpectWord = abstract("Expect");
export const ExpectGrade = abstract("expected grade");
export const ExpectNoGrade = abstract("expected lack of a grade");
export const ExpectFlag = abstract("expected remark");
export const ExpectNotApplicable = abstract("expected absence");
export const RubricWord = abstract("Rubric");
for (const [type, en, zh] of [
  [ExampleWord, ["example"], ["示例", "算例"]],
  [ExpectWord, ["expect"], ["应得", "应为"]],
  [ExpectGrade, ["expect grade"], ["应评为"]],
  [ExpectNoGrade, ["expect no grade"], ["应不评等次"]],
  [ExpectFlag, ["expect flag"], ["应标记"]],
  [ExpectNotApplicable, ["expect not applicable"], ["应不计入"]],
  [RubricWord, ["rubric"], ["细则", "考核细则", "评分细则", "评价标准"]],
] as const) {
  for (const spelling of [...en, ...zh]) bySpelling.set(spelling, type);
  spellingsOf.set(type, { en: en[0], zh: zh[0] });
}

/** The token type of a literal phrase or sign of a pattern. */
export function literalType(text: string): TokenType {
  const type = signs.get(text) ?? bySpelling.get(text);
  if (!type) throw new Error(`no token for ${text}`);
  return type;
}

/** Whether a text has a Chinese character. Most are told by their code alone; the property is asked for the rest. */
export function isHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
    // Chinese punctuation and full-width signs: no need to ask Unicode.
    if ((code >= 0x3008 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff60)) continue;
    if (code === 0x3001 || code === 0x3002) continue;
    if (code >= 0x2e80) return /\p{Script=Han}/u.test(text);
  }
  return false;
}

/** Phrases of several English words, by first word, longest first. */
export const phrasesByFirstWord = new Map<string, string[][]>();
for (const spelling of bySpelling.keys()) {
  const words = spelling.split(" ");
  if (words.length < 2) continue;
  const list = phrasesByFirstWord.get(words[0]!) ?? [];
  list.push(words);
  phrasesByFirstWord.set(words[0]!, list);
}
for (const list of phrasesByFirstWord.values()) list.sort((a, b) => b.length - a.length);

export const allTypes: readonly TokenType[] = [
  ...new Set<TokenType>([
    NameLike,
    Name,
    MeasureWord,
    ListSeparator,
    Verb,
    EachVerb,
    FirstVerb,
    Rounding,
    Sep,
    ...bySpelling.values(),
    ...signs.values(),
    NumberToken,
    DateToken,
    Text,
    Id,
  ]),
];
