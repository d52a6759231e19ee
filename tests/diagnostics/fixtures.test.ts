// Every finding is made where it should be, and not made where it should not.
import { describe, expect, it } from "vitest";
import { catalog } from "../../src/diagnostics/catalog.js";
import { points } from "../../src/diagnostics/catalog/points.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { fixtures } from "./fixtures.js";

const findings = (text: string): readonly Diagnostic[] => analyse(new Source("test.rubric", text), "0").diagnostics;
const lineOf = (text: string, diagnostic: Diagnostic): number => new Source("", text).line(diagnostic.labels[0]!.span.start);
const markedLine = (text: string): number => text.split("\n").findIndex((line) => line.includes("# ←")) + 1;
const told = (list: readonly Diagnostic[], text: string): string[] => list.map((d) => `${d.code} in line ${lineOf(text, d)}: ${d.title}`);

const cases = Object.entries(fixtures).flatMap(([code, { zh, en }]) => [
  ["zh", code, zh] as const,
  ...(en === undefined ? [] : [["en", code, en] as const]),
]);

describe("every finding", () => {
  it("has a fixture", () => {
    expect(Object.keys(catalog).filter((code) => !(code in fixtures))).toEqual([]);
    expect(Object.keys(fixtures).filter((code) => !(code in catalog))).toEqual([]);
    expect(Object.values(fixtures).filter((f) => f.en !== undefined).length).toBeGreaterThanOrEqual(10);
  });

  it.each(cases)("%s %s", (language, code, text) => {
    const found = findings(text);
    expect(found.map((d) => d.code), told(found, text).join("\n")).toContain(code);
    const main = found.find((d) => d.code === code)!;
    expect(lineOf(text, main)).toBe(markedLine(text));
    // It alone: what is broken once is reported once.
    if (code !== "too-many-errors") expect(told(found, text)).toHaveLength(1);
    expect(/\p{Script=Han}/u.test(main.title)).toBe(language === "zh");
  });

  const near = Object.entries(fixtures).flatMap(([code, fixture]) => (fixture.near === undefined ? [] : [[code, fixture.near] as const]));
  it.each(near)("%s has a near miss", (code, text) => {
    const found = findings(text);
    expect(found.map((d) => d.code)).not.toContain(code);
    expect(told(found.filter((d) => d.severity === "error"), text)).toEqual([]);
  });

  it("of the points has a near miss", () => {
    const codes = Object.keys(points).filter((code) => !(code in fixtures) || fixtures[code]!.near === undefined);
    expect(codes).toEqual([]);
  });
});
