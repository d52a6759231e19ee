// Rankings, shares, steps and grades: what is refused, and scores that only a whole cohort shows.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { scoreUnits } from "../../src/project/score-units.js";
import { Source } from "../../src/text/source.js";

const rubricOf = (body: string, head = ""): string =>
  `细则 "题" {
考核对象 所 { 名：文字 }
通则 { 不设下限；各项保留4位小数四舍五入 }
${head}
${body}
}
`;
const one = (body: string): string => rubricOf(`指标 1 "甲" 9分 {\n起评满分\n${body}\n}`);
const errors = (text: string): string[] =>
  analyse(new Source("t", text), "0")
    .diagnostics.filter((d) => d.severity === "error")
    .map((d) => d.code);

/** Totals of units that differ in one fact. */
function totals(text: string, key: string, values: readonly unknown[], stage?: string): string[] {
  const { rubric, diagnostics } = analyse(new Source("t", text), "0");
  expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  const units = values.map((value, i) => ({ "所.名": `u${i}`, [key]: value }));
  const result = scoreUnits(rubric!, units, stage);
  if ("problems" in result) return result.problems.map((p) => p.code);
  return result.stages[0]!.scores.map(({ explanation }) => explanation.total);
}

describe("a ranking", () => {
  const rows = "{ 第1名 扣1分；第2名 扣2分；末名 扣4分 }";
  const tied = (ties: string): string[] =>
    totals(one(`按 甲 排名，由高到低，${ties} ${rows}`), "1/甲", ["5", "5", "3", "1", "1"]);

  it("places ties at both ends", () => {
    expect(tied("并列取高名次")).toEqual(["8", "8", "9", "9", "9"]);
    expect(tied("并列取低名次")).toEqual(["7", "7", "9", "5", "5"]);
    expect(tied("并列取平均")).toEqual(["7.5", "7.5", "9", "7", "7"]);
  });
  it("averages thirds exactly, before the item is rounded", () => {
    const text = one("按 甲 排名，由高到低，并列取平均，参评不少于1个 { 第1名 扣1分 }");
    expect(totals(text, "1/甲", ["5", "5", "5"])).toEqual(["8.6667", "8.6667", "8.6667"]);
  });
  it("of a cohort of one is none, unless so few are enough", () => {
    expect(totals(one(`按 甲 排名，由高到低 ${rows}`), "1/甲", ["5"])).toEqual(["9"]);
    expect(totals(one(`按 甲 排名，由高到低，参评不少于1个 ${rows}`), "1/甲", ["5"])).toEqual(["4"]);
  });
  it("goes from the lowest where said", () => {
    expect(totals(one(`按 甲 排名，由低到高 ${rows}`), "1/甲", ["5", "3", "1"])).toEqual(["5", "7", "8"]);
  });
  it("by a share of all tells units apart", () => {
    const text = one(`计算 占比 = 全体占比（甲），分母为0时取0\n按 占比 排名，由高到低 ${rows}`);
    expect(totals(text, "1/甲", ["5", "3", "1"])).toEqual(["8", "7", "5"]);
  });
  it("under a condition still asks every unit for what it is by", () => {
    const text = one(`抽查的 {\n按 甲 排名，由高到低 ${rows}\n}`);
    const units = [
      { "所.名": "a", "1/抽查": true, "1/甲": "5" },
      { "所.名": "b", "1/抽查": false },
    ];
    const result = scoreUnits(analyse(new Source("t", text), "0").rubric!, units);
    expect("problems" in result && result.problems.map((p) => [p.unit, p.code, p.key])).toEqual([
      ["b", "missing", "1/甲"],
    ]);
  });

  it.each([
    ["a direction given twice", `按 甲 排名，由高到低，由低到高 ${rows}`, "said-twice"],
    ["a fall beside rows", `按 甲 排名，由高到低，依次递减1分 ${rows}`, "unwanted-clause"],
    ["a place that is none", "按 甲 排名，由高到低 { 第0名 扣1分 }", "whole-number"],
    ["a part of a place", "按 甲 排名，由高到低 { 第1.5名 扣1分 }", "whole-number"],
    ["a part of a unit", `按 甲 排名，由高到低，参评不少于2.5个 ${rows}`, "whole-number"],
    ["a place given twice", "按 甲 排名，由高到低 { 第1名 加1分；第1名 扣1分 }", "row-repeated"],
    ["a formula", "按 甲 排名，由高到低 { 第1名 扣（甲）分 }", "place-amount"],
    ["a negative amount", "按 甲 排名，由高到低 { 第1名 扣(-1)分 }", "place-amount"],
    ["a fall from the second place", "按 甲 排名得分，由高到低，第2名得1分，依次递减1分", "whole-number"],
  ])("cannot have %s", (_, rule, code) => {
    expect(errors(one(rule))).toEqual([code]);
  });
  it("may give bare points by place", () => {
    const text = rubricOf('指标 1 "甲" 9分 { 按 甲 排名，由高到低 { 第1名 9分；第2名 5分 } }');
    expect(totals(text, "1/甲", ["5", "3", "1"])).toEqual(["9", "5", "0"]);
  });
});

describe("steps", () => {
  it("read a plain step beside a level in per cent as a rate", () => {
    const text = one("完成率 低于90%的部分，每满0.05扣1分");
    expect(totals(text, "1/完成率", ["90%", "85.01%", "85%", "100%", "0%"])).toEqual([
      "9",
      "9",
      "8",
      "9",
      "-9",
    ]);
  });
  it("have one verb", () => {
    expect(errors(one("完成率 低于90%的部分，先扣1分，再每满1个百分点得1分"))).toEqual(["wrong-sign"]);
  });
});

it("an indicator scored as another takes its values along, in their order", () => {
  const text = rubricOf(`指标 1 "甲" 4分 {
计算 系数 = 按 乙 分档 { ＜5 取1；否则取2 }
计算 两倍 = 系数 × 2
得分 = 两倍
}
指标 2 "丙" 4分 { 评分同 1 }`);
  expect(errors(text)).toEqual([]);
});

describe("grades", () => {
  const scale = "按 总分 评定 { ≥5分 评为 优；否则 差 }";
  it.each([
    ["a bar from a grade no scale has", `${scale}\n丁的，不得评为 良`, ["unknown-label"]],
    ["a bar without any scale", "丁的，不得评为 优", ["unknown-label"]],
    ["two scales of one score", `${scale}\n${scale}`, ["said-twice"]],
    ["a scale that ends before all have a grade", "按 总分 评定 { ≥5分 优 }", ["otherwise-missing"]],
    ["two scales of two scores", `${scale}\n按 指标（1）评定 { ≥5分 高；否则 低 }`, []],
  ])("%s", (_, body, codes) => {
    expect(errors(rubricOf(`指标 1 "甲" 9分 { 每起 超期 扣1分 }\n${body}`))).toEqual(codes);
  });
  it("stand at the stage they are written for", () => {
    const text = rubricOf(
      `指标 1 "甲" 9分 { 每起 超期 扣1分 }\n${scale}\n节点 年终 { 按 指标（1）评定 { ≥5分 高；否则 低 } }`,
      "考核节点 半年，年终\n各节点单独计分",
    );
    const { rubric } = analyse(new Source("t", text), "0");
    const result = scoreUnits(rubric!, [{ "所.名": "a", "1/超期": 0 }]);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    expect(result.stages.map((s) => s.scores[0]!.explanation.grades!.map((g) => [g.of, g.grade]))).toEqual([
      [["", "优"]],
      [
        ["", "优"],
        ["1", "高"],
      ],
    ]);
  });
  it("are not given to a section that does not apply", () => {
    const text = rubricOf(`项目 1 "组" 9分 {
适用条件 参加，否则 不计入
指标 1.1 "甲" 9分 { 每起 超期 扣1分 }
}
按 项目（1）评定 { ≥5分 高；否则 低 }`);
    const result = scoreUnits(analyse(new Source("t", text), "0").rubric!, [
      { "所.名": "a", "1/参加": false },
    ]);
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    expect(result.stages[0]!.scores[0]!.explanation.grades).toBeUndefined();
  });
});
