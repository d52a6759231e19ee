// `rubric check --save-examples`: what shows a finding becomes an example of the rubric.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chinese, folder, rubric } from "./run.js";

const text = `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 100分 {
    每起 超期 扣0.5分
    加分的，加2分
  }
  按 总分 评定 {
    95至100分 评为 优
    90至94分 评为 良
    否则评为 差
  }
}
`;

describe("rubric check --save-examples", () => {
  test("writes an example for each finding that facts show, once; they come out", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "a.rubric"), text);
    const first = await rubric(["check", "--save-examples", "a.rubric"], { cwd, env: chinese });
    expect(first.code).toBe(0);
    expect(first.err).toContain("✓ a.rubric：已写入2例，可说明上面的问题\n");
    const written = readFileSync(join(cwd, "a.rubric"), "utf8");
    expect(written).toContain(
      '  示例 "points-exceeded：1 甲" {\n    1：超期 = 0，加分 = 是，应得100分\n  }\n',
    );
    expect(written).toMatch(/示例 "grade-gap：题" \{\n {4}总分：.*应得94\.5分\n/);
    expect((await rubric(["test", "a.rubric"], { cwd })).out).toContain("2");
    const second = await rubric(["check", "--save-examples", "a.rubric"], { cwd });
    expect(second.err).toContain("没有可写入的新示例");
    expect(readFileSync(join(cwd, "a.rubric"), "utf8")).toBe(written);
  });

  test("leaves a rubric with errors, and one in which nothing is found, as it is", async () => {
    const cwd = folder();
    const sound = text.replace("加分的，加2分", "漏报的，扣2分").replace(/ {2}按 总分[^}]*\}\n/, "");
    const broken = text.replace('"甲" 100分', '"甲" 100');
    writeFileSync(join(cwd, "sound.rubric"), sound);
    writeFileSync(join(cwd, "broken.rubric"), broken);
    const { code } = await rubric(["check", "--save-examples", "sound.rubric", "broken.rubric"], { cwd });
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, "sound.rubric"), "utf8")).toBe(sound);
    expect(readFileSync(join(cwd, "broken.rubric"), "utf8")).toBe(broken);
  });

  test("standard input has nowhere to be written", async () => {
    const { code, err } = await rubric(["check", "--save-examples", "-"], { input: text });
    expect(code).toBe(2);
    expect(err).toContain("standard input cannot be written back");
  });
});
