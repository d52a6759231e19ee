// Checked facts as plain data, and what is scored of them.
import { describe, expect, it } from "vitest";
import { plainUnit } from "../../src/runtime/plain-unit.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import type { FactKind, FactSpec } from "../../src/runtime/facts.js";
import { compile, reference, rubricOf } from "../emit/compiled.js";

const spec = (path: string, kind: FactKind, more: Partial<FactSpec> = {}): FactSpec => {
  const parts = path.split("/");
  return { key: path, path: parts, name: parts.at(-1)!, label: "", block: parts[0]!, kind, ...more };
};
const plain = (specs: readonly FactSpec[], input: unknown): object => {
  const read = readFacts(specs, input);
  if (!("facts" in read)) throw new Error(JSON.stringify(read.problems));
  return plainUnit(specs, read.facts);
};

describe("plain data of checked facts", () => {
  it("have numbers for texts, and booleans for words, in every kind of fact", () => {
    const specs = [
      spec("u/name", "text"),
      spec("1/late", "count"),
      spec("1/rate", "rate"),
      spec("1/done", "yes-no"),
      spec("1/level", "grade", { options: ["高", "低"] }),
      spec("1/due", "date"),
      spec("1/work", "mark"),
      spec("1/tasks", "list", {
        fields: [spec("1/tasks/late", "yes-no"), spec("1/tasks/faults", "count", { conditional: true })],
      }),
      spec("1/marks", "list", { fields: [spec("1/marks[]", "number", { name: "" })] }),
      spec("1/more", "count", { conditional: true }),
    ];
    const given = {
      u: { name: " 甲 " },
      "1/late": "３",
      1: {
        rate: "95%",
        done: "是",
        level: "高",
        due: "2026年6月30日",
        work: { value: "8.50", reason: "稳" },
        tasks: [{ late: "否", faults: "2" }, { late: true }],
        marks: "9; 8.5",
      },
    };
    expect(plain(specs, given)).toEqual({
      u: { name: "甲" },
      1: {
        late: 3,
        rate: 0.95,
        done: true,
        level: "高",
        due: "2026-06-30",
        work: 8.5,
        tasks: [{ late: false, faults: 2 }, { late: true }],
        marks: [9, 8.5],
      },
    });
  });

  it("keep as a text what no number prints exactly", () => {
    const specs = [spec("1/a", "number"), spec("1/b", "number"), spec("1/c", "number")];
    expect(plain(specs, { 1: { a: "0.12345678901234567890", b: "9007199254740993", c: "1e21" } })).toEqual({
      1: { a: "0.1234567890123456789", b: "9007199254740993", c: "1000000000000000000000" },
    });
  });

  it("have members of their own, many or few, whatever they are called", () => {
    const names = ["constructor", ...Array.from({ length: 20 }, (_, i) => `n${i}`)];
    const specs = names.map((name) => spec(`1/${name}`, "count"));
    const given = { 1: Object.fromEntries(names.map((name, i) => [name, i])) };
    const made = plain(specs, given) as { 1: object };
    expect(Object.entries(made[1])).toEqual(names.map((name, i) => [name, i]));
    expect(Object.getPrototypeOf(made[1])).toBe(Object.prototype);
  });
});

describe("facts that are not plain", () => {
  it("are scored in whole numbers once they are read, alone and in cohorts", async () => {
    const { rubric, compiled } = await compile(
      rubricOf(["a: count", "r: rate", "d: yes/no"], ["score (a * r)", "deduct 1 when d"]),
    );
    const unit = (name: string, a: unknown, r: unknown, d: unknown): object => ({
      u: { name },
      1: { a, r, d, z: "无" },
    });
    const texts = [unit("甲", "12", "95%", "是"), unit("乙", "１２", "0.5", false)];
    for (const given of texts) {
      expect(compiled.quick!(given)).toBeUndefined();
      const { total, scores } = compiled.score(given);
      expect({ total, scores: { ...scores } }).toEqual(reference(rubric, given));
      expect(compiled.scoreChecked(given).total).toBe(total);
    }
    const { units } = (compiled as unknown as { scoreAll(units: object[]): { units: object[] } }).scoreAll(
      texts,
    );
    expect(units).toMatchObject([
      { unit: "甲", total: 10.4, place: 1 },
      { unit: "乙", total: 6, place: 2 },
    ]);
    // Those in the first place of a cohort with something wrong are told with all else that is.
    const wrong = [unit("甲", "12", "95%", "maybe"), unit("乙", "x", "0.5", false)];
    expect(() => (compiled as unknown as { scoreAll(units: object[]): void }).scoreAll(wrong)).toThrow(
      /maybe[^]*"x"/,
    );
  });
});
