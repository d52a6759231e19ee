// A small rubric for every finding of the checker. The line with the main label ends in `# ←`.

export interface Fixture {
  /** A rubric in which the finding is made. */
  readonly zh: string;
  /** The same in English. */
  readonly en?: string;
  /** Almost the same, without the finding and without any error. */
  readonly near?: string;
}

/** Lines of a rubric with one indicator of 2 points. */
const indicator = (body: string, points = "2分"): string => `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲项" ${points} {
${body.replace(/^/gm, "    ")}
  }
}
`;
const inEnglish = (body: string, points = "2 points"): string => `rubric "T" {
  unit station { title: text }
  defaults { floor 0 }
  indicator 1 "One" ${points} {
${body.replace(/^/gm, "    ")}
  }
}
`;
const rubric = (body: string, head = '细则 "题" {'): string => `${head}
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
${body.replace(/^/gm, "  ")}
}
`;
const rubricInEnglish = (body: string, head = 'rubric "T" {'): string => `${head}
  unit station { title: text }
  defaults { floor 0 }
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
/** Two indicators of 1 point, of which the second may not apply. */
const mayBeAbsent =
  '指标 1 "甲" 1分 { 每起 超期 扣1分 }\n指标 2 "乙" 1分 {\n  适用条件 有市场，否则 不计入\n  每起 漏报 扣1分\n}';
const many = (count: number, text: string): string => text.repeat(count);

/** Rubrics that fixtures include. */
export const files: Readonly<Record<string, string>> = {
  "甲.rubric": indicator("每起 超期 扣1分"),
  "a.rubric": inEnglish("deduct 1 per case of late"),
  "b.rubric": rubricInEnglish(
    'indicator 1 "One" 2 points { deduct 1 per case of late }\ngrades of total { >= 1 => good; otherwise => poor }',
  ),
};

export const fixtures: Readonly<Record<string, Fixture>> = {
  // ---- numbering
  numbering: {
    zh: rubric('指标 1.1 "甲" 2分 { 每起 超期 扣1分 }\n指标 1.3 "乙" 2分 { 每起 超期 扣1分 } # ←'),
    en: rubricInEnglish('section 2 "S" {\n  indicator 3.1 "A" 2 points { deduct 1 when late } # ←\n}'),
    near: rubric(
      '指标 5 "甲" 2分 { 每起 超期 扣1分 }\n指标 6.1 "乙" 2分 { 每起 超期 扣1分 }\n指标 6.2 "丙" 2分 { 每起 超期 扣1分 }\n指标 7 "丁" 2分 { 每起 超期 扣1分 }',
    ),
  },
  "printed-numbering": {
    zh: rubric('项目 Ⅵ "甲" {\n  指标 Ⅵ-1 "乙" 2分 原文印为 "Ⅳ-1" { 每起 超期 扣1分 } # ←\n}'),
    en: rubricInEnglish(
      'section 2 "S" {\n  indicator 2.1 "A" 2 points printed "2.2" { deduct 1 when late } # ←\n}',
    ),
    near: rubric('项目 Ⅰ "甲" {\n  指标 Ⅰ-1 "乙" 2分 原文印为 "I-1" { 每起 超期 扣1分 }\n}'),
  },

  // ---- included rubrics
  "include-failed": {
    zh: rubric('引入 "没有.rubric" 作为 附件1 # ←'),
    en: rubricInEnglish('include "../outside.rubric" as A # ←'),
    near: rubric('引入 "甲.rubric" 作为 附件1'),
  },
  "include-stages": {
    zh: rubric('考核节点 半年、年终\n各节点单独计分\n引入 "甲.rubric" 作为 附件1 # ←'),
    en: rubricInEnglish('stages first, second\neach on its own\ninclude "a.rubric" as A # ←'),
  },
  "include-unit": {
    zh: '细则 "题" {\n  考核对象 县 { 名：文字 }\n  通则 { 各项最低0分 }\n  引入 "甲.rubric" 作为 附件1 # ←\n}\n',
    en: 'rubric "T" {\n  unit county { title: text }\n  defaults { floor 0 }\n  include "a.rubric" as A # ←\n}\n',
  },
  "graded-unknown": {
    zh: rubric(
      '引入 "甲.rubric" 作为 附件1\n按 总分 评定 {\n  项目（附件1）评为 优 评为 优 # ←\n  否则不评等次\n}',
    ),
    en: rubricInEnglish('include "a.rubric" as A\nflag "well" when section(A) graded good # ←'),
    near: rubricInEnglish('include "b.rubric" as A\nflag "well" when section(A) graded good'),
  },
  "include-points": {
    zh: rubric('引入 "甲.rubric" 作为 附件1 3分 # ←'),
    en: rubricInEnglish('include "a.rubric" as A 3 points # ←'),
    near: rubricInEnglish('include "a.rubric" as A 2 points'),
  },

  // ---- lists
  "list-needed": {
    zh: indicator("数据 案件：数量\n逐个 案件 { 扣1分 } # ←"),
    en: inEnglish("given cases: count\nfor each of cases { deduct 1 } # ←"),
    near: inEnglish("for each of cases { deduct 1 when late }"),
  },
  "list-nested": {
    zh: indicator("逐个 任务 {\n超期的，扣1分\n逐个 步骤 { 逾期的，扣1分 } # ←\n}"),
    en: inEnglish("for each of tasks {\ndeduct 1 when old\nfor each of phases { deduct 1 when late } # ←\n}"),
  },
  "list-of-what": {
    zh: indicator(
      "数据 任务：一组 { 逾期：是否，差错：数量 }\n逐个 任务 { 逾期的，扣1分；每件 差错 扣1分 }\n合计（任务） ＞ 3的，扣1分 # ←",
    ),
    en: inEnglish(
      "given tasks: list of { late: yes/no, faults: count }\nfor each of tasks { deduct 1 when late; deduct 1 per case of faults }\ndeduct 1 when sum of tasks > 3 # ←",
    ),
    near: inEnglish(
      "given tasks: list of { late: yes/no, faults: count }\nfor each of tasks { deduct 1 when late }\ndeduct 1 when sum of faults across tasks > 3",
    ),
  },
  "empty-unsaid": {
    zh: indicator("逐个 任务，取平均 { 逾期的，扣1分 } # ←"),
    en: inEnglish("for each of tasks, mean { deduct 1 when late } # ←"),
    near: inEnglish(
      "round to 2 places half up\nfor each of tasks, mean, or none when none { deduct 1 when late }",
    ),
  },
  "list-may-be-empty": {
    zh: indicator("数据 打分：一组 数值，0至2\n得分 = 平均（打分） # ←"),
    en: inEnglish("given marks: list of number, from 0 to 2\nscore average of marks # ←"),
    near: inEnglish(
      "round to 2 places half up\ngiven marks: list of number, from 0 to 2, at least 1 entries\nscore average of marks",
    ),
  },
  "entry-mismatch": {
    zh: rubric(
      '指标 1 "甲" 2分 {\n  数据 打分：一组 数值，0至2\n  得分 = 合计（打分，只取最高1个）\n}\n示例 "例" {\n  1：打分 = { 甲 = 2 }，应得2分 # ←\n}',
    ),
    en: rubricInEnglish(
      'indicator 1 "A" 2 points {\n  for each of tasks { deduct 1 when late }\n}\nexample "x" {\n  1: tasks = { 2 }, expect 2 # ←\n}',
    ),
  },
  "entry-count": {
    zh: rubric(
      '指标 1 "甲" 2分 {\n  数据 打分：一组 数值，0至2，至少2个，至多3个\n  得分 = 合计（打分，只取最高1个）\n}\n示例 "例" {\n  1：打分 = { 2 }，应得2分 # ←\n}',
    ),
    en: rubricInEnglish(
      'indicator 1 "A" 2 points {\n  given marks: list of number, from 0 to 2, at least 2 entries\n  score sum of marks only the highest 1\n}\nexample "x" {\n  1: marks = { 2 }, expect 2 # ←\n}',
    ),
  },

  // ---- reading
  unexpected: {
    zh: indicator("每起 超期 扣 # ←"),
    en: inEnglish("deduct per case of late # ←"),
  },
  "unexpected-end": { zh: '细则 "题" # ←', en: 'rubric "T" total # ←' },
  "unclosed-brace": {
    zh: '细则 "题" {\n  指标 1 "甲" 2分 { # ←\n    每起 超期 扣1分\n  指标 2 "乙" 2分 {\n    每起 超期 扣1分\n  }\n}\n',
    en: 'rubric "T" {\n  indicator 1 "A" 2 points { # ←\n    deduct 1 per case of late\n  indicator 2 "B" 2 points {\n    deduct 1 per case of late\n  }\n}\n',
  },
  "reserved-word": {
    zh: indicator("数据 金额：金额 # ←\n扣1分"),
    near: indicator("数据 【金额】：金额\n【金额】 低于3元的，扣1分"),
  },
  "unclosed-bracket": {
    zh: indicator("（方案、总结齐全的，得满分，否则不得分 # ←"),
    en: inEnglish("full when all of (plan, report, otherwise none # ←"),
    near: indicator("（方案、总结）齐全的，得满分，否则不得分"),
  },
  "two-statements": {
    zh: indicator("每起 超期 扣1分 每起 漏报 扣1分 # ←"),
    en: inEnglish("deduct 1 deduct 2 # ←"),
  },
  "too-deep": { zh: indicator(`得分 = ${many(400, "(")}1${many(400, ")")} # ←`) },
  "too-long": { zh: indicator(`得分 = 1${many(1500, " + 1")} # ←`) },
  "long-number": { zh: indicator(`扣${many(41, "9")}分 # ←`) },
  stranger: { zh: indicator("每起 超期 扣1分 ！ # ←") },
  "open-text": {
    zh: indicator('原文 "每起扣1分。 # ←\n每起 超期 扣1分'),
    en: inEnglish('text "1 point each. # ←\ndeduct 1 per case of late'),
  },
  "too-many-errors": {
    zh: `${rubric(many(60, "扣扣\n"))}# ←`.replace(/\n}\n/, "\n} # ←\n").replace(/# ←$/, ""),
  },

  // ---- blocks and places
  misplaced: {
    zh: rubric('指标 1 "甲" 2分 {\n  每起 超期 扣1分\n  版本 "2" # ←\n}'),
    en: rubricInEnglish('indicator 1 "A" 2 points {\n  deduct 1 per case of late\n  edition "2" # ←\n}'),
  },
  "said-twice": { zh: indicator("每起 超期 扣1分\n起评满分\n起评0分 # ←") },
  "id-missing": {
    zh: rubric('指标 "甲" 2分 { # ←\n  每起 超期 扣1分\n}'),
    en: rubricInEnglish('indicator "A" 2 points { # ←\n  deduct 1 per case of late\n}'),
  },
  "title-missing": { zh: rubric("指标 1 2分 { # ←\n  每起 超期 扣1分\n}") },
  "points-missing": {
    zh: rubric('指标 1 "甲" { # ←\n  每起 超期 扣1分\n}'),
    en: rubricInEnglish('indicator 1 "A" { # ←\n  award 1 per case of found\n}'),
    near: rubric('指标 1 "甲" {\n  每起 查实 得1分，最多得3分\n}'),
  },
  "id-repeated": {
    zh: rubric('指标 1 "甲" 2分 {\n  每起 超期 扣1分\n}\n指标 1 "乙" 2分 { # ←\n  每起 超期 扣1分\n}'),
  },
  "empty-block": { zh: rubric('指标 1 "甲" 2分 { # ←\n  原文 "每起扣1分。"\n}') },
  "parts-in-section": {
    zh: rubric('项目 1 "甲" {\n  每起 超期 扣1分 # ←\n  指标 1.1 "乙" 2分 { 每起 超期 扣1分 }\n}'),
  },
  "veto-scope": {
    zh: rubric('指标 1 "甲" 2分 {\n  每起 超期 扣1分\n  瞒报的，一票否决 # ←\n}'),
    en: inEnglish("deduct 1 per case of late\n    one-vote veto when hidden # ←"),
  },
  "unknown-stage": {
    zh: rubric(
      '考核节点 半年，年终\n各节点单独计分\n指标 1 "甲" 2分 {\n  节点 年中 { # ←\n    每起 超期 扣1分\n  }\n  节点 年终 {\n    每起 超期 扣1分\n  }\n}',
    ),
  },
  "stage-undecided": {
    zh: '细则 "题" { # ←\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  考核节点 半年，年终\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n}\n',
  },
  "without-stage": {
    zh: rubric(
      '考核节点 半年，年终\n各节点单独计分\n指标 1 "甲" 2分 { # ←\n  原文 "无"\n}\n指标 2 "乙" 2分 { 每起 超期 扣1分 }',
    ),
  },

  // ---- names and types
  "unknown-name": {
    zh: indicator("满意率 低于60%的，扣1分 # ←"),
    en: inEnglish("when satisfaction < 60%: deduct 1 # ←"),
    near: indicator("数据 满意率：比率\n满意率 低于60%的，扣1分"),
  },
  "name-repeated": { zh: indicator("数据 超期：数量\n数据 超期：数量 # ←\n每起 超期 扣1分") },
  "name-mistakable": { zh: indicator("若未建立台账 的，扣1分 # ←"), near: indicator("未建立台账 的，扣1分") },
  "name-joins-two": {
    zh: indicator("没有总结或没有整改的，扣1分 # ←"),
    near: indicator("没有总结 或 没有整改的，扣1分"),
  },
  "name-unusable": { zh: indicator("每起 __proto__ 扣1分 # ←"), near: indicator("每起 proto 扣1分") },
  "type-mismatch": {
    zh: indicator("数据 满意率：比率\n满意率 的，扣1分 # ←"),
    en: inEnglish("given rate_of: rate\nwhen rate_of: deduct 1 # ←"),
  },
  "measure-mismatch": {
    zh: indicator("数据 超期：数量（起）\n每户 超期 扣1分 # ←"),
    near: indicator("数据 超期：数量（起）\n每件 超期 扣1分"),
  },
  "unknown-measure": { zh: indicator("每 车次 超载 扣1分 # ←"), near: indicator("每 次 超载 扣1分") },
  "unit-mismatch": {
    zh: indicator("数据 满意率：比率\n满意率 低于60的，扣1分 # ←"),
    near: indicator("数据 满意率：比率\n满意率 低于60%的，扣1分"),
  },
  "zero-divisor": {
    zh: indicator("数据 已办：数量\n数据 应办：数量\n计算 完成率 = 已办 / 应办 # ←\n按 完成率 比例得分"),
    near: indicator(
      "数据 已办：数量\n数据 应办：数量\n计算 完成率 = 已办 / 应办，分母为0时取100%\n按 完成率 比例得分",
    ),
  },
  "whole-exponent": { zh: indicator("数据 甲：数值\n得分 = 甲 ^ 0.5 # ←") },
  "too-large": {
    zh: indicator("数据 甲：数值\n得分 = (甲 ^ 100) ^ 100 # ←"),
    near: indicator("数据 甲：数值，不低于0\n得分 = (甲 ^ 10) ^ 10"),
  },
  "whole-number": {
    zh: rubric('通则 { 各项保留2.5位小数四舍五入 } # ←\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
  },
  "too-many-rows": {
    zh: indicator(
      `数据 甲：数值，不低于0\n按 甲 分档 { # ←\n${Array.from({ length: 1001 }, (_, i) => `≥${i} 得1分`).join("\n")}\n}`,
    ),
  },
  "unknown-label": {
    zh: indicator("数据 档次：等次（优、良）\n按 档次 分档 {\n  优 得2分\n  中 得1分 # ←\n  否则不得分\n}"),
  },
  "unwanted-clause": { zh: indicator("每起 超期 扣1分，达到90%得满分 # ←") },
  "comparison-needed": {
    zh: indicator("数据 案件数：数量\n案件数的部分，每件扣1分 # ←"),
    near: indicator("数据 案件数：数量\n案件数 超过3件的部分，每件扣1分"),
  },
  "out-of-unsaid": {
    zh: indicator("按 完成率 比例得分，达到90%得满分 # ←"),
    near: indicator("按 完成率 比例得分，达到90%得满分，以90%为分母"),
  },
  "range-unmarked": {
    zh: indicator("监管不力的，酌情扣0.1至0.5分 # ←"),
    near: indicator("监管不力的，酌情扣0.1至0.5分，记为 酌情分"),
  },
  "range-reversed": { zh: indicator("监管不力的，酌情扣0.5至0.1分，记为 酌情分 # ←") },
  "full-undefined": {
    zh: rubric('计算 一半 = 满分 / 2 # ←\n指标 1 "甲" 2分 {\n  建立制度的，得（一半）分\n}'),
  },
  "rule-without-effect": {
    zh: indicator("未建立制度的，不得分 # ←"),
    near: indicator("未建立制度的，本项不得分"),
  },
  "otherwise-alone": { zh: indicator("扣1分，否则不扣分 # ←") },
  "otherwise-missing": { zh: indicator("依次判断 {\n  未检查的，扣2分\n  未整改的，扣1分 # ←\n}") },
  "start-unsaid": {
    zh: rubric('指标 1 "甲" 2分 { # ←\n  建立制度的，得1分\n  每起 超期 扣1分\n}'),
    en: rubricInEnglish(
      'indicator 1 "A" 2 points { # ←\n  award 1 when system\n  deduct 1 per case of late\n}',
    ),
    near: rubric('指标 1 "甲" 2分 {\n  起评满分\n  建立制度的，加1分\n  每起 超期 扣1分\n}'),
  },
  "wrong-sign": {
    zh: rubric('扣分项 1 "甲" 最多扣5分 {\n  指标 1.1 "乙" 5分 {\n    每起 超期 加1分 # ←\n  }\n}'),
  },
  "step-not-positive": {
    zh: indicator("完成率 低于90%的部分，每满0个百分点扣0.5分 # ←"),
    en: inEnglish("deduct 0.5 per whole 0pp of closed below 90% # ←"),
    near: indicator("完成率 低于90%的部分，每满0.1个百分点扣0.5分"),
  },
  "direction-unsaid": {
    zh: indicator("按 完成率 排名 { # ←\n  第1名 不扣分\n  末名 扣0.5分\n}"),
    en: inEnglish("ranking of closed { # ←\n  last => deduct 0.5\n}"),
    near: indicator("按 完成率 排名，由低到高 {\n  末名 扣0.5分\n}"),
  },
  "rest-upwards": {
    zh: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n按 总分 评定 {\n  ≥2分 评为 优秀\n  ≥1分 评为 合格，名额不超过1个，超出的评为 优秀 # ←\n  否则 评为 不合格\n}',
    ),
    near: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n按 总分 评定 {\n  ≥2分 评为 优秀，名额不超过1个，超出的评为 合格\n  ≥1分 评为 合格\n  否则 评为 不合格\n}',
    ),
  },
  "tier-out-of-order": {
    zh: indicator("按 案件数 排名分档，由高到低 {\n  前5名 得2分\n  前3名 得1分 # ←\n  否则不得分\n}"),
    en: inEnglish(
      "tiered by ranking of cases, highest first {\n  top 40% rounded up => 2\n  top 20% rounded up => 1 # ←\n  otherwise => none\n}",
    ),
    near: indicator("按 案件数 排名分档，由高到低 {\n  前3名 得2分\n  前5名 得1分\n  否则不得分\n}"),
  },
  "place-amount": {
    zh: indicator("按 完成率 排名，由高到低 {\n  末名 扣0.1至0.5分 # ←\n  倒数第2名 扣0.1分\n}"),
    en: inEnglish("ranking of closed, highest first, from 2 down by 10%..20% # ←"),
    near: indicator("按 完成率 排名得分，由高到低，第1名得2分，依次递减0.1分"),
  },
  "score-too-early": {
    zh: rubric(
      '指标 1 "甲" 1分 { 每起 超期 扣1分 }\n指标 2 "乙" 1分 {\n  按 指标（1）排名，由高到低 { 第1名 得1分 } # ←\n}',
    ),
    en: rubricInEnglish(
      'indicator 1 "A" 1 points { deduct 1 per case of late }\nindicator 2 "B" 1 points {\n  score average of indicator(1) # ←\n}',
    ),
    near: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n总分 低于1分的，标记 "通报"'),
  },
  "score-circle": {
    zh: indicator("总分 低于60分的，扣1分 # ←"),
    en: inEnglish("when indicator(1) < 1: deduct 1 # ←"),
    near: rubric('指标 1 "甲" 1分 { 每起 超期 扣1分 }\n指标 2 "乙" 1分 {\n  指标（1）＜1分的，扣1分\n}'),
  },
  "score-unresolved": {
    zh: rubric('指标 1 "甲" 1分 { 待定 "另见附件" }\n指标 2 "乙" 1分 {\n  指标（1）＜1分的，扣1分 # ←\n}'),
    near: rubric('指标 1 "甲" 1分 { 每起 超期 扣1分 }\n指标 2 "乙" 1分 {\n  指标（1）＜1分的，扣1分\n}'),
  },
  "negative-amount": { zh: indicator("超期的，扣(-1)分 # ←") },
  "bands-overlap": {
    zh: indicator(
      "数据 满意率：比率\n按 满意率 分档 {\n  50%至80% 得1分\n  60%至90% 得2分 # ←\n  否则不得分\n}",
    ),
    near: indicator("数据 满意率：比率\n按 满意率 分档 {\n  ≥60% 得1分\n  ≥90% 得2分\n  否则不得分\n}"),
  },
  "bands-gap": {
    zh: indicator("按 满意率 分档 { # ←\n  ≥90% 得2分\n  ＜60% 不得分\n}"),
    en: inEnglish("bands of satisfaction { # ←\n  >= 90% => 2\n  < 60% => none\n}"),
    near: indicator("按 满意率 分档 {\n  ≥90% 得2分\n  ≥60% 得1分\n  ＜60% 不得分\n}"),
  },
  "row-repeated": { zh: indicator("按 档次 分档 {\n  优 得2分\n  优 得1分 # ←\n}") },
  "row-mismatch": { zh: indicator("按 档次 分档 {\n  优 得2分\n  ≥90% 得1分 # ←\n}") },
  "row-not-constant": {
    zh: indicator("数据 上年：数量\n按 案件数 分档 {\n  ≥上年 得2分 # ←\n  否则不得分\n}"),
  },
  "quota-rounding": {
    zh: indicator("按 档次 分档 {\n  优 得2分，名额比例不超过15% # ←\n  良 得1分\n}"),
    near: indicator("按 档次 分档 {\n  优 得2分，名额比例不超过15%，向下取整\n  良 得1分\n}"),
  },
  "unknown-reference": { zh: indicator("评分同 9 # ←"), en: inEnglish("scored as 9 # ←") },
  "reference-empty": {
    zh: rubric('指标 1 "甲" 2分 {\n  分项 "乙" 2分 { 每起 超期 扣1分 }\n}\n指标 2 "丙" 2分 { 评分同 1 } # ←'),
    near: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n指标 2 "丙" 2分 { 评分同 1 }'),
  },
  circle: { zh: rubric('指标 1 "甲" 2分 { 评分同 2 }\n指标 2 "乙" 2分 { 评分同 1 } # ←') },
  "unit-undeclared": {
    zh: '细则 "题" { # ←\n  通则 { 各项最低0分 }\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n}\n',
  },

  // ---- points
  "points-do-not-sum": {
    zh: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n指标 2 "乙" 3分 { 每起 超期 扣1分 }',
      '细则 "题" 总分6分 { # ←',
    ),
    en: rubricInEnglish(
      'indicator 1 "A" 2 points { deduct 1 per case of late }\nindicator 2 "B" 3 points { deduct 1 per case of late }',
      'rubric "T" total 6 points { # ←',
    ),
    near: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n指标 2 "乙" 3分 { 每起 超期 扣1分 }',
      '细则 "题" 总分5分 {',
    ),
  },
  "weights-do-not-sum": {
    zh: rubric(
      '指标 1 "甲" 5分 权重50% { 每起 超期 扣1分 }\n指标 2 "乙" 5分 权重40% { 每起 超期 扣1分 }',
      '细则 "题" 总分5分 汇总加权 { # ←',
    ),
    near: rubric(
      '指标 1 "甲" 5分 权重50% { 每起 超期 扣1分 }\n指标 2 "乙" 5分 权重50% { 每起 超期 扣1分 }',
      '细则 "题" 总分5分 汇总加权 {',
    ),
  },
  "scales-differ": {
    zh: rubric(
      '指标 1 "甲" 5分 { 每起 超期 扣1分 }\n指标 2 "乙" 4分 { 每起 超期 扣1分 } # ←',
      '细则 "题" 总分5分 汇总取最低 {',
    ),
    near: rubric(
      '指标 1 "甲" 5分 { 每起 超期 扣1分 }\n指标 2 "乙" 5分 { 每起 超期 扣1分 }',
      '细则 "题" 总分5分 汇总取最低 {',
    ),
  },
  "part-exceeds-limit": {
    zh: rubric('加分项 1 "甲" 最多加5分 {\n  指标 1.1 "乙" 6分 { 每起 好事 得1分，最多得6分 } # ←\n}'),
    near: rubric('加分项 1 "甲" 最多加5分 {\n  指标 1.1 "乙" 5分 { 每起 好事 得1分，最多得5分 }\n}'),
  },
  "limit-unreachable": {
    zh: rubric('加分项 1 "甲" 最多加5分 { # ←\n  指标 1.1 "乙" 3分 { 每起 好事 得1分，最多得3分 }\n}'),
    near: rubric(
      '加分项 1 "甲" 最多加5分 {\n  指标 1.1 "乙" 3分 { 每起 好事 得1分，最多得3分 }\n  指标 1.2 "丙" 3分 { 每起 好事 得1分，最多得3分 }\n}',
    ),
  },
  "rule-exceeds-points": {
    zh: indicator("每起 超期 扣1分，最多扣3分 # ←"),
    near: indicator("每起 超期 扣1分，最多扣2分"),
  },
  "points-unreachable": {
    zh: rubric('指标 1 "甲" 2分 { # ←\n  建立制度的，得1分\n}'),
    near: rubric('指标 1 "甲" 2分 {\n  建立制度的，得2分\n}'),
  },
  "points-exceeded": {
    zh: rubric('指标 1 "甲" 2分 { # ←\n  建立制度的，得1分\n  开展培训的，得2分\n}'),
    near: rubric('指标 1 "甲" 2分 {\n  建立制度的，得1分\n  开展培训的，得1分\n}'),
  },
  "interpolated-row": {
    zh: indicator("按 成绩 插值计分 {\n  10 得2分\n  否则得1分 # ←\n}"),
    en: inEnglish("interpolated by time { 10 => 2 } # ←"),
    near: indicator("按 成绩 插值计分 {\n  10 得2分\n  20 得1分\n}"),
  },
  "step-of-rate": {
    zh: indicator("数据 合格率：比率\n合格率低于90%的部分，每满1扣0.5分 # ←"),
    en: inEnglish("given passed: rate\ndeduct 0.5 per whole 1 of passed below 90% # ←"),
    near: indicator("数据 合格率：比率\n合格率低于90%的部分，每满1个百分点扣0.5分"),
  },
  "table-cells": {
    zh: indicator(
      "按 合格率 分档，按 规模 分列（大、小） {\n  ≥90% 得2分、1分、1分 # ←\n  否则不得分、不得分\n}",
    ),
    en: inEnglish(
      "bands of passed by size (large, small) {\n  >= 90% => 2 # ←\n  otherwise => none, none\n}",
    ),
    near: indicator("按 合格率 分档，按 规模 分列（大、小） {\n  ≥90% 得2分、1分\n  否则不得分、不得分\n}"),
  },
  "picks-all": {
    zh: indicator("取最高2项 { # ←\n  建立制度的，得1分\n  开展培训的，得1分\n}"),
    en: inEnglish("best 2 of { # ←\n  award 1 when kept\n  award 1 when trained\n}"),
    near: indicator("取最高2项 {\n  建立制度的，得1分\n  开展培训的，得1分\n  公开的，得1分\n}"),
  },
  "negative-factor": {
    zh: indicator("数据 系数：数值\n每起 超期 扣1分，情节严重的按 系数 倍计 # ←"),
    en: inEnglish("given factor: number\ndeduct 1 per case of late, times factor when grave # ←"),
    near: indicator("数据 系数：数值，不低于1\n每起 超期 扣1分，情节严重的按 系数 倍计"),
  },
  "claim-fails": {
    zh: rubric('原文载明3项指标 # ←\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
    near: rubric('原文载明1项指标\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
  },
  "floor-assumed": {
    zh: '细则 "题" { # ←\n  考核对象 所 { 名：文字 }\n  指标 1 "甲" 2分 { 每起 超期 扣1分 }\n}\n',
    near: indicator("每起 超期 扣1分"),
  },
  "may-not-terminate": {
    zh: indicator("按 完成率 比例得分，达到90%得满分，以90%为分母 # ←"),
    near: indicator("按 完成率 比例得分，达到80%得满分，以80%为分母"),
  },
  "texts-differ": {
    zh: rubric(
      '指标 1 "甲" 2分 {\n  原文 "超期每起扣1分。"\n  每起 超期 扣1分\n}\n指标 2 "乙" 2分 {\n  原文 "漏报每起扣1分。"\n  评分同 1 # ←\n}',
    ),
    near: rubric(
      '指标 1 "甲" 2分 {\n  原文 "超期每起扣1分。"\n  每起 超期 扣1分\n}\n指标 2 "乙" 2分 {\n  原文 "超期每起扣1分。"\n  评分同 1\n}',
    ),
  },
  "unused-fact": {
    zh: indicator("数据 漏报：数量 # ←\n每起 超期 扣1分"),
    near: indicator("数据 超期：数量\n每起 超期 扣1分"),
  },
  "unresolved-points": {
    zh: rubric('指标 1 "甲" 2分 { # ←\n  待定 "另见附件"\n}'),
    near: rubric('指标 1 "甲" 2分 {\n  每起 超期 扣1分\n}'),
  },
  "points-computed": {
    zh: rubric('指标 1 "甲" { # ←\n  每次 培训 得1分，最多得3分\n}'),
    near: rubric('指标 1 "甲" 3分 {\n  每次 培训 得1分，最多得3分\n}'),
  },
  "points-uncertain": {
    zh: rubric('指标 1 "甲" { # ←\n  数据 次数：数量\n  次数 超过5的，得1分\n  次数 低于2的，得2分\n}'),
    near: rubric('指标 1 "甲" {\n  数据 次数：数量\n  次数 超过5的，得1分\n  次数 低于9的，得2分\n}'),
  },
  "unresolved-alone": {
    zh: indicator('待定扣分 "另见附件" # ←'),
    near: indicator('待定扣分 "另见附件"\n每起 超期 扣1分'),
  },
  "unresolved-unbounded": {
    zh: indicator('每起 超期 扣1分\n不设下限\n待定扣分 "另见附件" # ←'),
    near: indicator('每起 超期 扣1分\n本项最低-2分\n待定扣分 "另见附件"'),
  },
  "rescaled-never": {
    zh: rubric(
      '不适用的指标不计入，按2分折算 # ←\n指标 1 "甲" 2分 { 每起 超期 扣1分 }',
      '细则 "题" 总分2分 {',
    ),
    near: rubric(`不适用的指标不计入，按2分折算\n${mayBeAbsent}`, '细则 "题" 总分2分 {'),
  },
  "rescaled-otherwise": {
    zh: rubric(`不适用的指标不计入，按100分折算 # ←\n${mayBeAbsent}`, '细则 "题" 总分2分 {'),
    near: rubric(`不适用的指标不计入，按2分折算\n${mayBeAbsent}`, '细则 "题" 总分2分 {'),
  },
  "rescaled-unclear": {
    zh: rubric(`不适用的指标不计入，按1分折算 # ←\n${mayBeAbsent}`, '细则 "题" 总分1分 汇总取平均 {'),
    near: rubric(`不适用的指标不计入，按2分折算\n${mayBeAbsent}`, '细则 "题" 总分2分 {'),
  },
  "unknown-level": {
    zh: rubric('层级 一级指标\n原文载明1项 二级指标 # ←\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
    near: rubric('层级 一级指标\n原文载明1项一级指标\n指标 1 "甲" 2分 { 每起 超期 扣1分 }'),
  },
  "capped-idle": {
    zh: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }', '细则 "题" 总分2分 各项合计2分 { # ←'),
    near: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n指标 2 "乙" 1分 { 每起 漏报 扣1分 }',
      '细则 "题" 总分2分 各项合计3分 {',
    ),
  },
  "points-by-fact": {
    zh: rubric('指标 1 "甲" （若 户数 超过3 则 2，否则 1）分 { # ←\n  每起 超期 扣1分\n}').replace(
      "名：文字",
      "名：文字；户数：数量",
    ),
    near: ofKinds('指标 1 "甲" （若 农村 则 2，否则 1）分 {\n  每起 超期 扣1分\n}'),
  },
  "points-do-not-sum-for": {
    zh: ofKinds(
      '项目 1 "组" 3分 { # ←\n  指标 1.1 "甲" （若 农村 则 2，否则 1）分 { 每起 超期 扣1分 }\n  指标 1.2 "乙" 1分 { 每起 漏报 扣1分 }\n}',
    ),
    near: ofKinds(
      '项目 1 "组" 3分 {\n  指标 1.1 "甲" （若 农村 则 2，否则 3）分 { 每起 超期 扣1分 }\n  指标 1.2 "乙" 1分 {\n    适用条件 农村，否则 不计入\n    每起 漏报 扣1分\n  }\n}',
    ),
  },
  "kinds-too-many": {
    zh: manyAttributes(13),
    near: manyAttributes(8).replace(" # ←", ""),
  },
  "nothing-to-acknowledge": {
    zh: indicator('每起 超期 扣1分\n确认 points-exceeded "原文如此" # ←'),
    near: indicator('建立制度的，得1分\n开展培训的，得2分\n确认 points-exceeded "原文如此"'),
  },

  "old-key-taken": {
    zh: indicator('数据 超期：数量，原键 "1/迟报" # ←\n数据 迟报：数量\n每次 超期 扣1分\n每次 迟报 扣1分'),
    en: inEnglish(
      'given late: count, was "2/late"\ngiven lost: count, was "2/late" # ←\ndeduct 1 per case of late\ndeduct 1 per case of lost',
    ),
    near: indicator('数据 超期：数量，原键 "1/逾期"\n数据 迟报：数量\n每次 超期 扣1分\n每次 迟报 扣1分'),
  },
  "old-key-empty": {
    zh: rubric('项目 1 "甲" 2分 {\n  原键 "3" # ←\n  指标 1.1 "乙" 2分 { 每起 超期 扣1分 }\n}'),
    near: rubric('项目 1 "甲" 2分 {\n  指标 1.1 "乙" 2分 { 原键 "3"；每起 超期 扣1分 }\n}'),
  },
  // ---- examples
  "example-target": {
    zh: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n示例 "例" {\n  1.2：超期 = 1，应得1分 # ←\n}'),
  },
  "example-fact": {
    zh: rubric('指标 1 "甲" 2分 { 每起 超期未办 扣1分 }\n示例 "例" {\n  1：超期末办 = 1，应得1分 # ←\n}'),
    en: rubricInEnglish(
      'indicator 1 "A" 2 points { deduct 1 per case of overdue }\nexample "e" {\n  1: overdu = 1, expect 1 # ←\n}',
    ),
  },
  "surplus-order-unsaid": {
    zh: indicator(
      "数据 档次得分：数值，0至100\n按 评价 分档 {\n  优 得2分，名额1个，超出的评为 良 # ←\n  良 得1分\n}",
    ),
    en: inEnglish(
      "given mark: number, from 0 to 100\ntiered by overall {\n  good => 2, exactly 1 units, rest to fair # ←\n  fair => 1\n}",
    ),
    near: indicator(
      "数据 档次得分：数值，0至100\n按 评价 分档 {\n  优 得2分，名额1个，超出的评为 良，依次比 档次得分\n  良 得1分\n}",
    ),
  },
  "no-such-day": {
    zh: indicator("数据 报送日期：日期\n报送日期 晚于2026年2月30日的，扣1分 # ←"),
    en: inEnglish("given filed: date\ndeduct 1 when filed after 2026-02-30 # ←"),
    near: indicator("数据 报送日期：日期\n报送日期 晚于2026年2月28日的，扣1分"),
  },
  "example-exceeds": {
    zh: rubric(
      '指标 1 "甲" 2分 {\n  数据 举办：数量（场）\n  数据 参加：数量（场），不超过 举办\n  参加 ＜ 举办的，扣2分\n}\n示例 "例" {\n  1：举办 = 3，参加 = 4，应得0分 # ←\n}',
    ),
    en: rubricInEnglish(
      'indicator 1 "A" 2 points {\n  given held: count of times\n  given attended: count of times, at most held\n  deduct 2 when attended < held\n}\nexample "e" {\n  1: held = 3, attended = 4, expect 0 # ←\n}',
    ),
    near: rubric(
      '指标 1 "甲" 2分 {\n  数据 举办：数量（场）\n  数据 参加：数量（场），不超过 举办\n  参加 ＜ 举办的，扣2分\n}\n示例 "例" {\n  1：举办 = 3，参加 = 2，应得0分\n}',
    ),
  },
  "example-stage": {
    zh: rubric(
      '考核节点 半年，年终\n各节点单独计分\n指标 1 "甲" 2分 { 每起 超期 扣1分 }\n示例 "例" {\n  1：超期 = 1，应得1分 # ←\n}',
    ),
    near: rubric(
      '考核节点 半年，年终\n各节点单独计分\n指标 1 "甲" 2分 { 每起 超期 扣1分 }\n示例 "例" {\n  1@半年：超期 = 1，应得1分\n}',
    ),
  },
  "example-grade": {
    zh: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n按 总分 评定 { ≥2分 评为 优；否则评为 差 }\n示例 "例" {\n  总分：1/超期 = 1，应评为 良 # ←\n}',
    ),
    en: rubricInEnglish(
      'indicator 1 "A" 2 points { deduct 1 per case of late }\ngrades of total { >= 2 => good; otherwise => bad }\nexample "e" {\n  total: 1/late = 1, expect no grade # ←\n}',
    ),
    near: rubric(
      '指标 1 "甲" 2分 { 每起 超期 扣1分 }\n按 总分 评定 { ≥2分 评为 优；否则评为 差 }\n示例 "例" {\n  总分：1/超期 = 1，应评为 差\n}',
    ),
  },
  "example-flag": {
    zh: rubric(
      '指标 1 "甲" 2分 {\n  每起 超期 扣1分\n  超期 ＞ 1的，标记 "备案"\n}\n示例 "例" {\n  1：超期 = 2，应标记 "通报" # ←\n}',
    ),
    near: rubric(
      '指标 1 "甲" 2分 {\n  每起 超期 扣1分\n  超期 ＞ 1的，标记 "备案"\n}\n示例 "例" {\n  1：超期 = 2，应标记 "备案"\n}',
    ),
  },
  "example-empty": { zh: rubric('指标 1 "甲" 2分 { 每起 超期 扣1分 }\n示例 "例" {\n  1：超期 = 1 # ←\n}') },
};
