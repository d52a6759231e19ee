// The rubrics against the documents they were taken from: nothing left out, nothing reworded, figures as printed.
import { describe, expect, it } from "vitest";
import { bare, clausesOf, piecesOf, read, rowsOf, sum, textsOf, withoutExamples } from "./source-texts.js";

describe("rubrics/yangjiang.rubric", () => {
  const document = read("fixtures/sources/000_f0f78633e1d2f93f.txt");
  const rubric = read("../rubrics/yangjiang.rubric");
  const rules = withoutExamples(rubric);
  const rows = rowsOf(document, 7).map(([number, project, content, points, requirement, rule]) => ({
    number: number!,
    project: project!,
    content: content!,
    points: points!,
    requirement: requirement!,
    rule: rule!,
  }));
  const indicators = piecesOf(rules, /^ *指标 (\S+) "([^"]*)" (\d+)分/u).map(({ head, body }) => ({
    id: head[1]!,
    points: Number(head[3]),
    requirement: textsOf(body, "要求"),
    text: textsOf(body, "原文"),
  }));

  it("has an indicator for every row: 40, a bonus item and a penalty item", () => {
    expect(rows).toHaveLength(42);
    expect(indicators).toHaveLength(42);
    expect(indicators.filter(({ id }) => /^[1-5]\./u.test(id))).toHaveLength(40);
    expect(rows.slice(40).map((row) => row.content)).toEqual(["加分项", "扣分项"]);
    expect(rules.match(/^ *加分项 6\.1 ".*" 最多加5分 \{$/gmu)).toHaveLength(1);
    expect(rules.match(/^ *扣分项 6\.2 ".*" 最多扣10分 \{$/gmu)).toHaveLength(1);
  });

  it.each(rows.map((row, i) => [indicators[i]?.id, row, indicators[i]] as const))(
    "%s has the texts of its row",
    (_, row, indicator) => {
      expect(indicator?.requirement).toEqual([row.requirement]);
      expect(indicator?.text).toEqual([row.rule]);
    },
  );

  it("has the points printed in the rows, 100 together", () => {
    const printed = rows.slice(0, 40).map((row) => Number(/（(\d+)分）$/u.exec(row.requirement)?.[1]));
    expect(indicators.slice(0, 40).map(({ points }) => points)).toEqual(printed);
    expect(sum(printed)).toBe(100);
    expect(rows.slice(40).map((row) => Number(row.points))).toEqual(
      indicators.slice(40).map(({ points }) => points),
    );
  });

  it("has the projects and contents of the table, with their points", () => {
    const projects = rows.filter((row) => row.project !== "" && row.number !== "6").map((row) => row.project);
    expect([...rules.matchAll(/^ *项目 \d "([^"]*)" \{$/gmu)].map((m) => m[1])).toEqual(projects);
    const contents = rows
      .filter((row) => row.content !== "" && row.content.length > 3)
      .map((row) => [row.content, Number(row.points)]);
    expect(contents).toHaveLength(12);
    expect(
      [...rules.matchAll(/^ *项目 \d\.\d "([^"]*)" (\d+)分 \{$/gmu)].map((m) => [m[1], Number(m[2])]),
    ).toEqual(contents);
  });

  it("quotes nothing that the document does not say, and leaves no clause out", () => {
    const whole = bare(document);
    const quoted = [...textsOf(rubric, "要求"), ...textsOf(rubric, "原文")];
    expect(quoted.filter((text) => !whole.includes(text))).toEqual([]);
    const texts = textsOf(rubric, "原文");
    const clauses = rows.flatMap((row) => clausesOf(row.rule));
    expect(clauses.length).toBeGreaterThan(80);
    expect(clauses.filter((clause) => !texts.some((text) => text.includes(clause)))).toEqual([]);
  });

  it("is the same rubric in English", () => {
    const english = read("../examples/yangjiang-en.rubric");
    expect(textsOf(english, "requirement")).toEqual(textsOf(rubric, "要求"));
    expect(textsOf(english, "text")).toEqual(textsOf(rubric, "原文"));
    const headings = [...english.matchAll(/^ *indicator (\S+) "([^"]*)" (\d+) points?/gmu)].map((m) =>
      m.slice(1),
    );
    expect(headings).toEqual(
      [...rubric.matchAll(/^ *指标 (\S+) "([^"]*)" (\d+)分/gmu)].map((m) => m.slice(1)),
    );
  });

  it("has examples", () => {
    expect(rubric.match(/^ *示例 "/gmu)?.length).toBeGreaterThanOrEqual(6);
  });
});

describe("rubrics/tieling.rubric", () => {
  const document = read("fixtures/sources/004_41abfe15542c4ba5.txt");
  const rubric = read("../rubrics/tieling.rubric");
  const rules = withoutExamples(rubric);
  const footnote = bare(document.slice(document.indexOf("注：") + 2));
  const rows = rowsOf(document.slice(0, document.indexOf("注：")), 7).map(
    ([content, stage, goal, rule, due, points, unit]) => ({
      content: content!,
      stage: stage!,
      goal: goal!,
      rule: rule!,
      due: due!,
      points: points!,
      unit: unit!,
    }),
  );
  const heads = rows.filter((row) => row.content !== "");
  const indicators = piecesOf(
    rules,
    /^ *指标 (\d+) "[^"]*" (\d+)分 负责单位 "([^"]*)" \{$|^ *项目 注 /u,
  ).filter(({ head }) => head[1]);
  const stages = indicators.flatMap(({ head, body }) =>
    piecesOf(body, /^ *节点 (\S+) \{$/u).map((piece) => ({
      id: `${head[1]}@${piece.head[1]}`,
      stage: piece.head[1]!,
      points: Number(head[2]),
      requirement: textsOf(piece.body, "要求"),
      text: textsOf(piece.body, "原文"),
    })),
  );
  const notes = piecesOf(rules, /^ *指标 (注\.\d) "[^"]*" (\d+)分/u);

  it("has every row at every stage, and the four items of the footnote", () => {
    expect(heads).toHaveLength(20);
    expect(rows).toHaveLength(56);
    expect(indicators).toHaveLength(20);
    expect(stages).toHaveLength(56);
    expect(stages.map(({ stage }) => stage)).toEqual(rows.map((row) => row.stage));
    expect(notes.map(({ head }) => head[1])).toEqual(["注.1", "注.2", "注.3", "注.4"]);
  });

  it.each(rows.map((row, i) => [stages[i]?.id, row, stages[i]] as const))(
    "%s has the texts of its row",
    (_, row, stage) => {
      expect(stage?.requirement).toEqual([row.goal]);
      expect(stage?.text).toEqual([row.rule]);
    },
  );

  it("has the contents, points and responsible units of the rows", () => {
    expect(indicators.map(({ head, body }) => [textsOf(body, "要求")[0], head[2], head[3]])).toEqual(
      heads.map((row) => [row.content, row.points, row.unit]),
    );
    expect(sum(heads.map((row) => Number(row.points)))).toBe(80);
  });

  it("has the deadline of every stage, and the points its indicators add up to", () => {
    const header = /^ *考核节点 (.*)$/mu.exec(rubric)?.[1] ?? "";
    const declared = [...header.matchAll(/([^，\s]+) 时限 "([^"]*)" (\d+)分/gu)].map((m) => [
      m[1],
      m[2],
      Number(m[3]),
    ]);
    const noted = sum(notes.map(({ head }) => Number(head[2])));
    const expected = ["半年", "前三季度", "年终"].map((name) => [
      name,
      [...new Set(rows.filter((row) => row.stage === name).map((row) => row.due))].join(),
      sum(stages.filter(({ stage }) => stage === name).map(({ points }) => points)) +
        (name === "年终" ? noted : 0),
    ]);
    expect(declared).toEqual(expected);
    expect(declared.map((stage) => stage[2])).toEqual([80, 69, 96]);
    expect(noted).toBe(20);
    expect(rules).toMatch(/^细则 "2015年度铁岭县政府质量工作考核细则" 总分100分 原文未写 \{$/mu);
  });

  it("has the footnote, word for word and in order", () => {
    const section = /^ *项目 注 ".*" 20分 原文未写 负责单位 "(.*)" 节点 年终 \{$/mu.exec(rules);
    expect(footnote).toContain(section?.[1] ?? "no section");
    const from = rules.slice(section?.index);
    expect([...textsOf(from, "要求"), ...textsOf(from, "原文")].join("")).toBe(footnote);
  });

  it("quotes nothing that the document does not say, and leaves no clause out", () => {
    const whole = bare(document);
    const quoted = [...textsOf(rubric, "要求"), ...textsOf(rubric, "原文")];
    expect(quoted.filter((text) => !whole.includes(text))).toEqual([]);
    const texts = textsOf(rubric, "原文");
    const clauses = rows.flatMap((row) => clausesOf(row.rule));
    expect(clauses.length).toBeGreaterThan(60);
    expect(clauses.filter((clause) => !texts.some((text) => text.includes(clause)))).toEqual([]);
  });

  it("has examples", () => {
    expect(rubric.match(/^ *示例 "/gmu)?.length).toBeGreaterThanOrEqual(6);
  });
});
