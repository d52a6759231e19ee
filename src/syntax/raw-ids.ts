// Where a run of letters and figures is an id: behind the words that introduce one, at the start of a statement, and in the
// facts of examples.
import type { IToken } from "chevrotain";
import { figure, kindAt, letter } from "./characters.js";
import { Ender, NewLine, RawWord, Sign } from "./raw-types.js";
import { bySpelling } from "./tokens.js";

/** Words behind which an id stands: the names of blocks, and of what refers to one. */
const idIntroducers =
  "section indicator as acknowledge 作为 项目 考核项目 大项 指标 考核指标 加分项 扣分项 单列项目 评分同 评分办法同 同指标 确认 备案".split(
    " ",
  );

/** What a token means for what stands behind it: an id may follow what introduces one, also in brackets. */
const nothing = 0;
const startsStatement = 1;
const introducesId = 2;
const opensBracket = 3;
/** A fact of an example may begin behind it, with the id of its indicator. */
const leadsToPath = 4;

const roles = new Map<string, number>([
  ...["{", "｛"].map((sign) => [sign, startsStatement] as const),
  ...["(", "（"].map((sign) => [sign, opensBracket] as const),
  ...[",", "，", "、", ":", "：", "others", "其他单位"].map((image) => [image, leadsToPath] as const),
  ...idIntroducers.map((word) => [word, introducesId] as const),
]);

function roleOf({ tokenType, image }: IToken): number {
  if (tokenType === NewLine || tokenType === Ender) return startsStatement;
  return tokenType === Sign || tokenType === RawWord ? (roles.get(image) ?? nothing) : nothing;
}

/** The tokens before an offset, and what they mean for a run that begins there. */
export class Before {
  readonly tokens: IToken[] = [];
  /** Of the last token, of the one before it, and of the last that is no line end. */
  role = startsStatement;
  roleBefore = nothing;
  roleOnLine = nothing;

  get last(): IToken | undefined {
    return this.tokens[this.tokens.length - 1];
  }

  push(token: IToken): void {
    this.tokens.push(token);
    this.roleBefore = this.role;
    this.role = roleOf(token);
    if (token.tokenType !== NewLine) this.roleOnLine = this.role;
  }
}

/** Where the id at an offset ends; undefined where there is none. */
export function endOfId(text: string, offset: number, before: Before): number | undefined {
  const { role } = before;
  const introduced = role === introducesId || (role === opensBracket && before.roleBefore === introducesId);
  if (!introduced && role !== startsStatement) return endOfPathId(text, offset, before);
  const end = endOfRun(text, offset);
  if (end === offset) return undefined;
  if (introduced) {
    // The bracket belongs to the word straight before it.
    const introducer = role === opensBracket ? before.tokens.at(-2)! : undefined;
    if (introducer && before.last!.startOffset !== introducer.startOffset + introducer.image.length)
      return undefined;
    const run = text.slice(offset, end);
    return !/[\p{N}.\-－@]/u.test(run) && bySpelling.has(run) ? undefined : end;
  }
  // At the start of a statement, a code with a colon behind it names the indicator of an example's line.
  if (!looksLikeId(text, offset, end)) return undefined;
  const next = text[afterBlanks(text, end)];
  return next === ":" || next === "：" ? end : endOfPathId(text, offset, before);
}

const behindId = /[ \t]*[/／][ \t]*[\p{L}_[【][^,，;；:：(（{\n=＝]*[=＝](?![=>＞])/uy;

/** The id in `1.1/overdue = 0`. Inside brackets `1/b = 2` is a comparison. */
function endOfPathId(text: string, offset: number, before: Before): number | undefined {
  // Most words stand elsewhere: they need not be read twice.
  if (before.roleOnLine !== leadsToPath) return undefined;
  const end = endOfPlainId(text, offset);
  if (end === offset || !looksLikeId(text, offset, end)) return undefined;
  behindId.lastIndex = end;
  if (!behindId.test(text)) return undefined;
  const { tokens } = before;
  let open = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { image } = tokens[i]!;
    if (image === "{" || image === "｛") break;
    if (image === "(" || image === "（") open++;
    if (image === ")" || image === "）") open--;
  }
  return open > 0 ? undefined : end;
}

/** An id; of an included rubric with the name it was given in front: `附件1/Ⅵ-9-3`. Signs at its end are not its own. */
function endOfRun(text: string, offset: number): number {
  let end = endOfPlainId(text, offset);
  if (end > offset && text[end] === "/") {
    const second = endOfPlainId(text, end + 1);
    if (second > end + 1) end = second;
  }
  while (end > offset && joins(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Most ids and words are plain, and a pattern without Unicode properties is quicker than character by character. */
const plainRun = /[\w\u4e00-\u9fff.@\-－．]+/y;

function endOfPlainId(text: string, offset: number): number {
  if ((kindAt(text, offset) & (letter | figure)) === 0) return offset;
  plainRun.lastIndex = offset + 1;
  let end = plainRun.test(text) ? plainRun.lastIndex : offset + 1;
  while (kindAt(text, end) !== 0 || joins(text.charCodeAt(end))) end++;
  return end;
}

const joins = (code: number): boolean =>
  // . - － ． @
  code === 0x2e || code === 0x2d || code === 0xff0d || code === 0xff0e || code === 0x40;

/** Whether a run begins with a figure, or holds a sign that only ids hold: . - － @ / */
function looksLikeId(text: string, offset: number, end: number): boolean {
  if ((kindAt(text, offset) & figure) !== 0) return true;
  for (let i = offset; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (code === 0x2e || code === 0x2d || code === 0xff0d || code === 0x40 || code === 0x2f) return true;
  }
  return false;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}
