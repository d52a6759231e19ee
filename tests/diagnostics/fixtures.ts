// Further small rubrics for findings of the checker: what the example of the page does not show. The line with the main
// label ends in `# ←`.

export interface Fixture {
  /** A rubric in which the finding is made. */
  readonly zh?: string;
  /** One in English. */
  readonly en?: string;
  /** Almost the same, without the finding and without any error. */
  readonly near?: string;
}

/** Lines of a rubric with one indicator of 2 points. */
const indicator = (body: string, points = "2分"): string => `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分；并列取高名次 }
  指标 1 "甲项" ${points} {
${body.replace(/^/gm, "    ")}
  }
}
`;
const inEnglish = (body: string, points = "2 points"): string => `rubric "T" {
  unit station { title: text }
  defaults { floor 0; ties take the better place }
  indicator 1 "One" ${points} {
${body.replace(/^/gm, "    ")}
  }
}
`;
const rubric = (body: string, head = '细则 "题" {'): string => `${head}
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分；并列取高名次 }
${body.replace(/^/gm, "  ")}
}
`;
const rubricInEnglish = (body: string, head = 'rubric "T" {'): string => `${head}
  unit station { title: text }
  defaults { floor 0; ties take the better place }
${body.replace(/^/gm, "  ")}
}
`;
/** A rubric whose units have a kind. */
const ofKinds = (body: string): string => rubric(body).replace("名：文字", "名：文字；农村：是否");
/** An indicator for every attribute of the unit, each worth nothing where it does not hold. */
const manyAttributes = (count: number): string => {
  const names = Array.from({ length: count }, (_, i) => `甲${String.fromCharCode(0x4e00 + i)}`);
  const items = names.map((n, i) => `  指标 1.${i} "${n}" （若 ${n} 则 1，否则 1）分 { 每起 超期 扣1分 }`);
  return rubric(`项目 1 "组" ${count}分 { # ←\n${items.join("\n")}\n}`).replace(
    "名：文字",
    `名：文字；${names.map((n) => `${n}：是否`).join("；")}`,
  );
};
const many = (count: number, text: string): string => text.repeat(count);

/** A section of 2 points and 1 point, with the heading that says how they are put together. */
const byFormula = (heading: string): string =>
  rubric(
    `项目 1 "甲" ${heading}\n  指标 1.1 "乙" 2分 { 每起 超期 扣1分 }\n  指标 1.2 "丙" 1分 { 每起 漏报 扣1分 }\n}`,
  );
const byFormulaInEnglish = (heading: string): string =>
  rubricInEnglish(
    `section 1 "One" ${heading}\n  indicator 1.1 "Two" 2 points { deduct 1 per case of late }\n  indicator 1.2 "Three" 1 points { deduct 1 per case of lost }\n}`,
  );
/** Rubrics that fixtures include. */
export const files: Readonly<Record<string, string>> = {
  "甲.rubric": indicator("每起 超期 扣1分"),
  "无总分.rubric": rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }', '细则 "题" 不设总分 {'),
  "no-total.rubric": rubricInEnglish(
    'indicator 1 "One" 2 points { deduct 1 per case of late }',
    'rubric "T" no total {',
  ),
  "a.rubric": inEnglish("deduct 1 per case of late"),
};

export const fixtures: Readonly<Record<string, Fixture>> = {
  // ---- what can never happen
  "row-never": {
    zh: indicator("数据 率：比率\n按 率 分档 {\n  ≥90% 得满分\n  ≥110% 得1分 # ←\n  否则不得分\n}"),
  },
  "condition-never": {
    zh: indicator("数据 率：比率\n每起 超期 扣1分\n率 ＞ 100%的，本项不得分 # ←"),
    near: indicator("数据 率：比率，不设上限\n每起 超期 扣1分\n率 ＞ 100%的，本项不得分"),
  },
  "grade-never": {
    en: rubricInEnglish(
      'indicator 1 "A" 10 points { deduct 1 per case of late }\ngrades of total {\n  >= 11 => good # ←\n  otherwise => poor\n}',
    ),
  },
  "grade-gap": {
    near: rubric(
      '指标 1 "甲" 100分 { 每起 超期 扣1分 }\n按 总分 评定 {\n  95至100分 评为 优\n  90至94分 评为 良\n  否则评为 差\n}',
    ),
  },
  "quota-impossible": {
    en: rubricInEnglish(
      'claims 7 units\nindicator 1 "A" 4 points {\n  tiered by level {\n    good => 4, exactly 4 units\n    fair => 3, exactly 4 units # ←\n    poor => 2\n  }\n}',
    ),
    near: rubric(
      '参评单位7个\n指标 1 "甲" 4分 {\n  按 档次 分档 {\n    优 得4分，名额不超过2个\n    良 得3分，名额不超过5个\n  }\n}',
    ),
  },
  "charged-twice": {
    en: rubricInEnglish(
      'given late: yes/no\nindicator 1 "A" 2 points { deduct 1 when late }\nindicator 2 "B" 2 points { deduct 1 when late } # ←',
    ),
    near: rubric(
      '数据 超期：数量（起）\n指标 1 "甲" 2分 { 每起 超期 扣1分 }\n指标 2 "乙" 2分 { 每起 漏报 扣0.5分；超期 ＞ 3的，本项不得分 }',
    ),
  },
  // ---- numbering
  numbering: {
    en: rubricInEnglish('section 2 "S" {\n  indicator 3.1 "A" 2 points { deduct 1 when late } # ←\n}'),
    near: rubric(
      '指标 5 "甲" 2分 { 每起 超期 扣1分 }\n指标 6.1 "乙" 2分 { 每起 超期 扣1分 }\n指标 6.2 "丙" 2分 { 每起 超期 扣1分 }\n指标 7 "丁" 2分 { 每起 超期 扣1分 }',
    ),
  },
  "printed-numbering": {
    zh: rubric('项目 Ⅵ "甲" {\n  指标 Ⅵ-1 "乙" 2分 原文印为 "Ⅳ-1" { 每起 超期 扣1分 } # ←\n}'),
    near: rubric('项目 Ⅰ "甲" {\n  指标 Ⅰ-1 "乙" 2分 原文印为 "I-1" { 每起 超期 扣1分 }\n}'),
  },

  // ---- included rubrics
  "include-failed": {
    en: rubricInEnglish('include "../outside.rubric" as A # ←'),
  },
  "graded-unknown": {
    zh: rubric(
      '引入 "甲.rubric" 作为 附件1\n按 总分 评定 {\n  项目（附件1）评为 优 评为 优 # ←\n  否则不评等次\n}',
    ),
    en: rubricInEnglish('include "a.rubric" as A\nflag "well" when section(A) graded good # ←'),
  },

  // ---- lists
  "list-needed": {
    near: inEnglish("for each of cases { deduct 1 when late }"),
  },
  "entry-mismatch": {
    zh: rubric(
      '指标 1 "甲" 2分 {\n  数据 打分：一组 数值，0至2\n  得分 = 合计（打分，只取最高1个）\n}\n示例 "例" {\n  1：打分 = { 甲 = 2 }，应得2分 # ←\n}',
    ),
  },
  "entry-count": {
    zh: rubric(
      '指标 1 "甲" 2分 {\n  数据 打分：一组 数值，0至2，至少2个，至多3个\n  得分 = 合计（打分，只取最高1个）\n}\n示例 "例" {\n  1：打分 = { 2 }，应得2分 # ←\n}',
    ),
  },

  // ---- reading
  "unexpected-end": { en: 'rubric "T" total # ←' },
  "two-statements": {
    en: inEnglish("deduct 1 deduct 2 # ←"),
  },
  "too-deep": { zh: indicator(`得分 = ${many(400, "(")}1${many(400, ")")} # ←`) },
  stranger: { zh: indicator("每起 超期 扣1分 ！ # ←") },
  "too-many-errors": {
    zh: `${rubric(many(60, "扣扣\n"))}# ←`.replace(/\n}\n/, "\n} # ←\n").replace(/# ←$/, ""),
  },

  // ---- blocks and places

  // ---- names and types
  "name-unusable": { zh: indicator("每起 __proto__ 扣1分 # ←"), near: indicator("每起 proto 扣1分") },
  "measure-mismatch": {
    near: indicator("数据 超期：数量（起）\n每件 超期 扣1分"),
  },
  "too-large": {
    near: indicator("数据 甲：数值，不低于0\n得分 = (甲 ^ 10) ^ 10"),
  },
  "full-undefined": {
    zh: rubric('计算 一半 = 满分 / 2 # ←\n指标 1 "甲" 2分 {\n  建立制度的，得（一半）分\n}'),
  },
  "start-unsaid": {
    near: rubric('指标 1 "甲" 2分 {\n  起评满分\n  建立制度的，加1分\n  每起 超期 扣1分\n}'),
  },
  "step-not-positive": {
    near: indicator("完成率 低于90%的部分，每满0.1个百分点扣0.5分"),
  },
  "rest-upwards": {
    near: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n按 总分 评定 {\n  ≥2分 评为 优秀，名额不超过1个，超出的评为 合格\n  ≥1分 评为 合格\n  否则 评为 不合格\n}',
    ),
  },
  "tier-out-of-order": {
    en: inEnglish(
      "tiered by ranking of cases, highest first {\n  top 40% rounded up => 2\n  top 20% rounded up => 1 # ←\n  otherwise => none\n}",
    ),
  },
  "place-amount": {
    near: indicator("按 完成率 排名得分，由高到低，第1名得2分，依次递减0.1分"),
  },
  "score-too-early": {
    en: rubricInEnglish(
      'indicator 1 "A" 1 points { deduct 1 per case of late }\nindicator 2 "B" 1 points {\n  score average of indicator(1) # ←\n}',
    ),
    near: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n总分 低于1分的，标记 "通报"'),
  },
  "score-circle": {
    zh: indicator("总分 低于60分的，扣1分 # ←"),
  },
  "bands-overlap": {
    near: indicator("数据 满意率：比率\n按 满意率 分档 {\n  ≥60% 得1分\n  ≥90% 得2分\n  否则不得分\n}"),
  },

  // ---- points
  "limit-unreachable": {
    near: rubric(
      '加分项 1 "甲" 最多加5分 {\n  指标 1.1 "乙" 3分 { 每起 好事 得1分，最多得3分 }\n  指标 1.2 "丙" 3分 { 每起 好事 得1分，最多得3分 }\n}',
    ),
  },
  "interpolated-row": {
    en: inEnglish("interpolated by time { 10 => 2 } # ←"),
  },
  "table-cells": {
    zh: indicator(
      "按 合格率 分档，按 规模 分列（大、小） {\n  ≥90% 得2分、1分、1分 # ←\n  否则不得分、不得分\n}",
    ),
  },
  "may-not-terminate": {
    near: indicator("按 完成率 比例得分，达到80%得满分，以80%为分母"),
  },
  "unused-fact": {
    near: indicator("数据 超期：数量\n每起 超期 扣1分"),
  },
  "points-uncertain": {
    near: rubric('指标 1 "甲" {\n  数据 次数：数量\n  次数 超过5的，得1分\n  次数 低于9的，得2分\n}'),
  },
  "capped-idle": {
    near: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n指标 2 "乙" 1分 { 每起 漏报 扣1分 }',
      '细则 "题" 总分2分 各项合计3分 {',
    ),
  },
  "points-do-not-sum-for": {
    near: ofKinds(
      '项目 1 "组" 3分 {\n  指标 1.1 "甲" （若 农村 则 2，否则 3）分 { 每起 超期 扣1分 }\n  指标 1.2 "乙" 1分 {\n    适用条件 农村，否则 不计入\n    每起 漏报 扣1分\n  }\n}',
    ),
  },
  "kinds-too-many": {
    near: manyAttributes(8).replace(" # ←", ""),
  },
  "nothing-to-acknowledge": {
    near: indicator('建立制度的，得1分\n开展培训的，得2分\n确认 points-exceeded "原文如此"'),
  },
  "old-key-taken": {
    en: inEnglish(
      'given late: count, was "2/late"\ngiven lost: count, was "2/late" # ←\ndeduct 1 per case of late\ndeduct 1 per case of lost',
    ),
  },

  // ---- examples
  "example-grade": {
    en: rubricInEnglish(
      'indicator 1 "A" 2 points { deduct 1 per case of late }\ngrades of total { >= 2 => good; otherwise => bad }\nexample "e" {\n  total: 1/late = 1, expect no grade # ←\n}',
    ),
  },

  // ---- forms-a
  "formula-takes": {
    zh: byFormula("4分 汇总为 指标（1.1）+ 指标（1.2）× 指标（1.1） { # ←"),
    en: byFormulaInEnglish("4 points is indicator(1.1) + indicator(1.2) * indicator(1.1) { # ←"),
    near: byFormula("4分 汇总为 指标（1.1）+ 2 × 指标（1.2） {"),
  },
  "formula-leaves-out": {
    zh: byFormula("4分 汇总为 指标（1.1）× 2 { # ←"),
    en: byFormulaInEnglish("4 points is indicator(1.1) * 2 { # ←"),
    near: byFormula("2分 汇总为 取小（指标（1.1）、指标（1.2）× 2） {"),
  },
  "formula-two-ways": {
    zh: byFormula("2分 汇总为 取大（指标（1.1）、指标（1.2））- 取小（指标（1.1）、1） { # ←"),
    en: byFormulaInEnglish(
      "2 points is larger of (indicator(1.1), indicator(1.2)) - smaller of (indicator(1.1), 1) { # ←",
    ),
    near: byFormula("3分 汇总为 指标（1.1）× 2 - 指标（1.1）+ 指标（1.2） {"),
  },
  "formula-endless": {
    zh: byFormula("2分 汇总为 指标（1.1）- 指标（1.2） { # ←").replace("1分 {", "1分 { 不设下限；"),
    en: byFormulaInEnglish("2 points is indicator(1.1) - indicator(1.2) { # ←").replace(
      "1 points {",
      "1 points { no floor;",
    ),
    near: byFormula("2分 汇总为 指标（1.1）- 指标（1.2） {"),
  },
  "formula-points": {
    zh: byFormula("5分 汇总为 指标（1.1）+ 2 × 指标（1.2） { # ←"),
    en: byFormulaInEnglish("5 points is indicator(1.1) + 2 * indicator(1.2) { # ←"),
    near: byFormula("4分 汇总为 指标（1.1）+ 2 × 指标（1.2） {"),
  },
  "no-total": {
    zh: rubric(
      '项目 1 "甲" 2分 {\n  指标 1.1 "乙" 2分 { 每起 超期 扣1分 }\n}\n总分 ＜1分的，标记 "低" # ←',
      '细则 "题" 不设总分 {',
    ),
    en: rubricInEnglish(
      'section 1 "One" 2 points {\n  indicator 1.1 "Two" 2 points { deduct 1 per case of late }\n}\nplaces by total # ←',
      'rubric "T" no total {',
    ),
    near: rubric(
      '项目 1 "甲" 2分 {\n  指标 1.1 "乙" 2分 { 每起 超期 扣1分 }\n}\n项目（1）＜1分的，标记 "低"',
      '细则 "题" 不设总分 {',
    ),
  },
  "include-without-total": {
    zh: rubric('引入 "无总分.rubric" 作为 附件1 # ←'),
    en: rubricInEnglish('include "no-total.rubric" as A # ←'),
    near: rubric('引入 "甲.rubric" 作为 附件1'),
  },
  "mean-without-stages": {
    zh: rubric('节点取平均 作为 全年 # ←\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
    en: rubricInEnglish('mean as whole # ←\nindicator 1 "One" 2 points { deduct 1 per case of late }'),
    near: rubric('考核节点 半年，年终\n节点取平均\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
  },
  "mean-named-as-stage": {
    zh: rubric('考核节点 半年，年终\n节点取平均 作为 年终 # ←\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
    en: rubricInEnglish(
      'stages half, end\nmean as end # ←\nindicator 1 "One" 2 points { deduct 1 per case of late }',
    ),
    near: rubric('考核节点 半年，年终\n节点取平均 作为 全年\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
  },
  "mean-has-no-rules": {
    zh: rubric(
      '考核节点 半年，年终\n节点取平均 作为 全年\n项目 1 "甲" 2分 {\n  节点 全年 {\n    造假的，本项不得分 # ←\n  }\n  指标 1.1 "乙" 2分 { 每起 超期 扣1分 }\n}',
    ),
    en: rubricInEnglish(
      'stages half, end\nmean as whole\nsection 1 "One" 2 points {\n  at whole {\n    no points when forged # ←\n  }\n  indicator 1.1 "Two" 2 points { deduct 1 per case of late }\n}',
    ),
    near: rubric(
      '考核节点 半年，年终\n节点取平均 作为 全年\n项目 1 "甲" 2分 {\n  节点 全年 {\n    造假的，标记 "造假"\n  }\n  指标 1.1 "乙" 2分 { 每起 超期 扣1分 }\n}',
    ),
  },
  "mean-of-unlike-stages": {
    zh: '细则 "题" 总分3分 { # ←\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  考核节点 半年，年终\n  节点取平均 作为 全年\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n  指标 2 "乙" 1分 节点 年终 { 漏报的，扣1分 }\n}\n',
    en: 'rubric "T" total 3 points { # ←\n  unit station { title: text }\n  defaults { floor 0 }\n  stages half, end\n  mean as whole\n  indicator 1 "One" 2 points { deduct 1 per case of late }\n  indicator 2 "Two" 1 points at end { deduct 1 when lost }\n}\n',
    near: '细则 "题" 总分3分 {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  考核节点 半年，年终\n  节点取平均 作为 全年\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n  指标 2 "乙" 1分 节点 年终 { 漏报的，扣1分 }\n  指标 3 "丙" 1分 节点 半年 { 迟报的，扣1分 }\n}\n',
  },
  "may-not-be-comparable": {
    zh: indicator(
      "参评组 同类，只计 常开\n数据 巡查：数值，0至2\n得分 = 取小（全体平均（巡查）按 同类 分组，2） # ←",
    ),
    en: inEnglish(
      "cohort peers, where open\n    given visits: number, from 0 to 2\n    score smaller of (average of visits among peers, 2) # ←",
    ),
    near: indicator(
      "参评组 同类，只计 常开\n数据 巡查：数值，0至2\n计算 甲 = 全体平均（巡查）按 同类 分组，不可比时取2\n得分 = 取小（甲，2）",
    ),
  },

  // ---- forms-b
};
