// Diagnostics of reading.
import { both } from "./say.js";

const quotes = ['Texts stand in "…" or “…”.', '文字请用 "…" 或 “…”，名称请用【…】。'] as const;
const stops = [
  "A statement ends with its line; no full stop is needed.",
  "句末不用小数点：换行，或用“；”“。”。",
] as const;
/** What to write for characters that are easily mistaken, in both languages. */
const strangers: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  "「": quotes,
  "」": quotes,
  "『": quotes,
  "』": quotes,
  "‘": quotes,
  "’": quotes,
  "'": quotes,
  "＂": quotes,
  "`": quotes,
  "〝": quotes,
  "〞": quotes,
  "”": quotes,
  "«": quotes,
  "»": quotes,
  ".": stops,
  "．": stops,
  "[": ["A quoted name ends on its line: [name].", "方括号里是名称，要在同一行合上：【名称】。"],
  "【": ["A quoted name ends on its line: [name].", "方括号里是名称，要在同一行合上：【名称】。"],
  "‰": ["Write the rate in percent: 0.5%.", "请换算成百分数，例如：0.5%。"],
  "&": ['Write "and".', "请写“且”。"],
  "|": ['Write "or".', "请写“或”。"],
  "！": ['Write "not", or remove it.', "要表示否定请写“非”，否则请删去。"],
  "!": ['Write "not", or remove it.', "要表示否定请写“非”，否则请删去。"],
  "?": ["Remove it.", "请删去。"],
  "？": ["Remove it.", "请删去。"],
};

export const reading = {
  /** `expected` is ready to be said: words and signs stand in quotes. */
  unexpected: both<{ found?: string; expected?: string; hint?: string }>(
    "error",
    (p) => ({
      title:
        p.found === undefined
          ? `This line is not finished${p.expected ? `: ${p.expected} is missing` : ""}.`
          : p.expected
            ? `Expected ${p.expected} here, not "${p.found}".`
            : `"${p.found}" cannot stand here.`,
      label: p.expected
        ? `expected ${p.expected}`
        : p.found === undefined
          ? "not finished"
          : "not understood",
      help: p.hint,
    }),
    (p) => ({
      title:
        p.found === undefined
          ? `这一行没有写完${p.expected ? `，还缺${p.expected}` : ""}。`
          : p.expected
            ? `这里应为${p.expected}，却是“${p.found}”。`
            : `“${p.found}”不能写在这里。`,
      label: p.expected ? `应为${p.expected}` : p.found === undefined ? "没有写完" : "读不懂",
      help: p.hint,
    }),
  ),
  "reserved-word": both<{ word: string }>(
    "error",
    (p) => ({
      title: `"${p.word}" is a word of the language and cannot be a name by itself.`,
      label: "a name is expected",
      help: `Write [${p.word}], or choose another name.`,
    }),
    (p) => ({
      title: `“${p.word}”是本语言的用词，不能直接用作名称。`,
      label: "应为名称",
      help: `请写成【${p.word}】，或换一个名称。`,
    }),
  ),
  "unexpected-end": both<{ expected?: string }>(
    "error",
    (p) => ({
      title: `The file ends too early${p.expected ? `: ${p.expected} is missing` : ""}.`,
      help: "Look for a line that was not finished, or a brace that was not closed.",
    }),
    (p) => ({
      title: `文件到此中断${p.expected ? `，缺${p.expected}` : ""}。`,
      help: "请看是否有没写完的行，或没有合上的花括号。",
    }),
  ),
  "unclosed-brace": both<Record<string, never>>(
    "error",
    () => ({ title: "This block is never closed.", label: "opened here", help: 'Add "}" at its end.' }),
    () => ({ title: "这个花括号没有合上。", label: "在此打开", help: "请在该块末尾补上“}”。" }),
  ),
  "unclosed-bracket": both<Record<string, never>>(
    "error",
    () => ({
      title: "This bracket is not closed.",
      label: "opened here",
      help: 'Close it with ")"; a comma stands between the things it lists.',
    }),
    () => ({
      title: "这个括号没有合上。",
      label: "在此打开",
      help: "请补上“）”；括号里的各项之间用“、”隔开。",
    }),
  ),
  "two-statements": both<{ found: string; perCase?: boolean; comma?: boolean; hint?: string }>(
    "error",
    (p) => ({
      title: p.comma ? `A comma is missing before "${p.found}".` : `The statement ends before "${p.found}".`,
      label: p.comma ? undefined : "a new statement?",
      help: p.comma
        ? undefined
        : (p.hint ?? 'Start a new line, or write ";" between two statements. Modifiers follow a comma.'),
    }),
    (p) => ({
      title: p.comma ? `“${p.found}”前面缺少逗号。` : `到“${p.found}”为止，前一句已经完整。`,
      label: p.comma ? undefined : "另一句？",
      help: p.comma
        ? undefined
        : (p.hint ??
          (p.perCase
            ? "先写事项，后写分数，例如：每起 超期 扣0.2分。"
            : "请另起一行，或用“；”隔开两句；附加条件写在逗号后面。")),
    }),
  ),
  "too-deep": both<Record<string, never>>(
    "error",
    () => ({
      title: "Brackets or blocks are nested too deeply.",
      help: "Name intermediate values with `let`.",
    }),
    () => ({ title: "括号或块套得太深。", help: "请用“计算”给中间结果起名。" }),
  ),
  "too-long": both<Record<string, never>>(
    "error",
    () => ({ title: "This chain of terms is too long.", help: "Split it with `let`." }),
    () => ({ title: "这一串算式太长。", help: "请用“计算”分成几段。" }),
  ),
  "long-number": both<Record<string, never>>(
    "error",
    () => ({ title: "This number has too many digits.", help: "At most 40 digits are read." }),
    () => ({ title: "这个数的位数太多。", help: "最多读40位。" }),
  ),
  stranger: both<{ found: string }>(
    "error",
    (p) => ({
      title: `The character "${p.found}" has no meaning here.`,
      help: strangers[p.found]?.[0] ?? "Remove it, or put it inside a text in quotes.",
    }),
    (p) => ({
      title: `字符“${p.found}”在这里没有意义。`,
      help: strangers[p.found]?.[1] ?? "请删去，或写进引号内的文字里。",
    }),
  ),
  "open-text": both<{ lone: boolean }>(
    "error",
    (p) => ({
      title: p.lone ? "One quote stands alone here." : "The closing quote of this text is missing.",
      label: p.lone ? "where is the other?" : "opened here",
      help: 'A text begins and ends with the same kind of quote: "…" or “…”. A quote inside "…" is doubled.',
    }),
    (p) => ({
      title: p.lone ? "这里只有半个引号。" : "这段文字缺少右引号。",
      label: p.lone ? "另一半在哪里？" : "在此打开",
      help: '文字要用同一种引号开头和结束："…" 或 “…”；"…" 里面的直引号要写两个。',
    }),
  ),
  "too-many-errors": both<Record<string, never>>(
    "note",
    () => ({ title: "More errors follow; these are enough to begin with." }),
    () => ({ title: "后面还有错误，请先改正以上各处。" }),
  ),
};
