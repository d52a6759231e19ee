// The entry points of a compiled scorer, as an app uses them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

interface Scorer {
  score(
    facts: unknown,
    stage?: string,
  ): { unit?: string; total: number; totalAtMost?: number; scores: Record<string, number> };
  scoreAll(
    units: readonly unknown[],
    stage?: string,
  ): {
    units: { unit: string; total: number; place: number }[];
    quotas: { label: string; allowed: number; found: number; kept: boolean }[];
  };
  account(
    facts: unknown,
    stage?: string | { period: string; asOf: string },
  ): { total: string; totalAtMost?: string; blocks: { id: string; score: string; steps: unknown[] }[] };
  schema: {
    safeParse(x: unknown): { success: boolean; data?: unknown; error?: { issues: { message: string }[] } };
  };
}

let count = 0;
async function load(text: string): Promise<Scorer> {
  const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "sha256:1");
  expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  const folder = join("dist", "test-emitted");
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, `scorer-${process.pid}-${count++}.js`);
  writeFileSync(path, emit(rubric!, { sourceName: "t.rubric" }).js);
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Scorer;
}

const units = JSON.parse(readFileSync("examples/facts/yangjiang.json", "utf8")) as Record<
  string,
  Record<string, unknown>
>[];

describe("the Yangjiang scorer", () => {
  let scorer: Scorer;
  beforeAll(async () => {
    scorer = await load(readFileSync("rubrics/yangjiang.rubric", "utf8"));
  });

  it("scores numbers that print as the exact decimals", () => {
    const totals = units.map((u) => scorer.score(u).total);
    expect(totals.map(String)).toEqual(["104.2", "95.9", "76.4", "63.4", "28.8"]);
    expect(units.map((u) => scorer.account(u).total)).toEqual(["104.2", "95.9", "76.4", "63.4", "28.8"]);
  });

  it("says everything wrong at once, in the rubric's language", () => {
    const { "1.1.1": first, ...rest } = units[0]!;
    const broken = { ...rest, "1.1.2": { ...rest["1.1.2"], 政府工作报告: 3 }, "2.4.9": {} };
    try {
      scorer.score(broken);
      expect.unreachable();
    } catch (error) {
      const { problems, message } = error as { problems: { code: string; key: string }[]; message: string };
      expect(problems.map((p) => p.code).sort()).toEqual([
        "missing",
        "missing",
        "unknown-block",
        "wrong-type",
      ]);
      expect(message.split("\n")).toHaveLength(4);
      expect(message).toContain("缺报：1.1.1 政府文件规定");
    }
    expect(first).toBeDefined();
  });

  it("carries what is known of the data into the account", () => {
    const data = { period: "2023年度", asOf: "2023-12-31" };
    const { period, asOf, ...rest } = scorer.account(units[0], data) as ReturnType<Scorer["account"]> &
      typeof data;
    expect({ period, asOf }).toEqual(data);
    expect(rest).toEqual(scorer.account(units[0]));
  });

  it("takes what its schema gives", () => {
    const parsed = scorer.schema.safeParse(units[1]);
    expect(parsed.success).toBe(true);
    expect(scorer.score(parsed.data).total).toBe(95.9);
    const refused = scorer.schema.safeParse({});
    expect(refused.success).toBe(false);
    expect(refused.error!.issues.length).toBeGreaterThan(70);
  });

  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: units.length }), (shuffled) => {
        const { units: scored } = scorer.scoreAll(shuffled);
        for (const u of scored)
          expect(u.place).toBe(["晴川区", "望湖县", "松桥县", "白鹭区", "北岭县"].indexOf(u.unit) + 1);
      }),
      { numRuns: 20 },
    );
  });
});

const graded = (row: string, ties = "better") => `rubric "T" total 4 points {
  unit station { name: text }
  defaults { floor 0; ties take the ${ties} place }
  indicator 1 "Work" 4 points {
    tiered by overall { 优 => 4, ${row}
      良 => 3 }
  }
}`;
const cohort = (...grades: string[]) =>
  grades.map((overall, i) => ({ station: { name: `s${i}` }, "1": { overall } }));

describe("a cohort", () => {
  it("shares places as the rubric says", async () => {
    const better = await load(graded("at most 3 units"));
    expect(better.scoreAll(cohort("优", "良", "优")).units.map((u) => u.place)).toEqual([1, 3, 1]);
    const worse = await load(graded("at most 3 units", "worse"));
    expect(worse.scoreAll(cohort("优", "良", "优")).units.map((u) => u.place)).toEqual([2, 3, 2]);
  });

  it("counts quotas over the units scored", async () => {
    const most = await load(graded("at most 1 unit"));
    expect(most.scoreAll(cohort("优", "良")).quotas).toMatchObject([{ allowed: 1, found: 1, kept: true }]);
    expect(most.scoreAll(cohort("优", "优")).quotas).toMatchObject([{ allowed: 1, found: 2, kept: false }]);
    const exactly = await load(graded("exactly 2 units"));
    expect(exactly.scoreAll(cohort("优", "良")).quotas).toMatchObject([
      { allowed: 2, found: 1, kept: false },
    ]);
    const share = await load(graded("at most 50% of units rounded down"));
    expect(share.scoreAll(cohort("优", "优", "良")).quotas).toMatchObject([
      { allowed: 1, found: 2, kept: false },
    ]);
    const up = await load(graded("at most 50% of units rounded up"));
    expect(up.scoreAll(cohort("优", "优", "良")).quotas).toMatchObject([
      { allowed: 2, found: 2, kept: true },
    ]);
  });

  it("refuses two units of one name", async () => {
    const scorer = await load(graded("at most 1 unit"));
    const twins = [...cohort("优"), ...cohort("良")];
    expect(() => scorer.scoreAll(twins)).toThrow(/s0/);
  });
});

it("an unresolved indicator makes the total a range, bonus and penalty the right way round", async () => {
  const scorer = await load(`rubric "T" total 10 points {
  unit station { name: text }
  defaults { floor 0 }
  section 1 "S" 10 points {
    indicator 1.1 "A" 6 points { deduct 1 per case of late }
    indicator 1.2 "B" 4 points { unresolved "see the other document" }
  }
  penalty section 2 "P" at most 3 points { indicator 2.1 "Q" 3 points { unresolved "cut off" } }
}`);
  const result = scorer.score({ station: { name: "a" }, "1.1": { late: 2 } });
  expect(result).toMatchObject({ total: 1, totalAtMost: 8 });
});

it("a fraction that no decimal holds stays exact to the end", async () => {
  const scorer = await load(`rubric "T" total 2 points {
  unit station { name: text }
  defaults { floor 0 }
  indicator 1 "A" 1 points { given x: count of cases; given n: count of cases, from 1; let r = x / n; proportional to r }
  indicator 2 "B" 1 points { given y: count of cases; given m: count of cases, from 1; let r = y / m; proportional to r }
}`);
  const unit = { station: { name: "a" }, "1": { x: 1, n: 3 }, "2": { y: 2, m: 3 } };
  expect(scorer.account(unit).blocks.map((b) => b.score)).toEqual(["1", "1/3", "2/3"]);
  expect(scorer.score(unit)).toMatchObject({ total: 1, scores: { "1": 1 / 3, "2": 2 / 3 } });
});
