// Every finding is made where it should be, and not made where it should not.
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/diagnostics/catalog.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { isChanged } from "../../src/diagnostics/page-words.js";
import { entries } from "../../src/diagnostics/pages.js";
import type { Example, PageCode } from "../../src/diagnostics/pages/page.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { openFrom } from "../open-beside.js";
import { files, fixtures } from "./fixtures.js";

const findings = (text: string, beside: Readonly<Record<string, string>> = {}): readonly Diagnostic[] =>
  analyse(new Source("test.rubric", text), "0", undefined, openFrom("test.rubric", beside)).diagnostics;
const lineOf = (text: string, diagnostic: Diagnostic): number =>
  new Source("", text).line(diagnostic.labels[0]!.span.start);
const markedLine = (text: string): number => text.split("\n").findIndex((line) => line.includes("# ←")) + 1;
const told = (list: readonly Diagnostic[], text: string): string[] =>
  list.map((d) => `${d.code} in line ${lineOf(text, d)}: ${d.title}`);

/** Where the finding stands when it is in none of the lines that are mended: the same in both languages. */
const elsewhere: Partial<Readonly<Record<PageCode, number>>> = {
  "unclosed-brace": 4,
  "too-many-errors": 8,
  "empty-block": 4,
  "stage-undecided": 1,
  "without-stage": 7,
  "unknown-name": 5,
  "unit-undeclared": 1,
  circle: 5,
  "otherwise-missing": 7,
  "start-unsaid": 4,
  "full-undefined": 5,
  "picks-all": 5,
  "negative-factor": 6,
  "bands-gap": 5,
  "may-not-terminate": 5,
  "points-do-not-sum-for": 4,
  "weights-do-not-sum": 1,
  "limit-unreachable": 4,
  "points-unreachable": 4,
  "points-exceeded": 4,
  "formula-endless": 4,
  "grade-rounded": 7,
  "floor-assumed": 1,
  "texts-differ": 10,
  "unresolved-points": 4,
  "unresolved-alone": 5,
  "unresolved-unbounded": 7,
  "rescaled-never": 5,
  "score-unresolved": 6,
  "list-needed": 6,
  "list-may-be-empty": 7,
  "include-stages": 6,
  "include-unit": 4,
};
/** What else is found where one cannot do without it. */
const alsoFound: Partial<Readonly<Record<PageCode, readonly string[]>>> = {
  "too-many-errors": ["unexpected"],
};

const languages = ["en", "zh"] as const;
const examples = entries.flatMap(({ code, page: { example } }) =>
  example ? languages.map((language) => [language, code, example[language]] as const) : [],
);
const inExample = (text: string, { beside }: Example): readonly Diagnostic[] =>
  findings(text, beside && { [beside.name]: beside.text });

describe("the page of every finding", () => {
  it.each(examples)(
    "%s %s: found in the wrong rubric, alone, where it is mended",
    (language, code, example) => {
      const found = inExample(example.wrong, example);
      const others = found.filter((d) => !(d.code === code || alsoFound[code]?.includes(d.code)));
      expect(told(others, example.wrong)).toEqual([]);
      const made = found.filter((d) => d.code === code);
      expect(told(made, example.wrong)).toHaveLength(1);
      const line = lineOf(example.wrong, made[0]!);
      if (isChanged(example.wrong.split("\n")[line - 1]!)) expect(elsewhere[code]).toBeUndefined();
      else expect(line).toBe(elsewhere[code]);
      expect(/\p{Script=Han}/u.test(made[0]!.title.replace(/"[^"]*"/g, ""))).toBe(language === "zh");
    },
  );

  it.each(examples)("%s %s: not found in the right one, nor any error", (_, code, example) => {
    const found = inExample(example.right, example);
    expect(found.map((d) => d.code)).not.toContain(code);
    // Points that stay open are told, whatever else is mended.
    expect(told(found, example.right).filter((words) => !words.startsWith("unresolved-points "))).toEqual([]);
  });

  it.each(examples)("%s %s: few lines differ", (_, code, { wrong, right }) => {
    const same = (text: string): string[] => text.split("\n").filter((line) => !isChanged(line));
    const changed = (text: string): number => text.split("\n").filter(isChanged).length;
    expect(same(wrong)).toEqual(same(right));
    expect(changed(wrong) + changed(right)).toBeGreaterThan(0);
    // What was cut off has to be written.
    expect(Math.max(changed(wrong), changed(right))).toBeLessThanOrEqual(code === "unexpected-end" ? 5 : 2);
  });
});

const cases = Object.entries(fixtures).flatMap(([code, { zh, en }]) => [
  ...(zh === undefined ? [] : [["zh", code, zh] as const]),
  ...(en === undefined ? [] : [["en", code, en] as const]),
]);

describe("further cases", () => {
  it("are of findings there are", () => {
    expect(Object.keys(fixtures).filter((code) => !(code in catalog))).toEqual([]);
  });

  it.each(cases)("%s %s", (language, code, text) => {
    const found = findings(text, files);
    expect(
      found.map((d) => d.code),
      told(found, text).join("\n"),
    ).toContain(code);
    const main = found.find((d) => d.code === code)!;
    expect(lineOf(text, main)).toBe(markedLine(text));
    // It alone: what is broken once is reported once.
    if (code !== "too-many-errors") expect(told(found, text)).toHaveLength(1);
    expect(/\p{Script=Han}/u.test(main.title)).toBe(language === "zh");
  });

  const near = Object.entries(fixtures).flatMap(([code, fixture]) =>
    fixture.near === undefined ? [] : [[code, fixture.near] as const],
  );
  it.each(near)("%s has a near miss", (code, text) => {
    const found = findings(text, files);
    expect(found.map((d) => d.code)).not.toContain(code);
    expect(
      told(
        found.filter((d) => d.severity === "error"),
        text,
      ),
    ).toEqual([]);
  });
});

/** Codes and lines of what is found, in order. */
const codes = (text: string): string[] => findings(text).map((d) => `${lineOf(text, d)} ${d.code}`);
/** The lines that end in `# CODE`, as `codes` would give them. */
const marked = (text: string): string[] =>
  text.split("\n").flatMap((line, i) => {
    const mark = /# ([a-z-]+)$/.exec(line)?.[1];
    return mark === undefined ? [] : [`${i + 1} ${mark}`];
  });

describe("independent mistakes", () => {
  it("of syntax are all reported, each once", () => {
    const text = `细则 "题" 总分10分 {
  考核对象 所 { 名：文字 }
  项目 1 甲组 5分 { # unexpected
    指标 1.1 "甲" 2分 {
      每起 超期 扣 # unexpected
      每起 漏报 扣1分
      按完成率比例得分 # unexpected
      数据 完成率 比率 # unexpected
    }
    指标 1.2 "乙" 3分 部门 食品科 { # unexpected
      （方案、总结 齐全的，得满分，否则不得分 # unclosed-bracket
    }
  }
  指标 2 "丙" 5分 {
    原文 "每起扣1分。 # open-text
    每起 超期 扣1分 每起 漏报 扣2分 # two-statements
    ×起 超期 扣1分 # unexpected
  }
  示例 "例" {
    1.1：超期 = ，应得2分 # unexpected
    1.2：方案 = 是 应得2分 # two-statements
  }
}
`;
    expect(codes(text)).toEqual(marked(text));
  });

  it("of names, types and measures are all reported, each once", () => {
    const text = `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 2分 {
    满意率 低于60%的，扣1分 # unknown-name
    每 车次 超载 扣1分 # unknown-measure
  }
  指标 2 "乙" 2分 {
    数据 完成率：比率
    按 完成率 分档 { # bands-gap
      ≥90% 得2分
      ≥60% 得1分
    }
  }
  指标 3 "丙" 2分 {
    评分同 9 # unknown-reference
  }
  指标 4 2分 { # title-missing
    每起 超期 扣1分，低于50%不得分 # unwanted-clause
  }
  指标 5 "戊" {
    建立制度的，得满分，否则不得分 # full-undefined
  }
  指标 8 "辛" { # points-missing
    每起 超时 扣1分
  }
  指标 5 "己" 2分 { # id-repeated
    数据 超期：数量（起）
    每户 超期 扣1分 # measure-mismatch
  }
  指标 6 "庚" 2分 {
    每起 逾期未结 扣1分
  }
  示例 "例" {
    7：超期 = 1，应得2分 # example-target
    6：逾期末结 = 1，应得2分 # example-fact
  }
}
`;
    expect(codes(text)).toEqual(marked(text));
  });

  it("of points are all reported, each once", () => {
    const text = `细则 "题" 总分20分 { # points-do-not-sum
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  原文载明5项指标 # claim-fails
  项目 1 "组" 5分 { # points-do-not-sum
    指标 1.1 "甲" 2分 { 每起 超期 扣1分 }
    指标 1.2 "乙" 2分 { # points-unreachable
      建立制度的，得1分，否则不得分
    }
  }
  指标 2 "丙" 10分 {
    每起 超期 扣1分，最多扣12分 # rule-exceeds-points
  }
  加分项 3 "奖" 最多加5分 { # limit-unreachable
    指标 3.1 "丁" 3分 { 每次 获奖 得1分，最多得3分 }
  }
}
`;
    expect(codes(text)).toEqual(marked(text));
  });

  it("do not breed others", () => {
    const broken = {
      "a heading without quotes":
        '细则 题目 总分2分 { # unexpected\n  考核对象 所 { 名：文字 }\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n}\n',
      "a heading without a brace":
        '细则 "题" 总分2分 {\n  考核对象 所 { 名：文字 }\n  指标 1 "甲" 2分 # unexpected\n    每起 超期 扣1分\n  }\n}\n',
      "a missing brace before a heading":
        '细则 "题" 总分4分 {\n  考核对象 所 { 名：文字 }\n  指标 1 "甲" 2分 { # unclosed-brace\n    每起 超期 扣1分\n  指标 2 "乙" 2分 { 每起 超期 扣1分 }\n}\n',
      "a missing quote":
        '细则 "题" 总分2分 {\n  考核对象 所 { 名：文字 }\n  指标 1 "甲 2分 { # open-text\n    每起 超期 扣1分\n  }\n}\n',
      "an unknown name used often":
        '细则 "题" 总分2分 {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  指标 1 "甲" 2分 {\n    计算 超额 = 立案数 - 3 # unknown-name\n    超额 ＞ 0的，扣1分\n    超额 ＞ 5的，扣1分\n  }\n}\n',
      "an unknown stage":
        '细则 "题" 总分2分 {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  考核节点 半年，年终\n  各节点单独计分\n  指标 1 "甲" 2分 {\n    节点 年中 { # unknown-stage\n      每起 超期 扣1分\n    }\n  }\n}\n',
    };
    for (const [what, text] of Object.entries(broken)) expect(codes(text), what).toEqual(marked(text));
  });
});
