// What the rules of a block give and take, as scaled integers.
import type { Step } from "../../lower/ir.js";
import type { Code } from "./code.js";
import { forEach } from "./lists.js";
import type { Scaled } from "./scaled.js";
import { nothing } from "./terms.js";
import type { Values } from "./values.js";
import { yes, type Bit } from "./whole.js";

export class Steps {
  constructor(
    private readonly out: Code,
    private readonly terms: Values,
  ) {}

  /** The rule told last: one rule may be several steps. */
  private told: { readonly line: number; readonly text: string } | undefined;

  /** All of them added up. */
  sum(steps: readonly Step[], where: Bit = yes): Scaled {
    return this.terms.scaling.sum(steps.map((step) => this.step(step, where)));
  }

  private tell({ line, source }: { readonly line: number; readonly source: string }): void {
    const brace = source.indexOf("{");
    const text = (brace < 0 ? source : source.slice(0, brace)).trim();
    if (this.told?.line === line && this.told.text === text) return;
    this.out.rule(line, text);
    this.told = { line, text };
  }

  private step(step: Step, where: Bit): Scaled {
    const { terms } = this;
    const { scaling } = terms;
    if (step.kind !== "pick") this.tell(step.rule);
    switch (step.kind) {
      case "charge": {
        const amount = terms.num(step.amount, where);
        const limited = step.limit ? scaling.pick("smaller", amount, terms.num(step.limit, where)) : amount;
        return step.pays === "deduct" ? scaling.negative(limited) : limited;
      }
      case "choose": {
        // The first row that holds: what is behind it counts only where nothing before it does.
        let before: Bit = where;
        const rows = step.rows.map((row) => {
          const when = terms.bool(row.when, before);
          const here = scaling.wholes.all([before, when]);
          if (row.quota !== undefined) terms.stands(row.quota, here);
          const value = this.sum(row.steps, here);
          before = scaling.wholes.all([before, scaling.wholes.not(when)]);
          return { when, value };
        });
        return rows.reduceRight((rest, { when, value }) => scaling.either(when, value, rest), nothing);
      }
      case "pick": {
        const arms = step.arms.map((arm) => this.sum(arm, where));
        // So many times the best of what is left is carried to the end.
        let made = nothing;
        for (let i = 0; i < step.count && arms.length > 0; i++) {
          for (let j = 0; j + 1 < arms.length; j++) {
            const [a, b] = [arms[j]!, arms[j + 1]!];
            arms[j] = scaling.pick(step.best ? "smaller" : "greater", a, b);
            arms[j + 1] = scaling.pick(step.best ? "greater" : "smaller", a, b);
          }
          made = scaling.plus(made, arms.pop()!);
        }
        return made;
      }
      case "together": {
        const inside = this.sum(step.steps, where);
        const limit = terms.num(step.limit, where);
        return step.takes
          ? scaling.negative(scaling.pick("smaller", scaling.negative(inside), limit))
          : scaling.pick("smaller", inside, limit);
      }
      case "each":
        return forEach(terms, step, where, (body, entry) => new Steps(body, entry).sum(step.steps, where));
    }
  }
}
