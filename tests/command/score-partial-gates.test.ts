// `rubric score --partial` of units that may not be assessed, whose points depend on their kind, or whose grade a quota may take.
import { describe, expect, test } from "vitest";
import { csvToObjects } from "../../src/project/csv-facts.js";
import { rubric } from "./run.js";

const partial = (name: string, units: object[], ...more: string[]) =>
  rubric(["score", `examples/${name}.rubric`, "-", "--partial", ...more], { input: JSON.stringify(units) });

describe("gates", () => {
  const here = { registered: true };
  const english = [
    {
      village: { name: "Hill", ...here },
      fatal_accidents: 0,
      plan_filed: true,
      "1": { faults: 1 },
      "2": { courses_held: true, visitors: 9 },
    },
    { village: { name: "Lake", registered: false } },
    {
      village: { name: "Moor", ...here },
      fatal_accidents: 0,
      "1": { faults: 2 },
      "2": { courses_held: true, visitors: 5 },
    },
  ];

  test("under the table and on the sheets, in English", async () => {
    const { out, code } = await partial("33-gates/gates", english);
    expect(code).toBe(0);
    // Hill has 5 for the first of two where Moor is assessed; alone it is not ranked.
    expect(out).toContain("Hill      4     9     1     5        0  model, ordinary\n");
    expect(out).toContain("Lake      —     —     —     —        2\n");
    expect(out).toContain(
      "Lake: not assessed: what the rubric requires is not fulfilled\n  requires registered, otherwise not assessed\n",
    );
    expect(out).toContain(
      "unit: Lake\nnot assessed: what the rubric requires is not fulfilled\n  requires registered, otherwise not assessed\n2 facts missing:\n",
    );
    expect(out).toContain(
      "unit: Moor\nwhether it is assessed is open; hangs on plan_filed; what follows holds if it is\n  requires fatal_accidents = 0 and plan_filed, otherwise not assessed\ntotal (of 10): 6, settled; 4 lost\n",
    );
    expect(out).toContain("2 Learning   5  at least 0, at most 5; 5 open; hangs on plan_filed of others\n");
    expect(out).not.toMatch(/ $/m);
  });

  test("in Chinese", async () => {
    const { out } = await partial("33-gates/gates-zh", [
      { 村: { 名称: "甲", 已备案: true }, 亡人事故: 0 },
      { 村: { 名称: "乙", 已备案: false } },
    ]);
    expect(out).toContain("是否予以评定未定；取决于：报送方案；以下以予以评定为前提\n  前提 亡人事故 = 0");
    expect(out).toContain("乙：不予评定：不符合评定前提\n  前提 已备案，否则不予评定\n");
    expect(out).not.toContain("考核对象：乙\n总分");
  });

  test("as JSON and as CSV", async () => {
    const { out } = await partial("33-gates/gates", english, "--json");
    const { units } = JSON.parse(out) as { units: Record<string, unknown>[] };
    expect(units.map(({ assessment }) => assessment)).toMatchObject([
      { assessed: true, gates: [], hangsOn: [] },
      { assessed: false, gates: [{ line: 5, rule: "requires registered, otherwise not assessed" }] },
      { assessed: null, gates: [{ line: 6 }], hangsOn: ["plan_filed"] },
    ]);
    expect(units[1]).not.toHaveProperty("least");
    expect(units[1]).toMatchObject({ blocks: [], missing: ["fatal_accidents", "plan_filed"] });
    const csv = await partial("33-gates/gates", english, "--csv");
    const table = csvToObjects(csv.out);
    expect("rows" in table && table.rows).toMatchObject([
      { assessed: "yes", least: "4", most: "9" },
      { assessed: "no" },
      { assessed: "open", least: "6", most: "6", lost: "4" },
    ]);
  });
});

test("points that depend on the kind of unit are told as far as they are known", async () => {
  const { out } = await partial("34-points-by-kind/points-by-kind-zh", [
    { 乡镇: { 名称: "甲" }, "1": { 修缮率: 0.9 } },
  ]);
  // 18 of 20 or 21.6 of 24; of the total 18 + 40 + 40 at most
  expect(out).toContain(
    "1 道路        24  满分20至24分；至少18分，至多21.6分；未定3.6分；取决于：乡镇.农村\n",
  );
  expect(out).toContain("总分（100分）：至少18分，至多98分；已失2分；未定80分\n");
});

test("a grade that a quota may take is told with those it may fall to", async () => {
  const units = [{ office: { name: "x" }, "1.1": { missed: 0 }, "2.1": { upheld: 0 }, fatal: false }];
  const english = await partial("47-grade-quotas/grade-quotas", units);
  expect(english.out).toContain(
    "grade: may be excellent or good or basic; it falls where the quota is exceeded\n",
  );
  const chinese = await partial("47-grade-quotas/grade-quotas", units, "--lang", "zh");
  expect(chinese.out).toContain("等次：可能为excellent、good、basic；超出名额的，等次下调\n");
});
