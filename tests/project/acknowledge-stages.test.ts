// What is acknowledged at a stage is acknowledged there and nowhere else.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

const reason = '确认 points-exceeded "原文如此"';

interface Said {
  readonly indicator?: string;
  readonly half?: string;
  readonly later?: string;
  /** What the rules at the half-year add. */
  readonly added?: string;
}

/** Findings of an indicator of 3 points that comes to 4 at each of its stages, told with what was said of each. */
function told({ indicator = "", half = "", later = "", added = "加1分" }: Said): string[] {
  const text = `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  考核节点 半年，三季度，年终
  各节点单独计分
  缺节点的指标不计入
  指标 1 "甲" 3分 {
    ${indicator}
    节点 半年 {
      ${half}
      甲的，得3分
      乙的，${added}
    }
    节点 三季度，年终 {
      ${later}
      甲的，得3分
      丙的，加1分
    }
  }
}
`;
  return analyse(new Source("s.rubric", text), "0").diagnostics.map(
    ({ code, title, severity, acknowledged = "" }) =>
      `${severity} ${code} ${/@([^写]+)写明/u.exec(title)?.[1] ?? ""} ${acknowledged}`.trim(),
  );
}
const found = (stage: string): string => `warning points-exceeded ${stage}`;
const accepted = (stage: string, why = "原文如此"): string => `note points-exceeded ${stage} ${why}`;

describe("an acknowledgement", () => {
  it("of the block holds at every stage", () => {
    expect(told({})).toEqual([found("半年"), found("三季度"), found("年终")]);
    expect(told({ indicator: reason })).toEqual([accepted("半年"), accepted("三季度"), accepted("年终")]);
  });

  it("in the braces of a stage holds there alone", () => {
    expect(told({ half: reason })).toEqual([accepted("半年"), found("三季度"), found("年终")]);
  });

  it("in the braces of several holds at these", () => {
    expect(told({ later: reason })).toEqual([found("半年"), accepted("三季度"), accepted("年终")]);
  });

  it("of a stage comes before one of the block", () => {
    expect(told({ indicator: reason, half: '确认 points-exceeded "半年另有说明"' })).toEqual([
      accepted("半年", "半年另有说明"),
      accepted("三季度"),
      accepted("年终"),
    ]);
  });

  it("answers nothing where its stage has no such finding", () => {
    expect(told({ half: reason, later: reason, added: "得0分" })).toEqual([
      accepted("三季度"),
      accepted("年终"),
      "error nothing-to-acknowledge",
    ]);
  });
});

describe("rules that hold at all stages", () => {
  it("are told once, and acknowledged in the block", () => {
    const text = (where: string): string => `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  考核节点 半年，年终
  各节点单独计分
  指标 1 "甲" 3分 {
    ${where}
    甲的，得3分
    乙的，加1分
  }
}
`;
    const codes = (where: string): string[] =>
      analyse(new Source("s.rubric", text(where)), "0").diagnostics.map((d) => `${d.severity} ${d.code}`);
    expect(codes("")).toEqual(["warning points-exceeded"]);
    expect(codes(reason)).toEqual(["note points-exceeded"]);
  });
});
