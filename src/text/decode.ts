// From the bytes of a file to its text. Guessing an encoding would change what an official rubric says, so only
// UTF-8 is read; the other encodings Chinese files come in are recognised to say what to do.

import { Source } from "./source.js";

/** Why a file could not be read as text, in both languages. */
export interface DecodeProblem {
  readonly code: "utf-16" | "gb18030" | "not-utf-8" | "binary";
  /** 0-based offset of the first offending byte, and its 1-based line. */
  readonly offset: number;
  readonly line: number;
  readonly en: string;
  readonly zh: string;
}

export type Decoded = { readonly text: string } | { readonly problem: DecodeProblem };

/** Decodes a rubric or data file: UTF-8, with or without a byte order mark; anything else is a problem with its place. */
export function decodeSource(bytes: Uint8Array): Decoded {
  const refused = otherUnicode(bytes) ?? document(bytes) ?? nul(bytes);
  if (refused) return { problem: refused };
  const text = strictly("utf-8", bytes);
  return text === undefined ? { problem: invalidUtf8(bytes) } : { text };
}

/** The text in an encoding, or undefined when a byte does not fit (or this Node lacks the encoding). */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

function otherUnicode(bytes: Uint8Array): DecodeProblem | undefined {
  const order = begins(bytes, 0xff, 0xfe) ? "LE" : begins(bytes, 0xfe, 0xff) ? "BE" : undefined;
  if (order === undefined) return undefined;
  return {
    code: "utf-16",
    offset: 0,
    line: 1,
    en: `this file is UTF-16 ${order} (its byte order mark says so); save it as UTF-8`,
    zh: `本文件是 UTF-16 ${order} 编码（文件头的字节序标记表明），请另存为 UTF-8`,
  };
}

/** Analysts hold their rubrics in Word, Excel and PDF files: name those rather than speak of bytes. */
function document(bytes: Uint8Array): DecodeProblem | undefined {
  const [en, zh] = begins(bytes, 0x50, 0x4b, 0x03, 0x04)
    ? ["a Word, Excel or ZIP file", "Word、Excel 或 ZIP 文件"]
    : begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)
      ? ["an old Word or Excel file", "旧版 Word 或 Excel 文件"]
      : begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)
        ? ["a PDF file", "PDF 文件"]
        : [];
  if (en === undefined || zh === undefined) return undefined;
  return {
    code: "binary",
    offset: 0,
    line: 1,
    en: `this is ${en}, not plain text; save its text as UTF-8`,
    zh: `本文件是${zh}，不是纯文本，请将文字另存为 UTF-8 文本`,
  };
}

function nul(bytes: Uint8Array): DecodeProblem | undefined {
  const offset = bytes.indexOf(0);
  if (offset < 0) return undefined;
  const line = lineOf(bytes, offset);
  return {
    code: "binary",
    offset,
    line,
    en: `this is not plain text: a NUL byte at byte offset ${offset}, line ${line}; save it as UTF-8 text`,
    zh: `本文件不是纯文本：第 ${line} 行（字节偏移 ${offset}）有空字节，请另存为 UTF-8 文本`,
  };
}

function invalidUtf8(bytes: Uint8Array): DecodeProblem {
  const offset = firstInvalid(bytes);
  const line = lineOf(bytes, offset);
  // Chinese that reads well as UTF-8 before the bad byte: the file is UTF-8 and damaged there, whatever gb18030 makes of it.
  const wasUtf8 = /[\u3000-\u9fff\uff00-\uffef]/u.test(validPrefix(bytes, offset));
  if (!wasUtf8 && strictly("gb18030", bytes) !== undefined) {
    return {
      code: "gb18030",
      offset,
      line,
      en: `this file is GB18030 (GBK), save it as UTF-8; the first byte that is not UTF-8 is at byte offset ${offset}, line ${line}`,
      zh: `本文件是 GB18030（GBK）编码，请另存为 UTF-8；首个不合 UTF-8 的字节在第 ${line} 行（字节偏移 ${offset}）`,
    };
  }
  return {
    code: "not-utf-8",
    offset,
    line,
    en: `this file is not valid UTF-8: the first bad byte is at byte offset ${offset}, line ${line}; save it as UTF-8`,
    zh: `本文件不是有效的 UTF-8：首个错误字节在第 ${line} 行（字节偏移 ${offset}），请另存为 UTF-8`,
  };
}

/**
 * The offset of the first byte that begins no valid UTF-8 character. The decoder does not tell where it failed, but a
 * longer beginning of the file fails whenever a shorter one does: halve.
 */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (streamed(bytes.subarray(0, middle)) === undefined) bad = middle;
    else good = middle;
  }
  // The longest beginning that does not fail may end inside a character: what was decoded ends before it.
  return new TextEncoder().encode(streamed(bytes.subarray(0, good))).length;
}

/** Decodes a beginning of a file: a character cut at its end is no failure and is left out. */
function streamed(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

const validPrefix = (bytes: Uint8Array, end: number): string => streamed(bytes.subarray(0, end)) ?? "";

/** The line a byte is on; what stands before it need not be UTF-8. */
function lineOf(bytes: Uint8Array, offset: number): number {
  const before = new TextDecoder("latin1").decode(bytes.subarray(0, offset));
  return new Source("", before).lineCount;
}
