// Blocks at the mean of the stages: what each came to at the stages where it counts, made into one score.
import type { IrMean, Program } from "../../lower/ir.js";
import { comment } from "../names.js";
import { Blocks } from "./blocks.js";
import type { Code } from "./code.js";
import type { Inputs } from "./inputs.js";
import type { AllMade, Made } from "./made.js";
import { plain, type Scaled } from "./scaled.js";
import { nothing, Terms } from "./terms.js";
import { constant, no, yes, type Bit } from "./whole.js";

export class MeanBlocks implements AllMade {
  readonly terms: Terms;
  /** At a mean nobody stands in the row of a quota: such rows are rules of the stages. */
  readonly quotas: ReadonlyMap<number, readonly Bit[]> = new Map();
  private readonly stages: readonly Blocks[];
  private readonly means = new Map<string, Made>();

  constructor(
    private readonly program: Program,
    private readonly mean: IrMean,
    private readonly code: Code,
    inputs: Inputs,
  ) {
    this.stages = mean.of.map((stage) => new Blocks(program, program.roots.get(stage)!, code, inputs));
    this.terms = new Terms(code, inputs, (id) => this.scoreOf(id));
  }

  make(): void {
    const { code, mean, program } = this;
    for (const [i, blocks] of this.stages.entries()) {
      code.line("");
      code.line(`// ${comment(mean.of[i]!)}:`);
      blocks.make();
    }
    code.line("");
    code.line(`// ${comment(mean.name)}:`);
    for (const { id } of program.blocks) {
      code.subject = `mean_${id || "total"}`;
      const counted = this.stages.flatMap((blocks) => blocks.find(id) ?? []);
      if (counted.length > 0) this.means.set(id, this.meanOf(id, counted));
    }
    code.subject = "n";
  }

  scores(): readonly Made[] {
    return [...this.means.values()];
  }
  find(id: string): Made | undefined {
    return this.means.get(id);
  }
  counts(block: number): Bit {
    return this.find(this.program.blocks[block]!.id)?.counts ?? no;
  }

  whole(): Made {
    return this.means.get("")!;
  }
  wholeInFull(): Made {
    return this.meanOf(
      "",
      this.stages.map((blocks) => blocks.wholeInFull()),
    );
  }

  private scoreOf(id: string): Scaled {
    const made = this.find(id);
    return made ? this.terms.scaling.either(made.counts, made.value, nothing) : nothing;
  }

  private meanOf(id: string, counted: readonly Made[]): Made {
    const { scaling } = this.terms;
    const { wholes } = scaling;
    const all = counted.map(({ counts }) => counts);
    const sum = scaling.sum(counted.map(({ value, counts }) => scaling.either(counts, value, nothing)));
    const many = wholes.pick("greater", wholes.count(all), constant(1n));
    const exact = scaling.over(sum, plain(many), yes);
    const rounding = this.mean.rounding.find(([of]) => of === id)?.[1];
    const value = rounding ? scaling.rounded(exact, rounding.places, rounding.mode) : exact;
    return { id, value, counts: wholes.any(all) };
  }
}
