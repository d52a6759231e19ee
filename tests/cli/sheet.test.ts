import { describe, expect, test } from "vitest";
import { renderSheet } from "../../src/cli/sheet.js";
import { displayWidth } from "../../src/text/width.js";
import { en } from "./sample-en.js";
import { zh } from "./sample-zh.js";

const plain = { color: false } as const;

describe("the sheet of one unit", () => {
  test("in Chinese: every kind of step, parts, fractions, bonus and penalty", () => {
    expect(renderSheet(zh, { lang: "zh", ...plain })).toMatchInlineSnapshot(`
      "市场监督管理所绩效考核细则
      版本 2023　指纹 3fa9c2d17b40
      考核对象：樟城所　考核节点：年终
      总分 17.1067 / 25

      项目                                   得分  满分      增减  缘由
      ────────────────────────────────────────────────────────────────────────────────────────────────────
      1 食品安全监管                       6.44    12
        1.1 标准化现场检查                 1.44     1.8   +1.44    按 完成率 比例得分，低于50%不得分
                                                                   第12行　完成率：80%
                                                                   最多可得 1.8，少得 0.36
                                                                   原文：完成率到达100%的得满分，完成率
                                                                     ≥50%的按比例得分，低于50%的不得分。
        1.2 从业人员集中培训               0.9      0.9            ✓
        1.9 农村食品安全“扫雷”等各类       0        4      4       起评
            专项行动的组织实施与线索核查                  -1       每起 线索未核查 扣0.2分，最多扣1分
            情况                                                   第31行　线索未核查：7
                                                                   不限额时为 -1.4
                                                          -0.5     未建立台账的，扣0.5分
                                                                   第32行　未建立台账：是
                                                          -0.2     （方案、总结、月报、简报、影像资料）
                                                                     每缺一项扣0.1分，其中影像资料以市局系
                                                                     统内登记的为准
                                                                   第33行　方案：否，总结：否，月报：
                                                                     是，简报：是，影像资料：是
                                                          -0.7     扣0.5至1分，评定为 工作印象
                                                                   第34行
                                                                   理由：整改迟缓，两次催办后才报结果
                                                          -1.6     发生重大安全事件的，本项不得分
                                                                   否决：1.6 → 0
                                                                   第36行　重大安全事件：是
        1.10 学校食堂                      4.1      5.3   +3.8     各分项得分
                                                          +0.3     先进个人的，加0.3分
                                                                   第40行　先进个人：是
          整治方案                         2        2              ✓
          巡查                             1.8      3.3    3.3     起评
                                                          -1.5     每户 占道经营 扣0.5分，经批准的除外
                                                                   第45行　占道经营：4，经批准：1

      2 药品安全监管                      ≈8.6667  13
                                           (26/3)
        2.1 检查覆盖率                    ≈0.6667   2    ≈+0.6667  按 覆盖率 比例得分
                                            (2/3)           (2/3)  第52行　覆盖率：1/3
                                                                   最多可得 2，少得 ≈1.3333 (4/3)
        2.2 医疗机构检查                   0        2      2       起评
                                                          -2.5     每起 未录入 扣0.5分
                                                                   第58行　未录入：5
                                                          +0.5     低于下限，按下限计：-0.5 → 0（推定：
                                                                     细则未写明）
        2.3 网络销售                       3        3     +3       适用条件 有网络销售，否则得满分
                                                                   不适用，得满分：0 → 3
                                                                   第61行　有网络销售：否
        2.4 疫苗                           —        3              不适用，不计入
                                                                   第66行
        2.5 满意度                         0        3              待定：原文未定，按可能的最低分计

      6 综合执法（加分）                  +2        5     -1       超过上限，按上限计：3 → 2
                                                                   第70行
        6.1 驰名商标                       3        5     +3       每个 中国驰名商标 加3分
                                                                   第71行　中国驰名商标：1

      7 督办通知（扣分）                   0       10              ✓
      ────────────────────────────────────────────────────────────────────────────────────────────────────
      总分                                17.1067  25              舍入：≈17.1067 (1283/75) → 17.1067
                                                                   第5行"
    `);
  });

  test("in English: an open total, a cap that hid a loss, official wording", () => {
    expect(renderSheet(en, { lang: "en", ...plain })).toMatchInlineSnapshot(`
      "Station performance 2023
      edition 2023  hash 9f86d081884c
      unit: North
      total 6.4..8.4 / 10 (open: the source leaves something unresolved)

      item                                  score  of    change  why
      ────────────────────────────────────────────────────────────────────────────────────────────────────
      3 Consumer rights                    5.4      6
        3.1 Acceptance rate of             1.4      2    2       start
            complaints                                  -0.6     deduct 0.06 per case of overdue, at
                                                                   most 0.6
                                                                 line 13: overdue = 14
                                                                 -0.84 without the limit
                                                                 official wording: 0.06 points are
                                                                   deducted for each case accepted or
                                                                   answered late.
        3.5 Satisfaction                   4        4            ✓

      4 Innovation                         1        4  ≈-0.6667  cut to the cap: ≈1.6667 (5/3) → 1
                                                         (-2/3)  line 30
        4.1 Peer review                    0        2            unresolved in the source: counted as
                                                                   the least it can be
        4.2 New methods                   ≈1.6667   2  ≈+1.6667  award 0..2, marked novelty
                                            (5/3)         (5/3)  line 33
                                                                 2 was possible: ≈0.3333 (1/3) missed
                                                                 reason: two of the three methods are
                                                                   known elsewhere
      ────────────────────────────────────────────────────────────────────────────────────────────────────
      total                                6.4     10"
    `);
  });

  test("an indicator at full points has a tick and no reasons", () => {
    const line = renderSheet(en, { lang: "en", ...plain })
      .split("\n")
      .find((row) => row.includes("Satisfaction"));
    expect(line).toMatch(/ 4 +4 +✓$/);
    expect(renderSheet(en, { lang: "en", ...plain })).not.toContain("proportional to satisfied");
  });

  test("the parts of a full indicator are left out unless one of them is not full", () => {
    const indicator = { ...zh.blocks.find((block) => block.id === "1.10")!, score: "5.3" };
    const parts = zh.blocks.filter((block) => block.kind === "part");
    const sheet = (blocks: typeof parts) => renderSheet({ ...zh, blocks }, { lang: "zh", ...plain });
    expect(sheet([indicator, ...parts.map((part) => ({ ...part, score: part.points }))])).not.toContain(
      "巡查",
    );
    expect(sheet([indicator, ...parts])).toContain("巡查");
  });

  test.each([60, 80, 100, 140])("no line is wider than %d columns", (width) => {
    for (const ambiguousWidth of [1, 2] as const) {
      const sheet = renderSheet(zh, { lang: "zh", ...plain, width, ambiguousWidth });
      for (const line of sheet.split("\n"))
        expect(displayWidth(line, ambiguousWidth)).toBeLessThanOrEqual(width);
    }
  });

  test("where ambiguous characters are wide, the columns line up all the same", () => {
    const rows = renderSheet(zh, { lang: "zh", ...plain, ambiguousWidth: 2 }).split("\n");
    const why = (text: string): number => {
      const row = rows.find((each) => each.includes(text))!;
      return displayWidth(row.slice(0, row.indexOf(text)), 2);
    };
    const column = why("按 完成率");
    expect([why("起评"), why("每起 线索未核查"), why("按 覆盖率"), why("待定")]).toEqual([
      column,
      column,
      column,
      column,
    ]);
    expect(rows.join("\n")).not.toContain("─");
  });

  test("colours change nothing but colours", () => {
    const painted = renderSheet(zh, { lang: "zh", color: true });
    expect(painted).toContain("\u001b[");
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(renderSheet(zh, { lang: "zh", ...plain }));
  });

  test("what stands in the data cannot steer the terminal", () => {
    const unit = { ...en, unit: "No\u001b[31mrth\u202e" };
    expect(renderSheet(unit, { lang: "en", ...plain })).toContain("unit: No[31mrth\n");
  });
});
