// The long proof of exactness: the interpreter against the compiled scorer's integers, on facts drawn from every real rubric, values
// at, just beside and at multiples of every boundary frequent. `score`, `scoreChecked`, `explain`, `scoreColumns` and `scoreAll` must
// give what the interpreter gives, to the last digit. Needs a build.
// `npm run prove:exact -- [UNITS] [SEED] [RUBRIC…]`: units for each rubric, and a hundredth as many cohorts; where units can only
// be scored together, as many cohorts as have so many units. Rubrics are named by a part of their path.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { numbersOf } from "./compare-cohorts.mjs";
import { proveCohorts } from "./exact-cohorts.mjs";
import { inColumns } from "./exact-columns.mjs";
import { rubricsIn } from "./mangle.mjs";
import { built, checked, compiled as compiledOf, unitFacts } from "./proof.mjs";

const { interpret } = await built("interpret/interpret");
const { readingAt, scoredStages } = await built("model/stages");
const { readFacts } = await built("runtime/read-facts");
const { effectsIn } = await built("runtime/effects");

const [count = "1000000", seedText = "20261122", ...asked] = process.argv.slice(2);
const units = Number(count);
const seed = Number(seedText);
if (!(Number.isInteger(units) && units > 0 && Number.isInteger(seed))) {
  console.error("usage: npm run prove:exact -- [UNITS] [SEED] [RUBRIC…]");
  process.exit(2);
}

/** Numbers as applications have them, where they print the same. */
function asNumbers(value) {
  if (typeof value === "string")
    return value !== "" && String(Number(value)) === value ? Number(value) : value;
  if (Array.isArray(value)) return value.map(asNumbers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, asNumbers(inside)]));
}
/** Names of units are words even where they look like numbers. */
const named = (unit, path, name) =>
  path.length === 0 ? name : { ...unit, [path[0]]: named(unit[path[0]] ?? {}, path.slice(1), name) };

const drawnAtATime = 500;
/** After so many draws without a unit that can be scored there will be none. */
const hopeless = 4;
let differences = 0;
for (const { name, text } of rubricsIn("rubrics")) {
  if (asked.length > 0 && !asked.some((part) => name.includes(part))) continue;
  const rubric = checked({ name, text });
  const compiled = await compiledOf(name, rubric);
  if (!compiled.quick) {
    console.log(`${name}: scored by the exact run-time alone`);
    continue;
  }
  const stages = rubric.stages.length > 0 ? scoredStages(rubric) : [""];
  const specs = rubric.facts.map(({ spec }) => spec);
  const arbitrary = unitFacts(rubric);
  const key = rubric.unit?.key.spec.path;
  const prepared = (drawn, name) => (key ? named(asNumbers(drawn), key, name) : asNumbers(drawn));
  const gated = [...rubric.root.parts.values()].some((part) => part.gates.length > 0);
  const started = performance.now();
  const told = { units: 0, inIntegers: 0, inColumns: 0, wrong: 0 };
  // Units that are compared with others cannot be scored alone.
  for (let i = 0; told.units < units && !(i === hopeless && told.units === 0); i++) {
    const stage = stages[i % stages.length];
    const staged = stage === "" ? [] : [stage];
    const causes = stage === "" ? compiled.causes : compiled.causes[stage];
    const sound = { units: [], accounts: [] };
    fc.sample(arbitrary, { numRuns: drawnAtATime, seed: seed + i }).forEach((drawn, at) => {
      if (told.units === units) return;
      const unit = prepared(drawn, `单位${at}`);
      const read = readFacts(specs, unit, readingAt(rubric, stage));
      if (!("facts" in read)) return;
      const { problems, explanation } = interpret(rubric, read.facts, stage);
      if (problems.length > 0) return;
      told.units++;
      const right = numbersOf(explanation, gated);
      for (const made of [compiled.quick(unit, ...staged), compiled.quickChecked(unit, ...staged)]) {
        if (!made) continue;
        told.inIntegers++;
        if (isDeepStrictEqual({ ...made, scores: { ...made.scores } }, right)) continue;
        if (told.wrong++ === 0) console.log(JSON.stringify({ unit, stage, made, right }));
      }
      const explained = compiled.explain(unit, ...staged);
      const effects = effectsIn(explanation.blocks, causes);
      if (explanation.assessed !== false && !isDeepStrictEqual(explained.effects, effects))
        if (told.wrong++ === 0) console.log(JSON.stringify({ unit, stage, explained, effects }));
      sound.units.push(unit);
      sound.accounts.push(explanation);
    });
    const columns = inColumns(compiled, stage, sound.units, sound.accounts);
    told.inColumns += columns.rows;
    if (columns.unlike !== undefined && told.wrong++ === 0)
      console.log(JSON.stringify({ unit: columns.unit, stage, unlike: columns.unlike }));
  }
  const together = proveCohorts({
    rubric,
    compiled,
    stages,
    arbitrary,
    prepared: (drawn) => prepared(drawn, "单位"),
    least: { cohorts: Math.ceil(units / 100), units: told.units === 0 ? units : 0 },
    seed,
  });
  differences += told.wrong + together.wrong;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${name}: ${told.units} units, ${told.inIntegers} results in integers, ${told.inColumns} rows in columns, ${told.wrong} differences; ` +
      `${together.cohorts} cohorts of ${together.units} units, ${together.inIntegers} in integers, ${together.inColumns} rows in columns, ${together.wrong} differences, ${seconds} s`,
  );
}
console.log(`${differences} differences`);
process.exitCode = differences > 0 ? 1 : 0;
