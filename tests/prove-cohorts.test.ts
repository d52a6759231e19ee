// The long proof must be able to fail: whatever the compiled scorer says otherwise is seen.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { compareCohort, type CompiledCohorts } from "../scripts/compare-cohorts.mjs";
import { cohortsFrom, shuffled } from "../scripts/draw-cohorts.mjs";
import { random } from "../scripts/mangle.mjs";
import { emit } from "../src/emit/emit.js";
import { analyse } from "../src/project/analyse.js";
import { scoreUnits } from "../src/project/score-units.js";
import { Source } from "../src/text/source.js";

describe("cohorts drawn from a pool", () => {
  const pool = Array.from({ length: 50 }, (_, i) => ({ u: { name: "", size: i }, a: { x: i }, b: { y: i } }));
  const draw = (seed: number, refused: typeof pool = []) =>
    cohortsFrom({ pool, refused, key: ["u", "name"], next: random(seed) });

  it("have 1 to 40 units, small ones often, every size now and then", () => {
    const next = draw(1);
    const sizes = Array.from({ length: 4_000 }, () => next().length);
    expect(new Set(sizes).size).toBe(40);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 40]);
    const mean = sizes.reduce((a, b) => a + b) / sizes.length;
    expect(mean).toBeGreaterThan(9);
    expect(mean).toBeLessThan(12);
  });
  it("have names of their own and many figures alike", () => {
    const next = draw(2);
    const cohorts = Array.from({ length: 500 }, next).filter((units) => units.length > 5);
    for (const units of cohorts)
      expect(new Set(units.map((unit) => (unit["u"] as { name: string }).name)).size).toBe(units.length);
    const tied = cohorts.filter(
      (units) => new Set(units.map((unit) => JSON.stringify(unit["a"]))).size < units.length,
    );
    expect(tied.length).toBeGreaterThan(cohorts.length * 0.8);
  });
  it("are the same for the same seed", () => {
    const [one, other] = [draw(3), draw(3)];
    for (let i = 0; i < 50; i++) expect(one()).toEqual(other());
    expect(draw(3)()).not.toEqual(draw(4)());
  });
  it("have a refused unit now and then", () => {
    const refused = [{ u: { name: "", size: -1 }, a: { x: -1 }, b: { y: -1 } }];
    const next = draw(5, refused);
    const cohorts = Array.from({ length: 1_000 }, next);
    const spoilt = cohorts.filter((units) => units.some((unit) => (unit["a"] as { x: number }).x === -1));
    expect(spoilt.length).toBeGreaterThan(20);
    expect(spoilt.length).toBeLessThan(90);
  });
  it("are put in every order", () => {
    const next = random(6);
    const orders = new Set(Array.from({ length: 200 }, () => shuffled(3, next).join("")));
    expect([...orders].sort()).toEqual(["012", "021", "102", "120", "201", "210"]);
  });
});

describe("a compiled scorer that says something else", async () => {
  const file = "examples/21-ranking/ranking.rubric";
  const { rubric } = analyse(new Source(file, readFileSync(file, "utf8")), "sha256:test");
  mkdirSync("dist/test-scorers", { recursive: true });
  const path = "dist/test-scorers/proof-of-the-proof.js";
  writeFileSync(path, emit(rubric!, { sourceName: "ranking.rubric" }).js);
  const compiled = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as CompiledCohorts;

  const reference = {
    scoreUnits: (units: readonly unknown[], stage: string) => scoreUnits(rubric!, units, stage || undefined),
    ties: rubric!.ties,
  };
  const [attribute, name] = rubric!.unit!.key.spec.path as [string, string];
  const unitOf = (label: string, figure: string): Record<string, unknown> => {
    const unit: Record<string, Record<string, unknown>> = {};
    for (const { spec } of rubric!.facts)
      (unit[spec.path[0]!] ??= {})[spec.path[1]!] =
        spec.kind === "yes-no" ? false : spec.kind === "rate" ? "0.5" : figure;
    unit[attribute]![name] = label;
    return unit;
  };
  const units = [unitOf("A", "1"), unitOf("B", "1"), unitOf("C", "3")];
  const order = [2, 0, 1];
  const told = (other: Partial<CompiledCohorts>, given: readonly unknown[] = units) =>
    compareCohort(reference, { ...compiled, ...other }, given, "", order);
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

  it("is not found where both agree", () => {
    expect(told({})).toEqual({ refused: false });
    expect(compiled.accountAll(units, "")).toHaveLength(3);
  });
  it("is found in any account", () => {
    const accountAll = (given: readonly unknown[], stage: string): unknown[] => {
      const accounts = copy(compiled.accountAll(given, stage)) as {
        unit: string;
        blocks: { title: string }[];
      }[];
      accounts.find(({ unit }) => unit === "B")!.blocks.at(-1)!.title += " ";
      return accounts;
    };
    expect(told({ accountAll })).toEqual({ refused: false, difference: "account of B" });
  });
  it("is found when the order of the units matters", () => {
    const accountAll = (given: readonly unknown[], stage: string): unknown[] => {
      const accounts = copy(compiled.accountAll(given, stage)) as { unit: string; total: string }[];
      if (accounts[0]!.unit !== "A") accounts[0]!.total = "0.125";
      return accounts;
    };
    expect(told({ accountAll }).difference).toBe("account of C in another order");
  });
  it("is found in places and numbers", () => {
    const counting =
      (change: (unit: { place: number; total: number }) => void): CompiledCohorts["scoreAll"] =>
      (given, stage) => {
        const result = copy(compiled.scoreAll(given, stage));
        change(result.units[1] as { place: number; total: number });
        return result;
      };
    expect(told({ scoreAll: counting((unit) => unit.place++) }).difference).toBe("place of A");
    expect(told({ scoreAll: counting((unit) => (unit.total += 0.5)) }).difference).toBe("numbers of A");
  });
  it("is found when only one of the two refuses", () => {
    const wrong = [...units.slice(0, 2), { ...units[2]!, nonsense: 1 }];
    expect(told({}, wrong)).toEqual({ refused: true });
    const accountAll = (): unknown[] => [];
    expect(told({ accountAll }, wrong)).toEqual({ refused: true, difference: "problems" });
  });
});
