// Where a run of letters and figures is an id: behind the words that introduce one, at the start of a statement, and in the
// facts of examples.
import type { IToken } from "chevrotain";
import { figure, kindAt, letter } from "./characters.js";
import { Ender, NewLine, RawWord, Sign } from "./raw-types.js";
import { bySpelling } from "./tokens.js";

/** Words behind which an id stands: the names of blocks, and of what refers to one. */
const idIntroducers = new Set(
  "section indicator as acknowledge 作为 项目 考核项目 大项 指标 考核指标 加分项 扣分项 单列项目 评分同 评分办法同 同指标 确认 备案".split(
    " ",
  ),
);

/** First characters of what introduces an id: most words begin with another, and need not be looked up. */
const firstsOfIntroducers = new Set([...idIntroducers].map((word) => word.charCodeAt(0)));
const isIntroducer = ({ tokenType, image }: IToken): boolean =>
  tokenType === RawWord && firstsOfIntroducers.has(image.charCodeAt(0)) && idIntroducers.has(image);

/** Where the id at an offset ends; undefined where there is none. */
export function endOfId(text: string, offset: number, before: readonly IToken[]): number | undefined {
  const last = before.at(-1);
  const introducer = last && (last.image === "(" || last.image === "（") ? before.at(-2) : last;
  const introduced = introducer !== undefined && isIntroducer(introducer);
  if (!introduced && !startsStatement(last)) return endOfPathId(text, offset, before);
  const end = endOfRun(text, offset);
  if (end === offset) return undefined;
  if (introduced) {
    if (introducer !== last && last!.startOffset !== introducer.startOffset + introducer.image.length)
      return undefined;
    const run = text.slice(offset, end);
    return !/[\p{N}.\-－@]/u.test(run) && bySpelling.has(run) ? undefined : end;
  }
  // At the start of a statement, a code with a colon behind it names the indicator of an example's line.
  if (!looksLikeId(text, offset, end)) return undefined;
  const next = text[afterBlanks(text, end)];
  return next === ":" || next === "：" ? end : endOfPathId(text, offset, before);
}

const startsStatement = (last: IToken | undefined): boolean =>
  !last ||
  last.tokenType === NewLine ||
  last.tokenType === Ender ||
  last.image === "{" ||
  last.image === "｛";

/** Behind these a fact of an example may begin, with the id of its indicator. */
const pathIntroducers = new Set([",", "，", "、", ":", "：", "others", "其他单位"]);
const introducesPath = ({ tokenType, image }: IToken): boolean =>
  (tokenType === Sign ? image.length === 1 : image.length === 4 || image.length === 6) &&
  pathIntroducers.has(image);
const behindId = /[ \t]*[/／][ \t]*[\p{L}_[【][^,，;；:：(（{\n=＝]*[=＝](?![=>＞])/uy;

/** The id in `1.1/overdue = 0`. Inside brackets `1/b = 2` is a comparison. */
function endOfPathId(text: string, offset: number, before: readonly IToken[]): number | undefined {
  let last = before.length - 1;
  while (last >= 0 && before[last]!.tokenType === NewLine) last--;
  // Most words stand elsewhere: they need not be read twice.
  if (last < 0 || !introducesPath(before[last]!)) return undefined;
  const end = endOfPlainId(text, offset);
  if (end === offset || !looksLikeId(text, offset, end)) return undefined;
  behindId.lastIndex = end;
  if (!behindId.test(text)) return undefined;
  let open = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const { image } = before[i]!;
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
  while (end > offset && joins(text[end - 1]!)) end--;
  return end;
}

function endOfPlainId(text: string, offset: number): number {
  if ((kindAt(text, offset) & (letter | figure)) === 0) return offset;
  let end = offset + 1;
  while (kindAt(text, end) !== 0 || (end < text.length && joins(text[end]!))) end++;
  return end;
}

const joins = (sign: string): boolean =>
  sign === "." || sign === "-" || sign === "－" || sign === "．" || sign === "@";

/** Whether a run begins with a figure, or holds a sign that only ids hold. */
function looksLikeId(text: string, offset: number, end: number): boolean {
  if ((kindAt(text, offset) & figure) !== 0) return true;
  for (let i = offset; i < end; i++) {
    const sign = text[i]!;
    if (sign === "." || sign === "-" || sign === "－" || sign === "@" || sign === "/") return true;
  }
  return false;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}
