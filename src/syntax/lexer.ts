// Text to raw tokens. Chevrotain's lexer does the scanning; custom patterns are used where a word needs Unicode or context,
// because the lexer drops the `u` flag of regular expressions.
import {
  createToken,
  Lexer,
  type CustomPatternMatcherReturn,
  type ILexingError,
  type IToken,
  type TokenType,
} from "chevrotain";
import { firstWord } from "./cuts.js";
import { meantBy, ordinalAt, respelledAt } from "./respelled.js";
import { bySpelling, isHan, signs } from "./tokens.js";

type Exec = (
  text: string,
  offset: number,
  matched: IToken[],
) => CustomPatternMatcherReturn | RegExpExecArray | null;

/** A token type matched by a function; hints let the lexer skip it by first character where they are known. */
const custom = (
  name: string,
  exec: Exec,
  options: { lines?: boolean; starts?: readonly string[]; group?: string } = {},
): TokenType =>
  createToken({
    name,
    pattern: { exec },
    line_breaks: options.lines ?? false,
    ...(options.starts ? { start_chars_hint: [...options.starts] } : {}),
    ...(options.group ? { group: options.group } : {}),
  });
const sticky =
  (regexp: RegExp): Exec =>
  (text, offset) => {
    regexp.lastIndex = offset;
    return regexp.exec(text);
  };
const result = (text: string): CustomPatternMatcherReturn => [text];

export const NewLine = custom("new line", sticky(/\r\n|\n|\r/y), { lines: true, starts: ["\n", "\r"] });
export const Space = custom("white space", sticky(/[ \t\u00a0\u3000\ufeff\v\f\u2000-\u200b\u2028\u2029]+/y), {
  group: Lexer.SKIPPED,
});
export const Comment = custom("comment", sticky(/[#＃][^\r\n]*/y), {
  starts: ["#", "＃"],
  group: "comments",
});
export const RawText = custom("raw text", readText, { lines: true, starts: ['"', "“"] });
/** A text whose closing quote never comes: the rest of its line. */
export const BadText = custom("open text", sticky(/["“][^\r\n]*/y), { starts: ['"', "“"] });
export const QuotedName = custom("quoted name", sticky(/\[[^\][【】\r\n]+\]|【[^\][【】\r\n]+】/y), {
  starts: ["[", "【"],
});
export const RawId = custom("raw id", readId);
/** A day, written without spaces: `2026-06-30`, `2026年6月30日`. */
export const RawDate = custom(
  "raw date",
  sticky(/\p{Nd}{4}(?:[-－]\p{Nd}{1,2}[-－]\p{Nd}{1,2}(?![\p{Nd}\-－])|年\p{Nd}{1,2}月\p{Nd}{1,2}[日号])/uy),
);
export const RawNumber = custom("raw number", readNumber);
export const RawWord = custom("raw word", readWord);
export const Ender = custom("statement end", sticky(/[;；。]/y), { starts: [";", "；", "。"] });
const signPattern = new RegExp(
  [...signs.keys()]
    .sort((a, b) => b.length - a.length)
    .map((s) => s.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|"),
  "y",
);
export const Sign = custom("sign", sticky(signPattern), {
  starts: [...new Set([...signs.keys()].map((s) => s[0]!))],
});

const wordRun = /[\p{L}\p{Nl}\p{No}_][\p{L}\p{M}\p{N}_]*/uy;
/** An id; of an included rubric with the name it was given in front: `附件1/Ⅵ-9-3`. */
const idRun = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.\-－．@]*(?:\/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.\-－．@]*)?/uy;
const special = /yes\/no|one-vote/y;

const digits = /\p{Nd}+(?:[.．]\p{Nd}+)?/uy;
const characters = /[一二两三四五六七八九十百]+/uy;

/** Figures; in characters only where they say a place: `第二名`. */
function readNumber(text: string, offset: number, matched: IToken[]): CustomPatternMatcherReturn | null {
  const last = matched.at(-1);
  const place =
    (last?.image === "第" || last?.image === "倒数第") && last.startOffset + last.image.length === offset;
  const from = place && isHan(text[offset]!) ? characters : digits;
  from.lastIndex = offset;
  const run = from.exec(text)?.[0];
  return run === undefined ? null : result(run);
}

function readWord(text: string, offset: number, matched: IToken[]): CustomPatternMatcherReturn | null {
  special.lastIndex = offset;
  const known = special.exec(text);
  if (known) return result(known[0]);
  const whole = ordinalAt(text, offset) ?? respelledAt(text, offset);
  if (whole !== undefined) return result(whole);
  wordRun.lastIndex = offset;
  const run = wordRun.exec(text)?.[0];
  if (run === undefined) return null;
  const last = matched.at(-1);
  const touching = last !== undefined && last.startOffset + last.image.length === offset ? last : undefined;
  return result(
    run.slice(
      0,
      firstWord(run, touching?.tokenType === RawNumber, touching !== undefined && isEach(touching.image)),
    ),
  );
}

const isEach = (image: string): boolean => image === "每" || meantBy(image) === "每";

/** Words behind which an id stands: the names of blocks, and of what refers to one. */
const idIntroducers = new Set(
  "section indicator as acknowledge 作为 项目 考核项目 大项 指标 考核指标 加分项 扣分项 单列项目 评分同 评分办法同 同指标 确认 备案".split(
    " ",
  ),
);

function readId(text: string, offset: number, matched: IToken[]): CustomPatternMatcherReturn | null {
  const last = matched.at(-1);
  const introducer = last && (last.image === "(" || last.image === "（") ? matched.at(-2) : last;
  const introduced = introducer?.tokenType === RawWord && idIntroducers.has(introducer.image);
  const starts =
    !last ||
    last.tokenType === NewLine ||
    last.tokenType === Ender ||
    last.image === "{" ||
    last.image === "｛";
  if (!introduced && !starts) return readPathId(text, offset, matched);
  idRun.lastIndex = offset;
  const run = idRun.exec(text)?.[0].replace(/[.\-－．@]+$/u, "");
  if (!run) return null;
  if (introduced) {
    if (introducer !== last && last!.startOffset !== introducer.startOffset + introducer.image.length)
      return null;
    return !/[\p{N}.\-－@]/u.test(run) && bySpelling.has(run) ? null : result(run);
  }
  // At the start of a statement, a code with a colon behind it names the indicator of an example's line.
  if (!/^\p{N}|[.\-－@/]/u.test(run)) return null;
  const colon = /[ \t]*[:：]/y;
  colon.lastIndex = offset + run.length;
  return colon.test(text) ? result(run) : readPathId(text, offset, matched);
}

/** Behind these a fact of an example may begin, with the id of its indicator. */
const pathIntroducers = new Set([",", "，", "、", ":", "：", "others", "其他单位"]);
const pathId =
  /([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.\-－．@]*)[ \t]*[/／][ \t]*[\p{L}_[【][^,，;；:：(（{\n=＝]*[=＝](?![=>＞])/uy;

/** The id in `1.1/overdue = 0`. Inside brackets `1/b = 2` is a comparison. */
function readPathId(
  text: string,
  offset: number,
  matched: readonly IToken[],
): CustomPatternMatcherReturn | null {
  const last = matched.findLast((token) => token.tokenType !== NewLine);
  // Most words stand elsewhere: they need not be read twice.
  if (!last || !pathIntroducers.has(last.image)) return null;
  pathId.lastIndex = offset;
  const run = pathId.exec(text)?.[1];
  if (run === undefined || !/^\p{N}|[.\-－@]/u.test(run)) return null;
  let open = 0;
  for (let i = matched.length - 1; i >= 0; i--) {
    const { image } = matched[i]!;
    if (image === "{" || image === "｛") break;
    if (image === "(" || image === "（") open++;
    if (image === ")" || image === "）") open--;
  }
  return open > 0 ? null : result(run);
}

/** `"…"` (a doubled quote inside stands for one) or `“…”` (inner pairs nest), over several lines if need be. */
function readText(text: string, offset: number): CustomPatternMatcherReturn | null {
  const opening = text[offset];
  if (opening !== '"' && opening !== "“") return null;
  const end = opening === "“" ? endOfCurly(text, offset) : endOfStraight(text, offset);
  if (end === undefined) return null;
  const found = text.slice(offset, end);
  // A forgotten quote would swallow the following statement: then the text ends like `… 原文 "`.
  const lastLine = /[\r\n][ \t]*([^\s"“]+)[ \t]*["“”]$/.exec(found)?.[1];
  return lastLine !== undefined && bySpelling.has(lastLine) ? null : result(found);
}
function endOfStraight(text: string, offset: number): number | undefined {
  for (let i = offset + 1; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] !== '"') return i + 1;
    i++;
  }
  return undefined;
}
function endOfCurly(text: string, offset: number): number | undefined {
  let depth = 0;
  for (let i = offset; i < text.length; i++) {
    if (text[i] === "“") depth++;
    else if (text[i] === "”" && --depth === 0) return i + 1;
  }
  return undefined;
}

/** The words of a text token. */
export function textValue(image: string): string {
  const inner = image.slice(1, -1);
  return image[0] === '"' ? inner.replaceAll('""', '"') : inner;
}

const rawTypes = [
  NewLine,
  Space,
  Comment,
  RawText,
  BadText,
  QuotedName,
  RawId,
  RawDate,
  RawNumber,
  RawWord,
  Ender,
  Sign,
];
let lexer: Lexer | undefined;

export interface RawTokens {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  readonly errors: readonly ILexingError[];
}

/** All of the text as tokens, comments and characters that belong nowhere; what lies between them is white space. */
export function scan(text: string, validate = false): RawTokens {
  lexer ??= makeLexer(false);
  const { tokens, groups, errors } = (validate ? makeLexer(true) : lexer).tokenize(text);
  return { tokens, comments: groups["comments"] ?? [], errors };
}

const makeLexer = (validate: boolean): Lexer =>
  new Lexer(rawTypes, {
    positionTracking: "onlyOffset",
    skipValidations: !validate,
    ensureOptimizations: false,
  });

export { isHan };
