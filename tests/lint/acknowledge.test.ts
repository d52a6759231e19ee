// A finding that is meant so is accepted in the rubric; check and lint each mind their own.
import { expect, it } from "vitest";
import { adjusted, usualSettings, type Settings } from "../../src/lint/settings.js";
import { analyse } from "../../src/project/analyse.js";
import { lintFile } from "../../src/project/lint-file.js";
import { Source } from "../../src/text/source.js";
import { framed } from "./cases.js";

const checked = (text: string) => analyse(new Source("test.rubric", framed(text, "zh")), "0");
const linted = (text: string, settings: Settings = usualSettings()) => {
  const { diagnostics, failed } = lintFile(checked(text), settings);
  return { told: diagnostics.map((d) => `${d.severity} ${d.code} ${d.acknowledged ?? ""}`.trim()), failed };
};
const off = adjusted(usualSettings(), new Map([["trailing-punctuation", { level: "off" }]]));
const strict = adjusted(usualSettings(), new Map([["trailing-punctuation", { level: "error" }]]));
const example = '示例 "例" { 1：超期 = 1，应得1分 }';
const body = (more: string, sign = "；"): string =>
  `指标 1 "甲" 2分 {\n每起 超期 扣1分${sign}\n${more}\n}\n${example}`;
const accepted = '确认 trailing-punctuation "照录原文"';

it("an accepted finding stays listed, as a note with its reason", () => {
  expect(linted(body(""))).toEqual({ told: ["warning trailing-punctuation"], failed: false });
  expect(linted(body(accepted))).toEqual({ told: ["note trailing-punctuation 照录原文"], failed: false });
});

it("a finding at the level of an error fails the file, and may be accepted too", () => {
  expect(linted(body(""), strict)).toEqual({ told: ["error trailing-punctuation"], failed: true });
  expect(linted(body(accepted), strict).failed).toBe(false);
});

it("is accepted by a block around it, not by one beside it", () => {
  const outside = `${accepted}\n指标 1 "甲" 2分 {\n每起 超期 扣1分；\n}\n${example}`;
  const whole = framed('指标 1 "甲" 2分 {\n}', "zh").replace(/指标[^]*\}\n\}\n$/u, `${outside}\n}\n`);
  const { diagnostics } = lintFile(analyse(new Source("", whole), "0"), usualSettings());
  expect(diagnostics.map((d) => d.severity)).toEqual(["note"]);
  const beside = `指标 1 "甲" 2分 {\n每起 超期 扣1分；\n}\n指标 2 "乙" 2分 {\n每起 漏报 扣1分\n${accepted}\n}\n${example}`;
  expect(linted(beside).told).toEqual(["warning trailing-punctuation", "error nothing-to-acknowledge"]);
});

it("a line that accepts nothing is an error of lint, unless its rule is off; a check minds neither", () => {
  expect(linted(body(accepted, ""))).toEqual({ told: ["error nothing-to-acknowledge"], failed: true });
  expect(linted(body(accepted, ""), off)).toEqual({ told: [], failed: false });
  expect(checked(body(accepted)).diagnostics).toEqual([]);
  expect(checked(body(accepted, "")).diagnostics).toEqual([]);
});

it("lines that answer the checker, or nobody, are the check's", () => {
  const nobody = body('确认 trailing-punctuations "照录原文"', "");
  expect(checked(nobody).diagnostics.map((d) => [d.code, d.help])).toEqual([
    ["nothing-to-acknowledge", "是不是“trailing-punctuation”？"],
  ]);
  // Its error is told; the style is looked at once it is mended.
  expect(linted(nobody).told).toEqual(["error nothing-to-acknowledge"]);
});

it("a rubric with errors keeps them and gets no others", () => {
  const { told, failed } = linted('指标 1 "甲" 2分 {\n每起 超期 扣；\n}');
  expect(failed).toBe(true);
  expect(told).toEqual(["error unexpected"]);
});
