// The long proof for cohorts: interpreter and compiled scorer on generated cohorts of 1 to 40 units of every rubric, ties frequent,
// every account compared, also with the units in another order. Needs a build.
// `npm run prove:cohorts -- [COHORTS] [SEED] [RUBRIC…]`: cohorts for each rubric; rubrics are named by a part of their path.
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { compareCohort } from "./compare-cohorts.mjs";
import { cohortsFrom, shuffled } from "./draw-cohorts.mjs";
import { random, rubricsIn } from "./mangle.mjs";
import { built, checked, compiled as compiledOf, unitFacts } from "./proof.mjs";

const { scoreUnits } = await built("project/score-units");
const { scoredStages } = await built("model/stages");

/** Units drawn at a time, and the cohorts made of them before new ones are drawn: memory stays flat. */
const poolSize = 200;
const chunk = 250;

const [count = "10000", seedText = "20261122", ...asked] = process.argv.slice(2);
const cohorts = Number(count);
const seed = Number(seedText);
if (!(Number.isInteger(cohorts) && cohorts > 0 && Number.isInteger(seed))) {
  console.error("usage: npm run prove:cohorts -- [COHORTS] [SEED] [RUBRIC…]");
  process.exit(2);
}

/** All rubrics and fixtures; of the lessons those in which a unit's result hangs on the others. */
function chosen() {
  const all = [...rubricsIn("rubrics"), ...rubricsIn("examples"), ...rubricsIn("tests/fixtures/cohorts")];
  return all.flatMap(({ name, text }) => {
    if (asked.length > 0 && !asked.some((part) => name.includes(part))) return [];
    const rubric = checked({ name, text });
    const together = rubric.columns.length > 0 || rubric.quotas.length > 0;
    return asked.length > 0 || !name.startsWith("examples/") || together ? [{ name, rubric }] : [];
  });
}

/** Units for one chunk: those that can be scored at each stage, and those that are refused. */
function poolsOf(rubric, arbitraries, stages, chunkSeed) {
  const drawn = fc.sample(arbitraries.whole, { numRuns: poolSize, seed: chunkSeed });
  const gapped = fc.sample(arbitraries.gapped, { numRuns: 20, seed: chunkSeed });
  const key = rubric.unit?.key.spec.path;
  const next = random(chunkSeed);
  return new Map(
    stages.map((stage) => {
      const sound = (unit) => !("problems" in scoreUnits(rubric, [unit], stage === "" ? undefined : stage));
      const pool = drawn.filter(sound);
      if (pool.length === 0) throw new Error("no unit can be scored");
      const refused = [...drawn, ...gapped].filter((unit) => !pool.includes(unit) && !sound(unit));
      return [stage, cohortsFrom({ pool, refused, key, next })];
    }),
  );
}

/** The same difference with as few units as it takes. */
function smallest(differs, units, order) {
  for (let i = 0; i < units.length && units.length > 1;) {
    const fewer = units.filter((_, at) => at !== i);
    const fewerOrder = order.filter((at) => at !== i).map((at) => (at > i ? at - 1 : at));
    if (differs(fewer, fewerOrder)) [units, order] = [fewer, fewerOrder];
    else i++;
  }
  return { units, order };
}

async function prove({ name, rubric }) {
  const started = performance.now();
  const file = name.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  const compiled = await compiledOf(name, rubric);
  const stages = rubric.stages.length > 0 ? scoredStages(rubric) : [""];
  const arbitraries = {
    whole: unitFacts(rubric),
    gapped: unitFacts(rubric, Math.ceil(1000 / rubric.facts.length)),
  };
  const reference = {
    scoreUnits: (units, stage) => scoreUnits(rubric, units, stage === "" ? undefined : stage),
    ties: rubric.ties,
    apart: rubric.placesBy.length > 0,
    gated: [...rubric.root.parts.values()].some((part) => part.gates.length > 0),
  };
  const compare = (units, stage, order) => {
    try {
      return compareCohort(reference, compiled, units, stage, order);
    } catch (error) {
      return { refused: false, difference: `exception: ${error?.stack ?? error}` };
    }
  };
  const next = random(seed);
  const found = { cohorts: 0, units: 0, refused: 0, differences: 0, kept: undefined };
  let pools;
  for (let i = 0; i < cohorts; i++) {
    if (i % chunk === 0) {
      // Lets the signal through.
      await setImmediate();
      if (interrupted) break;
      pools = poolsOf(rubric, arbitraries, stages, seed + i);
    }
    const stage = stages[i % stages.length];
    const units = pools.get(stage)();
    const order = shuffled(units.length, next);
    const { refused, difference } = compare(units, stage, order);
    found.cohorts++;
    found.units += units.length;
    if (refused) found.refused++;
    if (difference === undefined) continue;
    found.differences++;
    const less = smallest((u, o) => compare(u, stage, o).difference !== undefined, units, order);
    if (found.kept && found.kept.units.length <= less.units.length) continue;
    found.kept = { rubric: name, seed, cohort: i, stage, ...less };
    found.kept.difference = compare(less.units, stage, less.order).difference;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${name}: ${found.cohorts} cohorts (${found.refused} refused by both alike), ${found.units} units, ` +
      `${found.differences} differences, ${seconds} s`,
  );
  if (found.kept) {
    const path = join(tmpdir(), `prove-cohorts-${file}-${seed}.json`);
    writeFileSync(path, JSON.stringify(found.kept, undefined, 2));
    console.log(`   ${found.kept.difference}\n   the smallest cohort that differs: ${path}`);
  }
  return found;
}

/** An interrupted proof tells what it has done so far. */
let interrupted = false;
process.once("SIGINT", () => (interrupted = true));

const rubrics = chosen();
if (rubrics.length === 0) {
  console.error(`no rubric is called ${asked.join(" or ")}`);
  process.exit(2);
}
console.log(`${cohorts} cohorts for each of ${rubrics.length} rubrics, seed ${seed}`);
let done = 0;
let units = 0;
let differences = 0;
for (const rubric of rubrics) {
  if (interrupted) break;
  const found = await prove(rubric);
  done += found.cohorts;
  units += found.units;
  differences += found.differences;
}
console.log(`${done} cohorts, ${units} units, ${differences} differences`);
process.exitCode = differences > 0 ? 1 : 0;
