// Which units are assessed at all, and what is asked of those that are.
import type { Fact, Gate, Rubric } from "../model/rubric.js";
import type { FactValue } from "../runtime/facts.js";
import { Values } from "./values.js";

/** The gates of a rubric at a stage; at the mean of the stages those of all. */
export const gatesAt = (rubric: Rubric, stage: string): readonly Gate[] =>
  stage !== "" && stage === rubric.meanOfStages
    ? [...new Set(rubric.stages.flatMap(({ name }) => gatesAt(rubric, name)))]
    : (rubric.root.parts.get(stage)?.gates ?? []);

/** Gates that a unit fails. Every gate is looked at, so that all they need is asked for. */
export const failedGates = (gates: readonly Gate[], values: Values): readonly Gate[] =>
  gates.filter((gate) => !values.holds(gate.when));

/** Facts that every unit which is assessed must answer at a stage. */
export const askedBehindGates = (rubric: Rubric, stage: string): readonly Fact[] =>
  rubric.facts.filter(
    ({ spec }) =>
      spec.gated && spec.default === undefined && (spec.stage === undefined || spec.stage === stage),
  );

type Units = readonly ReadonlyMap<string, FactValue>[];
const known = new WeakMap<Units, Map<string, Units>>();

/** The units that count among all units: those that are assessed. */
export function assessedUnits(rubric: Rubric, units: Units | undefined, stage: string): Units | undefined {
  const gates = gatesAt(rubric, stage);
  if (!units || gates.length === 0) return units;
  const byStage = known.get(units) ?? new Map<string, Units>();
  known.set(units, byStage);
  const key = `${rubric.hash} ${stage}`;
  const assessed =
    byStage.get(key) ?? units.filter((facts) => failedGates(gates, new Values(facts)).length === 0);
  byStage.set(key, assessed);
  return assessed;
}
