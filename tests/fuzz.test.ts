// Any text at all: findings with places, never an exception, never a hang. `scripts/fuzz.mjs` does the same for hours.
import { afterAll, describe, expect, it } from "vitest";
import { mangle, random, rubricsIn } from "../scripts/mangle.mjs";
import { renderCompact, renderJson, renderPretty } from "../src/diagnostics/render.js";
import { analyse, type Analysis } from "../src/project/analyse.js";
import { Source } from "../src/text/source.js";

const seed = 7;
const slow: { ms: number; what: string }[] = [];

/** Analyses a text, renders what is found in every form, and checks that every place lies inside it. */
function tried(text: string, what: string): Analysis {
  const started = performance.now();
  const source = new Source("test.rubric", text);
  const analysis = analyse(source, "0");
  const { diagnostics, language } = analysis;
  const shown = diagnostics.slice(0, 60);
  expect(renderPretty(shown, source, { lang: language, color: false }) !== "").toBe(shown.length > 0);
  renderCompact(shown, source);
  renderJson(shown, source);
  slow.push({ ms: performance.now() - started, what });
  for (const { code, title, labels } of diagnostics) {
    expect(title, code).not.toMatch(/undefined|null|NaN|\[object|Token|EOF/);
    for (const { span } of labels) {
      expect(span.start, code).toBeGreaterThanOrEqual(0);
      expect(span.end, code).toBeGreaterThanOrEqual(span.start);
      expect(span.end, code).toBeLessThanOrEqual(text.length);
    }
  }
  return analysis;
}

afterAll(() => {
  const worst = slow.sort((a, b) => b.ms - a.ms).slice(0, 3);
  console.log(
    `seed ${seed}; slowest: ${worst.map(({ ms, what }) => `${what} ${ms.toFixed(0)} ms`).join("; ")}`,
  );
});

describe("1,000 damaged variants of the real rubrics", () => {
  const rubrics = rubricsIn("rubrics");
  const next = random(seed);
  for (const part of [0, 1, 2, 3])
    it(`seed ${seed}, ${part * 250} to ${part * 250 + 249}`, () => {
      for (let i = part * 250; i < part * 250 + 250; i++) {
        const rubric = rubrics[i % rubrics.length]!;
        const { text, how } = mangle(rubric.text, next);
        const before = slow.length;
        tried(text, `${i} ${rubric.name}: ${how}`);
        expect(slow[before]!.ms, `${i}: ${how}`).toBeLessThan(3000);
      }
    });
});

describe("hostile texts", () => {
  const head = '细则 "题" 总分1分 {\n  考核对象 所 { 名：文字 }\n';
  const inIndicator = (body: string): string => `${head}  指标 1 "甲" 1分 {\n    ${body}\n  }\n}\n`;
  const many = (count: number, text: string): string => text.repeat(count);
  const texts: Readonly<Record<string, string>> = {
    nothing: "",
    "white space": " \n\t\u3000\n",
    "a comment": "# 只有注释",
    "10,000 broken lines": head + many(10_000, "  每起 扣 分 的的\n") + "}",
    "10,000 lines that are no statements": many(10_000, "这是一份普通的文件，不是细则。\n"),
    "10,000 unclosed quotes": many(10_000, '"甲\n'),
    "10,000 unclosed curly quotes": many(10_000, "“甲"),
    "10,000 surplus braces": head + many(10_000, "}\n"),
    "10,000 indicators without a brace": head + many(10_000, '指标 1 "甲" 1分\n'),
    "10,000 headings that never close": many(10_000, '项目 1 "甲" {\n'),
    "100,000 open brackets": inIndicator(many(100_000, "（")),
    "100,000 open braces": inIndicator(many(100_000, "{")),
    "100,000 open square brackets": inIndicator(many(100_000, "[")),
    "parentheses 10,000 deep": inIndicator(`得分 = ${many(10_000, "（")}1${many(10_000, "）")}`),
    "lists 10,000 deep": inIndicator(`${many(10_000, "all of (")}甲${many(10_000, ")")}的，扣1分`),
    "sections 10,000 deep": head + many(10_000, '项目 1 "甲" 1分 {\n') + many(10_000, "}\n"),
    "parts 10,000 deep": inIndicator(many(10_000, '分项 "甲" 1分 {\n') + many(10_000, "}\n")),
    "conditions 10,000 deep": inIndicator(many(10_000, "when 甲: ") + "deduct 1"),
    "blocks of conditions 10,000 deep": inIndicator(many(10_000, "甲的 {\n") + many(10_000, "}\n")),
    "若 10,000 deep": inIndicator(`得分 = ${many(10_000, "若 甲 则 1，否则 ")}1`),
    "若 inside 若 10,000 deep": inIndicator(`得分 = ${many(10_000, "若 ")}甲`),
    "best of 10,000 deep": inIndicator(many(10_000, "取最高 {\n") + many(10_000, "}\n")),
    "limits 10,000 deep": inIndicator(many(10_000, "合计最多扣1分 {\n") + many(10_000, "}\n")),
    "rows 10,000 deep": inIndicator(many(10_000, "依次判断 { 否则 ") + many(10_000, "}")),
    "a chain of 10,000 sums": inIndicator(`得分 = 1${many(10_000, " + 1")}`),
    "a chain of 10,000 conditions": inIndicator(`甲${many(10_000, " 且 甲")}的，扣1分`),
    "10,000 minus signs": inIndicator(`得分 = ${many(10_000, "-")}1`),
    "10,000 times not": inIndicator(`${many(10_000, "非 ")}甲的，扣1分`),
    "a list of 10,000": inIndicator(`（${many(10_000, "甲、")}乙）各扣0.0001分`),
    "10,000 rows": inIndicator(
      `按 甲 分档 {\n${Array.from({ length: 10_000 }, (_, i) => `≥${i} 得1分\n`).join("")}}`,
    ),
    "10,000 facts": inIndicator(Array.from({ length: 10_000 }, (_, i) => `每起 事项${i}号 扣1分\n`).join("")),
    "10,000 clauses": inIndicator(`扣1分${many(10_000, "，最多扣1分")}`),
    "10,000 modifiers of a heading": `细则 "题" ${many(10_000, "1分 ")}{}`,
    "a number of 100,000 digits": inIndicator(`扣${many(100_000, "9")}分`),
    "a decimal of 100,000 digits": inIndicator(`扣0.${many(100_000, "3")}分`),
    "numbers at the limit": inIndicator(`得分 = ${many(40, "9")} ^ 100 ^ 100`),
    "towers of powers": inIndicator(`得分 = ((((9^99)^99)^99)^99)^99`),
    "a power of a power, by names": inIndicator(
      `计算 甲 = 9^99\n${Array.from({ length: 6 }, (_, i) => `计算 甲${i} = ${i === 0 ? "甲" : `甲${i - 1}`}^99\n`).join("")}得分 = 甲5`,
    ),
    "values that double": inIndicator(
      `计算 甲 = 1\n${Array.from({ length: 200 }, (_, i) => `计算 甲${i} = ${i === 0 ? "甲" : `甲${i - 1}`} + ${i === 0 ? "甲" : `甲${i - 1}`}\n`).join("")}得分 = 甲199`,
    ),
    "conditions that double": inIndicator(
      `计算 甲 = 乙 = 是\n数据 乙：是否\n${Array.from({ length: 200 }, (_, i) => `计算 甲${i} = ${i === 0 ? "甲" : `甲${i - 1}`} 且 ${i === 0 ? "甲" : `甲${i - 1}`}\n`).join("")}甲199的，扣1分`,
    ),
    "2,000 indicators beyond their points": `${head}${Array.from({ length: 2000 }, (_, i) => `指标 ${i} "甲" 1分 {\n每起 甲 得1分\n每起 乙 得1分\n每起 丙 得1分\n每起 丁 得1分\n}\n`).join("")}}`,
    "2,000 indicators to look up": `${head}${Array.from({ length: 2000 }, (_, i) => `指标 ${i} "甲" 1分 {\n甲 ＞ 3的，扣1分\n}\n`).join("")}}`,
    "5,000 examples": `${head}指标 1 "甲" 1分 {\n每起 甲 扣1分\n}\n示例 "例" {\n${many(5000, "1：甲 = 1，应得0分\n")}}\n}`,
    "5,000 examples of nothing": `${head}指标 1 "甲" 1分 {\n每起 甲 扣1分\n}\n示例 "例" {\n${many(5000, "1：丁 = 1，应得0分\n")}}\n}`,
    "700,000 empty lines": many(700_000, "\n"),
    "700,000 empty comments": many(350_000, "#\n"),
    "places beyond count": `细则 "题" { 通则 { 各项保留${many(30, "9")}位小数四舍五入 } }`,
    "a step of nothing": inIndicator("酌情扣0.1至0.5分，记为 分数，以0分为一级"),
    "lone surrogates": inIndicator("\ud800每起 \udc00甲 扣1分 \ud800") + "\udfff",
    NUL: inIndicator("每起 \u0000 扣1分\u0000"),
    "2 MB in a line": inIndicator(many(400_000, "每起 甲 ")),
    "2 MB in a name": inIndicator(`每起 ${many(700_000, "甲")} 扣1分`),
    "2 MB in a text": inIndicator(`原文 "${many(700_000, "甲")}"`),
    "2 MB of signs": many(700_000, "×"),
    "2 MB of strangers": many(700_000, "🙂"),
    "2 MB of digits and letters": inIndicator(many(350_000, "甲1")),
    "2 MB of ids": `指标 ${many(400_000, "1.")}`,
    "an English phrase, again and again": many(100_000, "for each "),
    "Windows line ends": inIndicator("每起 甲 扣0.1分，扣完为止").replaceAll("\n", "\r\n"),
    "old Mac line ends": inIndicator("每起 甲 扣0.1分，扣完为止").replaceAll("\n", "\r"),
    "a byte order mark": `\ufeff${inIndicator("每起 甲 扣0.1分，扣完为止")}`,
    "names of JavaScript": inIndicator(
      "每起 constructor 扣0.1分\n每起 __proto__ 扣0.1分\n每起 toString 扣0.1分",
    ),
  };

  it.each(Object.entries(texts))("%s", (what, text) => {
    const { diagnostics } = tried(text, what);
    expect(diagnostics.length).toBeLessThanOrEqual(20_050);
    expect(slow.at(-1)!.ms).toBeLessThan(10_000);
  });

  it("stop at 50 findings of syntax, and say so", () => {
    for (const what of [
      "10,000 broken lines",
      "10,000 unclosed quotes",
      "10,000 lines that are no statements",
      "2 MB of strangers",
    ]) {
      const { diagnostics } = tried(texts[what]!, what);
      expect(diagnostics.length, what).toBeLessThanOrEqual(102);
      expect(diagnostics.length, what).toBeGreaterThan(0);
    }
  });

  it("are read all the same where only the line ends differ", () => {
    for (const what of ["Windows line ends", "old Mac line ends", "a byte order mark"])
      expect(
        tried(texts[what]!, what).diagnostics.map((d) => d.code),
        what,
      ).toEqual(tried(inIndicator("每起 甲 扣0.1分，扣完为止"), "plain").diagnostics.map((d) => d.code));
  });

  it("may hold any character of any plane", () => {
    let text = "";
    for (let plane = 0; plane <= 0x10; plane++)
      for (let low = 0; low < 0x10000; low += 61) text += `${String.fromCodePoint(plane * 0x10000 + low)} `;
    for (const wrapped of [
      text,
      inIndicator(text),
      `细则 "${text}" {}`,
      `# ${text}`,
      inIndicator(`每起 【${text}】 扣1分`),
    ])
      tried(wrapped, "all planes");
    for (let code = 0; code < 0x3000; code += 1) {
      const { diagnostics } = analyse(
        new Source("test.rubric", `细则 "题" ${String.fromCharCode(code)}`),
        "0",
      );
      expect(diagnostics.length).toBeGreaterThan(0);
    }
  });
});
