// Lists of things in data: arrays, cells, columns for each entry, and everything wrong with them at once.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import { analyse } from "../../src/project/analyse.js";
import { csvToObjects } from "../../src/project/csv-facts.js";
import { csvHeader, factTable, jsonTemplateText } from "../../src/project/fact-templates.js";
import { jsonSchemaOf } from "../../src/runtime/json-schema.js";
import { describeProblem } from "../../src/runtime/problem-words.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { Source } from "../../src/text/source.js";

const text = `rubric "Lists" total 30 points {
  unit office { name: text }
  defaults { floor 0; round each indicator to 2 places half up }
  indicator 1 "Panel" 10 points {
    given marks: list of number, from 0 to 10, at least 2 entries, at most 4 entries
    score average of marks
  }
  indicator 2 "Tasks" 10 points {
    given tasks: list of { title: text, late: yes/no, faults: count }
    for each of tasks { deduct 1 when late; when faults > 3: deduct 1..2, marked severity }
  }
  indicator 3 "Cases" 10 points { deduct 0.5..1.5 per case of poor }
}`;
const { rubric } = analyse(new Source("l.rubric", text), "sha256:test");
const specs = rubric!.facts.map((fact) => fact.spec);
const good = {
  office: { name: "A" },
  1: { marks: [9, "8.5"] },
  2: { tasks: [{ title: "a", late: true, faults: 0 }] },
  3: { poor: [0.5, { value: 1.5, reason: "wrong nature" }] },
};
const problemsOf = (input: unknown): string[] => {
  const read = readFacts(specs, input);
  return "problems" in read ? read.problems.map((p) => `${p.code} ${p.key}`) : [];
};
const score = (input: unknown) => {
  const read = readFacts(specs, input);
  if (!("facts" in read)) throw new Error(JSON.stringify(read.problems));
  return interpret(rubric!, read.facts);
};

describe("lists in data", () => {
  it("are arrays; their entries are scored one by one and told by name", () => {
    const { explanation } = score(good);
    expect(explanation.blocks.map((b) => b.score)).toEqual(["25.75", "8.75", "9", "8"]);
    const [rule] = explanation.blocks[2]!.rules;
    expect(rule).toMatchObject({ effect: "-1", entries: [{ name: "a", effect: "-1", counted: true }] });
    expect(rule!.entries![0]!.rules[0]!.facts).toEqual([
      { key: "2/tasks/late", label: "late", value: "yes" },
    ]);
  });

  it("are cells with ; between plain values, and a column for each fact of each entry", () => {
    const csv = csvToObjects(
      "office.name,1/marks,2/tasks[1].title,2/tasks[1].late,2/tasks[1].faults,2/tasks[2]/title,2/tasks[2]/late,2/tasks[2]/faults,3/poor\nA,9;8.5,a,yes,0,b,no,1,none\n",
    );
    expect(score((csv as { rows: unknown[] }).rows[0]).explanation.total).toBe("27.75");
  });

  it("have every problem of every entry told, with its place", () => {
    expect(
      problemsOf({
        ...good,
        1: { marks: [11, "x", null, 3, 4] },
        2: {
          tasks: [{ title: "a", late: "perhaps", faults: 1.5 }, "b", { late: true, faults: 0, titel: "c" }],
        },
        3: { poor: [2] },
      }),
    ).toEqual([
      "entries 1/marks",
      "out-of-range 1/marks[1]",
      "wrong-type 1/marks[2]",
      "missing 1/marks[3]",
      "wrong-type 2/tasks[1]/late",
      "not-whole 2/tasks[1]/faults",
      "wrong-type 2/tasks[2]",
      "unknown-fact 2/tasks[3]/titel",
      "missing 2/tasks[3]/title",
      "out-of-range 3/poor[1]",
    ]);
    expect(problemsOf({ ...good, 1: { marks: "" }, 2: { tasks: 3 } })).toEqual([
      "missing 1/marks",
      "wrong-type 2/tasks",
    ]);
  });

  it("say the entry in words", () => {
    const read = readFacts(specs, { ...good, 2: { tasks: [{ title: "a", late: true, faults: 1.5 }] } });
    const [problem] = (read as { problems: Parameters<typeof describeProblem>[0][] }).problems;
    expect(describeProblem(problem!, specs, "en")).toBe(
      '2 tasks faults (entry 1) must be a whole number; given: "1.5"',
    );
    expect(describeProblem(problem!, specs, "zh")).toBe("2 tasks faults（第1个）应为整数，所填为“1.5”");
  });

  it("ask for a fact under a condition only of the entries for which it holds", () => {
    const tasks = [
      { title: "a", late: false, faults: 5 },
      { title: "b", late: false, faults: 4, severity: { value: 2, reason: "grave" } },
    ];
    const read = readFacts(specs, { ...good, 2: { tasks } });
    expect("facts" in read && interpret(rubric!, read.facts).problems).toEqual([
      { code: "missing", key: "2/tasks[1]/severity" },
    ]);
  });

  it("never throw, whatever stands in their place", () => {
    const trap = new Proxy([], {
      get: () => {
        throw new Error("trap");
      },
    });
    expect(problemsOf({ ...good, 1: { marks: trap } })).toEqual(["wrong-type 1/marks"]);
    expect(problemsOf({ ...good, 2: { tasks: [trap] } })).toEqual(["wrong-type 2/tasks[1]"]);
    expect(problemsOf({ ...good, 2: { "tasks[1]": { title: "a" } } })).toEqual([
      "missing 2/tasks[1]/late",
      "missing 2/tasks[1]/faults",
    ]);
  });

  it("have templates, a table and a schema", () => {
    expect(jsonTemplateText(specs)).toContain(
      '"tasks": [ { "title": null, "late": null, "faults": null, "severity": { "value": null, "reason": null } } ]',
    );
    expect(csvHeader(specs)).toEqual([
      "office.name",
      "1/marks",
      "2/tasks[1]/title",
      "2/tasks[1]/late",
      "2/tasks[1]/faults",
      "2/tasks[1]/severity",
      "2/tasks[1]/severity#reason",
      "3/poor",
    ]);
    expect(factTable(specs, "en").map((row) => `${row.key}: ${row.kind} ${row.limits}`)).toEqual([
      "office.name: text ",
      "1/marks: list (number) 2 to 4 entries",
      "2/tasks: list (title, late, faults, severity) ",
      "2/tasks[1]/title: text ",
      "2/tasks[1]/late: yes/no ",
      "2/tasks[1]/faults: count ",
      "2/tasks[1]/severity: mark 1 to 2",
      "3/poor: list (mark) ",
    ]);
    const schema = jsonSchemaOf(specs, "x") as {
      properties: Record<string, { properties: Record<string, unknown> }>;
    };
    expect(schema.properties["1"]!.properties["marks"]).toEqual({
      title: "marks",
      type: "array",
      items: { title: "marks", type: "number", minimum: 0, maximum: 10 },
      minItems: 2,
      maxItems: 4,
    });
    expect(schema.properties["2"]!.properties["tasks"]).toMatchObject({
      items: { required: ["title", "late", "faults"], additionalProperties: false },
    });
  });
});

describe("the account of a lesson", () => {
  it("says which entries count", () => {
    const source = readFileSync("examples/29-lists-of-things/lists-of-things.rubric", "utf8");
    const lesson = analyse(new Source("x.rubric", source), "sha256:test").rubric!;
    const papers = [{ level: "local" }, { level: "national" }, { level: "local" }].map((p, i) => ({
      title: `p${i}`,
      ...p,
    }));
    const read = readFacts(
      lesson.facts.map((f) => f.spec),
      {
        office: { name: "A" },
        1: { tasks: [] },
        2: { campaigns: [] },
        3: { papers },
        4: { contracts: [] },
        5: { visits: [] },
      },
    );
    const told = interpret(lesson, (read as { facts: ReadonlyMap<string, never> }).facts).explanation;
    const [rule] = told.blocks.find((b) => b.id === "3")!.rules;
    expect(rule!.entries!.map((e) => [e.name, e.effect, e.counted])).toEqual([
      ["p0", "1", true],
      ["p1", "3", true],
      ["p2", "1", false],
    ]);
  });
});
