// Source 002, a damaged copy run together into one line, against rubrics/stations.rubric: put together again from the rubric, it is the
// same text from the title to where the copy breaks off, sign for sign.
import { describe, expect, it } from "vitest";
import { bare, blocksOf, indicatorsOf, read, textsOf, withoutExamples, type Block } from "./source-texts.js";
import { exact, print, sum } from "../src/runtime/exact.js";

interface Mending {
  readonly printed: string;
  readonly mended: string;
}
const copy = read("fixtures/sources/002_7d1a75e205813c9c.txt");
const mending = JSON.parse(read("fixtures/sources/002-mended.json")) as Mending[];
const rubric = read("../rubrics/stations.rubric");

/** The page around the table, the copying site's own words, is no part of the document. */
const table = copy.slice(copy.indexOf("2023年度"), copy.indexOf("\n\n溫馨"));
/** The list is applied in its order: words that were replaced first, then signs, one by one. */
const mend = (list: readonly Mending[]): string =>
  bare(list.reduce((text, { printed, mended }) => text.replaceAll(printed, mended), table));
const document = mend(mending);
const title = "2023年度市场监督管理所绩效考核细则";

/** The two that stand for what the table does not print as a row. */
const ours: Readonly<Record<string, string>> = {
  "3.加.1": "the last sentence of 3.4, points above those of the indicator",
  "11.2": "lost: all that followed the point where the copy breaks off",
};
/** Printed twice over: the cell of a department that goes on over a page break. */
const twice = ["药械科", "特安科"];

/** The table as the rubric has it, run together as the copy is: department after the first row it is responsible for. */
function runTogether(text: string): string {
  let [whole, department] = [`${title}序号考核项目分值评估内容评分原则评估部门`, ""];
  for (const block of blocksOf(text)) {
    if (block.kind === "项目") {
      whole += block.id + block.title + (block.printed?.replace("分", "") ?? block.points);
      department = "";
    }
    if (block.kind !== "指标" || block.id in ours) continue;
    whole += `${block.id.split(".")[1]}.${block.requirement.join("")}${block.rule.join("")}`;
    if (block.department === department) continue;
    department = block.department;
    whole += department.repeat(twice.includes(department) ? 2 : 1);
  }
  return whole;
}
const printed: Block[] = indicatorsOf(rubric).filter(({ id }) => !(id in ours));

describe("rubrics/stations.rubric", () => {
  it("has the 46 indicators in eleven projects, and says what is lost", () => {
    const projects = blocksOf(rubric).filter(({ kind }) => kind === "项目");
    expect(projects.map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, i) => String(i + 1)));
    expect(printed).toHaveLength(46);
    expect(indicatorsOf(rubric)).toHaveLength(46 + Object.keys(ours).length);
    expect(rubric.match(/^ *待定 "/gmu)).toHaveLength(2);
  });

  it("is the document, word for word, from the title to where the copy breaks off", () => {
    expect(document.length).toBeGreaterThan(4000);
    expect(runTogether(rubric)).toBe(document);
  });

  it("has at each indicator the points that its requirement prints", () => {
    const points = printed.map(({ requirement }) => /（([\d.]+)分）/u.exec(requirement[0] ?? "")?.[1]);
    expect(printed.map((block) => block.points)).toEqual(points);
  });

  it("has projects that add up to their points: 90, the last one with what is lost", () => {
    const projects = blocksOf(rubric).filter(({ kind }) => kind === "项目");
    const totals = projects.map(({ id }) =>
      sum(
        indicatorsOf(rubric)
          .filter((b) => b.id.startsWith(`${id}.`) && b.id !== "3.加.1")
          .map((b) => exact(b.points)),
      ),
    );
    expect(totals).toEqual(projects.map(({ points }) => exact(points)));
    expect(print(sum(totals))).toBe("90");
    // Project 6 prints 4: the cell of one of its two departments. The other's is lost with the text around it.
    expect(projects.filter((p) => p.printed !== undefined).map((p) => [p.id, p.printed])).toEqual([
      ["6", "4分"],
    ]);
  });

  it("quotes nothing that the mended document does not say", () => {
    const quoted = ["要求", "原文"].flatMap((kind) => textsOf(withoutExamples(rubric), kind));
    expect(quoted).toHaveLength(92);
    expect(quoted.filter((text) => !document.includes(text))).toEqual([]);
  });

  it("needs every line of the list, and the list invents nothing long", () => {
    const unused = mending.filter((_, i) => mend(mending.toSpliced(i, 1)) === document);
    expect(unused).toEqual([]);
    expect(mending.every(({ printed, mended }) => mended.length <= printed.length + 1)).toBe(true);
  });

  it("does not pass with a figure changed, an indicator dropped or a sentence added", () => {
    const changed = rubric.replace("每1起扣0.03分", "每1起扣0.3分");
    expect(runTogether(changed)).not.toBe(document);
    const at = rubric.indexOf("    指标 9.2 ");
    const dropped = rubric.slice(0, at) + rubric.slice(rubric.indexOf("    指标 9.3 "));
    expect(runTogether(dropped)).not.toBe(document);
    expect(runTogether(rubric.replace("未及时录入的，每起扣0.5分", "未及时录入的，每起扣0.5分。"))).not.toBe(
      document,
    );
  });

  it("has examples", () => {
    expect(rubric.match(/^ *示例 "/gmu)?.length).toBeGreaterThanOrEqual(6);
  });
});
