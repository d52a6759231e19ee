// Grades, bars and remarks: in the sheet, as columns of the overview, and in the table of scores.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scoresAsCsv, scoresAsJson } from "../../src/cli/score-data.js";
import { renderOverview, renderSheet } from "../../src/cli/sheet.js";
import { csvToObjects } from "../../src/project/csv-facts.js";
import { analyse } from "../../src/project/analyse.js";
import { scoreUnits } from "../../src/project/score-units.js";
import { Source } from "../../src/text/source.js";
import { displayWidth } from "../../src/text/width.js";
import { en } from "./sample-en.js";

const folder = "examples/23-grades-and-bars";
const text = readFileSync(`${folder}/grades-and-bars.rubric`, "utf8");
const { rubric } = analyse(new Source("", text), "sha256:0123456789abcdef");
const scored = scoreUnits(rubric!, JSON.parse(readFileSync(`${folder}/units.json`, "utf8")));
if ("problems" in scored) throw new Error("the lesson's units have problems");
const explanations = scored.stages[0]!.scores.map((score) => score.explanation);
const zh = { lang: "zh", color: false } as const;
const heading = (sheet: string): string => sheet.slice(0, sheet.indexOf("\n\n"));
const inEnglish = {
  ...en,
  grades: [
    {
      of: "",
      grade: "",
      line: 41,
      barred: [{ words: "good", line: 43, rule: "when unsafe: bar from good", facts: [] }],
    },
    { of: "3", grade: "high", line: 47, barred: [] },
  ],
  flags: [
    {
      words: "to be visited",
      line: 50,
      rule: 'when late > 3: flag "to be visited"',
      facts: [{ key: "3.1/late", label: "late", value: "4" }],
    },
  ],
};

describe("the sheet", () => {
  test("has grades, what bars them and why, and remarks", () => {
    expect(heading(renderSheet(explanations[1]!, zh))).toMatchInlineSnapshot(`
      "年度考核
      指纹 0123456789ab
      考核对象：坡上所
      总分 100 / 100
      等次：合格
        不得评为“优秀”
          发生较大事故的，不得评为 优秀
          第22行　发生较大事故：是
        不得评为“良好”
          发生较大事故的，不得评为 良好
          第23行　发生较大事故：是
      2 安全 等次：达标
      标记：发生较大事故，予以通报
          发生较大事故的，标记 "发生较大事故，予以通报"
          第24行　发生较大事故：是"
    `);
  });
  test("in English, where the total is open", () => {
    expect(heading(renderSheet(inEnglish, { lang: "en", color: false }))).toMatchInlineSnapshot(`
      "Station performance 2023
      edition 2023  hash 9f86d081884c
      unit: North
      total 6.4..8.4 / 10 (open: the source leaves something unresolved)
      grade: none (by the least the score can be)
        "good" is barred
          when unsafe: bar from good
          line 43
      grade of 3 Consumer rights: high
      flag: to be visited
          when late > 3: flag "to be visited"
          line 50: late = 4"
    `);
  });
  test("keeps its width, and colours change nothing but colours", () => {
    for (const width of [24, 60, 100])
      for (const line of heading(renderSheet(explanations[1]!, { ...zh, width })).split("\n"))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
    const painted = renderSheet(explanations[1]!, { lang: "zh", color: true });
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(renderSheet(explanations[1]!, zh));
  });
  test("says nothing of grades where a rubric has none", () => {
    expect(renderSheet(en, { lang: "en", color: false })).not.toContain("grade");
  });
});

describe("the overview", () => {
  test("has a column for each scale", () => {
    expect(renderOverview(explanations, zh)).toMatchInlineSnapshot(`
      "年度考核
      指纹 0123456789ab

      名次  考核对象  总分  等次      2 等次         1     2
                                              日常工作  安全
            满分       100                          60    40
      ──────────────────────────────────────────────────────
         1  坡上所     100  合格      达标          60    40
         2  临港所      90  优秀      达标          60    30
         3  老街所      80  良好      达标          40    40
         4  河岸所      75  合格      未达标        55    20
         5  站前所       2  不评等次  未达标         2     0"
    `);
  });
  test("in English; a unit without the scale has an empty cell", () => {
    const units = [inEnglish, { ...en, unit: "South" }];
    expect(renderOverview(units, { lang: "en", color: false })).toMatchInlineSnapshot(`
      "Station performance 2023
      edition 2023  hash 9f86d081884c

      place  unit   total  grade  3 grade                3           4
                                           Consumer rights  Innovation
             of      10                                6             4
      ────────────────────────────────────────────────────────────────
          1  North    6.4  none   high                 5.4           1
                    ..8.4
          1  South    6.4                              5.4           1
                    ..8.4
      Open totals are ranked by the least they can be; places may change once the source is settled."
    `);
  });
});

describe("the scores as data", () => {
  test("the table has a column for each scale", () => {
    const table = csvToObjects(scoresAsCsv(rubric!, scored.stages, () => true, "zh"));
    if ("problems" in table) throw new Error("the table does not read back");
    expect(table.rows.map((row) => [row["考核对象"], row["总分"], row["等次"], row["2 等次"]])).toEqual([
      ["临港所", "90", "优秀", "达标"],
      ["坡上所", "100", "合格", "达标"],
      ["老街所", "80", "良好", "达标"],
      ["河岸所", "75", "合格", "未达标"],
      ["站前所", "2", "不评等次", "未达标"],
    ]);
  });
  test("JSON carries them in the account", () => {
    const { units } = scoresAsJson(scored.stages, () => true) as { units: { explanation: object }[] };
    expect(units[1]!.explanation).toMatchObject({
      grades: [{ of: "", grade: "合格", barred: [{ words: "优秀" }, { words: "良好" }] }, { of: "2" }],
      flags: [{ words: "发生较大事故，予以通报", facts: [{ label: "发生较大事故", value: "是" }] }],
    });
  });
});
