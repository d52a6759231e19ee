import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest } from "../../src/runtime/nearest.js";

describe("nearest", () => {
  test.each([
    ["政府文档", ["政府文件", "会议纪要"], "政府文件"],
    ["未督促案件", ["未督促的案件", "重点案件"], "未督促的案件"],
    ["Overal", ["overall", "overtime"], "overall"],
    ["良", ["优秀", "良好"], "良好"],
    ["优", ["良", "中", "差"], undefined],
    ["完成", ["投诉率", "达标率"], undefined],
    ["案件", ["案件甲", "案件乙"], undefined],
    ["", ["x"], undefined],
    ["x", [], undefined],
  ])("%j among %j is %j", (name, candidates, found) => {
    expect(nearest(name, candidates)).toBe(found);
  });
  test("a candidate listed twice is no tie", () => {
    expect(nearest("政府文档", ["政府文件", "政府文件"])).toBe("政府文件");
  });
  test("gives one of the candidates or none, and never looks at very long names", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, candidates) => {
        const found = nearest(name, candidates);
        if (found !== undefined) expect(candidates).toContain(found);
      }),
    );
    expect(nearest("x".repeat(101), ["x".repeat(101)])).toBeUndefined();
  });
});
