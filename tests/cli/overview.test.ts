import { describe, expect, test } from "vitest";
import { renderOverview } from "../../src/cli/sheet.js";
import { displayWidth } from "../../src/text/width.js";
import { en } from "./sample-en.js";
import { zh } from "./sample-zh.js";

const plain = { color: false } as const;
const stations = [
  zh,
  { ...zh, unit: "城峰所", total: "20.5" },
  { ...zh, unit: "第三监督管理所（经济开发区、高新技术产业园区）", total: "61/3" },
  { ...zh, unit: "同安所", total: "20.50", totalAtMost: "23" },
];

describe("the overview", () => {
  test("in Chinese: ties share the better place, an open total shows both ends", () => {
    expect(renderOverview(stations, { lang: "zh", ...plain })).toMatchInlineSnapshot(`
      "市场监督管理所绩效考核细则
      版本 2023　指纹 3fa9c2d17b40

      考核节点：年终
      名次  考核对象                          总分             1             2         6         7
                                                    食品安全监管  药品安全监管  综合执法  督办通知
                                                                                    加分      扣分
            满分                           25              12          13              5        10
      ────────────────────────────────────────────────────────────────────────────────────────────
         1  城峰所                         20.5             6.44       ≈8.6667        +2         0
                                                                        (26/3)
         1  同安所                         20.50            6.44       ≈8.6667        +2         0
                                              至23                      (26/3)
         3  第三监督管理所（经济开发区、  ≈20.3333          6.44       ≈8.6667        +2         0
            高新技术产业园区）              (61/3)                      (26/3)
         4  樟城所                         17.1067          6.44       ≈8.6667        +2         0
                                                                        (26/3)
      总分未定的按最低可能总分排名；待定内容确定后，名次可能变化。"
    `);
  });

  test("in English", () => {
    const units = [
      en,
      { ...en, unit: "South", total: "9", totalAtMost: undefined },
      { ...en, unit: undefined, total: "-1.25" },
    ];
    expect(renderOverview(units, { lang: "en", ...plain })).toMatchInlineSnapshot(`
      "Station performance 2023
      edition 2023  hash 9f86d081884c

      place  unit       total                3           4
                               Consumer rights  Innovation
             of         10                 6             4
      ────────────────────────────────────────────────────
          1  South       9                 5.4           1
          2  North       6.4               5.4           1
                        ..8.4
          3  (unnamed)  -1.25              5.4           1
                        ..8.4
      Open totals are ranked by the least they can be; places may change once the source is settled."
    `);
  });

  test("one table for each stage, points beside the scores where units differ in them", () => {
    const half = { ...zh, stage: "半年", total: "3" };
    const smaller = {
      ...half,
      unit: "岛屿所",
      total: "2",
      blocks: zh.blocks.map((block) => (block.id === "1" ? { ...block, points: "11" } : block)),
    };
    expect(renderOverview([zh, half, smaller], { lang: "zh", ...plain })).toMatchInlineSnapshot(`
      "市场监督管理所绩效考核细则
      版本 2023　指纹 3fa9c2d17b40

      考核节点：年终
      名次  考核对象     总分             1             2         6         7
                               食品安全监管  药品安全监管  综合执法  督办通知
                                                               加分      扣分
            满分      25              12          13              5        10
      ───────────────────────────────────────────────────────────────────────
         1  樟城所    17.1067          6.44       ≈8.6667        +2         0
                                                   (26/3)

      考核节点：半年
      名次  考核对象  总分             1             2         6         7
                            食品安全监管  药品安全监管  综合执法  督办通知
                                                            加分      扣分
            满分        25                     13              5        10
      ────────────────────────────────────────────────────────────────────
         1  樟城所       3       6.44/12       ≈8.6667        +2         0
                                                (26/3)
         2  岛屿所       2       6.44/11       ≈8.6667        +2         0
                                                (26/3)"
    `);
  });

  test("too many columns go into further tables", () => {
    const table = renderOverview(stations, { lang: "zh", ...plain, width: 60 });
    expect(table.split("\n").filter((line) => line.includes("名次 "))).toHaveLength(2);
    for (const line of table.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });

  test("no units, nothing to show", () => {
    expect(renderOverview([], { lang: "zh", ...plain })).toBe("");
  });

  test("colours change nothing but colours", () => {
    const painted = renderOverview(stations, { lang: "zh", color: true });
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(renderOverview(stations, { lang: "zh", ...plain }));
  });
});
