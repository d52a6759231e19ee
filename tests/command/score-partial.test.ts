// `rubric score --partial` as a person calls it. The numbers are worked out in examples/52-facts-missing/README.md.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { csvToObjects } from "../../src/project/csv-facts.js";
import { rubric } from "./run.js";

const folder = "examples/52-facts-missing";
const english = [`${folder}/facts-missing.rubric`, `${folder}/half-way.json`] as const;
const chinese = [`${folder}/facts-missing-zh.rubric`, `${folder}/half-way-zh.json`] as const;

describe("rubric score --partial", () => {
  test("a table of all units, then each with what is missing and what hangs on it", async () => {
    const { code, out, err } = await rubric(["score", ...chinese, "--partial"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("临港所      48    90    10    42     2  优秀、合格、不合格\n");
    expect(out).toContain("总分（100分）：至少48分，至多90分；已失10分；未定42分\n");
    expect(out).toContain("等次：可能为优秀、合格、不合格；取决于：1.2/办结率、2.1/事故\n");
    expect(out).toContain("缺报2项：\n  1.2/办结率（比率）\n");
    expect(out).toContain("  1.1 巡查      40  得30分，已定；已失10分\n");
    expect(out).toContain("  2.1 事故      40  至少10分，至多40分；未定30分；取决于：2.1/事故\n");
    expect(out).not.toMatch(/ $/m);
  });

  test("in English; one unit, the table alone", async () => {
    const one = await rubric(["score", ...english, "--partial", "--unit", "Old Street"]);
    expect(one.out).toContain("total (of 100): at least 0, at most 100; 100 open\n");
    expect(one.out).toContain("hangs on fraud, 2.1/concealed\n");
    expect(one.out).not.toContain("Harbour");
    const table = await rubric(["score", ...english, "--partial", "--overview"]);
    expect(table.out).toContain("Harbour");
    expect(table.out).not.toContain("standing");
    expect(await rubric(["score", ...english, "--partial", "--unit", "Port"])).toMatchObject({ code: 2 });
  });

  test("as JSON and as CSV", async () => {
    const json = await rubric(["score", ...english, "--partial", "--json", "--period", "2023"]);
    expect(JSON.parse(json.out)).toMatchObject({
      version: 1,
      partial: true,
      units: [
        {
          unit: "Harbour",
          period: "2023",
          least: "48",
          most: "90",
          lost: "10",
          open: "42",
          missing: ["1.2/closed", "2.1/accidents"],
          grades: [{ of: "", possible: ["excellent", "passed", "failed"] }],
        },
        { unit: "Old Street", least: "0", most: "100" },
      ],
    });
    const csv = await rubric(["score", ...english, "--partial", "--csv"]);
    const table = csvToObjects(csv.out);
    expect("rows" in table && table.rows[0]).toMatchObject({
      unit: "Harbour",
      least: "48",
      most: "90",
      missing: "1.2/closed, 2.1/accidents",
      "possible grades": "excellent, passed, failed",
      "1.1 least": "30",
      "1.1 most": "30",
      "2.1 least": "10",
    });
  });

  test("what is there must be sound, and with all facts there is nothing to say but the score", async () => {
    const input = readFileSync(english[1], "utf8")
      .replace('"missed": 2', '"missed": -2')
      .replace("97%", "197%");
    const wrong = await rubric(["score", english[0], "-", "--partial"], { input });
    expect(wrong).toMatchObject({ code: 1, out: "" });
    expect(wrong.err).toContain("2 problems in the data");
    const whole = JSON.stringify({
      office: { name: "x" },
      "1.1": { missed: 1 },
      "1.2": { closed: 0.8 },
      "2.1": { accidents: 9, concealed: false },
      fraud: false,
    });
    const settled = await rubric(["score", english[0], "-", "--partial"], { input: whole });
    // 35 + 15 + 10
    expect(settled.out).toContain(
      "total (of 100): 60, settled; 40 lost\ngrade: passed, settled\nnothing is missing\n",
    );
  });
});
