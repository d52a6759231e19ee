// Grades given by events, barred grades, and which of them decides.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import { analyse } from "../../src/project/analyse.js";
import { exact } from "../../src/runtime/exact.js";
import type { FactValue } from "../../src/runtime/facts.js";
import { Source } from "../../src/text/source.js";

const text = readFileSync("examples/45-fixed-grade/fixed-grade.rubric", "utf8");
const { rubric } = analyse(new Source("t", text), "0");

function verdict(facts: Readonly<Record<string, string | boolean>>) {
  const all = {
    "1.1/missed": "0",
    "1.1/falsified": false,
    "2.1/accidents": "0",
    fatal: false,
    audited: false,
  };
  const values = new Map(
    Object.entries({ ...all, ...facts }).map(([key, v]): [string, FactValue] => [
      key,
      typeof v === "string" ? exact(v) : v,
    ]),
  );
  const { explanation, problems } = interpret(rubric!, values);
  expect(problems).toEqual([]);
  return { total: explanation.total, ...explanation.grades![0]! };
}

describe("a grade given by an event", () => {
  it("stands whatever the points, which stay", () => {
    expect(verdict({})).toMatchObject({ total: "100", grade: "excellent", barred: [] });
    expect(verdict({ "1.1/falsified": true })).toMatchObject({
      total: "100",
      grade: "failed",
      line: 10,
      fixed: { words: "failed", rule: "graded failed when falsified", line: 10 },
    });
  });
  it("may go by a score, at its limit", () => {
    expect(verdict({ "2.1/accidents": "2" })).toMatchObject({ total: "80", grade: "good" });
    expect(verdict({ "2.1/accidents": "3" })).toMatchObject({
      total: "70",
      grade: "basic",
      fixed: { words: "basic", facts: [{ key: "2", label: "2 Safety", value: "10" }] },
    });
  });
  it("is the lowest of several", () => {
    expect(verdict({ "2.1/accidents": "4", fatal: true })).toMatchObject({
      grade: "failed",
      fixed: { rule: "graded failed when fatal" },
    });
  });
  it("stands above the rows and beside bars", () => {
    expect(verdict({ audited: true })).toMatchObject({ grade: "good", line: 24 });
    expect(verdict({ audited: true, fatal: true }).grade).toBe("failed");
  });
  it("is never a barred one", () => {
    const barred = text.replace("bar from excellent", "bar from failed");
    const read = analyse(new Source("t", barred), "0");
    expect(read.failed).toBe(false);
    const values = new Map<string, FactValue>([
      ["1.1/missed", exact("0")],
      ["1.1/falsified", false],
      ["2.1/accidents", exact("0")],
      ["fatal", true],
      ["audited", true],
    ]);
    const [given] = interpret(read.rubric!, values).explanation.grades!;
    expect(given).toMatchObject({ grade: "excellent", barred: [{ words: "failed" }] });
    expect(given).not.toHaveProperty("fixed");
  });
  it("stands on a scale", () => {
    const unknown = text.replace("graded failed when fatal", "graded hopeless when fatal");
    expect(analyse(new Source("t", unknown), "0").diagnostics.map((d) => d.code)).toContain("unknown-label");
  });
});
