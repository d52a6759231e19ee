// What the rules of a block give and take, as scaled integers.
import type { Step } from "../../lower/ir.js";
import type { Changes } from "./changes.js";
import type { Code } from "./code.js";
import { forEach } from "./lists.js";
import type { Scaled } from "./scaled.js";
import { nothing } from "./terms.js";
import type { Values } from "./values.js";
import { constant, yes, type Bit } from "./whole.js";

export class Steps {
  constructor(
    private readonly out: Code,
    private readonly terms: Values,
    /** What notes why points change, where that is asked for. */
    private readonly changes?: Changes,
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
        const signed = step.pays === "deduct" ? scaling.negative(limited) : limited;
        this.changes?.gave({ rule: step.rule }, signed, () => where);
        return signed;
      }
      case "choose":
        return this.choose(step.rows, where);
      case "pick":
        return this.pick(step, where);
      case "together": {
        const inside = this.sum(step.steps, where);
        const limit = terms.num(step.limit, where);
        const kept = step.takes
          ? scaling.negative(scaling.pick("smaller", scaling.negative(inside), limit))
          : scaling.pick("smaller", inside, limit);
        this.changes?.made({ rule: step.rule, limit: "limit" }, inside, kept, () => where);
        return kept;
      }
      case "each": {
        const all = forEach(terms, step, where, (body, entry) =>
          new Steps(body, entry).sum(step.steps, where),
        );
        this.changes?.gave({ rule: step.rule }, all, () => where);
        return all;
      }
    }
  }

  /** The first row that holds: what is behind it counts only where nothing before it does. */
  private choose(rows: Extract<Step, { kind: "choose" }>["rows"], where: Bit): Scaled {
    const { scaling } = this.terms;
    const { wholes } = scaling;
    const conditions: Bit[] = [];
    const values: Scaled[] = [];
    let before = where;
    for (const row of rows) {
      const when = this.terms.bool(row.when, before);
      const here = wholes.all([before, when]);
      if (row.quota !== undefined) this.terms.stands(row.quota, here);
      values.push(this.sum(row.steps, here));
      conditions.push(when);
      before = wholes.all([before, wholes.not(when)]);
    }
    let made = nothing;
    for (let i = rows.length - 1; i >= 0; i--) made = scaling.either(conditions[i]!, values[i]!, made);
    return made;
  }

  private pick({ best, count, arms }: Extract<Step, { kind: "pick" }>, where: Bit): Scaled {
    const { scaling } = this.terms;
    const { changes } = this;
    const noted = arms.map((arm) => {
      const sum = (): Scaled => this.sum(arm, where);
      return changes ? changes.apart(sum) : { made: sum(), again: undefined };
    });
    const values = noted.map(({ made }) => made);
    noted.forEach(({ again }, i) => again?.(() => this.isPicked(values, i, best, count)));
    // So many times the best of what is left is carried to the end.
    const left = [...values];
    let made = nothing;
    for (let i = 0; i < count && left.length > 0; i++) {
      for (let j = 0; j + 1 < left.length; j++) {
        const [a, b] = [left[j]!, left[j + 1]!];
        left[j] = scaling.pick(best ? "smaller" : "greater", a, b);
        left[j + 1] = scaling.pick(best ? "greater" : "smaller", a, b);
      }
      made = scaling.plus(made, left.pop()!);
    }
    return made;
  }

  /** Whether one of several values is among those that count: of equals the first are. */
  private isPicked(values: readonly Scaled[], at: number, best: boolean, count: number): Bit {
    const { scaling } = this.terms;
    const { wholes } = scaling;
    const before = values.flatMap((value, i) => {
      if (i === at) return [];
      const order = i < at ? (best ? ">=" : "<=") : best ? ">" : "<";
      return [scaling.compare(order, value, values[at]!)];
    });
    return wholes.compare("<", wholes.count(before), constant(BigInt(count)));
  }
}
