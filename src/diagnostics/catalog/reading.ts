// Diagnostics of reading.
import { both, listed, maybe, quote } from "./say.js";

export const reading = {
  unexpected: both<{ found: string; expected?: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: p.expected
        ? `"${p.expected}" is expected here, not "${p.found}".`
        : `"${p.found}" cannot stand here.`,
      label: p.expected ? `expected "${p.expected}"` : "not understood",
      help: maybe(
        p.near,
        (n) => `Did you mean ${listed(n)}? A name that is a word of the language is written [name].`,
      ),
    }),
    (p) => ({
      title: p.expected ? `这里应为“${p.expected}”，却是“${p.found}”。` : `“${p.found}”不能写在这里。`,
      label: p.expected ? `应为“${p.expected}”` : "读不懂",
      help: maybe(p.near, (n) => `是不是 ${quote(n)}？与语言用词相同的名称请写成【名称】。`),
    }),
  ),
  "unexpected-end": both<{ expected?: string }>(
    "error",
    (p) => ({
      title: `The file ends too early${p.expected ? `: "${p.expected}" is missing` : ""}.`,
      help: "Look for a line that was not finished, or a brace that was not closed.",
    }),
    (p) => ({
      title: `文件到此中断${p.expected ? `，缺“${p.expected}”` : ""}。`,
      help: "请看是否有没写完的行，或没有合上的花括号。",
    }),
  ),
  "unclosed-brace": both<Record<string, never>>(
    "error",
    () => ({ title: "This block is never closed.", label: "opened here", help: 'Add "}" at its end.' }),
    () => ({ title: "这个花括号没有合上。", label: "在此打开", help: "请在该块末尾补上“}”。" }),
  ),
  "two-statements": both<{ found: string }>(
    "error",
    (p) => ({
      title: `The statement ends before "${p.found}".`,
      label: "a new statement?",
      help: 'Start a new line, or write ";" between two statements. Modifiers follow a comma.',
    }),
    (p) => ({
      title: `到“${p.found}”为止，前一句已经完整。`,
      label: "另一句？",
      help: "请另起一行，或用“；”隔开两句；附加条件写在逗号后面。",
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
      help: "Remove it, or put it inside a text in quotes.",
    }),
    (p) => ({ title: `字符“${p.found}”在这里没有意义。`, help: "请删去，或写进引号内的文字里。" }),
  ),
  "open-text": both<Record<string, never>>(
    "error",
    () => ({
      title: "The closing quote of this text is missing.",
      label: "opened here",
      help: 'End it with the same kind of quote: "…" or “…”. A quote inside "…" is doubled.',
    }),
    () => ({
      title: "这段文字缺少右引号。",
      label: "在此打开",
      help: '请用同一种引号结束："…" 或 “…”；"…" 里面的直引号要写两个。',
    }),
  ),
  "too-many-errors": both<Record<string, never>>(
    "note",
    () => ({ title: "More errors follow; these are enough to begin with." }),
    () => ({ title: "后面还有错误，请先改正以上各处。" }),
  ),
};
