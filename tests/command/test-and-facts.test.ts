import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rubric } from "./run.js";

const yangjiang = "rubrics/yangjiang.rubric";
const source = readFileSync(yangjiang, "utf8");
const lineOf = (text: string): number => source.slice(0, source.indexOf(text)).split("\n").length;

describe("rubric test", () => {
  test("counts the examples of all files", async () => {
    expect(await rubric(["test", yangjiang])).toEqual({
      code: 0,
      out: "示例：146例相符，0例不符\n",
      err: "",
    });
    const both = await rubric(["test", yangjiang, "examples/01-per-case/per-case.rubric"]);
    expect(both.out).toBe("examples: 157 passed, 0 failed\n");
  });

  test("what came out otherwise: where, how much, and why", async () => {
    const line = "4.2.5：未开展查证的线索 = 2，未报送材料的线索 = 3，应得";
    const input = source.replace(`${line}1分`, `${line}1.5分`);
    const { code, out, err } = await rubric(["test", "-"], { input });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toBe(
      [
        `✗ -:${lineOf(line)}  “两种情形分别扣，合起来扣完为止”`,
        "    4.2.5：未开展查证的线索 = 2，未报送材料的线索 = 3，应得1.5分",
        "    指标4.2.5：应得1.5分，算得1分",
        "    重大线索报告查处　1/2",
        "           2  起评",
        "        -0.4  每项 未开展查证的线索 扣0.2分",
        `              第${lineOf("每项 未开展查证的线索")}行　未开展查证的线索：2项`,
        "        -0.6  每项 未报送材料的线索 扣0.2分，扣完为止",
        `              第${lineOf("每项 未报送材料的线索")}行　未报送材料的线索：3项`,
        "              原文：及时开展查处工作、并向市打假办报送材料的，得分；未开展查证、未报送材料的，每发现",
        "              一项扣0.2分，直至扣完2分。",
        "",
        "示例：145例相符，1例不符",
        "",
      ].join("\n"),
    );
  });

  test("a fact that the example does not give", async () => {
    const input = source.replace("6.2.1：督办通知 = 0，应得0分", "6.2.1：应得0分");
    const { code, out } = await rubric(["test", "-"], { input });
    expect(code).toBe(1);
    expect(out).toContain("指标6.2.1：应得0分，无法计算\n    - 缺报：6.2.1 督办通知（数量，单位：个）");
  });

  test("as JSON", async () => {
    const input = source.replace("6.2.1：督办通知 = 2，应得-4分", "6.2.1：督办通知 = 2，应得-3分");
    const { code, out } = await rubric(["test", "-", "--json"], { input });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      passed: 145,
      failed: 1,
      files: [
        {
          file: "-",
          failures: [{ indicator: "6.2.1", expected: "-3", got: "-4", example: "加分项与扣分项" }],
        },
      ],
    });
  });

  test("a rubric with errors is not tried, one without examples is named", async () => {
    const wrong = await rubric(["test", "-"], { input: source.replace("总分100分", "总分99分") });
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.err).toContain("points-do-not-sum");
    const bare =
      'rubric "t" total 1 points { unit u { name: text }; defaults { floor 0 }; indicator 1 "a" 1 points { deduct 1 when late } }';
    const { code, err } = await rubric(["test", "-"], { input: bare });
    expect({ code, err }).toEqual({ code: 0, err: "-: the rubric has no examples\n" });
  });
});

describe("rubric facts", () => {
  test("a table to read", async () => {
    const { code, out } = await rubric(["facts", yangjiang]);
    expect(code).toBe(0);
    expect(out).toContain("数据项共79项");
    expect(out).toMatch(/^2\.4\.1\/未核查报送的案件线索 +未按要求进行核查/m);
    expect(out).not.toMatch(/ $/m);
  });

  test("templates: the unit first; answered, they are scored", async () => {
    const rubricText =
      'rubric "t" total 3 points { unit town { name: text }; defaults { floor 0 }; indicator 2 "b" 2 points { deduct 1 per case of x }; indicator 1 "a" 1 points { judge m up to 1 "how" } }';
    const json = (await rubric(["facts", "-", "--json"], { input: rubricText })).out;
    expect(json).toBe(
      '{\n  "town": {\n    "name": null\n  },\n  "2": {\n    "x": null\n  },\n  "1": {\n    "m": { "value": null, "reason": null }\n  }\n}\n',
    );
    const csv = (await rubric(["facts", "-", "--format", "csv"], { input: rubricText })).out;
    expect(csv).toBe("town.name,2/x,1/m,1/m#reason\n,,,\n");
  });

  test("a table for Excel begins with a byte order mark", async () => {
    const { out } = await rubric(["facts", yangjiang, "--format", "csv"]);
    expect(out).toMatch(/^\uFEFF地区\.名称,1\.1\.1\/政府文件规定,/);
  });

  test("a JSON Schema", async () => {
    const { out } = await rubric(["facts", yangjiang, "--format", "schema"]);
    expect(JSON.parse(out)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      properties: { "6.2.1": { properties: { 督办通知: { type: "integer", minimum: 0 } } } },
    });
  });

  test("of one stage", async () => {
    const { out } = await rubric(["facts", "rubrics/tieling.rubric", "--stage", "半年"]);
    expect(out).toContain("数据项共22项");
    expect(out).not.toContain("@年终");
    const wrong = await rubric(["facts", yangjiang, "--stage", "半年"]);
    expect(wrong).toMatchObject({ code: 2, out: "", err: "没有“半年”这个考核节点，细则未分考核节点\n" });
  });
});
