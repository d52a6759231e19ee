// Cohorts scored in integers against the interpreter: every result, place and quota, and the same cohorts in columns. Part of the
// long proof of exactness.
import fc from "fast-check";
import { numbersOf, same } from "./compare-cohorts.mjs";
import { cohortsFrom } from "./draw-cohorts.mjs";
import { inColumns } from "./exact-columns.mjs";
import { random } from "./mangle.mjs";
import { built } from "./proof.mjs";

const { scoreUnits } = await built("project/score-units");
const { allInIntegers } = await built("runtime/score-all");

/** Units drawn at a time, and the cohorts made of them before new ones are drawn. */
const poolSize = 200;
const chunk = 250;
/** After so many draws without a cohort that can be scored there will be none. */
const hopeless = 1000;

/** All units of a cohort as the interpreter scores them; undefined where it refuses them. */
function reference(rubric, units, stage, gated) {
  const made = scoreUnits(rubric, units, stage === "" ? undefined : stage);
  if ("problems" in made) return undefined;
  const { scores, quotas } = made.stages[0];
  return {
    accounts: scores.map(({ explanation }) => explanation),
    units: scores.map(({ explanation, place }) => ({ ...numbersOf(explanation, gated), place })),
    quotas,
  };
}

/**
 * Draws cohorts, and scores them with the interpreter and the compiled scorer.
 * @param arbitrary facts of a unit
 * @param prepared a unit as applications have it
 * @param least cohorts to draw at least, and units in them
 * @returns how many cohorts there were, how many units in them, how many were scored in integers, how many rows in columns, and how
 *   many differ
 */
export function proveCohorts({ rubric, compiled, stages, arbitrary, prepared, least, seed }) {
  const told = { cohorts: 0, units: 0, inIntegers: 0, inColumns: 0, wrong: 0 };
  const gated = [...rubric.root.parts.values()].some((part) => part.gates.length > 0);
  const key = rubric.unit?.key.spec.path;
  let draw;
  const enough = () => told.cohorts >= least.cohorts && told.units >= least.units;
  for (let i = 0; !enough() && !(i === hopeless && told.cohorts === 0); i++) {
    if (i % chunk === 0) {
      const drawn = fc.sample(arbitrary, { numRuns: poolSize, seed: seed + i }).map(prepared);
      const next = random(seed + i);
      draw = new Map(
        stages.map((stage) => {
          const pool = drawn.filter((unit) => reference(rubric, [unit], stage, gated));
          return [stage, pool.length > 0 && cohortsFrom({ pool, refused: [], key, next })];
        }),
      );
    }
    const stage = stages[i % stages.length];
    const units = draw.get(stage)?.();
    if (!units) continue;
    const right = reference(rubric, units, stage, gated);
    if (!right) continue;
    told.cohorts++;
    told.units += units.length;
    const how = compiled.cohortsInIntegers?.[stage];
    if (how && allInIntegers(units, how, compiled.scorer.tables, stage)) told.inIntegers++;
    const made = compiled.scoreAll(units, ...(stage === "" ? [] : [stage]));
    const all = {
      units: made.units.map((unit) => ({ ...unit, scores: { ...unit.scores } })),
      quotas: made.quotas,
    };
    const { accounts, ...expected } = right;
    if (!same(all, expected) && told.wrong++ === 0)
      console.log(JSON.stringify({ units, stage, made, right: expected }));
    const { rows, unlike } = inColumns(compiled, stage, units, accounts);
    told.inColumns += rows;
    if (unlike !== undefined && told.wrong++ === 0) console.log(JSON.stringify({ units, stage, unlike }));
  }
  return told;
}
