// Scoring with facts missing against the interpreter: whatever the missing facts turn out to be, nothing comes out beyond what
// was said to be possible; with all facts there, what is said is the score.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpretAll } from "../src/interpret/cohort.js";
import { interpret, type Interpreted } from "../src/interpret/interpret.js";
import type { Rubric } from "../src/model/rubric.js";
import { readingAt, scoredStages } from "../src/model/stages.js";
import { known, type Interval } from "../src/partial/interval.js";
import { scorePartial, type Partial } from "../src/partial/partial.js";
import { analyse } from "../src/project/analyse.js";
import { compare, exact, print, type Exact } from "../src/runtime/exact.js";
import type { FactSpec, FactValue } from "../src/runtime/facts.js";
import { readFacts } from "../src/runtime/read-facts.js";
import { Source } from "../src/text/source.js";
import { unitFacts } from "./generate-facts.js";
import { openBeside } from "./open-beside.js";

type Facts = ReadonlyMap<string, FactValue>;
const files = ["examples", "rubrics", "tests/fixtures/partial"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".rubric"))
    .map((name) => join(folder, name)),
);
const runs = Number(process.env["PARTIAL_RUNS"] ?? 60);
const seed = Number(process.env["PARTIAL_SEED"] ?? 20261122);
const patience = { timeout: 20_000 + runs * 500 };

const holds = ({ low, high }: Interval, value: Exact): boolean =>
  (!low || compare(low, value) <= 0) && (!high || compare(value, high) <= 0);
const shown = ({ low, high }: Interval): string => `${low ? print(low) : "…"} to ${high ? print(high) : "…"}`;

/** What an account of complete facts says that the account of incomplete ones had ruled out. */
function beyond(rubric: Rubric, open: Partial, whole: Interpreted): string[] {
  const told: string[] = [];
  const { explanation } = whole;
  const { assessment } = open;
  if (open.problems.length > 0) told.push(`problems: ${JSON.stringify(open.problems)}`);
  if (explanation.assessed === false)
    return assessment && assessment.assessed !== true ? told : [...told, "not assessed"];
  if (assessment?.assessed === false) return [...told, "assessed"];
  const { grades = [], flags = [], total, totalAtMost, points } = explanation;
  // Without a total there is nothing to hold against it.
  for (const value of total === null ? [] : [total, totalAtMost ?? total])
    if (!holds(open.total, exactly(value))) told.push(`total ${value}: ${shown(open.total)}`);
  if (points !== null && !holds(open.points, exactly(points)))
    told.push(`points ${points}: ${shown(open.points)}`);
  for (const block of rubric.blocks) {
    const score = whole.scores.get(block);
    const said = open.blocks.find((each) => each.block === block);
    const name = `${block.printedId} ${block.title}`;
    if (score && (!said || said.applies === false)) told.push(`${name} counts`);
    else if (score && !holds(said!.value, score)) told.push(`${name} ${print(score)}: ${shown(said!.value)}`);
    else if (!score && said?.applies === true) told.push(`${name} does not count`);
  }
  // Several scales may be of one block, each in the order of the rubric.
  const later = [...grades];
  for (const { of, possible } of open.grades) {
    const at = later.findIndex((each) => each.of === of);
    const grade = at < 0 ? "" : later.splice(at, 1)[0]!.grade;
    if (!possible.includes(grade)) told.push(`grade of ${of} ${grade}: ${possible.join("|")}`);
  }
  for (const { of, grade } of later) told.push(`grade of ${of} ${grade}`);
  const words = flags.map((flag) => flag.words);
  for (const flag of open.flags)
    if (flag.certain && !words.includes(flag.words)) told.push(`no flag ${flag.words}`);
  for (const word of words) if (!open.flags.some((flag) => flag.words === word)) told.push(`flag ${word}`);
  return told;
}

const exactly = (text: string): Exact => {
  const [n, d] = text.split("/");
  return d === undefined ? exact(text) : { n: BigInt(n!), d: BigInt(d) };
};

describe.each(files)("%s", (file) => {
  const source = new Source(file, readFileSync(file, "utf8"));
  const { rubric: read } = analyse(source, "sha256:test", undefined, openBeside(file));
  const rubric = read!;
  const specs = rubric.facts.map((fact) => fact.spec);
  const stages = rubric.stages.length > 0 ? scoredStages(rubric) : [""];
  const cohorts = rubric.columns.length > 0;
  const unit = rubric.unit!.key.spec.key;
  const factsOf = (json: unknown, stage: string): Facts | undefined => {
    const result = readFacts(specs, json, readingAt(rubric, stage));
    return "facts" in result ? result.facts : undefined;
  };
  /** How many facts in ten are left out, and which. */
  const gaps = fc.tuple(
    fc.nat(10),
    fc.array(fc.nat(9), { minLength: specs.length, maxLength: specs.length }),
  );
  const keys = specs.map((spec) => spec.key);
  const without = (facts: Facts, [share, dice]: readonly [number, readonly number[]]): Facts => {
    const part = new Map([...facts].filter(([key]) => key === unit || dice[keys.indexOf(key)]! >= share));
    // A fact that would take the value of another, which is there, is not missing: it has that value.
    for (let before = -1; before !== part.size;) {
      before = part.size;
      for (const { key } of heirsAmong(part)) if (facts.has(key)) part.set(key, facts.get(key)!);
    }
    return part;
  };
  const heirsAmong = (facts: Facts): FactSpec[] =>
    specs.filter(({ key, inherits = [] }) => !facts.has(key) && inherits.some((other) => facts.has(other)));

  it("says nothing that any completion of the facts contradicts", patience, () => {
    const cohort = fc.array(fc.tuple(unitFacts(rubric), unitFacts(rubric), gaps), {
      minLength: 1,
      maxLength: cohorts ? 6 : 1,
    });
    let scored = 0;
    fc.assert(
      fc.property(cohort, fc.constantFrom(...stages), (drawn, stage) => {
        const units = drawn.flatMap(([first, second, gap]) => {
          const [one, other] = [factsOf(first, stage), factsOf(second, stage)];
          return one && other ? [{ one, other, part: without(one, gap) }] : [];
        });
        if (units.length < drawn.length) return;
        const parts = units.map(({ part }) => part);
        const wholes = units.map(({ one }) => one);
        // Another completion: what is missing comes from other facts, where they fit those that are there.
        const others = units.map(({ one, other, part }) => {
          const completed = new Map([...other, ...part]);
          for (const { key } of heirsAmong(part)) completed.delete(key);
          const fits = specs.every(({ key, atMostFact }) => {
            const [value, most] = [completed.get(key), completed.get(atMostFact ?? "")];
            return !isExact(value) || !isExact(most) || compare(value, most) <= 0;
          });
          return fits ? completed : one;
        });
        for (const completed of [wholes, others]) {
          const results = interpretAll(rubric, completed, stage);
          if (results.some(({ problems }) => problems.length > 0)) continue;
          results.forEach((whole, i) => {
            scored++;
            expect(beyond(rubric, scorePartial(rubric, parts[i]!, stage, parts), whole)).toEqual([]);
          });
        }
      }),
      { numRuns: runs, seed },
    );
    expect(scored).toBeGreaterThan(runs / 3);
  });

  it("says the score where all facts are there", patience, () => {
    fc.assert(
      fc.property(unitFacts(rubric), fc.constantFrom(...stages), (json, stage) => {
        const facts = factsOf(json, stage);
        const whole = facts && interpret(rubric, facts, stage, undefined, [facts]);
        if (!whole || whole.problems.length > 0) return;
        const open = scorePartial(rubric, facts, stage, [facts]);
        expect(open.missing).toEqual([]);
        expect(beyond(rubric, open, whole)).toEqual([]);
        if (whole.explanation.assessed === false) return;
        if (!rubric.noTotal)
          expect([
            open.total.low && print(open.total.low),
            open.total.high && print(open.total.high),
          ]).toEqual([whole.explanation.total, whole.explanation.totalAtMost ?? whole.explanation.total]);
        for (const [block, score] of whole.scores) {
          const said = open.blocks.find((each) => each.block === block)!;
          const value = known(said.value);
          if (value) expect(print(value)).toBe(print(score));
          else expect(rubric.blocks.some((each) => each.unresolved !== undefined)).toBe(true);
        }
        // What a quota may take is settled by all units only.
        const alone = (whole.explanation.grades ?? []).filter((_, at) => !open.grades[at]?.quota);
        const settled = open.grades.filter(({ quota }) => !quota).map(({ possible }) => possible);
        if (whole.explanation.totalAtMost === undefined)
          expect(settled).toEqual(alone.map(({ grade }) => [grade]));
      }),
      { numRuns: Math.ceil(runs / 2), seed },
    );
  });
});

const isExact = (value: FactValue | undefined): value is Exact =>
  typeof value === "object" && "n" in value && "d" in value;
