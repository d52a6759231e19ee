// The reference interpreter and the compiled scorer, on facts drawn from each rubric: every indicator, every point, every word of
// the account must be the same.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import { emit } from "../src/emit/emit.js";
import { interpretAll } from "../src/interpret/cohort.js";
import { interpret } from "../src/interpret/interpret.js";
import type { Rubric } from "../src/model/rubric.js";
import { analyse } from "../src/project/analyse.js";
import { valueAt } from "../src/runtime/arrange-facts.js";
import { parseExact, print, zero } from "../src/runtime/exact.js";
import type { FactSpec } from "../src/runtime/facts.js";
import { allInIntegers, type InIntegers } from "../src/runtime/score-all.js";
import type { Scorer } from "../src/runtime/scorer.js";
import { readingAt, scoredStages } from "../src/model/stages.js";
import type { Cause } from "../src/runtime/effects.js";
import type { Account } from "../src/runtime/explanation.js";
import { readFacts } from "../src/runtime/read-facts.js";
import { Source } from "../src/text/source.js";
import { cohortsFrom } from "../scripts/draw-cohorts.mjs";
import { random } from "../scripts/mangle.mjs";
import { expectColumns, holdable, layoutAt, numberOf, type InColumns } from "./columns.js";
import { expectEffects } from "./effects.js";
import { unitFacts, type Json } from "./generate-facts.js";
import { openBeside } from "./open-beside.js";

interface Compiled extends InColumns {
  scoreAll(
    units: readonly unknown[],
    stage?: string,
  ): { units: { unit: string; place: number; grades?: Record<string, string> }[]; quotas: object[] };
  accountAll(units: readonly unknown[], stage?: string): { unit: string; total: string }[];
  explain(facts: unknown, stage?: string): Result & { readonly effects?: readonly number[] };
  explainAll(
    units: readonly unknown[],
    stage?: string,
  ): { units: readonly { readonly effects?: readonly number[] }[] };
  readonly causes: readonly Cause[] | Readonly<Record<string, readonly Cause[]>>;
  quickExplained?(facts: unknown, stage?: string): object | undefined;
  account(
    facts: unknown,
    stage?: string,
  ): { total: string | null; blocks: readonly { id: string; score: string; applicable: boolean }[] };
  score(facts: unknown, stage?: string): Result;
  /** The exact run-time alone. */
  readonly scorer: Scorer;
  /** How cohorts are scored in integers, by stage, where the rubric can be scored so. */
  readonly cohortsInIntegers?: Readonly<Record<string, InIntegers>>;
  /** What scores in integers, where the rubric can be scored so. */
  quick?(facts: unknown, stage?: string): Result | undefined;
}
interface Result {
  readonly total: number | null;
  readonly scores: Readonly<Record<string, number>>;
}

/** Units tried, and the seed they are drawn with; both can be set for longer runs. */
export const runsOr = (usual: number): number => Number(process.env["AGREEMENT_RUNS"] ?? usual);
const seed = Number(process.env["AGREEMENT_SEED"] ?? 20261122);

/** Draws units for the rubric in `file` and expects both to say the same of each. */
export async function expectAgreement(file: string, runs: number): Promise<void> {
  const source = new Source(file, readFileSync(file, "utf8"));
  const { rubric, failed } = analyse(source, "sha256:test", undefined, openBeside(file));
  expect(failed).toBe(false);
  if (rubric!.columns.length > 0 || rubric!.quotas.some((quota) => quota.moves))
    return expectCohortAgreement(file, Math.ceil(runs / 10));
  const { js } = emit(rubric!, { sourceName: basename(file) });
  const compiled = await load(file, js);
  const stages = rubric!.stages.length > 0 ? scoredStages(rubric!) : [""];
  const specs = rubric!.facts.map((f) => f.spec);
  // A stage that keeps scores of another is scored by the exact run-time alone.
  const isInIntegers = (stage: string): boolean =>
    stage === "" || js.includes(`if (stage === ${JSON.stringify(stage)}) return in_integers`);
  let scored = 0;
  let mayBeInIntegers = 0;
  let inIntegers = 0;
  let explainedInIntegers = 0;
  const sound = new Map<string, Json[]>(stages.map((stage) => [stage, []]));
  const accounts = new Map<string, Account[]>(stages.map((stage) => [stage, []]));
  fc.assert(
    fc.property(
      unitFacts(rubric!, Math.ceil(300 / specs.length)),
      fc.constantFrom(...stages),
      fc.nat(9),
      (unit, stage, way) => {
        const fromData = way === 0;
        const read = readFacts(specs, unit, readingAt(rubric!, stage));
        if (!("facts" in read)) {
          expect(problemsOf(() => compiled.score(unit, stage))).toEqual(read.problems);
          return;
        }
        const reference = interpret(rubric!, read.facts, stage);
        // Both ways in are tried: data as they come, and facts already checked.
        const input = fromData ? unit : read.facts;
        if (reference.problems.length > 0) {
          expect(problemsOf(() => compiled.account(input, stage))).toEqual(reference.problems);
          return;
        }
        scored++;
        sound.get(stage)!.push(unit);
        accounts.get(stage)!.push(reference.explanation);
        const told = compiled.account(input, stage);
        // Texts are compared first: thousands of accounts of a hundred blocks are slow to compare otherwise.
        if (JSON.stringify(told) !== JSON.stringify(reference.explanation))
          expect(told).toEqual(reference.explanation);
        // Texts and checked facts are made plain and scored in integers too, where they can be.
        const plain = compiled.score(input, stage);
        const exact = compiled.scorer.score(input, stage);
        if (!isDeepStrictEqual({ ...plain, scores: { ...plain.scores } }, exact))
          expect(plain).toEqual(exact);
        const numbers = told.blocks
          .filter((b) => b.id !== "" && b.applicable)
          .map((b) => plain.scores[b.id] === numberOf(b.score));
        // A unit that is not assessed has no total.
        const total = told.total === null ? null : numberOf(told.total);
        if (numbers.includes(false) || plain.total !== total) expect({ ...plain }).toBe(told);
        const explained = compiled.explain(asNumbers(unit, specs), stage);
        expectEffects(explained, reference.explanation, causesAt(compiled, stage));
        if (isInIntegers(stage)) mayBeInIntegers++;
        const made = compiled.quick?.(asNumbers(unit, specs), stage);
        if (!made) return;
        inIntegers++;
        if (!isDeepStrictEqual(made, plain)) expect(made).toEqual(plain);
        if (compiled.quickExplained?.(asNumbers(unit, specs), stage)) explainedInIntegers++;
      },
    ),
    { numRuns: runs, seed },
  );
  // Facts with gaps are refused; many units must really have been scored.
  expect(scored).toBeGreaterThan(runs / 3);
  // Figures drawn with very many decimal places are for the exact run-time, and few.
  if (compiled.quick) expect(inIntegers).toBeGreaterThan(mayBeInIntegers / 2);
  // What is scored in integers is explained so.
  expect(explainedInIntegers).toBe(inIntegers);
  // The same units in columns.
  for (const [stage, all] of sound)
    if (compiled.quick && isInIntegers(stage)) {
      expect(layoutAt(compiled, stage), "columns").toBeDefined();
      const { units, accounts: told } = holdable(
        compiled,
        stage,
        all.map((unit, i) => named(unit, rubric!, i)),
        accounts.get(stage)!,
      );
      expect(units.length).toBeGreaterThan(all.length / 2);
      expectColumns(compiled, stage, units, told);
    }
  // The same units in cohorts of every size up to twelve.
  for (const [stage, units] of sound)
    for (let size = 0, from = 0; size <= 12; from += size++) {
      const cohort = units.slice(from, from + size).map((unit, i) => named(unit, rubric!, i));
      const together = compiled.scoreAll(
        cohort.map((unit) => asNumbers(unit, specs)),
        stage,
      );
      const exact = compiled.scorer.scoreAll(cohort, stage);
      if (!isDeepStrictEqual(together, exact)) expect(together).toEqual(exact);
      const asTheyCome = compiled.scoreAll(cohort, stage);
      if (!isDeepStrictEqual(asTheyCome, exact)) expect(asTheyCome).toEqual(exact);
    }
}

/** Causes of a rubric, or of one of its stages. */
const causesAt = ({ causes }: Compiled, stage: string): readonly Cause[] =>
  Array.isArray(causes)
    ? (causes as readonly Cause[])
    : (causes as Readonly<Record<string, readonly Cause[]>>)[stage]!;

/** A unit with a name that no other has; those that have none stay as they are. */
const named = (unit: Json, { unit: declared }: Rubric, i: number): Json =>
  declared ? withValue(unit, declared.key.spec.path, `单位${i}`) : unit;

/** A unit with numbers as apps have them: JavaScript numbers instead of texts, where they print the same. */
function asNumbers(
  unit: Json,
  specs: readonly FactSpec[],
  pathOf: (spec: FactSpec) => readonly string[] = ({ path }) => path,
): Json {
  const asNumber = (given: unknown): unknown => {
    if (typeof given === "object" && given !== null && "value" in given)
      return { ...given, value: asNumber(given.value) };
    const number = Number(given);
    return typeof given === "string" && String(number) === print(parseExact(given) ?? zero) ? number : given;
  };
  const answer = ({ kind, fields = [] }: FactSpec, given: unknown): unknown => {
    if (kind === "text" || kind === "grade" || kind === "choice" || kind === "date") return given;
    if (kind !== "list" || !Array.isArray(given)) return asNumber(given);
    return given.map((entry: unknown) =>
      fields[0]?.name === ""
        ? answer(fields[0], entry)
        : asNumbers(entry as Json, fields, ({ name }) => [name]),
    );
  };
  return specs.reduce((all, spec) => {
    const given = valueAt(all, pathOf(spec));
    return given === undefined ? all : withValue(all, pathOf(spec), answer(spec, given));
  }, unit);
}

/** The same for rubrics that rank or sum units: whole cohorts, ties among them, and their order must not matter. */
export async function expectCohortAgreement(file: string, runs: number): Promise<void> {
  const source = new Source(file, readFileSync(file, "utf8"));
  const { rubric, failed } = analyse(source, "sha256:test", undefined, openBeside(file));
  expect(failed).toBe(false);
  const compiled = await load(file, emit(rubric!, { sourceName: basename(file) }).js);
  const stages = rubric!.stages.length > 0 ? scoredStages(rubric!) : [""];
  const specs = rubric!.facts.map((f) => f.spec);
  const unit = rubric!.unit!.key.spec;
  const drawn = fc.sample(unitFacts(rubric!), { numRuns: 150, seed });
  const soundAt =
    (stage: string) =>
    (u: Json): boolean => {
      const read = readFacts(specs, u, readingAt(rubric!, stage));
      return "facts" in read && interpretAll(rubric!, [read.facts], stage)[0]!.problems.length === 0;
    };
  // Units that can be scored by themselves make cohorts that can; some others are let in.
  const pools = new Map(stages.map((stage) => [stage, drawn.filter(soundAt(stage))]));
  const lots = rubric!.columns.flatMap((column) => (column.lot ? [column.lot.spec.path] : []));
  let scored = 0;
  let mayBeInIntegers = 0;
  let inIntegers = 0;
  let mayBeInColumns = 0;
  let inColumns = 0;
  fc.assert(
    fc.property(fc.constantFrom(...stages), fc.nat(), fc.nat(), (stage, draw, turn) => {
      const pool = pools.get(stage)!;
      const together = cohortsFrom({
        pool: [...pool, drawn[draw % drawn.length]!],
        refused: [],
        key: unit.path,
        next: random(draw),
      })() as Json[];
      // Equal units draw different lots, but for some that forgot.
      const units =
        draw % 4 === 0 ? together : together.map((u, i) => withLots(u, lots, together.length - i));

      const read = units.map((u) => readFacts(specs, u, readingAt(rubric!, stage)));
      const all = read.flatMap((r) => ("facts" in r ? [r.facts] : []));
      expect(all).toHaveLength(units.length);
      const reference = interpretAll(rubric!, all, stage);
      if (reference.some((r) => r.problems.length > 0)) {
        expect(problemsOf(() => compiled.accountAll(units, stage))).toEqual(
          reference.flatMap((r, i) => r.problems.map((p) => ({ ...p, row: i + 1 }))),
        );
        return;
      }
      scored += units.length;
      const told = compiled.accountAll(units, stage);
      reference.forEach(({ explanation }, i) => {
        if (JSON.stringify(told[i]) !== JSON.stringify(explanation)) expect(told[i]).toEqual(explanation);
      });
      const turned = [...units.slice(turn % units.length), ...units.slice(0, turn % units.length)];
      const again = new Map(compiled.accountAll(turned, stage).map((e) => [e.unit, JSON.stringify(e)]));
      for (const e of told)
        if (again.get(e.unit) !== JSON.stringify(e)) expect(JSON.parse(again.get(e.unit)!)).toEqual(e);
      const exact = compiled.scorer.scoreAll(units, stage);
      const numbers = units.map((u) => asNumbers(u, specs));
      const plain = compiled.scoreAll(numbers, stage);
      if (!isDeepStrictEqual(plain, exact)) expect(plain).toEqual(exact);
      const asTheyCome = compiled.scoreAll(units, stage);
      if (!isDeepStrictEqual(asTheyCome, exact)) expect(asTheyCome).toEqual(exact);
      const explained = compiled.explainAll(numbers, stage).units;
      reference.forEach(({ explanation }, i) =>
        expectEffects(explained[i]!, explanation, causesAt(compiled, stage)),
      );
      const accounts = reference.map(({ explanation }) => explanation);
      const rows = expectColumns(compiled, stage, units, accounts);
      if (rows !== undefined) mayBeInColumns += units.length;
      inColumns += rows ?? 0;
      const how = compiled.cohortsInIntegers?.[stage];
      if (!how) return;
      expect(rows, "columns").toBeDefined();
      mayBeInIntegers++;
      if (allInIntegers(numbers, how, compiled.scorer.tables, stage)) inIntegers++;
    }),
    { numRuns: runs, seed },
  );
  expect(scored).toBeGreaterThan(runs);
  if (mayBeInColumns > 0) expect(inColumns).toBeGreaterThan(mayBeInColumns / 4);
  if (mayBeInIntegers > 0) expect(inIntegers).toBeGreaterThan(mayBeInIntegers / 2);
}

/** A unit with a lot of its own wherever lots are drawn. */
const withLots = (unit: Json, lots: readonly (readonly string[])[], lot: number): Json =>
  lots.reduce((facts, path) => withValue(facts, path, lot), unit);

function withValue(unit: Json, [name, ...rest]: readonly string[], value: unknown): Json {
  const inside = (unit[name!] ?? {}) as Json;
  return { ...unit, [name!]: rest.length === 0 ? value : withValue(inside, rest, value) };
}

function problemsOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return (error as { problems: unknown }).problems;
  }
  return "no error";
}

export async function load(file: string, js: string): Promise<Compiled> {
  const folder = join("dist", "test-scorers");
  mkdirSync(folder, { recursive: true });
  // Neither files of one name in two folders, nor one rubric compiled by two test files at once, may overwrite each other.
  const path = join(folder, `${file.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-${process.pid}.js`);
  const names = [
    "scorer",
    ...(js.includes("function quick(") ? ["quick", "cohortsInIntegers"] : []),
    ...(js.includes("function quickExplained(") ? ["quickExplained"] : []),
  ];
  writeFileSync(path, `${js}\nexport { ${names.join(", ")} };\n`);
  return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Compiled;
}
