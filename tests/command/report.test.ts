// `rubric report`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chinese, folder, rubric } from "./run.js";

const text = `细则 "考核" 总分10分 {
  考核对象 所 { 名称：文字 }
  通则 { 各项最低0分 }
  指标 1 "办件" 4分 { 每起 超期 扣0.5分，扣完为止 }
  指标 2 "台账" 3分 { 未建立台账的，扣1分 }
  指标 3 "环境" 3分 { 评分 观感 0至3分 "整洁" }
}
`;
const saved = (): string => {
  const file = join(folder(), "r.rubric");
  writeFileSync(file, text);
  return file;
};

describe("rubric report", () => {
  test("in Chinese: ends, what exhausts an item, what cannot be lost, what is judged", async () => {
    const { code, out, err } = await rubric(["report", saved()], { env: chinese });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/项目\s+分值\s+最低\s+最高\s+说明/);
    expect(out).toMatch(/考核\s+10\s+2\s+10\s+酌情评分3分/);
    expect(out).toMatch(/1 办件\s+4\s+0\s+4\s+超期 8起扣完/);
    expect(out).toMatch(/2 台账\s+3\s+2\s+3\s+2分扣不掉/);
    expect(out).toContain("10分中有3分由评分人酌情掌握（30%）");
    expect(out).toContain("8个上下限中8个已证明");
  });

  test("in English, with the facts that reach each end", async () => {
    const { out } = await rubric(["report", saved(), "--lang", "en", "--facts"]);
    expect(out).toMatch(/1 办件\s+4\s+0\s+4\s+超期: nothing left at 8/);
    expect(out).toContain("least with 超期 = 8 起");
    expect(out).toContain("8 of 8 ends proved");
  });

  test("as JSON, whose facts score what they are said to", async () => {
    const file = saved();
    const { blocks } = JSON.parse((await rubric(["report", file, "--json"])).out) as {
      blocks: { id: string; least: { bound: string; proved: boolean; facts: object } }[];
    };
    const root = blocks[0]!;
    expect(root).toMatchObject({ id: "", least: { bound: "2", proved: true } });
    const facts = join(folder(), "facts.json");
    writeFileSync(facts, JSON.stringify({ 所: { 名称: "甲所" }, ...withReasons(root.least.facts) }));
    const scored = await rubric(["score", file, facts, "--csv"]);
    expect(scored.code, scored.err).toBe(0);
    expect(scored.out).toMatch(/甲所.*,2,/);
  });

  test("into a file; a rubric with errors is not reported on", async () => {
    const file = saved();
    const out = join(folder(), "report.txt");
    expect((await rubric(["report", file, "-o", out])).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("超期 8起扣完");
    writeFileSync(file, text.replace("总分10分", "总分11分"));
    const failed = await rubric(["report", file]);
    expect(failed).toMatchObject({ code: 1, out: "" });
    expect(failed.err).toContain("points-do-not-sum");
  });
});

/** Marks need the assessor's reason, which the report cannot know. */
const withReasons = (facts: object): object =>
  JSON.parse(JSON.stringify(facts), (key, value: unknown) =>
    key === "观感" ? { value, reason: "依据" } : value,
  ) as object;
