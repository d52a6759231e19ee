import { describe, expect, test } from "vitest";
import type { Diagnostic, Label } from "../../src/diagnostics/diagnostic.js";
import { renderCompact, renderJson, renderPretty } from "../../src/diagnostics/render.js";
import { Source } from "../../src/text/source.js";

const source = new Source(
  "rubrics/细则.rubric",
  `细则 "市场监督管理所绩效考核细则" 总分100分 {
  项目 1 "食品安全监管" 12分 部门 "食品科" {
    指标 1.1 "标准化现场检查" 1.8分 { 按 完成率 比例得分，低于50%不得分 }
    指标 1.2 "从业人员集中培训" 0.9分 {
\t\t每起 线索未核查 扣0.2分，扣完为止；未建立台账的，扣0.5分
    }
    指标 1.3 "建立实行原则化现场检查制度。按照风险分类等级确定的现场检查频次，对各类监管对象做到现场检查全覆盖。对风险高，信用等级低的食品生产经营者每年巡查次数4次以上。" 3分 {
      满意律 低于60%的，扣1分
    }
  }
}
`,
);

/** A label under the n-th place where `what` stands. */
function at(what: string, text: string, nth = 1): Label {
  let start = -1;
  for (let i = 0; i < nth; i++) start = source.text.indexOf(what, start + 1);
  if (start < 0) throw new Error(`not in the source: ${what}`);
  return { span: { start, end: start + what.length }, text };
}

const diagnostic = (given: Partial<Diagnostic>): Diagnostic => ({
  code: "some-code",
  severity: "error",
  title: "有问题",
  labels: [],
  notes: [],
  ...given,
});

const pretty = (given: Partial<Diagnostic>, lang: "zh" | "en" = "zh", width = 100): string =>
  renderPretty([diagnostic(given)], source, { lang, color: false, width });

const sum: Partial<Diagnostic> = {
  code: "points-do-not-sum",
  title: "项目 1 的各指标分值之和不等于它的分值",
  labels: [at("12分", "此处声明 12 分"), at("1.8分", ""), at("0.9分", ""), at("3分 {", "")],
  notes: [
    "各指标分值：\n  1.1 标准化现场检查     1.8\n  1.2 从业人员集中培训   0.9\n                       ─────\n      合计               2.7",
  ],
  help: "把项目的分值改为 5.7 分，或补上缺少的指标；若原文如此，用“确认 points-do-not-sum”写明理由",
  acknowledged: "原文印错",
};

describe("the frame", () => {
  test("several lines in one frame, far ones apart; notes, help and acknowledgement", () => {
    expect(pretty({ ...sum, labels: sum.labels!.slice(0, 3) })).toMatchInlineSnapshot(`
      "错误 points-do-not-sum：项目 1 的各指标分值之和不等于它的分值
        ┌─ rubrics/细则.rubric:2:17
        │
      2 │   项目 1 "食品安全监管" 12分 部门 "食品科" {
        │                         ^^^^ 此处声明 12 分
      3 │     指标 1.1 "标准化现场检查" 1.8分 { 按 完成率 比例得分，低于50%不得分 }
        │                               -----
      4 │     指标 1.2 "从业人员集中培训" 0.9分 {
        │                                 -----
        │
        = 各指标分值：
            1.1 标准化现场检查     1.8
            1.2 从业人员集中培训   0.9
                                 ─────
                合计               2.7
        = 办法：把项目的分值改为 5.7 分，或补上缺少的指标；若原文如此，用“确认 points-do-not-sum”写明理由
        = 已确认：原文印错"
    `);
  });

  test("in English", () => {
    const labels = [at("12分", "declared here"), at("满意律", "not a fact of this rubric")];
    expect(
      pretty(
        {
          title: "something is wrong",
          severity: "warning",
          labels,
          notes: ["a note"],
          help: "do it",
          acknowledged: "so it is",
        },
        "en",
      ),
    ).toMatchInlineSnapshot(`
      "warning[some-code]: something is wrong
        ┌─ rubrics/细则.rubric:2:17
        │
      2 │   项目 1 "食品安全监管" 12分 部门 "食品科" {
        │                         ^^^^ declared here
        ⋮
      8 │       满意律 低于60%的，扣1分
        │       ------ not a fact of this rubric
        │
        = a note
        = help: do it
        = acknowledged: so it is"
    `);
  });

  test("several labels on one line, behind tabs", () => {
    const labels = [
      at("扣0.2分", "这里扣分"),
      at("线索未核查", "未声明的数据，按计数理解"),
      at("扣0.5分", "这里也扣分"),
      at("每起", "计量单位"),
    ];
    expect(pretty({ labels })).toMatchInlineSnapshot(`
      "错误 some-code：有问题
        ┌─ rubrics/细则.rubric:5:12
        │
      5 │         每起 线索未核查 扣0.2分，扣完为止；未建立台账的，扣0.5分
        │         ---- ---------- ^^^^^^^                          ------- 这里也扣分
        │         │    │          │
        │         │    │          这里扣分
        │         │    未声明的数据，按计数理解
        │         计量单位"
    `);
  });

  test("a label inside another, and two that begin together", () => {
    const labels = [at("完成率", "数据"), at("按 完成率 比例得分，低于50%不得分", "规则"), at("按", "动词")];
    expect(pretty({ labels })).toMatchInlineSnapshot(`
      "错误 some-code：有问题
        ┌─ rubrics/细则.rubric:3:31
        │
      3 │     指标 1.1 "标准化现场检查" 1.8分 { 按 完成率 比例得分，低于50%不得分 }
        │                                       ---^^^^^^------------------------
        │                                       │  │
        │                                       │  数据
        │                                       规则
        │                                       动词"
    `);
  });

  test("a line left out alone is shown instead", () => {
    expect(pretty({ labels: [at("12分", "甲"), at("0.9分", "乙")] })).toMatchInlineSnapshot(`
      "错误 some-code：有问题
        ┌─ rubrics/细则.rubric:2:17
        │
      2 │   项目 1 "食品安全监管" 12分 部门 "食品科" {
        │                         ^^^^ 甲
      3 │     指标 1.1 "标准化现场检查" 1.8分 { 按 完成率 比例得分，低于50%不得分 }
      4 │     指标 1.2 "从业人员集中培训" 0.9分 {
        │                                 ----- 乙"
    `);
  });

  test("a stretch over several lines is marked on its first", () => {
    const start = source.text.indexOf("指标 1.2");
    const labels = [{ span: { start, end: source.text.indexOf("    指标 1.3") - 1 }, text: "这个指标" }];
    expect(pretty({ labels, severity: "note" })).toMatchInlineSnapshot(`
      "提示 some-code：有问题
        ┌─ rubrics/细则.rubric:4:5
        │
      4 │     指标 1.2 "从业人员集中培训" 0.9分 {
        │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 这个指标（至第 6 行）"
    `);
  });

  test("the end of the file, and an empty line", () => {
    const end = source.text.length;
    expect(pretty({ labels: [{ span: { start: end, end }, text: "此处应有 }" }] })).toMatchInlineSnapshot(`
      "错误 some-code：有问题
         ┌─ rubrics/细则.rubric:12:1
         │
      12 │
         │ ^ 此处应有 }"
    `);
    expect(pretty({ labels: [{ span: { start: end + 5, end: end + 9 }, text: "" }] })).toContain(
      "12 │\n   │ ^",
    );
  });

  test("a stretch that begins or ends inside a character marks the whole of it", () => {
    const odd = new Source("a", "e\u0301𠮷细");
    const labels = [{ span: { start: 1, end: 3 }, text: "" }];
    expect(renderPretty([diagnostic({ labels })], odd, { lang: "zh", color: false })).toContain("  │ ^^^");
    expect(renderPretty([diagnostic({ labels })], odd, { lang: "zh", color: false })).not.toContain("^^^^");
  });

  test("without any place", () => {
    expect(pretty({ notes: ["文件为空"] })).toMatchInlineSnapshot(`
      "错误 some-code：有问题
        ┌─ rubrics/细则.rubric
        │
        = 文件为空"
    `);
  });

  test("findings are parted by a blank line", () => {
    expect(renderPretty([diagnostic({}), diagnostic({})], source, { lang: "zh", color: false }))
      .toMatchInlineSnapshot(`
      "错误 some-code：有问题
        ┌─ rubrics/细则.rubric

      错误 some-code：有问题
        ┌─ rubrics/细则.rubric"
    `);
  });
});

describe("long lines", () => {
  test("are cut around the labels; labels far apart get an excerpt each", () => {
    const labels = [at("信用等级低", "此处文字在 2023 版中被删去"), at("3分 {", "分值"), at("1.3", "编号")];
    expect(pretty({ labels }, "zh", 72)).toMatchInlineSnapshot(`
      "错误 some-code：有问题
        ┌─ rubrics/细则.rubric:7:67
        │
      7 │     指标 1.3 "建立实行原则化现场检查制度。按照风险分类等级确定的现…
        │          --- 编号
      7 │ …。对风险高，信用等级低的食品生产经营者每年巡查次数4次以上。" 3分 {
        │              ^^^^^^^^^^                                       -----
        │              │                                                │
        │              │                                                分值
        │              此处文字在 2023 版中被删去"
    `);
  });

  test("long texts are wrapped, under their place or left of it", () => {
    const text =
      "此处文字在 2023 版中被删去，见市局 2023 年第 15 号通知第三条第二款的规定；与该规定不一致的地方以通知为准";
    expect(pretty({ labels: [at("完成率", text), at("不得分", text)] }, "zh", 72)).toMatchInlineSnapshot(`
      "错误 some-code：有问题
        ┌─ rubrics/细则.rubric:3:31
        │
      3 │ …标 1.1 "标准化现场检查" 1.8分 { 按 完成率 比例得分，低于50%不得分 }
        │                                     ^^^^^^                  ------
        │                                     │                       │
        │                                     │ 此处文字在 2023 版中被删去，见
        │                                     │ 市局 2023 年第 15 号通知第三条
        │                                     │ 第二款的规定；与该规定不一致的
        │                                     │ 地方以通知为准
        │                             此处文字在 2023 版中被删去，见市局 2023
        │                             年第 15 号通知第三条第二款的规定；与该规
        │                             定不一致的地方以通知为准"
    `);
  });

  test("where ambiguous characters are wide, the frame is ASCII", () => {
    const wide = new Source("a", "“甲”是“乙”");
    const labels = [{ span: { start: 4, end: 7 }, text: "此处" }];
    const options = { lang: "zh", color: false, ambiguousWidth: 2 } as const;
    expect(renderPretty([diagnostic({ labels })], wide, options)).toBe(
      ["错误 some-code：有问题", "  --> a:1:5", "  |", "1 | “甲”是“乙”", "  |         ^^^^^^ 此处"].join(
        "\n",
      ),
    );
    const narrow = renderPretty([diagnostic({ labels })], wide, { ...options, ambiguousWidth: 1 });
    expect(narrow).toContain("  │       ^^^^ 此处");
  });
});

test("colours: the severity's for the main label, another for the rest, none when not asked for", () => {
  const labels = [at("12分", "主"), at("食品科", "次")];
  const painted = renderPretty([diagnostic({ labels })], source, { lang: "zh", color: true });
  expect(painted).toContain("\u001b[1m\u001b[31m^^^^\u001b[39m\u001b[22m");
  expect(painted).toContain("\u001b[34m------\u001b[39m");
  expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(pretty({ labels }));
});

test("what stands in the source or in a text cannot steer the terminal", () => {
  const evil = new Source("a\u001b[2J", "x \u001b[31m \u202ey");
  const shown = renderPretty(
    [
      diagnostic({
        title: "t\u001b[2J",
        labels: [{ span: { start: 0, end: 1 }, text: "l\u009b2J" }],
        notes: ["n\u001b"],
      }),
    ],
    evil,
    { lang: "en", color: false },
  );
  expect(shown).not.toMatch(/[\u001b\u009b\u202e]/);
  expect(shown).toContain("1 │ x ␛[31m <U+202E>y");
});

test("one line each", () => {
  expect(renderCompact([diagnostic(sum), diagnostic({ severity: "warning", title: "甲\n乙" })], source)).toBe(
    [
      "rubrics/细则.rubric:2:17: error points-do-not-sum: 项目 1 的各指标分值之和不等于它的分值",
      "rubrics/细则.rubric: warning some-code: 甲乙",
    ].join("\n"),
  );
});

test("JSON has every place as lines, columns and offsets", () => {
  const block = { start: source.text.indexOf("指标 1.2"), end: source.text.indexOf("    指标 1.3") - 1 };
  const given = diagnostic({
    labels: [at("12分", "此处"), { span: block, text: "" }],
    notes: ["一"],
    help: "改",
  });
  expect(JSON.parse(renderJson([given], source))).toEqual([
    {
      code: "some-code",
      severity: "error",
      title: "有问题",
      file: "rubrics/细则.rubric",
      labels: [
        { text: "此处", line: 2, column: 17, endLine: 2, endColumn: 20, start: 44, end: 47 },
        { text: "", line: 4, column: 5, endLine: 6, endColumn: 6, ...block },
      ],
      notes: ["一"],
      help: "改",
    },
  ]);
});
