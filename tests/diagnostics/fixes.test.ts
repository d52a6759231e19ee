// Remedies as data: each mends what it is offered for, and what is called safe is what she would be told to write.
import { describe, expect, it, test } from "vitest";
import type { Diagnostic, Fix } from "../../src/diagnostics/diagnostic.js";
import { points } from "../../src/diagnostics/catalog/points.js";
import { withEdits } from "../../src/diagnostics/fixes.js";
import { analyse } from "../../src/project/analyse.js";
import { mend } from "../../src/project/mend.js";
import { Source } from "../../src/text/source.js";
import { openFrom } from "../open-beside.js";
import { files } from "./fixtures.js";
import { mistakes } from "./mistakes.js";
import { tripping } from "./tripping.js";
import { turnsOfPhrase } from "./turns-of-phrase.js";

const beside = Object.assign({}, files, ...tripping.map((each) => each.beside)) as typeof files;
const findings = (text: string, language?: "en" | "zh"): readonly Diagnostic[] =>
  analyse(new Source("test.rubric", text), "0", language, openFrom("test.rubric", beside)).diagnostics;
const lineOf = (text: string, d: Diagnostic): number => new Source("", text).line(d.labels[0]!.span.start);

const texts: readonly (readonly [what: string, text: string])[] = [
  ...mistakes.map((m) => [m.what, m.text] as const),
  ...tripping.map(({ code, language, text }) => [`${code} ${language}`, text] as const),
];
const offered = texts.flatMap(([what, text]) =>
  findings(text).flatMap((d) =>
    (d.fixes ?? []).map((fix) => [`${what}: ${fix.title}`, text, d, fix] as const),
  ),
);
/** What is wrong where a remedy was made: that there are others behind it is not its fault. */
const leftOn = (text: string, d: Diagnostic, fix: Fix): string[] => {
  const mended = withEdits(text, fix.edits);
  const line = Math.min(...fix.edits.map(({ span }) => new Source("", text).line(span.start)));
  return findings(mended)
    .filter((other) => other.code === d.code && lineOf(mended, other) === line && other.title === d.title)
    .map((other) => other.title);
};

describe("a remedy", () => {
  test.each(offered)("%s", (_, text, d, fix) => {
    expect(leftOn(text, d, fix)).toEqual([]);
    expect(fix.title).not.toBe("");
    const spans = fix.edits.map((edit) => edit.span);
    for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
  });

  it("is known for most turns of phrase, and none makes up a name or a convention", () => {
    const without = turnsOfPhrase.filter(({ text }) => findings(text).some((d) => d.fixes === undefined));
    expect(without.map((turn) => turn.what)).toEqual([
      "grades in one sentence",
      "places in one sentence",
      // It can be read, and is only not used: removing it would change nothing, and not be what was meant.
      "a limit beyond which",
      "grades with bare points",
    ]);
  });

  test.each(
    turnsOfPhrase
      .filter(({ text }) => findings(text).every((d) => d.fixes !== undefined))
      .map((turn) => [turn.what, turn] as const),
  )("of a turn of phrase is what she is told to write: %s", (_, { text, mended }) => {
    const edits = findings(text).flatMap((d) => d.fixes![0]!.edits);
    expect(withEdits(text, edits)).toBe(mended);
  });

  it("is the same in whatever language the finding is told", () => {
    const edits = (text: string, language: "en" | "zh"): unknown =>
      findings(text, language).map((d) => (d.fixes ?? []).map((fix) => [fix.confidence, fix.edits]));
    for (const [what, text] of texts) expect(edits(text, "en"), what).toEqual(edits(text, "zh"));
  });

  it("is never offered for figures that do not agree", () => {
    const offers = Object.keys(points).flatMap((code) =>
      tripping
        .filter((each) => each.code === code)
        .flatMap(({ text }) => findings(text).filter((d) => d.code === code && d.fixes !== undefined)),
    );
    expect(offers).toEqual([]);
  });
});

const official = (body: string): string =>
  `细则 "题" {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  指标 1 "甲" 5分 {\n    ${body}\n  }\n}\n`;
const plain = (body: string): string =>
  `rubric "T" {\n  unit station { title: text }\n  defaults { floor 0 }\n  indicator 1 "A" 5 points {\n    ${body}\n  }\n}\n`;

describe("how sure a remedy is", () => {
  test.each<[string, Fix["confidence"] | undefined]>([
    [official("每发现一起违规扣一分"), "safe"],
    // Whether 90% is in it is not said.
    [official("数据 率：比率\n    率90%以上得5分"), "likely"],
    [official("数据 率：比率\n    率90%（含）以上得5分"), "safe"],
    // Two conditions, or two grades of one thing?
    [official("达标的得5分，基本达标的得2分"), "likely"],
    // It may be a table: once so much, twice so much.
    [official("迟报1次扣0.5分"), "likely"],
    [official("优得5分，良得3分"), undefined],
    // At most 2, or until 2 are left?
    [official("每起 超期 扣1分，扣至2分"), "likely"],
    [official("每起 超期 扣1分，扣至0分为止"), "safe"],
    // A case called 其他, or all other cases?
    [official("建立台账的，得5分\n    其他不得分"), "likely"],
    [official("其他，扣1分"), "likely"],
    [plain("Deduct 1 per case of late"), "safe"],
    [plain("deduct 1 per case of late if urgent, else none"), "safe"],
    [plain("if late, deduct one point"), "safe"],
    // Taken or given?
    [plain("2 points per case of late"), "likely"],
    // Which words are the name?
    [plain("deduct 1 per case late if urgent"), "likely"],
    [plain("judge order 0 to 5"), "safe"],
  ])("%#", (text, confidence) => {
    expect(findings(text)[0]!.fixes?.[0]!.confidence).toBe(confidence);
  });
});

describe("mending", () => {
  const mended = (text: string): string => mend(text, findings).text;

  it("knows an end at 0 from a limit of 0", () => {
    expect(mended(official("每起 超期 扣1分，扣至0分"))).toBe(official("每起 超期 扣1分，扣完为止"));
  });

  it("makes what is safe, and leaves the rest", () => {
    const { text, made } = mend(
      official(
        "每发现一起违规扣一分，扣完3分为止\n    造假的本项不得分\n    未建立台账，扣0.3分\n    率 60%以上的，得满分\n    每起 超期，扣1分",
      ),
      findings,
    );
    expect(text).toBe(
      official(
        "每发现一起违规扣1分，扣完3分为止\n    造假的，本项不得分\n    未建立台账的，扣0.3分\n    率 60%以上的，得满分\n    每起 超期，扣1分",
      ),
    );
    expect(made).toBe(3);
  });

  it("goes on where more comes to light", () => {
    // That the row does not fit is only seen when all can be read.
    const rows = (text: string, limit: string): string =>
      plain(`${text} "As printed"\n    bands of satisfied { ${limit} => 5; otherwise => none }`);
    expect(mend(rows("Text", "90% and more"), findings)).toEqual({ text: rows("text", ">= 90%"), made: 2 });
  });

  it("keeps line ends, comments and everything else to the letter", () => {
    const text = official("# 说明：每发现一起违规扣一分\n    每发现一起违规扣一分  # 见附件").replaceAll(
      "\n",
      "\r\n",
    );
    expect(mended(text)).toBe(text.replace("    每发现一起违规扣一分  #", "    每发现一起违规扣1分  #"));
  });

  it("changes nothing where nothing is wrong, and nothing the second time", () => {
    for (const [what, text] of texts) {
      const once = mended(text);
      expect(mended(once), what).toBe(once);
      expect(findings(text).some((d) => d.severity === "error") || once === text, what).toBe(true);
    }
  });

  it("never makes it worse to read", () => {
    const errors = (text: string): number => findings(text).filter((d) => d.code === "unexpected").length;
    for (const [what, text] of texts) expect(errors(mended(text)), what).toBeLessThanOrEqual(errors(text));
  });

  it("takes back what helps nothing, and ends", () => {
    const fix: Fix = { title: "", confidence: "safe", edits: [{ span: { start: 0, end: 0 }, text: "x" }] };
    const finding: Diagnostic = { code: "unexpected", severity: "error", title: "", labels: [], notes: [] };
    const stubborn = (): readonly Diagnostic[] => [{ ...finding, fixes: [fix] }];
    expect(mend("a", stubborn)).toEqual({ text: "a", made: 0 });
    const endless = (): readonly Diagnostic[] => [
      { ...finding, fixes: [fix] },
      { ...finding, code: "too-many-errors" },
    ];
    expect(mend("a", endless).text.length).toBeLessThan(1000);
  });

  it("makes one of two remedies that touch each other", () => {
    const at = (start: number, end: number): Diagnostic => ({
      code: "unexpected",
      severity: "error",
      title: "",
      labels: [],
      notes: [],
      fixes: [{ title: "", confidence: "safe", edits: [{ span: { start, end }, text: "-" }] }],
    });
    const found = (text: string): readonly Diagnostic[] => (text === "abcd" ? [at(0, 2), at(1, 3)] : []);
    expect(mend("abcd", found)).toEqual({ text: "-cd", made: 1 });
  });
});
