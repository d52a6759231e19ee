// Ids that stand under another heading than they say, and those that do not follow.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

/** Findings of a rubric with one indicator under each id given below a section. */
function told(parent: string, ...ids: readonly string[]): string[] {
  const items = ids.map((id, i) => `    指标 ${id} "项${i}" 1分 { 每起 甲${i} 扣1分 }`).join("\n");
  const text = `细则 "题" {\n  考核对象 所 { 名：文字 }\n  通则 { 各项最低0分 }\n  项目 ${parent} "组" {\n${items}\n  }\n}\n`;
  const { diagnostics, failed } = analyse(new Source("n.rubric", text), "0");
  expect(failed).toBe(false);
  return diagnostics.filter((d) => d.code === "numbering").map((d) => d.title);
}

const under = (id: string, parent: string): string => `${id} 写在 ${parent} 之下，按编号不属于它。`;
const after = (id: string, before: string): string => `${id} 没有接着 ${before}：编号有缺漏，或次序不对。`;

describe("ids", () => {
  it.each([
    ["3", "4.加", "3.加"],
    ["3.加", "4.加.1", "3.加.1"],
    ["3.加", "3.奖.1", "3.加.1"],
    ["A", "B.1", "A.1"],
    ["Ⅵ", "Ⅳ-1", "Ⅵ-1"],
    ["3.1", "4.1.1", "3.1.1"],
    ["3.1.1", "3.1", "3.1.1.1"],
  ])("under %s: %s is told, %s is not", (parent, wrong, right) => {
    expect(told(parent, wrong)).toEqual([under(wrong, parent)]);
    expect(told(parent, right)).toEqual([]);
  });

  it("follow one another behind a word too", () => {
    expect(told("3.加", "3.加.1", "3.加.3")).toEqual([after("3.加.3", "3.加.1")]);
    expect(told("3.加", "3.加.1", "3.加.2")).toEqual([]);
  });

  it("that are words have no order, and no number to say where they belong", () => {
    expect(told("3", "3.1", "3.加", "3.2")).toEqual([]);
    expect(told("3", "3.甲", "3.乙")).toEqual([]);
    expect(told("附件1", "Ⅰ-1", "Ⅰ-2")).toEqual([]);
    expect(told("3", "注", "附则")).toEqual([]);
    expect(told("食品", "抽检-1", "抽检-2")).toEqual([]);
  });
});
