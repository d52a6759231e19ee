// Where units are scored: at a stage, or at the mean of all stages.
import type { IrFunction, IrMean, IrVerdict, Program } from "../../lower/ir.js";
import type { FactSpec } from "../../runtime/facts.js";
import { NotScaled } from "./not-scaled.js";

export type Gates = NonNullable<IrFunction["gates"]>;

export interface Place {
  /** The name under which units are scored there; "" where there are no stages. */
  readonly stage: string;
  /** The function of the whole rubric; at the mean, that of the last stage. */
  readonly root: IrFunction;
  readonly mean: IrMean | undefined;
  readonly verdict: IrVerdict | undefined;
  /** Facts that are asked for: at the mean those of all stages. */
  readonly asked: readonly FactSpec[];
}

/** All places at which a rubric scores. */
export function placesOf(program: Program): readonly Place[] {
  const { facts, mean, roots, verdicts } = program;
  const stages = [...roots].map(([stage, root]) => ({
    stage,
    root,
    mean: undefined,
    verdict: verdicts.get(stage),
    asked: facts.filter((spec) => spec.stage === undefined || spec.stage === stage),
  }));
  const last = stages.at(-1);
  if (!mean || !last) return stages;
  return [...stages, { stage: mean.name, root: last.root, mean, verdict: mean.verdict, asked: facts }];
}

/** Who is assessed; at the mean of the stages, who is at every stage. Throws NotScaled where stages assess other units. */
export function gatesAt({ roots }: Program, { root, mean }: Place): Gates | undefined {
  if (!mean) return root.gates;
  const all = mean.of.map((stage) => roots.get(stage)!.gates);
  const [first] = all;
  const toldOf = (gates: Gates | undefined): string =>
    (gates?.conditions ?? []).map(({ rule }) => `${rule.line} ${rule.source}`).join("\n");
  if (all.some((gates) => toldOf(gates) !== toldOf(first)))
    throw new NotScaled("stages at which other units are assessed");
  return first && { ...first, asked: [...new Set(all.flatMap((gates) => gates?.asked ?? []))] };
}
