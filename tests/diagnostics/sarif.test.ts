// SARIF as its schema has it, and as those who show it need it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AjvDraft4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log, Result } from "sarif";
import { describe, expect, it, test } from "vitest";
import { catalog } from "../../src/diagnostics/catalog.js";
import type { Checked } from "../../src/diagnostics/formats/checked.js";
import { ruleWords } from "../../src/diagnostics/formats/rules.js";
import { renderSarif, uriOf } from "../../src/diagnostics/formats/sarif.js";
import { contentHash } from "../../src/project/node-host.js";
import { checkedFile, everything, nothing, sound, undecoded } from "./formats.js";

const schema = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
// One of its patterns is none with the flag u.
const ajv = new AjvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const valid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);

const rendered = (checked: Checked): Log =>
  JSON.parse(renderSarif(checked, { version: "1.2.3", language: "en", hash: contentHash })) as Log;
const resultsOf = (checked: Checked): Result[] => rendered(checked).runs[0]!.results!;
const only = (text: string, path?: string): Checked => ({ files: [checkedFile(path, text)], unread: [] });

/** Two findings on lines that read alike, one of them acknowledged; a total with its parts. */
const rubric = (before = ""): string => `rubric "T" total 5 points {
${before}  unit station { title: text }
  indicator 1 "A" 2 points {
    deduct 1 per case of late
    acknowledge points-exceeded "as printed"
    start at full
    add 1 when praised
  }
  indicator 2 "B" 2 points { deduct 1 per case of late }
}
`;

describe("SARIF", () => {
  it("is refused by the schema when it is not SARIF", () => {
    expect(valid({ version: "2.1.0" })).toBe(false);
    const log = rendered(only(sound, "a.rubric"));
    expect(valid({ ...log, runs: [{ ...log.runs[0]!, columnKind: "bytes" }] })).toBe(false);
  });

  test.each<[string, Checked]>([
    ["every finding", everything],
    ["nothing", nothing],
    ["a sound file", only(sound, "a.rubric")],
    ["an empty file", only("", "a.rubric")],
    ["standard input", only("", undefined)],
    ["a file that is no text", { files: [undecoded], unread: [] }],
  ])("of %s is valid", (_, checked) => {
    const log = rendered(checked);
    valid(log);
    expect(valid.errors ?? []).toEqual([]);
    expect(log.runs).toHaveLength(1);
  });

  it("has one result for each finding, with its rule, its level and its place in UTF-16 units", () => {
    const run = rendered(everything).runs[0]!;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results).toHaveLength(everything.files.reduce((sum, f) => sum + f.diagnostics.length, 0));
    const rules = run.tool.driver.rules!;
    for (const { ruleId, ruleIndex } of run.results!) expect(rules[ruleIndex!]!.id).toBe(ruleId);
    // Those that occur, and no others.
    expect(new Set(rules.map((rule) => rule.id))).toEqual(new Set(run.results!.map((r) => r.ruleId)));
    const [result] = resultsOf(only('细则 "𠮷" 总分3分 {\n  考核对象 所 { 名：文字 }\n}\n', "a.rubric"));
    expect(result!.locations![0]!.physicalLocation!.region).toEqual({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 13,
    });
  });

  it("names further places, what is acknowledged, and what can be done", () => {
    const log = rendered(only(rubric(), "质量.rubric"));
    const results = log.runs[0]!.results!;
    const sum = results.find((r) => r.ruleId === "points-do-not-sum")!;
    expect(sum.level).toBe("error");
    expect(sum.message.text).toContain("declared 5 points, but the parts add up to 4");
    expect(sum.message.text).toContain("difference");
    expect(sum.relatedLocations!.map((l) => l.message?.text)).toEqual(["2", "2"]);
    expect(sum.fixes).toBeUndefined();
    const [slip] = resultsOf(only(sound.replace("deduct", "Deduct"), "质量.rubric"));
    expect(slip!.fixes![0]).toMatchObject({
      description: { text: "Write: deduct" },
      artifactChanges: [
        {
          artifactLocation: { uri: "%E8%B4%A8%E9%87%8F.rubric" },
          replacements: [
            {
              deletedRegion: { startLine: 4, startColumn: 30, endLine: 4, endColumn: 36 },
              insertedContent: { text: "deduct" },
            },
          ],
        },
      ],
      properties: { confidence: "safe" },
    });
    const accepted = resultsOf(only(rubric().replace("total 5", "total 4"), "a.rubric")).find(
      (r) => r.ruleId === "points-exceeded",
    )!;
    expect(accepted).toMatchObject({
      level: "note",
      suppressions: [{ kind: "inSource", justification: "as printed" }],
    });
  });

  it("gives a finding one fingerprint, wherever its line goes and whatever it is told in", () => {
    const prints = (text: string, language?: "en" | "zh"): string[] =>
      resultsOf({ files: [checkedFile("a.rubric", text, language)], unread: [] }).map(
        (r) => r.partialFingerprints!["rubricFinding/v1"]!,
      );
    const plain = prints(rubric());
    expect(plain.length).toBeGreaterThan(1);
    expect(prints(rubric("\n  # moved\n\n"))).toEqual(plain);
    expect(prints(rubric().replaceAll("\n", "\r\n"))).toEqual(plain);
    expect(prints(rubric(), "zh")).toEqual(plain);
    const twice = prints(
      'rubric "T" {\n  unit station { title: text }\n  indicator 1 "A" 2 points {\n    each late\n    each late\n  }\n}\n',
    );
    expect(twice).toHaveLength(2);
    expect(new Set(twice).size).toBe(2);
  });

  it("says what could not be read, and that the run did not do all it should", () => {
    const [invocation] = rendered(everything).runs[0]!.invocations!;
    expect(invocation!.executionSuccessful).toBe(false);
    expect(invocation!.toolExecutionNotifications![0]!.message.text).toContain("没有这个文件");
    expect(rendered(nothing).runs[0]!.invocations![0]!.executionSuccessful).toBe(true);
  });

  test.each([
    ["rubrics/quality.rubric", "rubrics/quality.rubric"],
    ["./a.rubric", "a.rubric"],
    ["../细则/a b.rubric", "../%E7%BB%86%E5%88%99/a%20b.rubric"],
    ["a:b#c?.rubric", "a%3Ab%23c%3F.rubric"],
    ["/srv/细则.rubric", "file:///srv/%E7%BB%86%E5%88%99.rubric"],
    ["C:/细则/a.rubric", "file:///C:/%E7%BB%86%E5%88%99/a.rubric"],
    ["\ud800.rubric", "%EF%BF%BD.rubric"],
  ])("%s as a URI", (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });

  it("leaves braces as they are, but for those that would be filled in", () => {
    const checked: Checked = { ...nothing, unread: [{ path: "a", message: "defaults { floor 0 } {0}" }] };
    const [invocation] = rendered(checked).runs[0]!.invocations!;
    expect(invocation!.toolExecutionNotifications![0]!.message.text).toBe("defaults { floor 0 } {{0}}");
  });
});

describe("the general words of a finding", () => {
  const codes = Object.keys(catalog);
  test.each(["en", "zh"] as const)("in %s say something, of every code", (language) => {
    const said = codes.map((code) => [code, ruleWords(code, language)!] as const);
    const texts = said.flatMap(([, { title, help }]) => [title, help ?? ""]);
    expect(texts.filter((text) => /undefined|\[object|NaN|true|false/u.test(text))).toEqual([]);
    expect(said.filter(([, { title }]) => !/\p{L}{2}/u.test(title))).toEqual([]);
    expect(said.filter(([, { help }]) => help !== undefined && !/\p{L}{2}/u.test(help))).toEqual([]);
    expect(said.filter(([, { title }]) => /\p{Script=Han}/u.test(title) !== (language === "zh"))).toEqual([]);
  });

  it("are not of other codes", () => {
    expect(ruleWords("gb18030", "en")).toBeUndefined();
    expect(ruleWords("constructor", "en")).toBeUndefined();
  });
});
