import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { csvToObjects } from "../../src/project/csv-facts.js";
import { folder, rubric } from "./run.js";

const yangjiang = "rubrics/yangjiang.rubric";
const json = "examples/facts/yangjiang.json";
const csv = "examples/facts/yangjiang.csv";
const tieling = ["rubrics/tieling.rubric", "examples/facts/tieling.json"] as const;

describe("rubric score", () => {
  test("several units: the ranked overview, then a sheet for each", async () => {
    const { code, out, err } = await rubric(["score", yangjiang, json]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.match(/考核对象：.+/g)).toEqual(
      ["晴川区", "望湖县", "松桥县", "白鹭区", "北岭县"].map((n) => `考核对象：${n}`),
    );
    expect(out.indexOf("名次")).toBeLessThan(out.indexOf("考核对象："));
    expect(out).toContain("每项 缺少的方案总结 扣0.1分，扣完为止");
    expect(out).not.toMatch(/ $/m);
  });

  test("one unit: its sheet alone; --overview and --sheet choose", async () => {
    const one = JSON.stringify(JSON.parse(readFileSync(json, "utf8"))[1]);
    const { out } = await rubric(["score", yangjiang, "-"], { input: one });
    expect(out).not.toContain("名次");
    expect(out).toContain("总分 95.9 / 100");
    const overview = await rubric(["score", yangjiang, json, "--overview"]);
    expect(overview.out).not.toContain("缘由");
    const sheets = await rubric(["score", yangjiang, json, "--sheet"]);
    expect(sheets.out).not.toContain("名次");
  });

  test("the same from JSON and from CSV, whatever the file is called", async () => {
    const fromJson = await rubric(["score", yangjiang, json, "--json"]);
    const fromCsv = await rubric(["score", yangjiang, csv, "--json"]);
    const piped = await rubric(["score", yangjiang, "-", "--json"], { input: readFileSync(csv) });
    expect(fromCsv.out).toBe(fromJson.out);
    expect(piped.out).toBe(fromJson.out);
  });

  test("JSON: rubric, units with their places and accounts, quotas", async () => {
    const { out } = await rubric(["score", yangjiang, json, "--json"]);
    const { version, rubric: which, units, quotas } = JSON.parse(out);
    expect(version).toBe(1);
    expect(which.title).toContain("阳江市");
    expect(which.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(quotas).toEqual([]);
    expect(units.map(({ unit, place, total }: Record<string, unknown>) => [unit, place, total])).toEqual([
      ["晴川区", 1, "104.2"],
      ["望湖县", 2, "95.9"],
      ["松桥县", 3, "76.4"],
      ["白鹭区", 4, "63.4"],
      ["北岭县", 5, "28.8"],
    ]);
    expect(Object.keys(units[0])).toEqual(["unit", "place", "total", "points", "explanation"]);
    expect(units[0].explanation.blocks[0]).toMatchObject({ id: "", kind: "rubric", score: "104.2" });
  });

  test("CSV: the same numbers as JSON, a row for each unit", async () => {
    const table = csvToObjects((await rubric(["score", yangjiang, json, "--csv"])).out);
    const { units } = JSON.parse((await rubric(["score", yangjiang, json, "--json"])).out);
    if ("problems" in table) throw new Error("the table does not read back");
    expect(table.rows).toHaveLength(units.length);
    units.forEach((unit: { unit: string; place: number; total: string; explanation: any }, i: number) => {
      const row = table.rows[i]!;
      expect([row["考核对象"], row["名次"], row["总分"]]).toEqual([
        unit.unit,
        String(unit.place),
        unit.total,
      ]);
      const indicators = unit.explanation.blocks.filter((b: { kind: string }) => b.kind === "indicator");
      expect(indicators).toHaveLength(42);
      for (const { id, score } of indicators) expect([id, row[id]]).toEqual([id, score]);
    });
  });

  test("stages: all of them, or one", async () => {
    const all = JSON.parse((await rubric(["score", ...tieling, "--json"])).out);
    expect(all.units[0].stages.map((s: { stage: string }) => s.stage)).toEqual(["半年", "前三季度", "年终"]);
    const { out } = await rubric(["score", ...tieling, "--stage", "前三季度", "--csv"]);
    expect(out.split("\n")[0]).toMatch(/^\uFEFF考核对象,考核节点,名次,总分,1,2,/);
    expect(out.split("\n")[1]).toMatch(/^临溪县,前三季度,1,67,10,,4,/);
    const wrong = await rubric(["score", ...tieling, "--stage", "前三季"]);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain("没有“前三季”这个考核节点，节点有：半年、前三季度、年终。是否指“前三季度”？");
  });

  test("data for a part of the year: what is missing, and how to score what is there", async () => {
    const data = JSON.parse(readFileSync(tieling[1], "utf8"))[0];
    for (const key of Object.keys(data)) if (key.endsWith("@年终")) delete data[key];
    const { code, out, err } = await rubric(["score", tieling[0], "-"], { input: JSON.stringify(data) });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("缺报：1@年终 完成情况");
    expect(err).toContain("只评数据已齐的节点，请加 --stage 半年 或 --stage 前三季度");
    expect(
      (await rubric(["score", tieling[0], "-", "--stage", "半年"], { input: JSON.stringify(data) })).code,
    ).toBe(0);
  });

  test("one unit of several: its sheet, with its place among all", async () => {
    const { out } = await rubric(["score", yangjiang, json, "--unit", "松桥县", "--json"]);
    expect(JSON.parse(out).units).toMatchObject([{ unit: "松桥县", place: 3 }]);
    const wrong = await rubric(["score", yangjiang, json, "--unit", "松桥"]);
    expect(wrong).toMatchObject({ code: 2, out: "", err: "数据中没有“松桥”。是否指“松桥县”？\n" });
  });

  test("everything wrong with the data at once, and no score", async () => {
    const units = JSON.parse(readFileSync(json, "utf8"));
    delete units[0]["1.1.1"];
    units[1]["2.4.2"]["未督促的重点案件"] = 1.5;
    units[1]["2.2.3"]["工作成效"] = { value: 21, reason: "好" };
    units[2]["1.1.2"]["政府工作报告书"] = true;
    units[3]["地区"]["名称"] = "松桥县";
    const { code, out, err } = await rubric(["score", yangjiang, "-"], { input: JSON.stringify(units) });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      [
        "标准输入  第1个  晴川区",
        "  ✗ 缺报：1.1.1 政府文件规定（是否）",
        "  ✗ 缺报：1.1.1 会议纪要规定（是否）",
        "标准输入  第2个  望湖县",
        "  ✗ 2.2.3 工作成效（各专项打假工作动态、日常检查、联合行动、重点案件查处等材料）〔工作成效〕应在0至20之间，所填为“21”",
        "  ✗ 2.4.2 未督促的重点案件应为整数，所填为“1.5”",
        "标准输入  第3个  松桥县",
        "  ✗ 细则不采集“1.1.2/政府工作报告书”这项数据。是否指“1.1.2/政府工作报告”？",
        "标准输入  第4个  松桥县",
        "  ✗ 考核对象重名：“松桥县”（见第3个）",
        "数据有6处问题，未予评分。",
        "",
      ].join("\n"),
    );
  });

  test("problems as data, where data were asked for", async () => {
    const { code, out } = await rubric(["score", yangjiang, "-", "--json"], {
      input: '{"地区":{"名称":"甲"}}',
    });
    expect(code).toBe(1);
    const { units, problems } = JSON.parse(out);
    expect(units).toBeUndefined();
    expect(problems).toHaveLength(77);
    expect(problems[0]).toMatchObject({ code: "missing", key: "1.1.1/政府文件规定", unit: "甲" });
  });

  test("the line of a CSV row", async () => {
    const path = join(folder(), "数据.csv");
    writeFileSync(path, readFileSync(csv, "utf8").replace("望湖县,是", "望湖县,"));
    const { code, err } = await rubric(["score", yangjiang, path]);
    expect(code).toBe(1);
    expect(err).toContain(`${path}:3  望湖县\n  ✗ 缺报：1.1.1 政府文件规定（是否）`);
  });

  test.each([
    ["JSON that is none", '{"a": 1,}', "1:9：JSON写法有误，此处不应为“}”（前面是否多了逗号？）"],
    ["a key given twice", '{"地区": {"名称": "甲",\n "名称": "乙"}}', "2:2：“名称”写了两次"],
    ["nothing", "[]", "没有考核对象的数据"],
    ["a ragged table", "地区.名称,1.1.1/政府文件规定\n甲\n", "第2行：有1格，表头有2格"],
  ])("%s", async (_, input, words) => {
    const { code, out, err } = await rubric(["score", yangjiang, "-"], { input });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(words);
  });

  test("data in GB18030", async () => {
    const path = join(folder(), "a.csv");
    writeFileSync(path, Uint8Array.from([0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x0a]));
    const { code, err } = await rubric(["score", yangjiang, path]);
    expect(code).toBe(1);
    expect(err).toContain(`${path}：本文件是 GB18030（GBK）编码`);
  });

  test("a rubric with errors is not scored", async () => {
    const input = readFileSync(yangjiang, "utf8").replace("总分100分", "总分101分");
    const { code, out, err } = await rubric(["score", "-", json], { input });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("points-do-not-sum");
    expect(err).toContain("细则有1处错误，未予执行");
  });

  test("standard input is one thing only", async () => {
    const { code, err } = await rubric(["score", "-", "-"]);
    expect(code).toBe(2);
    expect(err).toContain("standard input (-) can be the rubric or the data, not both");
  });
});

describe("quotas", () => {
  const tiers = "examples/07-tiers-with-quotas/tiers-with-quotas-zh.rubric";
  const units = JSON.parse(readFileSync("examples/07-tiers-with-quotas/units-zh.json", "utf8"));
  const scored = (data: unknown, ...args: string[]) =>
    rubric(["score", tiers, "-", ...args], { input: JSON.stringify(data) });

  test("kept: counted, nothing to say", async () => {
    const { code, out, err } = await scored(units, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out).quotas).toMatchObject([
      { block: "1", label: "优", kind: "at-most", allowed: 1, found: 1, kept: true },
      { block: "1", label: "良", kind: "exactly", allowed: 2, found: 2, kept: true },
      { block: "2", label: "优", kind: "at-most", allowed: 2, found: 2, kept: true },
    ]);
  });

  test("broken: the scores, then which and by how many, exit code 1", async () => {
    const more = structuredClone(units);
    more[1]["1"]["综合档次"] = "优";
    const { code, out, err } = await scored(more);
    expect(code).toBe(1);
    expect(out).toContain("名次");
    expect(err).toBe(
      "✗ 名额不符：1“优”名额不超过1个，实有2个（细则第10行）\n✗ 名额不符：1“良”名额2个，实有1个（细则第11行）\n",
    );
  });

  test("a part of the cohort: too few or a share cannot be told, too many can", async () => {
    const { code, out, err } = await scored(units.slice(0, 2), "--json");
    expect(code).toBe(0);
    expect(err).toContain("细则写明考核对象5个，本次评分2个");
    expect(err).toContain("名额未核对：1“良”名额2个，现有1个");
    expect(JSON.parse(out).quotas.map((q: { kept: boolean | null }) => q.kept)).toEqual([null, null, null]);
    const two = structuredClone(units.slice(0, 2));
    two[1]["1"]["综合档次"] = "优";
    expect((await scored(two)).code).toBe(1);
  });
});

describe("ties", () => {
  const tied = (rule: string): string =>
    `rubric "t" total 1 points { unit town { name: text }; defaults { floor 0; ties take the ${rule} place }
  indicator 1 "a" 1 points { deduct 1 when late } }`;
  const data =
    '[{"town.name":"A","1/late":true},{"town.name":"B","1/late":false},{"town.name":"C","1/late":false}]';

  test.each([
    ["better", [3, 1, 1]],
    ["worse", [3, 2, 2]],
  ])("share the %s place, in the overview as in the data", async (rule, places) => {
    const dir = folder();
    const [path, facts] = [join(dir, "t.rubric"), join(dir, "t.json")];
    writeFileSync(path, tied(rule));
    writeFileSync(facts, data);
    const { units } = JSON.parse((await rubric(["score", path, facts, "--json"])).out);
    expect(units.map((u: { place: number }) => u.place)).toEqual(places);
    const { out } = await rubric(["score", path, facts, "--overview"]);
    expect([...out.matchAll(/^ +(\d) +([A-C]) /gm)].map((m) => `${m[2]}${m[1]}`)).toEqual([
      `B${places[1]}`,
      `C${places[2]}`,
      `A${places[0]}`,
    ]);
  });
});
