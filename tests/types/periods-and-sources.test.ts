// The period, the day and the source of facts, and of data as a whole: carried along, never computed with.
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import { analyse } from "../../src/project/analyse.js";
import { factTable, jsonSchemaOf } from "../../src/project/fact-templates.js";
import { readFactsText } from "../../src/project/facts-text.js";
import { scoreUnits } from "../../src/project/score-units.js";
import { Source } from "../../src/text/source.js";
import { folder, rubric as run } from "../command/run.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const read = (text: string) => analyse(new Source("t.rubric", text), "0");
const text = (clauses: string): string => `rubric "T" total 4 points {
  unit office { name: text }
  defaults { floor 0 }
  indicator 1 "A" 4 points {
    given late: count "late cases"${clauses}
    deduct 1 per case of late
  }
}
`;
const said = ', over "2023", as of "2023-12-31", from source "register"';
const unit = { office: { name: "x" }, "1": { late: 1 } };

describe("what a given says of its fact", () => {
  const { rubric, diagnostics } = read(text(said));
  const specs = rubric!.facts.map((fact) => fact.spec);

  it("is kept with the fact and shown in templates", () => {
    expect(diagnostics).toEqual([]);
    expect(specs[1]).toMatchObject({
      period: "2023",
      asOf: "2023-12-31",
      source: "register",
      label: "late cases",
    });
    expect(factTable(specs, "en")[1]!.notes).toBe("over 2023, as of 2023-12-31, from register");
    expect(factTable(specs, "zh")[1]!.notes).toBe("期间2023，截至2023-12-31，数据来源register");
    const schema = jsonSchemaOf(specs, "T") as { properties: { "1": { properties: object } } };
    expect(schema.properties["1"].properties).toMatchObject({
      late: { title: "late cases", description: "over 2023, as of 2023-12-31, from register" },
    });
  });

  it("stands in the account, and changes no score", () => {
    const scores = scoreUnits(rubric!, [unit]);
    const [scored] = "stages" in scores ? scores.stages[0]!.scores : [];
    expect(scored!.explanation.blocks[1]!.rules[0]!.facts).toEqual([
      { key: "1/late", label: "late", value: "1", period: "2023", asOf: "2023-12-31", source: "register" },
    ]);
    const plain = read(text("")).rubric!;
    expect(interpret(plain, new Map()).explanation.total).toBe(
      interpret(rubric!, new Map()).explanation.total,
    );
  });

  it("is said once", () => {
    expect(read(text(', over "2023", over "2024"')).diagnostics.map((d) => d.code)).toContain("said-twice");
  });
});

describe("what data say of themselves", () => {
  it("is read from a file of units, in either language", () => {
    expect(readFactsText("a.json", '{"period": "2023", "asOf": "2023-12-31", "units": [{}]}', "en")).toEqual({
      units: [{}],
      several: true,
      dataSet: { period: "2023", asOf: "2023-12-31" },
    });
    expect(readFactsText("a.json", '{"期间": "2023年度", "各单位": []}', "zh")).toMatchObject({
      dataSet: { period: "2023年度" },
    });
  });

  it("is checked, all of it at once", () => {
    const wrong = readFactsText("a.json", '{"period": 2023, "asOf": "2023-02-30", "units": []}', "en");
    expect("faults" in wrong && wrong.faults).toHaveLength(2);
  });

  it("is no unit's facts: an object with any other key is a unit", () => {
    const one = readFactsText("a.json", '{"period": "x", "units": [], "1": {}}', "en");
    expect(one).toMatchObject({ units: [{ period: "x" }], several: false });
  });

  it("goes into every explanation, with the call's where the file is silent", async () => {
    const at = folder();
    writeFileSync(join(at, "t.rubric"), text(said));
    writeFileSync(join(at, "u.json"), JSON.stringify({ period: "2023", units: [unit] }));
    const call = (...more: string[]) => run(["score", "t.rubric", "u.json", ...more], { cwd: at });
    const { code, out } = await call("--as-of", "2023-12-31", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      units: [
        {
          period: "2023",
          asOf: "2023-12-31",
          explanation: { period: "2023", asOf: "2023-12-31", total: "3" },
        },
      ],
    });
    expect((await call("--sheet")).out).toContain("unit: x  period: 2023\n");
    expect(await call("--period", "2024")).toMatchObject({ code: 1 });
    expect(await call("--as-of", "soon")).toMatchObject({ code: 2 });
  });
});
