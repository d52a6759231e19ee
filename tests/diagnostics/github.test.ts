import { describe, expect, it, test } from "vitest";
import type { Checked } from "../../src/diagnostics/formats/checked.js";
import { renderGithub } from "../../src/diagnostics/formats/github.js";
import { Source } from "../../src/text/source.js";
import { span } from "../../src/text/span.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { everything, nothing } from "./formats.js";

const one = (path: string | undefined, text: string, diagnostic: Partial<Diagnostic>): Checked => ({
  files: [
    {
      path,
      source: new Source(path ?? "-", text),
      language: "zh",
      diagnostics: [{ code: "code", severity: "error", title: "题", labels: [], notes: [], ...diagnostic }],
    },
  ],
  unread: [],
});
const at = (start: number, end: number): Pick<Diagnostic, "labels"> => ({
  labels: [{ span: span(start, end), text: "" }],
});

describe("GitHub's annotations", () => {
  test.each<[string, Checked, string]>([
    [
      "a stretch of a line",
      one("细则/打假.rubric", "甲乙丙\n丁戊己\n", at(5, 7)),
      "::error file=细则/打假.rubric,line=2,col=2,endLine=2,endColumn=4,title=code::题",
    ],
    [
      "lines",
      one("a.rubric", "甲乙丙\n丁戊己\n", at(1, 5)),
      "::error file=a.rubric,line=1,endLine=2,title=code::题",
    ],
    ["a whole file", one("a.rubric", "", {}), "::error file=a.rubric,title=code::题"],
    [
      "standard input",
      one(undefined, "甲", at(0, 1)),
      "::error line=1,col=1,endLine=1,endColumn=2,title=code::题",
    ],
    ["a warning", one("a", "", { severity: "warning" }), "::warning file=a,title=code::题"],
    [
      "what is acknowledged",
      one("a", "", { severity: "note", acknowledged: "照录原文" }),
      "::notice file=a,title=code::题%0A已确认：照录原文",
    ],
    [
      "signs that would end a property or a message",
      one("a,b:c%.rubric", "", { title: "达到60%：a,b", notes: ["一\r\n二", "三"], help: "::error::" }),
      "::error file=a%2Cb%3Ac%25.rubric,title=code::达到60%25：a,b%0A一%0A二%0A三%0A办法：::error::",
    ],
    [
      "a file that cannot be read",
      { files: [], unread: [{ path: "a.rubric", message: "a.rubric：没有权限" }] },
      "::error file=a.rubric::a.rubric：没有权限",
    ],
    ["nothing", nothing, ""],
  ])("%s", (_, checked, line) => {
    expect(renderGithub(checked)).toBe(line);
  });

  it("are one line each, whatever is found", () => {
    const lines = renderGithub(everything).split("\n");
    const findings = everything.files.reduce((sum, file) => sum + file.diagnostics.length, 0);
    expect(lines).toHaveLength(findings + 1);
    const form =
      /^::(error|warning|notice) file=[^,:]+(,(line|col|endLine|endColumn)=\d+)*(,title=[a-z0-9-]+)?::.+$/u;
    expect(lines.filter((line) => !form.test(line) || line.includes("\r"))).toEqual([]);
  });
});
