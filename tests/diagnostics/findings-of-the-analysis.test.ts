// What the analysis is to find, as it was asked for: for each a rubric that makes the finding, and the smallest change after which it
// is not made.
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/diagnostics/catalog.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { entries } from "../../src/diagnostics/pages.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

interface Case {
  /** As the analysis was asked for. */
  readonly asked: string;
  readonly code: string;
  readonly text: string;
  /** The change that mends it: so much of the text, and what stands there instead. */
  readonly from: string;
  readonly to: string;
}

const rubric = (body: string, head = '细则 "题" {'): string => `${head}
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
${body.replace(/^/gm, "  ")}
}
`;
const indicator = (body: string): string =>
  rubric(`指标 1 "甲" 2分 {\n  ${body.replaceAll("\n", "\n  ")}\n}`);
const graded = (points: string, rows: string): string =>
  rubric(`指标 1 "甲" 100分 { ${points} }\n按 总分 评定 { ${rows}；否则评为 差 }`);
const bonus = (first: string, second: string): string =>
  rubric(
    `指标 1 "办件" 2分 { 每起 超期 扣1分 }\n加分项 2 "加分" 最多加5分 {\n  指标 2.1 "乙" 3分 { ${first} }\n  指标 2.2 "丙" 3分 { ${second} }\n}`,
  );
const quotas = (good: string, fair: string, units = ""): string =>
  rubric(`${units}指标 1 "甲" 2分 { 按 档次 分档 {\n  优 得2分，${good}\n  良 得1分，${fair}\n} }`);
const sections = (first: string, second: string): string =>
  rubric(
    `项目 1 "组" {\n  指标 ${first} "乙" 2分 { 每起 超期 扣1分 }\n  指标 ${second} "丙" 2分 { 每起 漏报 扣1分 }\n}`,
  );

const cases: readonly Case[] = [
  // ---- points
  {
    asked: "declared points against the highest attainable: too few",
    code: "points-unreachable",
    text: indicator("按 完成率 比例得分，满额1.5分"),
    from: "1.5分",
    to: "2分",
  },
  {
    asked: "declared points against the highest attainable: too few under a cap",
    code: "points-unreachable",
    text: indicator("每起 好事 得1分；本项最高1分"),
    from: "最高1分",
    to: "最高2分",
  },
  {
    asked: "declared points against the highest attainable: too many",
    code: "points-exceeded",
    text: indicator("建立制度的，得1分；开展培训的，得1.5分"),
    from: "1.5分",
    to: "1分",
  },
  {
    asked: "a floor that cannot be reached",
    code: "floor-never",
    text: indicator("起评满分；超期的，扣1.5分；本项最低0分"),
    from: "1.5分",
    to: "2分",
  },
  // ---- parts, caps, sub-caps and budgets
  {
    asked: "parts that do not fit",
    code: "points-do-not-sum",
    text: rubric('指标 1 "甲" 3分 { 每起 超期 扣1分 }', '细则 "题" 总分2分 {'),
    from: "总分2分",
    to: "总分3分",
  },
  {
    asked: "parts that do not fit, at a stage",
    code: "points-do-not-sum",
    text: rubric('考核节点 半年 2分，年终 3分\n各节点单独计分\n指标 1 "甲" 3分 { 每起 超期 扣1分 }'),
    from: "半年 2分",
    to: "半年 3分",
  },
  {
    asked: "caps that do not fit",
    code: "rule-exceeds-points",
    text: indicator("每起 超期 扣1分，最多扣2.5分"),
    from: "扣2.5分",
    to: "扣2分",
  },
  {
    asked: "caps that do not fit: more than the items",
    code: "capped-idle",
    text: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }', '细则 "题" 总分2分 各项合计2分 {'),
    from: " 各项合计2分",
    to: "",
  },
  {
    asked: "sub-caps that do not fit",
    code: "part-exceeds-limit",
    text: rubric(
      '项目 1 "组" 最多得3分 {\n  指标 1.1 "甲" 3.5分 { 每起 超期 扣1分 }\n  指标 1.2 "乙" 2分 { 每起 漏报 扣1分 }\n}',
    ),
    from: "3.5分",
    to: "3分",
  },
  {
    asked: "sub-caps that do not fit: more than the items",
    code: "limit-unreachable",
    text: bonus("每次 获奖 加1分，最多加3分", "每次 表扬 加1分，最多加3分").replace("5分", "6.5分"),
    from: "6.5分",
    to: "6分",
  },
  {
    asked: "budgets that do not fit",
    code: "points-do-not-sum",
    text: rubric(
      '指标 1 "甲" 3分 {\n  分项 "乙" 2分 { 每起 超期 扣1分 }\n  分项 "丙" 0.5分 { 每起 漏报 扣0.5分 }\n}',
    ),
    from: "0.5分 {",
    to: "1分 {",
  },
  {
    asked: "weights not 100%",
    code: "weights-do-not-sum",
    text: rubric(
      '指标 1 "甲" 5分 权重50% { 每起 超期 扣1分 }\n指标 2 "乙" 5分 权重49% { 每起 漏报 扣1分 }',
      '细则 "题" 总分5分 汇总加权 {',
    ),
    from: "49%",
    to: "50%",
  },
  // ---- bands and classes
  {
    asked: "bands with gaps",
    code: "bands-gap",
    text: indicator("按 率 分档 { ≥90% 得2分；60%至89% 得1分；＜60% 不得分 }\n数据 率：比率"),
    from: "60%至89%",
    to: "≥60%",
  },
  {
    asked: "bands that overlap",
    code: "bands-overlap",
    text: indicator("数据 率：比率\n按 率 分档 { 80%至100% 得2分；60%至80% 得1分；＜60% 不得分 }"),
    from: "60%至80%",
    to: "≥60%",
  },
  {
    asked: "classes with gaps",
    code: "otherwise-missing",
    text: indicator("依次判断 { 造假的，扣2分；超期的，扣1分 }"),
    from: "扣1分 }",
    to: "扣1分；否则不扣分 }",
  },
  {
    asked: "classes that are not among those declared",
    code: "unknown-label",
    text: indicator("数据 档：等次（优、良）\n按 档 分档 { 优 得2分；中 得1分；否则不得分 }"),
    from: "中 得",
    to: "良 得",
  },
  {
    asked: "classes that stand twice",
    code: "row-repeated",
    text: indicator("按 档 分档 { 优 得2分；优 得1分 }"),
    from: "优 得1分",
    to: "良 得1分",
  },
  {
    asked: "dead rows",
    code: "row-never",
    text: indicator("依次判断 { 超期 ≥ 2的，扣1分；超期 ≥ 3的，扣2分；否则不扣分 }\n数据 超期：数量"),
    from: "≥ 3的",
    to: "≥ 1的",
  },
  // ---- grades
  {
    asked: "grades unreachable",
    code: "grade-never",
    text: graded("每起 超期 扣1分", "≥101分 评为 优；≥60分 评为 良"),
    from: "≥101分",
    to: "≥100分",
  },
  {
    asked: "grades unreachable by the mean of the stages",
    code: "grade-never",
    text: `细则 "甲" 总分10分 {
  考核对象 县 { 名称：文字 }
  考核节点 半年 10分，年终 10分
  节点取平均 作为 全年
  通则 { 各项最低0分；总分保留2位小数四舍五入 }
  指标 1 "任务" 10分 { 每项 未完成的任务 扣1分 }
  节点 全年 { 按 总分 评定 { ≥11分 评为 优秀；否则 评为 合格 } }
}`,
    from: "≥11分",
    to: "≥10分",
  },
  {
    asked: "grades written for whole numbers over a score with halves",
    code: "grade-gap",
    text: graded("每起 超期 扣0.5分", "95至100分 评为 优；90至94分 评为 良"),
    from: "扣0.5分",
    to: "扣1分",
  },
  {
    asked: "grades moved by rounding",
    code: "grade-rounded",
    text: graded("每起 超期 扣0.005分", "≥90分 评为 优；≥60分 评为 良").replace(
      "最低0分 }",
      "最低0分；总分保留2位小数四舍五入 }",
    ),
    from: "扣0.005分",
    to: "扣0.01分",
  },
  // ---- quotas
  {
    asked: "quotas that cannot be met by any cohort",
    code: "quota-impossible",
    text: quotas("名额比例不超过40%，向下取整", "名额比例不超过59%，向下取整"),
    from: "59%",
    to: "60%",
  },
  {
    asked: "quotas that cannot be met by the declared cohort: too few places",
    code: "quota-impossible",
    text: quotas("名额不超过3个", "名额不超过3个", "参评单位7个\n"),
    from: "参评单位7个",
    to: "参评单位6个",
  },
  {
    asked: "quotas that cannot be met by the declared cohort: too many places",
    code: "quota-impossible",
    text: quotas("名额4个", "名额4个", "参评单位7个\n"),
    from: "参评单位7个",
    to: "参评单位8个",
  },
  {
    asked: "quotas that cannot be met by the declared cohort: less than one unit",
    code: "quota-empty",
    text: quotas("名额比例不超过10%，向下取整", "名额比例不超过100%，向下取整", "参评单位9个\n"),
    from: "参评单位9个",
    to: "参评单位10个",
  },
  {
    asked: "percent quotas without rounding",
    code: "quota-rounding",
    text: quotas("名额比例不超过40%", "名额不超过9个"),
    from: "不超过40%",
    to: "不超过40%，向下取整",
  },
  // ---- what must be said
  {
    asked: "ties unsaid",
    code: "ties-assumed",
    text: indicator("按 完成率 排名，由高到低 { 第1名得2分 }"),
    from: "由高到低",
    to: "由高到低，并列取高名次",
  },
  {
    asked: "part steps unsaid",
    code: "unexpected",
    text: indicator("数据 率：比率\n率 低于80%的部分，每10个百分点扣0.5分"),
    from: "扣0.5分",
    to: "扣0.5分，不足一档按一档计",
  },
  {
    asked: "denominators that can be zero",
    code: "zero-divisor",
    text: indicator(
      "数据 已办：数量；数据 应办：数量\n计算 率 = 已办 ÷ 应办\n得分 = 2 × 取小（率，1）",
    ).replace("最低0分 }", "最低0分；各项保留2位小数四舍五入 }"),
    from: "已办 ÷ 应办",
    to: "已办 ÷ 应办，分母为0时取0",
  },
  {
    asked: "a division without a rounding place",
    code: "may-not-terminate",
    text: indicator("按 完成率 比例得分，达到90%得满分，以90%为分母"),
    from: "达到90%得满分，以90%为分母",
    to: "达到80%得满分，以80%为分母",
  },
  {
    asked: "the start of mixed rules unsaid",
    code: "start-unsaid",
    text: indicator("每起 好事 得1分，最多得2分\n每起 超期 扣1分"),
    from: "得2分",
    to: "得2分\n起评0分",
  },
  // ---- limits of a bonus
  {
    asked: "bonus limits that do not bind",
    code: "limit-never",
    text: bonus("有的，加3分", "非 有的，加3分").replace("指标 1", "数据 有：是否\n  指标 1"),
    from: "非 有",
    to: "无",
  },
  {
    asked: "bonus limits that do not bind, as a percent",
    code: "limit-never",
    text: bonus(
      "数据 次：数量，不超过2；每次 次 加1分，最多加（满分 × 70%）分；丁的，加3分；本项最高3分",
      "每次 奖 加3分",
    ),
    from: "70%",
    to: "60%",
  },
  {
    asked: "bonus limits that bind always",
    code: "limit-always",
    text: bonus("每次 获奖 加1分；本项最低2.5分", "每次 表扬 加1分；本项最低2.5分"),
    from: "最低2.5分",
    to: "最低2分",
  },
  {
    asked: "bonus limits that bind always, as a percent",
    code: "limit-always",
    text: bonus(
      "数据 次：数量，不低于2；每次 次 加1分，最多加（满分 × 50%）分；丁的，加3分；本项最高3分",
      "每次 奖 加3分",
    ),
    from: "50%",
    to: "90%",
  },
  // ---- events
  {
    asked: "vetoes that never fire",
    code: "condition-never",
    text: indicator("数据 率：比率\n每起 超期 扣1分\n率 ＞ 100%的，本项不得分"),
    from: "＞ 100%",
    to: "≥ 100%",
  },
  {
    asked: "the same fact charged in two indicators",
    code: "charged-twice",
    text: rubric('数据 超期：数量\n指标 1 "甲" 2分 { 每起 超期 扣1分 }\n指标 2 "乙" 2分 { 每起 超期 扣1分 }'),
    from: "2分 { 每起 超期 扣1分 }\n}",
    to: "2分 { 每起 漏报 扣1分 }\n}",
  },
  // ---- ids
  { asked: "ids out of order", code: "numbering", text: sections("1.1", "1.3"), from: "1.3", to: "1.2" },
  {
    asked: "ids repeated",
    code: "id-repeated",
    text: sections("1.1", "1.1"),
    from: '1.1 "丙"',
    to: '1.2 "丙"',
  },
  {
    asked: "ids under the wrong parent",
    code: "numbering",
    text: sections("1.加", "2.加"),
    from: "2.加",
    to: "1.附",
  },
  // ---- names
  {
    asked: "units mixed",
    code: "unit-mismatch",
    text: indicator("数据 用时：天数\n用时 超过3元的，扣1分"),
    from: "3元",
    to: "3天",
  },
  {
    asked: "measures mixed",
    code: "measure-mismatch",
    text: indicator("数据 超期：数量（件）\n每户 超期 扣1分"),
    from: "每户",
    to: "每件",
  },
  {
    asked: "facts never used",
    code: "unused-fact",
    text: indicator("数据 超期：数量\n数据 漏报：数量\n每起 超期 扣1分"),
    from: "扣1分",
    to: "扣1分；每起 漏报 扣1分",
  },
];

const findings = (text: string): readonly Diagnostic[] =>
  analyse(new Source("test.rubric", text), "0").diagnostics;
const told = (list: readonly Diagnostic[]): readonly string[] => list.map((d) => `${d.code}: ${d.title}`);

describe("what the analysis finds", () => {
  it.each(cases)("$asked ($code)", ({ code, text, from, to }) => {
    const found = findings(text);
    expect(told(found.filter((d) => d.code !== code))).toEqual([]);
    expect(told(found)).toHaveLength(1);
    expect(text).toContain(from);
    expect(told(findings(text.replaceAll(from, to)))).toEqual([]);
  });

  it("has a code that is a word, a severity and a page", () => {
    const codes = [...new Set(cases.map(({ code }) => code))];
    const pages = new Set<string>(entries.map(({ code }) => code));
    expect(
      codes.filter((code) => !(code in catalog) || !pages.has(code) || !/^[a-z]+(-[a-z]+)*$/.test(code)),
    ).toEqual([]);
  });
});
