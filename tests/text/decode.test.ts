import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeSource, type DecodeProblem } from "../../src/text/decode.js";

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? utf8(part) : part)));

function problemOf(given: Uint8Array): DecodeProblem {
  const decoded = decodeSource(given);
  if (!("problem" in decoded)) throw new Error(`decoded: ${decoded.text}`);
  return decoded.problem;
}

/** 考核 in GB18030. */
const gbk = [0xbf, 0xbc, 0xba, 0xcb];

describe("what is read", () => {
  test("UTF-8, with every line end left as it is", () => {
    expect(decodeSource(bytes("细则 “甲”\r\n𠮷\n"))).toEqual({ text: "细则 “甲”\r\n𠮷\n" });
  });

  test("a byte order mark is left out, once", () => {
    expect(decodeSource(bytes([0xef, 0xbb, 0xbf], "细则"))).toEqual({ text: "细则" });
    expect(decodeSource(bytes("\ufeff\ufeffx"))).toEqual({ text: "\ufeffx" });
  });

  test("an empty file, and one of a byte order mark alone", () => {
    expect(decodeSource(bytes())).toEqual({ text: "" });
    expect(decodeSource(bytes([0xef, 0xbb, 0xbf]))).toEqual({ text: "" });
  });

  test("a view into a larger buffer", () => {
    expect(decodeSource(bytes("细则 1").subarray(3))).toEqual({ text: "则 1" });
  });

  test("any text comes back from its bytes", () => {
    const text = fc.string({ unit: "grapheme" }).filter((s) => !s.includes("\0") && !s.startsWith("\ufeff"));
    fc.assert(
      fc.property(text, (s) => {
        const decoded = decodeSource(bytes(s));
        return s.startsWith("%PDF-") || ("text" in decoded && decoded.text === s);
      }),
    );
  });
});

describe("what is refused", () => {
  test("GB18030, with the place of the first byte that is not UTF-8", () => {
    const problem = problemOf(bytes("rubric\n# x ", gbk, '\n{ "a" }\n'));
    expect(problem).toEqual({
      code: "gb18030",
      offset: 11,
      line: 2,
      en: "this file is GB18030 (GBK), save it as UTF-8; the first byte that is not UTF-8 is at byte offset 11, line 2",
      zh: "本文件是 GB18030（GBK）编码，请另存为 UTF-8；首个不合 UTF-8 的字节在第 2 行（字节偏移 11）",
    });
  });

  test.each([
    ["LE", [0xff, 0xfe, 0xc6, 0x7e]],
    ["BE", [0xfe, 0xff, 0x7e, 0xc6]],
  ])("UTF-16 %s by its byte order mark", (order, given) => {
    expect(problemOf(bytes(given))).toEqual({
      code: "utf-16",
      offset: 0,
      line: 1,
      en: `this file is UTF-16 ${order} (its byte order mark says so); save it as UTF-8`,
      zh: `本文件是 UTF-16 ${order} 编码（文件头的字节序标记表明），请另存为 UTF-8`,
    });
  });

  test("bytes that are neither", () => {
    const problem = problemOf(bytes("ab\ncd", [0xff], "\n"));
    expect(problem).toMatchObject({ code: "not-utf-8", offset: 5, line: 2 });
    expect(problem.en).toContain("byte offset 5, line 2");
    expect(problem.zh).toContain("第 2 行（字节偏移 5）");
  });

  test("damaged UTF-8 is not taken for GB18030, whatever its bytes would spell there", () => {
    const problem = problemOf(bytes("考核细则", [0xcf, 0xb8, 0xd4, 0xf2]));
    expect(problem.code).toBe("not-utf-8");
  });

  test("a character cut off at the end of the file", () => {
    expect(problemOf(bytes("甲\n乙", [0xe7, 0xbb]))).toMatchObject({ code: "not-utf-8", offset: 7, line: 2 });
  });

  test("NUL bytes", () => {
    expect(problemOf(bytes("a\r\nb\rc", [0], "d"))).toMatchObject({ code: "binary", offset: 6, line: 3 });
  });

  test.each([
    ["Word", [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ["old Word", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ["PDF", utf8("%PDF-1.7\n")],
  ])("by name: %s", (name, given) => {
    const problem = problemOf(bytes(given));
    expect(problem).toMatchObject({ code: "binary", offset: 0, line: 1 });
    expect(problem.en).toContain(name);
  });

  test("the place is where a strict decoder stops, however the bytes are broken", () => {
    const noise = fc.uint8Array({ min: 1, max: 255, minLength: 1, maxLength: 6 });
    const tail = fc.string({ unit: fc.constantFrom("a", "é", "细", "𠮷", "\n") });
    fc.assert(
      fc.property(tail, noise, tail, (before, bad, after) => {
        const given = bytes(before, [...bad], after);
        const decoded = decodeSource(given);
        if ("text" in decoded || decoded.problem.code === "utf-16" || decoded.problem.code === "binary")
          return;
        expect(decoded.problem.offset).toBe(firstInvalid(given));
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
          given.subarray(0, decoded.problem.offset),
        );
        expect(decoded.problem.line).toBe(text.split("\n").length + (text.match(/\r(?!\n)/g) ?? []).length);
      }),
    );
  });
});

/** The definition in table 3-7 of the Unicode standard, written out. */
function firstInvalid(given: Uint8Array): number {
  const second: Record<number, [number, number]> = {
    0xe0: [0xa0, 0xbf],
    0xed: [0x80, 0x9f],
    0xf0: [0x90, 0xbf],
    0xf4: [0x80, 0x8f],
  };
  let i = 0;
  while (i < given.length) {
    const lead = given[i]!;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return i;
    for (let k = 1; k < length; k++) {
      const [low, high] = (k === 1 && second[lead]) || [0x80, 0xbf];
      const byte = given[i + k];
      if (byte === undefined || byte < low || byte > high) return i;
    }
    i += length;
  }
  return i;
}
