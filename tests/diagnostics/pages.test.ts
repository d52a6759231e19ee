// The pages of the findings: every code has one, in both languages, in words that need no programmer.
// `fixtures.test.ts` tries their examples.
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/diagnostics/catalog.js";
import { shownLines } from "../../src/diagnostics/page-words.js";
import { entries, families, pages, titleAndMeaning } from "../../src/diagnostics/pages.js";
import { decodeSource, type DecodeProblem } from "../../src/text/decode.js";
import { displayWidth } from "../../src/text/width.js";

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
/** Files that hold no text, one for each way; a way that is added does not compile without one. */
const noText: Readonly<Record<DecodeProblem["code"], Uint8Array>> = {
  "utf-16": bytes(0xff, 0xfe, 0x72, 0),
  gb18030: bytes(0xcf, 0xb8, 0xd4, 0xf2, 0x0a),
  "not-utf-8": bytes(0x72, 0xff, 0x0a),
  binary: bytes(0x25, 0x50, 0x44, 0x46, 0x2d),
};

describe("every code", () => {
  const codes = [...Object.keys(catalog), ...Object.keys(noText)].sort();

  it("has a page, and nothing else has", () => {
    expect(Object.keys(pages).sort()).toEqual(codes);
  });

  it("belongs to one family", () => {
    expect(entries.map(({ code }) => code).sort()).toEqual(codes);
    expect(families.every((family) => family.entries.length > 0)).toBe(true);
  });

  it("has the severity with which it is found", () => {
    for (const { code, severity } of entries)
      expect(severity).toBe(code in catalog ? catalog[code as keyof typeof catalog].severity : "error");
  });

  it("of a file without text is what reading such a file gives", () => {
    for (const [code, file] of Object.entries(noText))
      expect(decodeSource(file)).toMatchObject({ problem: { code } });
  });

  it("has an example in both languages where a text can show it", () => {
    const without = entries.filter(({ page }) => page.example === undefined).map(({ code }) => code);
    expect(without.sort()).toEqual(Object.keys(noText).sort());
    for (const { page } of entries) {
      expect(page.example?.en.wrong ?? "rubric").toMatch(/^rubric/);
      expect(page.example?.zh.wrong ?? "细则").toMatch(/^细则/);
    }
  });
});

describe.each(["en", "zh"] as const)("the words in %s", (lang) => {
  const told = entries.map(({ code, page }) => [code, page[lang]] as const);

  it.each(told)("%s: a short title, and two to five sentences in all", (_, words) => {
    const [title, meaning] = titleAndMeaning(words);
    expect(displayWidth(title)).toBeLessThanOrEqual(60);
    expect(title).toMatch(/[.。]$/);
    const sentences = words.split(lang === "zh" ? /。/ : /\.(?= |$)/).filter((part) => part.trim() !== "");
    expect(sentences.length, words).toBeGreaterThanOrEqual(2);
    expect(sentences.length, words).toBeLessThanOrEqual(5);
    expect(meaning).not.toBe("");
  });

  it("are of one language, and not those of a parser", () => {
    const jargon =
      /token|pars(e|ing)|syntax|\blex|EOF|identifier|operand|unexpected|undefined|词法|语法|解析|标识符/iu;
    for (const [code, words] of told) {
      expect(words, code).not.toMatch(jargon);
      if (lang === "zh") expect(words, code).toMatch(/\p{Script=Han}/u);
    }
    const mixed = told.filter(([, words]) => lang === "en" && /\p{Script=Han}/u.test(words));
    // Two findings are of Chinese words, which an English rubric may hold as well.
    expect(mixed.map(([code]) => code)).toEqual(lang === "en" ? ["name-joins-two", "comparison-needed"] : []);
  });

  it("titles tell the codes apart", () => {
    const titles = told.map(([, words]) => titleAndMeaning(words)[0]);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

it("no line of an example is shown wider than a page", () => {
  for (const lang of ["en", "zh"] as const)
    for (const { code, page } of entries)
      for (const text of page.example ? [page.example[lang].wrong, page.example[lang].right] : [])
        for (const line of shownLines(text, lang)) expect(displayWidth(line), code).toBeLessThanOrEqual(120);
});
