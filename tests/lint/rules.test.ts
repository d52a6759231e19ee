// All rules together: on the lists, told apart from the checker's findings, and quiet where nothing is wrong.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import prettier from "prettier";
import { expect, it } from "vitest";
import { ruleFiles, ruleFolders } from "../../scripts/lint-rules.mjs";
import { catalog } from "../../src/diagnostics/catalog.js";
import { lintIds } from "../../src/lint/ids.js";
import { lint } from "../../src/lint/lint.js";
import { rules } from "../../src/lint/rules/index.js";
import { adjusted, usualSettings } from "../../src/lint/settings.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { startingRubric } from "../../src/cli/starting-rubric.js";
import { openBeside, openFrom } from "../open-beside.js";
import { lintText } from "./cases.js";

it("every folder is on the lists, which are as the script writes them", async () => {
  expect([...lintIds]).toEqual(ruleFolders("."));
  const options = await prettier.resolveConfig("src/lint/ids.ts");
  for (const [path, text] of Object.entries(ruleFiles(ruleFolders("."))))
    expect(
      readFileSync(path, "utf8"),
      "run `node scripts/lint-rules.mjs && npx prettier --write src/lint`",
    ).toBe(await prettier.format(text, { ...options, filepath: path }));
});

it("a rule has the name of its folder, which is no code of the checker, and a test", () => {
  for (const id of lintIds) {
    expect(rules[id].id).toBe(id);
    expect(id in catalog).toBe(false);
    expect(existsSync(`tests/lint/${id}.test.ts`), id).toBe(true);
  }
});

const files = ["rubrics", "examples"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".rubric"))
    .map((name) => join(folder, name)),
);

/** What lint finds in a file, by code. */
function findings(file: string, settings = usualSettings()): string[] {
  const source = new Source(file, readFileSync(file, "utf8"));
  const { rubric, language } = analyse(source, "0", undefined, openBeside(file));
  return lint(source, rubric!, settings, language).map(
    (d) => `${file}:${source.line(d.labels[0]!.span.start)} ${d.code}`,
  );
}

it("real rubrics give the findings that were looked at, each a true one", () => {
  expect(
    files
      .filter((file) => file.startsWith("rubrics"))
      .flatMap((file) => findings(file))
      .sort(),
  ).toEqual([
    "rubrics/capacity.rubric:320 long-line",
    "rubrics/commerce.rubric:1081 long-line",
    "rubrics/commerce.rubric:1115 ambiguous-text",
    "rubrics/commerce.rubric:622 bound-in-name",
    "rubrics/commerce.rubric:754 ambiguous-text",
    "rubrics/commerce.rubric:914 ambiguous-text",
    "rubrics/commerce.rubric:952 ambiguous-text",
    "rubrics/stations.rubric:355 ambiguous-text",
    "rubrics/tieling.rubric:628 ambiguous-text",
  ]);
});

it("lessons give few", () => {
  const counts: Record<string, number> = {};
  for (const file of files.filter((name) => name.startsWith("examples")))
    for (const found of findings(file)) {
      const code = found.split(" ")[1]!;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  expect(counts).toEqual({
    "ambiguous-text": 1,
    "department-missing": 2,
    "discretion-without-criteria": 1,
    "indicator-without-text": 10,
    "number-without-text": 24,
    "unwritten-without-reading": 5,
  });
});

it("what `rubric new` writes gives none", () => {
  for (const text of Object.values(startingRubric)) expect(lintText(text).map((d) => d.title)).toEqual([]);
});

it("what is off says nothing, and an error is one", () => {
  const file = "rubrics/capacity.rubric";
  const off = adjusted(usualSettings(), new Map([["long-line", { level: "off" }]]));
  expect(findings(file, off)).toEqual([]);
  const shorter = adjusted(usualSettings(), new Map([["long-line", { options: { most: 100 } }]]));
  expect(findings(file, shorter)).toHaveLength(3);
  const source = new Source(file, readFileSync(file, "utf8"));
  const strict = adjusted(usualSettings(), new Map([["long-line", { level: "error" }]]));
  const { rubric } = analyse(source, "0");
  expect(lint(source, rubric!, strict, "en").map((d) => d.severity)).toEqual(["error"]);
});

it("an included rubric is looked at by itself", () => {
  expect(findings("rubrics/offices.rubric")).toEqual([]);
  const name = "一项名称很长很长很长很长很长很长很长很长的数据";
  const inner = `细则 "内" {\n考核对象 所 { 名：文字 }\n通则 { 各项最低0分 }\n指标 1 "甲" 2分 { 每起 ${name} 扣1分 }\n}`;
  // Where the included file has its name, this one has another text.
  const outer = `细则 "外" {\n考核对象 所 { 名：文字 }\n通则 { 各项最低0分 }\n引入 "内.rubric" 作为 附件1 # ${name}${name}${name}\n}`;
  const open = openFrom("外.rubric", { "内.rubric": inner });
  for (const [text, count] of [
    [inner, 1],
    [outer, 0],
  ] as const) {
    const source = new Source("外.rubric", text);
    const { rubric } = analyse(source, "0", undefined, open);
    const codes = lint(source, rubric!, usualSettings(), "zh").map((d) => d.code);
    expect(codes.filter((code) => code === "long-name")).toHaveLength(count);
  }
});
