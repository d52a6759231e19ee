// Quotas that move grades: who falls, where to, ties at the border, units that are not all there.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../src/project/analyse.js";
import { scoreUnits } from "../src/project/score-units.js";
import { compare, exact, whole } from "../src/runtime/exact.js";
import { gradeTogether, type QuotaRow, type Standing } from "../src/runtime/grade-quotas.js";
import { Source } from "../src/text/source.js";

const folder = "examples/47-grade-quotas";
const text = readFileSync(`${folder}/grade-quotas.rubric`, "utf8");
const units = JSON.parse(readFileSync(`${folder}/units.json`, "utf8")) as { office: { name: string } }[];

function scored(rubricText: string, inputs: readonly unknown[]) {
  const { rubric, failed } = analyse(new Source("t", rubricText), "0");
  expect(failed).toBe(false);
  const found = scoreUnits(rubric!, inputs);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  const [{ scores, quotas }] = found.stages as [(typeof found.stages)[number]];
  const grades = Object.fromEntries(
    scores.map(({ explanation }) => [explanation.unit!.replace("office ", ""), explanation.grades![0]!]),
  );
  return { grades, quotas };
}
const letters = (found: ReturnType<typeof scored>): Record<string, string> =>
  Object.fromEntries(Object.entries(found.grades).map(([name, { grade }]) => [name, grade]));

describe("a quota with `rest to`", () => {
  it("lets the surplus fall, the highest grade first", () => {
    const found = scored(text, units);
    // 25% of 8 is 2. Totals: A 100, B 95 (work 55), C 95 (work 60), D 90, E and F 85, G 70; H is failed by an event.
    expect(letters(found)).toEqual({
      A: "excellent",
      B: "good",
      C: "excellent",
      D: "good",
      E: "basic",
      F: "basic",
      G: "basic",
      H: "failed",
    });
    expect(found.grades["B"]!.fell).toEqual([{ grade: "excellent", line: 20, place: 3, allowed: 2 }]);
    // E and F share the worse place of 3 and 4 among those who could be good: B, D, E, F.
    expect(found.grades["E"]!.fell).toEqual([{ grade: "good", line: 21, place: 4, allowed: 2 }]);
    expect(found.grades["A"]).not.toHaveProperty("fell");
    expect(found.grades["H"]!.fixed!.rule).toBe("graded failed when fatal");
    expect(found.quotas).toMatchObject([
      { label: "excellent", allowed: 2, found: 2, kept: true },
      { label: "good", allowed: 2, found: 2, kept: true },
    ]);
  });

  it("keeps all equal units in with the better place, and counts them", () => {
    const better = text
      .replace("ties take the worse place", "ties take the better place")
      .replace("at most 2 units, rest to basic", "at most 3 units, rest to basic");
    const found = scored(better, units);
    expect(letters(found)).toMatchObject({ B: "good", D: "good", E: "good", F: "good", G: "basic" });
    expect(found.quotas[1]).toMatchObject({ allowed: 3, found: 4, kept: true });
    const worse = better.replace("ties take the better place", "ties take the worse place");
    expect(letters(scored(worse, units))).toMatchObject({ D: "good", E: "basic", F: "basic" });
  });

  it("may move a unit twice", () => {
    const strict = text.replace("at most 2 units, rest to basic", "at most 1 units, rest to basic");
    const found = scored(strict, units);
    expect(letters(found)).toMatchObject({ A: "excellent", B: "good", C: "excellent", D: "basic" });
    expect(found.grades["D"]!.fell).toEqual([
      { grade: "excellent", line: 20, place: 4, allowed: 2 },
      { grade: "good", line: 21, place: 2, allowed: 1 },
    ]);
  });

  it("passes over a grade that is barred for the unit", () => {
    const barred = text.replace("graded failed when fatal", "bar from good when fatal");
    // H has 100 and is excellent with A; C (95) falls but is not barred.
    const found = scored(barred, units);
    expect(letters(found)).toMatchObject({ A: "excellent", H: "excellent", C: "good" });
    const late = units.map((u) =>
      u.office.name === "office H" ? { ...u, "1.1": { missed: 2 }, fatal: true } : u,
    );
    // H has 90 now: beyond the quota, barred from good, so basic.
    expect(letters(scored(barred, late))).toMatchObject({ H: "basic" });
  });

  it("waits for all units", () => {
    for (const [rubric, some] of [
      [text, units.slice(1, 2)],
      [text.replace("defaults {", "claims 9 units\n  defaults {"), units],
    ] as const) {
      const found = scored(rubric, some);
      expect(found.grades["B"]).toMatchObject({ grade: "excellent", beforeQuota: true });
      expect(found.quotas[0]).not.toHaveProperty("kept");
    }
    expect(scored(text, units.slice(7)).grades["H"]).not.toHaveProperty("beforeQuota");
  });
});

describe("grades of all units", () => {
  const quotas: QuotaRow[] = [
    {
      index: 0,
      kind: "at-most",
      amount: exact("0.3"),
      share: true,
      rounding: "up",
      block: "",
      label: "",
      line: 1,
    },
    { index: 1, kind: "at-most", amount: exact("2"), share: false, block: "", label: "", line: 2 },
  ];
  const standing = ([score, key]: readonly [number, number]): Standing => ({
    of: "",
    line: 9,
    score: whole(score),
    barred: [],
    rows: [
      { line: 1, grade: "a", barred: false, open: score >= 5, quota: 0, restTo: 1, keys: [whole(key)] },
      { line: 2, grade: "b", barred: false, open: score >= 3, quota: 1, restTo: 2, keys: [] },
      { line: 3, grade: "c", barred: false, open: true, keys: [] },
    ],
  });
  const cohort = fc.array(fc.tuple(fc.nat(6), fc.nat(1)), { minLength: 2, maxLength: 12 });

  it("do not depend on their order, keep their number, and rank above those who fell", () => {
    fc.assert(
      fc.property(cohort, fc.constantFrom("better", "worse"), fc.nat(), (pairs, ties, turn) => {
        const all = pairs.map(standing);
        const grades = gradeTogether(
          all.map((s) => [s]),
          quotas,
          ties,
          true,
        ).map(({ grades: [given] }) => given!);
        const by = turn % all.length;
        const turned = gradeTogether(
          [...all.slice(by), ...all.slice(0, by)].map((s) => [s]),
          quotas,
          ties,
          true,
        ).map(({ grades: [given] }) => given!);
        expect([...turned.slice(all.length - by), ...turned.slice(0, all.length - by)]).toEqual(grades);
        const allowed = Math.ceil(all.length * 0.3);
        const kept = all.filter((_, i) => grades[i]!.grade === "a");
        const fallen = all.filter((s, i) => s.rows[0]!.open && grades[i]!.grade !== "a");
        if (ties === "worse") expect(kept.length).toBeLessThanOrEqual(allowed);
        else expect(Math.min(allowed, kept.length + fallen.length)).toBeLessThanOrEqual(kept.length);
        for (const a of kept)
          for (const b of fallen)
            expect(
              compare(a.score, b.score) > 0 ||
                (compare(a.score, b.score) === 0 && compare(a.rows[0]!.keys[0]!, b.rows[0]!.keys[0]!) > 0),
            ).toBe(true);
        for (const [i, given] of grades.entries())
          expect(given.grade === "a" || given.grade === "b").toBe(
            all[i]!.rows[1]!.open && !given.fell?.some((f) => f.grade === "b"),
          );
      }),
    );
  });
});
