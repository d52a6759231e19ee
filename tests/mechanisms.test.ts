// Every mechanism of official rubrics has a lesson that shows it and a line, in both vocabularies, in the specification's table.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isClean, read } from "./syntax/reading.js";

const ids = `
  deduct-once deduct-per-case deduct-per-missing-item deduct-per-shortfall severity-tiers escalation
  amount-by-class sampled-count all-or-nothing sum-of-achievements threshold-award award-per-case
  base-plus-further-cases award-list-capped k-of-n-to-full add-within-deduct event-free proportional
  proportional-to-target growth-proportional better-of-metrics target-with-surplus derived-target
  threshold-deduct bands evidence-tiers grade-tiers count-steps baseline-comparison award-per-step
  deduct-per-step first-amount-then-steps weighted-rate-sum ratio-formula mean-mark-scaled grade-quota
  rank-amounts rank-descending cohort-share-coefficient item-floor item-cap shared-limit section-budget
  divided-budget zero-when one-vote-veto bar-from-grade judge-mark judge-deduct judge-per-case
  grant-per-department judgement-beside-formula unmeasured-condition staged-score per-period-duty
  fact-period bonus-outside-total penalty-outside-total capped-bonus-group honours-table no-double-count
  grade-by-total grade-with-part-minimums sum-rollup partial-credit-clause row-roles note-items
  excluded-cases excused-or-appealed applies-when full-when-nothing-arose deadline compound-conditions
  stacking rule-elsewhere booked-elsewhere named-data-source competing-texts damaged-text
  unwritten-otherwise printed-id not-applicable-rescaled minimum-of-sections weighted-sections gate
  item-portfolio panel-marks several-assessors two-way-table mark-table points-by-peer-rank share-of-best
  deviation-from-mean multipliers best-n-of nested-caps forced-distribution powers-and-round-up
  derived-maximum adjusted-by-other-score inherited-fact override-to-grade full-unless-found tie-breaks
  beyond-full-mark converted-score roster-by-unit-type choice-points two-sided-change
`
  .split(/\s+/u)
  .filter(Boolean);

const shown = z
  .record(z.string(), z.array(z.strictObject({ file: z.string(), has: z.string() })).min(1))
  .parse(JSON.parse(readFileSync("examples/mechanisms.json", "utf8")));

const section = readFileSync("grammar/specification.md", "utf8").split("## 11. Mechanisms")[1]!;
const lines = [...section.matchAll(/^\| `([\w-]+)` \| (.*) \| (.*) \|$/gmu)].map((m) => ({
  id: m[1]!,
  en: forms(m[2]!),
  zh: forms(m[3]!),
}));
const besides = [...section.matchAll(/^\| [a-z ]+ \| (`.*`) \| (`.*`) \|$/gmu)].flatMap((m) =>
  forms(`${m[1]}${m[2]}`),
);

function forms(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map((m) => m[1]!);
}

/** Where a form may stand: as a statement of an indicator, a section or the rubric, as a heading's column, as a clause, as a value. */
const places: readonly ((form: string) => string)[] = [
  (form) => `rubric "T" {\nindicator 1 "I" 9 points {\n${form}\n}\n}`,
  (form) => `rubric "T" {\n${form}\n}`,
  (form) => `rubric "T" {\nsection 1 "S" ${form} {\n}\n}`,
  (form) => `rubric "T" {\nindicator 1 "I" 9 points {\ndeduct 1 when x, ${form}\n}\n}`,
  (form) => `rubric "T" {\nlet v = ${form}\n}`,
];

describe("every mechanism", () => {
  it("is listed once, and nothing else is", () => {
    expect(ids).toHaveLength(109);
    expect(Object.keys(shown).sort()).toEqual([...ids].sort());
    expect(lines.map((l) => l.id).sort()).toEqual([...ids].sort());
  });

  it.each(ids)("%s stands in a lesson", (id) => {
    for (const { file, has } of shown[id]!) {
      expect(file).toMatch(/^examples\/\d\d-[\w-]+\/[\w-]+\.rubric$/u);
      expect(readFileSync(file, "utf8").includes(has), `${file} should contain ${has}`).toBe(true);
    }
  });

  it.each(lines)("$id has forms that can be read, in English and in Chinese", ({ en, zh }) => {
    expect(en.length).toBeGreaterThan(0);
    expect(zh.length).toBeGreaterThan(0);
    expect(en.filter((form) => !readable(form))).toEqual([]);
    expect(zh.filter((form) => !readable(form))).toEqual([]);
    for (const form of en) expect(form.replaceAll(/"[^"]*"/gu, ""), form).not.toMatch(/\p{Script=Han}/u);
    for (const form of zh) expect(form.replaceAll(/[“"][^”"]*[”"]/gu, ""), form).toMatch(/\p{Script=Han}/u);
  });
});

it("what stands beside the mechanisms can be read too", () => {
  expect(besides.length).toBeGreaterThan(8);
  expect(besides.filter((form) => !readable(form))).toEqual([]);
});

it("a form that is not of the language is told from one that is", () => {
  expect(readable("deduct 0.5 whenever C")).toBe(false);
  expect(readable("deduct 0.5 when C")).toBe(true);
});

it("every lesson that shows a mechanism has a README", () => {
  const folders = new Set(
    Object.values(shown).flatMap((list) => list.map(({ file }) => file.split("/")[1]!)),
  );
  for (const folder of folders) expect(readdirSync(`examples/${folder}`), folder).toContain("README.md");
});

function readable(form: string): boolean {
  return places.some((place) => isClean(read(place(form))));
}
