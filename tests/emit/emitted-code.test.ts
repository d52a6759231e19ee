// What the compiler prints: accepted by `tsc` at its strictest, the same in JavaScript as tsc makes of the TypeScript, the same bytes
// every time, and nothing of a rubric's text ever code.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { openBeside } from "../open-beside.js";

const files = [
  ...readdirSync("rubrics").map((f) => join("rubrics", f)),
  ...readdirSync("examples", { recursive: true, encoding: "utf8" }).map((f) => join("examples", f)),
].filter((f) => f.endsWith(".rubric"));

function compiled(name: string, text: string) {
  const { rubric, diagnostics } = analyse(new Source(name, text), "sha256:0123", undefined, openBeside(name));
  expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  return emit(rubric!, { sourceName: basename(name) });
}

const folder = join("dist", "test-emitted");

/** Words, signs and comments of a module; how it is spread over lines, and commas before a closing bracket, say nothing. */
function tokensOf(code: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, false, ts.LanguageVariant.Standard, code);
  const tokens: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.WhitespaceTrivia || kind === ts.SyntaxKind.NewLineTrivia) continue;
    const text = scanner.getTokenText();
    if (/^[)\]}]$/.test(text) && tokens.at(-1) === ",") tokens.pop();
    tokens.push(text);
  }
  return tokens;
}

it("tsc at its strictest accepts every emitted module, and an app that uses its types; the JavaScript is what it makes of them", () => {
  mkdirSync(folder, { recursive: true });
  const roots: string[] = [];
  const javascript = new Map<string, string>();
  for (const file of files) {
    const { ts: code, dts, js } = compiled(file, readFileSync(file, "utf8"));
    const name = file.replaceAll(/[\\/.]/g, "_");
    writeFileSync(join(folder, `${name}.ts`), code);
    writeFileSync(join(folder, `${name}_js.d.ts`), dts);
    writeFileSync(join(folder, `${name}_js.js`), js);
    javascript.set(`${name}.js`, js);
    roots.push(join(folder, `${name}.ts`), join(folder, `${name}_js.d.ts`));
  }
  const app = join(folder, "app.ts");
  writeFileSync(
    app,
    `import { score, account, scoreAll, schema, type Facts, type Result } from "./rubrics_yangjiang_rubric.js";
declare const facts: Facts;
const result: Result = score(facts);
const points: number | undefined = result.scores["2.4.2"];
const text: string = account(facts).total;
const places: number[] = scoreAll([facts]).units.map((u) => u.place);
// @ts-expect-error -- no such indicator
result.scores["9.9.9"];
// @ts-expect-error -- yes/no is no number
const wrong: Facts["1.1.1"] = { 政府文件规定: 1, 会议纪要规定: true };
export { points, text, places, wrong, schema };
`,
  );
  const program = ts.createProgram([...roots, app], {
    strict: true,
    allowUnreachableCode: false,
    allowUnusedLabels: false,
    erasableSyntaxOnly: true,
    exactOptionalPropertyTypes: true,
    isolatedModules: true,
    noFallthroughCasesInSwitch: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    skipLibCheck: true,
    types: [],
  });
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n"));
  expect(problems).toEqual([]);

  let compared = 0;
  program.emit(undefined, (name, code) => {
    const js = javascript.get(basename(name));
    if (js === undefined) return;
    compared++;
    const [ours, theirs] = [tokensOf(js), tokensOf(code)];
    const differs = ours.findIndex((token, i) => token !== theirs[i]);
    expect(ours.slice(differs, differs + 20), name).toEqual(theirs.slice(differs, differs + 20));
    expect(ours.length, name).toBe(theirs.length);
  });
  expect(compared).toBe(files.length);
}, 120_000);

it("gives the same bytes every time, with title, edition and hash and no path of the machine", () => {
  const text = readFileSync("rubrics/tieling.rubric", "utf8");
  const first = compiled("/somewhere/else/tieling.rubric", text);
  expect(compiled("tieling.rubric", text)).toEqual(first);
  expect(first.ts).toContain("2015年度铁岭县政府质量工作考核细则");
  expect(first.ts).toContain("sha256:0123");
  expect(first.ts).not.toContain("somewhere");
  expect(first.ts).not.toMatch(/\r/);
});

it("computes once what several rows of a choice look at", () => {
  const { js } = compiled(
    "t.rubric",
    `rubric "T" total 5 points {
  indicator 1 "A" 5 points {
    given done: count, from 0 to 9
    given due: count, from 1 to 9
    given kind: choice (small, large, "t.words(")
    bands of done / due { >= 100% => 3; >= 50% => 2; otherwise => 1 }
    tiered by kind { small => 2; large => 1; "t.words(" => 0 }
  }
}`,
  );
  const exact = js.slice(js.indexOf("function indicator_1("), js.indexOf("function in_integers"));
  expect(exact.match(/t\.div\(/g)).toHaveLength(1);
  expect(exact.match(/t\.words\("1/g)).toHaveLength(1);
  expect(exact).toContain('=== "t.words("');
});

describe("nothing of a rubric's text becomes code", () => {
  const nasty = [
    "*/ globalThis.broken = 1; /*",
    "\u2028globalThis.broken = 1;\u2029",
    "`${globalThis.broken = 1}`",
    "'); globalThis.broken = 1; ('",
    "\\u0022; globalThis.broken = 1",
    "</script><script>globalThis.broken = 1</script>",
    "// \n globalThis.broken = 1;",
  ];

  it.each(nasty)("%j", async (words) => {
    const text = `细则 "${words}" 总分2分 {
  版本 "${words}"
  考核对象 所 { 名称：文字 }
  通则 { 各项最低0分 }
  项目 1 "${words}" 2分 {
    指标 1.1 "${words}" 2分 {
      原文 "${words}"
      数据 情况：选项（"${words}"、乙） "${words}"
      数据 【${words.replaceAll(/[\r\n[\]/@#】\u2028\u2029]/g, " ")}】：数量（起） "${words}"
      按 情况 分档 { "${words}" 得2分；乙 得1分 }
    }
  }
}`;
    const { js } = compiled(`${words}.rubric`, text);
    mkdirSync(folder, { recursive: true });
    const path = resolve(folder, `nasty-${nasty.indexOf(words)}.js`);
    writeFileSync(path, js);
    const scorer = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
      rubric: { title: string };
      account(facts: unknown): { total: string; blocks: { title: string; text?: string }[] };
    };
    expect(scorer.rubric.title).toBe(words);
    const fact = words.replaceAll(/[\r\n[\]/@#】\u2028\u2029]/g, " ").trim();
    const told = scorer.account({ 所: { 名称: "甲" }, "1.1": { 情况: words.trim(), [fact]: 0 } });
    expect(told.total).toBe("2");
    expect(told.blocks.at(-1)!.text).toBe(words);
    expect((globalThis as { broken?: unknown }).broken).toBeUndefined();
  });
});
